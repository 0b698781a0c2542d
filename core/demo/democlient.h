// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/demorunner.h"

#include <QThread>

namespace wirelamp::demo {

/// The built-in client, on a thread of its own. Commanded from the thread this object lives on.
class DemoClient final : public control::DemoRunner
{
    Q_OBJECT

public:
    explicit DemoClient(QObject *parent = nullptr);
    ~DemoClient() override;

    bool isRunning() const override { return m_isRunning; }
    void run(const QUrl &webSocketUrl, const QString &token) override;

private:
    class Conversation;

    void end(const QString &problem);

    QThread m_thread;
    bool m_isRunning = false;
};

} // namespace wirelamp::demo
