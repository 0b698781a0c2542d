// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/demo/democlient.h"

#include "core/base/json.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>
#include <QWebSocket>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::demo {

namespace {

constexpr auto patience = 10s;

QNetworkRequest requestFor(const QUrl &url, const QString &token)
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    if (url.scheme() == u"wss") {
        // The development certificate is its own authority, and both ends are this process.
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        request.setSslConfiguration(tls);
    }
    return request;
}

} // namespace

/// One demo: connect, wait for the welcome, ask, wait for the end, close. Lives on the demo thread
/// and deletes itself.
class DemoClient::Conversation final : public QObject
{
public:
    using Tell = std::function<void(const QString &)>;

    Conversation(Tell message, Tell end)
        : m_message(std::move(message))
        , m_end(std::move(end))
    {
    }

    void begin(const QUrl &url, const QString &token)
    {
        m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
        connect(m_socket, &QWebSocket::textMessageReceived, this,
                [this](const QString &text) { take(text); });
        connect(m_socket, &QWebSocket::disconnected, this, [this] {
            finish(m_socket->closeReason().isEmpty()
                       ? u"the server closed the connection before the end of the run"_s
                       : u"the server closed the connection: %1"_s.arg(m_socket->closeReason()));
        });
        QTimer::singleShot(patience, this,
                           [this] { finish(u"no answer within %1 s"_s.arg(patience / 1s)); });
        m_socket->open(requestFor(url, token));
    }

private:
    void take(const QString &text)
    {
        const Result<QJsonObject> message = parseJsonObject(text.toUtf8());
        if (!message)
            return;
        const QString type = message->value(u"type").toString();
        m_message(type);
        if (type == u"system_message") {
            m_socket->sendTextMessage(
                QString::fromUtf8(toJson({{u"type"_s, u"execute_agent"_s},
                                          {u"content"_s, u"Show me what a run looks like"_s}})));
        } else if (type == u"agent_completed") {
            finish({});
        } else if (type == u"agent_error" || type == u"error") {
            finish(message->value(u"message").toString());
        }
    }

    void finish(const QString &problem)
    {
        if (std::exchange(m_isFinished, true))
            return;
        m_socket->disconnect(this);
        m_socket->close();
        m_end(problem);
        deleteLater();
    }

    Tell m_message;
    Tell m_end;
    QWebSocket *m_socket = nullptr;
    bool m_isFinished = false;
};

DemoClient::DemoClient(QObject *parent)
    : DemoRunner(parent)
{
    m_thread.setObjectName(u"demo"_s);
}

DemoClient::~DemoClient()
{
    m_thread.quit();
    m_thread.wait();
}

void DemoClient::run(const QUrl &webSocketUrl, const QString &token)
{
    if (std::exchange(m_isRunning, true))
        return;
    m_thread.start();
    const auto here = [this](const std::function<void()> &news) {
        QMetaObject::invokeMethod(this, news, Qt::QueuedConnection);
    };
    auto *conversation = new Conversation(
        [this, here](const QString &type) { here([this, type] { emit messageArrived(type); }); },
        [this, here](const QString &problem) { here([this, problem] { end(problem); }); });
    conversation->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, conversation, &QObject::deleteLater);
    QMetaObject::invokeMethod(
        conversation,
        [conversation, webSocketUrl, token] { conversation->begin(webSocketUrl, token); },
        Qt::QueuedConnection);
}

void DemoClient::end(const QString &problem)
{
    m_isRunning = false;
    emit finished(problem);
}

} // namespace wirelamp::demo
