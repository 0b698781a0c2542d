// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/routetable.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace wirelamp::server {

/// Longest text that a route takes, in characters. The body is bounded already; this is for fields
/// that come back in every event.
inline constexpr qsizetype fieldCharactersMax = 1024 * 1024;
/// Longest list that a route returns.
inline constexpr qsizetype listItemsMax = 100;

/// Reads the fields of one request out of its JSON body and its query, and collects what is wrong
/// with them, so that one answer can say all of it.
class RequestFields
{
public:
    using Names = std::initializer_list<QStringView>; ///< The first one is what messages name.

    explicit RequestFields(const RouteRequest &request);

    /// The first of these body fields that is a string and not empty. Anything else is a problem.
    QString requiredText(Names names, qsizetype charactersMax = fieldCharactersMax);
    /// The same, but it may be missing or null.
    QString optionalText(Names names, qsizetype charactersMax = fieldCharactersMax);
    QJsonObject optionalObject(QStringView name);
    bool optionalFlag(QStringView name);
    bool has(QStringView name) const;

    /// A number of the query; `fallback` when it is not there.
    qsizetype queryNumber(const QByteArray &name, qsizetype fallback, qsizetype lowest,
                          qsizetype highest);
    QString queryText(const QByteArray &name) const;

    /// Adds a problem that only the caller can see.
    void addProblem(QStringView field, const QString &type, const QString &message);

    /// nullopt: nothing is wrong. Else 400 for a body that is no JSON object, or 422 with all
    /// problems in `detail`, in the form of FastAPI:
    /// `[{"type","loc":["body",field],"msg","input"}]`.
    std::optional<Answer> refusal() const;

private:
    void addProblemAt(const QString &place, const QString &field, const QString &type,
                      const QString &message, const QJsonValue &input);
    QString text(Names names, qsizetype charactersMax, bool isRequired);

    http::RequestHead m_head;
    QJsonObject m_body;
    QString m_bodyProblem;
    QJsonArray m_problems;
};

} // namespace wirelamp::server
