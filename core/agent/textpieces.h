// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QStringList>

namespace wirelamp::agent {

/// How a text is cut into the deltas of a stream.
enum class Split {
    Whole,
    Word, ///< A word with the space behind it.
    Token, ///< As language models do: the space goes with the word behind it, in bits of four.
    Character, ///< What a reader takes for one, though it may be several code points.
};

/// Cuts a text into at most `countMax` pieces (at least 1); the last one then holds the rest.
/// Joined they are the text again. An empty text is one empty piece.
QStringList piecesOf(const QString &text, Split split, qsizetype countMax);

} // namespace wirelamp::agent
