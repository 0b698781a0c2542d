// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/journal.h"
#include "tests/support/journalscript.h"
#include "tests/support/manualclock.h"

namespace wirelamp::tests {

/// A journal that is written by scripts.
struct Playback
{
    /// Appends what the script wrote, at its times.
    void play(JournalScript &script)
    {
        for (const journal::Entry &entry : script.take()) {
            if (entry.at > clock.now())
                clock.advance(entry.at - clock.now());
            journal.append({.connection = entry.connection,
                            .run = entry.run,
                            .kind = entry.kind,
                            .direction = entry.direction,
                            .name = entry.name,
                            .payload = entry.payload,
                            .size = entry.size});
        }
    }

    ManualClock clock;
    journal::Journal journal{clock, {.bytesMax = 64 * 1024 * 1024, .payloadBytesMax = 16 * 1024}};
};

} // namespace wirelamp::tests
