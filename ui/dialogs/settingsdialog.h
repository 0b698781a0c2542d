// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settingsloader.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace wirelamp::ui {

/// Every setting with its value and where the value comes from. A value can be changed here: it is
/// checked and written to the configuration file by whoever made the dialog, and holds after a
/// restart of the server.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Writes one value to the file and reads all settings again. The error is a sentence.
    using Writer = std::function<Result<QList<config::SettingValue>>(const QString &key,
                                                                     const QString &value)>;

    SettingsDialog(QList<config::SettingValue> values, const QString &fileName, Writer writer,
                   QWidget *parent = nullptr);

signals:
    /// Something was written; a restart of the server makes it hold.
    void restartRequested();

private:
    QWidget *makeEditor();
    void fill();
    void filter(const QString &text);
    void showSelected();
    void save();
    const config::SettingValue *selected() const;

    QList<config::SettingValue> m_values;
    Writer m_writer;
    QLineEdit *m_filter = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_documentation = nullptr;
    QLineEdit *m_value = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace wirelamp::ui
