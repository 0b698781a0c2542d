// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/thread.h"

namespace wirelamp::server {

/// One thread with its messages, and what both cost. Owned by the ThreadStore.
class Conversation
{
public:
    explicit Conversation(Thread thread);

    const Thread &thread() const { return m_thread; }
    /// Oldest first.
    const QList<ThreadMessage> &messages() const { return m_messages; }
    /// About what it takes in memory.
    qsizetype bytes() const { return m_bytes; }
    /// Number of the change that was last; see setChanged().
    quint64 lastChange() const { return m_lastChange; }

    void setTitle(const QString &title);
    void setMetadata(const QJsonObject &metadata);
    void setChanged(quint64 change, WallTime at);
    /// The first thing the user says becomes the title if there is none.
    void append(ThreadMessage message);
    void removeOldest();
    /// False: there is no such message.
    bool remove(const QString &messageId);

    const ThreadMessage *find(const QString &messageId) const;
    MessagePage page(Slice slice) const;
    /// The newest messages after that one, or of all if it is not there; oldest first.
    MessagePage pageAfter(const QString &messageId, qsizetype limit) const;
    /// A title after what the user said first; empty if nothing was.
    QString suggestedTitle() const;

private:
    void charge(qsizetype bytes) { m_bytes += bytes; }

    Thread m_thread;
    QList<ThreadMessage> m_messages;
    qsizetype m_bytes = 0;
    quint64 m_lastChange = 0;
};

} // namespace wirelamp::server
