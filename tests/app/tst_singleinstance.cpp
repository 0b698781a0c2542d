// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/window/singleinstance.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace wirelamp::app;
using namespace Qt::StringLiterals;

class TestSingleInstance final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFirstStartGoesOn();
    void aSecondStartRaisesTheFirst();
    void anotherFolderIsAnotherProgram();
    void anotherCommandLineIsAnotherProgram();
    void wordsAreNotGluedTogether();
    void theNameIsFreeWhenTheFirstIsGone();
    void aSocketThatACrashLeftBehindIsReplaced();

private:
    static SingleInstance::Claim claimOnAnotherThread(const QString &folder,
                                                      const QStringList &words);

    QTemporaryDir m_runtime; ///< The sockets go here, so that no real Wirelamp is disturbed.
};

void TestSingleInstance::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    QVERIFY(qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path())));
}

/// The second start is another process in real life; here at least the first keeps its event loop.
SingleInstance::Claim TestSingleInstance::claimOnAnotherThread(const QString &folder,
                                                               const QStringList &words)
{
    auto claim = SingleInstance::Claim::First;
    QEventLoop loop;
    // Not a QThread: a sanitizer does not see its start and its end.
    std::thread thread([&] {
        claim = SingleInstance(folder, words).claim();
        QMetaObject::invokeMethod(
            &loop, [&loop] { loop.quit(); }, Qt::QueuedConnection);
    });
    loop.exec();
    thread.join();
    return claim;
}

void TestSingleInstance::theFirstStartGoesOn()
{
    SingleInstance first(u"/folder"_s, {});
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
}

void TestSingleInstance::aSecondStartRaisesTheFirst()
{
    SingleInstance first(u"/folder"_s, {u"--port"_s, u"9000"_s});
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    const QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    QCOMPARE(claimOnAnotherThread(u"/folder"_s, {u"--port"_s, u"9000"_s}),
             SingleInstance::Claim::RaisedOther);
    QCOMPARE(claimOnAnotherThread(u"/folder"_s, {u"--port"_s, u"9000"_s}),
             SingleInstance::Claim::RaisedOther);
    QCOMPARE(raised.count(), 2);
}

void TestSingleInstance::anotherFolderIsAnotherProgram()
{
    SingleInstance first(u"/folder"_s, {});
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    QCOMPARE(claimOnAnotherThread(u"/other folder, ünïcode"_s, {}), SingleInstance::Claim::First);
}

void TestSingleInstance::anotherCommandLineIsAnotherProgram()
{
    SingleInstance first(u"/folder"_s, {});
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    QCOMPARE(claimOnAnotherThread(u"/folder"_s, {u"--port=9000"_s}), SingleInstance::Claim::First);
}

void TestSingleInstance::wordsAreNotGluedTogether()
{
    SingleInstance first(u"/folder"_s, {u"--host"_s, u"a"_s});
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    QCOMPARE(claimOnAnotherThread(u"/folder"_s, {u"--hosta"_s}), SingleInstance::Claim::First);
}

void TestSingleInstance::theNameIsFreeWhenTheFirstIsGone()
{
    {
        SingleInstance first(u"/folder"_s, {});
        QCOMPARE(first.claim(), SingleInstance::Claim::First);
    }
    SingleInstance second(u"/folder"_s, {});
    QCOMPARE(second.claim(), SingleInstance::Claim::First);
}

void TestSingleInstance::aSocketThatACrashLeftBehindIsReplaced()
{
#ifdef Q_OS_WIN
    QSKIP("pipes vanish with their process");
#endif
    QString socket;
    const QString hidden = m_runtime.filePath(u"hidden"_s);
    {
        SingleInstance first(u"/folder"_s, {});
        QCOMPARE(first.claim(), SingleInstance::Claim::First);
        const QStringList found = QDir(m_runtime.path()).entryList({u"wirelamp-*"_s}, QDir::System);
        QCOMPARE(found.size(), 1);
        socket = m_runtime.filePath(found.first());
        QVERIFY(QFile::rename(socket, hidden)); // Else the first one would tidy up after itself.
    }
    QVERIFY(QFile::rename(hidden, socket));
    SingleInstance second(u"/folder"_s, {});
    QCOMPARE(second.claim(), SingleInstance::Claim::First);
    QCOMPARE(claimOnAnotherThread(u"/folder"_s, {}), SingleInstance::Claim::RaisedOther);
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
