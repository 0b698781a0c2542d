// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <Qt>

namespace wirelamp::ui {

/// What the models of this room answer beyond Qt's own roles: one list for all, so that a delegate
/// or a proxy need not know which model it serves.
enum Role {
    ToneRole = Qt::UserRole, ///< Tone: what the cell means.
    SortRole, ///< A number or text in the order of the column, whatever the cell shows.
    SequenceRole, ///< quint64: the journal entry behind the row; 0 for none.
    ConnectionRole, ///< ConnectionId; 0 for the server itself.
    RunRole, ///< RunId; 0 for none.
    DirectionRole, ///< journal::Direction as int.
    KindRole, ///< journal::EntryKind as int.
    ModelRole, ///< The first role a single model may define for itself.
};

} // namespace wirelamp::ui
