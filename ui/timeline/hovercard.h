// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/hovertext.h"

#include <QWidget>

namespace wirelamp::ui {

/// The card beside the pointer: what it points at, in words, and the beginning of the payload as
/// plain text. Painted by hand, because a tool tip would take foreign text for HTML.
class HoverCard final : public QWidget
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent = nullptr);

    /// Shows the card near `pointer` (global), on the side where the screen has room.
    void showText(const HoverText &text, QPoint pointer);
    const HoverText &text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
    QFont excerptFont() const;
    QRect excerptRect(int width) const;

    HoverText m_text;
};

} // namespace wirelamp::ui
