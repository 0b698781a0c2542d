// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/suggestion.h"

#include <QTest>

using namespace wirelamp;
using namespace Qt::StringLiterals;

class TestSuggestion final : public QObject
{
    Q_OBJECT

private slots:
    void namesTheNearest_data();
    void namesTheNearest();
};

void TestSuggestion::namesTheNearest_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("letters swapped") << u"exceute_agent"_s << u"execute_agent"_s;
    QTest::newRow("camel case") << u"executeAgent"_s << u"execute_agent"_s;
    QTest::newRow("one letter") << u"pign"_s << u"ping"_s;
    QTest::newRow("far away") << u"banana"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("symbols only") << u"---"_s << QString();
    QTest::newRow("very long") << QString(100'000, u'x') << QString();
}

void TestSuggestion::namesTheNearest()
{
    QFETCH(const QString, word);
    QTEST(nearestName(word, {u"execute_agent"_s, u"ping"_s, u"chat_message"_s}), "expected");
}

QTEST_APPLESS_MAIN(TestSuggestion)
#include "tst_suggestion.moc"
