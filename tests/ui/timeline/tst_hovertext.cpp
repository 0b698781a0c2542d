// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/recordedconnection.h"
#include "ui/timeline/hovertext.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestHoverText final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhenHowLongAfterWhichWayAndHowLarge();
    void keepsTwoHundredCharactersOfThePayload();
    void saysSoWhenTheRecordIsGone();
    void saysHowLongASpanLastedOrHasLasted();
    void saysNothingOfARecordThatWasNeverThere();

private:
    static bool hasFact(const HoverText &text, const QString &part)
    {
        return !text.facts.filter(part).isEmpty();
    }
    static void fill(TimelineData &data, const RecordedConnection &connection)
    {
        for (const journal::Entry &entry : connection.entries())
            data.append(entry);
    }
};

void TestHoverText::saysWhenHowLongAfterWhichWayAndHowLarge()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).received("hello").at(1250ms).event(3, "agent_error",
                                                         "{\"type\":\"agent_error\"}");
    fill(data, connection);
    const HoverText text = hoverTextOf({.sequence = 2}, data, connection.last(), 2s);
    QCOMPARE(text.title, u"agent_error"_s);
    QCOMPARE(text.tone, Tone::Failed);
    QVERIFY2(hasFact(text, u"250.000 ms"_s), qPrintable(text.spoken()));
    QVERIFY2(hasFact(text, u"250 ms after"_s), qPrintable(text.spoken()));
    QVERIFY(hasFact(text, u"sent, 22 bytes"_s));
    QVERIFY(hasFact(text, u"run #3"_s));
    QCOMPARE(text.excerpt, u"{\"type\":\"agent_error\"}"_s);
    QVERIFY(text.spoken().startsWith(u"agent_error, at "));
}

void TestHoverText::keepsTwoHundredCharactersOfThePayload()
{
    TimelineData data;
    RecordedConnection connection;
    connection.add(journal::EntryKind::MessageReceived, "chat", QByteArray(5000, 'x') + "\n<b>");
    fill(data, connection);
    const HoverText text = hoverTextOf({.sequence = 1}, data, connection.last(), 2s);
    QCOMPARE(text.excerpt.size(), 200);
    QVERIFY(text.excerpt.endsWith(u'…'));
}

void TestHoverText::saysSoWhenTheRecordIsGone()
{
    TimelineData data;
    fill(data, RecordedConnection().received("hello"));
    const HoverText text = hoverTextOf({.sequence = 1}, data, std::nullopt, 2s);
    QCOMPARE(text.title, u"hello"_s);
    QVERIFY(hasFact(text, u"no longer kept"_s));
    QVERIFY(text.excerpt.isEmpty());
}

void TestHoverText::saysHowLongASpanLastedOrHasLasted()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(1, "assistant", 30'000);
    fill(data, connection);
    const SpanRow &runs = data.lanes().back().rows.front();
    const TimelineHit open{.sequence = 1, .span = runs.spans().front()};
    QVERIFY(hasFact(hoverTextOf(open, data, connection.last(), 7300ms), u"7.3 s of 30 s"_s));

    fill(data, connection.at(8s).runClosed(1, "failed"));
    const TimelineHit closed{.sequence = 1,
                             .span = data.lanes().back().rows.front().spans().front()};
    const HoverText text = hoverTextOf(closed, data, connection.last(), 99s);
    QVERIFY(hasFact(text, u"lasted 8"_s));
    QCOMPARE(text.title, u"assistant · failed"_s);
    QCOMPARE(text.tone, Tone::Failed);
}

void TestHoverText::saysNothingOfARecordThatWasNeverThere()
{
    const HoverText text = hoverTextOf({.sequence = 77}, TimelineData(), std::nullopt, 0s);
    QVERIFY(text.title.isEmpty());
}

QTEST_APPLESS_MAIN(TestHoverText)
#include "tst_hovertext.moc"
