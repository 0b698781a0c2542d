// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/fault/fault.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace wirelamp::ui {

/// One fault of any kind: what goes wrong, for whom and how often. Shows only what the kind can be
/// told, and judges it as a plan from a file would be judged.
class FaultDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `suggestion`: of the selected connection; its members are offered, not set.
    explicit FaultDialog(const fault::Scope &suggestion, QWidget *parent = nullptr);

    /// What the form says now, or one sentence about what is wrong with it.
    Result<QList<fault::Fault>> faults() const;

signals:
    void faultsChosen(const QList<wirelamp::fault::Fault> &faults);

private:
    void makeForm(const fault::Scope &suggestion);
    void addScopeFields(const fault::Scope &suggestion);
    void addField(const QString &member, const QString &label, QWidget *field);
    QComboBox *makeText(const QString &offered);
    QSpinBox *makeNumber(int highest, const QString &suffix = {});
    QWidget *makeVerdict();
    QJsonValue valueOf(const QString &member) const;
    void showFieldsOfKind();
    void judge();
    void choose();

    QComboBox *m_kind = nullptr;
    QFormLayout *m_form = nullptr;
    QMap<QString, QWidget *> m_fields; ///< By the member of a plan.
    QLabel *m_note = nullptr;
    QPushButton *m_arm = nullptr;
};

} // namespace wirelamp::ui
