// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace wirelamp::auth {

/// A folder of small secret files that nobody but their owner may read: files 0600, folder 0700. On
/// Windows the access list of the user's folder does the same, and the modes say nothing. For the
/// sources of core/auth.
///
/// Modes that let others read are repaired, and a note says so: the server still starts, and the
/// person decides whether somebody may have looked.
class PrivateFolder
{
public:
    static constexpr qsizetype fileBytesMax = 64 * 1024;

    using Judge = std::function<bool(const QByteArray &content)>;
    using Maker = std::function<Result<QByteArray>()>;

    explicit PrivateFolder(QString path);

    QString pathOf(const QString &name) const;
    /// The content of a file; nullopt if there is none.
    Result<std::optional<QByteArray>> read(const QString &name);
    /// The content of a file if it `isGood`; else what `make` returns, which is written first. It
    /// appears whole or not at all. Processes that make a missing file at the same moment all get
    /// the same content: the first one's. One that was not good is replaced, and the last one wins.
    Result<QByteArray> readOrMake(const QString &name, const Judge &isGood, const Maker &make);
    /// What was repaired so far, one sentence each.
    const QStringList &notes() const { return m_notes; }

private:
    Result<void> makeFolder();
    Result<QByteArray> writeFirst(const QString &name, const QByteArray &content);
    Result<QByteArray> replace(const QString &name, const QByteArray &content) const;
    void repairMode(const QString &path, QFileDevice::Permissions mode);

    QString m_path;
    QStringList m_notes;
};

} // namespace wirelamp::auth
