// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"
#include "app/settingsreader.h"

namespace wirelamp::app {

/// `wirelamp serve`: the server without a window, until a signal ends it.
class ServeCommand final : public Command
{
public:
    ServeCommand(const SettingsReader &reader, const Clock &clock);

    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    const SettingsReader &m_reader;
    const Clock &m_clock;
};

} // namespace wirelamp::app
