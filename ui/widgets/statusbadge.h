// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/tone.h"

#include <QWidget>

namespace wirelamp::ui {

/// A state as shape, word and colour, on a quiet ground of that colour: any one of the three would
/// do alone.
class StatusBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBadge(QWidget *parent = nullptr);

    Tone tone() const { return m_tone; }
    const QString &text() const { return m_text; }
    void setStatus(Tone tone, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_text;
};

} // namespace wirelamp::ui
