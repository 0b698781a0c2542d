// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/filtertokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace wirelamp::ui {

namespace {

class Tokenizer
{
    Q_DECLARE_TR_FUNCTIONS(FilterTokens)

public:
    explicit Tokenizer(const QString &line)
        : m_line(line)
    {
    }

    Result<QList<FilterToken>> tokens()
    {
        QList<FilterToken> result;
        for (skipSpaces(); m_at < m_line.size(); skipSpaces()) {
            const Result<FilterToken> next = token();
            if (!next)
                return Failure{next.error()};
            result.append(*next);
        }
        return result;
    }

private:
    void skipSpaces()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
    }

    bool isAt(QChar c) const { return m_at < m_line.size() && m_line[m_at] == c; }

    Result<FilterToken> token()
    {
        FilterToken token;
        if (isAt(u'-') && m_at + 1 < m_line.size() && !m_line[m_at + 1].isSpace()) {
            token.isUnwanted = true;
            ++m_at;
        }
        token.key = takeKey();
        const Result<QString> value = isAt(u'"') ? quotedValue() : Result<QString>(bareValue());
        if (!value)
            return Failure{value.error()};
        if (value->isEmpty() && token.key.isEmpty())
            return Failure{Error{tr("there is nothing between the quotation marks")}};
        if (value->isEmpty())
            return Failure{Error{tr(R"("%1:" needs a value right behind it)").arg(token.key)}};
        token.value = *value;
        return token;
    }

    /// Takes `type:` and returns `type`, or takes nothing.
    QString takeKey()
    {
        const auto isLetter = [](QChar c) { return c.toLower() >= u'a' && c.toLower() <= u'z'; };
        const auto begin = m_line.cbegin() + m_at;
        const auto end = std::find_if_not(begin, m_line.cend(), isLetter);
        if (end == begin || end == m_line.cend() || *end != u':')
            return {};
        QString key = m_line.mid(m_at, end - begin).toLower();
        m_at += end - begin + 1;
        return key;
    }

    QString bareValue()
    {
        const qsizetype start = m_at;
        while (m_at < m_line.size() && !m_line[m_at].isSpace())
            ++m_at;
        return m_line.mid(start, m_at - start);
    }

    Result<QString> quotedValue()
    {
        const qsizetype opening = m_at++;
        QString value;
        for (; m_at < m_line.size(); ++m_at) {
            if (m_line[m_at] == u'"') {
                ++m_at;
                return value;
            }
            const bool isEscape = m_line[m_at] == u'\\' && m_at + 1 < m_line.size()
                && (m_line[m_at + 1] == u'"' || m_line[m_at + 1] == u'\\');
            if (isEscape)
                ++m_at;
            value += m_line[m_at];
        }
        return Failure{
            Error{tr("the quotation mark at character %1 has no counterpart").arg(opening + 1)}};
    }

    const QString &m_line;
    qsizetype m_at = 0;
};

} // namespace

Result<QList<FilterToken>> filterTokens(const QString &line)
{
    if (line.size() > filterCharactersMax) {
        return Failure{
            Error{QCoreApplication::translate("FilterTokens", "a filter has at most %1 characters")
                      .arg(filterCharactersMax)}};
    }
    return Tokenizer(line).tokens();
}

} // namespace wirelamp::ui
