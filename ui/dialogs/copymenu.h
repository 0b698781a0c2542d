// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/servercontrol.h"

#include <QMenu>

namespace wirelamp::ui {

/// Copies what a client needs: the URL, a fresh token, a whole small client in some language with
/// both in it.
class CopyMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit CopyMenu(const control::ServerControl &control, QWidget *parent = nullptr);

    /// Copies a token that is good for an hour.
    void copyToken();
    void copyUrl();

signals:
    /// One sentence about what happened.
    void copied(const QString &sentence);
    void failed(const QString &sentence);

private:
    void addSamples();
    void copySample(const QString &id);
    void put(const QString &text, const QString &what);

    const control::ServerControl &m_control;
};

} // namespace wirelamp::ui
