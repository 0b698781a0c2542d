// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wirelamp::http {

/// Watches the frames of a client for one without a mask (RFC 6455 section 5.1), which Qt's framing
/// takes for good. Reads the headers only; whether they make sense otherwise is not its business.
class MaskWatch
{
public:
    /// How many of the next bytes are payload for certain: they need not be shown, only counted.
    quint64 payloadBytesLeft() const { return m_payloadBytesLeft; }
    /// `count` is at most payloadBytesLeft().
    void skip(quint64 count) { m_payloadBytesLeft -= count; }

    /// Reads on. How the bytes are cut into calls makes no difference.
    void feed(QByteArrayView bytes);

    /// True from the second byte of the first unmasked frame on. What is fed afterwards is ignored.
    bool hasSeenUnmasked() const { return m_hasSeenUnmasked; }

private:
    void readHeader();

    QByteArray m_header; ///< What has come of the next frame's header.
    quint64 m_payloadBytesLeft = 0;
    bool m_hasSeenUnmasked = false;
};

} // namespace wirelamp::http
