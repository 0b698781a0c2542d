// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"
#include "app/settingsreader.h"
#include "core/auth/tokenminter.h"

namespace wirelamp::app {

/// `wirelamp token`: prints a token and nothing else, so that a script can take it.
class TokenCommand final : public Command
{
public:
    TokenCommand(const SettingsReader &reader, const Clock &clock);

    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

    /// The token that these options ask for. The error is a sentence about the option.
    static Result<auth::TokenRequest> requestFrom(const Arguments &arguments);

private:
    const SettingsReader &m_reader;
    const Clock &m_clock;
};

} // namespace wirelamp::app
