// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QtGlobal>

namespace wirelamp::app {

/// Makes stdout and stderr reach whoever started the program, for as long as it lives. On Windows a
/// program with a window has neither until it attaches to the console it was started from, and text
/// is UTF-8 with plain line ends only on request. Elsewhere there is nothing to do. Make it before
/// anything is printed.
class ConsoleOutput final
{
public:
    ConsoleOutput();
    // NOLINTNEXTLINE(performance-trivially-destructible): on Windows it has something to do.
    ~ConsoleOutput();
    Q_DISABLE_COPY_MOVE(ConsoleOutput)

    /// False for a program that was started by a double click: what it prints is for nobody.
    bool hasReader() const { return m_hasReader; }

private:
    bool m_hasReader = true;
    /// Of the console on Windows, which outlives the program; 0: unknown.
    [[maybe_unused]] unsigned m_formerCodePage = 0;
};

} // namespace wirelamp::app
