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

/// Takes the next item off the front of a comma-separated list; it may be empty.
QByteArrayView takeItem(QByteArrayView &list)
{
    const qsizetype comma = list.indexOf(',');
    const QByteArrayView item = comma < 0 ? list : list.first(comma);
    list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    return item.trimmed();
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
    for (const Header &header : m_headers) {
        if (!equalsIgnoringCase(header.name, name))
            continue;
        for (QByteArrayView list = header.value; !list.isEmpty();) {
            const QByteArrayView item = takeItem(list);
            if (!item.isEmpty())
                items << item.toByteArray();
        }
    }
    return items;
}

bool Headers::hasToken(QByteArrayView name, QByteArrayView token) const
{
    for (const Header &header : m_headers) {
        if (!equalsIgnoringCase(header.name, name))
            continue;
        for (QByteArrayView list = header.value; !list.isEmpty();) {
            if (equalsIgnoringCase(takeItem(list), token))
                return true;
        }
    }
    return false;
}

} // namespace wirelamp::http
