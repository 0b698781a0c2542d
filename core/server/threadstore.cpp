// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/threadstore.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace wirelamp::server {

ThreadStore::ThreadStore(const ServerLimits &limits, const Clock &clock, IdSource &ids)
    : m_limits(limits)
    , m_clock(clock)
    , m_ids(ids)
{
}

Thread ThreadStore::create(const QString &user, const QString &title, const QJsonObject &metadata)
{
    const QString id = QString::fromLatin1(m_ids.next("thread"));
    const WallTime now = m_clock.wallNow();
    const Place place = ensure(user, id, now);
    write(place, now, [&](Conversation &target) {
        target.setTitle(title);
        target.setMetadata(metadata);
    });
    return place.conversation.thread();
}

std::optional<Thread> ThreadStore::find(const QString &user, const QString &threadId) const
{
    const Conversation *found = conversation(user, threadId);
    return found ? std::optional(found->thread()) : std::nullopt;
}

ThreadPage ThreadStore::threads(const QString &user, Slice slice) const
{
    const auto owner = m_users.find(user);
    if (owner == m_users.end())
        return {};
    std::vector<const Conversation *> all;
    for (const auto &[id, conversation] : owner->second.conversations)
        all.push_back(&conversation);
    std::ranges::sort(all, std::greater(), &Conversation::lastChange);

    ThreadPage page{.total = static_cast<qsizetype>(all.size())};
    const SliceBounds bounds = boundsOf(slice, page.total);
    for (qsizetype i = bounds.first; i < bounds.first + bounds.count; ++i)
        page.threads << all[static_cast<size_t>(i)]->thread();
    return page;
}

std::optional<Thread> ThreadStore::update(const QString &user, const QString &threadId,
                                          const std::optional<QString> &title,
                                          const std::optional<QJsonObject> &metadata)
{
    if (!conversation(user, threadId))
        return std::nullopt;
    write(placeOf(user, threadId), m_clock.wallNow(), [&](Conversation &target) {
        if (title)
            target.setTitle(*title);
        if (metadata)
            target.setMetadata(*metadata);
    });
    return find(user, threadId);
}

std::optional<Thread> ThreadStore::autoTitle(const QString &user, const QString &threadId)
{
    const Conversation *found = conversation(user, threadId);
    if (!found)
        return std::nullopt;
    const QString title = found->suggestedTitle();
    return title.isEmpty() ? found->thread() : update(user, threadId, title);
}

bool ThreadStore::remove(const QString &user, const QString &threadId)
{
    const Conversation *found = conversation(user, threadId);
    if (!found)
        return false;
    forget(m_users.at(user), threadId);
    return true;
}

const ThreadMessage &ThreadStore::append(const QString &user, const QString &threadId,
                                         MessageRole role, const QString &content,
                                         const MessageMetadata &metadata)
{
    const WallTime now = m_clock.wallNow();
    ThreadMessage message{.id = QString::fromLatin1(m_ids.next("msg")),
                          .threadId = threadId,
                          .role = role,
                          .content = content,
                          .at = now,
                          .metadata = metadata,
                          .order = ++m_lastOrder};
    const Place place = ensure(user, threadId, now);
    write(place, now, [&](Conversation &target) {
        target.append(std::move(message));
        while (target.thread().messageCount > std::max(1, m_limits.messagesPerThreadMax))
            target.removeOldest();
    });
    return place.conversation.messages().constLast();
}

std::optional<MessagePage> ThreadStore::history(const QString &user, const QString &threadId,
                                                Slice slice) const
{
    const Conversation *found = conversation(user, threadId);
    return found ? std::optional(found->page(slice)) : std::nullopt;
}

std::optional<MessagePage> ThreadStore::missed(const QString &user, const QString &threadId,
                                               const QString &messageId, qsizetype limit) const
{
    const Conversation *found = conversation(user, threadId);
    return found ? std::optional(found->pageAfter(messageId, limit)) : std::nullopt;
}

MessagePage ThreadStore::messages(const QString &user, Slice slice) const
{
    const auto owner = m_users.find(user);
    if (owner == m_users.end())
        return {};
    std::vector<const ThreadMessage *> all;
    for (const auto &[id, conversation] : owner->second.conversations) {
        for (const ThreadMessage &message : conversation.messages())
            all.push_back(&message);
    }
    MessagePage page{.total = static_cast<qsizetype>(all.size())};
    const SliceBounds bounds = boundsOf(slice, page.total);
    std::ranges::partial_sort(all, all.begin() + bounds.first + bounds.count, std::greater(),
                              &ThreadMessage::order);
    for (qsizetype i = bounds.first; i < bounds.first + bounds.count; ++i) {
        if (!page.add(*all[static_cast<size_t>(i)]))
            break;
    }
    return page;
}

std::optional<ThreadMessage> ThreadStore::findMessage(const QString &user,
                                                      const QString &messageId) const
{
    const auto owner = m_users.find(user);
    if (owner == m_users.end())
        return std::nullopt;
    for (const auto &[id, conversation] : owner->second.conversations) {
        if (const ThreadMessage *found = conversation.find(messageId))
            return *found;
    }
    return std::nullopt;
}

bool ThreadStore::removeMessage(const QString &user, const QString &messageId)
{
    const std::optional<ThreadMessage> message = findMessage(user, messageId);
    if (!message)
        return false;
    write(placeOf(user, message->threadId), m_clock.wallNow(),
          [&](Conversation &target) { target.remove(messageId); });
    return true;
}

const Conversation *ThreadStore::conversation(const QString &user, const QString &threadId) const
{
    const auto owner = m_users.find(user);
    if (owner == m_users.end())
        return nullptr;
    const auto found = owner->second.conversations.find(threadId);
    return found == owner->second.conversations.end() ? nullptr : &found->second;
}

/// Of a thread that is there.
ThreadStore::Place ThreadStore::placeOf(const QString &user, const QString &threadId)
{
    User &owner = m_users.at(user);
    return {owner, owner.conversations.at(threadId)};
}

ThreadStore::Place ThreadStore::ensure(const QString &user, const QString &threadId, WallTime now)
{
    User &owner = m_users[user];
    const auto found = owner.conversations.find(threadId);
    if (found != owner.conversations.end())
        return {owner, found->second};
    const Thread thread{.id = threadId, .createdAt = now};
    Conversation &made = owner.conversations.emplace(threadId, thread).first->second;
    m_bytes += made.bytes();
    return {owner, made};
}

/// The one way to change a thread: counts what it costs, stamps it, and makes room.
template<typename Change>
void ThreadStore::write(Place place, WallTime now, const Change &change)
{
    const qsizetype before = place.conversation.bytes();
    change(place.conversation);
    m_bytes += place.conversation.bytes() - before;
    stamp(place, now);
    makeRoom(place);
}

void ThreadStore::stamp(Place changed, WallTime now)
{
    auto &[owner, target] = changed;
    owner.lastChange = ++m_lastChange;
    auto place = owner.idsByChange.extract(target.lastChange());
    target.setChanged(m_lastChange, now);
    if (place.empty()) {
        owner.idsByChange.emplace_hint(owner.idsByChange.end(), m_lastChange, target.thread().id);
        return;
    }
    place.key() = m_lastChange;
    owner.idsByChange.insert(owner.idsByChange.end(), std::move(place));
}

void ThreadStore::forget(User &owner, const QString &threadId)
{
    const auto found = owner.conversations.find(threadId);
    m_bytes -= found->second.bytes();
    owner.idsByChange.erase(found->second.lastChange());
    owner.conversations.erase(found);
}

bool ThreadStore::forgetOldestUserBut(const User &kept)
{
    auto oldest = m_users.end();
    for (auto it = m_users.begin(); it != m_users.end(); ++it) {
        const bool isOlder =
            oldest == m_users.end() || it->second.lastChange < oldest->second.lastChange;
        if (&it->second != &kept && isOlder)
            oldest = it;
    }
    if (oldest == m_users.end())
        return false;
    for (const auto &[id, conversation] : oldest->second.conversations)
        m_bytes -= conversation.bytes();
    m_users.erase(oldest);
    return true;
}

bool ThreadStore::forgetOldestThreadBut(Place kept)
{
    const auto &byChange = kept.owner.idsByChange;
    auto oldest = byChange.begin();
    if (oldest != byChange.end() && oldest->second == kept.conversation.thread().id)
        ++oldest;
    if (oldest == byChange.end())
        return false;
    forget(kept.owner, QString(oldest->second)); // A copy: the entry goes with the thread.
    return true;
}

/// The newest message of the thread that was just written to stays, whatever it costs.
void ThreadStore::makeRoom(Place written)
{
    auto &[owner, last] = written;
    while (m_users.size() > static_cast<size_t>(std::max(1, m_limits.usersMax)))
        forgetOldestUserBut(owner);
    const auto threadsMax = static_cast<size_t>(std::max(1, m_limits.threadsPerUserMax));
    while (owner.conversations.size() > threadsMax)
        forgetOldestThreadBut(written);
    while (m_bytes > m_limits.threadBytesMax) {
        if (forgetOldestUserBut(owner) || forgetOldestThreadBut(written))
            continue;
        if (last.messages().size() <= 1)
            return;
        const qsizetype before = last.bytes();
        last.removeOldest();
        m_bytes += last.bytes() - before;
    }
}

} // namespace wirelamp::server
