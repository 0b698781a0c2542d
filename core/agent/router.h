// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/redaction.h"
#include "core/events/clientmessage.h"
#include "core/events/ids.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace wirelamp::agent {

/// What a handler may do for the connection whose message it handles.
class MessageContext
{
public:
    virtual ~MessageContext() = default;

    virtual ConnectionId connection() const = 0;
    virtual QString userId() const = 0;
    /// Sends one message; `type` names it in the journal.
    virtual void send(const QByteArray &type, const QByteArray &json) = 0;
    /// The same for a message that can hold a secret nowhere but in `suspect`.
    virtual void sendKnown(const QByteArray &type, const QByteArray &json, TextRange suspect) = 0;
};

/// From message type to handler, as a table. Types compare exactly; aliases are further rows.
class Router
{
public:
    using Handler = std::function<void(const ClientMessage &, MessageContext &)>;

    /// `types` holds the type and then its aliases. A type that is there already is our mistake.
    void add(const QStringList &types, const Handler &handler);

    /// nullptr: nobody handles that type. Valid until the next add().
    const Handler *find(const QString &type) const;
    /// The known type nearest to an unknown one, or empty. Of equally near ones the first added.
    QString suggestionFor(const QString &type) const;
    /// All types and aliases, sorted.
    QStringList types() const;

private:
    QHash<QString, Handler> m_handlers;
    QStringList m_typesAsAdded;
};

} // namespace wirelamp::agent
