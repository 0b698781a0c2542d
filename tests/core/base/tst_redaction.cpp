// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/redaction.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wirelamp;
using namespace Qt::StringLiterals;

class TestRedaction final : public QObject
{
    Q_OBJECT

private slots:
    void hidesSecretHeaders_data();
    void hidesSecretHeaders();
    void hidesSecretQueryValues_data();
    void hidesSecretQueryValues();
    void hidesTokensInText_data();
    void hidesTokensInText();
    void hidesSecretsWhereverTheyStand_data();
    void hidesSecretsWhereverTheyStand();
    void readsAMegabyteInNoTime_data();
    void readsAMegabyteInNoTime();
    void sharesTextThatHoldsNoSecret();
};

void TestRedaction::hidesSecretHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("bearer") << "Authorization"_ba
                            << "Bearer abc.def"_ba
                            << "Bearer [redacted]"_ba;
    QTest::newRow("scheme only") << "authorization"_ba
                                 << "abcdef"_ba
                                 << "[redacted]"_ba;
    QTest::newRow("cookie") << "Cookie"_ba
                            << "sid=1"_ba
                            << "[redacted]"_ba;
    QTest::newRow("subprotocols") << "Sec-WebSocket-Protocol"_ba
                                  << "jwt-auth, jwt.QUJD,bearer.x"_ba
                                  << "jwt-auth, jwt.[redacted], bearer.[redacted]"_ba;
    QTest::newRow("referer") << "Referer"_ba
                             << "http://localhost/?token=abc&x=1"_ba
                             << "http://localhost/?token=[redacted]&x=1"_ba;
    QTest::newRow("harmless") << "Accept"_ba
                              << "text/event-stream"_ba
                              << "text/event-stream"_ba;
}

void TestRedaction::hidesSecretHeaders()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QTEST(redactHeader(name, value), "expected");
}

void TestRedaction::hidesSecretQueryValues_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no query") << "/ws"_ba
                              << "/ws"_ba;
    QTest::newRow("token") << "/ws?token=abc"_ba
                           << "/ws?token=[redacted]"_ba;
    QTest::newRow("among others") << "/ws?a=1&Access_Token=abc&b=2"_ba
                                  << "/ws?a=1&Access_Token=[redacted]&b=2"_ba;
    QTest::newRow("encoded name") << "/ws?t%6Fken=abc"_ba
                                  << "/ws?t%6Fken=[redacted]"_ba;
    QTest::newRow("jwt in the path") << "/x/eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.sig"_ba
                                     << "/x/[redacted]"_ba;
    QTest::newRow("harmless") << "/api?message=hello"_ba
                              << "/api?message=hello"_ba;
}

void TestRedaction::hidesSecretQueryValues()
{
    QFETCH(const QByteArray, target);
    QTEST(redactTarget(target), "expected");
}

void TestRedaction::hidesTokensInText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("jwt") << "it is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln, see"_ba
                         << "it is [redacted], see"_ba;
    QTest::newRow("jwt without signature") << "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."_ba
                                           << "[redacted]"_ba;
    QTest::newRow("encoded twice") << "ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZXlKemRXSWlPaUpoSW4wLmMybG4"_ba
                                   << "[redacted]"_ba;
    QTest::newRow("header with a space")
        << "it is eyAiYWxnIjoiSFMyNTYiIH0.eyJzdWIiOiJhIn0.c2ln, see"_ba
        << "it is [redacted], see"_ba;
    QTest::newRow("header with a line break")
        << "ewoidHlwIjoiSldUIiwiYWxnIjoiSFMyNTYifQ.eyJzdWIiOiJhIn0.c2ln"_ba
        << "[redacted]"_ba;
    QTest::newRow("header behind a space") << "jwt.IHsiYWxnIjoiSFMyNTYifQ.eyJzdWIiOiJhIn0.c2ln"_ba
                                           << "jwt.[redacted]"_ba;
    QTest::newRow("header with a space, unsigned") << "eyAiYWxnIjoiSFMyNTYiIH0.eyJzdWIiOiJhIn0."_ba
                                                   << "[redacted]"_ba;
    QTest::newRow("header with a space, encoded twice")
        << "jwt.ZXlBaVlXeG5Jam9pU0ZNeU5UWWlJSDAuZXlKemRXSWlPaUpoSW4wLmMybG4, x"_ba
        << "jwt.[redacted], x"_ba;
    QTest::newRow("header with a space, cut") << "eyAiYWxnIjoiSFMyNTYiIH0.eyJ"_ba
                                              << "[redacted]"_ba;
    QTest::newRow("an object that is no header") << "eyAic3VtIjoiSFMyNTYiIH0.abc.c2ln"_ba
                                                 << "eyAic3VtIjoiSFMyNTYiIH0.abc.c2ln"_ba;
    QTest::newRow("long names with dots") << "transformation.configuration.wirelamp-diagnosis"_ba
                                          << "transformation.configuration.wirelamp-diagnosis"_ba;
    QTest::newRow("a long word") << QByteArray(500, 'a') << QByteArray(500, 'a');
    QTest::newRow("field") << R"({"token" : "abc","x":1})"_ba
                           << R"({"token" : "[redacted]","x":1})"_ba;
    QTest::newRow("field in capitals") << R"({"Token":"abc"})"_ba
                                       << R"({"Token":"[redacted]"})"_ba;
    QTest::newRow("escaped quote") << R"({"password":"a\"b"})"_ba
                                   << R"({"password":"[redacted]"})"_ba;
    QTest::newRow("cut off") << R"({"token":"abc)"_ba
                             << R"({"token":"[redacted]")"_ba;
    QTest::newRow("number field") << R"({"token":5})"_ba
                                  << R"({"token":5})"_ba;
    QTest::newRow("word") << R"({"text":"the token is nice"})"_ba
                          << R"({"text":"the token is nice"})"_ba;
}

void TestRedaction::hidesTokensInText()
{
    QFETCH(const QByteArray, text);
    QTEST(redactText(text), "expected");
}

void TestRedaction::hidesSecretsWhereverTheyStand_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("jwt") << "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln"_ba
                         << "[redacted]"_ba;
    QTest::newRow("header with a space") << "IHsiYWxnIjoiSFMyNTYifQ.eyJzdWIiOiJhIn0.c2ln"_ba
                                         << "[redacted]"_ba;
    QTest::newRow("shortest that is encoded twice")
        << "ZXlK" + QByteArray(36, 'x') << "[redacted]"_ba;
    for (const QByteArray &field :
         {"token"_ba, "access_token"_ba, "refresh_token"_ba, "JWT"_ba, "auth_token"_ba, "ticket"_ba,
          "Secret"_ba, "password"_ba, "id_token"_ba}) {
        QTest::newRow(field.constData())
            << '"' + field + R"(":"abc")" << '"' + field + R"(":"[redacted]")";
    }
}

/// Also where two of the blocks meet that are looked at one by one.
void TestRedaction::hidesSecretsWhereverTheyStand()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, shown);
    const QByteArray filler = "it is fine: an agent. At 12.5 "_ba.repeated(3);
    QCOMPARE(redactText(filler).constData(), filler.constData());
    for (qsizetype before = 0; before <= filler.size(); ++before) {
        const QByteArray start = filler.last(before);
        for (const qsizetype after : {qsizetype{0}, qsizetype{5}, qsizetype{40}}) {
            const QByteArray end = filler.first(after);
            QCOMPARE(redactText(start + secret + ' ' + end), start + shown + ' ' + end);
            QVERIFY(mayHoldSecret(start + secret)); // At the very end as well.
        }
    }
}

void TestRedaction::readsAMegabyteInNoTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("beginnings of headers") << "eyJ"_ba;
    QTest::newRow("beginnings of encoded headers") << "ZXlK"_ba;
    QTest::newRow("headers") << "eyJhbGciOiJIUzI1NiJ9."_ba;
    QTest::newRow("dots") << "A."_ba;
    QTest::newRow("secret fields without an end") << "\"token\":\""_ba;
    QTest::newRow("backslashes") << "\"\\"_ba;
    QTest::newRow("encoded objects") << QByteArray(QByteArray("e30").repeated(1000) + ' ');
}

void TestRedaction::readsAMegabyteInNoTime()
{
    QFETCH(const QByteArray, piece);
    const QByteArray text = piece.repeated(1024 * 1024 / piece.size());
    QElapsedTimer timer;
    timer.start();
    const QByteArray clean = redactText(text) + redactTarget("/?" + text);
    // Milliseconds, if each byte is read once; minutes, if each is read for each other.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!clean.isEmpty());
}

void TestRedaction::sharesTextThatHoldsNoSecret()
{
    const QByteArray text = R"({"type":"ping"})"_ba;
    QCOMPARE(redactText(text).constData(), text.constData());
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
