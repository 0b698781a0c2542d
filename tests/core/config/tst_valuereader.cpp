// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingkeys.h"
#include "core/config/valuereader.h"

#include <QTest>

#include <limits>

using namespace wirelamp;
using namespace wirelamp::config;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(wirelamp::config::SettingData)
Q_DECLARE_METATYPE(wirelamp::config::WrittenValue)

class TestValueReader final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsWellWritten_data();
    void readsWhatIsWellWritten();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
    void everyLimitIsIncluded_data();
    void everyLimitIsIncluded();
    void neverRepeatsASecret();
    void quotesForeignTextOnOneShortLine();
};

namespace {

void newRow(const char *tag, const QString &key, const WrittenValue &written,
            const SettingData &expected)
{
    QTest::newRow(tag) << key << written << expected;
}

} // namespace

void TestValueReader::readsWhatIsWellWritten_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<WrittenValue>("written");
    QTest::addColumn<SettingData>("expected");
    newRow("boolean", u"server.tls"_s, true, true);
    newRow("boolean as text", u"server.tls"_s, u"True"_s, true);
    newRow("1 is true", u"server.tls"_s, u"1"_s, true);
    newRow("on is true", u"server.tls"_s, u"on"_s, true);
    newRow("no is false", u"server.tls"_s, u" no "_s, false);
    newRow("0 is false", u"server.tls"_s, u"0"_s, false);
    newRow("integer", u"server.port"_s, qint64{9000}, qint64{9000});
    newRow("integer as text", u"server.port"_s, u" 9000 "_s, qint64{9000});
    newRow("word instead of a number", u"agent.seed"_s, u"random"_s, u"random"_s);
    newRow("number instead of the word", u"agent.seed"_s, u"7"_s, qint64{7});
    newRow("duration with unit", u"stream.timeout"_s, u"250ms"_s, qint64{250});
    newRow("duration as a number", u"stream.timeout"_s, qint64{45}, qint64{45'000});
    newRow("duration as a fraction", u"stream.timeout"_s, 0.1, qint64{100});
    newRow("size with unit", u"http.max_body_size"_s, u"64 KiB"_s, qint64{65'536});
    newRow("size as a number", u"http.max_body_size"_s, qint64{2048}, qint64{2048});
    newRow("text", u"auth.issuer"_s, u"https://issuer.example/ä"_s, u"https://issuer.example/ä"_s);
    newRow("empty text", u"auth.issuer"_s, QString(), QString());
    newRow("path", u"auth.jwks_file"_s, u"keys/set.json"_s, u"keys/set.json"_s);
    newRow("word", u"auth.rejection"_s, u"close"_s, u"close"_s);
    newRow("word that looks like a number", u"stream.unavailable"_s, qint64{503}, u"503"_s);
    newRow("url", u"auth.jwks_url"_s, u"https://idp.example/keys?v=1"_s,
           u"https://idp.example/keys?v=1"_s);
    newRow("no url", u"auth.jwks_url"_s, QString(), QString());
    newRow("list", u"auth.audience"_s, QStringList{u"a"_s, u"b,c"_s},
           QStringList{u"a"_s, u"b,c"_s});
    newRow("list as text", u"auth.audience"_s, u" a, b,,c "_s, QStringList{u"a"_s, u"b"_s, u"c"_s});
    newRow("empty list", u"auth.audience"_s, QStringList(), QStringList());
    newRow("IPv6 address", u"server.host"_s, u"::1"_s, u"::1"_s);
    newRow("localhost", u"server.host"_s, u"localhost"_s, u"localhost"_s);
    newRow("origins", u"server.cors_origins"_s, u"https://app.example:8443,loopback,*"_s,
           QStringList{u"https://app.example:8443"_s, u"loopback"_s, u"*"_s});
    newRow("host names", u"server.allowed_hosts"_s, u"dev.example,192.0.2.7,fe80::1,*"_s,
           QStringList{u"dev.example"_s, u"192.0.2.7"_s, u"fe80::1"_s, u"*"_s});
}

void TestValueReader::readsWhatIsWellWritten()
{
    QFETCH(const QString, key);
    QFETCH(const WrittenValue, written);
    QFETCH(const SettingData, expected);
    const auto value = readValue(*findKey(key), written);
    QVERIFY2(value.has_value(), value ? "" : qPrintable(value.error().text));
    QVERIFY(*value == expected);
}

void TestValueReader::refusesWhatIsNot_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<WrittenValue>("written");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *tag, const QString &key, const WrittenValue &written,
                        const QString &sentence) {
        QTest::newRow(tag) << key << written << sentence;
    };
    row("word for a boolean", u"server.tls"_s, u"maybe"_s,
        u"must be true or false, not \"maybe\""_s);
    row("number for a boolean", u"server.tls"_s, qint64{1}, u"must be true or false, not 1"_s);
    row("port too large", u"server.port"_s, qint64{65'536},
        u"must be a whole number from 0 to 65535, not 65536"_s);
    row("negative port", u"server.port"_s, u"-1"_s,
        u"must be a whole number from 0 to 65535, not \"-1\""_s);
    row("word for a port", u"server.port"_s, u"http"_s,
        u"must be a whole number from 0 to 65535, not \"http\""_s);
    row("fraction for a port", u"server.port"_s, 80.5,
        u"must be a whole number from 0 to 65535, not 80.5"_s);
    row("boolean for a port", u"server.port"_s, true,
        u"must be a whole number from 0 to 65535, not true"_s);
    row("number that overflows", u"server.port"_s, u"99999999999999999999"_s,
        u"must be a whole number from 0 to 65535, not \"99999999999999999999\""_s);
    row("negative seed", u"agent.seed"_s, qint64{-1},
        u"must be a whole number from 0 on, or random, not -1"_s);
    row("unknown unit", u"stream.timeout"_s, u"30 parsec"_s,
        u"must be a duration like 250ms, 30s or 5m from 10ms to 1d, not \"30 parsec\""_s);
    row("no time at all", u"stream.timeout"_s, qint64{0},
        u"must be a duration like 250ms, 30s or 5m from 10ms to 1d, not 0"_s);
    row("endless fraction", u"stream.timeout"_s, std::numeric_limits<double>::infinity(),
        u"must be a duration like 250ms, 30s or 5m from 10ms to 1d, not inf"_s);
    row("half a second of age", u"auth.max_age"_s, u"1500ms"_s,
        u"must be whole seconds, not \"1500ms\""_s);
    row("size too small", u"http.max_body_size"_s, qint64{1},
        u"must be a size like 64 KiB or 1 MiB from 1 KiB to 1 GiB, not 1"_s);
    row("table for a text", u"auth.issuer"_s, OtherValue{u"a table"_s},
        u"must be text on one line, at most 4096 characters, not a table"_s);
    row("number for a text", u"auth.issuer"_s, qint64{1},
        u"must be text on one line, at most 4096 characters, not 1"_s);
    row("two lines of text", u"auth.issuer"_s, u"a\r\nSet-Cookie: b"_s,
        u"must be text on one line, at most 4096 characters, not \"a??Set-Cookie: b\""_s);
    row("text too long", u"auth.issuer"_s, QString(4097, u'a'),
        u"must be text on one line, at most 4096 characters, not \"%1...\""_s.arg(
            QString(60, u'a')));
    row("empty where a name is needed", u"agent.default"_s, u"  "_s,
        u"must not be empty, not \"  \""_s);
    row("unknown word", u"auth.rejection"_s, u"htp"_s, u"must be http or close, not \"htp\""_s);
    row("words have one spelling", u"auth.rejection"_s, u"HTTP"_s,
        u"must be http or close, not \"HTTP\""_s);
    row("status", u"auth.rejection_status"_s, qint64{402}, u"must be 401 or 403, not 402"_s);
    row("status far away", u"auth.rejection_status"_s, qint64{200},
        u"must be 401 or 403, not 200"_s);
    row("close code below", u"auth.close_code"_s, qint64{3999},
        u"must be 1008 or from 4000 to 4999, not 3999"_s);
    row("close code above", u"auth.close_code"_s, qint64{5000},
        u"must be 1008 or from 4000 to 4999, not 5000"_s);
    row("name to listen on", u"server.host"_s, u"dev.example"_s,
        u"must be an IP address or localhost, not \"dev.example\""_s);
    row("address with port", u"server.host"_s, u"127.0.0.1:80"_s,
        u"must be an IP address or localhost, not \"127.0.0.1:80\""_s);
    row("number as address", u"server.host"_s, u"8765"_s,
        u"must be an IP address or localhost, not \"8765\""_s);
    row("no address", u"server.host"_s, QString(),
        u"must be an IP address or localhost, not \"\""_s);
    const QString originRule =
        u"must hold origins like `https://app.example:8443` (no path), `loopback` or `*`, not "_s;
    row("origin with path", u"server.cors_origins"_s, u"https://app.example/"_s,
        originRule + u"\"https://app.example/\""_s);
    row("origin without scheme", u"server.cors_origins"_s, QStringList{u"app.example"_s},
        originRule + u"a list"_s);
    row("null origin", u"server.cors_origins"_s, u"null"_s, originRule + u"\"null\""_s);
    row("host with port", u"server.allowed_hosts"_s, u"dev.example:80"_s,
        u"must hold host names without scheme and port, or `*`, not \"dev.example:80\""_s);
    const QString urlRule = u"must be an http or https address without user name and password"_s;
    row("file url", u"auth.jwks_url"_s, u"file:///etc/passwd"_s, urlRule);
    row("url without host", u"auth.jwks_url"_s, u"https:///keys"_s, urlRule);
    row("relative url", u"auth.jwks_url"_s, u"keys.json"_s, urlRule);
    row("url with a blank", u"auth.jwks_url"_s, u"https://a b/"_s, urlRule);
    row("url with a password", u"auth.jwks_url"_s, u"https://u:p@h/"_s, urlRule);
    row("boolean for a list", u"auth.audience"_s, true,
        u"must be a list of at most 256 texts, not true"_s);
    row("list too long", u"auth.audience"_s, QStringList(257, u"a"_s),
        u"must be a list of at most 256 texts, not a list"_s);
    row("line break in a list", u"auth.audience"_s, QStringList{u"a\nb"_s},
        u"must be a list of at most 256 texts, not a list"_s);
}

void TestValueReader::refusesWhatIsNot()
{
    QFETCH(const QString, key);
    QFETCH(const WrittenValue, written);
    const auto value = readValue(*findKey(key), written);
    QVERIFY(!value.has_value());
    QTEST(value.error().text, "sentence");
}

void TestValueReader::everyLimitIsIncluded_data()
{
    QTest::addColumn<QString>("key");
    for (const SettingKey &key : settingKeys()) {
        const bool hasRange = key.kind == ValueKind::Integer || key.kind == ValueKind::Size;
        // Keys with a rule of their own accept only some numbers between the two ends.
        if (hasRange && key.words.isEmpty() && key.check == nullptr)
            QTest::newRow(qPrintable(key.name)) << key.name;
    }
}

void TestValueReader::everyLimitIsIncluded()
{
    QFETCH(const QString, key);
    const SettingKey &limited = *findKey(key);
    QVERIFY(readValue(limited, limited.min).has_value());
    QVERIFY(readValue(limited, limited.max).has_value());
    QVERIFY(!readValue(limited, limited.min - 1).has_value());
    // A seed may be as large as its type is: no number is beyond.
    if (limited.max < std::numeric_limits<qint64>::max())
        QVERIFY(!readValue(limited, limited.max + 1).has_value());
}

void TestValueReader::neverRepeatsASecret()
{
    const auto value = readValue(*findKey(u"auth.secret"_s), u"planted\nsecret"_s);
    QVERIFY(!value.has_value());
    QVERIFY(!value.error().text.contains(u"planted"));
    QVERIFY(!value.error().text.contains(u"secret"));
}

void TestValueReader::quotesForeignTextOnOneShortLine()
{
    QCOMPARE(quotedForMessage(u"a\n\x1b[31mb"_s), u"\"a??[31mb\""_s);
    QCOMPARE(quotedForMessage(QString(61, u'x')), u'"' + QString(60, u'x') + u"...\""_s);
    QCOMPARE(quotedForMessage(QString()), u"\"\""_s);
}

QTEST_APPLESS_MAIN(TestValueReader)
#include "tst_valuereader.moc"
