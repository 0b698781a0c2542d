// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/faultdesk.h"

#include "ui/models/faulttext.h"
#include "ui/theme/theme.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using fault::Plan;
using fault::Preset;

FaultDesk::FaultDesk(control::ServerControl &control, QObject *parent)
    : QObject(parent)
    , m_control(control)
{
    m_endAll = new QAction(Theme::icon(Icon::Clear), tr("&End all faults"), this);
    m_endAll->setObjectName(u"actionEndFaults"_s);
    m_endAll->setIconText(tr("End all"));
    m_endAll->setToolTip(tr("Nothing goes wrong on purpose any more"));
    m_endAll->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    connect(m_endAll, &QAction::triggered, this, [this] { replace({}); });
    m_add = new QAction(Theme::icon(Icon::Break), tr("&Add fault…"), this);
    m_add->setObjectName(u"actionAddFault"_s);
    m_add->setIconText(tr("Add…"));
    m_add->setToolTip(tr("Choose what goes wrong, for whom and how often"));
    connect(m_add, &QAction::triggered, this, &FaultDesk::addRequested);
    makePresets();
    connect(&m_control, &control::ServerControl::faultsChanged, this, &FaultDesk::takeArmed);
    takeArmed(m_control.armedFaults());
}

void FaultDesk::setArmed(const Preset &preset, bool isWanted)
{
    replace(isWanted ? planWith(m_armed, preset.faults) : planWithout(m_armed, preset));
}

void FaultDesk::armFor(const Preset &preset, const QString &user)
{
    arm(faultsFor(preset, user));
}

void FaultDesk::arm(const QList<fault::Fault> &faults)
{
    replace(planWith(m_armed, faults));
}

void FaultDesk::remove(const QByteArray &id)
{
    replace(planWithout(m_armed, id));
}

void FaultDesk::replace(const Plan &plan)
{
    if (plan.faults.size() > Plan::faultsMax) {
        emit refused(tr("%n fault(s) at most can be armed.", nullptr, Plan::faultsMax));
        takeArmed(m_armed); // The mark that was set goes away again.
        return;
    }
    // The server answers later; who changes two things at once must not lose the first.
    fault::FaultEngine engine;
    engine.arm(plan);
    m_armed = engine.armed();
    m_control.armFaults(plan);
    takeArmed(m_armed);
}

void FaultDesk::makePresets()
{
    for (const Preset &preset : fault::allPresets()) {
        auto *const action = new QAction(titleOf(preset), this);
        action->setObjectName(u"actionPreset-"_s + QLatin1StringView(preset.name));
        action->setToolTip(effectOf(preset));
        action->setStatusTip(effectOf(preset));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, &preset](bool isChecked) { setArmed(preset, isChecked); });
        m_presets << action;
    }
}

void FaultDesk::takeArmed(const ArmedFaults &armed)
{
    m_armed = armed;
    for (qsizetype i = 0; i < m_presets.size(); ++i)
        m_presets[i]->setChecked(isArmed(m_armed, fault::allPresets()[i]));
    m_endAll->setEnabled(!m_armed.isEmpty());
    emit changed();
}

void addPresets(QMenu &menu, const QList<QAction *> &actions)
{
    const QList<Preset> &presets = fault::allPresets();
    QMenu *group = &menu;
    for (qsizetype i = 0; i < presets.size(); ++i) {
        const bool isFirstOfGroup = i > 0 && presets[i].group != presets[i - 1].group;
        if (isFirstOfGroup) {
            group = menu.addMenu(translatedFault(fault::titleOf(presets[i].group)));
            group->setToolTipsVisible(true);
        }
        group->addAction(actions[i]);
    }
}

} // namespace wirelamp::ui
