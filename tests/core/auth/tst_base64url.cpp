// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/base64url.h"

#include <QTest>

#include <random>

using namespace wirelamp::auth;
using namespace Qt::StringLiterals;

class TestBase64Url final : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatTheStandardsWrite_data();
    void writesWhatTheStandardsWrite();
    void readsBackEveryLengthAndByte();
    void refusesWhatIsNotTheOneForm_data();
    void refusesWhatIsNotTheOneForm();
    void readsExactlyWhatItWouldWrite();
};

void TestBase64Url::writesWhatTheStandardsWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("RFC 4648 section 10, one") << "f"_ba
                                              << "Zg"_ba;
    QTest::newRow("RFC 4648 section 10, two") << "fo"_ba
                                              << "Zm8"_ba;
    QTest::newRow("RFC 4648 section 10, six") << "foobar"_ba
                                              << "Zm9vYmFy"_ba;
    QTest::newRow("RFC 7515 appendix C") << QByteArray("\x03\xec\xff\xe0\xc1") << "A-z_4ME"_ba;
}

void TestBase64Url::writesWhatTheStandardsWrite()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, text);
    QCOMPARE(toBase64Url(bytes), text);
    QCOMPARE(fromBase64Url(text), bytes);
}

void TestBase64Url::readsBackEveryLengthAndByte()
{
    QByteArray bytes;
    for (int i = 0; i < 512; ++i) {
        QCOMPARE(fromBase64Url(toBase64Url(bytes)), bytes);
        bytes += static_cast<char>(i);
    }
}

void TestBase64Url::refusesWhatIsNotTheOneForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("padding") << "Zg=="_ba;
    QTest::newRow("half the padding") << "Zg="_ba;
    QTest::newRow("only padding") << "="_ba;
    QTest::newRow("stray bits after one byte") << "Zh"_ba;
    QTest::newRow("stray bits after two bytes") << "Zm9"_ba;
    QTest::newRow("one character too many") << "Zm9vY"_ba;
    QTest::newRow("one character") << "A"_ba;
    QTest::newRow("plus") << "A+z_"_ba;
    QTest::newRow("slash") << "A-z/"_ba;
    QTest::newRow("space before") << " Zm9v"_ba;
    QTest::newRow("space inside") << "Zm 9v"_ba;
    QTest::newRow("newline after") << "Zm9v\n"_ba;
    QTest::newRow("dot") << "Zm9v."_ba;
    QTest::newRow("zero byte") << QByteArray("Zm9v\0", 5);
    QTest::newRow("zero byte inside") << QByteArray("Zm\0v", 4);
    QTest::newRow("not ASCII") << "Zm9\xc3\xa4"_ba;
}

void TestBase64Url::refusesWhatIsNotTheOneForm()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!fromBase64Url(text).has_value());
}

void TestBase64Url::readsExactlyWhatItWouldWrite()
{
    const QByteArray letters = "ABghyz0189-_-_ABCDwQgAAAA=+/. "_ba;
    std::mt19937 random(20261130);
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text;
        for (auto left = random() % 9; left > 0; --left)
            text +=
                letters[static_cast<qsizetype>(random() % static_cast<quint64>(letters.size()))];
        const auto read = fromBase64Url(text);
        const auto lenient = QByteArray::fromBase64Encoding(
            text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const bool isTheOneForm = lenient && toBase64Url(lenient.decoded) == text;
        QCOMPARE(read.has_value(), isTheOneForm);
        if (read)
            QCOMPARE(*read, lenient.decoded);
        accepted += read ? 1 : 0;
    }
    QVERIFY(accepted > 0 && accepted < 20'000);
}

QTEST_APPLESS_MAIN(TestBase64Url)
#include "tst_base64url.moc"
