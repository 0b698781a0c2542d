// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/aboutdialog.h"

#include "ui/dialogs/licencesdialog.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

AboutDialog::AboutDialog(const QString &opensslVersion, QWidget *parent)
    : QDialog(parent)
{
    constexpr int iconSize = 72;
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Wirelamp"));
    auto *layout = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/wirelamp/icons/wirelamp.svg"_s).pixmap(iconSize, iconSize));
    icon->setAlignment(Qt::AlignTop);
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setWordWrap(true);
    text->setMinimumWidth(360);
    text->setText(
        tr("Wirelamp %1\n\n"
           "A local backend for people who build clients of AI-agent chat systems: it does what "
           "such a "
           "backend does, and shows it.\n\n"
           "Qt %2\nOpenSSL %3\n%4\n\n"
           "Free software under the GNU General Public License, version 3. There is no warranty.")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
                 opensslVersion, QSysInfo::prettyProductName()));
    text->setAccessibleName(tr("About Wirelamp"));
    top->addWidget(icon);
    top->addWidget(text, 1);
    layout->addLayout(top);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *licences = buttons->addButton(tr("&Licences…"), QDialogButtonBox::ActionRole);
    licences->setObjectName(u"licencesButton"_s);
    connect(licences, &QPushButton::clicked, this, [this] {
        auto *dialog = new LicencesDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    layout->addWidget(buttons);
}

} // namespace wirelamp::ui
