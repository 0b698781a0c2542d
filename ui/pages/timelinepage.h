// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/slicedwork.h"
#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/timeline/timelineview.h"

#include <QAction>

namespace wirelamp::ui {

/// The timeline of the selected connection, with its buttons.
class TimelinePage final : public QWidget
{
    Q_OBJECT

public:
    TimelinePage(LiveModels &models, ViewState &state, const ConnectionLimits &limits,
                 QWidget *parent = nullptr);

    TimelineView &view() { return *m_view; }
    QList<QAction *> zoomActions() const { return {m_zoomIn, m_zoomOut, m_fit, m_follow}; }

private:
    void makeActions();
    QAction *makeAction(const QString &name, const QString &text, const QString &toolTip);
    void restart();
    void continueScan();
    SlicedWork::Progress scan(const Slice &slice);
    void tick();

    LiveModels &m_models;
    ViewState &m_state;
    TimelineView *m_view;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
    QAction *m_follow = nullptr;
    quint64 m_scanned = 0; ///< Store indexes before this one have been looked at.
    SlicedWork m_scan;
    QTimer m_ticker;
};

} // namespace wirelamp::ui
