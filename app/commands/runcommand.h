// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"
#include "app/run/commandrun.h"
#include "app/settingsreader.h"

namespace wirelamp::app {

/// `wirelamp run`: a command with a server of its own, and a verdict on what it said to it.
class RunCommand final : public Command
{
public:
    RunCommand(const SettingsReader &reader, const Clock &clock);

    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

    /// What the options ask for. The error is a sentence about the option.
    static Result<RunOptions> optionsFrom(const Arguments &arguments);

private:
    const SettingsReader &m_reader;
    const Clock &m_clock;
};

} // namespace wirelamp::app
