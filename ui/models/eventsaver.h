// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "ui/models/entrystore.h"
#include "ui/models/slicedwork.h"

#include <QSaveFile>

#include <memory>

namespace wirelamp::ui {

/// Writes entries into a file as NDJSON, in slices between which the window answers.
///
/// What is to be saved is fixed when it starts; entries that the store evicts before their turn are
/// counted as missed. The file appears whole at the end or not at all.
class EventSaver final : public QObject
{
    Q_OBJECT

public:
    EventSaver(const EntryStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Begins to save the entries with these store indexes (EventTableModel::indexes()). A save
    /// that was under way is cancelled. The error names the file.
    Result<void> start(const QString &path, const std::deque<quint64> &indexes);
    void cancel();
    bool isRunning() const { return m_work.isRunning(); }

signals:
    void progressed(quint64 done, quint64 total);
    /// The file is there.
    void finished(quint64 savedCount, quint64 missedCount);
    /// There is no file; the text is a sentence that names it.
    void failed(const QString &text);

private:
    SlicedWork::Progress save(const Slice &slice);
    bool saveNext();
    void finish();

    const EntryStore &m_store;
    std::unique_ptr<QSaveFile> m_file;
    std::deque<quint64> m_indexes;
    size_t m_next = 0;
    quint64 m_missedCount = 0;
    bool m_hasFailed = false;
    SlicedWork m_work;
};

} // namespace wirelamp::ui
