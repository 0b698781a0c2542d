// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QTcpSocket>

#include <functional>

namespace wirelamp::server {

/// A socket without a network: QHttpServer reads from it what the door fed into it and writes into
/// it what the door sends. It stays connected until release(), so QHttpServer never meets a client
/// that leaves.
class BridgeSocket final : public QTcpSocket
{
    Q_OBJECT

public:
    using Output = std::function<void(const QByteArray &)>;

    explicit BridgeSocket(Output output, QObject *parent = nullptr);

    /// One complete, validated request.
    void feed(const QByteArray &request);
    /// Nobody listens any longer: output is dropped from now on.
    void mute() { m_output = {}; }
    /// No response is pending: tells QHttpServer that the client left, which deletes this.
    void release();

    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override { return 0; }
    bool canReadLine() const override;
    bool isSequential() const override { return true; }
    void disconnectFromHost() override;
    void close() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 readLineData(char *data, qint64 maxSize) override;
    qint64 skipData(qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Output m_output;
    QByteArray m_input;
};

} // namespace wirelamp::server
