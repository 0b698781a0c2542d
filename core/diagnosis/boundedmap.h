// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

#include <QList>

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace wirelamp::diagnosis {

/// What a rule remembers about connections or runs: of too many, those with the smallest keys,
/// which are the oldest, are forgotten. A value may have a deadline.
template<typename Key, typename Value>
class BoundedMap
{
public:
    explicit BoundedMap(size_t sizeMax = 50'000)
        : m_sizeMax(sizeMax)
    {
    }

    /// The value of that key, made if necessary. The reference holds until the next insertion.
    Value &operator[](const Key &key)
    {
        const auto [found, isNew] = m_values.try_emplace(key);
        if (isNew && m_values.size() > m_sizeMax) {
            const bool isSmallest = found == m_values.begin();
            remove(isSmallest ? std::next(m_values.begin())->first : m_values.begin()->first);
        }
        return found->second.value;
    }
    Value *find(const Key &key)
    {
        const auto found = m_values.find(key);
        return found == m_values.end() ? nullptr : &found->second.value;
    }
    std::optional<Value> take(const Key &key)
    {
        Value *value = find(key);
        if (!value)
            return std::nullopt;
        std::optional<Value> taken(std::move(*value));
        remove(key);
        return taken;
    }
    void remove(const Key &key)
    {
        setDeadline(key, std::nullopt);
        m_values.erase(key);
    }
    void clear()
    {
        m_values.clear();
        m_deadlines.clear();
    }
    size_t size() const { return m_values.size(); }

    /// Without effect on a key that is not there.
    void setDeadline(const Key &key, std::optional<Instant> deadline)
    {
        const auto found = m_values.find(key);
        if (found == m_values.end() || found->second.deadline == deadline)
            return;
        if (found->second.deadline)
            m_deadlines.erase({*found->second.deadline, key});
        found->second.deadline = deadline;
        if (deadline)
            m_deadlines.emplace(*deadline, key);
    }
    /// The keys whose deadline has come, the earliest first. They have no deadline afterwards.
    QList<Key> takeDue(Instant now)
    {
        QList<Key> due;
        while (!m_deadlines.empty() && m_deadlines.begin()->first <= now) {
            due.append(m_deadlines.begin()->second);
            setDeadline(due.last(), std::nullopt);
        }
        return due;
    }

private:
    struct Slot
    {
        Value value{};
        std::optional<Instant> deadline;
    };

    size_t m_sizeMax;
    std::map<Key, Slot> m_values;
    std::set<std::pair<Instant, Key>> m_deadlines;
};

} // namespace wirelamp::diagnosis
