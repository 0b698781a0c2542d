// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"

namespace wirelamp::app {

/// `wirelamp help [COMMAND]`.
class HelpCommand final : public Command
{
public:
    /// `others` are all commands but this one.
    explicit HelpCommand(QList<CommandDescription> others);

    CommandDescription description() const override;
    ExitCode run(const Arguments &arguments, Console &console) override;

private:
    QList<CommandDescription> m_others;
};

} // namespace wirelamp::app
