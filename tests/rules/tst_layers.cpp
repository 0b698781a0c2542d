// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Reads our own sources and holds them to docs/architecture.md: who may include whom.
class TestLayers final : public QObject
{
    Q_OBJECT

private slots:
    void includesPointDownwards_data();
    void includesPointDownwards();
    void everyFolderIsALayer();
    void everyHeaderHasPragmaOnce();
    void everyFileNamesItsLicence();
    void noFileIsLongerThanFourHundredLines();

private:
    static QMap<QString, QSet<QString>> layers();
    static QStringList sourceFiles(const QString &folder);
    static QString textOf(const QString &path);
};

QStringList TestLayers::sourceFiles(const QString &folder)
{
    QStringList files;
    QDirIterator it(QStringLiteral(WIRELAMP_SOURCE_DIR) + u'/' + folder, {u"*.h"_s, u"*.cpp"_s},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    return files;
}

QString TestLayers::textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// cmake/rooms.txt: each room and what it may include, itself among it.
QMap<QString, QSet<QString>> TestLayers::layers()
{
    QMap<QString, QSet<QString>> table;
    const QString text = textOf(QStringLiteral(WIRELAMP_SOURCE_DIR "/cmake/rooms.txt"));
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QString room = line.section(u':', 0, 0).trimmed();
        const QStringList allowed = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
        table[room] = QSet<QString>(allowed.cbegin(), allowed.cend()) << room;
    }
    return table;
}

void TestLayers::includesPointDownwards_data()
{
    QTest::addColumn<QSet<QString>>("allowed");
    const auto table = layers();
    for (auto it = table.cbegin(); it != table.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value();
}

void TestLayers::includesPointDownwards()
{
    QFETCH(const QSet<QString>, allowed);
    static const QRegularExpression ownInclude(u"#include \"([a-z]+/[a-z]+)/"_s);
    static const QRegularExpression guiInclude(
        u"#include <(QtWidgets|QtGui|QWidget|QApplication)"_s);

    const QString layer = QString::fromUtf8(QTest::currentDataTag());
    const QStringList files = sourceFiles(layer);
    const bool isBuilt = QDir(QStringLiteral(WIRELAMP_SOURCE_DIR) + u'/' + layer).exists();
    QVERIFY2(!isBuilt || !files.isEmpty(), "the room has no sources: remove its folder");
    for (const QString &path : files) {
        const QString text = textOf(path);
        for (auto it = ownInclude.globalMatch(text); it.hasNext();) {
            const QString target = it.next().captured(1);
            QVERIFY2(allowed.contains(target), qPrintable(path + u" includes "_s + target));
        }
        if (layer.startsWith(u"core/"))
            QVERIFY2(!guiInclude.match(text).hasMatch(), qPrintable(path + u" includes GUI"_s));
    }
}

void TestLayers::everyFolderIsALayer()
{
    for (const QString &top : {u"core"_s, u"ui"_s}) {
        const QDir folder(QStringLiteral(WIRELAMP_SOURCE_DIR) + u'/' + top);
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(layers().contains(top + u'/' + name), qPrintable(top + u'/' + name));
    }
}

void TestLayers::everyHeaderHasPragmaOnce()
{
    for (const QString &path : sourceFiles(u"core"_s) + sourceFiles(u"ui"_s)) {
        if (path.endsWith(u".h"))
            QVERIFY2(textOf(path).contains(u"\n\n#pragma once\n"), qPrintable(path));
    }
}

void TestLayers::everyFileNamesItsLicence()
{
    for (const QString &top : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s, u"bench"_s}) {
        for (const QString &path : sourceFiles(top)) {
            QVERIFY2(
                textOf(path).startsWith(u"// SPDX-FileCopyrightText: 2026 The Wirelamp developers\n"
                                        "// SPDX-License-Identifier: GPL-3.0-only\n"),
                qPrintable(path));
        }
    }
}

void TestLayers::noFileIsLongerThanFourHundredLines()
{
    for (const QString &top : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const QString &path : sourceFiles(top))
            QVERIFY2(textOf(path).count(u'\n') <= 400, qPrintable(path));
    }
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
