// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/clientsocket.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace wirelamp::server;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 10'000;

/// Takes connections as ClientSockets.
class Server final : public QTcpServer
{
public:
    std::unique_ptr<ClientSocket> taken;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        taken = std::make_unique<ClientSocket>();
        taken->setSocketDescriptor(descriptor);
    }
};

} // namespace

class TestClientSocket final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void handsOverAtOnce();
    void keepsTheRestInOrder();
    void saysThatThePeerIsGone();

private:
    QByteArray received(qsizetype bytes);

    std::unique_ptr<Server> m_server;
    std::unique_ptr<QTcpSocket> m_peer;
    ClientSocket *m_socket = nullptr;
};

void TestClientSocket::init()
{
    m_peer = std::make_unique<QTcpSocket>();
    m_server = std::make_unique<Server>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_peer->connectToHost(QHostAddress::LocalHost, m_server->serverPort());
    QTRY_VERIFY_WITH_TIMEOUT(m_server->taken && m_peer->state() == QTcpSocket::ConnectedState,
                             patienceMs);
    m_socket = m_server->taken.get();
}

/// What the peer has after so many bytes, or after the patience is over.
QByteArray TestClientSocket::received(qsizetype bytes)
{
    QByteArray all;
    while (all.size() < bytes) {
        if (m_peer->bytesAvailable() == 0 && !m_peer->waitForReadyRead(patienceMs))
            break;
        all += m_peer->readAll();
        m_socket->flush(); // Nobody else runs an event loop here.
    }
    return all;
}

void TestClientSocket::handsOverAtOnce()
{
    QCOMPARE(m_socket->write("hello"), 5);
#ifdef Q_OS_LINUX
    QCOMPARE(m_socket->bytesToWrite(), 0);
#else
    QVERIFY(m_socket->flush());
#endif
    QCOMPARE(received(5), "hello"_ba);
}

void TestClientSocket::keepsTheRestInOrder()
{
    // More than the kernel takes for a peer that reads nothing.
    QByteArray sent;
    for (qsizetype i = 0; sent.size() < 16 * 1024 * 1024; ++i) {
        const QByteArray piece = QByteArray::number(i).repeated(1000);
        QCOMPARE(m_socket->write(piece), piece.size());
        sent += piece;
    }
    QVERIFY(m_socket->bytesToWrite() > 0);
    QCOMPARE(received(sent.size()), sent);
    QCOMPARE(m_socket->bytesToWrite(), 0);
}

void TestClientSocket::saysThatThePeerIsGone()
{
    QSignalSpy ended(m_socket, &QTcpSocket::disconnected);
    m_peer->abort();
    // The first write may still be taken; the answer to it is a reset.
    const QDeadlineTimer patience(patienceMs);
    while (ended.isEmpty() && !patience.hasExpired() && m_socket->write("hello") == 5) {
        m_socket->flush();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patienceMs);
    QCOMPARE(m_socket->state(), QTcpSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestClientSocket)
#include "tst_clientsocket.moc"
