// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program as it was built: what a shell and a script see of it.
class TestWirelamp final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void endsWithTheDocumentedCode_data();
    void endsWithTheDocumentedCode();
    void printsATokenAndNothingElse();
    void theSameKeySignsTheNextToken();
    void theFileOfTheUserCounts();
    void environmentCountsOverTheFile();
    void complainsOnStandardErrorOnly();
    void neverPrintsTheSecret_data();
    void neverPrintsTheSecret();
    void noticesThatItsOutputIsLost();

private:
    struct Outcome
    {
        int exitCode = -1;
        QString out;
        QString error;
    };

    Outcome run(const QStringList &arguments, const QString &outputFile = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QMap<QString, QString> m_variables;
};

void TestWirelamp::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_variables = {{u"WIRELAMP_CONFIG_DIR"_s, m_folder->path()}};
}

TestWirelamp::Outcome TestWirelamp::run(const QStringList &arguments,
                                        const QString &outputFile) const
{
    QProcessEnvironment environment;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : system.keys()) {
        // What builds and sanitizers need, and nothing that is a setting.
        if (name == u"PATH" || name == u"SYSTEMROOT" || name.startsWith(u"LD_")
            || name.endsWith(u"SAN_OPTIONS"))
            environment.insert(name, system.value(name));
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (auto it = m_variables.cbegin(); it != m_variables.cend(); ++it)
        environment.insert(it.key(), it.value());

    QProcess process;
    process.setProcessEnvironment(environment);
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    process.start(QStringLiteral(WIRELAMP_PROGRAM), arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return {.exitCode = -1, .out = {}, .error = process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestWirelamp::endsWithTheDocumentedCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("help") << QStringList{u"help"_s} << 0;
    QTest::newRow("--help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("help of a command") << QStringList{u"help"_s, u"config"_s} << 0;
    QTest::newRow("version") << QStringList{u"version"_s} << 0;
    QTest::newRow("--version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("token") << QStringList{u"token"_s} << 0;
    QTest::newRow("config") << QStringList{u"config"_s} << 0;
    QTest::newRow("config as JSON") << QStringList{u"config"_s, u"--format"_s, u"json"_s} << 0;
    QTest::newRow("config as TOML") << QStringList{u"config"_s, u"--format=toml"_s} << 0;
    QTest::newRow("config as Markdown") << QStringList{u"config"_s, u"--format=markdown"_s} << 0;
    QTest::newRow("no command and no display") << QStringList() << 69;
    QTest::newRow("unknown command") << QStringList{u"sreve"_s} << 64;
    QTest::newRow("unknown option") << QStringList{u"token"_s, u"--sbu=a"_s} << 64;
    QTest::newRow("unknown format") << QStringList{u"config"_s, u"--format=xml"_s} << 64;
    QTest::newRow("unknown flaw") << QStringList{u"token"_s, u"--bad=x"_s} << 64;
    QTest::newRow("unknown setting") << QStringList{u"config"_s, u"--server.prot=1"_s} << 78;
    QTest::newRow("wrong value") << QStringList{u"token"_s, u"--port=x"_s} << 78;
    QTest::newRow("missing file") << QStringList{u"config"_s, u"--config=/nowhere.toml"_s} << 78;
}

void TestWirelamp::endsWithTheDocumentedCode()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.exitCode == exitCode, qPrintable(outcome.error));
    QCOMPARE(outcome.out.isEmpty(), exitCode != 0);
    QCOMPARE(outcome.error.isEmpty(), exitCode == 0);
}

void TestWirelamp::printsATokenAndNothingElse()
{
    const Outcome outcome = run({u"token"_s, u"--sub"_s, u"ana"_s, u"--claim"_s, u"a=[1]"_s});
    QCOMPARE(outcome.exitCode, 0);
    static const QRegularExpression token(
        u"\\A[A-Za-z0-9_-]+\\.([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+\\r?\\n\\z"_s);
    const QRegularExpressionMatch match = token.match(outcome.out);
    QVERIFY2(match.hasMatch(), qPrintable(outcome.out));
    const QByteArray claims =
        QByteArray::fromBase64(match.captured(1).toLatin1(), QByteArray::Base64UrlEncoding);
    QVERIFY(claims.contains("\"sub\":\"ana\""));
    QVERIFY(claims.contains("\"a\":[1]"));
}

void TestWirelamp::theSameKeySignsTheNextToken()
{
    QCOMPARE(run({u"token"_s}).exitCode, 0);
    const QString secretFile = m_folder->filePath(u"keys/development.secret"_s);
    const auto content = [&secretFile] {
        QFile file(secretFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray secret = content();
    QVERIFY(!secret.isEmpty());
    QCOMPARE(run({u"token"_s}).exitCode, 0);
    QCOMPARE(content(), secret);
}

void TestWirelamp::theFileOfTheUserCounts()
{
    QFile file(m_folder->filePath(u"wirelamp.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[server]\nport = 1001\n");
    file.close();
    const Outcome outcome = run({u"config"_s});
    QVERIFY(outcome.out.startsWith(u"configuration file: "_s + file.fileName()));
    QVERIFY(outcome.out.simplified().contains(u"server.port 1001 "_s + file.fileName() + u":2"_s));
}

void TestWirelamp::environmentCountsOverTheFile()
{
    m_variables[u"STREAM_TIMEOUT_SECONDS"_s] = u"45"_s;
    QVERIFY(run({u"config"_s})
                .out.simplified()
                .contains(u"stream.timeout 45s STREAM_TIMEOUT_SECONDS"_s));
}

void TestWirelamp::complainsOnStandardErrorOnly()
{
    m_variables[u"WIRELAMP_SERVER_PROT"_s] = u"1"_s;
    const Outcome outcome = run({u"config"_s, u"--port=x"_s, u"--auth.close_code"_s, u"1000"_s});
    QCOMPARE(outcome.exitCode, 78);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.error.split(u'\n', Qt::SkipEmptyParts).size(), 3);
    for (const QString &line : outcome.error.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.startsWith(u"wirelamp: "), qPrintable(line));
}

void TestWirelamp::neverPrintsTheSecret_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &format : {u"table"_s, u"json"_s, u"toml"_s, u"markdown"_s})
        QTest::newRow(qPrintable(format)) << QStringList{u"config"_s, u"--format"_s, format};
    QTest::newRow("wrong setting") << QStringList{u"config"_s, u"--port=x"_s};
    QTest::newRow("token") << QStringList{u"token"_s};
}

void TestWirelamp::neverPrintsTheSecret()
{
    QFETCH(const QStringList, arguments);
    m_variables[u"JWT_SECRET_KEY"_s] = u"planted-secret"_s;
    const Outcome outcome = run(arguments);
    QVERIFY(outcome.exitCode >= 0);
    QVERIFY(!outcome.out.contains(u"planted"));
    QVERIFY(!outcome.error.contains(u"planted"));
}

void TestWirelamp::noticesThatItsOutputIsLost()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("only Linux has a device that is always full");
    const Outcome outcome = run({u"token"_s}, u"/dev/full"_s);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.error, u"wirelamp: cannot write the output\n"_s);
}

QTEST_GUILESS_MAIN(TestWirelamp)
#include "tst_wirelamp.moc"
