// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/entries.h"
#include "ui/models/connectionusers.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;
using tests::authEntryOf;
using tests::entryOf;

class TestConnectionUsers final : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheUserFromTheVerdictOn();
    void learnsNothingFromARefusal();
    void learnsNothingFromADamagedRecord();
    void followsAConnectionWhoseRequestsBearDifferentTokens();
    void forgetsTheOldestOfVeryManyConnections();

private:
    static AuthOutcome accepted(const QString &subject)
    {
        return {.verdict = AuthVerdict::Accepted, .subject = subject};
    }
};

void TestConnectionUsers::knowsTheUserFromTheVerdictOn()
{
    ConnectionUsers users;
    users.learn(authEntryOf(5, {1}, accepted(u"ana"_s)));
    QCOMPARE(users.userOf(entryOf(4)), QString());
    QCOMPARE(users.userOf(entryOf(5)), u"ana"_s);
    QCOMPARE(users.userOf(entryOf(99)), u"ana"_s);
    journal::Entry other = entryOf(99);
    other.connection = {2};
    QCOMPARE(users.userOf(other), QString());
}

void TestConnectionUsers::learnsNothingFromARefusal()
{
    ConnectionUsers users;
    users.learn(authEntryOf(1, {1}, {.verdict = AuthVerdict::Expired, .subject = u"ana"_s}));
    QCOMPARE(users.userOf(entryOf(2)), QString());
}

void TestConnectionUsers::learnsNothingFromADamagedRecord()
{
    ConnectionUsers users;
    users.learn(entryOf(1, journal::EntryKind::AuthJudged, "accepted", "{\"verdict\":\"acc"));
    users.learn(entryOf(2, journal::EntryKind::AuthJudged, "accepted", "{}"));
    users.learn(entryOf(3, journal::EntryKind::MessageReceived, "accepted",
                        authEntryOf(3, {1}, accepted(u"eve"_s)).payload));
    QCOMPARE(users.userOf(entryOf(4)), QString());
}

void TestConnectionUsers::followsAConnectionWhoseRequestsBearDifferentTokens()
{
    ConnectionUsers users;
    for (quint64 i = 1; i <= 100; ++i)
        users.learn(authEntryOf(i, {1}, accepted(QString::number(i))));
    QCOMPARE(users.userOf(entryOf(100)), u"100"_s);
    QCOMPARE(users.userOf(entryOf(95)), u"95"_s);
    QCOMPARE(users.userOf(entryOf(100 - ConnectionUsers::loginsMax)), QString());
}

void TestConnectionUsers::forgetsTheOldestOfVeryManyConnections()
{
    ConnectionUsers users;
    const quint64 count = ConnectionUsers::connectionsMax + 1;
    journal::Entry entry = authEntryOf(1, {1}, accepted(u"ana"_s));
    for (quint64 i = 1; i <= count; ++i) {
        entry.sequence = i;
        entry.connection = {i};
        users.learn(entry);
    }
    journal::Entry asked = entryOf(count);
    QCOMPARE(users.userOf(asked), QString());
    asked.connection = {2};
    QCOMPARE(users.userOf(asked), u"ana"_s);
}

QTEST_GUILESS_MAIN(TestConnectionUsers)
#include "tst_connectionusers.moc"
