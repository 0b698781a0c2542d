// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/viewstate.h"

namespace wirelamp::ui {

void ViewState::setConnection(ConnectionId connection)
{
    if (connection != m_connection)
        change(connection, 0);
}

void ViewState::select(ConnectionId connection, quint64 record)
{
    change(connection == ConnectionId() ? m_connection : connection, record);
}

void ViewState::change(ConnectionId connection, quint64 record)
{
    const bool isOtherConnection = connection != m_connection;
    const bool isOtherRecord = record != m_record;
    // Both are set before anybody hears of either.
    m_connection = connection;
    m_record = record;
    if (isOtherConnection)
        emit connectionChanged(m_connection);
    if (isOtherRecord)
        emit recordChanged(m_record);
}

void ViewState::setFilterLine(const QString &line)
{
    if (line == m_filterLine)
        return;
    const Result<EventFilter> filter = EventFilter::parse(line);
    if (!filter)
        return;
    m_filterLine = line;
    m_filter = *filter;
    emit filterChanged(m_filterLine);
}

void ViewState::setPaused(bool isPaused)
{
    if (isPaused == m_isPaused)
        return;
    m_isPaused = isPaused;
    emit pausedChanged(m_isPaused);
}

void ViewState::setFollowing(bool isFollowing)
{
    if (isFollowing == m_isFollowing)
        return;
    m_isFollowing = isFollowing;
    emit followingChanged(m_isFollowing);
}

void ViewState::setFocused(bool isFocused)
{
    if (isFocused == m_isFocused)
        return;
    m_isFocused = isFocused;
    emit focusedChanged(m_isFocused);
}

} // namespace wirelamp::ui
