// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QDialog>

namespace wirelamp::ui {

/// The libraries this program is made of and their licences, as docs/third-party.md lists them.
class LicencesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit LicencesDialog(QWidget *parent = nullptr);
};

} // namespace wirelamp::ui
