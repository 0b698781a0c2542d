// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/servercontrol.h"
#include "ui/models/faultplans.h"

#include <QAction>

class QMenu;

namespace wirelamp::ui {

/// The commands that make things go wrong, for whoever shows them: menus, the page, the notice.
/// What is armed by others is seen here too.
class FaultDesk final : public QObject
{
    Q_OBJECT

public:
    explicit FaultDesk(control::ServerControl &control, QObject *parent = nullptr);

    const ArmedFaults &armed() const { return m_armed; }
    /// One for each preset, in their order, checked while it is armed.
    const QList<QAction *> &presets() const { return m_presets; }
    QAction *endAll() const { return m_endAll; }
    QAction *add() const { return m_add; }

    void setArmed(const fault::Preset &preset, bool isWanted);
    void armFor(const fault::Preset &preset, const QString &user);
    /// In addition to what is armed.
    void arm(const QList<fault::Fault> &faults);
    void remove(const QByteArray &id);
    /// In place of what is armed.
    void replace(const fault::Plan &plan);

signals:
    void changed();
    /// Somebody wants to write a fault of their own.
    void addRequested();
    /// A sentence: why nothing was armed.
    void refused(const QString &sentence);

private:
    void makePresets();
    void takeArmed(const ArmedFaults &armed);

    control::ServerControl &m_control;
    ArmedFaults m_armed;
    QList<QAction *> m_presets;
    QAction *m_endAll = nullptr;
    QAction *m_add = nullptr;
};

/// Fills a menu with one action for each preset: the first group as it is, the others one menu
/// each. `actions` are in the order of fault::allPresets().
void addPresets(QMenu &menu, const QList<QAction *> &actions);

} // namespace wirelamp::ui
