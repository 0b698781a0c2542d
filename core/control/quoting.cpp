// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/control/quoting.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace wirelamp::control {

namespace {

/// `\uXXXX` means a UTF-16 unit in JavaScript and C#, but a whole code point in Python.
QString escaped(char32_t codePoint, SourceLanguage language)
{
    const auto hexadecimal = [](uint number, int digits) {
        return u"%1"_s.arg(number, digits, 16, QChar(u'0'));
    };
    if (!QChar::requiresSurrogates(codePoint))
        return u"\\u"_s + hexadecimal(codePoint, 4);
    if (language == SourceLanguage::Python)
        return u"\\U"_s + hexadecimal(codePoint, 8);
    return u"\\u"_s + hexadecimal(QChar::highSurrogate(codePoint), 4) + u"\\u"_s
        + hexadecimal(QChar::lowSurrogate(codePoint), 4);
}

/// `<` is escaped because the literal may end up in the script element of a page.
bool isPlain(char32_t c)
{
    return c >= U' ' && c < 0x7f && c != U'"' && c != U'\\' && c != U'<';
}

} // namespace

QString shellQuoted(const QString &text)
{
    QString word = text;
    word.remove(QChar(u'\0'));
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString sourceQuoted(const QString &text, SourceLanguage language)
{
    QString literal = u"\""_s;
    for (const char32_t codePoint : text.toUcs4())
        literal += isPlain(codePoint) ? QString(QChar(codePoint)) : escaped(codePoint, language);
    return literal + u'"';
}

} // namespace wirelamp::control
