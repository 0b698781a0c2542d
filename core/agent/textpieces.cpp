// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/textpieces.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>
#include <utility>

namespace wirelamp::agent {

namespace {

/// Characters of a word in one token.
constexpr int tokenLettersMax = 4;

/// Walks over a text character by character and says where the next piece begins.
class PieceFinder
{
public:
    explicit PieceFinder(Split split)
        : m_split(split)
    {
    }

    /// Whether the character that starts with `first` begins a piece. Once per character.
    bool beginsPiece(QChar first)
    {
        const bool isSpace = first.isSpace();
        const bool wasSpace = std::exchange(m_wasSpace, isSpace);
        const bool begins = begin(isSpace, wasSpace);
        m_letters = (begins ? 0 : m_letters) + (isSpace ? 0 : 1);
        return begins;
    }

private:
    bool begin(bool isSpace, bool wasSpace) const
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

    Split m_split;
    bool m_wasSpace = false;
    int m_letters = 0;
};

/// Walks over the characters of a text as its reader sees them (UAX #29).
class CharacterWalk
{
public:
    explicit CharacterWalk(const QString &text)
        : m_text(text)
    {
        if (!std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
            m_boundaries.emplace(QTextBoundaryFinder::Grapheme, text);
    }

    /// Where the one behind `at` begins; negative or the end of the text when there is none.
    qsizetype next(qsizetype at)
    {
        if (m_boundaries)
            return m_boundaries->toNextBoundary();
        // Of ASCII each stands alone, but for CR LF: no need to look for more.
        const bool isCrLf =
            m_text[at] == u'\r' && at + 1 < m_text.size() && m_text[at + 1] == u'\n';
        return at + (isCrLf ? 2 : 1);
    }

private:
    const QString &m_text;
    std::optional<QTextBoundaryFinder> m_boundaries;
};

} // namespace

QStringList piecesOf(const QString &text, Split split, qsizetype countMax)
{
    if (split == Split::Whole)
        return {text};
    QStringList pieces;
    PieceFinder finder(split);
    CharacterWalk characters(text);
    qsizetype pieceStart = 0;
    for (qsizetype at = 0; at >= 0 && at < text.size() && pieces.size() + 1 < countMax;
         at = characters.next(at)) {
        if (finder.beginsPiece(text[at]) && at > pieceStart) {
            pieces << text.sliced(pieceStart, at - pieceStart);
            pieceStart = at;
        }
    }
    pieces << text.sliced(pieceStart);
    return pieces;
}

} // namespace wirelamp::agent
