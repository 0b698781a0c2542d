// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/servercontrol.h"

#include <QWidget>

class QLabel;

namespace wirelamp::ui {

/// What the window shows until the first client comes: where to connect, and three things to do.
class FirstRunView final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunView(const control::ServerControl &control, QWidget *parent = nullptr);

signals:
    void runDemoRequested();
    void copyUrlRequested();
    void copyTokenRequested();

private:
    void refresh(const control::ServerStatus &status);

    QLabel *m_state = nullptr;
    QLabel *m_url = nullptr;
    QList<QWidget *> m_needListening;
};

} // namespace wirelamp::ui
