// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routetable.h"

#include <QTest>

using namespace wirelamp::server;
using namespace Qt::StringLiterals;

class TestRouteTable final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheRouteOfAPath_data();
    void findsTheRouteOfAPath();
    void returnsWhatStoodForEachName();
    void answersHeadWhereItAnswersGet();
    void tellsRowsOfOnePatternApartByMethod();
    void prefersTheRouteThatWasAddedFirst();
    void namesTheMethodsThatAreAllowed();
    void namesTheNearestRouteForAnUnknownPath();
    void findsNothingInAnEmptyTable();

private:
    static RouteTable sampleTable()
    {
        RouteTable table;
        table.add({.methods = {"GET"}, .pattern = u"/"_s});
        table.add({.methods = {"GET"}, .pattern = u"/health"_s});
        table.add({.methods = {"GET", "POST"}, .pattern = u"/api/threads"_s});
        table.add({.methods = {"GET", "DELETE"}, .pattern = u"/api/threads/{id}"_s});
        table.add({.methods = {"GET"}, .pattern = u"/api/threads/{id}/messages/{message}"_s});
        return table;
    }
    static QString patternOf(const RouteTable &table, const QByteArray &method,
                             const QByteArray &path)
    {
        const RouteTable::Outcome outcome = table.find(method, path);
        const auto *match = std::get_if<RouteTable::Match>(&outcome);
        return match ? match->route->pattern : QString();
    }
};

void TestRouteTable::findsTheRouteOfAPath_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("root") << "/"_ba << u"/"_s;
    QTest::newRow("plain") << "/health"_ba << u"/health"_s;
    QTest::newRow("slash at the end") << "/health/"_ba << u"/health"_s;
    QTest::newRow("many slashes") << "//api///threads"_ba << u"/api/threads"_s;
    QTest::newRow("one name") << "/api/threads/thread_1"_ba << u"/api/threads/{id}"_s;
    QTest::newRow("two names") << "/api/threads/a/messages/b"_ba
                               << u"/api/threads/{id}/messages/{message}"_s;
    QTest::newRow("a name in braces") << "/api/threads/{id}"_ba << u"/api/threads/{id}"_s;
    QTest::newRow("too short") << "/api"_ba << QString();
    QTest::newRow("too long") << "/health/live/now"_ba << QString();
    QTest::newRow("other letter case") << "/Health"_ba << QString();
    QTest::newRow("empty") << ""_ba << u"/"_s;
    QTest::newRow("not UTF-8") << "/api/threads/\xff\xfe"_ba << u"/api/threads/{id}"_s;
}

void TestRouteTable::findsTheRouteOfAPath()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, pattern);
    const RouteTable table = sampleTable();
    QCOMPARE(patternOf(table, "GET"_ba, path), pattern);
}

void TestRouteTable::returnsWhatStoodForEachName()
{
    const RouteTable table = sampleTable();
    const RouteTable::Outcome outcome = table.find("GET"_ba, "/api/threads/thread 1/messages/ü"_ba);
    const auto *match = std::get_if<RouteTable::Match>(&outcome);
    QVERIFY(match);
    QCOMPARE(match->arguments, (QStringList{u"thread 1"_s, u"ü"_s}));
}

void TestRouteTable::answersHeadWhereItAnswersGet()
{
    const RouteTable table = sampleTable();
    QCOMPARE(patternOf(table, "HEAD"_ba, "/health"_ba), u"/health"_s);
    QCOMPARE(patternOf(table, "POST"_ba, "/health"_ba), QString());
}

void TestRouteTable::tellsRowsOfOnePatternApartByMethod()
{
    RouteTable table;
    table.add({.methods = {"GET"}, .pattern = u"/s"_s, .access = RouteAccess::Optional});
    table.add({.methods = {"POST"}, .pattern = u"/s"_s, .access = RouteAccess::Required});
    const RouteTable::Outcome get = table.find("GET"_ba, "/s"_ba);
    const RouteTable::Outcome post = table.find("POST"_ba, "/s"_ba);
    QVERIFY(std::get<RouteTable::Match>(get).route->access == RouteAccess::Optional);
    QVERIFY(std::get<RouteTable::Match>(post).route->access == RouteAccess::Required);
    const RouteTable::Outcome put = table.find("PUT"_ba, "/s"_ba);
    const QByteArrayList allowed{"GET"_ba, "POST"_ba, "HEAD"_ba, "OPTIONS"_ba};
    QCOMPARE(std::get<RouteTable::WrongMethod>(put).allowed, allowed);
}

void TestRouteTable::prefersTheRouteThatWasAddedFirst()
{
    RouteTable table;
    table.add({.methods = {"GET"}, .pattern = u"/a/fixed"_s});
    table.add({.methods = {"GET"}, .pattern = u"/a/{name}"_s});
    QCOMPARE(patternOf(table, "GET"_ba, "/a/fixed"_ba), u"/a/fixed"_s);
    QCOMPARE(patternOf(table, "GET"_ba, "/a/other"_ba), u"/a/{name}"_s);
}

void TestRouteTable::namesTheMethodsThatAreAllowed()
{
    const RouteTable table = sampleTable();
    const RouteTable::Outcome outcome = table.find("PUT"_ba, "/api/threads/t"_ba);
    const auto *wrong = std::get_if<RouteTable::WrongMethod>(&outcome);
    QVERIFY(wrong);
    QCOMPARE(wrong->allowed, (QByteArrayList{"GET"_ba, "DELETE"_ba, "HEAD"_ba, "OPTIONS"_ba}));
}

void TestRouteTable::namesTheNearestRouteForAnUnknownPath()
{
    const RouteTable table = sampleTable();
    const RouteTable::Outcome near = table.find("GET"_ba, "/api/thread"_ba);
    QCOMPARE(std::get<RouteTable::NoRoute>(near).nearest, u"/api/threads"_s);
    const RouteTable::Outcome far = table.find("GET"_ba, "/wp-login.php"_ba);
    QCOMPARE(std::get<RouteTable::NoRoute>(far).nearest, QString());
}

void TestRouteTable::findsNothingInAnEmptyTable()
{
    const RouteTable table;
    const RouteTable::Outcome outcome = table.find("GET"_ba, "/"_ba);
    QCOMPARE(std::get<RouteTable::NoRoute>(outcome).nearest, QString());
}

QTEST_APPLESS_MAIN(TestRouteTable)
#include "tst_routetable.moc"
