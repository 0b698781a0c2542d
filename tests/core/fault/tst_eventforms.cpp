// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/eventforms.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wirelamp;

class TestEventForms : public QObject
{
    Q_OBJECT

private slots:
    void corruptedIsTextButNoJson();
    void corruptedNeverSplitsACharacter();
    void wrongEnvelopeHidesTheTypeEverywhere();
    void asIsIsUntouched();
};

void TestEventForms::corruptedIsTextButNoJson()
{
    const QByteArray bytes = fault::corrupted(R"({"type":"agent_started","sequence":1})");
    QVERIFY(!bytes.isEmpty());
    QVERIFY(QJsonDocument::fromJson(bytes).isNull());
}

void TestEventForms::corruptedNeverSplitsACharacter()
{
    QByteArray json = "{\"a\":\"";
    for (int length = 0; length < 12; ++length) {
        json += "\xe2\x82\xac";
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder.decode(fault::corrupted(json + "\"}"));
        QVERIFY2(!decoder.hasError() && !text.isEmpty(), QByteArray::number(length).constData());
    }
}

void TestEventForms::wrongEnvelopeHidesTheTypeEverywhere()
{
    const QByteArray json =
        R"({"type":"tool_completed","event":"tool_completed","tool_name":"search",)"
        R"("data":{"type":"tool_completed"},"payload":{"type":"tool_completed"}})";
    const QJsonObject object = QJsonDocument::fromJson(fault::inWrongEnvelope(json)).object();
    QCOMPARE(object.keys(), QStringList({u"body"_s, u"name"_s}));
    QCOMPARE(object.value(u"name").toString(), u"tool_completed"_s);
    QCOMPARE(object.value(u"body").toObject(), QJsonObject({{u"tool_name"_s, u"search"_s}}));
}

void TestEventForms::asIsIsUntouched()
{
    QCOMPARE(fault::inForm(fault::EventForm::AsIs, "{}"), QByteArray("{}"));
}

QTEST_APPLESS_MAIN(TestEventForms)
#include "tst_eventforms.moc"
