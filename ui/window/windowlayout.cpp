// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/window/windowlayout.h"

#include "ui/widgets/datatable.h"
#include "ui/window/workspace.h"

#include <QHeaderView>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

// To be raised when panes or columns change so that an old layout would hide something.
constexpr int layoutVersion = 3;

QString columnsKey(const DataTable &table)
{
    return u"window/columns/"_s + table.objectName();
}

} // namespace

void saveWindowLayout(QSettings &settings, const QMainWindow &window, Workspace &workspace)
{
    settings.setValue(u"window/geometry"_s, window.saveGeometry());
    settings.setValue(u"window/panes"_s, workspace.layoutToKeep(layoutVersion));
    settings.setValue(u"window/version"_s, layoutVersion);
    const QList<DataTable *> tables = workspace.findChildren<DataTable *>();
    for (const DataTable *const table : tables)
        settings.setValue(columnsKey(*table), table->horizontalHeader()->saveState());
}

void restoreWindowLayout(const QSettings &settings, QMainWindow &window, Workspace &workspace)
{
    window.restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    if (settings.value(u"window/version"_s).toInt() != layoutVersion)
        return;
    workspace.restoreLayout(settings.value(u"window/panes"_s).toByteArray(), layoutVersion);
    const QList<DataTable *> tables = workspace.findChildren<DataTable *>();
    for (DataTable *const table : tables)
        table->horizontalHeader()->restoreState(settings.value(columnsKey(*table)).toByteArray());
}

} // namespace wirelamp::ui
