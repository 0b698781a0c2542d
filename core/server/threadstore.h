// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/idsource.h"
#include "core/base/limits.h"
#include "core/server/conversation.h"

#include <map>
#include <unordered_map>

namespace wirelamp::server {

/// What was said, by user and thread, in memory. One user never sees another's. Bounded in users,
/// threads, messages and bytes: what was written to longest ago is forgotten first.
class ThreadStore
{
public:
    /// Of `limits` it uses the bounds on users, threads, messages and thread bytes.
    ThreadStore(const ServerLimits &limits, const Clock &clock, IdSource &ids);

    Thread create(const QString &user, const QString &title, const QJsonObject &metadata = {});
    std::optional<Thread> find(const QString &user, const QString &threadId) const;
    /// Last written to first.
    ThreadPage threads(const QString &user, Slice slice) const;
    /// A member that is not given stays. nullopt: there is no such thread.
    std::optional<Thread> update(const QString &user, const QString &threadId,
                                 const std::optional<QString> &title,
                                 const std::optional<QJsonObject> &metadata = {});
    /// Titles the thread after what its user said first. nullopt: there is no such thread.
    std::optional<Thread> autoTitle(const QString &user, const QString &threadId);
    /// False: there is no such thread.
    bool remove(const QString &user, const QString &threadId);

    /// Adds to a thread, and makes it if there is none of that id.
    /// The message is there until the thread is written to again.
    const ThreadMessage &append(const QString &user, const QString &threadId, MessageRole role,
                                const QString &content, const MessageMetadata &metadata = {});
    /// Oldest first. nullopt: there is no such thread.
    std::optional<MessagePage> history(const QString &user, const QString &threadId,
                                       Slice slice) const;
    /// What a client missed that saw `messageId` last: at most `limit` of the newest, oldest first;
    /// all count as missed when that message is not there. nullopt: there is no such thread.
    std::optional<MessagePage> missed(const QString &user, const QString &threadId,
                                      const QString &messageId, qsizetype limit) const;
    /// Of all threads of that user, newest first.
    MessagePage messages(const QString &user, Slice slice) const;
    std::optional<ThreadMessage> findMessage(const QString &user, const QString &messageId) const;
    /// False: there is no such message.
    bool removeMessage(const QString &user, const QString &messageId);

    /// About what everything kept takes in memory.
    qsizetype bytes() const { return m_bytes; }

private:
    /// Unlike that of std::hash, its results are kept by libstdc++ and not computed again whenever
    /// it passes a string.
    struct StringHash
    {
        size_t operator()(const QString &text) const { return qHash(text); }
    };

    struct User
    {
        std::unordered_map<QString, Conversation, StringHash> conversations;
        std::map<quint64, QString> idsByChange; ///< Of those that were written to.
        quint64 lastChange = 0;
    };

    /// Where one thread is kept.
    struct Place
    {
        User &owner;
        Conversation &conversation;
    };

    const Conversation *conversation(const QString &user, const QString &threadId) const;
    Place placeOf(const QString &user, const QString &threadId);
    Place ensure(const QString &user, const QString &threadId, WallTime now);
    template<typename Change>
    void write(Place place, WallTime now, const Change &change);

    bool forgetOldestUserBut(const User &kept);
    void stamp(Place changed, WallTime now);
    void forget(User &owner, const QString &threadId);
    bool forgetOldestThreadBut(Place kept);
    void makeRoom(Place written);

    ServerLimits m_limits;
    const Clock &m_clock;
    IdSource &m_ids;
    std::unordered_map<QString, User, StringHash> m_users;
    qsizetype m_bytes = 0;
    quint64 m_lastChange = 0;
    quint64 m_lastOrder = 0;
};

} // namespace wirelamp::server
