// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "tests/support/fakeserver.h"
#include "tests/support/playback.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QTest>

namespace wirelamp::tests {

/// The whole window over a scripted journal and a server without sockets.
struct WindowFixture : Playback
{
    WindowFixture()
        : theme(*qobject_cast<QApplication *>(QCoreApplication::instance()), ui::ThemeChoice::Light)
        , window(server, journal, clock, demo, theme)
    {
    }

    /// Appends what the script wrote, at its times, and waits until the window has read it.
    void play(JournalScript &script)
    {
        Playback::play(script);
        QTRY_COMPARE(window.models().store().count(),
                     static_cast<qsizetype>(journal.newestSequence()));
    }

    template<typename T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }

    FakeServer server;
    FakeDemo demo;
    ui::ThemeSwitch theme;
    ui::MainWindow window;
};

} // namespace wirelamp::tests
