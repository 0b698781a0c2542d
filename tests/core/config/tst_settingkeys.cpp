// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingkeys.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wirelamp::config;
using namespace Qt::StringLiterals;

class TestSettingKeys final : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberOfTheSettingsHasAKey();
    void everyKeyIsWellFormed_data();
    void everyKeyIsWellFormed();
    void everyKeyWritesItsOwnMemberOnly_data();
    void everyKeyWritesItsOwnMemberOnly();
    void noNameIsUsedTwice();
    void theNamesOfTheOriginalAreKnown_data();
    void theNamesOfTheOriginalAreKnown();
    void shortOptionsLeadToTheirKey();
    void onlyTheSecretIsSecret();
    void findsTheNearestKey_data();
    void findsTheNearestKey();

private:
    static int memberCount(const QString &header);
    static SettingData otherThan(const SettingKey &key, const SettingData &current);
};

/// Counts `    Type name = value; ///< ...` in the structs of a header of plain values.
int TestSettingKeys::memberCount(const QString &header)
{
    QFile file(QStringLiteral(WIRELAMP_SOURCE_DIR "/") + header);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    static const QRegularExpression member(
        u"^    [A-Za-z][A-Za-z0-9:_<>]* [a-z][A-Za-z0-9]*( = [^;]*|\\{[^;]*\\})?;"_s,
        QRegularExpression::MultilineOption);
    int count = 0;
    for (auto it = member.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext(); it.next())
        ++count;
    return count;
}

void TestSettingKeys::everyMemberOfTheSettingsHasAKey()
{
    // `Settings` itself holds eleven groups and the folder, which is no key.
    constexpr int membersThatAreNoKeys = 12;
    const int members = memberCount(u"core/config/settings.h"_s)
        + memberCount(u"core/base/limits.h"_s) - membersThatAreNoKeys;
    QCOMPARE(settingKeys().size(), members);
}

void TestSettingKeys::everyKeyIsWellFormed_data()
{
    QTest::addColumn<QString>("name");
    for (const SettingKey &key : settingKeys())
        QTest::newRow(qPrintable(key.name)) << key.name;
}

void TestSettingKeys::everyKeyIsWellFormed()
{
    QFETCH(const QString, name);
    const SettingKey &key = *findKey(name);
    static const QRegularExpression form(u"^[a-z]+\\.[a-z0-9_]+$"_s);
    QVERIFY(form.match(key.name).hasMatch());
    QVERIFY(key.documentation.endsWith(u'.'));
    QVERIFY(key.documentation.size() > 20);
    QVERIFY(!key.documentation.contains(u'|')); // It stands in a table of the reference.
    QVERIFY(key.min < key.max);
    const QString variable = u"WIRELAMP_"_s + QString(name).replace(u'.', u'_').toUpper();
    QCOMPARE(key.environment.last(), variable);
    if (key.kind == ValueKind::Word)
        QVERIFY(key.words.size() >= 2);
    const SettingData value = key.read(Settings{});
    if (const auto *const number = std::get_if<qint64>(&value))
        QVERIFY(*number >= key.min && *number <= key.max);
    if (key.check != nullptr)
        QCOMPARE(key.check(value), QString());
}

/// Some value of the same shape that is not the current one.
SettingData TestSettingKeys::otherThan(const SettingKey &key, const SettingData &current)
{
    if (const auto *const boolean = std::get_if<bool>(&current))
        return !*boolean;
    if (const auto *const number = std::get_if<qint64>(&current))
        return *number == key.max ? *number - 1000 : *number + 1000;
    if (std::holds_alternative<QStringList>(current))
        return QStringList{u"other"_s};
    if (key.kind == ValueKind::Integer)
        return qint64{7};
    if (key.kind == ValueKind::Url)
        return u"https://other.example"_s;
    return key.words.isEmpty() ? SettingData(u"other"_s) : SettingData(key.words.last());
}

void TestSettingKeys::everyKeyWritesItsOwnMemberOnly_data()
{
    everyKeyIsWellFormed_data();
}

void TestSettingKeys::everyKeyWritesItsOwnMemberOnly()
{
    QFETCH(const QString, name);
    const SettingKey &key = *findKey(name);
    const Settings defaults;
    Settings changed;
    SettingData other = otherThan(key, key.read(defaults));
    if (other == key.read(defaults))
        other = key.words.first();
    key.write(changed, other);
    QVERIFY(key.read(changed) == other);
    for (const SettingKey &bystander : settingKeys()) {
        if (bystander.name != name)
            QVERIFY2(bystander.read(changed) == bystander.read(defaults),
                     qPrintable(bystander.name));
    }
}

void TestSettingKeys::noNameIsUsedTwice()
{
    QSet<QString> names;
    qsizetype count = 0;
    for (const SettingKey &key : settingKeys()) {
        QStringList own{key.name};
        own += key.environment;
        if (key.flag)
            own << key.flag->name;
        count += own.size();
        names += QSet<QString>(own.cbegin(), own.cend());
    }
    QCOMPARE(names.size(), count);
}

void TestSettingKeys::theNamesOfTheOriginalAreKnown_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("name");
    QTest::newRow("required") << u"WEBSOCKET_AUTH_REQUIRED"_s << u"auth.required"_s;
    QTest::newRow("before") << u"WEBSOCKET_PRE_CONNECTION_VALIDATION"_s << u"auth.before_upgrade"_s;
    QTest::newRow("stream") << u"STREAM_TIMEOUT_SECONDS"_s << u"stream.timeout"_s;
    QTest::newRow("timeouts") << u"WINDOWS_ASYNCIO_SAFE_TIMEOUTS"_s << u"server.safe_timeouts"_s;
    QTest::newRow("testing") << u"E2E_TESTING_ENABLED"_s << u"server.e2e_testing"_s;
    QTest::newRow("secret") << u"JWT_SECRET_KEY"_s << u"auth.secret"_s;
    QTest::newRow("origins") << u"CORS_ORIGINS"_s << u"server.cors_origins"_s;
    QTest::newRow("environment") << u"ENVIRONMENT"_s << u"server.environment"_s;
}

void TestSettingKeys::theNamesOfTheOriginalAreKnown()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, name);
    QCOMPARE(findKey(name)->environment.first(), variable);
}

void TestSettingKeys::shortOptionsLeadToTheirKey()
{
    QCOMPARE(findKeyOfFlag(u"port"_s), findKey(u"server.port"_s));
    QCOMPARE(findKeyOfFlag(u"host"_s), findKey(u"server.host"_s));
    QCOMPARE(findKeyOfFlag(u"tls"_s), findKey(u"server.tls"_s));
    QCOMPARE(findKeyOfFlag(u"no-auth"_s), findKey(u"auth.required"_s));
    QCOMPARE(findKeyOfFlag(u"server.port"_s), findKey(u"server.port"_s));
    QVERIFY(findKeyOfFlag(u"prot"_s) == nullptr);
    QVERIFY(findKey(u"port"_s) == nullptr);
}

void TestSettingKeys::onlyTheSecretIsSecret()
{
    QStringList secrets;
    for (const SettingKey &key : settingKeys()) {
        if (key.isSecret)
            secrets << key.name;
    }
    QCOMPARE(secrets, QStringList{u"auth.secret"_s});
}

void TestSettingKeys::findsTheNearestKey_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    QTest::newRow("letters swapped") << u"server.prot"_s << u"server.port"_s;
    QTest::newRow("dash for underscore") << u"auth.close-code"_s << u"auth.close_code"_s;
    QTest::newRow("without section") << u"port"_s << u"server.port"_s;
    QTest::newRow("wrong section") << u"auth.max_body_size"_s << u"http.max_body_size"_s;
    QTest::newRow("nothing like it") << u"server.zzzzzzzzzz"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("very long") << QString(100'000, u'x') << QString();
}

void TestSettingKeys::findsTheNearestKey()
{
    QFETCH(const QString, written);
    QTEST(nearestKeyName(written), "expected");
}

QTEST_APPLESS_MAIN(TestSettingKeys)
#include "tst_settingkeys.moc"
