// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/shutdownsignal.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace wirelamp::app {

namespace {

/// A signal handler may do almost nothing; it writes a byte here, and the event loop reads it
/// there.
std::array<int, 2> wakeUp{-1, -1}; // NOLINT: a signal handler has no other way to find it
volatile std::sig_atomic_t requestCount = 0;

extern "C" void handleSignal(int /*signal*/)
{
    requestCount = requestCount + 1;
    if (requestCount > 1)
        _exit(130); // As a shell reports a program that Ctrl-C ended.
    const char byte = 1;
    const ssize_t written = ::write(wakeUp[0], &byte, sizeof byte);
    static_cast<void>(written);
}

} // namespace

ShutdownSignal::ShutdownSignal(QObject *parent)
    : QObject(parent)
{
    connect(this, &ShutdownSignal::requested, this, [this] { m_isRequested = true; });
    Q_ASSERT(wakeUp[0] == -1);
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeUp.data()) != 0)
        return; // The program can still be ended, only less politely.
    auto *notifier = new QSocketNotifier(wakeUp[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit requested();
    });
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}

ShutdownSignal::~ShutdownSignal()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_DFL);
    ::close(wakeUp[0]);
    ::close(wakeUp[1]);
    wakeUp = {-1, -1};
}

void ShutdownSignal::finished() { }

} // namespace wirelamp::app
