// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/theme.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using ui::NoticeBar;
using ui::Theme;
using ui::Tone;

class TestNoticeBar final : public QObject
{
    Q_OBJECT

private slots:
    void isHiddenUntilThereIsSomethingToSay();
    void showsForeignMarkupAsText();
    void hasTheGroundOfItsTone();
    void runsTheActionOfItsButton();
    void goesAwayWhenDismissedAndComesBack();
};

void TestNoticeBar::isHiddenUntilThereIsSomethingToSay()
{
    NoticeBar bar;
    QVERIFY(bar.isHidden());
    bar.showNotice(Tone::Failed, u"port 8765 is taken"_s);
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.sentence(), u"port 8765 is taken"_s);
    QCOMPARE(bar.accessibleName(), u"port 8765 is taken"_s);
}

void TestNoticeBar::showsForeignMarkupAsText()
{
    NoticeBar bar;
    bar.showNotice(Tone::Failed, u"<b>bold</b>"_s);
    const QList<QLabel *> labels = bar.findChildren<QLabel *>();
    QVERIFY(!labels.isEmpty());
    for (const QLabel *const label : labels)
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
}

void TestNoticeBar::hasTheGroundOfItsTone()
{
    NoticeBar bar;
    bar.resize(400, 40);
    bar.showNotice(Tone::Warning, u"careful"_s);
    const QColor warning = bar.grab().toImage().pixelColor(2, 2);
    bar.showNotice(Tone::Good, u"fine"_s);
    const QColor good = bar.grab().toImage().pixelColor(2, 2);
    QCOMPARE(good.rgb(), Theme::of(bar.palette()).fill(Tone::Good).rgb());
    QVERIFY(warning != good);
}

void TestNoticeBar::runsTheActionOfItsButton()
{
    NoticeBar bar;
    QAction retry(u"Try again"_s);
    retry.setToolTip(u"Try to listen once more"_s);
    bar.addButton(&retry);
    const QSignalSpy triggered(&retry, &QAction::triggered);
    auto *const button = bar.findChild<QToolButton *>();
    QVERIFY(button != nullptr);
    QCOMPARE(button->accessibleName(), u"Try to listen once more"_s);
    button->click();
    QCOMPARE(triggered.count(), 1);
}

void TestNoticeBar::goesAwayWhenDismissedAndComesBack()
{
    NoticeBar bar;
    bar.setDismissible();
    bar.showNotice(Tone::Good, u"saved"_s);
    bar.findChild<QToolButton *>()->click();
    QVERIFY(bar.isHidden());
    bar.showNotice(Tone::Good, u"saved again"_s);
    QVERIFY(!bar.isHidden());
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestNoticeBar)
#include "tst_noticebar.moc"
