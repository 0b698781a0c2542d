// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/jsontreemodel.h"
#include "ui/pages/livemodels.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/elidedlabel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTabWidget;
class QTreeView;
class QTreeWidget;

namespace wirelamp::ui {

/// Everything about the selected record: as a tree, as raw text, its headers, its claims, its
/// bytes. Only those that it has.
class DetailPage final : public QWidget
{
    Q_OBJECT

public:
    enum Tab {
        TreeTab,
        RawTab,
        HeadersTab,
        ClaimsTab,
        HexTab,
    };

    DetailPage(LiveModels &models, ViewState &state, QWidget *parent = nullptr);

    QTabWidget &tabs() { return *m_tabs; }

private:
    void buildTabs();
    void layOut();
    void showHint(const QString &hint);
    void showRecord(quint64 record);
    void showEntry(const journal::Entry &entry);
    void showHeaders(const QJsonObject &payload);
    void showClaims(const journal::Entry &entry, const QJsonObject &payload);

    LiveModels &m_models;
    ViewState &m_state;
    JsonTreeModel m_tree;
    JsonTreeModel m_claims;
    QStackedWidget *m_stack;
    QLabel *m_hint;
    ElidedLabel *m_title;
    QLabel *m_note;
    QTabWidget *m_tabs;
    QTreeView *m_treeView = nullptr;
    QPlainTextEdit *m_raw = nullptr;
    QTreeWidget *m_headers = nullptr;
    QTreeView *m_claimsView = nullptr;
    QPlainTextEdit *m_hex = nullptr;
};

} // namespace wirelamp::ui
