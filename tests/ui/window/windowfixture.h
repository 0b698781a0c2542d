// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "tests/support/fakeserver.h"
#include "tests/support/journalscript.h"
#include "tests/support/manualclock.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QTest>

namespace wirelamp::tests {

/// A clock that the fixture moves along with what it writes.
inline constexpr journal::JournalLimits roomyLimits{.bytesMax = 64 * 1024 * 1024,
                                                    .payloadBytesMax = 16 * 1024};

/// The whole window over a scripted journal and a server without sockets.
struct WindowFixture
{
    WindowFixture()
        : journal(clock, roomyLimits)
        , theme(*qobject_cast<QApplication *>(QCoreApplication::instance()), ui::ThemeChoice::Light)
        , window(server, journal, clock, demo, theme)
    {
    }

    /// Appends what the script wrote, at its times, and waits until the window has read it.
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
        QTRY_COMPARE(window.models().store().count(),
                     static_cast<qsizetype>(journal.newestSequence()));
    }

    template<typename T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }

    ManualClock clock;
    journal::Journal journal;
    FakeServer server;
    FakeDemo demo;
    ui::ThemeSwitch theme;
    ui::MainWindow window;
};

} // namespace wirelamp::tests
