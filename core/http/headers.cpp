// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/headers.h"

#include "core/http/grammar.h"

#include <algorithm>

namespace wirelamp::http {

namespace {

/// For the algorithms: is this a line of that name?
auto isNamed(QByteArrayView name)
{
    return [name](const Header &header) { return equalsIgnoringCase(header.name, name); };
}

} // namespace

Headers::Headers(std::initializer_list<Header> headers)
    : m_headers(headers)
{
}

void Headers::append(const QByteArray &name, const QByteArray &value)
{
    m_headers.append({name, value});
}

void Headers::remove(QByteArrayView name)
{
    m_headers.removeIf(isNamed(name));
}

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    remove(name);
    append(name, value);
}

bool Headers::contains(QByteArrayView name) const
{
    return std::ranges::any_of(m_headers, isNamed(name));
}

qsizetype Headers::count(QByteArrayView name) const
{
    return std::ranges::count_if(m_headers, isNamed(name));
}

QByteArray Headers::value(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(m_headers, isNamed(name));
    return found == m_headers.cend() ? QByteArray() : found->value;
}

QByteArrayList Headers::values(QByteArrayView name) const
{
    QByteArrayList values;
    for (const Header &header : m_headers) {
        if (equalsIgnoringCase(header.name, name))
            values << header.value;
    }
    return values;
}

QByteArrayList Headers::listItems(QByteArrayView name) const
{
    QByteArrayList items;
    for (const QByteArray &value : values(name)) {
        for (const QByteArray &part : value.split(',')) {
            const QByteArray item = part.trimmed();
            if (!item.isEmpty())
                items << item;
        }
    }
    return items;
}

bool Headers::hasToken(QByteArrayView name, QByteArrayView token) const
{
    if (!contains(name))
        return false; // As for most names that are looked for.
    const QByteArrayList items = listItems(name);
    return std::ranges::any_of(
        items, [token](const QByteArray &item) { return equalsIgnoringCase(item, token); });
}

} // namespace wirelamp::http
