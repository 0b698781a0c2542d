// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/serve/journalprinter.h"

#include "app/serve/journalline.h"
#include "core/journal/entryjson.h"

using namespace std::chrono_literals;

namespace wirelamp::app {

namespace {

constexpr qsizetype pageEntries = 1024;
/// Lines come in batches, soon enough to look immediate.
constexpr auto printInterval = 33ms;

} // namespace

JournalPrinter::JournalPrinter(const journal::Journal &journal, PrintFormat format, bool hasColour,
                               std::FILE *output, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_format(format)
    , m_hasColour(hasColour)
    , m_output(output)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(printInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] { printPage(); });
    connect(&journal, &journal::Journal::advanced, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    m_timer.start();
}

void JournalPrinter::printPage()
{
    const journal::Page page = m_journal.pageAfter(m_lastSequence, pageEntries);
    QByteArray text;
    if (page.lostCount > 0)
        text += lostLine(page.lostCount, m_format == PrintFormat::Ndjson);
    for (const journal::Entry &entry : page.entries) {
        text += lineFor(entry);
        m_lastSequence = entry.sequence;
    }
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), m_output);
    std::fflush(m_output);
    if (m_lastSequence < page.newestSequence)
        m_timer.start();
}

void JournalPrinter::printRest()
{
    const quint64 newest = m_journal.newestSequence();
    while (m_lastSequence < newest)
        printPage();
}

QByteArray JournalPrinter::lineFor(const journal::Entry &entry) const
{
    return m_format == PrintFormat::Ndjson ? journal::toNdjsonLine(entry)
                                           : readableLine(entry, m_hasColour);
}

} // namespace wirelamp::app
