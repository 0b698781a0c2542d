// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/ids.h"
#include "ui/models/eventfilter.h"

#include <QObject>

namespace wirelamp::ui {

/// What the user looks at: one place that every page reads and changes, so that none has to know
/// another. Signals are emitted only for what differs from before.
class ViewState final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// 0: none.
    ConnectionId connection() const { return m_connection; }
    /// Sequence of the selected journal entry; 0: none.
    quint64 record() const { return m_record; }
    const QString &filterLine() const { return m_filterLine; }
    const EventFilter &filter() const { return m_filter; }
    bool isPaused() const { return m_isPaused; }
    bool isFollowing() const { return m_isFollowing; }
    /// Whether the events of other connections are hidden while one is selected.
    bool isFocused() const { return m_isFocused; }

    /// Another connection than before takes the selected record back.
    void setConnection(ConnectionId connection);
    /// Selects a record and the connection it is about; a record about the server itself (0) leaves
    /// the connection as it is.
    void select(ConnectionId connection, quint64 record);
    /// Without effect when the line is no filter.
    void setFilterLine(const QString &line);
    void setPaused(bool isPaused);
    void setFollowing(bool isFollowing);
    void setFocused(bool isFocused);

signals:
    void connectionChanged(wirelamp::ConnectionId connection);
    void recordChanged(quint64 record);
    void filterChanged(const QString &line);
    void pausedChanged(bool isPaused);
    void followingChanged(bool isFollowing);
    void focusedChanged(bool isFocused);

private:
    void change(ConnectionId connection, quint64 record);

    ConnectionId m_connection;
    quint64 m_record = 0;
    QString m_filterLine;
    EventFilter m_filter;
    bool m_isPaused = false;
    bool m_isFollowing = true;
    bool m_isFocused = true;
};

} // namespace wirelamp::ui
