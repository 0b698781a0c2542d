// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/copymenu.h"

#include "core/control/clientsamples.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

CopyMenu::CopyMenu(const control::ServerControl &control, QWidget *parent)
    : QMenu(tr("Copy &client code"), parent)
    , m_control(control)
{
    setObjectName(u"copyMenu"_s);
    setIcon(Theme::icon(Icon::Copy));
    addSection(tr("A client with URL and token"));
    addSamples();
    addSection(tr("Only one of them"));
    QAction *url = addAction(tr("WebSocket &URL"), this, [this] { copyUrl(); });
    url->setObjectName(u"actionCopyMenuUrl"_s);
    QAction *token = addAction(tr("A fresh &token"), this, [this] { copyToken(); });
    token->setObjectName(u"actionCopyToken"_s);
}

void CopyMenu::addSamples()
{
    // The names do not depend on URL or token, which are filled in when one is chosen.
    for (const control::ClientSample &sample : control::clientSamples({})) {
        QAction *action = addAction(sample.title, this, [this, id = sample.id] { copySample(id); });
        action->setObjectName(u"actionCopySample_"_s + sample.id);
    }
}

void CopyMenu::copyUrl()
{
    put(m_control.status().webSocketUrl.toString(), tr("The URL"));
}

void CopyMenu::copyToken()
{
    const Result<QString> token = m_control.mintToken({});
    if (token)
        put(*token, tr("A token for user “dev”, good for an hour,"));
    else
        emit failed(token.error().text);
}

void CopyMenu::copySample(const QString &id)
{
    const Result<QString> token = m_control.mintToken({});
    if (!token) {
        emit failed(token.error().text);
        return;
    }
    const control::ServerStatus &status = m_control.status();
    for (const control::ClientSample &sample :
         control::clientSamples({status.httpUrl, status.webSocketUrl, *token})) {
        if (sample.id == id)
            put(sample.source, tr("A client for %1").arg(sample.title));
    }
}

void CopyMenu::put(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(tr("%1 is in the clipboard.").arg(what));
}

} // namespace wirelamp::ui
