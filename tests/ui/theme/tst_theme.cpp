// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace wirelamp::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(wirelamp::ui::Scheme)

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreReadableOnEverySurface_data() { addSchemes(); }
    void wordsAreReadableOnEverySurface();
    void everyMeaningIsReadableOnEverySurface_data() { addSchemes(); }
    void everyMeaningIsReadableOnEverySurface();
    void everyPairOfThePaletteIsReadable_data() { addSchemes(); }
    void everyPairOfThePaletteIsReadable();
    void noTwoMeaningsShareAColour_data() { addSchemes(); }
    void noTwoMeaningsShareAColour();
    void linesAreVisible_data() { addSchemes(); }
    void linesAreVisible();
    void recognisesItsOwnPalette_data() { addSchemes(); }
    void recognisesItsOwnPalette();
    void judgesForeignPalettesByLightness_data();
    void judgesForeignPalettesByLightness();
    void choosesASchemeForEveryChoice_data();
    void choosesASchemeForEveryChoice();
    void choicesReadBackFromTheirCodes();
    void payloadsAreMonospaced();

private:
    static void addSchemes();
    static Theme fetched();
    /// WCAG level AA, or AAA where the user asked for high contrast.
    static double required(const Theme &theme)
    {
        return isHighContrast(theme.scheme()) ? 7.0 : 4.5;
    }
    static QString report(const QColor &one, const QColor &other)
    {
        return u"%1 on %2: %3"_s.arg(one.name(), other.name()).arg(contrastRatio(one, other));
    }
    static QList<QColor> surfaces(const Theme &theme)
    {
        return {theme.window(), theme.base(), theme.alternateBase(), theme.raised()};
    }
    static QList<Tone> everyTone()
    {
        return {Tone::Neutral, Tone::Good,   Tone::Busy,   Tone::Warning,
                Tone::Refused, Tone::Failed, Tone::Closed, Tone::Planted};
    }
};

void TestTheme::addSchemes()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("high contrast, light") << Scheme::HighContrastLight;
    QTest::newRow("high contrast, dark") << Scheme::HighContrastDark;
}

Theme TestTheme::fetched()
{
    QFETCH(const Scheme, scheme);
    return Theme(scheme);
}

void TestTheme::wordsAreReadableOnEverySurface()
{
    const Theme theme = fetched();
    for (const QColor &surface : surfaces(theme)) {
        for (const QColor &word : {theme.text(), theme.mutedText(), theme.accent()})
            QVERIFY2(contrastRatio(word, surface) >= required(theme),
                     qPrintable(report(word, surface)));
    }
    QVERIFY(contrastRatio(theme.accentText(), theme.accent()) >= required(theme));
}

void TestTheme::everyMeaningIsReadableOnEverySurface()
{
    const Theme theme = fetched();
    for (const Tone tone : everyTone()) {
        const QList<QColor> backgrounds = surfaces(theme) + QList<QColor>{theme.fill(tone)};
        for (const QColor &surface : backgrounds)
            QVERIFY2(contrastRatio(theme.color(tone), surface) >= required(theme),
                     qPrintable(report(theme.color(tone), surface)));
        QVERIFY(contrastRatio(theme.text(), theme.fill(tone)) >= required(theme));
    }
}

void TestTheme::everyPairOfThePaletteIsReadable()
{
    const Theme theme = fetched();
    const QPalette palette = theme.palette();
    const std::array<std::pair<QPalette::ColorRole, QPalette::ColorRole>, 8> pairs{{
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::Link, QPalette::Base},
    }};
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        for (const auto &[word, surface] : pairs) {
            const QColor one = palette.color(group, word);
            const QColor other = palette.color(group, surface);
            QVERIFY2(contrastRatio(one, other) >= required(theme), qPrintable(report(one, other)));
        }
    }
}

void TestTheme::noTwoMeaningsShareAColour()
{
    const Theme theme = fetched();
    QSet<QRgb> colors;
    for (const Tone tone : everyTone())
        colors << theme.color(tone).rgb();
    QCOMPARE(colors.size(), everyTone().size());
}

void TestTheme::linesAreVisible()
{
    const Theme theme = fetched();
    // WCAG asks 3 : 1 of lines that carry meaning; high contrast is where everybody relies on them.
    const double strong = isHighContrast(theme.scheme()) ? 3.0 : 1.5;
    QVERIFY(contrastRatio(theme.strongLine(), theme.base()) >= strong);
    QVERIFY(contrastRatio(theme.line(), theme.base()) >= 1.2);
}

void TestTheme::recognisesItsOwnPalette()
{
    const Theme theme = fetched();
    QCOMPARE(Theme::of(theme.palette()).scheme(), theme.scheme());
}

void TestTheme::judgesForeignPalettesByLightness_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("Fusion") << QColor(0xefefefU) << QColor(0x000000U) << Scheme::Light;
    QTest::newRow("Windows 11") << QColor(0xf3f3f3U) << QColor(0x000000U) << Scheme::Light;
    QTest::newRow("Windows 11 dark") << QColor(0x202020U) << QColor(0xffffffU) << Scheme::Dark;
    QTest::newRow("Breeze dark") << QColor(0x2a2e32U) << QColor(0xfcfcfcU) << Scheme::Dark;
    QTest::newRow("contrast white")
        << QColor(0xffffffU) << QColor(0x000000U) << Scheme::HighContrastLight;
    QTest::newRow("contrast black")
        << QColor(0x000000U) << QColor(0xffffffU) << Scheme::HighContrastDark;
}

void TestTheme::judgesForeignPalettesByLightness()
{
    QFETCH(const QColor, window);
    QFETCH(const QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    QTEST(schemeOf(palette), "scheme");
}

void TestTheme::choosesASchemeForEveryChoice_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<Scheme>("system");
    QTest::addColumn<Scheme>("scheme");
    const auto row = [](const char *name, ThemeChoice choice, Scheme system, Scheme scheme) {
        QTest::newRow(name) << static_cast<int>(choice) << system << scheme;
    };
    row("system, dark", ThemeChoice::System, Scheme::Dark, Scheme::Dark);
    row("system, contrast", ThemeChoice::System, Scheme::HighContrastLight,
        Scheme::HighContrastLight);
    row("light on dark", ThemeChoice::Light, Scheme::Dark, Scheme::Light);
    row("dark on light", ThemeChoice::Dark, Scheme::Light, Scheme::Dark);
    row("contrast on light", ThemeChoice::HighContrast, Scheme::Light, Scheme::HighContrastLight);
    row("contrast on dark", ThemeChoice::HighContrast, Scheme::Dark, Scheme::HighContrastDark);
}

void TestTheme::choosesASchemeForEveryChoice()
{
    QFETCH(const int, choice);
    QFETCH(const Scheme, system);
    QTEST(schemeFor(static_cast<ThemeChoice>(choice), system), "scheme");
}

void TestTheme::choicesReadBackFromTheirCodes()
{
    for (int i = 0; i <= static_cast<int>(ThemeChoice::HighContrast); ++i) {
        const auto choice = static_cast<ThemeChoice>(i);
        QCOMPARE(themeChoiceFromCode(codeOf(choice)), choice);
    }
    QCOMPARE(themeChoiceFromCode("solarized"_ba), std::nullopt);
}

void TestTheme::payloadsAreMonospaced()
{
    const QFontMetrics metrics(Theme::payloadFont());
    QCOMPARE(metrics.horizontalAdvance(u"iiii"_s), metrics.horizontalAdvance(u"WWWW"_s));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
