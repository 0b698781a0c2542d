// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/state.h"
#include "tests/support/documenttable.h"

#include <QSet>
#include <QTest>

using namespace wirelamp::connection;
using namespace wirelamp::tests;
using namespace Qt::StringLiterals;

class TestStates final : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentListsEveryState();
    void theDocumentListsExactlyTheLegalMoves_data();
    void theDocumentListsExactlyTheLegalMoves();
    void onlyFinalStatesHaveNoWayOut();
    void everyStateCanBeReached();

private:
    static constexpr int stateCount = static_cast<int>(State::Failed) + 1;
    static QString nameOf(int state)
    {
        return QString::fromLatin1(codeOf(static_cast<State>(state)));
    }
    static QList<QStringList> table(const QString &title)
    {
        return documentTable(QStringLiteral(WIRELAMP_STATES_DOCUMENT), title);
    }
};

void TestStates::theDocumentListsEveryState()
{
    QStringList documented;
    for (const QStringList &row : table(u"States"_s))
        documented << row.first();
    QStringList known;
    for (int state = 0; state < stateCount; ++state)
        known << nameOf(state);
    QCOMPARE(documented, known);
}

void TestStates::theDocumentListsExactlyTheLegalMoves_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isLegal");
    for (int from = 0; from < stateCount; ++from) {
        for (int to = 0; to < stateCount; ++to) {
            QTest::addRow("%s to %s", qPrintable(nameOf(from)), qPrintable(nameOf(to)))
                << nameOf(from) << nameOf(to)
                << isLegalMove(static_cast<State>(from), static_cast<State>(to));
        }
    }
}

void TestStates::theDocumentListsExactlyTheLegalMoves()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const bool, isLegal);
    int rowCount = 0;
    for (const QStringList &row : table(u"Legal moves"_s)) {
        if (row.first() != from)
            continue;
        ++rowCount;
        QCOMPARE(row.at(1).split(u", "_s).contains(to), isLegal);
    }
    QCOMPARE(rowCount, 1);
}

void TestStates::onlyFinalStatesHaveNoWayOut()
{
    for (int from = 0; from < stateCount; ++from) {
        bool hasWayOut = false;
        for (int to = 0; to < stateCount; ++to)
            hasWayOut = hasWayOut || isLegalMove(static_cast<State>(from), static_cast<State>(to));
        QCOMPARE(hasWayOut, !isFinal(static_cast<State>(from)));
    }
}

void TestStates::everyStateCanBeReached()
{
    QSet<State> reached{State::Connecting};
    for (int round = 0; round < stateCount; ++round) {
        for (int to = 0; to < stateCount; ++to) {
            const auto target = static_cast<State>(to);
            for (const State from : QSet<State>(reached)) {
                if (isLegalMove(from, target))
                    reached << target;
            }
        }
    }
    QCOMPARE(reached.size(), stateCount);
}

QTEST_APPLESS_MAIN(TestStates)
#include "tst_states.moc"
