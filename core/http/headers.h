// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>

namespace wirelamp::http {

struct Header
{
    QByteArray name; ///< As sent.
    QByteArray value; ///< Without surrounding white space.
};

/// The header lines of one message, in the order they came. Names compare without regard to case
/// (RFC 9110 section 5.1).
class Headers
{
public:
    Headers() = default;
    Headers(std::initializer_list<Header> headers);

    void append(const QByteArray &name, const QByteArray &value);
    void remove(QByteArrayView name);
    /// Replaces every line of that name by one.
    void set(const QByteArray &name, const QByteArray &value);

    bool contains(QByteArrayView name) const;
    qsizetype count(QByteArrayView name) const;
    /// The first value of that name, or empty.
    QByteArray value(QByteArrayView name) const;
    QByteArrayList values(QByteArrayView name) const;
    /// The items of a comma-separated list, over all lines of that name, trimmed, empty ones left
    /// out (RFC 9110 section 5.6.1).
    QByteArrayList listItems(QByteArrayView name) const;
    /// True if the list holds that token, without regard to case.
    bool hasToken(QByteArrayView name, QByteArrayView token) const;

    const QList<Header> &all() const { return m_headers; }

private:
    QList<Header> m_headers;
};

} // namespace wirelamp::http
