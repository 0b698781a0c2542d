// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/peers/script.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace wirelamp::bench {

namespace {

std::string now()
{
    const std::chrono::duration<double> time = std::chrono::system_clock::now().time_since_epoch();
    char text[32];
    std::snprintf(text, sizeof text, "%.6f", time.count());
    return text;
}

} // namespace

Script::Script(const std::string &path)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        m_steps.push_back(line.substr(1, line.size() - 2));
    if (m_steps.empty()) {
        std::cerr << "cannot read " << path << '\n';
        std::exit(EXIT_FAILURE);
    }
}

std::string Script::event(std::size_t index, const std::string &run, const std::string &user) const
{
    const std::string sequence = std::to_string(index + 1);
    const std::string fields = m_steps[index] + ",\"timestamp\":" + now() + ",\"event_id\":\"evt_"
        + run + '_' + sequence + "\",\"sequence\":" + sequence + ",\"run_id\":\"" + run
        + "\",\"thread_id\":\"thread_5245c328d309\",\"user_id\":\"" + user
        + "\",\"agent_name\":\"instant\",\"agent\":\"instant\"";
    return '{' + fields + ",\"data\":{" + fields + "},\"payload\":{" + fields + "}}";
}

std::string welcome(const std::string &user)
{
    const std::string data = R"({"event":"connection_established","user_id":")" + user
        + R"(","server_time":)" + now()
        + R"(,"connection_ready":true,"environment":"development","startup_complete":true,)"
          R"("config":{"heartbeat_interval":25,"max_message_size":1048576}})";
    return R"({"type":"system_message","event":"connection_established","timestamp":)" + now()
        + ",\"data\":" + data + ",\"payload\":" + data + '}';
}

std::string pong(const std::string &user)
{
    const std::string time = now();
    return R"({"type":"pong","timestamp":)" + time + R"(,"data":{"timestamp":)" + time
        + R"(,"user_id":")" + user + "\"}}";
}

std::string health()
{
    return R"({"status":"healthy","service":"peer","timestamp":)" + now()
        + R"(,"uptime_seconds":1.142647735})";
}

} // namespace wirelamp::bench
