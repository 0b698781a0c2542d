// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/base64url.h"
#include "core/auth/developmentkeys.h"
#include "core/auth/tokenminter.h"
#include "core/auth/tokenverifier.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::auth;
using wirelamp::tests::ManualClock;
using namespace Qt::StringLiterals;

namespace {

const QList<Algorithm> everyAlgorithm{Algorithm::HS256, Algorithm::HS384, Algorithm::HS512,
                                      Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(QFileInfo(path).dir().mkpath(u"."_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestDevelopmentKeys final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesTheSecretOnce();
    void makesNoKeyPairUntilSomebodyAsks();
    void keepsTheKeyPairItMade_data();
    void keepsTheKeyPairItMade();
    void verifiesEverythingItSigned();
    void givesTheKeySetWithoutMakingKeys();
    void takesTheSecretThatSomebodyPutThere();
    void readsAPairThatSomebodyPutThere();
    void refusesABrokenFileAndKeepsIt_data();
    void refusesABrokenFileAndKeepsIt();
    void refusesAKeyOfAnotherKind();
    void namesTheFolderThatCannotBeMade();
    void notesWhatOthersCouldRead();
    void canBeMoved();

private:
    QTemporaryDir m_temporary;
    QString m_folder;
    int m_count = 0;
};

void TestDevelopmentKeys::init()
{
    QVERIFY(m_temporary.isValid());
    m_folder = m_temporary.filePath(QString::number(++m_count));
}

void TestDevelopmentKeys::makesTheSecretOnce()
{
    const Result<QByteArray> secret = DevelopmentKeys(m_folder).secret();
    QVERIFY2(secret, secret ? "" : qPrintable(secret.error().text));
    QCOMPARE(fromBase64Url(*secret)->size(), 32);
    QCOMPARE(*DevelopmentKeys(m_folder).secret(), *secret);
    QCOMPARE(contentOf(m_folder + u"/keys/development.secret"_s), *secret + '\n');
    QVERIFY(*DevelopmentKeys(m_folder + u"/other"_s).secret() != *secret);
}

void TestDevelopmentKeys::makesNoKeyPairUntilSomebodyAsks()
{
    const DevelopmentKeys keys(m_folder);
    QCOMPARE(keys.keySet()->size(), 1);
    for (const Algorithm algorithm : symmetricAlgorithms())
        QCOMPARE(keys.signingKey(algorithm)->keyId(), QByteArray());
    QCOMPARE(QDir(m_folder + u"/keys"_s).entryList(QDir::Files),
             QStringList{u"development.secret"_s});
}

void TestDevelopmentKeys::keepsTheKeyPairItMade_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::addColumn<QString>("name");
    QTest::newRow("RS256") << Algorithm::RS256 << u"rs256"_s;
    QTest::newRow("ES256") << Algorithm::ES256 << u"es256"_s;
    QTest::newRow("EdDSA") << Algorithm::EdDSA << u"eddsa"_s;
}

void TestDevelopmentKeys::keepsTheKeyPairItMade()
{
    QFETCH(const Algorithm, algorithm);
    QFETCH(const QString, name);
    const Result<SigningKey> first = DevelopmentKeys(m_folder).signingKey(algorithm);
    QVERIFY2(first, first ? "" : qPrintable(first.error().text));
    QCOMPARE(first->keyId(), "dev-" + name.toLatin1());
    const QString path = m_folder + u"/keys/development-%1.pem"_s.arg(name);
    QVERIFY(contentOf(path).startsWith("-----BEGIN PRIVATE KEY-----\n"));
    QVERIFY(contentOf(path).contains("-----BEGIN PUBLIC KEY-----\n"));
#ifdef Q_OS_UNIX
    QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
#endif

    const DevelopmentKeys again(m_folder);
    const KeySet set = *again.keySet();
    const QList<VerificationKey> candidates = set.candidates(algorithm, first->keyId());
    QCOMPARE(candidates.size(), 1);
    QVERIFY(candidates[0].verifies(algorithm, "a.b", *first->sign(algorithm, "a.b")));
    QVERIFY(candidates[0].verifies(algorithm, "a.b",
                                   *again.signingKey(algorithm)->sign(algorithm, "a.b")));
}

void TestDevelopmentKeys::verifiesEverythingItSigned()
{
    const ManualClock clock;
    const DevelopmentKeys keys(m_folder);
    QByteArrayList tokens;
    for (const Algorithm algorithm : everyAlgorithm) {
        tokens << *mintToken({.subject = u"ana"_s, .algorithm = algorithm},
                             *keys.signingKey(algorithm), clock);
    }
    QCOMPARE(keys.keySet()->size(), 4);
    const TokenVerifier verifier(clock, *DevelopmentKeys(m_folder).keySet(), {});
    for (const QByteArray &token : tokens) {
        const AuthOutcome outcome = verifier.verify(FoundToken{token, TokenCarrier::Query});
        QVERIFY2(outcome.isAccepted(), qPrintable(outcome.message));
    }
}

void TestDevelopmentKeys::givesTheKeySetWithoutMakingKeys()
{
    {
        const DevelopmentKeys keys(m_folder);
        for (const Algorithm algorithm : everyAlgorithm)
            QVERIFY(keys.signingKey(algorithm));
    }
    // The server has 100 ms until its port is open. The best of ten: other programs run here, too.
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer timer;
        timer.start();
        const Result<KeySet> set = DevelopmentKeys(m_folder).keySet();
        best = std::min(best, timer.nsecsElapsed());
        QCOMPARE(set->size(), 4);
    }
    constexpr qint64 sanitizersTakeTenTimesAsLong = 20'000'000;
    QVERIFY2(best < sanitizersTakeTenTimesAsLong, qPrintable(QString::number(best)));
}

void TestDevelopmentKeys::takesTheSecretThatSomebodyPutThere()
{
    writeFile(m_folder + u"/keys/development.secret"_s, "  my own secret? no, one word\n");
    QVERIFY(!DevelopmentKeys(m_folder).secret());
    writeFile(m_folder + u"/keys/development.secret"_s, "my-own-secret\r\n");
    QCOMPARE(*DevelopmentKeys(m_folder).secret(), "my-own-secret"_ba);
}

void TestDevelopmentKeys::readsAPairThatSomebodyPutThere()
{
    // Made with `openssl genpkey`: no public half beside it.
    writeFile(m_folder + u"/keys/development-eddsa.pem"_s,
              "-----BEGIN PRIVATE KEY-----\n"
              "MC4CAQAwBQYDK2VwBCIEIA48IcVoBDhi/rv/xi9E1SM5CQA7qLuZWbnUYj6fED8A\n"
              "-----END PRIVATE KEY-----\n");
    const DevelopmentKeys keys(m_folder);
    const QByteArray signature = *keys.signingKey(Algorithm::EdDSA)->sign(Algorithm::EdDSA, "a.b");
    const KeySet set = *keys.keySet();
    QCOMPARE(set.size(), 2);
    QVERIFY(set.candidates(Algorithm::EdDSA, "dev-eddsa")
                .first()
                .verifies(Algorithm::EdDSA, "a.b", signature));
}

void TestDevelopmentKeys::refusesABrokenFileAndKeepsIt_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty secret") << u"development.secret"_s << ""_ba << u"it is no line of text"_s;
    QTest::newRow("blank secret") << u"development.secret"_s << " \n"_ba
                                  << u"it is no line of text"_s;
    QTest::newRow("two lines") << u"development.secret"_s << "one\ntwo\n"_ba
                               << u"it is no line of text"_s;
    QTest::newRow("binary secret")
        << u"development.secret"_s << "\x01\xff"_ba << u"it is no line of text"_s;
    QTest::newRow("SSH key") << u"development.secret"_s << "ssh-rsa"_ba
                             << u"the secret is a key file; give it as a key file instead"_s;
    const QString noKey = u"the text holds no PEM key or certificate that can be read; encrypted "
                          "keys are not supported"_s;
    QTest::newRow("empty pair") << u"development-rs256.pem"_s << ""_ba << noKey;
    QTest::newRow("broken pair") << u"development-es256.pem"_s << "hello"_ba << noKey;
}

void TestDevelopmentKeys::refusesABrokenFileAndKeepsIt()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, why);
    const QString path = m_folder + u"/keys/"_s + file;
    writeFile(path, content);
    const DevelopmentKeys keys(m_folder);
    const Result<KeySet> set = keys.keySet();
    QVERIFY(!set);
    QCOMPARE(set.error().text,
             u"%1 cannot be used: %2; delete it, and a new one is made"_s.arg(
                 QDir::toNativeSeparators(path), why));
    const Algorithm algorithm = file.contains(u"rs256") ? Algorithm::RS256
        : file.contains(u"es256")                       ? Algorithm::ES256
                                                        : Algorithm::HS256;
    QVERIFY(!keys.signingKey(algorithm));
    QVERIFY(keys.signingKey(algorithm).error().text.contains(path));
    QCOMPARE(contentOf(path), content);
}

void TestDevelopmentKeys::refusesAKeyOfAnotherKind()
{
    QVERIFY(DevelopmentKeys(m_folder).signingKey(Algorithm::ES256));
    const QString folder = m_folder + u"/keys/development-"_s;
    QVERIFY(QFile::rename(folder + u"es256.pem"_s, folder + u"rs256.pem"_s));
    const Result<SigningKey> key = DevelopmentKeys(m_folder).signingKey(Algorithm::RS256);
    QVERIFY(!key);
    QVERIFY(key.error().text.contains(u"it holds a key of another kind"));
    // Its holder could sign as dev-rs256, but only what P-256 may sign.
    QVERIFY(
        DevelopmentKeys(m_folder).keySet()->candidates(Algorithm::RS256, "dev-rs256").isEmpty());
}

void TestDevelopmentKeys::namesTheFolderThatCannotBeMade()
{
    writeFile(m_folder, "a file");
    const DevelopmentKeys keys(m_folder);
    for (const QString &text : {keys.secret().error().text, keys.keySet().error().text,
                                keys.signingKey(Algorithm::HS256).error().text,
                                keys.signingKey(Algorithm::EdDSA).error().text})
        QVERIFY2(text.contains(QDir::toNativeSeparators(m_folder + u"/keys"_s)), qPrintable(text));
}

void TestDevelopmentKeys::notesWhatOthersCouldRead()
{
#ifndef Q_OS_UNIX
    QSKIP("the modes of files say nothing here");
#endif
    QVERIFY(DevelopmentKeys(m_folder).secret());
    const QString path = m_folder + u"/keys/development.secret"_s;
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther));
    const DevelopmentKeys keys(m_folder);
    QVERIFY(keys.notes().isEmpty());
    QVERIFY(keys.secret());
    QCOMPARE(keys.notes(),
             QStringList{u"others could read %1; its mode is now private"_s.arg(path)});
    QVERIFY(!(QFile::permissions(path) & QFileDevice::ReadOther));
}

void TestDevelopmentKeys::canBeMoved()
{
    DevelopmentKeys keys(m_folder);
    const QByteArray secret = *keys.secret();
    DevelopmentKeys moved(std::move(keys));
    QCOMPARE(*moved.secret(), secret);
    moved = DevelopmentKeys(m_folder + u"/other"_s);
    QVERIFY(*moved.secret() != secret);
}

QTEST_APPLESS_MAIN(TestDevelopmentKeys)
#include "tst_developmentkeys.moc"
