// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// The window while 100 000 records a second arrive: how long it lets somebody wait, what it weighs,
// what it loses.

#include "core/base/limits.h"
#include "tests/support/fakeserver.h"
#include "ui/models/entrystore.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QTextStream>
#include <QTimer>

#include "bench/monitor/answermeter.h"
#include "bench/monitor/feeder.h"
#include "bench/monitor/processinfo.h"

using namespace Qt::StringLiterals;
using namespace wirelamp;
using namespace wirelamp::bench;

namespace {

constexpr std::chrono::milliseconds worstWaitMax{50};
constexpr qint64 recordsPerSecond = 100'000;
constexpr std::chrono::seconds calm{2};
constexpr std::chrono::seconds storm{10};
// What allocators and the picture of the window add to what is counted.
constexpr double memorySlack = 1.25;

double milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

double megabytes(qint64 bytes)
{
    return static_cast<double>(bytes) / 1e6;
}

class Table
{
public:
    void row(const QString &title, const QString &value, const QString &target = {})
    {
        m_out << title.leftJustified(44) << value.rightJustified(12) << "  " << target << '\n';
    }
    void row(const QString &title, double value, const QString &target = {})
    {
        row(title, QString::number(value, 'f', 1), target);
    }
    void readings(const QString &when, const AnswerMeter::Reading &reading, const QString &target)
    {
        row(when + u": worst wait, ms"_s, milliseconds(reading.worst), target);
        row(when + u": of it, its own work at most, ms"_s, milliseconds(reading.worstWork));
        row(when + u": 99 % of waits below, ms"_s, milliseconds(reading.percentile99));
    }

private:
    QTextStream m_out{stdout};
};

/// Runs the event loop until `isOver`, asked 100 times a second.
template<typename Condition>
void runUntil(Condition isOver)
{
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [&] {
        if (isOver())
            QCoreApplication::quit();
    });
    timer.start(std::chrono::milliseconds(10));
    QCoreApplication::exec();
}

void runFor(std::chrono::milliseconds duration)
{
    const auto end = std::chrono::steady_clock::now() + duration;
    runUntil([end] { return std::chrono::steady_clock::now() >= end; });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const SystemClock clock;
    const ServerLimits limits;
    journal::Journal journal(clock, {limits.journalBytesMax, limits.payloadKeptBytesMax});
    tests::FakeServer server;
    tests::FakeDemo demo;
    ui::ThemeSwitch theme(*qApp);
    ui::MainWindow window(server, journal, clock, demo, theme);
    // The harder case: all records go into the table of events, not those of one connection alone.
    window.state().setFocused(false);
    window.show();
    runFor(std::chrono::milliseconds(500));

    AnswerMeter meter;
    meter.start();
    runFor(calm);
    const AnswerMeter::Reading before = meter.stop();
    const qint64 residentBefore = residentBytes();

    meter.start();
    const Feeder feeder(journal, recordsPerSecond, storm);
    runUntil([&] { return feeder.isFinished(); });
    const AnswerMeter::Reading during = meter.stop();
    const auto behind = std::chrono::steady_clock::now();
    runUntil([&] {
        const ui::EntryStore &store = window.models().store();
        return !store.isEmpty()
            && store.at(store.endIndex() - 1).sequence == journal.newestSequence();
    });
    const std::chrono::nanoseconds caughtUp = std::chrono::steady_clock::now() - behind;

    const qint64 resident = residentBytes();
    const qint64 cap = limits.journalBytesMax + ui::StoreLimits().bytesMax;
    const auto residentMax =
        residentBefore + static_cast<qint64>(memorySlack * static_cast<double>(cap));
    Table table;
    const double seconds = std::chrono::duration<double>(feeder.elapsed()).count();
    table.row(u"records written, 1/s"_s, static_cast<double>(feeder.recordCount()) / seconds);
    table.row(u"records the window could not read"_s,
              static_cast<double>(window.models().lostCount()));
    table.row(u"caught up after the last record, ms"_s, milliseconds(caughtUp));
    table.readings(u"idle"_s, before, {});
    table.readings(u"under load"_s, during, u"<= %1"_s.arg(worstWaitMax.count()));
    table.row(u"resident before, MB"_s, megabytes(residentBefore));
    table.row(u"resident after, MB"_s, megabytes(resident),
              u"<= %1"_s.arg(megabytes(residentMax), 0, 'f', 0));
    table.row(u"counted: journal + window, MB"_s,
              megabytes(journal.bytes() + window.models().store().bytes()),
              u"<= %1"_s.arg(megabytes(cap), 0, 'f', 0));
    return during.worst <= worstWaitMax && resident <= residentMax ? 0 : 1;
}
