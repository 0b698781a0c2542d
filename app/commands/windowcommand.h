// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"
#include "app/settingsreader.h"
#include "core/base/clock.h"

namespace wirelamp::app {

/// `wirelamp` without a command, or `wirelamp window`: the window, with the server inside.
class WindowCommand final : public Command
{
public:
    WindowCommand(const SettingsReader &reader, const Clock &clock);

    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    const SettingsReader &m_reader;
    const Clock &m_clock;
};

} // namespace wirelamp::app
