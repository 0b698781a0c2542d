// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/shutdownsignal.h"

#include <QWinEventNotifier>
#include <qt_windows.h>

#include <atomic>

namespace wirelamp::app {

namespace {

std::atomic<ShutdownSignal *> receiver = nullptr;
std::atomic<int> requestCount = 0;
HANDLE isFinished = nullptr;

/// Set by our setup program (installer/windows/setup.nsi) before it replaces or removes files. One
/// for each session: every Wirelamp of this user ends.
constexpr const wchar_t *closeEventName = L"Local\\Wirelamp.Close";

/// Windows calls this on a thread of its own, and ends the process when it returns from a close or
/// log-off event: so it waits until the program is ready, for less than the five seconds it gets.
BOOL WINAPI handleConsoleEvent(DWORD event)
{
    if (++requestCount > 1)
        return FALSE; // The default handler ends the process at once.
    if (ShutdownSignal *object = receiver.load())
        QMetaObject::invokeMethod(
            object, [object] { emit object->requested(); }, Qt::QueuedConnection);
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        WaitForSingleObject(isFinished, 4000);
    return TRUE;
}

} // namespace

ShutdownSignal::ShutdownSignal(QObject *parent)
    : QObject(parent)
{
    connect(this, &ShutdownSignal::requested, this, [this] { m_isRequested = true; });
    // Both events stay open until the process ends: handler and notifier may be waiting for them.
    isFinished = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    receiver = this;
    SetConsoleCtrlHandler(handleConsoleEvent, TRUE);

    HANDLE closeEvent = CreateEventW(nullptr, TRUE, FALSE, closeEventName);
    if (closeEvent == nullptr)
        return; // Setup then asks the user to close the program.
    auto *notifier = new QWinEventNotifier(closeEvent, this);
    connect(notifier, &QWinEventNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit requested();
    });
}

ShutdownSignal::~ShutdownSignal()
{
    receiver = nullptr;
    SetConsoleCtrlHandler(handleConsoleEvent, FALSE);
    finished();
}

void ShutdownSignal::finished()
{
    if (isFinished)
        SetEvent(isFinished);
}

} // namespace wirelamp::app
