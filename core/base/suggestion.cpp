// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/suggestion.h"

#include <algorithm>
#include <vector>

namespace wirelamp {

namespace {

constexpr qsizetype wordLengthMax = 64;

QString folded(const QString &word)
{
    QString letters;
    for (const QChar c : word.first(std::min(word.size(), wordLengthMax))) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

/// Damerau-Levenshtein distance with transpositions of neighbours (optimal string alignment).
qsizetype distanceBetween(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<qsizetype> beforePrevious(width);
    std::vector<qsizetype> previous(width);
    std::vector<qsizetype> current(width);
    for (size_t j = 0; j < width; ++j)
        previous[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const qsizetype cost = a[i - 1] == b[j - 1] ? 0 : 1;
            current[at] =
                std::min({previous[at] + 1, current[at - 1] + 1, previous[at - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[at] = std::min(current[at], beforePrevious[at - 2] + 1);
        }
        std::swap(beforePrevious, previous);
        std::swap(previous, current);
    }
    return previous[width - 1];
}

} // namespace

QString nearestName(const QString &word, const QStringList &known)
{
    const QString wanted = folded(word);
    if (wanted.isEmpty())
        return {};
    QString best;
    qsizetype bestDistance = wanted.size() / 3 + 1;
    for (const QString &name : known) {
        const qsizetype distance = distanceBetween(wanted, folded(name));
        if (distance < bestDistance) {
            bestDistance = distance;
            best = name;
        }
    }
    return best;
}

} // namespace wirelamp
