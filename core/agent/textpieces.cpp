// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/textpieces.h"

#include <algorithm>
#include <utility>

namespace wirelamp::agent {

namespace {

/// Characters of a word in one token.
constexpr int tokenLettersMax = 4;

} // namespace

TextPieces::TextPieces(const QString &text, Split split, qsizetype countMax)
    : m_text(text)
    , m_split(split)
    , m_countLeft(split == Split::Whole ? 1 : countMax)
{
    if (m_countLeft > 1 && !std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        m_boundaries.emplace(QTextBoundaryFinder::Grapheme, text);
}

inline bool TextPieces::beginsPiece(bool isSpace, bool wasSpace) const
{
    switch (m_split) {
    case Split::Whole:
        return false;
    case Split::Word:
        return wasSpace && !isSpace;
    case Split::Token:
        return (isSpace && !wasSpace) || m_letters >= tokenLettersMax;
    case Split::Character:
        return true;
    }
    Q_UNREACHABLE();
}

/// Whether the character that starts with `first` begins a piece. Once per character.
inline bool TextPieces::beginsPiece(QChar first)
{
    const bool isSpace = first.isSpace();
    const bool wasSpace = std::exchange(m_wasSpace, isSpace);
    const bool begins = beginsPiece(isSpace, wasSpace);
    m_letters = (begins ? 0 : m_letters) + (isSpace ? 0 : 1);
    return begins;
}

/// Where the character behind `m_at` begins; negative or the end of the text when there is none.
inline qsizetype TextPieces::nextCharacter(QStringView text)
{
    if (m_boundaries)
        return m_boundaries->toNextBoundary();
    // Of ASCII each stands alone, but for CR LF: no need to look for more.
    const bool isCrLf = text[m_at] == u'\r' && m_at + 1 < text.size() && text[m_at + 1] == u'\n';
    return m_at + (isCrLf ? 2 : 1);
}

/// Where the piece ends that begins at `m_pieceBegin`.
qsizetype TextPieces::findEnd()
{
    const QStringView text = m_text; // Looking at a QString would detach it.
    while (m_at >= 0 && m_at < text.size()) {
        const qsizetype at = m_at;
        m_at = nextCharacter(text);
        if (beginsPiece(text[at]) && at > m_pieceBegin)
            return at;
    }
    return text.size();
}

QString TextPieces::next()
{
    Q_ASSERT(!m_isAtEnd);
    const qsizetype end = --m_countLeft > 0 ? findEnd() : m_text.size();
    const qsizetype begin = std::exchange(m_pieceBegin, end);
    m_isAtEnd = end == m_text.size();
    return m_text.sliced(begin, end - begin);
}

QStringList piecesOf(const QString &text, Split split, qsizetype countMax)
{
    QStringList pieces;
    TextPieces cutter(text, split, countMax);
    while (!cutter.atEnd())
        pieces << cutter.next();
    return pieces;
}

} // namespace wirelamp::agent
