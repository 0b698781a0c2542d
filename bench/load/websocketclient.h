// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "bench/load/client.h"
#include "bench/load/frames.h"

namespace wirelamp::bench {

/// A client of /ws: connects again and again, or stays and asks, or stays and says nothing.
class WebSocketClient : public Client
{
public:
    enum class Role { Reconnecting, Asking, Silent };

    WebSocketClient(Field &field, Role role);

    void prepare() override;
    bool isReady() const override;
    void begin() override;
    bool isBusy() const override;

protected:
    void receive(std::string_view &bytes) override;
    void finish() override;

private:
    enum class Stage { Away, Upgrading, Greeting, Open, Closing };

    void connect();
    void leave();
    bool readHead(std::string_view &bytes);
    void handle(const Frame &frame);
    void greeted(std::string_view text);
    void answered(std::string_view text);
    void ask(int count);

    const Role m_role;
    const bool m_isPing;
    const std::string m_request;
    Stage m_stage = Stage::Away;
    int m_outstanding = 0;
    int m_finished = 0;
    std::uint64_t m_eventsOfRun = 0;
};

} // namespace wirelamp::bench
