// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/developmentcertificate.h"
#include "tests/support/manualclock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace wirelamp;
using namespace wirelamp::auth;
using wirelamp::tests::ManualClock;
using namespace Qt::StringLiterals;

namespace {

using std::chrono::days;
using std::chrono::hours;

QSslCertificate certificateOf(const PemPair &pair)
{
    return QSslCertificate(pair.certificate, QSsl::Pem);
}

QSslKey keyOf(const PemPair &pair)
{
    return QSslKey(pair.privateKey, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
}

QDateTime utc(int year, int month, int day, int hour)
{
    return {QDate(year, month, day), QTime(hour, 0), QTimeZone::utc()};
}

} // namespace

class TestDevelopmentCertificate final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void qtLoadsBothHalves();
    void namesThisMachineInEveryWay();
    void isForServersAndForNothingElse();
    void isValidFor825Days();
    void isKeptUntilItIsAboutToExpire();
    void isMadeAnewWhenTheClockStandsBeforeIt();
    void isMadeAnewWhenTheFileIsBroken_data();
    void isMadeAnewWhenTheFileIsBroken();
    void isKeptWhereOnlyTheOwnerReads();
    void noTwoAreTheSame();
    void worksFarInTheFuture();
    void namesTheFolderThatCannotBeMade();

private:
    Result<PemPair> load() const { return loadOrMakeCertificate(m_folder, m_clock); }
    QString path() const { return m_folder + u"/keys/development-certificate.pem"_s; }

    QTemporaryDir m_temporary;
    ManualClock m_clock;
    QString m_folder;
    int m_count = 0;
};

void TestDevelopmentCertificate::init()
{
    QVERIFY(m_temporary.isValid());
    m_folder = m_temporary.filePath(QString::number(++m_count));
    m_clock = ManualClock();
}

void TestDevelopmentCertificate::qtLoadsBothHalves()
{
    const Result<PemPair> pair = load();
    QVERIFY2(pair, pair ? "" : qPrintable(pair.error().text));
    QVERIFY(pair->privateKey.startsWith("-----BEGIN EC PRIVATE KEY-----\n"));
    QVERIFY(pair->certificate.startsWith("-----BEGIN CERTIFICATE-----\n"));
    QVERIFY(pair->notes.isEmpty());
    const QSslKey key = keyOf(*pair);
    QVERIFY(!key.isNull());
    QCOMPARE(key.algorithm(), QSsl::Ec);
    QCOMPARE(key.length(), 256);
    const QSslCertificate certificate = certificateOf(*pair);
    QVERIFY(!certificate.isNull());
    QCOMPARE(certificate.version(), "3"_ba);
    QCOMPARE(certificate.issuerDisplayName(), certificate.subjectDisplayName());
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
}

void TestDevelopmentCertificate::namesThisMachineInEveryWay()
{
    const QSslCertificate certificate = certificateOf(*load());
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName),
             QStringList{u"Wirelamp development (localhost)"_s});
    const auto names = certificate.subjectAlternativeNames();
    QCOMPARE(names.values(QSsl::DnsEntry), QStringList{u"localhost"_s});
    QStringList addresses = names.values(QSsl::IpAddressEntry);
    addresses.sort();
    QCOMPARE(addresses, (QStringList{u"127.0.0.1"_s, u"::1"_s}));
    QCOMPARE(names.size(), 3);
}

void TestDevelopmentCertificate::isForServersAndForNothingElse()
{
    QStringList found;
    for (const QSslCertificateExtension &extension : certificateOf(*load()).extensions()) {
        found << extension.oid();
        if (extension.oid() == u"2.5.29.19") { // basicConstraints
            QVERIFY(extension.isCritical());
            QCOMPARE(extension.value().toMap().value(u"ca"_s).toBool(), false);
        }
        if (extension.oid() == u"2.5.29.15") // keyUsage
            QVERIFY(extension.isCritical());
    }
    found.sort();
    // Key id, key usage, names, constraints, extended usage.
    QCOMPARE(found,
             (QStringList{u"2.5.29.14"_s, u"2.5.29.15"_s, u"2.5.29.17"_s, u"2.5.29.19"_s,
                          u"2.5.29.37"_s}));
    const QString text = certificateOf(*load()).toText();
    QVERIFY(text.contains(u"Digital Signature"));
    QVERIFY(text.contains(u"TLS Web Server Authentication"));
    QVERIFY(!text.contains(u"TLS Web Client Authentication"));
}

void TestDevelopmentCertificate::isValidFor825Days()
{
    const QSslCertificate certificate = certificateOf(*load());
    // An hour early, for clocks that are behind.
    QCOMPARE(certificate.effectiveDate().toUTC(), utc(2025, 12, 31, 23));
    QCOMPARE(certificate.effectiveDate().daysTo(certificate.expiryDate()), 825);
    QCOMPARE(certificate.expiryDate().toUTC(), utc(2028, 4, 4, 23));
}

void TestDevelopmentCertificate::isKeptUntilItIsAboutToExpire()
{
    const PemPair first = *load();
    m_clock.advance(days(795) - hours(2));
    const PemPair kept = *load();
    QCOMPARE(kept.certificate, first.certificate);
    QCOMPARE(kept.privateKey, first.privateKey);
    QVERIFY(kept.notes.isEmpty());
    m_clock.advance(hours(1));
    const PemPair renewed = *load();
    QVERIFY(renewed.certificate != first.certificate);
    QCOMPARE(renewed.notes,
             QStringList{u"the development certificate was about to expire; a new one was made, "
                         "trust it again"_s});
    QCOMPARE(load()->certificate, renewed.certificate);
    QVERIFY(load()->notes.isEmpty());
}

void TestDevelopmentCertificate::isMadeAnewWhenTheClockStandsBeforeIt()
{
    const PemPair first = *load();
    m_clock.jumpWall(-hours(2));
    QVERIFY(load()->certificate != first.certificate);
}

void TestDevelopmentCertificate::isMadeAnewWhenTheFileIsBroken_data()
{
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("text") << "hello"_ba;
    QTest::newRow("no certificate") << "key"_ba;
    QTest::newRow("no key") << "certificate"_ba;
    QTest::newRow("key of another") << "mixed"_ba;
}

void TestDevelopmentCertificate::isMadeAnewWhenTheFileIsBroken()
{
    QFETCH(QByteArray, kept);
    const PemPair first = *load();
    const PemPair other = *loadOrMakeCertificate(m_folder + u"/other"_s, m_clock);
    if (kept == "key")
        kept = first.privateKey;
    else if (kept == "certificate")
        kept = first.certificate;
    else if (kept == "mixed")
        kept = other.privateKey + first.certificate;
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(kept), kept.size());
    file.close();

    const Result<PemPair> pair = load();
    QVERIFY(pair);
    QVERIFY(pair->certificate != first.certificate);
    QVERIFY(!keyOf(*pair).isNull());
    QCOMPARE(pair->notes,
             QStringList{u"the development certificate was broken; a new one was made, trust it "
                         "again"_s});
    QCOMPARE(load()->certificate, pair->certificate);
}

void TestDevelopmentCertificate::isKeptWhereOnlyTheOwnerReads()
{
#ifndef Q_OS_UNIX
    QSKIP("the modes of files say nothing here");
#endif
    QVERIFY(load());
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(QFile::exists(path()));
    QVERIFY(!(QFile::permissions(path()) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(path()).path()) & others));
}

void TestDevelopmentCertificate::noTwoAreTheSame()
{
    const QSslCertificate first = certificateOf(*load());
    const QSslCertificate second =
        certificateOf(*loadOrMakeCertificate(m_folder + u"/other"_s, m_clock));
    QVERIFY(first.serialNumber() != second.serialNumber());
    QVERIFY(first.publicKey() != second.publicKey());
}

void TestDevelopmentCertificate::worksFarInTheFuture()
{
    // From 2050 on X.509 writes years with four digits.
    m_clock.jumpWall(days(365 * 30));
    const QSslCertificate certificate = certificateOf(*load());
    QCOMPARE(certificate.effectiveDate().daysTo(certificate.expiryDate()), 825);
    QCOMPARE(certificate.effectiveDate().date().year(), 2055);
    QVERIFY(load()->notes.isEmpty());
}

void TestDevelopmentCertificate::namesTheFolderThatCannotBeMade()
{
    QFile file(m_folder);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<PemPair> pair = load();
    QVERIFY(!pair);
    QVERIFY(pair.error().text.contains(QDir::toNativeSeparators(m_folder + u"/keys"_s)));
}

QTEST_GUILESS_MAIN(TestDevelopmentCertificate)
#include "tst_developmentcertificate.moc"
