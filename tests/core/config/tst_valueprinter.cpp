// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingkeys.h"
#include "core/config/tomldocument.h"
#include "core/config/valueprinter.h"
#include "core/config/valuereader.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::config;
using namespace Qt::StringLiterals;

class TestValuePrinter final : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultSurvivesItsOwnPrintedForm_data();
    void theDefaultSurvivesItsOwnPrintedForm();
    void hostileTextSurvivesTheFile_data();
    void hostileTextSurvivesTheFile();
    void printsEachKind_data();
    void printsEachKind();
    void jsonKeepsNumbersAndLists();

private:
    static SettingData readBack(const SettingKey &key, const QString &toml);
};

/// What the file would hold after `key = toml`.
SettingData TestValuePrinter::readBack(const SettingKey &key, const QString &toml)
{
    const auto document = readToml((u"[s]\nkey = "_s + toml + u'\n').toUtf8());
    if (!document)
        return u"not TOML: "_s + toml;
    const auto value = readValue(key, document->at(1).entries.at(0).value);
    return value ? *value : SettingData(u"refused: "_s + value.error().text);
}

void TestValuePrinter::theDefaultSurvivesItsOwnPrintedForm_data()
{
    QTest::addColumn<QString>("name");
    for (const SettingKey &key : settingKeys())
        QTest::newRow(qPrintable(key.name)) << key.name;
}

void TestValuePrinter::theDefaultSurvivesItsOwnPrintedForm()
{
    QFETCH(const QString, name);
    const SettingKey &key = *findKey(name);
    const SettingData original = key.read(Settings{});
    const auto fromPlain = readValue(key, plainText(key, original));
    QVERIFY2(fromPlain.has_value(), fromPlain ? "" : qPrintable(fromPlain.error().text));
    QVERIFY(*fromPlain == original);
    QVERIFY(readBack(key, tomlText(key, original)) == original);
}

void TestValuePrinter::hostileTextSurvivesTheFile_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"say \"hello\" 'now'"_s;
    QTest::newRow("backslashes") << u"C:\\keys\\new.pem"_s;
    QTest::newRow("looks like an escape") << u"\\u0041"_s;
    QTest::newRow("comment sign") << u"a # b"_s;
    QTest::newRow("ends the table") << u"]\"\"\"[x]"_s;
    QTest::newRow("outside of the first plane") << u"schlüssel \U0001F511"_s;
}

void TestValuePrinter::hostileTextSurvivesTheFile()
{
    QFETCH(const QString, text);
    const SettingKey &single = *findKey(u"auth.issuer"_s);
    QVERIFY(readBack(single, tomlText(single, text)) == SettingData(text));
    const SettingKey &list = *findKey(u"auth.audience"_s);
    const SettingData items = QStringList{text, u"a, b"_s, text};
    QVERIFY(readBack(list, tomlText(list, items)) == items);
}

void TestValuePrinter::printsEachKind_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("kind");
    QTest::newRow("boolean") << u"server.tls"_s << u"false"_s << u"false"_s
                             << u"`true` or `false`"_s;
    QTest::newRow("integer") << u"server.port"_s << u"8765"_s << u"8765"_s
                             << u"number, 0 to 65535"_s;
    QTest::newRow("integer or word")
        << u"agent.seed"_s << u"random"_s << u"\"random\""_s << u"number, 0 or more, or `random`"_s;
    QTest::newRow("duration") << u"websocket.auth_timeout"_s << u"5s"_s << u"\"5s\""_s
                              << u"duration, 10ms to 5m"_s;
    QTest::newRow("size") << u"http.max_head_size"_s << u"16 KiB"_s << u"\"16 KiB\""_s
                          << u"size, 1 KiB to 1 MiB"_s;
    QTest::newRow("text") << u"server.host"_s << u"127.0.0.1"_s << u"\"127.0.0.1\""_s << u"text"_s;
    QTest::newRow("path") << u"agent.scenarios"_s << QString() << u"\"\""_s << u"path"_s;
    QTest::newRow("word") << u"auth.rejection"_s << u"http"_s << u"\"http\""_s
                          << u"`http`, `close`"_s;
    QTest::newRow("url") << u"auth.jwks_url"_s << QString() << u"\"\""_s << u"http or https URL"_s;
    QTest::newRow("list") << u"server.cors_origins"_s << u"loopback"_s << u"[\"loopback\"]"_s
                          << u"list of text"_s;
    QTest::newRow("list of paths")
        << u"auth.key_files"_s << QString() << u"[]"_s << u"list of paths"_s;
}

void TestValuePrinter::printsEachKind()
{
    QFETCH(const QString, name);
    const SettingKey &key = *findKey(name);
    const SettingData data = key.read(Settings{});
    QTEST(plainText(key, data), "plain");
    QTEST(tomlText(key, data), "toml");
    QTEST(describedKind(key), "kind");
}

void TestValuePrinter::jsonKeepsNumbersAndLists()
{
    const auto jsonOf = [](const QString &name) {
        const SettingKey &key = *findKey(name);
        return jsonValue(key, key.read(Settings{}));
    };
    QCOMPARE(jsonOf(u"server.port"_s), QJsonValue(8765));
    QCOMPARE(jsonOf(u"server.tls"_s), QJsonValue(false));
    QCOMPARE(jsonOf(u"stream.timeout"_s), QJsonValue(u"30s"_s));
    QCOMPARE(jsonOf(u"server.cors_origins"_s).toArray().size(), 1);
}

QTEST_APPLESS_MAIN(TestValuePrinter)
#include "tst_valueprinter.moc"
