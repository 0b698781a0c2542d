// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// What is known of a conversation, as values.
namespace wirelamp::server {

/// A thread id that a client chose may have so many characters: it comes back in every event.
inline constexpr qsizetype threadIdCharactersMax = 128;
/// Kept of a title.
inline constexpr qsizetype threadTitleCharactersMax = 200;

enum class MessageRole {
    User,
    Assistant,
    System,
};

/// `user`, `assistant`, `system`.
QByteArray codeOf(MessageRole role);
std::optional<MessageRole> messageRoleFromCode(const QByteArray &code);

struct Thread
{
    QString id; ///< `thread_...`, or as the client named it.
    QString title; ///< Empty until somebody gives one or the user says something.
    WallTime createdAt{};
    WallTime updatedAt{};
    QJsonObject metadata;
    qsizetype messageCount = 0;
};

/// What goes with a message: JSON that a client gave, or the run that the message belongs to.
struct MessageMetadata
{
    QJsonObject given;
    QByteArray runName; ///< Empty: no run.
    QString agentName;
};

struct ThreadMessage
{
    QString id; ///< `msg_...`
    QString threadId;
    MessageRole role = MessageRole::User;
    QString content;
    WallTime at{};
    MessageMetadata metadata;
    quint64 order = 0; ///< Grows with every message of the store.
};

} // namespace wirelamp::server

Q_DECLARE_TYPEINFO(wirelamp::server::ThreadMessage, Q_RELOCATABLE_TYPE);

namespace wirelamp::server {

/// Which part of a list is wanted. Negative numbers count as 0.
struct Slice
{
    qsizetype limit = 50;
    qsizetype offset = 0;
};
/// The wanted part of a list of `count` items: index of the first, and how many.
struct SliceBounds
{
    qsizetype first = 0;
    qsizetype count = 0;
};
SliceBounds boundsOf(Slice slice, qsizetype count);

struct ThreadPage
{
    QList<Thread> threads;
    qsizetype total = 0; ///< Of the whole list.
};

struct MessagePage
{
    /// A page ends early, but never without a message, when its texts would be longer than this.
    static constexpr qsizetype charactersMax = 2 * 1024 * 1024;

    QList<ThreadMessage> messages;
    qsizetype total = 0; ///< Of the whole list.
    qsizetype characters = 0; ///< Of the messages here.

    /// False: the page is full.
    bool add(const ThreadMessage &message);
};

} // namespace wirelamp::server
