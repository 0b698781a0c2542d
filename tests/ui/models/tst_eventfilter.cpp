// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/entries.h"
#include "ui/models/eventfilter.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;
using journal::Direction;
using journal::EntryKind;
using tests::authEntryOf;
using tests::entryOf;

class TestEventFilter final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void admitsWhatTheLineSays_data();
    void admitsWhatTheLineSays();
    void refusesBadSyntaxWithASentence_data();
    void refusesBadSyntaxWithASentence();
    void admitsEverythingWhenEmpty();
    void keepsToOneConnectionWhateverTheLineSays();
    void comparesByWhatItAdmits();
    void everyKindCanBeAskedFor();

private:
    static journal::Entry sample();

    ConnectionUsers m_users;
};

void TestEventFilter::initTestCase()
{
    m_users.learn(authEntryOf(2, {12}, {.verdict = AuthVerdict::Accepted, .subject = u"ana"_s}));
}

/// Connection 12, run 3, received `agent_request`, user ana.
journal::Entry TestEventFilter::sample()
{
    journal::Entry entry = entryOf(9, EntryKind::MessageReceived, "agent_request",
                                   "{\"text\":\"Find the free text: café\"}");
    entry.connection = {12};
    entry.run = {3};
    return entry;
}

void TestEventFilter::admitsWhatTheLineSays_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("expected");
    const auto admitted = [](const char *line) {
        QTest::newRow(line) << QString::fromUtf8(line) << true;
    };
    const auto refused = [](const char *line) {
        QTest::newRow(line) << QString::fromUtf8(line) << false;
    };
    admitted("");
    admitted("free");
    admitted("FREE TEXT");
    admitted("\"free text\"");
    refused("\"text free\"");
    admitted("agent_req");
    refused("-agent_req");
    refused("free missing");
    admitted("free -missing");
    admitted("CAFÉ");
    admitted("type:agent_request");
    admitted("type:Agent_Request");
    refused("type:agent");
    admitted("type:agent*");
    admitted("type:*");
    refused("type:agent_request_and_more*");
    admitted("type:ping type:agent_request");
    refused("-type:agent_*");
    admitted("-type:ping");
    admitted("kind:message_received");
    admitted("kind:message_*");
    refused("kind:message_sent");
    refused("-kind:message_received");
    admitted("dir:in");
    refused("dir:out");
    admitted("dir:out dir:in");
    refused("-dir:in");
    refused("dir:none");
    admitted("conn:12");
    admitted("conn:#12");
    refused("conn:1");
    refused("-conn:12");
    admitted("run:3");
    refused("run:0");
    admitted("user:ana");
    refused("user:an");
    refused("-user:ana");
    admitted("-user:bob");
    refused("is:error");
    admitted("-is:error");
    admitted("type:agent_request dir:in conn:12 run:3 user:ana \"free text\" -ping");
    refused("type:agent_request dir:in conn:12 run:4 user:ana \"free text\" -ping");
}

void TestEventFilter::admitsWhatTheLineSays()
{
    QFETCH(const QString, line);
    const Result<EventFilter> filter = EventFilter::parse(line);
    QVERIFY2(filter, filter ? "" : qPrintable(filter.error().text));
    QTEST(filter->matches(sample(), m_users), "expected");
}

void TestEventFilter::refusesBadSyntaxWithASentence_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown key, near") << u"tpye:ping"_s << u"did you mean \"type:\""_s;
    QTest::newRow("unknown key, far") << u"http://x"_s << u"quotation marks"_s;
    QTest::newRow("no number") << u"conn:twelve"_s << u"\"twelve\""_s;
    QTest::newRow("negative number") << u"run:-3"_s << u"takes a number"_s;
    QTest::newRow("number too large") << u"conn:99999999999999999999"_s << u"takes a number"_s;
    QTest::newRow("direction") << u"dir:up"_s << u"in, out or none"_s;
    QTest::newRow("kind, near") << u"kind:message_snt"_s << u"\"message_sent\""_s;
    QTest::newRow("kind, far") << u"kind:xyzzyxyzzy"_s << u"no kind"_s;
    QTest::newRow("kinds, none") << u"kind:xyz*"_s << u"no kind"_s;
    QTest::newRow("state") << u"is:fine"_s << u"takes error"_s;
    QTest::newRow("open quotation mark") << u"ok \"open"_s << u"character 4"_s;
}

void TestEventFilter::refusesBadSyntaxWithASentence()
{
    QFETCH(const QString, line);
    QFETCH(const QString, words);
    const Result<EventFilter> filter = EventFilter::parse(line);
    QVERIFY(!filter);
    const QString text = filter.error().text;
    QVERIFY2(text.contains(words) && !text.endsWith(u'.'), qPrintable(text));
}

void TestEventFilter::admitsEverythingWhenEmpty()
{
    QVERIFY(EventFilter().isEmpty());
    QVERIFY(EventFilter::parse(u"  "_s)->isEmpty());
    QVERIFY(!EventFilter::parse(u"x"_s)->isEmpty());
    QVERIFY(!EventFilter().restrictedTo({1}).isEmpty());
    QVERIFY(EventFilter().matches(sample(), m_users));
}

void TestEventFilter::keepsToOneConnectionWhateverTheLineSays()
{
    const EventFilter filter = *EventFilter::parse(u"conn:1 conn:12"_s);
    QVERIFY(filter.restrictedTo({12}).matches(sample(), m_users));
    QVERIFY(!filter.restrictedTo({1}).matches(sample(), m_users));
    QVERIFY(!EventFilter().restrictedTo({7}).matches(sample(), m_users));
}

void TestEventFilter::comparesByWhatItAdmits()
{
    QCOMPARE(*EventFilter::parse(u"conn:12  free"_s), *EventFilter::parse(u"free conn:#12"_s));
    QVERIFY(*EventFilter::parse(u"free"_s) != *EventFilter::parse(u"-free"_s));
    QVERIFY(EventFilter().restrictedTo({1}) != EventFilter().restrictedTo({2}));
}

void TestEventFilter::everyKindCanBeAskedFor()
{
    for (int i = 0; i <= static_cast<int>(EntryKind::ConnectionClosed); ++i) {
        const auto kind = static_cast<EntryKind>(i);
        const Result<EventFilter> filter =
            EventFilter::parse(u"kind:"_s + QString::fromLatin1(journal::codeOf(kind)));
        QVERIFY(filter);
        QVERIFY(filter->matches(entryOf(1, kind), m_users));
    }
}

QTEST_GUILESS_MAIN(TestEventFilter)
#include "tst_eventfilter.moc"
