// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/tomlvalue.h"

#include <QTest>

#include <random>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;

class TestTomlValue final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryType();
    void keepsTheOrderAndTheLinesOfTheFile();
    void refusesBadDocuments_data();
    void refusesBadDocuments();
    void refusesNestingThatWouldOverflowAStack_data();
    void refusesNestingThatWouldOverflowAStack();
    void takesBracketsAndDotsInStringsAndComments_data();
    void takesBracketsAndDotsInStringsAndComments();
    void survivesMutatedDocuments();
};

namespace {

const TomlValue::Table &tableOf(const TomlValue &value)
{
    return std::get<TomlValue::Table>(value.content);
}

QByteArray repeated(const QByteArray &text, int count)
{
    return text.repeated(count);
}

} // namespace

void TestTomlValue::readsEveryType()
{
    const auto document = parseToml("text = \"\xc3\xa4\"\ninteger = 9007199254740993\n"
                                    "number = 0.5\nflag = true\nlist = [1, 'two']\n"
                                    "table = { a = 1 }\n"_ba);
    QVERIFY(document);
    const TomlValue::Table &members = tableOf(*document);
    QCOMPARE(members.size(), size_t{6});
    QCOMPARE(std::get<QString>(members[0].value.content), u"\u00e4"_s);
    QCOMPARE(std::get<qint64>(members[1].value.content), qint64{9007199254740993});
    QCOMPARE(std::get<double>(members[2].value.content), 0.5);
    QCOMPARE(std::get<bool>(members[3].value.content), true);
    QCOMPARE(std::get<TomlValue::Array>(members[4].value.content).size(), size_t{2});
    QCOMPARE(tableOf(members[5].value).front().key, u"a"_s);
}

void TestTomlValue::keepsTheOrderAndTheLinesOfTheFile()
{
    const auto document = parseToml("zebra = 1\n\nape = 2\n[[step]]\nb = 1\na = 2\n[[step]]\n"_ba);
    QVERIFY(document);
    const TomlValue::Table &members = tableOf(*document);
    QCOMPARE(members[0].key, u"zebra"_s);
    QCOMPARE(members[1].key, u"ape"_s);
    QCOMPARE(members[1].line, 3);
    const auto &steps = std::get<TomlValue::Array>(members[2].value.content);
    QCOMPARE(steps[0].line, 4);
    QCOMPARE(steps[1].line, 7);
    QCOMPARE(tableOf(steps[0])[0].key, u"b"_s);
    QCOMPARE(tableOf(steps[0])[1].line, 6);
}

void TestTomlValue::refusesBadDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::newRow("no value") << "a = 1\nb =\n"_ba << 2;
    QTest::newRow("twice the same key") << "a = 1\na = 2\n"_ba << 2;
    QTest::newRow("list not closed") << "a = [1,"_ba << 1;
    QTest::newRow("text not closed") << "\na = \"abc\nb = 1"_ba << 2;
    QTest::newRow("long text not closed") << "a = '''abc\n\n"_ba << 2;
    QTest::newRow("unknown escape") << "a = \"\\q\""_ba << 1;
    QTest::newRow("not UTF-8") << "a = \"\xff\xfe\"\n"_ba << 1;
    QTest::newRow("NUL") << QByteArray("a = 1\nb = \0\n", 12) << 2;
    QTest::newRow("JSON") << "{\"a\": 1}"_ba << 1;
    QTest::newRow("date") << "a = 1\nb = 2026-11-23\n"_ba << 2;
    QTest::newRow("time") << "a = 07:32:00\n"_ba << 1;
    QTest::newRow("moment, in a list") << "a = [\n 2026-11-23T07:32:00Z ]\n"_ba << 2;
}

void TestTomlValue::refusesBadDocuments()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, line);
    const auto document = parseToml(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().line, line);
    QVERIFY(!document.error().message.isEmpty());
}

void TestTomlValue::refusesNestingThatWouldOverflowAStack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString brackets = u"brackets nest deeper than 32 levels"_s;
    const QString keys = u"a dotted key has more than 8 parts"_s;
    QTest::newRow("lists") << "\na = " + repeated("[", 100'000) << brackets;
    QTest::newRow("one list too deep")
        << "\na = " + repeated("[", 33) + repeated("]", 33) << brackets;
    QTest::newRow("inline tables") << "\na = " + repeated("{a=", 80'000) << brackets;
    QTest::newRow("dotted header") << "\n[a" + repeated(".a", 120'000) + "]" << keys;
    QTest::newRow("dotted key") << "\na" + repeated(".a", 120'000) + " = 1" << keys;
    QTest::newRow("one part too many") << "\na.b.c.d.e.f.g.h.i = 1"_ba << keys;
    QTest::newRow("spaced dots") << "\na" + repeated(" . \"a\"", 8) + " = 1" << keys;
    QTest::newRow("dotted key in an inline table")
        << "\na = { a" + repeated(".a", 8) + " = 1 }" << keys;
    QTest::newRow("after a text that ends in quotes")
        << "t = \"\"\"x\"\"\"\"\"\na = " + repeated("[", 33) << brackets;
    QTest::newRow("after a literal with a backslash")
        << "t = '\\'\na = " + repeated("[", 33) << brackets;
    QTest::newRow("after an empty text") << "t = \"\"\na = " + repeated("[", 33) << brackets;
}

void TestTomlValue::refusesNestingThatWouldOverflowAStack()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sentence);
    const auto document = parseToml(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().message, sentence);
    QCOMPARE(document.error().line, 2);
}

void TestTomlValue::takesBracketsAndDotsInStringsAndComments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray many = repeated("[{.", 100);
    QTest::newRow("comment") << "# " + many + "\na = 1";
    QTest::newRow("text") << "a = \"" + many + "\"";
    QTest::newRow("text with an escaped quote") << "a = \"\\\"" + many + "\"";
    QTest::newRow("literal") << "a = '" + many + "'";
    QTest::newRow("long text") << "a = \"\"\"\n\"" + many + "\n\\\"\"\"" + many + "\"\"\"";
    QTest::newRow("long literal") << "a = '''\n''" + many + "\n'" + many + "'''";
    QTest::newRow("long text that ends in quotes") << "a = \"\"\"" + many + "\"\"\"\"\"";
    QTest::newRow("quoted key") << "\"" + many + "\" = 1";
    QTest::newRow("as deep as allowed") << "a = " + repeated("[", 32) + repeated("]", 32);
    QTest::newRow("as many parts as allowed") << "a.b.c.d.e.f.g.h = 1.5"_ba;
    QTest::newRow("many numbers") << "a = [" + repeated("1.5,", 100) + "]";
}

void TestTomlValue::takesBracketsAndDotsInStringsAndComments()
{
    QFETCH(const QByteArray, bytes);
    const auto document = parseToml(bytes);
    QVERIFY2(document, document ? "" : qPrintable(document.error().message));
    QCOMPARE(tableOf(*document).size(), size_t{1});
}

void TestTomlValue::survivesMutatedDocuments()
{
    const QByteArray good =
        "name = \"a\"\n[defaults]\npace = '40ms'\n[[step]]\nsay = \"\"\"\nx\"\"\"\n"
        "parameters = { a = [1, 2.5], \"b.c\" = { d.e = true } } # end\n"_ba;
    const QByteArray letters = "\"'[]{}=.,#\\\n\r\t \0\x80\xff"
                               "a1-T:"_ba;
    std::mt19937 random(20261123);
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = good;
        for (quint32 change = 0; change <= random() % 4; ++change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<quint32>(bytes.size()));
            bytes[at] =
                letters[static_cast<qsizetype>(random() % static_cast<quint32>(letters.size()))];
        }
        const auto document = parseToml(bytes);
        accepted += document ? 1 : 0;
        QVERIFY(document || !document.error().message.isEmpty());
    }
    QVERIFY(accepted > 0 && accepted < 20'000);
}

QTEST_APPLESS_MAIN(TestTomlValue)
#include "tst_tomlvalue.moc"
