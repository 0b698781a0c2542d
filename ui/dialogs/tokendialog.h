// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/servercontrol.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace wirelamp::ui {

/// Makes tokens, good ones and wrong ones, with the keys the server trusts. A token is shown here
/// and nowhere else, until it is copied.
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TokenDialog(const control::ServerControl &control, QWidget *parent = nullptr);

private:
    QWidget *makeForm();
    QWidget *makeResult();
    void mint();
    void copy();

    const control::ServerControl &m_control;
    QLineEdit *m_subject = nullptr;
    QSpinBox *m_minutes = nullptr;
    QComboBox *m_algorithm = nullptr;
    QComboBox *m_flaw = nullptr;
    QLineEdit *m_claims = nullptr;
    QPlainTextEdit *m_token = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace wirelamp::ui
