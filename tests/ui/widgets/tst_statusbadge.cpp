// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/widgets/pixels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusbadge.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using ui::StatusBadge;
using ui::Theme;
using ui::Tone;

class TestStatusBadge final : public QObject
{
    Q_OBJECT

private slots:
    void growsWithItsWord();
    void saysItsWordToThoseWhoListen();
    void isPaintedInTheColourOfItsTone_data();
    void isPaintedInTheColourOfItsTone();
};

void TestStatusBadge::growsWithItsWord()
{
    StatusBadge badge;
    badge.setStatus(Tone::Good, u"on"_s);
    const int before = badge.sizeHint().width();
    badge.setStatus(Tone::Good, u"listening"_s);
    QVERIFY(badge.sizeHint().width() > before);
    QCOMPARE(badge.minimumSizeHint(), badge.sizeHint());
}

void TestStatusBadge::saysItsWordToThoseWhoListen()
{
    StatusBadge badge;
    badge.setStatus(Tone::Failed, u"not listening"_s);
    QCOMPARE(badge.accessibleName(), u"not listening"_s);
    QCOMPARE(badge.text(), u"not listening"_s);
    QCOMPARE(badge.tone(), Tone::Failed);
}

void TestStatusBadge::isPaintedInTheColourOfItsTone_data()
{
    QTest::addColumn<Tone>("tone");
    QTest::newRow("good") << Tone::Good;
    QTest::newRow("failed") << Tone::Failed;
    QTest::newRow("busy") << Tone::Busy;
}

void TestStatusBadge::isPaintedInTheColourOfItsTone()
{
    QFETCH(Tone, tone);
    StatusBadge badge;
    badge.setStatus(tone, u"word"_s);
    badge.resize(badge.sizeHint());
    const QImage image = badge.grab().toImage();
    const Theme theme = Theme::of(badge.palette());
    QVERIFY(hasColor(image, theme.color(tone)));
    QVERIFY(hasColor(image, theme.fill(tone)));
    for (const Tone other : {Tone::Good, Tone::Failed, Tone::Busy})
        QCOMPARE(hasColor(image, theme.color(other)), other == tone);
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestStatusBadge)
#include "tst_statusbadge.moc"
