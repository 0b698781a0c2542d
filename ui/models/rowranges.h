// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <vector>

namespace wirelamp::ui {

/// Rows that stand together, as Qt's model signals want them.
struct RowRange
{
    int first = 0;
    int last = 0;

    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// The fewest ranges that hold exactly these rows. `rows` ascends without repetition.
std::vector<RowRange> rangesOf(const std::vector<int> &rows);

} // namespace wirelamp::ui
