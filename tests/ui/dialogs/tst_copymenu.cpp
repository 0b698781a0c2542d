// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/control/clientsamples.h"
#include "tests/support/fakeserver.h"
#include "ui/dialogs/copymenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

class TestCopyMenu final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copiesTheUrl();
    void copiesAFreshToken();
    void copiesEachClientWithUrlAndToken_data();
    void copiesEachClientWithUrlAndToken();
    void keepsTheTokenOutOfTheSentence();
    void saysWhyThereIsNoToken_data();
    void saysWhyThereIsNoToken();
    void givesEveryEntryATextOfItsOwn();

private:
    static QAction *find(const ui::CopyMenu &menu, const QString &name)
    {
        return menu.findChild<QAction *>(name);
    }
};

void TestCopyMenu::init()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
}

void TestCopyMenu::copiesTheUrl()
{
    const FakeServer server;
    const ui::CopyMenu menu(server);
    const QSignalSpy copied(&menu, &ui::CopyMenu::copied);
    find(menu, u"actionCopyMenuUrl"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ws://127.0.0.1:8765/ws"_s);
    QCOMPARE(copied.count(), 1);
}

void TestCopyMenu::copiesAFreshToken()
{
    const FakeServer server;
    const ui::CopyMenu menu(server);
    find(menu, u"actionCopyToken"_s)->trigger();
    find(menu, u"actionCopyToken"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"good.token"_s);
    QCOMPARE(server.specs.size(), 2);
    QCOMPARE(server.specs.last().flaw, u"none"_s);
}

void TestCopyMenu::copiesEachClientWithUrlAndToken_data()
{
    QTest::addColumn<QString>("id");
    const QList<control::ClientSample> samples = control::clientSamples({});
    QVERIFY(samples.size() >= 4);
    for (const control::ClientSample &sample : samples)
        QTest::newRow(qPrintable(sample.id)) << sample.id;
}

void TestCopyMenu::copiesEachClientWithUrlAndToken()
{
    QFETCH(QString, id);
    const FakeServer server;
    const ui::CopyMenu menu(server);
    find(menu, u"actionCopySample_"_s + id)->trigger();
    const QString client = QGuiApplication::clipboard()->text();
    QVERIFY2(client.contains(u"127.0.0.1:8765"_s), qPrintable(client));
    QVERIFY2(client.contains(u"good.token"_s), qPrintable(client));
}

void TestCopyMenu::keepsTheTokenOutOfTheSentence()
{
    const FakeServer server;
    const ui::CopyMenu menu(server);
    QSignalSpy copied(&menu, &ui::CopyMenu::copied);
    const QList<QAction *> actions = menu.actions();
    for (QAction *const action : actions)
        action->trigger();
    QVERIFY(copied.count() >= 6);
    for (const QList<QVariant> &arguments : std::as_const(copied)) {
        const QString sentence = arguments.first().toString();
        QVERIFY2(!sentence.contains(u"good.token"_s), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u"is in the clipboard."_s), qPrintable(sentence));
    }
}

void TestCopyMenu::saysWhyThereIsNoToken_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("token") << u"actionCopyToken"_s;
    QTest::newRow("client") << u"actionCopySample_python"_s;
}

void TestCopyMenu::saysWhyThereIsNoToken()
{
    QFETCH(QString, action);
    FakeServer server;
    server.mintProblem = u"there is no key"_s;
    const ui::CopyMenu menu(server);
    QSignalSpy failed(&menu, &ui::CopyMenu::failed);
    find(menu, action)->trigger();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), u"there is no key"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestCopyMenu::givesEveryEntryATextOfItsOwn()
{
    const FakeServer server;
    const ui::CopyMenu menu(server);
    QSet<QString> texts;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *const action : actions) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!texts.contains(action->text()), qPrintable(action->text()));
        texts.insert(action->text());
    }
    QVERIFY(texts.size() >= 6);
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestCopyMenu)
#include "tst_copymenu.moc"
