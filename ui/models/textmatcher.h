// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace wirelamp::ui {

/// Looks for one text in many UTF-8 payloads, whatever the case of the letters.
///
/// Payloads are searched as bytes (Boyer-Moore-Horspool), because turning each into a QString would
/// cost ten times as much; only a text with letters beyond ASCII in a payload that has some is
/// compared as Unicode. JSON is searched as it is written: `\u00e9` is not found by `é`.
class TextMatcher
{
public:
    explicit TextMatcher(const QString &text);

    const QString &text() const { return m_text; }
    /// The empty text is found everywhere.
    bool isFoundIn(const QByteArray &utf8) const;

    friend bool operator==(const TextMatcher &a, const TextMatcher &b)
    {
        return a.m_text == b.m_text;
    }

private:
    bool isNeedleIn(const QByteArray &bytes) const;

    QString m_text;
    bool m_isAscii = true;
    QByteArray m_needle; ///< Lower case; used only if ASCII.
    std::array<qsizetype, 256> m_skips{}; ///< How far to move on after a byte at the end.
};

} // namespace wirelamp::ui
