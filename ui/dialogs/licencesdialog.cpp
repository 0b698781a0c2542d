// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/licencesdialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

LicencesDialog::LicencesDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"licencesDialog"_s);
    setWindowTitle(tr("Licences"));
    resize(760, 520);
    auto *layout = new QVBoxLayout(this);
    auto *text = new QTextBrowser(this);
    text->setObjectName(u"licencesText"_s);
    text->setAccessibleName(tr("Licences"));
    text->setOpenExternalLinks(true);
    QFile file(u":/wirelamp/third-party.md"_s);
    if (file.open(QIODevice::ReadOnly))
        text->setMarkdown(QString::fromUtf8(file.readAll()));
    layout->addWidget(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace wirelamp::ui
