// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QStringList>
#include <QTextBoundaryFinder>

#include <optional>

namespace wirelamp::agent {

/// How a text is cut into the deltas of a stream.
enum class Split {
    Whole,
    Word, ///< A word with the space behind it.
    Token, ///< As language models do: the space goes with the word behind it, in bits of four.
    Character, ///< What a reader takes for one, though it may be several code points.
};

/// Cuts a text into at most `countMax` pieces (at least 1), each when it is asked for; the last one
/// then holds the rest. Joined they are the text again. An empty text is one empty piece.
class TextPieces
{
public:
    TextPieces(const QString &text, Split split, qsizetype countMax);

    bool atEnd() const { return m_isAtEnd; }
    /// Not at the end.
    QString next();

private:
    qsizetype findEnd();
    bool beginsPiece(QChar first);
    bool beginsPiece(bool isSpace, bool wasSpace) const;
    qsizetype nextCharacter(QStringView text);

    QString m_text;
    Split m_split;
    qsizetype m_countLeft;
    /// Of the characters as a reader sees them (UAX #29); none when all are ASCII.
    std::optional<QTextBoundaryFinder> m_boundaries;
    qsizetype m_pieceBegin = 0;
    qsizetype m_at = 0; ///< The character that was not looked at yet; negative behind the last.
    int m_letters = 0; ///< Of the piece so far, spaces left out.
    bool m_wasSpace = false;
    bool m_isAtEnd = false;
};

/// All of them.
QStringList piecesOf(const QString &text, Split split, qsizetype countMax);

} // namespace wirelamp::agent
