// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/threadstore.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::server;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestThreadStore final : public QObject
{
    Q_OBJECT

private slots:
    void givesEveryThreadAnIdOfItsOwn();
    void keepsUsersApart();
    void listsTheThreadThatWasWrittenToLastFirst();
    void slicesLists_data();
    void slicesLists();
    void makesAThreadForAnUnknownId();
    void titlesAThreadAfterWhatTheUserSaysFirst();
    void keepsATitleThatWasGiven();
    void renamesOnlyWhatIsThere();
    void changesOnlyWhatIsGiven();
    void deletesAThreadWithItsMessages();
    void returnsHistoryOldestFirst();
    void returnsAllMessagesNewestFirst();
    void returnsOnlyWhatAClientMissed();
    void deletesOneMessage();
    void stampsWithTheInjectedClock();
    void forgetsTheOldestMessageOverTheBound();
    void forgetsTheThreadWrittenToLongestAgo();
    void forgetsTheUserWhoWroteLongestAgo();
    void staysWithinItsBytes();
    void keepsTheNewestMessageHoweverLargeItIs();
    void givesBackTheBytesOfWhatIsDeleted();
    void endsAPageEarlyWhenItsTextsAreLong();
    void cutsLongTitles();
    void everyRoleHasACodeThatReadsBack();

private:
    static ServerLimits roomy() { return {}; }
    static QStringList contentsOf(const QList<ThreadMessage> &messages)
    {
        QStringList contents;
        for (const ThreadMessage &message : messages)
            contents << message.content;
        return contents;
    }
    static QStringList idsOf(const QList<Thread> &threads)
    {
        QStringList ids;
        for (const Thread &thread : threads)
            ids << thread.id;
        return ids;
    }
    static void say(ThreadStore &store, const QString &user, const QString &thread,
                    const QString &content)
    {
        store.append(user, thread, MessageRole::User, content);
    }

    tests::ManualClock m_clock;
    IdSource m_ids{7};
};

void TestThreadStore::givesEveryThreadAnIdOfItsOwn()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const Thread first = store.create(u"ana"_s, u"A"_s);
    const Thread second = store.create(u"ana"_s, u"A"_s);
    QVERIFY(first.id.startsWith(u"thread_"));
    QVERIFY(first.id != second.id);
    QCOMPARE(store.find(u"ana"_s, first.id)->title, u"A"_s);
}

void TestThreadStore::keepsUsersApart()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const Thread thread = store.create(u"ana"_s, u"mine"_s);
    const QString message = store.append(u"ana"_s, thread.id, MessageRole::User, u"secret"_s).id;

    const QString other = u"bea"_s;
    QVERIFY(!store.find(other, thread.id));
    QVERIFY(!store.history(other, thread.id, {}));
    QVERIFY(!store.missed(other, thread.id, {}, 10));
    QVERIFY(!store.findMessage(other, message));
    QVERIFY(!store.removeMessage(other, message));
    QVERIFY(!store.remove(other, thread.id));
    QVERIFY(!store.update(other, thread.id, u"yours"_s));
    QCOMPARE(store.threads(other, {}).total, 0);
    QCOMPARE(store.messages(other, {}).total, 0);

    say(store, other, thread.id, u"the same id, another thread"_s);
    QCOMPARE(contentsOf(store.history(u"ana"_s, thread.id, {})->messages),
             QStringList{u"secret"_s});
}

void TestThreadStore::listsTheThreadThatWasWrittenToLastFirst()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        say(store, u"ana"_s, id, u"hello"_s);
    say(store, u"ana"_s, u"a"_s, u"again"_s);
    QCOMPARE(idsOf(store.threads(u"ana"_s, {}).threads), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
}

void TestThreadStore::slicesLists_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QStringList>("expected");
    const QStringList all{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    QTest::newRow("all") << 10 << 0 << all;
    QTest::newRow("the first two") << 2 << 0 << all.mid(0, 2);
    QTest::newRow("the next two") << 2 << 2 << all.mid(2, 2);
    QTest::newRow("over the end") << 3 << 3 << all.mid(3);
    QTest::newRow("behind the end") << 2 << 99 << QStringList();
    QTest::newRow("nothing") << 0 << 0 << QStringList();
    QTest::newRow("negative limit") << -5 << 0 << QStringList();
    QTest::newRow("negative offset") << 1 << -5 << all.mid(0, 1);
}

void TestThreadStore::slicesLists()
{
    QFETCH(const int, limit);
    QFETCH(const int, offset);
    QFETCH(const QStringList, expected);
    ThreadStore store(roomy(), m_clock, m_ids);
    for (int i = 1; i <= 4; ++i)
        say(store, u"ana"_s, u"t"_s, QString::number(i));
    for (int i = 4; i >= 1; --i)
        store.append(u"bea"_s, QString::number(i), MessageRole::User, QString::number(i));

    const Slice slice{limit, offset};
    const auto history = store.history(u"ana"_s, u"t"_s, slice);
    QCOMPARE(contentsOf(history->messages), expected);
    QCOMPARE(history->total, 4);
    const MessagePage messages = store.messages(u"bea"_s, slice);
    QCOMPARE(contentsOf(messages.messages), expected);
    QCOMPARE(messages.total, 4);
    const ThreadPage threads = store.threads(u"bea"_s, slice);
    QCOMPARE(idsOf(threads.threads), expected);
    QCOMPARE(threads.total, 4);
}

void TestThreadStore::makesAThreadForAnUnknownId()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const ThreadMessage message =
        store.append(u"ana"_s, u"my-own-id"_s, MessageRole::Assistant, u"hi"_s);
    QVERIFY(message.id.startsWith(u"msg_"));
    QCOMPARE(message.threadId, u"my-own-id"_s);
    QCOMPARE(store.find(u"ana"_s, u"my-own-id"_s)->messageCount, 1);
}

void TestThreadStore::titlesAThreadAfterWhatTheUserSaysFirst()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    store.append(u"ana"_s, u"t"_s, MessageRole::Assistant, u"Welcome"_s);
    QCOMPARE(store.find(u"ana"_s, u"t"_s)->title, QString());
    say(store, u"ana"_s, u"t"_s, u"  how much\n did we spend? "_s + QString(500, u'x'));
    const QString title = store.find(u"ana"_s, u"t"_s)->title;
    QVERIFY(title.startsWith(u"how much did we spend? xxx"));
    QCOMPARE(title.size(), 60);
    say(store, u"ana"_s, u"t"_s, u"something else"_s);
    QCOMPARE(store.find(u"ana"_s, u"t"_s)->title, title);
}

void TestThreadStore::keepsATitleThatWasGiven()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const Thread thread = store.create(u"ana"_s, u"Costs"_s);
    say(store, u"ana"_s, thread.id, u"hello"_s);
    QCOMPARE(store.find(u"ana"_s, thread.id)->title, u"Costs"_s);
    QCOMPARE(store.autoTitle(u"ana"_s, thread.id)->title, u"hello"_s);
}

void TestThreadStore::renamesOnlyWhatIsThere()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const Thread thread = store.create(u"ana"_s, u"old"_s);
    QCOMPARE(store.update(u"ana"_s, thread.id, u"new"_s)->title, u"new"_s);
    QVERIFY(!store.update(u"ana"_s, u"other"_s, u"new"_s));
    QVERIFY(!store.autoTitle(u"ana"_s, u"other"_s));
    QCOMPARE(store.threads(u"ana"_s, {}).total, 1);
}

void TestThreadStore::changesOnlyWhatIsGiven()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const QJsonObject metadata{{u"colour"_s, u"blue"_s}};
    const Thread thread = store.create(u"ana"_s, u"title"_s, metadata);
    QCOMPARE(store.update(u"ana"_s, thread.id, u"new"_s)->metadata, metadata);
    const auto changed = store.update(u"ana"_s, thread.id, std::nullopt, QJsonObject());
    QCOMPARE(changed->title, u"new"_s);
    QCOMPARE(changed->metadata, QJsonObject());
}

void TestThreadStore::deletesAThreadWithItsMessages()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    say(store, u"ana"_s, u"t"_s, u"hello"_s);
    QVERIFY(store.remove(u"ana"_s, u"t"_s));
    QVERIFY(!store.remove(u"ana"_s, u"t"_s));
    QVERIFY(!store.history(u"ana"_s, u"t"_s, {}));
    QCOMPARE(store.messages(u"ana"_s, {}).total, 0);
}

void TestThreadStore::returnsHistoryOldestFirst()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    say(store, u"ana"_s, u"t"_s, u"question"_s);
    store.append(u"ana"_s, u"t"_s, MessageRole::Assistant, u"answer"_s,
                 {.runName = "run_1", .agentName = u"assistant"_s});
    const MessagePage page = *store.history(u"ana"_s, u"t"_s, {});
    QCOMPARE(contentsOf(page.messages), (QStringList{u"question"_s, u"answer"_s}));
    QVERIFY(page.messages.last().role == MessageRole::Assistant);
    QCOMPARE(page.messages.last().metadata.runName, "run_1"_ba);
}

void TestThreadStore::returnsAllMessagesNewestFirst()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    say(store, u"ana"_s, u"a"_s, u"1"_s);
    say(store, u"ana"_s, u"b"_s, u"2"_s);
    say(store, u"ana"_s, u"a"_s, u"3"_s);
    QCOMPARE(contentsOf(store.messages(u"ana"_s, {}).messages),
             (QStringList{u"3"_s, u"2"_s, u"1"_s}));
}

void TestThreadStore::returnsOnlyWhatAClientMissed()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    QStringList ids;
    for (int i = 1; i <= 5; ++i) {
        ids << store.append(u"ana"_s, u"t"_s, MessageRole::User, QString::number(i)).id;
    }
    const auto missed = [&store](const QString &after, qsizetype limit) {
        return contentsOf(store.missed(u"ana"_s, u"t"_s, after, limit)->messages);
    };
    QCOMPARE(missed(ids.at(2), 10), (QStringList{u"4"_s, u"5"_s}));
    QCOMPARE(missed(ids.at(4), 10), QStringList());
    QCOMPARE(missed(ids.at(0), 2), (QStringList{u"4"_s, u"5"_s}));
    QCOMPARE(missed(u"msg_unknown"_s, 3), (QStringList{u"3"_s, u"4"_s, u"5"_s}));
}

void TestThreadStore::deletesOneMessage()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    say(store, u"ana"_s, u"t"_s, u"stays"_s);
    const QString id = store.append(u"ana"_s, u"t"_s, MessageRole::User, u"goes"_s).id;
    QCOMPARE(store.findMessage(u"ana"_s, id)->content, u"goes"_s);
    QVERIFY(store.removeMessage(u"ana"_s, id));
    QVERIFY(!store.removeMessage(u"ana"_s, id));
    QVERIFY(!store.findMessage(u"ana"_s, id));
    QCOMPARE(contentsOf(store.history(u"ana"_s, u"t"_s, {})->messages), QStringList{u"stays"_s});
    QCOMPARE(store.find(u"ana"_s, u"t"_s)->messageCount, 1);
}

void TestThreadStore::stampsWithTheInjectedClock()
{
    tests::ManualClock clock;
    ThreadStore store(roomy(), clock, m_ids);
    const WallTime start = clock.wallNow();
    const Thread thread = store.create(u"ana"_s, u"t"_s);
    clock.advance(90s);
    const ThreadMessage message = store.append(u"ana"_s, thread.id, MessageRole::User, u"hello"_s);
    QVERIFY(message.at == start + 90s);
    QVERIFY(store.find(u"ana"_s, thread.id)->createdAt == start);
    QVERIFY(store.find(u"ana"_s, thread.id)->updatedAt == start + 90s);
}

void TestThreadStore::forgetsTheOldestMessageOverTheBound()
{
    ServerLimits limits;
    limits.messagesPerThreadMax = 3;
    ThreadStore store(limits, m_clock, m_ids);
    for (int i = 1; i <= 4; ++i)
        say(store, u"ana"_s, u"t"_s, QString::number(i));
    const MessagePage page = *store.history(u"ana"_s, u"t"_s, {});
    QCOMPARE(contentsOf(page.messages), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(page.total, 3);
}

void TestThreadStore::forgetsTheThreadWrittenToLongestAgo()
{
    ServerLimits limits;
    limits.threadsPerUserMax = 2;
    ThreadStore store(limits, m_clock, m_ids);
    say(store, u"ana"_s, u"a"_s, u"1"_s);
    say(store, u"ana"_s, u"b"_s, u"2"_s);
    say(store, u"ana"_s, u"a"_s, u"3"_s);
    const QString created = store.create(u"ana"_s, u"new"_s).id;
    QCOMPARE(idsOf(store.threads(u"ana"_s, {}).threads), (QStringList{created, u"a"_s}));
}

void TestThreadStore::forgetsTheUserWhoWroteLongestAgo()
{
    ServerLimits limits;
    limits.usersMax = 2;
    ThreadStore store(limits, m_clock, m_ids);
    say(store, u"ana"_s, u"t"_s, u"1"_s);
    say(store, u"bea"_s, u"t"_s, u"2"_s);
    say(store, u"ana"_s, u"t"_s, u"3"_s);
    say(store, u"cleo"_s, u"t"_s, u"4"_s);
    QVERIFY(store.find(u"ana"_s, u"t"_s));
    QVERIFY(!store.find(u"bea"_s, u"t"_s));
    QVERIFY(store.find(u"cleo"_s, u"t"_s));
}

void TestThreadStore::staysWithinItsBytes()
{
    ServerLimits limits;
    limits.threadBytesMax = 100 * 1024;
    ThreadStore store(limits, m_clock, m_ids);
    const QString content(1000, u'x');
    for (int i = 0; i < 1000; ++i) {
        say(store, QString::number(i % 7), QString::number(i % 11), content);
        QVERIFY(store.bytes() <= limits.threadBytesMax);
    }
    for (int i = 0; i < 200; ++i) {
        store.create(u"ana"_s, u"t"_s, {{u"large"_s, content}});
        QVERIFY(store.bytes() <= limits.threadBytesMax);
    }
    for (int i = 0; i < 200; ++i)
        say(store, u"ana"_s, u"one thread only"_s, content);
    QVERIFY(store.bytes() <= limits.threadBytesMax);
    QVERIFY(store.find(u"ana"_s, u"one thread only"_s)->messageCount > 10);
}

void TestThreadStore::keepsTheNewestMessageHoweverLargeItIs()
{
    ServerLimits limits;
    limits.threadBytesMax = 1000;
    ThreadStore store(limits, m_clock, m_ids);
    say(store, u"bea"_s, u"t"_s, u"small"_s);
    say(store, u"ana"_s, u"other"_s, u"small"_s);
    say(store, u"ana"_s, u"t"_s, u"small"_s);
    say(store, u"ana"_s, u"t"_s, QString(5000, u'x'));
    QCOMPARE(store.history(u"ana"_s, u"t"_s, {})->total, 1);
    QVERIFY(!store.find(u"bea"_s, u"t"_s));
    QVERIFY(!store.find(u"ana"_s, u"other"_s));
}

void TestThreadStore::givesBackTheBytesOfWhatIsDeleted()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const QString id =
        store.append(u"ana"_s, u"t"_s, MessageRole::User, u"hello"_s, {.given = {{u"a"_s, 1}}}).id;
    const Thread thread = store.create(u"ana"_s, u"title"_s, {{u"b"_s, 2}});
    QVERIFY(store.bytes() > 0);
    store.update(u"ana"_s, thread.id, u"a longer title"_s, QJsonObject{{u"c"_s, u"ccc"_s}});
    QVERIFY(store.removeMessage(u"ana"_s, id));
    QVERIFY(store.remove(u"ana"_s, thread.id));
    QVERIFY(store.remove(u"ana"_s, u"t"_s));
    QCOMPARE(store.bytes(), 0);
}

void TestThreadStore::endsAPageEarlyWhenItsTextsAreLong()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const QString half(MessagePage::charactersMax / 2, u'x');
    for (int i = 0; i < 3; ++i)
        say(store, u"ana"_s, u"t"_s, half);
    QCOMPARE(store.history(u"ana"_s, u"t"_s, {})->messages.size(), 2);
    QCOMPARE(store.messages(u"ana"_s, {}).messages.size(), 2);
    QCOMPARE(store.missed(u"ana"_s, u"t"_s, {}, 10)->messages.size(), 2);
    say(store, u"ana"_s, u"huge"_s, half + half + half);
    QCOMPARE(store.history(u"ana"_s, u"huge"_s, {})->messages.size(), 1);
}

void TestThreadStore::cutsLongTitles()
{
    ThreadStore store(roomy(), m_clock, m_ids);
    const Thread thread = store.create(u"ana"_s, QString(5000, u't'));
    QCOMPARE(thread.title.size(), threadTitleCharactersMax);
    QCOMPARE(store.update(u"ana"_s, thread.id, QString(5000, u'u'))->title.size(),
             threadTitleCharactersMax);
}

void TestThreadStore::everyRoleHasACodeThatReadsBack()
{
    for (const MessageRole role : {MessageRole::User, MessageRole::Assistant, MessageRole::System})
        QCOMPARE(messageRoleFromCode(codeOf(role)), role);
    QVERIFY(!messageRoleFromCode("root"_ba));
}

QTEST_GUILESS_MAIN(TestThreadStore)
#include "tst_threadstore.moc"
