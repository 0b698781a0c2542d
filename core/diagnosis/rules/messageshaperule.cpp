// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/messageshaperule.h"

#include "core/diagnosis/misplacedtype.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "type_in_wrong_member",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the client names its message in \"%1\" (\"%2\") instead of "
                                      "\"type\"; it was taken for %3"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the client was written for a server with another envelope"),
                   QT_TRANSLATE_NOOP(
                       "Findings",
                       "events of this server have both members, messages of a client only type")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "send {\"type\":\"%2\", …}"),
    },
    FindingKind{
        .code = "type_wrapped",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the client puts the type of its message (\"%2\") inside of "
                                      "\"%1\"; it was taken for %3"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the client wraps its messages once too often"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "the client was written for a server with another envelope")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings", "send {\"type\":\"%2\",\"payload\":{…}}: type belongs to the top level"),
    },
};

} // namespace

std::span<const FindingKind> MessageShapeRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> MessageShapeRule::entryKinds() const
{
    return {EntryKind::MessageReceived, EntryKind::ConnectionClosed};
}

void MessageShapeRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ConnectionClosed) {
        m_reports.remove(entry.connection);
        return;
    }
    const MisplacedType misplaced = misplacedTypeIn(observation);
    if (misplaced.member.isEmpty())
        return;
    int &reports = m_reports[entry.connection];
    const QString type = reports < reportsMax ? misplaced.type : QString();
    ++reports;
    const QString taken =
        entry.name == "invalid" ? u"FORMAT_ERROR"_s : QString::fromUtf8(entry.name);
    sink.report({.kind = kinds[misplaced.isWrapped ? 1 : 0],
                 .connection = entry.connection,
                 .arguments = {misplaced.member, misplaced.type, taken},
                 .evidence = {entry.sequence},
                 .subject = QByteArray::number(entry.connection.value) + ' '
                     + type.left(Sentence::argumentCharsMax).toUtf8()});
}

} // namespace wirelamp::diagnosis
