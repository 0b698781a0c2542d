// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/findingtext.h"

#include "ui/models/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace wirelamp::ui {

using diagnosis::Severity;

namespace {

// Of a format and its arguments, both bounded in core.
constexpr qsizetype sentenceCharactersMax = 1'000;

struct FindingText
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

} // namespace

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return FindingText::tr("note");
    case Severity::Warning:
        return FindingText::tr("warning");
    case Severity::Problem:
        return FindingText::tr("problem");
    }
    Q_UNREACHABLE();
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Tone::Neutral;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Problem:
        return Tone::Failed;
    }
    Q_UNREACHABLE();
}

QString translatedFinding(const QString &key)
{
    return QCoreApplication::translate("Findings", key.toUtf8().constData());
}

QString sentenceText(const diagnosis::Finding &finding)
{
    const QString format = translatedFinding(QString::fromUtf8(finding.sentence.format));
    const QString sentence = diagnosis::Sentence::fill(format, finding.sentence.arguments);
    return oneLine(sentence.toUtf8(), sentenceCharactersMax);
}

QStringList causeTexts(const diagnosis::Finding &finding)
{
    QStringList texts;
    std::ranges::transform(finding.causes, std::back_inserter(texts), translatedFinding);
    return texts;
}

} // namespace wirelamp::ui
