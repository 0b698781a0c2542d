// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/tone.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace wirelamp::ui {

/// A sentence across the window with what can be done about it. Hidden while there is nothing to
/// say.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Plain text; may be foreign.
    void showNotice(Tone tone, const QString &sentence);
    QString sentence() const;
    Tone tone() const { return m_tone; }
    /// Adds a button for the action; it shows and hides with it.
    void addButton(QAction *action);
    /// Adds a button that takes the notice away.
    void setDismissible();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_sentence;
    QHBoxLayout *m_layout;
};

} // namespace wirelamp::ui
