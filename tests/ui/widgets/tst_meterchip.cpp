// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/widgets/pixels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/meterchip.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using ui::MeterChip;
using ui::Theme;
using ui::Tone;

class TestMeterChip final : public QObject
{
    Q_OBJECT

private slots:
    void saysNameValueAndTargetToThoseWhoListen();
    void showsItsDetailsAsPlainText();
    void givesUpTheTargetFirst();
    void isGreyUntilSomethingWasMeasured();

private:
    static MeterChip::Reading welcome(Tone tone)
    {
        return {.tone = tone,
                .name = u"Welcome"_s,
                .value = u"3 ms"_s,
                .target = u"< 5 s"_s,
                .details = u"From <b>1</b> measurement"_s};
    }
};

void TestMeterChip::saysNameValueAndTargetToThoseWhoListen()
{
    MeterChip chip;
    chip.setReading(welcome(Tone::Good));
    QCOMPARE(chip.accessibleName(), u"Welcome: 3 ms (< 5 s)"_s);
    QCOMPARE(chip.accessibleDescription(), u"From <b>1</b> measurement"_s);
    QVERIFY2((chip.focusPolicy() & Qt::TabFocus) != 0, "its details must be reachable by key");
}

void TestMeterChip::showsItsDetailsAsPlainText()
{
    MeterChip chip;
    chip.setReading(welcome(Tone::Good));
    QVERIFY(!chip.toolTip().contains(u"<b>"_s));
    QVERIFY(chip.toolTip().contains(u"&lt;b&gt;"_s));
}

void TestMeterChip::givesUpTheTargetFirst()
{
    MeterChip chip;
    chip.setReading(welcome(Tone::Good));
    const int target = chip.fontMetrics().horizontalAdvance(u"< 5 s"_s);
    QVERIFY(chip.sizeHint().width() - chip.minimumSizeHint().width() >= target);
    chip.resize(chip.minimumSizeHint());
    const QImage narrow = chip.grab().toImage();
    QVERIFY2(hasColor(narrow, Theme::of(chip.palette()).color(Tone::Good)),
             "the value is still to be seen");
}

void TestMeterChip::isGreyUntilSomethingWasMeasured()
{
    MeterChip chip;
    const Theme theme = Theme::of(chip.palette());
    chip.setReading(welcome(Tone::Neutral));
    chip.resize(chip.sizeHint());
    QVERIFY(!hasColor(chip.grab().toImage(), theme.color(Tone::Good)));
    chip.setReading(welcome(Tone::Good));
    QVERIFY(hasColor(chip.grab().toImage(), theme.color(Tone::Good)));
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestMeterChip)
#include "tst_meterchip.moc"
