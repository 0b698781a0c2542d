// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// The work with a bare QWebSocketServer, as people write it: no HTTP, and the token is judged when
// the connection is there, because this class lets nobody judge it before.
// usage: bench_peer_qt PORT SECRET WORK_FOLDER

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QWebSocket>
#include <QWebSocketServer>

#include "bench/peers/token.h"

using namespace Qt::StringLiterals;

namespace {

double now()
{
    return static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000;
}

QList<QJsonObject> stepsIn(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> steps;
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the work");
    while (!file.atEnd())
        steps.append(QJsonDocument::fromJson(file.readLine()).object());
    return steps;
}

void send(QWebSocket *socket, const QJsonObject &message)
{
    socket->sendTextMessage(
        QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

class Server : public QWebSocketServer
{
public:
    Server(QByteArray secret, QList<QJsonObject> steps)
        : QWebSocketServer(u"peer"_s, NonSecureMode)
        , m_secret(std::move(secret))
        , m_steps(std::move(steps))
    {
        connect(this, &QWebSocketServer::newConnection, this,
                [this] { greet(nextPendingConnection()); });
    }

private:
    void greet(QWebSocket *socket)
    {
        socket->setParent(this);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        const QByteArray carrier = socket->request().rawHeader("Authorization");
        const QString user = QString::fromStdString(wirelamp::bench::userOf(
            {carrier.constData(), static_cast<std::size_t>(carrier.size())},
            {m_secret.constData(), static_cast<std::size_t>(m_secret.size())}));
        if (user.isEmpty()) {
            socket->close(QWebSocketProtocol::CloseCodePolicyViolated);
            return;
        }
        const QJsonObject data{
            {u"event"_s, u"connection_established"_s},
            {u"user_id"_s, user},
            {u"server_time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
            {u"connection_ready"_s, true},
            {u"environment"_s, u"development"_s},
            {u"startup_complete"_s, true},
            {u"config"_s,
             QJsonObject{{u"heartbeat_interval"_s, 25}, {u"max_message_size"_s, 1048576}}},
        };
        send(socket,
             {{u"type"_s, u"system_message"_s},
              {u"event"_s, u"connection_established"_s},
              {u"timestamp"_s, now()},
              {u"data"_s, data},
              {u"payload"_s, data}});
        connect(socket, &QWebSocket::textMessageReceived, this,
                [this, socket, user](const QString &text) { answer(socket, user, text); });
    }

    void answer(QWebSocket *socket, const QString &user, const QString &text)
    {
        const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
        if (message.value("type"_L1) == u"ping"_s) {
            const double time = now();
            send(socket,
                 {{u"type"_s, u"pong"_s},
                  {u"timestamp"_s, time},
                  {u"data"_s, QJsonObject{{u"timestamp"_s, time}, {u"user_id"_s, user}}}});
            return;
        }
        const QString run = u"run_%1"_s.arg(++m_runs);
        int sequence = 0;
        for (const QJsonObject &step : m_steps) {
            QJsonObject fields = step;
            fields.insert(u"timestamp"_s, now());
            fields.insert(u"event_id"_s, u"evt_%1_%2"_s.arg(run).arg(++sequence));
            fields.insert(u"sequence"_s, sequence);
            fields.insert(u"run_id"_s, run);
            fields.insert(u"thread_id"_s, u"thread_5245c328d309"_s);
            fields.insert(u"user_id"_s, user);
            fields.insert(u"agent_name"_s, u"instant"_s);
            fields.insert(u"agent"_s, u"instant"_s);
            QJsonObject event = fields;
            event.insert(u"data"_s, fields);
            event.insert(u"payload"_s, fields);
            send(socket, event);
        }
    }

    const QByteArray m_secret;
    const QList<QJsonObject> m_steps;
    int m_runs = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        qFatal("usage: bench_peer_qt PORT SECRET WORK_FOLDER");
    Server server(arguments.at(2).toUtf8(), stepsIn(arguments.at(3) + u"/run.ndjson"_s));
    if (!server.listen(QHostAddress::LocalHost, arguments.at(1).toUShort()))
        qFatal("the port is taken");
    return QCoreApplication::exec();
}
