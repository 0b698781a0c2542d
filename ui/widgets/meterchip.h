// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/tone.h"

#include <QWidget>

namespace wirelamp::ui {

/// One measured value against its promise: shape, name, value, and in brackets what was promised.
/// Grey until something was measured.
class MeterChip final : public QWidget
{
    Q_OBJECT

public:
    explicit MeterChip(QWidget *parent = nullptr);

    struct Reading
    {
        Tone tone = Tone::Neutral;
        QString name; ///< `Welcome`
        QString value; ///< `3 ms`, or a dash
        QString target; ///< `< 5 s`
        QString details; ///< A sentence or two for the tool tip and for those who listen.

        friend bool operator==(const Reading &, const Reading &) = default;
    };
    const Reading &reading() const { return m_reading; }
    void setReading(const Reading &reading);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont valueFont() const;

    Reading m_reading;
};

} // namespace wirelamp::ui
