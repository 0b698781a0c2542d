// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/portowner.h"

#include <QDir>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

#ifdef Q_OS_LINUX

namespace {

/// The inodes of the listening sockets of one table, `/proc/net/tcp` or `/proc/net/tcp6`.
QSet<QString> listeningInodes(const QString &table, quint16 port)
{
    constexpr auto listeningState = "0A";
    QSet<QString> inodes;
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return inodes;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines.sliced(std::min<qsizetype>(1, lines.size()))) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        constexpr qsizetype inodeField = 9;
        if (fields.size() <= inodeField || fields[3] != listeningState)
            continue;
        if (fields[1].split(':').last().toUShort(nullptr, 16) == port)
            inodes << QString::fromLatin1(fields[inodeField]);
    }
    return inodes;
}

bool holdsOneOf(const QString &process, const QSet<QString> &inodes)
{
    const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
    for (const QString &name : descriptors.entryList(QDir::System | QDir::Files)) {
        const QString target = QFile::symLinkTarget(descriptors.filePath(name)).section(u'/', -1);
        if (target.startsWith(u"socket:[") && inodes.contains(target.sliced(8).chopped(1)))
            return true;
    }
    return false;
}

} // namespace

QString portOwner(quint16 port)
{
    const QSet<QString> inodes =
        listeningInodes(u"/proc/net/tcp"_s, port) + listeningInodes(u"/proc/net/tcp6"_s, port);
    if (inodes.isEmpty())
        return {};
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const bool isProcess = process.toInt() > 0;
        if (!isProcess || !holdsOneOf(process, inodes))
            continue;
        QFile name(u"/proc/%1/comm"_s.arg(process));
        if (name.open(QIODevice::ReadOnly))
            return u"%1 (process %2)"_s.arg(QString::fromUtf8(name.readAll().trimmed()), process);
    }
    return {};
}

#else

QString portOwner(quint16 /*port*/)
{
    return {};
}

#endif

} // namespace wirelamp::server
