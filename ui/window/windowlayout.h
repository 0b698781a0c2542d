// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

class QMainWindow;
class QSettings;

namespace wirelamp::ui {

class Workspace;

/// Geometry, panes and columns, kept from one start to the next. What does not fit this version is
/// passed over.
void saveWindowLayout(QSettings &settings, const QMainWindow &window, Workspace &workspace);
void restoreWindowLayout(const QSettings &settings, QMainWindow &window, Workspace &workspace);

} // namespace wirelamp::ui
