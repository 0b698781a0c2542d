// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using ui::ElidedLabel;

class TestElidedLabel final : public QObject
{
    Q_OBJECT

private slots:
    void wantsRoomForAllOfItsText();
    void agreesToBeNarrow();
    void endsWithAnEllipsisWhereTheRoomEnds();
    void showsAllOfItInTheToolTipOnlyWhenItIsCut();
    void saysAllOfItToThoseWhoListen();

private:
    static QString toolTipOf(ElidedLabel &label)
    {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(&label, &event);
        return QToolTip::text();
    }
};

void TestElidedLabel::wantsRoomForAllOfItsText()
{
    ElidedLabel label;
    label.setText(u"ws://127.0.0.1:8765/ws"_s);
    QVERIFY(label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(label.text()));
}

void TestElidedLabel::agreesToBeNarrow()
{
    ElidedLabel label;
    label.setText(QString(1'000, u'x'));
    QVERIFY(label.minimumSizeHint().width() < 200);
    QCOMPARE(label.minimumSizeHint().height(), label.sizeHint().height());
}

void TestElidedLabel::endsWithAnEllipsisWhereTheRoomEnds()
{
    ElidedLabel cut;
    cut.setText(u"MMMMMMMMMMMMMMMMMMMM"_s);
    cut.resize(cut.sizeHint().width() / 2, cut.sizeHint().height());
    ElidedLabel whole;
    whole.setText(
        cut.fontMetrics().elidedText(cut.text(), Qt::ElideRight, cut.contentsRect().width()));
    QVERIFY(whole.text().endsWith(u'…'));
    whole.resize(cut.size());
    QCOMPARE(cut.grab().toImage(), whole.grab().toImage());
}

void TestElidedLabel::showsAllOfItInTheToolTipOnlyWhenItIsCut()
{
    ElidedLabel label;
    label.setText(u"<i>a name that is long</i>"_s);
    label.resize(label.sizeHint());
    label.show();
    QCOMPARE(toolTipOf(label), QString());
    label.resize(label.sizeHint().width() / 2, label.height());
    const QString tip = toolTipOf(label);
    QVERIFY2(tip.contains(u"&lt;i&gt;a name that is long"_s), qPrintable(tip));
}

void TestElidedLabel::saysAllOfItToThoseWhoListen()
{
    ElidedLabel label;
    label.setText(u"ws://127.0.0.1:8765/ws"_s);
    label.resize(20, 20);
    QCOMPARE(label.accessibleName(), u"ws://127.0.0.1:8765/ws"_s);
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestElidedLabel)
#include "tst_elidedlabel.moc"
