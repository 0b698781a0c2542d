// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/privatefolder.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

constexpr QFileDevice::Permissions fileMode = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions folderMode = fileMode | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions foreignMode = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
    | QFileDevice::ExeOther;

Failure<Error> failure(const QString &what, const QString &path, const QString &why)
{
    return Failure{Error{u"%1 %2: %3"_s.arg(what, QDir::toNativeSeparators(path), why)}};
}

} // namespace

PrivateFolder::PrivateFolder(QString path)
    : m_path(std::move(path))
{
}

QString PrivateFolder::pathOf(const QString &name) const
{
    return m_path + u'/' + name;
}

Result<std::optional<QByteArray>> PrivateFolder::read(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.exists())
        return std::optional<QByteArray>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read"_s, file.fileName(), file.errorString());
    const QByteArray content = file.read(fileBytesMax + 1);
    if (content.size() > fileBytesMax)
        return failure(u"cannot use"_s, file.fileName(), u"it is larger than a key can be"_s);
    file.close();
    repairMode(m_path, folderMode);
    repairMode(file.fileName(), fileMode);
    return std::optional(content);
}

Result<QByteArray> PrivateFolder::readOrMake(const QString &name, const Judge &isGood,
                                             const Maker &make)
{
    const Result<std::optional<QByteArray>> found = read(name);
    if (!found)
        return Failure{found.error()};
    if (found->has_value() && isGood(**found))
        return **found;
    if (const Result<void> made = makeFolder(); !made)
        return Failure{made.error()};
    const Result<QByteArray> content = make();
    if (!content)
        return content;
    return found->has_value() ? replace(name, *content) : writeFirst(name, *content);
}

Result<void> PrivateFolder::makeFolder()
{
    const QFileInfo info(m_path);
    if (info.isDir()) {
        repairMode(m_path, folderMode);
        return {};
    }
    const bool isMade =
        QDir().mkpath(info.path()) && QDir(info.path()).mkdir(info.fileName(), folderMode);
    if (!isMade && !QFileInfo(m_path).isDir()) {
        return failure(u"cannot make the folder"_s, m_path,
                       u"the folder above is not writable, or a file is in the way"_s);
    }
    return {};
}

Result<QByteArray> PrivateFolder::writeFirst(const QString &name, const QByteArray &content)
{
    // Made with mode 0600; its rename is atomic and never overwrites.
    QTemporaryFile file(pathOf(u".new"_s));
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        return failure(u"cannot write to"_s, m_path, file.errorString());
    if (file.rename(pathOf(name))) {
        file.setAutoRemove(false);
        return content;
    }
    // Another process was first, so its content is the one.
    const Result<std::optional<QByteArray>> theirs = read(name);
    if (theirs && theirs->has_value())
        return **theirs;
    return failure(u"cannot write"_s, pathOf(name), file.errorString());
}

Result<QByteArray> PrivateFolder::replace(const QString &name, const QByteArray &content) const
{
    QSaveFile file(pathOf(name));
    // The mode is set while the file is still empty.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(fileMode)
        || file.write(content) != content.size() || !file.commit())
        return failure(u"cannot write"_s, file.fileName(), file.errorString());
    return content;
}

void PrivateFolder::repairMode(const QString &path, QFileDevice::Permissions mode)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (!(QFile::permissions(path) & foreignMode))
        return;
    if (!QFile::setPermissions(path, mode))
        m_notes << u"others can read %1, and its mode cannot be changed"_s.arg(shown);
    else if (!(QFile::permissions(path) & foreignMode))
        m_notes << u"others could read %1; its mode is now private"_s.arg(shown);
}

} // namespace wirelamp::auth
