// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QDialog>

namespace wirelamp::ui {

/// What this is, in which version, made of what.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `opensslVersion` comes from whoever links it.
    explicit AboutDialog(const QString &opensslVersion, QWidget *parent = nullptr);
};

} // namespace wirelamp::ui
