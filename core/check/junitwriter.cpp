// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/reportwriter.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(std::chrono::duration<double>(duration).count(), 'f', 3);
}

/// XML 1.0 has no way to write most control characters, not even escaped.
QString xmlText(QString text)
{
    for (QChar &character : text) {
        const bool isAllowed = character.unicode() >= 0x20 && !character.isNonCharacter();
        if (!isAllowed && character != u'\n' && character != u'\t')
            character = u' ';
    }
    return text;
}

void writeCase(QXmlStreamWriter &xml, const Outcome &outcome, const QString &suite)
{
    const Judgement &judgement = outcome.judgement;
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s,
                       xmlText(suite + u'.' + QString::fromUtf8(outcome.id).section(u'.', 0, 0)));
    xml.writeAttribute(u"name"_s, xmlText(QString::fromUtf8(outcome.id)));
    xml.writeAttribute(u"time"_s, seconds(outcome.duration));
    const QString sentence = xmlText(judgement.sentence());
    switch (judgement.verdict) {
    case Verdict::Pass:
        break;
    case Verdict::Warn:
        xml.writeTextElement(u"system-out"_s, u"warning: "_s + sentence);
        break;
    case Verdict::Fail:
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"type"_s, QString::fromLatin1(judgement.code));
        xml.writeAttribute(u"message"_s, sentence);
        xml.writeCharacters(xmlText(outcome.title));
        xml.writeEndElement();
        break;
    case Verdict::Skipped:
        xml.writeStartElement(u"skipped"_s);
        xml.writeAttribute(u"message"_s, sentence);
        xml.writeEndElement();
        break;
    }
    xml.writeEndElement();
}

} // namespace

QByteArray reportJunit(const Report &report, const QString &name)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, xmlText(name));
    xml.writeAttribute(u"tests"_s, QString::number(report.outcomes.size()));
    xml.writeAttribute(u"failures"_s, QString::number(report.count(Verdict::Fail)));
    xml.writeAttribute(u"errors"_s, u"0"_s);
    xml.writeAttribute(u"skipped"_s, QString::number(report.count(Verdict::Skipped)));
    xml.writeAttribute(u"time"_s, seconds(report.duration));
    xml.writeStartElement(u"properties"_s);
    xml.writeStartElement(u"property"_s);
    xml.writeAttribute(u"name"_s, u"subject"_s);
    xml.writeAttribute(u"value"_s, xmlText(report.subject));
    xml.writeEndElement();
    xml.writeEndElement();
    for (const Outcome &outcome : report.outcomes)
        writeCase(xml, outcome, u"wirelamp"_s);
    xml.writeEndDocument();
    return bytes;
}

} // namespace wirelamp::check
