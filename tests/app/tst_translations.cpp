// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/window/translations.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using wirelamp::app::Translations;

namespace {

/// One message of a .ts file.
struct Message
{
    QString key; ///< Context, source and comment.
    QString source;
    QString type; ///< Empty once it is finished; else unfinished, vanished or obsolete.
    QStringList forms; ///< The translation: one, or one for each plural form.
};

const QString folder = QStringLiteral(WIRELAMP_SOURCE_DIR "/resources/translations/");

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    QString comment;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.type = xml.attributes().value("type"_L1).toString();
            QString text;
            while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"translation")) {
                xml.readNext();
                if (xml.isStartElement())
                    message.forms << xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.forms.isEmpty())
                message.forms << text;
        } else {
            xml.skipCurrentElement();
        }
    }
    message.key = QStringList{context, message.source, comment}.join(u" | "_s);
    return message;
}

/// Empty when the file cannot be read.
QList<Message> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"message")
            messages << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList keysOf(const QList<Message> &messages)
{
    QStringList keys;
    for (const Message &message : messages)
        keys << message.key;
    keys.sort();
    return keys;
}

/// %1, %2 and %n in a text, sorted: languages differ in their order.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%(L?[0-9]+|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(u"&[^\\s&]"_s);
    return mnemonic.match(text).hasMatch();
}

} // namespace

/// The .ts files are complete and true to the sources, and the program finds them.
class TestTranslations final : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsFinished_data() { addLanguages(); }
    void everyMessageIsFinished();
    void everyTranslationKeepsThePlaceholders_data() { addLanguages(); }
    void everyTranslationKeepsThePlaceholders();
    void everyTranslationKeepsTheMnemonic_data() { addLanguages(); }
    void everyTranslationKeepsTheMnemonic();
    void germanHasWhatLupdateFinds();
    void englishHasThePluralsThatLupdateFinds();

    void theWindowSpeaksTheLanguageOfTheLocale();
    void aCountHasItsPluralForm_data();
    void aCountHasItsPluralForm();
    void anUnknownLanguageIsEnglish();
    void theLanguageEndsWithItsObject();

private:
    static void addLanguages();
    static QStringList found(const QStringList &options);
};

void TestTranslations::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English") << u"en"_s;
}

/// The keys lupdate finds in the sources now; empty when it does not work.
QStringList TestTranslations::found(const QStringList &options)
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(u"found.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(WIRELAMP_SOURCE_DIR));
    lupdate.start(QStringLiteral(WIRELAMP_LUPDATE),
                  QStringList{u"app"_s, u"core"_s, u"ui"_s, u"-I"_s, u"."_s, u"-extensions"_s,
                              u"cpp,h"_s, u"-silent"_s, u"-source-language"_s, u"en"_s,
                              u"-target-language"_s, u"de"_s}
                      + options + QStringList{u"-ts"_s, path});
    if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
        return {};
    return keysOf(readCatalogue(path));
}

void TestTranslations::everyMessageIsFinished()
{
    QFETCH(QString, language);
    const QList<Message> messages = readCatalogue(folder + u"wirelamp_%1.ts"_s.arg(language));
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_s + message.key));
        QVERIFY2(!message.forms.isEmpty() && !message.forms.contains(QString()),
                 qPrintable(message.key));
    }
}

void TestTranslations::everyTranslationKeepsThePlaceholders()
{
    QFETCH(QString, language);
    const QList<Message> messages = readCatalogue(folder + u"wirelamp_%1.ts"_s.arg(language));
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        for (const QString &form : message.forms)
            QVERIFY2(placeholdersOf(form) == placeholdersOf(message.source), qPrintable(form));
    }
}

void TestTranslations::everyTranslationKeepsTheMnemonic()
{
    QFETCH(QString, language);
    const QList<Message> messages = readCatalogue(folder + u"wirelamp_%1.ts"_s.arg(language));
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        for (const QString &form : message.forms)
            QVERIFY2(hasMnemonic(form) == hasMnemonic(message.source), qPrintable(form));
    }
}

void TestTranslations::germanHasWhatLupdateFinds()
{
    const QStringList sources = found({});
    QVERIFY2(!sources.isEmpty(), WIRELAMP_LUPDATE " finds nothing");
    QCOMPARE(keysOf(readCatalogue(folder + u"wirelamp_de.ts"_s)), sources);
}

void TestTranslations::englishHasThePluralsThatLupdateFinds()
{
    const QStringList sources = found({u"-pluralonly"_s});
    QVERIFY2(!sources.isEmpty(), WIRELAMP_LUPDATE " finds nothing");
    QCOMPARE(keysOf(readCatalogue(folder + u"wirelamp_en.ts"_s)), sources);
}

void TestTranslations::theWindowSpeaksTheLanguageOfTheLocale()
{
    const Translations german(*QCoreApplication::instance(), QLocale(u"de_AT"_s));
    QCOMPARE(german.language(), u"de"_s);
    QCOMPARE(QCoreApplication::translate("wirelamp::ui::WindowMenus", "&Help"), u"&Hilfe"_s);
    QCOMPARE(QCoreApplication::translate("AuthText", "expired"), u"abgelaufen"_s);
    QCOMPARE(QCoreApplication::translate("Findings", "the agent hangs"), u"der Agent hängt"_s);
}

void TestTranslations::aCountHasItsPluralForm_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    const QLocale english(u"en_GB"_s);
    const QLocale german(u"de_DE"_s);
    QTest::newRow("English, one") << english << 1 << u"1 finding"_s;
    QTest::newRow("English, none") << english << 0 << u"0 findings"_s;
    QTest::newRow("English, two") << english << 2 << u"2 findings"_s;
    QTest::newRow("German, one") << german << 1 << u"1 Befund"_s;
    QTest::newRow("German, two") << german << 2 << u"2 Befunde"_s;
    QTest::newRow("no language") << QLocale::c() << 1 << u"1 finding"_s;
}

void TestTranslations::aCountHasItsPluralForm()
{
    QFETCH(QLocale, locale);
    QFETCH(int, count);
    const Translations translations(*QCoreApplication::instance(), locale);
    QTEST(QCoreApplication::translate("wirelamp::ui::HealthStrip", "%n finding(s)", nullptr, count),
          "text");
}

void TestTranslations::anUnknownLanguageIsEnglish()
{
    const Translations translations(*QCoreApplication::instance(), QLocale(u"fi_FI"_s));
    QCOMPARE(translations.language(), u"en"_s);
    QCOMPARE(QCoreApplication::translate("AuthText", "expired"), u"expired"_s);
}

void TestTranslations::theLanguageEndsWithItsObject()
{
    {
        const Translations german(*QCoreApplication::instance(), QLocale(u"de_DE"_s));
        QCOMPARE(QCoreApplication::translate("AuthText", "expired"), u"abgelaufen"_s);
    }
    QCOMPARE(QCoreApplication::translate("AuthText", "expired"), u"expired"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
