// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace wirelamp::check {

enum class FrameType {
    Text, ///< Whole, its fragments joined.
    Binary,
    Close,
    Ping,
    Pong,
};

struct Frame
{
    FrameType type = FrameType::Text;
    QByteArray payload;
};

/// Takes the bytes of a server apart into messages and control frames (RFC 6455 section 5), as they
/// come, within a bound. A frame that breaks the rules ends the reading.
class FrameReader
{
public:
    static constexpr qsizetype messageBytesMax = 4LL * 1024 * 1024;

    QList<Frame> feed(QByteArrayView bytes);

    /// A sentence about the rule that was broken; empty: none. Nothing is read after it.
    const QString &problem() const { return m_problem; }

private:
    struct Head
    {
        int opcode = 0;
        bool isFinal = false;
        qsizetype headBytes = 0;
        qsizetype payloadBytes = 0;
    };

    bool readHead(Head &head);
    void breakOff(const QString &problem) { m_problem = problem; }
    QString problemOf(quint8 first, quint8 second) const;
    void takeFrame(const Head &head, const QByteArray &payload, QList<Frame> &frames);
    void takeData(const Head &head, const QByteArray &payload, QList<Frame> &frames);

    QByteArray m_bytes;
    QByteArray m_message; ///< The fragments so far.
    bool m_isFragmented = false;
    FrameType m_messageType = FrameType::Text;
    QString m_problem;
};

/// A whole masked frame, as a client must send it. `maskingKey` has four bytes.
QByteArray clientFrame(FrameType type, const QByteArray &payload, const QByteArray &maskingKey);

} // namespace wirelamp::check
