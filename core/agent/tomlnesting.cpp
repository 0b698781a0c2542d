// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/tomlnesting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

/// Walks over a document once. Every skip function begins at what it skips and ends behind it.
class NestingScanner
{
public:
    explicit NestingScanner(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    Result<void, TomlError> check()
    {
        while (m_at < m_bytes.size()) {
            step(m_bytes[m_at]);
            if (m_depth > tomlDepthMax)
                return fault(u"brackets nest deeper than %1 levels"_s.arg(tomlDepthMax));
            if (m_keyParts > tomlKeyPartsMax)
                return fault(u"a dotted key has more than %1 parts"_s.arg(tomlKeyPartsMax));
        }
        return {};
    }

private:
    Result<void, TomlError> fault(const QString &message) const
    {
        const QByteArrayView before = m_bytes.first(m_at);
        return Failure{TomlError{1 + static_cast<int>(std::ranges::count(before, '\n')), message}};
    }

    void step(char c)
    {
        if (c == '"' || c == '\'')
            return skipString(c);
        if (c == '#')
            return skipComment();
        if (c == '[' || c == '{')
            ++m_depth;
        else if (c == ']' || c == '}')
            --m_depth;
        if (c == '.')
            ++m_keyParts;
        else if (QByteArrayView("\n[]{},=").contains(c))
            m_keyParts = 1;
        ++m_at;
    }

    void skipComment()
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        m_at = end < 0 ? m_bytes.size() : end;
    }

    void skipString(char quote)
    {
        const bool isMultiLine = quotesHere(quote) >= 3;
        m_at += isMultiLine ? 3 : 1;
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at];
            if (c == quote && (!isMultiLine || quotesHere(quote) >= 3)) {
                // A multi-line string may end in two quotes of its own.
                m_at += isMultiLine ? quotesHere(quote) : 1;
                return;
            }
            if (c == '\n' && !isMultiLine)
                return;
            m_at += c == '\\' && quote == '"' ? 2 : 1;
        }
        m_at = m_bytes.size();
    }

    /// How many of this quote stand here in a row, up to five.
    qsizetype quotesHere(char quote) const
    {
        qsizetype count = 0;
        while (count < 5 && m_at + count < m_bytes.size() && m_bytes[m_at + count] == quote)
            ++count;
        return count;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_keyParts = 1;
};

} // namespace

Result<void, TomlError> checkTomlNesting(QByteArrayView bytes)
{
    return NestingScanner(bytes).check();
}

} // namespace wirelamp::agent
