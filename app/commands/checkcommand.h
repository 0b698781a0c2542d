// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"
#include "app/settingsreader.h"
#include "core/base/clock.h"
#include "core/check/checkrun.h"

namespace wirelamp::app {

/// `wirelamp check`: a strict client that judges a server, ours or another one.
class CheckCommand final : public Command
{
public:
    CheckCommand(const SettingsReader &reader, const Clock &clock);

    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

    /// What the options ask for, without credentials. The error is a sentence about the option.
    static Result<check::CheckOptions> optionsFrom(const Arguments &arguments);
    static ExitCode exitCodeFor(check::Verdict verdict);

private:
    /// An exit code when there are none: the reason was said.
    Result<check::Credentials, ExitCode> credentialsFrom(const Arguments &arguments,
                                                         Console &console) const;
    check::Report check(const check::CheckOptions &options) const;

    const SettingsReader &m_reader;
    const Clock &m_clock;
};

} // namespace wirelamp::app
