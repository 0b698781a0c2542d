// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultreader.h"
#include "core/server/serverthread.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wirelamp;
using control::ServerState;

namespace {

constexpr int patience = 10'000;

} // namespace

class TestServerThread : public QObject
{
    Q_OBJECT

private slots:
    void listensUntilItIsStopped();
    void waitsForTheEnd_data();
    void waitsForTheEnd();
    void startsAgainWithTheSameFaults();
    void saysWhyItCannotListen();

private:
    config::Settings settings() const
    {
        config::Settings settings;
        settings.configFolder = m_folder.path();
        settings.server.port = 0;
        return settings;
    }
    static bool isReachable(const QUrl &url)
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        return socket.waitForConnected(1000);
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    journal::Journal m_journal{m_clock, {1024 * 1024, 16 * 1024}};
};

void TestServerThread::listensUntilItIsStopped()
{
    server::ServerThread server(settings(), m_clock, m_journal);
    QCOMPARE(server.status().state, ServerState::Stopped);
    server.start();
    QTRY_COMPARE_WITH_TIMEOUT(server.status().state, ServerState::Listening, patience);
    const QUrl url = server.status().httpUrl;
    QVERIFY(isReachable(url));
    server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(server.status().state, ServerState::Stopped, patience);
    QVERIFY(!isReachable(url));
}

void TestServerThread::waitsForTheEnd_data()
{
    QTest::addColumn<bool>("isListening");
    QTest::newRow("while it listens") << true;
    QTest::newRow("while it starts") << false;
}

void TestServerThread::waitsForTheEnd()
{
    QFETCH(bool, isListening);
    server::ServerThread server(settings(), m_clock, m_journal);
    server.stopAndWait(); // Nothing to wait for.
    server.start();
    if (isListening)
        QTRY_COMPARE_WITH_TIMEOUT(server.status().state, ServerState::Listening, patience);
    const QUrl url = server.status().httpUrl;
    server.stopAndWait();
    QCOMPARE(server.status().state, ServerState::Stopped);
    if (isListening)
        QVERIFY(!isReachable(url));
    // What was under way when it was told to stop changes nothing any more.
    QCoreApplication::processEvents();
    QCOMPARE(server.status().state, ServerState::Stopped);
}

void TestServerThread::startsAgainWithTheSameFaults()
{
    server::ServerThread server(settings(), m_clock, m_journal);
    QSignalSpy faults(&server, &control::ServerControl::faultsChanged);
    server.start();
    QTRY_COMPARE_WITH_TIMEOUT(server.status().state, ServerState::Listening, patience);
    server.armFaults(*fault::planFromPresets({u"no-welcome"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(server.armedFaults().size(), 1, patience);
    server.restart(settings());
    QTRY_COMPARE_WITH_TIMEOUT(server.status().state, ServerState::Stopping, patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.status().state, ServerState::Listening, patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.armedFaults().size(), 1, patience);
    server.armFaults({});
    QTRY_VERIFY_WITH_TIMEOUT(server.armedFaults().isEmpty(), patience);
    QVERIFY(faults.count() >= 2);
}

void TestServerThread::saysWhyItCannotListen()
{
    server::ServerThread first(settings(), m_clock, m_journal);
    first.start();
    QTRY_COMPARE_WITH_TIMEOUT(first.status().state, ServerState::Listening, patience);
    config::Settings taken = settings();
    taken.server.port = static_cast<quint16>(first.status().httpUrl.port());
    server::ServerThread second(taken, m_clock, m_journal);
    second.start();
    QTRY_COMPARE_WITH_TIMEOUT(second.status().state, ServerState::Failed, patience);
    QVERIFY2(second.status().message.contains(QString::number(taken.server.port)),
             qPrintable(second.status().message));
    second.stopAndWait();
    QCOMPARE(second.status().state, ServerState::Failed);
}

QTEST_GUILESS_MAIN(TestServerThread)
#include "tst_serverthread.moc"
