// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/conversation.h"

#include <QJsonArray>

#include <algorithm>

namespace wirelamp::server {

namespace {

constexpr qsizetype suggestedTitleCharactersMax = 60;
constexpr qsizetype messageOverheadBytes = 256;
constexpr qsizetype threadOverheadBytes = 512;

qsizetype costOf(const QString &text)
{
    return text.size() * static_cast<qsizetype>(sizeof(QChar));
}

/// About what it would take as text. Goes no deeper than whoever parsed the value allowed.
qsizetype textLength(const QJsonValue &value)
{
    constexpr qsizetype punctuation = 3;
    constexpr qsizetype number = 8;
    qsizetype length = punctuation;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            length += member.key().size() + punctuation + textLength(member.value());
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            length += textLength(item);
    } else {
        length += value.isString() ? value.toString().size() : number;
    }
    return length;
}

qsizetype costOf(const QJsonObject &object)
{
    // Parsed JSON takes about twice what its text takes.
    return object.isEmpty() ? 0 : 2 * textLength(object);
}

qsizetype costOf(const MessageMetadata &metadata)
{
    return costOf(metadata.given) + metadata.runName.size() + costOf(metadata.agentName);
}

qsizetype costOf(const ThreadMessage &message)
{
    return messageOverheadBytes + costOf(message.threadId) + costOf(message.content)
        + costOf(message.metadata);
}

qsizetype costOf(const Thread &thread)
{
    return threadOverheadBytes + costOf(thread.id) + costOf(thread.title) + costOf(thread.metadata);
}

} // namespace

Conversation::Conversation(Thread thread)
    : m_thread(std::move(thread))
{
    m_thread.title.truncate(threadTitleCharactersMax);
    charge(costOf(m_thread));
}

void Conversation::setTitle(const QString &title)
{
    const QString kept = title.left(threadTitleCharactersMax);
    charge(costOf(kept) - costOf(m_thread.title));
    m_thread.title = kept;
}

void Conversation::setMetadata(const QJsonObject &metadata)
{
    charge(costOf(metadata) - costOf(m_thread.metadata));
    m_thread.metadata = metadata;
}

void Conversation::setChanged(quint64 change, WallTime at)
{
    m_lastChange = change;
    m_thread.updatedAt = at;
}

void Conversation::append(ThreadMessage message)
{
    charge(costOf(message));
    m_messages.append(std::move(message));
    ++m_thread.messageCount;
    if (m_thread.title.isEmpty())
        setTitle(suggestedTitle());
}

void Conversation::removeOldest()
{
    if (m_messages.isEmpty())
        return;
    charge(-costOf(m_messages.constFirst()));
    m_messages.removeFirst();
    --m_thread.messageCount;
}

bool Conversation::remove(const QString &messageId)
{
    const auto found = std::ranges::find(std::as_const(m_messages), messageId, &ThreadMessage::id);
    if (found == m_messages.cend())
        return false;
    charge(-costOf(*found));
    m_messages.erase(found);
    --m_thread.messageCount;
    return true;
}

const ThreadMessage *Conversation::find(const QString &messageId) const
{
    const auto found = std::ranges::find(m_messages, messageId, &ThreadMessage::id);
    return found == m_messages.end() ? nullptr : &*found;
}

MessagePage Conversation::page(Slice slice) const
{
    MessagePage page{.total = m_thread.messageCount};
    const SliceBounds bounds = boundsOf(slice, page.total);
    for (qsizetype i = bounds.first; i < bounds.first + bounds.count; ++i) {
        if (!page.add(m_messages[i]))
            break;
    }
    return page;
}

MessagePage Conversation::pageAfter(const QString &messageId, qsizetype limit) const
{
    MessagePage page{.total = m_thread.messageCount};
    for (auto it = m_messages.crbegin(); it != m_messages.crend(); ++it) {
        if (it->id == messageId || page.messages.size() >= limit || !page.add(*it))
            break;
    }
    std::ranges::reverse(page.messages);
    return page;
}

QString Conversation::suggestedTitle() const
{
    const auto said = std::ranges::find(m_messages, MessageRole::User, &ThreadMessage::role);
    if (said == m_messages.end())
        return {};
    const QString beginning = said->content.left(4 * suggestedTitleCharactersMax);
    return beginning.simplified().left(suggestedTitleCharactersMax);
}

} // namespace wirelamp::server
