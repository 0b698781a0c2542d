// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/stateword.h"

#include <QTest>

using namespace wirelamp::ui;

class TestStateWord : public QObject
{
    Q_OBJECT

private slots:
    void saysStatesInWords()
    {
        QCOMPARE(stateWord("ready"), QStringLiteral("ready"));
        QCOMPARE(stateWord("rejected"), QStringLiteral("refused"));
    }

    void saysOutcomesInWords()
    {
        QCOMPARE(outcomeWord("completed"), QStringLiteral("completed"));
        QCOMPARE(outcomeWord("timeout"), QStringLiteral("timed out"));
        QCOMPARE(outcomeWord("client_left"), QStringLiteral("client left"));
    }

    void keepsUnknownWordsOnOneShortLine()
    {
        QCOMPARE(stateWord("of\nnext year"), outcomeWord("of\nnext year"));
        QVERIFY(!outcomeWord("of\nnext year").contains(u'\n'));
        QVERIFY(stateWord(QByteArray(1000, 'x')).size() <= 41);
    }
};

QTEST_APPLESS_MAIN(TestStateWord)
#include "tst_stateword.moc"
