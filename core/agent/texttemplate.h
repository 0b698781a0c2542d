// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agent.h"
#include "core/agent/dice.h"
#include "core/agent/placeholder.h"

#include <QJsonValue>
#include <QMap>

namespace wirelamp::agent {

/// Of one text in a scenario, and of what one placeholder puts in; a longer message is cut there.
inline constexpr qsizetype textCharsMax = qsizetype{64} * 1024;
/// What all placeholders of one run together put in; when it is used up they put in nothing.
inline constexpr qsizetype insertedCharsMax = qsizetype{1024} * 1024;

/// What the placeholders stand for in one run.
struct TemplateValues
{
    QString message;
    QString userId;
    QString agentName;
    QString threadId;
    QString runName;
    quint64 seed = 0;
    QString said; ///< The text of the `say` steps so far.
    QMap<QString, QJsonValue> own; ///< Those of the scenario: texts and numbers.
    Dice dice;
    qsizetype charsLeft = insertedCharsMax;
};
TemplateValues templateValuesOf(const RunRequest &request);

/// A text with placeholders, read once and written for each run.
class TextTemplate
{
public:
    TextTemplate() = default;
    /// The error is a sentence that names the placeholder.
    static Result<TextTemplate> parse(const QString &text, const QStringList &ownNames = {});

    QString expand(TemplateValues &values) const;
    /// A text that is nothing but one random number, or one value of the scenario that is a number,
    /// is that number; any other is a text.
    QJsonValue expandValue(TemplateValues &values) const;

    /// The text without its placeholders.
    QString literalText() const;
    bool hasPlaceholders() const;

private:
    std::vector<TemplatePart> m_parts;
};

} // namespace wirelamp::agent
