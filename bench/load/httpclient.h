// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "bench/load/client.h"
#include "bench/load/responsereader.h"

namespace wirelamp::bench {

/// A client of /health on a connection that stays, or of a stream of events per connection.
class HttpClient : public Client
{
public:
    explicit HttpClient(Field &field);

    void prepare() override;
    bool isReady() const override { return true; }
    void begin() override;
    bool isBusy() const override { return m_isBusy; }

protected:
    void receive(std::string_view &bytes) override;
    void finish() override;

private:
    const bool m_isStream;
    const std::string m_request;
    ResponseReader m_reader;
    bool m_isBusy = false;
};

} // namespace wirelamp::bench
