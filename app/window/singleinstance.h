// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace wirelamp::app {

/// One window for each user, configuration folder and command line: a second start asks the first
/// one to come to the front. Whoever really wants two windows gives them different ports.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `words` without the name of the program.
    SingleInstance(const QString &configFolder, const QStringList &words,
                   QObject *parent = nullptr);

    enum class Claim {
        First, ///< Go on; raiseRequested() says when somebody starts the program again.
        RaisedOther, ///< Another one runs and was asked to come to the front.
    };
    /// Blocks for a second at most. If the system refuses the means, everybody is the first.
    Claim claim();

signals:
    void raiseRequested();

private:
    bool raiseOther() const;
    void answerAll();

    QString m_name;
    QLocalServer m_server;
};

} // namespace wirelamp::app
