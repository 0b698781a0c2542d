// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/timelinepage.h"

#include "ui/pages/pagetools.h"
#include "ui/theme/theme.h"

#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr quint64 stepEntries = 1024;
// What is awaited counts visibly; the eye does not ask for more.
constexpr std::chrono::milliseconds tickInterval{100};

} // namespace

TimelinePage::TimelinePage(LiveModels &models, ViewState &state, const ConnectionLimits &limits,
                           QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_state(state)
    , m_view(new TimelineView(limits))
    , m_scan(models.clock(), [this](const Slice &slice) { return scan(slice); })
{
    m_view->setObjectName(u"timelineView"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Timeline of the selected connection"));
    m_view->setEntryLookup([this](quint64 sequence) -> std::optional<journal::Entry> {
        const journal::Entry *const entry = m_models.entryOf(sequence);
        return entry == nullptr ? std::nullopt : std::optional(*entry);
    });
    makeActions();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makePageBar(zoomActions()));
    layout->addWidget(m_view, 1);

    connect(&m_state, &ViewState::connectionChanged, this, &TimelinePage::restart);
    connect(&m_state, &ViewState::recordChanged, m_view, &TimelineView::selectRecord);
    connect(&m_state, &ViewState::pausedChanged, this, &TimelinePage::continueScan);
    connect(m_view, &TimelineView::recordSelected, this,
            [this](quint64 record) { m_state.select(m_view->connection(), record); });
    connect(&models.store(), &EntryStore::appended, this, &TimelinePage::continueScan);
    connect(&m_scan, &SlicedWork::finished, this,
            [this] { m_view->selectRecord(m_state.record()); });
    connect(&m_ticker, &QTimer::timeout, this, &TimelinePage::tick);
    m_ticker.start(tickInterval);
    restart();
}

QAction *TimelinePage::makeAction(const QString &name, const QString &text, const QString &toolTip)
{
    auto *const action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    addAction(action);
    return action;
}

void TimelinePage::makeActions()
{
    m_zoomIn = makeAction(u"actionZoomIn"_s, tr("Zoom &in"), tr("Show less time, more closely"));
    m_zoomIn->setIcon(Theme::icon(Icon::ZoomIn));
    m_zoomIn->setShortcut(QKeySequence::ZoomIn);
    connect(m_zoomIn, &QAction::triggered, m_view, &TimelineView::zoomIn);
    m_zoomOut = makeAction(u"actionZoomOut"_s, tr("Zoom o&ut"), tr("Show more time"));
    m_zoomOut->setIcon(Theme::icon(Icon::ZoomOut));
    m_zoomOut->setShortcut(QKeySequence::ZoomOut);
    connect(m_zoomOut, &QAction::triggered, m_view, &TimelineView::zoomOut);
    m_fit = makeAction(u"actionFit"_s, tr("&Fit"), tr("Show the whole connection"));
    m_fit->setIcon(Theme::icon(Icon::Fit));
    m_fit->setShortcut(Qt::CTRL | Qt::Key_0);
    connect(m_fit, &QAction::triggered, m_view, &TimelineView::fit);
    m_follow = makeAction(u"actionFollowPresent"_s, tr("Follow the p&resent"),
                          tr("Keep the present at the right edge of the timeline"));
    m_follow->setIcon(Theme::icon(Icon::Play));
    m_follow->setCheckable(true);
    connect(m_follow, &QAction::triggered, m_view,
            [this](bool isOn) { m_view->setFollow(isOn ? Follow::Newest : Follow::Off); });
    connect(m_view, &TimelineView::followChanged, this,
            [this](Follow follow) { m_follow->setChecked(follow == Follow::Newest); });
    m_follow->setChecked(m_view->follow() == Follow::Newest);
}

void TimelinePage::restart()
{
    m_scan.stop();
    m_scanned = m_models.store().firstIndex();
    m_view->setConnection(m_state.connection());
    if (m_state.connection() != ConnectionId())
        m_scan.start();
}

void TimelinePage::continueScan()
{
    if (m_state.connection() != ConnectionId() && !m_state.isPaused() && !m_scan.isRunning())
        m_scan.start();
}

SlicedWork::Progress TimelinePage::scan(const Slice &slice)
{
    const EntryStore &store = m_models.store();
    m_scanned = std::max(m_scanned, store.firstIndex());
    QList<journal::Entry> mine;
    do {
        const quint64 stop = std::min(store.endIndex(), m_scanned + stepEntries);
        for (; m_scanned < stop; ++m_scanned) {
            const journal::Entry &entry = store.at(m_scanned);
            if (entry.connection == m_view->connection())
                mine.append(entry);
        }
    } while (m_scanned < store.endIndex() && slice.hasTime());
    if (!mine.isEmpty())
        m_view->append(mine);
    tick();
    return m_scanned < store.endIndex() ? SlicedWork::Progress::Unfinished
                                        : SlicedWork::Progress::Finished;
}

void TimelinePage::tick()
{
    if (!m_state.isPaused())
        m_view->setNow(m_models.clock().now());
}

} // namespace wirelamp::ui
