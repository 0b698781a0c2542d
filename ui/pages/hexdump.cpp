// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/hexdump.h"

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr qsizetype lineBytes = 16;

QString lineOf(const QByteArray &bytes, qsizetype offset)
{
    QString hex;
    QString text;
    for (qsizetype i = 0; i < lineBytes; ++i) {
        if (i == lineBytes / 2)
            hex += u' ';
        if (i >= bytes.size()) {
            hex += u"   "_s;
            continue;
        }
        const auto byte = static_cast<uchar>(bytes[i]);
        hex += u"%1 "_s.arg(uint(byte), 2, 16, QChar(u'0'));
        text += byte >= 0x20 && byte < 0x7f ? QChar(ushort(byte)) : QChar(u'.');
    }
    return u"%1  "_s.arg(offset, 8, 16, QChar(u'0')) + hex + u" |"_s + text + u"|\n"_s;
}

} // namespace

QString hexDump(const QByteArray &bytes)
{
    QString dump;
    dump.reserve(bytes.size() * 5);
    for (qsizetype offset = 0; offset < bytes.size(); offset += lineBytes)
        dump += lineOf(bytes.mid(offset, lineBytes), offset);
    return dump;
}

} // namespace wirelamp::ui
