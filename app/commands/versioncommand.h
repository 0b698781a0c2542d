// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"

namespace wirelamp::app {

/// `wirelamp version`: the version of the program and of what it stands on, for bug reports.
class VersionCommand final : public Command
{
public:
    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

} // namespace wirelamp::app
