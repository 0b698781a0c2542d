// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/eventsaver.h"

#include "core/journal/entryjson.h"

namespace wirelamp::ui {

EventSaver::EventSaver(const EntryStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_work(clock, [this](const Slice &slice) { return save(slice); })
{
    connect(&m_work, &SlicedWork::finished, this, &EventSaver::finish);
}

Result<void> EventSaver::start(const QString &path, const std::deque<quint64> &indexes)
{
    cancel();
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        const QString reason = m_file->errorString();
        m_file.reset();
        return Failure{Error{tr("cannot write %1: %2").arg(path, reason)}};
    }
    m_indexes = indexes;
    m_next = 0;
    m_missedCount = 0;
    m_hasFailed = false;
    m_work.start();
    return {};
}

void EventSaver::cancel()
{
    m_work.stop();
    m_file.reset(); // Without commit() nothing stays behind.
}

SlicedWork::Progress EventSaver::save(const Slice &slice)
{
    while (m_next < m_indexes.size() && !m_hasFailed) {
        m_hasFailed = !saveNext();
        if (!slice.hasTime())
            break;
    }
    emit progressed(m_next, m_indexes.size());
    return m_next < m_indexes.size() && !m_hasFailed ? SlicedWork::Progress::Unfinished
                                                     : SlicedWork::Progress::Finished;
}

bool EventSaver::saveNext()
{
    const quint64 index = m_indexes[m_next++];
    if (index < m_store.firstIndex()) {
        ++m_missedCount;
        return true;
    }
    const QByteArray line = toNdjsonLine(m_store.at(index));
    return m_file->write(line) == line.size();
}

void EventSaver::finish()
{
    const std::unique_ptr<QSaveFile> file = std::move(m_file);
    if (m_hasFailed || !file->commit())
        emit failed(tr("cannot write %1: %2").arg(file->fileName(), file->errorString()));
    else
        emit finished(m_indexes.size() - m_missedCount, m_missedCount);
}

} // namespace wirelamp::ui
