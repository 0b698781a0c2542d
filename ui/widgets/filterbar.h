// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/eventfilter.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace wirelamp::ui {

/// The line in which a filter is written, with what is wrong about it and how much matches. A line
/// that cannot be understood changes nothing but the message beside it.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    QString line() const;
    /// Shows a line that came from elsewhere, and applies it.
    void setLine(const QString &line);
    void setMatchCount(quint64 matches, quint64 total);
    bool hasError() const { return m_hasError; }

public slots:
    void focusLine();

signals:
    /// The user wrote a line that is a filter, or none any more.
    void lineApplied(const QString &line, const wirelamp::ui::EventFilter &filter);

private:
    void apply();
    void showNote();

    QLineEdit *m_line;
    QLabel *m_note;
    QTimer m_delay;
    QString m_error;
    quint64 m_matches = 0;
    quint64 m_total = 0;
    bool m_hasError = false;
};

} // namespace wirelamp::ui
