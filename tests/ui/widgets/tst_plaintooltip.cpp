// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/plaintooltip.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

class TestPlainToolTip final : public QObject
{
    Q_OBJECT

private slots:
    void showsMarkupAsText();
    void isNothingForNothing();
    void cutsWhatIsTooLong();
};

void TestPlainToolTip::showsMarkupAsText()
{
    const QString tip = ui::plainToolTip(u"<img src=x> & <b>bold</b>"_s);
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(!tip.contains(u"<b>"_s));
    QVERIFY(tip.contains(u"&lt;img src=x&gt; &amp; &lt;b&gt;"_s));
}

void TestPlainToolTip::isNothingForNothing()
{
    QVERIFY(ui::plainToolTip({}).isEmpty());
}

void TestPlainToolTip::cutsWhatIsTooLong()
{
    const QString tip = ui::plainToolTip(QString(50, u'x'), 10);
    QVERIFY(tip.contains(QString(10, u'x') + QChar(0x2026)));
    QVERIFY(!tip.contains(QString(11, u'x')));
}

} // namespace wirelamp::tests

QTEST_GUILESS_MAIN(wirelamp::tests::TestPlainToolTip)
#include "tst_plaintooltip.moc"
