// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/connectionmodel.h"

#include "ui/models/authtext.h"
#include "ui/models/connectiontext.h"
#include "ui/models/formatting.h"

namespace wirelamp::ui {

using journal::Awaited;
using journal::ConnectionSummary;

namespace {

constexpr std::chrono::seconds ageInterval{1};
constexpr qsizetype textCharactersMax = 300;

QString lineOf(const QString &text)
{
    return oneLine(text.toUtf8(), textCharactersMax);
}

} // namespace

ConnectionModel::ConnectionModel(const Clock &clock, QObject *parent)
    : KeyedTableModel(parent)
    , m_clock(clock)
{
    m_ageTimer.setInterval(ageInterval);
    connect(&m_ageTimer, &QTimer::timeout, this, &ConnectionModel::refreshAges);
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionSummary *const connection = summaryOf(keyAt(index.row()));
    if (connection == nullptr)
        return {}; // Forgotten, and the row is about to go.
    switch (role) {
    case Qt::DisplayRole:
        return displayValue(*connection, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(*connection, index.column());
    case ToneRole:
        return tone(*connection, index.column());
    case SortRole:
        return sortValue(*connection, index.column());
    case ConnectionRole:
        return QVariant::fromValue(connection->id);
    case IsClosedRole:
        return connection->isClosed();
    case IsPlainRequestRole:
        return connection->transport == journal::Transport::Http;
    case IsTestRole:
        return connection->isTest;
    default:
        return {};
    }
}

QVariant ConnectionModel::alignmentOf(int section)
{
    const bool isNumber = section == AgeColumn || section == EventsColumn || section == QueueColumn;
    return isNumber ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return alignmentOf(section);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case ConnectionColumn:
        return tr("Connection");
    case StateColumn:
        return tr("State");
    case UserColumn:
        return tr("User");
    case AuthColumn:
        return tr("Authentication");
    case AgeColumn:
        return tr("Age");
    case OutlookColumn:
        return tr("Awaits / ended");
    case EventsColumn:
        return tr("Events");
    case QueueColumn:
        return tr("Queue");
    case RequestColumn:
        return tr("Request");
    case ClosedByColumn:
        return tr("Closed by");
    case CodeColumn:
        return tr("Code");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

const ConnectionSummary *ConnectionModel::summaryOf(ConnectionId connection) const
{
    return m_fold.find(connection);
}

void ConnectionModel::take(const QList<journal::Entry> &entries)
{
    follow(m_fold.fold(entries));
}

void ConnectionModel::clearClosed()
{
    follow(m_fold.forgetClosed());
}

void ConnectionModel::refreshAges()
{
    std::vector<int> live;
    for (int row = 0; row < rowCount(); ++row) {
        const ConnectionSummary *const connection = summaryOf(keyAt(row));
        if (connection != nullptr && !connection->isClosed())
            live.push_back(row);
    }
    announce(live, AgeColumn, OutlookColumn);
}

bool ConnectionModel::isKnown(ConnectionId connection) const
{
    return m_fold.find(connection) != nullptr;
}

void ConnectionModel::follow(const journal::FoldChanges &changes)
{
    apply(changes.removed, changes.changed);
    if (m_fold.openCount() == 0)
        m_ageTimer.stop();
    else if (!m_ageTimer.isActive())
        m_ageTimer.start();
}

QVariant ConnectionModel::displayValue(const ConnectionSummary &connection, int column) const
{
    switch (column) {
    case ConnectionColumn:
        return toString(connection.id);
    case StateColumn:
        return stateText(connection);
    case UserColumn:
        return lineOf(connection.user);
    case AuthColumn:
        return connection.verdict ? verdictText(*connection.verdict) : QString();
    case AgeColumn:
        return ageText(connection);
    case OutlookColumn:
        return connection.isClosed() ? endText(connection) : waitingText(connection);
    case EventsColumn:
        return countText(static_cast<quint64>(connection.messagesIn + connection.messagesOut));
    case QueueColumn:
        return sizeText(connection.unsentBytes);
    case RequestColumn:
        return lineOf(connection.request);
    case ClosedByColumn:
        return closedByText(connection.closedBy);
    case CodeColumn:
        return connection.closeCode == 0 ? QString() : QString::number(connection.closeCode);
    case ReasonColumn:
        return lineOf(connection.closeMessage.isEmpty() ? connection.closeReason
                                                        : connection.closeMessage);
    default:
        return {};
    }
}

QVariant ConnectionModel::sortValue(const ConnectionSummary &connection, int column) const
{
    switch (column) {
    case ConnectionColumn:
        return connection.id.value;
    case AgeColumn:
        return static_cast<qint64>(ageOf(connection).count());
    case OutlookColumn: {
        const Awaited *const awaited = mostUrgent(connection.awaited);
        const Instant due =
            awaited == nullptr ? Instant::max() : awaited->until.value_or(Instant::max());
        return static_cast<qint64>(due.count());
    }
    case EventsColumn:
        return connection.messagesIn + connection.messagesOut;
    case QueueColumn:
        return connection.unsentBytes;
    case CodeColumn:
        return connection.closeCode;
    default:
        return displayValue(connection, column);
    }
}

QVariant ConnectionModel::tone(const ConnectionSummary &connection, int column) const
{
    if (column == AuthColumn && connection.verdict)
        return QVariant::fromValue(toneOf(*connection.verdict));
    const Awaited *const awaited = mostUrgent(connection.awaited);
    if (column == OutlookColumn && awaited != nullptr && isOverdue(*awaited, m_clock.now()))
        return QVariant::fromValue(Tone::Warning);
    return QVariant::fromValue(toneOf(connection));
}

QVariant ConnectionModel::accessibleText(const ConnectionSummary &connection, int column) const
{
    if (column == StateColumn)
        return stateSentence(connection);
    if (column == AuthColumn && connection.verdict)
        return verdictSentence(*connection.verdict);
    return {};
}

Instant ConnectionModel::ageOf(const ConnectionSummary &connection) const
{
    return connection.closedAt.value_or(m_clock.now()) - connection.openedAt;
}

QString ConnectionModel::ageText(const ConnectionSummary &connection) const
{
    const QString age = durationText(ageOf(connection));
    return connection.isBeginningKnown ? age : tr("over %1").arg(age);
}

QString ConnectionModel::waitingText(const ConnectionSummary &connection) const
{
    const Awaited *const awaited = mostUrgent(connection.awaited);
    if (awaited == nullptr)
        return {};
    const QString text = awaitedText(*awaited, m_clock.now());
    const qsizetype more = connection.awaited.size() - 1;
    return more == 0 ? text : tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(text);
}

} // namespace wirelamp::ui
