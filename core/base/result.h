// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/error.h"

#include <QtGlobal>

#include <optional>
#include <utility>
#include <variant>

namespace wirelamp {

/// Wraps an error on its way out of a function: `return Failure{Error{...}};`.
template<typename E>
struct Failure
{
    E error;
};

template<typename E>
Failure(E) -> Failure<E>;

/// A value of type T, or the reason there is none.
///
/// The interface is a subset of C++23 std::expected, so this class can become an alias for it once
/// every toolchain we build with ships <expected> in its default mode (GCC 12 does not in C++20).
template<typename T, typename E = Error>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure<E> failure)
        : m_state(std::in_place_index<1>, std::move(failure.error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const &
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        Q_ASSERT(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

    const E &error() const
    {
        Q_ASSERT(!has_value());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, E> m_state;
};

/// Success without a value, or the reason for failing. `return {};` means success.
template<typename E>
class [[nodiscard]] Result<void, E>
{
public:
    Result() = default;
    Result(Failure<E> failure)
        : m_error(std::move(failure.error))
    {
    }

    bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }

    const E &error() const
    {
        Q_ASSERT(!has_value());
        return *m_error;
    }

private:
    std::optional<E> m_error;
};

} // namespace wirelamp
