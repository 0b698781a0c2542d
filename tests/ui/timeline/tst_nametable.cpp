// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/nametable.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;
using journal::EntryKind;

class TestNameTable final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEachNameOnce();
    void saysTheKindWhereTheLaneDoesNot();
    void staysBoundedWhateverClientsCallTheirMessages();
    void foreignNamesStayOnOneLine();
    void theEmptyWordIsNoName();

private:
    static journal::Entry entryOf(EntryKind kind, const QByteArray &name)
    {
        journal::Entry entry;
        entry.kind = kind;
        entry.name = name;
        return entry;
    }
};

void TestNameTable::keepsEachNameOnce()
{
    NameTable names;
    const NameTable::Id first = names.idOf(entryOf(EntryKind::AgentEvent, "agent_started"));
    QCOMPARE(names.idOf(entryOf(EntryKind::AgentEvent, "agent_started")), first);
    QVERIFY(names.idOf(entryOf(EntryKind::AgentEvent, "agent_thinking")) != first);
    QCOMPARE(names.text(first), u"agent_started"_s);
}

void TestNameTable::saysTheKindWhereTheLaneDoesNot()
{
    NameTable names;
    QCOMPARE(names.text(names.idOf(entryOf(EntryKind::AuthJudged, "expired"))), u"expired"_s);
    QCOMPARE(names.text(names.idOf(entryOf(EntryKind::Heartbeat, "ping"))), u"ping"_s);
    QVERIFY(names.text(names.idOf(entryOf(EntryKind::ConnectionClosed, "1000"))) != u"1000"_s);
    QVERIFY(names.text(names.idOf(entryOf(EntryKind::ConnectionClosed, "1000"))).contains(u"1000"));
    // Two kinds of the same name are two words.
    QVERIFY(names.idOf(entryOf(EntryKind::Heartbeat, "ping"))
            != names.idOf(entryOf(EntryKind::MessageReceived, "ping")));
}

void TestNameTable::staysBoundedWhateverClientsCallTheirMessages()
{
    NameTable names;
    for (size_t i = 0; i < NameTable::namesMax * 2; ++i)
        QVERIFY(names.idOf("type_" + QByteArray::number(static_cast<qulonglong>(i)))
                < NameTable::namesMax);
    QCOMPARE(names.text(names.idOf("one_more"_ba)), u"…"_s);
    QCOMPARE(names.text(names.idOf("type_0"_ba)), u"type_0"_s);
}

void TestNameTable::foreignNamesStayOnOneLine()
{
    NameTable names;
    const QString text = names.text(names.idOf(QByteArray(1000, 'x') + "\n"));
    QVERIFY(text.size() <= 60);
    QVERIFY(!names.text(names.idOf("a\nb\tc"_ba)).contains(u'\n'));
}

void TestNameTable::theEmptyWordIsNoName()
{
    NameTable names;
    QCOMPARE(names.idOf(QByteArray()), NameTable::none);
    QVERIFY(names.text(NameTable::none).isEmpty());
}

QTEST_APPLESS_MAIN(TestNameTable)
#include "tst_nametable.moc"
