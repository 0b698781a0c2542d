// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace Qt::StringLiterals;

namespace {

const PrivateFolder::Judge anything = [](const QByteArray &) { return true; };

PrivateFolder::Maker maker(const QByteArray &content)
{
    return [content]() -> Result<QByteArray> { return content; };
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// The mode as one knows it from the shell, of the user, the group and the others.
int modeOf(const QString &path)
{
    const auto bits = QFile::permissions(path).toInt();
    return (bits & 0x7000) >> 6 | (bits & 0x70) >> 1 | (bits & 0x7);
}

} // namespace

class TestPrivateFolder final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesTheFolderAndTheFile();
    void readsWhatIsThereAndMakesNothing();
    void replacesWhatIsNoLongerGood();
    void findsNothingInAFolderThatIsMissing();
    void writesNothingWhenTheMakerFails();
    void takesTheContentOfWhoWasFirst();
    void thoseThatStartTogetherAgree();
    void repairsModesThatLetOthersRead();
    void leavesNothingElseBehind();
    void refusesAFileThatIsTooLarge();
    void refusesAPathThatIsTaken_data();
    void refusesAPathThatIsTaken();
    void refusesAFolderItMayNotWriteTo();
    void refusesAFileItCannotRead();

private:
    QTemporaryDir m_temporary;
    QString m_path;
    int m_count = 0;
};

void TestPrivateFolder::init()
{
    QVERIFY(m_temporary.isValid());
    m_path = m_temporary.filePath(u"config%1/keys"_s.arg(++m_count));
}

void TestPrivateFolder::makesTheFolderAndTheFile()
{
    PrivateFolder folder(m_path);
    const Result<QByteArray> content = folder.readOrMake(u"a"_s, anything, maker("secret"));
    QVERIFY2(content, content ? "" : qPrintable(content.error().text));
    QCOMPARE(*content, "secret"_ba);
    QCOMPARE(folder.pathOf(u"a"_s), m_path + u"/a"_s);
    QVERIFY(folder.notes().isEmpty());
#ifdef Q_OS_UNIX
    QCOMPARE(modeOf(m_path), 0700);
    QCOMPARE(modeOf(folder.pathOf(u"a"_s)), 0600);
#endif
}

void TestPrivateFolder::readsWhatIsThereAndMakesNothing()
{
    PrivateFolder folder(m_path);
    QVERIFY(folder.readOrMake(u"a"_s, anything, maker("first")));
    QCOMPARE(*folder.readOrMake(u"a"_s, anything, maker("second")), "first"_ba);
    QCOMPARE(**PrivateFolder(m_path).read(u"a"_s), "first"_ba);
}

void TestPrivateFolder::replacesWhatIsNoLongerGood()
{
    PrivateFolder folder(m_path);
    QVERIFY(folder.readOrMake(u"a"_s, anything, maker("old")));
    const auto isNew = [](const QByteArray &content) { return content == "new"; };
    QCOMPARE(*folder.readOrMake(u"a"_s, isNew, maker("new")), "new"_ba);
    QCOMPARE(**folder.read(u"a"_s), "new"_ba);
#ifdef Q_OS_UNIX
    QCOMPARE(modeOf(folder.pathOf(u"a"_s)), 0600);
#endif
}

void TestPrivateFolder::findsNothingInAFolderThatIsMissing()
{
    PrivateFolder folder(m_path);
    const Result<std::optional<QByteArray>> content = folder.read(u"a"_s);
    QVERIFY(content);
    QVERIFY(!content->has_value());
    QVERIFY(!QDir(m_path).exists());
}

void TestPrivateFolder::writesNothingWhenTheMakerFails()
{
    PrivateFolder folder(m_path);
    const Result<QByteArray> content = folder.readOrMake(
        u"a"_s, anything, []() -> Result<QByteArray> { return Failure{Error{u"no luck"_s}}; });
    QVERIFY(!content);
    QCOMPARE(content.error().text, u"no luck"_s);
    QVERIFY(!folder.read(u"a"_s)->has_value());
}

void TestPrivateFolder::takesTheContentOfWhoWasFirst()
{
    PrivateFolder folder(m_path);
    const auto overtaken = [&folder]() -> Result<QByteArray> {
        writeFile(folder.pathOf(u"a"_s), "theirs");
        return "ours"_ba;
    };
    QCOMPARE(*folder.readOrMake(u"a"_s, anything, overtaken), "theirs"_ba);
    QCOMPARE(**folder.read(u"a"_s), "theirs"_ba);
    QCOMPARE(QDir(m_path).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
}

void TestPrivateFolder::thoseThatStartTogetherAgree()
{
    constexpr int rounds = 20;
    constexpr int starters = 8;
    for (int round = 0; round < rounds; ++round) {
        const QString path = m_path + QString::number(round);
        std::atomic_int waiting = starters;
        std::vector<QByteArray> seen(starters);
        std::vector<std::thread> threads;
        for (int i = 0; i < starters; ++i) {
            threads.emplace_back([&, i] {
                PrivateFolder folder(path);
                --waiting;
                while (waiting > 0)
                    std::this_thread::yield();
                const Result<QByteArray> content =
                    folder.readOrMake(u"a"_s, anything, maker("of " + QByteArray::number(i)));
                seen[static_cast<size_t>(i)] = content ? *content : content.error().text.toUtf8();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY2(seen[0].startsWith("of "), seen[0].constData());
        for (const QByteArray &content : seen)
            QCOMPARE(content, seen[0]);
        QCOMPARE(QDir(path).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }
}

void TestPrivateFolder::repairsModesThatLetOthersRead()
{
#ifndef Q_OS_UNIX
    QSKIP("the modes of files say nothing here");
#endif
    PrivateFolder(m_path).readOrMake(u"a"_s, anything, maker("secret")).has_value();
    const auto everybody = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
        | QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(m_path, everybody));
    QVERIFY(QFile::setPermissions(m_path + u"/a"_s, everybody));

    PrivateFolder folder(m_path);
    QCOMPARE(**folder.read(u"a"_s), "secret"_ba);
    QCOMPARE(folder.notes(),
             (QStringList{u"others could read %1; its mode is now private"_s.arg(m_path),
                          u"others could read %1/a; its mode is now private"_s.arg(m_path)}));
    QCOMPARE(modeOf(m_path), 0700);
    QCOMPARE(modeOf(m_path + u"/a"_s), 0600);
    QVERIFY(folder.read(u"a"_s));
    QCOMPARE(folder.notes().size(), 2);
}

void TestPrivateFolder::leavesNothingElseBehind()
{
    PrivateFolder folder(m_path);
    QVERIFY(folder.readOrMake(u"a"_s, anything, maker("secret")));
    const auto never = [](const QByteArray &) { return false; };
    QVERIFY(folder.readOrMake(u"a"_s, never, maker("another")));
    QCOMPARE(QDir(m_path).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
}

void TestPrivateFolder::refusesAFileThatIsTooLarge()
{
    QVERIFY(QDir().mkpath(m_path));
    writeFile(m_path + u"/a"_s, QByteArray(PrivateFolder::fileBytesMax, 'x'));
    writeFile(m_path + u"/b"_s, QByteArray(PrivateFolder::fileBytesMax + 1, 'x'));
    PrivateFolder folder(m_path);
    QVERIFY(folder.read(u"a"_s));
    const Result<std::optional<QByteArray>> content = folder.read(u"b"_s);
    QVERIFY(!content);
    QCOMPARE(content.error().text,
             u"cannot use %1/b: it is larger than a key can be"_s.arg(m_path));
    QVERIFY(!folder.readOrMake(u"b"_s, anything, maker("secret")));
}

void TestPrivateFolder::refusesAPathThatIsTaken_data()
{
    QTest::addColumn<QString>("taken");
    QTest::newRow("by a file in place of the folder") << u"keys"_s;
    QTest::newRow("by a file in place of the folder above") << u""_s;
}

void TestPrivateFolder::refusesAPathThatIsTaken()
{
    QFETCH(const QString, taken);
    const QString above = QFileInfo(m_path).path();
    if (taken.isEmpty()) {
        writeFile(above, "a file");
    } else {
        QVERIFY(QDir().mkpath(above));
        writeFile(m_path, "a file");
    }
    PrivateFolder folder(m_path);
    const Result<QByteArray> content = folder.readOrMake(u"a"_s, anything, maker("secret"));
    QVERIFY(!content);
    QCOMPARE(content.error().text,
             u"cannot make the folder %1: the folder above is not writable, or a file is in the "
             "way"_s.arg(m_path));
}

void TestPrivateFolder::refusesAFolderItMayNotWriteTo()
{
    QVERIFY(QDir().mkpath(m_path));
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    if (QFile probe(m_path + u"/probe"_s); probe.open(QIODevice::WriteOnly))
        QSKIP("this user may write everywhere");
    PrivateFolder folder(m_path);
    const Result<QByteArray> content = folder.readOrMake(u"a"_s, anything, maker("secret"));
    QVERIFY(!content);
    QVERIFY2(content.error().text.startsWith(u"cannot write to %1: "_s.arg(m_path)),
             qPrintable(content.error().text));
    QVERIFY(QFile::setPermissions(
        m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

void TestPrivateFolder::refusesAFileItCannotRead()
{
    QVERIFY(QDir().mkpath(m_path + u"/a"_s)); // A folder, where the file should be.
    PrivateFolder folder(m_path);
    const Result<std::optional<QByteArray>> content = folder.read(u"a"_s);
    QVERIFY(!content);
    QVERIFY2(content.error().text.startsWith(u"cannot read %1/a: "_s.arg(m_path)),
             qPrintable(content.error().text));
}

QTEST_APPLESS_MAIN(TestPrivateFolder)
#include "tst_privatefolder.moc"
