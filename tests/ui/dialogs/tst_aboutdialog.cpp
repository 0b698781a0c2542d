// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/licencesdialog.h"

#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace wirelamp::ui;
using namespace Qt::StringLiterals;

class TestAboutDialog final : public QObject
{
    Q_OBJECT

private slots:
    void leadsToTheLicences();
    void theLicencesNameEveryLibrary_data();
    void theLicencesNameEveryLibrary();
};

void TestAboutDialog::leadsToTheLicences()
{
    const AboutDialog about(u"OpenSSL 3"_s);
    auto *button = about.findChild<QPushButton *>(u"licencesButton"_s);
    QVERIFY(button != nullptr);
    QVERIFY(about.findChild<LicencesDialog *>() == nullptr);
    button->click();
    QVERIFY(about.findChild<LicencesDialog *>() != nullptr);
}

void TestAboutDialog::theLicencesNameEveryLibrary_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"GPL-3.0-only", "Qt 6", "HttpServer", "OpenSSL", "toml++"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void TestAboutDialog::theLicencesNameEveryLibrary()
{
    QFETCH(const QString, name);
    const LicencesDialog licences;
    const auto *text = licences.findChild<QTextBrowser *>(u"licencesText"_s);
    QVERIFY(text != nullptr);
    QVERIFY2(text->toPlainText().contains(name), qPrintable(text->toPlainText()));
}

QTEST_MAIN(TestAboutDialog)
#include "tst_aboutdialog.moc"
