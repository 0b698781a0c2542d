// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/window/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

constexpr int answerTimeoutMilliseconds = 1000;
constexpr char answer = 'W'; ///< Anything else that listens there is not Wirelamp.

/// A socket file where only this user can make one, or the name of a pipe, which Windows guards
/// itself.
QString addressFor(const QString &configFolder, const QStringList &words)
{
    const QStringList identity{QDir::homePath(), configFolder, words.join(u'\0')};
    const QByteArray digest =
        QCryptographicHash::hash(identity.join(u'\0').toUtf8(), QCryptographicHash::Sha256);
    const QString name =
        u"wirelamp-"_s + QString::fromLatin1(digest.left(8).toHex()); // Paths of sockets are short.
#ifdef Q_OS_WIN
    return name;
#else
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
#endif
}

/// Windows lets nobody into the foreground whom the program in front does not allow it.
void allowToComeToTheFront()
{
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(ASFW_ANY);
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString &configFolder, const QStringList &words,
                               QObject *parent)
    : QObject(parent)
    , m_name(addressFor(configFolder, words))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] { answerAll(); });
}

SingleInstance::Claim SingleInstance::claim()
{
    if (raiseOther())
        return Claim::RaisedOther;
    if (m_server.listen(m_name))
        return Claim::First;
    // Either somebody was faster just now, or a program that crashed left its socket behind.
    if (raiseOther())
        return Claim::RaisedOther;
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return Claim::First;
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    allowToComeToTheFront();
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(answerTimeoutMilliseconds))
        return false;
    socket.waitForReadyRead(answerTimeoutMilliseconds);
    return socket.read(1) == QByteArray(1, answer);
}

void SingleInstance::answerAll()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        socket->write(&answer, 1);
        socket->disconnectFromServer(); // After the byte is written.
        emit raiseRequested();
    }
}

} // namespace wirelamp::app
