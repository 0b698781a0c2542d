// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/redaction.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace wirelamp;
using namespace Qt::StringLiterals;

namespace {

bool isTokenByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_';
}

/// May a token be this run of token bytes, or begin in it, when a dot follows or not?
bool isSuspectRun(const QByteArray &run, bool isBeforeDot)
{
    if (isBeforeDot && run.size() >= 3 && ("eICD"_ba.contains(run.front()) || run.contains("eyJ")))
        return true;
    return run.size() >= 40 && ("ZSQR"_ba.contains(run.front()) || run.contains("ZXlK"));
}

bool isSecretName(const QByteArray &run)
{
    static const QByteArrayList names{"token",  "access_token", "refresh_token",
                                      "jwt",    "auth_token",   "ticket",
                                      "secret", "password",     "id_token"};
    return names.contains(run.toLower());
}

/// What mayHoldSecret() promises, one run of token bytes after the other.
bool holdsSuspectRun(const QByteArray &text)
{
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        qsizetype end = begin;
        while (end < text.size() && isTokenByte(text[end]))
            ++end;
        const QByteArray run = text.sliced(begin, end - begin);
        if (isSuspectRun(run, end < text.size() && text[end] == '.'))
            return true;
        const bool isQuoted =
            begin > 0 && text[begin - 1] == '"' && end < text.size() && text[end] == '"';
        if (isQuoted && isSecretName(run))
            return true;
        begin = end;
    }
    return false;
}

/// Pieces that are secrets or nearly so, at random, up to a size.
QByteArray randomText(QRandomGenerator &dice, const QByteArrayList &pieces, qsizetype sizeMax)
{
    const qsizetype size = dice.bounded(qint64{0}, qint64{sizeMax} + 1);
    QByteArray text;
    while (text.size() < size)
        text += pieces.at(dice.bounded(pieces.size()));
    text.truncate(size);
    return text;
}

} // namespace

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
    void looksTwiceWhereASecretCanEndAndNowhereElse_data();
    void looksTwiceWhereASecretCanEndAndNowhereElse();
    void judgesNamesLikeTargets();
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

void TestRedaction::looksTwiceWhereASecretCanEndAndNowhereElse_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::newRow("nearly harmless") << QByteArrayList{
        "{\"type\":", "\"pong\"", ",",    ":",  " ",     "12:30:59.123Z", "agent",
        "\"text\"",   "\"end\"",  "12.5", ". ", "\"the", "\"an\"",        "\"new\""};
    QTest::newRow("fields") << QByteArrayList{"\"",      "token", "TOKEN", "ticket",   "jwt",
                                              "Secret",  "\"",    "id_",   "password", ":",
                                              "access_", "en",    "rd",    "\"a\"",    " "};
    QTest::newRow("headers") << QByteArrayList{"eyJ", "ey", "e", "I",  "C", "D", ".", ".",
                                               "x",   "0",  " ", "\"", "-", "_", ",", "\xc3"};
    QTest::newRow("encoded tokens")
        << QByteArrayList{"ZXlK", "Z", "S", "xxxxxxxxxxxx",    "0123456789", "-_", "ZXl", " ",
                          "J",    "Q", "R", "yyyyyyyyyyyyyyyy"};
    QByteArrayList bytes;
    for (int c = 0; c < 256; ++c)
        bytes << QByteArray(1, static_cast<char>(c));
    QTest::newRow("any bytes") << bytes;
}

void TestRedaction::looksTwiceWhereASecretCanEndAndNowhereElse()
{
    QFETCH(const QByteArrayList, pieces);
    QRandomGenerator dice(2026);
    int suspectCount = 0;
    constexpr int textCount = 20'000;
    for (int i = 0; i < textCount; ++i) {
        const QByteArray text = randomText(dice, pieces, i % 2 == 0 ? 24 : 200);
        const bool isSuspect = holdsSuspectRun(text);
        suspectCount += isSuspect ? 1 : 0;
        // A copy of its own: a sanitizer sees what is read beyond the end.
        const std::vector<char> exact(text.begin(), text.end());
        const QByteArrayView view(exact.data(), text.size());
        QVERIFY2(mayHoldSecret(view) == isSuspect, text.toPercentEncoding().constData());
    }
    QVERIFY(suspectCount < textCount);
}

void TestRedaction::judgesNamesLikeTargets()
{
    const QByteArray token = "eyJhbGciOiJub25lIn0.e30.c2ln"_ba; // Short enough for a name.
    for (qsizetype size = 0; size <= 64; ++size) {
        const QByteArray name = QByteArray("agent/tool>call \"jwt\" ").repeated(3).first(size);
        QCOMPARE(redactTarget(name).constData(), name.constData());
        QCOMPARE(redactTarget(name + "?a=1"), name + "?a=1");
        QCOMPARE(redactTarget(name + "?jwt=1"), name + "?jwt=[redacted]");
        QCOMPARE(redactTarget(name + ' ' + token), name + " [redacted]");
        QCOMPARE(redactTarget(token + ' ' + name), "[redacted] " + name);
        for (qsizetype at = 0; at <= size; ++at) {
            const QByteArray start = name.first(at);
            const QByteArray end = name.sliced(at);
            QCOMPARE(redactTarget(start + "?jwt=1&" + end), start + "?jwt=[redacted]&" + end);
            QCOMPARE(redactTarget(start + ":eyJ.a.b " + end), start + ":[redacted] " + end);
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
