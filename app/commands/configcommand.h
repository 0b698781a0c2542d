// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"
#include "app/settingsreader.h"

namespace wirelamp::app {

/// `wirelamp config`: every setting with its value and where the value comes from.
class ConfigCommand final : public Command
{
public:
    explicit ConfigCommand(const SettingsReader &reader);

    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    const SettingsReader &m_reader;
};

} // namespace wirelamp::app
