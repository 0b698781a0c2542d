// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/headfault.h"

#include <QSet>
#include <QTest>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestHeadFault final : public QObject
{
    Q_OBJECT

private slots:
    void answersWithTheStatusOfTheProtocol_data();
    void answersWithTheStatusOfTheProtocol();
    void namesEveryFaultDifferently();
};

void TestHeadFault::answersWithTheStatusOfTheProtocol_data()
{
    QTest::addColumn<HeadFault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    using enum HeadFault;
    const auto row = [](HeadFault fault, int status, const char *code) {
        QTest::newRow(code) << fault << status << QByteArray(code);
    };
    row(Malformed, 400, "malformed_request");
    row(BareLineFeed, 400, "bare_line_feed");
    row(ObsoleteFolding, 400, "obsolete_folding");
    row(MissingHost, 400, "missing_host");
    row(AmbiguousFraming, 400, "ambiguous_framing");
    row(UnknownTransferCoding, 400, "unknown_transfer_coding");
    row(BadTarget, 400, "bad_target");
    row(TargetTooLong, 414, "target_too_long");
    row(HeadTooLarge, 431, "head_too_large");
    row(BodyTooLarge, 413, "body_too_large");
    row(UnsupportedVersion, 505, "unsupported_version");
    row(UnsupportedExpectation, 417, "unsupported_expectation");
    row(TlsOnPlainPort, 400, "tls_on_plain_port");
    row(BadHandshake, 400, "bad_handshake");
    row(UnsupportedWebSocketVersion, 426, "unsupported_websocket_version");
}

void TestHeadFault::answersWithTheStatusOfTheProtocol()
{
    QFETCH(const HeadFault, fault);
    QTEST(statusOf(fault), "status");
    QTEST(codeOf(fault), "code");
}

void TestHeadFault::namesEveryFaultDifferently()
{
    const int last = static_cast<int>(HeadFault::UnsupportedWebSocketVersion);
    QSet<QByteArray> codes;
    for (int fault = 0; fault <= last; ++fault)
        codes << codeOf(static_cast<HeadFault>(fault));
    QCOMPARE(codes.size(), last + 1);
}

QTEST_APPLESS_MAIN(TestHeadFault)
#include "tst_headfault.moc"
