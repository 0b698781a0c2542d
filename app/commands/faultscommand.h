// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"

namespace wirelamp::app {

/// `wirelamp faults`: what can go wrong on purpose.
class FaultsCommand final : public Command
{
public:
    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;
};

} // namespace wirelamp::app
