// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/control/quoting.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace wirelamp::control;
using namespace Qt::StringLiterals;

/// Hostile text becomes one literal; where an interpreter is installed, it is asked.
class TestQuoting final : public QObject
{
    Q_OBJECT

private slots:
    void quotesForTheShell_data();
    void quotesForTheShell();
    void quotesForSourceText_data();
    void quotesForSourceText();
    void sourceLiteralsAreOneLineOfPrintableAscii_data();
    void sourceLiteralsAreOneLineOfPrintableAscii();
    void theInterpreterReadsTheSameText_data();
    void theInterpreterReadsTheSameText();

private:
    static void addHostileTexts();
};

void TestQuoting::addHostileTexts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"eyJhbGciOi.J9.x-_y"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("single quote") << u"a'; touch /tmp/planted; '"_s;
    QTest::newRow("double quote") << u"a\"; import os; \""_s;
    QTest::newRow("ends in a backslash") << u"a\\"_s;
    QTest::newRow("substitution") << u"$(id) `id` ${HOME} %PATH% !!"_s;
    QTest::newRow("line breaks") << u"a\nb\r\nc"_s;
    QTest::newRow("unicode line break") << u"a\u2028b\u2029c\u0085d"_s;
    QTest::newRow("comment end") << u"*/ // # -->"_s;
    QTest::newRow("end of the script element") << u"</script><script>"_s;
    QTest::newRow("template literal") << u"`${1}`"_s;
    QTest::newRow("reads backwards") << u"a\u202eb"_s;
    QTest::newRow("outside of the first plane") << u"key \U0001F511"_s;
    QTest::newRow("control characters") << u"a\x01\x1b[31m\x7f"_s;
    QTest::newRow("looks like an escape") << u"\\u0041 \\x41 \\n"_s;
    QTest::newRow("placeholder") << u"@TOKEN@"_s;
}

void TestQuoting::quotesForTheShell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"a b"_s << u"'a b'"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("quote") << u"it's"_s << u"'it'\\''s'"_s;
    QTest::newRow("only quotes") << u"''"_s << u"''\\'''\\'''"_s;
    QTest::newRow("zero byte") << u"a"_s + QChar(u'\0') + u"b"_s << u"'ab'"_s;
}

void TestQuoting::quotesForTheShell()
{
    QFETCH(const QString, text);
    QTEST(shellQuoted(text), "expected");
}

void TestQuoting::quotesForSourceText_data()
{
    QTest::addColumn<SourceLanguage>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << SourceLanguage::CSharp << u"a b"_s << u"\"a b\""_s;
    QTest::newRow("quote") << SourceLanguage::CSharp << u"a\"b"_s << u"\"a\\u0022b\""_s;
    QTest::newRow("backslash") << SourceLanguage::Python << u"a\\b"_s << u"\"a\\u005cb\""_s;
    QTest::newRow("tag") << SourceLanguage::JavaScript << u"</a>"_s << u"\"\\u003c/a>\""_s;
    QTest::newRow("pair for JavaScript")
        << SourceLanguage::JavaScript << u"\U0001F511"_s << u"\"\\ud83d\\udd11\""_s;
    QTest::newRow("pair for C#") << SourceLanguage::CSharp << u"\U0001F511"_s
                                 << u"\"\\ud83d\\udd11\""_s;
    QTest::newRow("code point for Python")
        << SourceLanguage::Python << u"\U0001F511"_s << u"\"\\U0001f511\""_s;
}

void TestQuoting::quotesForSourceText()
{
    QFETCH(const SourceLanguage, language);
    QFETCH(const QString, text);
    QTEST(sourceQuoted(text, language), "expected");
}

void TestQuoting::sourceLiteralsAreOneLineOfPrintableAscii_data()
{
    addHostileTexts();
}

void TestQuoting::sourceLiteralsAreOneLineOfPrintableAscii()
{
    QFETCH(const QString, text);
    for (const auto language :
         {SourceLanguage::Python, SourceLanguage::JavaScript, SourceLanguage::CSharp}) {
        const QString literal = sourceQuoted(text, language);
        QCOMPARE(literal.count(u'"'), 2);
        QVERIFY(literal.startsWith(u'"') && literal.endsWith(u'"'));
        for (const QChar c : literal)
            QVERIFY(c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'<');
    }
}

void TestQuoting::theInterpreterReadsTheSameText_data()
{
    addHostileTexts();
}

void TestQuoting::theInterpreterReadsTheSameText()
{
    QFETCH(const QString, text);
    const auto printedBy = [](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(20'000) ? process.readAllStandardOutput()
                                               : QByteArray("did not run");
    };
    int asked = 0;
    if (!QStandardPaths::findExecutable(u"sh"_s).isEmpty()) {
        QCOMPARE(printedBy(u"sh"_s, {u"-c"_s, u"printf %s "_s + shellQuoted(text)}), text.toUtf8());
        ++asked;
    }
    if (!QStandardPaths::findExecutable(u"python3"_s).isEmpty()) {
        const QString literal = sourceQuoted(text, SourceLanguage::Python);
        QCOMPARE(printedBy(u"python3"_s,
                           {u"-c"_s,
                            u"import sys; sys.stdout.buffer.write("_s + literal + u".encode())"_s}),
                 text.toUtf8());
        ++asked;
    }
    if (!QStandardPaths::findExecutable(u"node"_s).isEmpty()) {
        const QString literal = sourceQuoted(text, SourceLanguage::JavaScript);
        QCOMPARE(printedBy(u"node"_s, {u"-e"_s, u"process.stdout.write("_s + literal + u")"_s}),
                 text.toUtf8());
        ++asked;
    }
    if (asked == 0)
        QSKIP("neither sh nor python3 nor node is installed");
}

QTEST_APPLESS_MAIN(TestQuoting)
#include "tst_quoting.moc"
