// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <string>
#include <vector>

namespace wirelamp::bench {

/// The messages of the work, put together as text: no parser and no JSON library is in the way of
/// the servers that stand for the limit.
class Script
{
public:
    /// Reads the lines of `path`, one object each.
    explicit Script(const std::string &path);

    std::size_t size() const { return m_steps.size(); }
    /// The event of step `index` in run `run`, as large as Wirelamp's.
    std::string event(std::size_t index, const std::string &run, const std::string &user) const;

private:
    std::vector<std::string> m_steps;
};

std::string welcome(const std::string &user);
std::string pong(const std::string &user);
std::string health();

} // namespace wirelamp::bench
