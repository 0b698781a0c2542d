// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace wirelamp::http {

enum class FrameType {
    Text, ///< Whole, its fragments joined; UTF-8.
    Binary, ///< Whole, its fragments joined.
    Close,
    Ping,
    Pong,
};

/// What a client said.
struct ClientFrame
{
    FrameType type = FrameType::Text;
    QByteArray payload; ///< Of a close frame the reason, UTF-8.
    quint16 code = 0; ///< Of a close frame; 1005 if it gave none (RFC 6455 section 7.1.5).
};

/// Why the connection must be failed (RFC 6455 section 7.1.7).
struct FrameFault
{
    quint16 code = 0; ///< The close code to answer with: 1002, 1007 or 1009.
    QString reason; ///< One sentence.
};

/// Takes what a client sends apart into messages and control frames (RFC 6455 section 5), within a
/// bound. Pure, total over any bytes; how they are cut into calls makes no difference.
class FrameParser
{
public:
    /// A message and each of its frames may have that many bytes of payload.
    explicit FrameParser(qsizetype messageBytesMax);

    /// More bytes of the client. Take what they complete with next() before feeding on: then no
    /// more is held than one message and what was fed last.
    void feed(QByteArray bytes);
    /// nullopt: more bytes are needed, or the client broke a rule.
    std::optional<ClientFrame> next();
    /// The rule that was broken. Nothing is read from then on.
    const std::optional<FrameFault> &fault() const { return m_fault; }
    /// True when what came last is the beginning of something: of a frame or a fragmented message.
    bool isInside() const { return m_isFragmented || !m_bytes.isEmpty(); }

private:
    /// The beginning of a frame, as it is on the wire.
    struct Head
    {
        int opcode = 0;
        bool isFinal = false;
        qsizetype headBytes = 0; ///< With the mask.
        quint64 payloadBytes = 0;
    };

    std::optional<Head> readHead();
    void judgeFirstBytes(quint8 first, quint8 second);
    void judgeLength(const Head &head);
    QByteArray unmasked(const Head &head) const;
    std::optional<ClientFrame> takeControl(const Head &head, const QByteArray &payload);
    std::optional<ClientFrame> takeClose(const QByteArray &payload);
    std::optional<ClientFrame> takeData(const Head &head, const QByteArray &payload);
    void fail(quint16 code, const QString &reason);

    qsizetype m_messageBytesMax;
    QByteArray m_bytes; ///< Fed and not taken, from `m_at` on.
    qsizetype m_at = 0;
    QByteArray m_message; ///< The fragments so far.
    FrameType m_messageType = FrameType::Text;
    bool m_isFragmented = false;
    std::optional<FrameFault> m_fault;
};

} // namespace wirelamp::http
