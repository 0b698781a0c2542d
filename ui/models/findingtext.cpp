// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/findingtext.h"

#include "ui/models/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using diagnosis::Severity;

namespace {

// Of a format and its arguments, both bounded in core.
constexpr qsizetype sentenceCharactersMax = 1'000;

struct FindingText
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

/// A text with the arguments of its finding, in one line.
QString filledText(const diagnosis::Finding &finding, const QString &key)
{
    const QString text =
        diagnosis::Sentence::fill(translatedFinding(key), finding.sentence.arguments);
    return oneLine(text.toUtf8(), sentenceCharactersMax);
}

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
    const QString sentence = filledText(finding, QString::fromUtf8(finding.sentence.format));
    const QString planted = plantedText(finding);
    return planted.isEmpty() ? sentence : u"%1 (%2)"_s.arg(sentence, planted);
}

QStringList causeTexts(const diagnosis::Finding &finding)
{
    QStringList texts;
    for (const QString &cause : finding.causes)
        texts << filledText(finding, cause);
    return texts;
}

QString nextStepText(const diagnosis::Finding &finding)
{
    return filledText(finding, finding.nextStep);
}

QString plantedText(const diagnosis::Finding &finding)
{
    return finding.plantedBy.isEmpty()
        ? QString()
        : FindingText::tr("planted on purpose: %1")
              .arg(oneLine(finding.plantedBy.toUtf8(), sentenceCharactersMax));
}

} // namespace wirelamp::ui
