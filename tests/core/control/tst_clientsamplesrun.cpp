// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/control/clientsamples.h"
#include "tests/core/control/fakechatserver.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wirelamp::control;
using namespace wirelamp::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMilliseconds = 30'000;

struct Outcome
{
    int exitCode = -1;
    QString output; ///< Both channels.
};

} // namespace

/// The samples as they are, run by the real interpreters against a server that speaks the protocol.
class TestClientSamplesRun final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void printsTheFiveEvents_data();
    void printsTheFiveEvents();
    void failsWhenTheServerLeavesEarly_data();
    void failsWhenTheServerLeavesEarly();
    void theCurlOneLinerStreams();

private:
    ClientSample sample(const QString &id) const;
    QStringList commandFor(const QString &id) const;
    Outcome run(const QStringList &command) const;

    std::unique_ptr<FakeChatServer> m_server;
    QString m_token = u"head.body_with-all.signature"_s;
    QTemporaryDir m_folder;
};

void TestClientSamplesRun::init()
{
    m_server = std::make_unique<FakeChatServer>();
    QVERIFY(m_server->listen());
}

void TestClientSamplesRun::cleanup()
{
    m_server.reset();
}

ClientSample TestClientSamplesRun::sample(const QString &id) const
{
    for (const ClientSample &candidate : clientSamples({.httpUrl = m_server->httpUrl(),
                                         .webSocketUrl = m_server->webSocketUrl(),
                                         .token = m_token,
                                         .certificateFile = {}})) {
        if (candidate.id == id)
            return candidate;
    }
    return {};
}

Outcome TestClientSamplesRun::run(const QStringList &command) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(command.first(), command.mid(1));
    if (!finished.wait(patienceMilliseconds)) {
        process.kill();
        process.waitForFinished();
        return {.exitCode = -1, .output = u"did not end: "_s + process.errorString()};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

/// The command that runs the sample from a file; empty when its interpreter is not installed.
QStringList TestClientSamplesRun::commandFor(const QString &id) const
{
    const QString path = m_folder.filePath(id + u".mjs"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(sample(id).source.toUtf8()) <= 0)
        return {};
    file.close();
    if (id == u"curl") {
        const bool canRun = !QStandardPaths::findExecutable(u"curl"_s).isEmpty()
            && !QStandardPaths::findExecutable(u"sh"_s).isEmpty();
        return canRun ? QStringList{u"sh"_s, path} : QStringList();
    }
    if (id == u"python") {
        for (const QString &python : {u"python3"_s, u"/usr/bin/python3"_s}) {
            if (run({python, u"-c"_s, u"import websockets"_s}).exitCode == 0)
                return {python, path};
        }
        return {};
    }
    // Node 22 has a WebSocket; Node 20 has it behind an option.
    const QString hasWebSocket = u"process.exit(globalThis.WebSocket ? 0 : 1)"_s;
    for (const QString &option : {u"--no-warnings"_s, u"--experimental-websocket"_s}) {
        if (run({u"node"_s, option, u"-e"_s, hasWebSocket}).exitCode == 0)
            return {u"node"_s, option, path};
    }
    return {};
}

void TestClientSamplesRun::printsTheFiveEvents_data()
{
    QTest::addColumn<QString>("id");
    // The one for browsers runs in Node as well.
    for (const QString &id : {u"python"_s, u"node"_s, u"javascript"_s, u"curl"_s})
        QTest::newRow(qPrintable(id)) << id;
}

void TestClientSamplesRun::printsTheFiveEvents()
{
    QFETCH(const QString, id);
    const QStringList command = commandFor(id);
    if (command.isEmpty())
        QSKIP("its interpreter is not installed");
    const Outcome outcome = run(command);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    qsizetype at = -1;
    for (const QString &event : {u"agent_started"_s, u"agent_thinking"_s, u"tool_executing"_s,
                                 u"tool_completed"_s, u"agent_completed"_s}) {
        at = outcome.output.indexOf(event, at + 1);
        QVERIFY2(at >= 0, qPrintable(event + u" is missing in "_s + outcome.output));
    }
    QVERIFY(outcome.output.contains(u"Hello from the agent"));
    QCOMPARE(m_server->token(), m_token.toUtf8());
}

void TestClientSamplesRun::failsWhenTheServerLeavesEarly_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("python") << u"python"_s;
    QTest::newRow("node") << u"node"_s;
}

void TestClientSamplesRun::failsWhenTheServerLeavesEarly()
{
    QFETCH(const QString, id);
    const QStringList command = commandFor(id);
    if (command.isEmpty())
        QSKIP("its interpreter is not installed");
    m_server->closeBeforeTheEnd();
    const Outcome outcome = run(command);
    QVERIFY2(outcome.exitCode == 1, qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"closed"), qPrintable(outcome.output));
}

void TestClientSamplesRun::theCurlOneLinerStreams()
{
    if (commandFor(u"curl"_s).isEmpty())
        QSKIP("curl or sh is not installed");
    const Outcome outcome = run({u"sh"_s, u"-c"_s, sample(u"curl"_s).oneLine});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    QVERIFY(outcome.output.contains(u"agent_completed"));
    QCOMPARE(m_server->token(), m_token.toUtf8());
}

QTEST_GUILESS_MAIN(TestClientSamplesRun)
#include "tst_clientsamplesrun.moc"
