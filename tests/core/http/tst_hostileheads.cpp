// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/core/http/heads.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::http;
using namespace wirelamp::http::heads;
using namespace Qt::StringLiterals;

/// What attackers, broken clients and confused proxies send. Every row is judged at once, byte by
/// byte and with bytes behind it, and must be judged alike.
class TestHostileHeads final : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void saysTheSameOnEveryPrefix_data();
    void saysTheSameOnEveryPrefix();
    void saysTheSameWhateverFollows_data();
    void saysTheSameWhateverFollows();
    void explainsItselfWithoutQuoting_data();
    void explainsItselfWithoutQuoting();
    void keepsItsPromisesUnderMutation_data();
    void keepsItsPromisesUnderMutation();
    void honoursOtherLimits_data();
    void honoursOtherLimits();

private:
    static void addHeads();
};

namespace {

void row(const char *name, const QByteArray &bytes, const char *verdict)
{
    QTest::newRow(name) << bytes << QByteArray(verdict);
}

/// A row whose head has `line` in addition to a sound Host.
void lineRow(const char *name, const QByteArray &line, const char *verdict)
{
    row(name, withLines(line), verdict);
}

void requestLineRow(const char *name, const QByteArray &line, const char *verdict)
{
    row(name, withRequestLine(line), verdict);
}

void hostRow(const char *name, const QByteArray &hostLines)
{
    row(name, "GET / HTTP/1.1\r\n" + hostLines + "\r\n", "missing_host");
}

void addRequestLines()
{
    requestLineRow("no version", "GET /"_ba, "malformed_request");
    requestLineRow("no target", "GET HTTP/1.1"_ba, "malformed_request");
    requestLineRow("empty target", "GET  HTTP/1.1"_ba, "malformed_request");
    requestLineRow("only a word", "GET"_ba, "malformed_request");
    requestLineRow("only a space", " "_ba, "malformed_request");
    requestLineRow("empty method", " / HTTP/1.1"_ba, "malformed_request");
    requestLineRow("space in front", " GET / HTTP/1.1"_ba, "malformed_request");
    requestLineRow("space at the end", "GET / HTTP/1.1 "_ba, "malformed_request");
    requestLineRow("two spaces", "GET /  HTTP/1.1"_ba, "malformed_request");
    requestLineRow("tab instead of space", "GET\t/ HTTP/1.1"_ba, "malformed_request");
    requestLineRow("fourth word", "GET / a HTTP/1.1"_ba, "malformed_request");
    requestLineRow("method is no token", "G@T / HTTP/1.1"_ba, "malformed_request");
    requestLineRow("NUL in the method", "G\0T / HTTP/1.1"_ba, "malformed_request");
    requestLineRow("UTF-8 in the method", "G\xc3\xa9T / HTTP/1.1"_ba, "malformed_request");
    requestLineRow("CR in the target", "GET /\ra HTTP/1.1"_ba, "bad_target");
    requestLineRow("NUL in the target", "GET /\0 HTTP/1.1"_ba, "bad_target");
    requestLineRow("CR at the end of the line", "GET / HTTP/1.1\r"_ba, "malformed_request");
    requestLineRow("CR in front", "\rGET / HTTP/1.1"_ba, "malformed_request");
    requestLineRow("lower-case http", "GET / http/1.1"_ba, "malformed_request");
    requestLineRow("other protocol", "GET / HTCP/1.1"_ba, "malformed_request");
    requestLineRow("response", "HTTP/1.1 200 OK"_ba, "malformed_request");
    requestLineRow("version without dot", "GET / HTTP/11"_ba, "malformed_request");
    requestLineRow("version without minor", "GET / HTTP/1."_ba, "malformed_request");
    requestLineRow("version without major", "GET / HTTP/.1"_ba, "malformed_request");
    requestLineRow("version of two digits", "GET / HTTP/1.10"_ba, "malformed_request");
    requestLineRow("version with leading zero", "GET / HTTP/01.1"_ba, "malformed_request");
    requestLineRow("version with comma", "GET / HTTP/1,1"_ba, "malformed_request");
    requestLineRow("version with sign", "GET / HTTP/+.1"_ba, "malformed_request");
    requestLineRow("HTTP/0.9", "GET / HTTP/0.9"_ba, "unsupported_version");
    requestLineRow("HTTP/1.2", "GET / HTTP/1.2"_ba, "unsupported_version");
    requestLineRow("HTTP/2.0", "GET / HTTP/2.0"_ba, "unsupported_version");
    requestLineRow("HTTP/3.0", "GET / HTTP/3.0"_ba, "unsupported_version");
    requestLineRow("HTTP/9.9", "GET / HTTP/9.9"_ba, "unsupported_version");
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba, "unsupported_version");
    row("five empty lines", "\r\n\r\n\r\n\r\n\r\n"_ba, "malformed_request");
    row("five empty lines and a request",
        "\r\n\r\n\r\n\r\n\r\n" + withRequestLine("GET / HTTP/1.1"_ba), "malformed_request");
    row("TLS ClientHello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"_ba, "tls_on_plain_port");
    row("TLS with line breaks", "\x16\x03\r\n\r\n"_ba, "tls_on_plain_port");
    row("zeros", QByteArray(64, '\0') + "\r\n\r\n", "malformed_request");
    row("high bytes", QByteArray(64, '\xff') + "\r\n\r\n", "malformed_request");
}

void addTargets()
{
    requestLineRow("asterisk with GET", "GET * HTTP/1.1"_ba, "bad_target");
    requestLineRow("CONNECT", "CONNECT localhost:443 HTTP/1.1"_ba, "bad_target");
    requestLineRow("authority form with GET", "GET localhost:443 HTTP/1.1"_ba, "bad_target");
    requestLineRow("no slash", "GET ws HTTP/1.1"_ba, "bad_target");
    requestLineRow("two slashes in front", "GET //localhost/ws HTTP/1.1"_ba, "bad_target");
    requestLineRow("dot segments", "GET /../../etc/passwd HTTP/1.1"_ba, "bad_target");
    requestLineRow("encoded dot segments", "GET /%2e%2e/etc HTTP/1.1"_ba, "bad_target");
    requestLineRow("encoded slash", "GET /..%2f..%2fetc HTTP/1.1"_ba, "bad_target");
    requestLineRow("encoded backslash", "GET /..%5C..%5Cetc HTTP/1.1"_ba, "bad_target");
    requestLineRow("backslash", "GET /..\\etc HTTP/1.1"_ba, "bad_target");
    requestLineRow("encoded NUL", "GET /a%00.html HTTP/1.1"_ba, "bad_target");
    requestLineRow("encoded line break", "GET /a%0d%0aX:y HTTP/1.1"_ba, "bad_target");
    requestLineRow("bad percent code", "GET /%zz HTTP/1.1"_ba, "bad_target");
    requestLineRow("cut percent code", "GET /% HTTP/1.1"_ba, "bad_target");
    requestLineRow("fragment", "GET /a#b HTTP/1.1"_ba, "bad_target");
    requestLineRow("raw UTF-8", "GET /\xc3\xa9 HTTP/1.1"_ba, "bad_target");
    requestLineRow("tab in the target", "GET /\ta HTTP/1.1"_ba, "bad_target");
    requestLineRow("markup", "GET /<script> HTTP/1.1"_ba, "bad_target");
    requestLineRow("absolute for another host", "GET http://evil.example/ HTTP/1.1"_ba,
                   "bad_target");
    requestLineRow("absolute for another port", "GET http://localhost:81/ HTTP/1.1"_ba,
                   "bad_target");
    requestLineRow("absolute with a user", "GET http://localhost@evil.example/ HTTP/1.1"_ba,
                   "bad_target");
    requestLineRow("absolute with another scheme", "GET ftp://localhost/ HTTP/1.1"_ba,
                   "bad_target");
    requestLineRow("absolute without host", "GET http:///ws HTTP/1.1"_ba, "bad_target");
    requestLineRow("absolute TLS port", "GET https://localhost:80/ HTTP/1.1"_ba, "bad_target");
}

void addLines()
{
    row("bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n"_ba, "bare_line_feed");
    row("bare LF after a header", "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n"_ba, "bare_line_feed");
    row("bare LF before the empty line", "GET / HTTP/1.1\r\nHost: a\n\r\n"_ba, "bare_line_feed");
    row("bare LF as the empty line", "GET / HTTP/1.1\r\nHost: a\r\n\n"_ba, "bare_line_feed");
    row("only bare LFs", "GET / HTTP/1.1\nHost: a\n\n"_ba, "bare_line_feed");
    row("two LFs", "\n\n"_ba, "bare_line_feed");
    row("LF in front", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"_ba, "bare_line_feed");
    row("LF after an empty line", "\r\n\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"_ba, "bare_line_feed");
    row("LF CR", "GET / HTTP/1.1\n\rHost: a\n\r\n\r"_ba, "bare_line_feed");
    lineRow("LF hidden in a value", "X: a\nContent-Length: 5"_ba, "bare_line_feed");
    lineRow("bare CR in a value", "X: a\rContent-Length: 5"_ba, "malformed_request");
    lineRow("bare CR in a name", "X\r: a"_ba, "malformed_request");
    lineRow("two CRs at the end", "X: a\r"_ba, "malformed_request");
    lineRow("bare CR as the only text", "\r"_ba, "malformed_request");
    lineRow("NUL in a value", "X: a\0b"_ba, "malformed_request");
    lineRow("NUL in a name", "X\0: a"_ba, "malformed_request");
    lineRow("BEL in a value", "X: \x07"_ba, "malformed_request");
    lineRow("ESC in a value", "X: \x1b[31m"_ba, "malformed_request");
    lineRow("DEL in a value", "X: \x7f"_ba, "malformed_request");
    lineRow("vertical tab around a value", "Content-Length:\v5"_ba, "malformed_request");
    lineRow("form feed around a value", "Transfer-Encoding: chunked\f"_ba, "malformed_request");
    lineRow("space before the colon", "Content-Length : 5"_ba, "malformed_request");
    lineRow("tab before the colon", "Transfer-Encoding\t: chunked"_ba, "malformed_request");
    lineRow("empty name", ": a"_ba, "malformed_request");
    lineRow("no colon", "Content-Length 5"_ba, "malformed_request");
    lineRow("name in quotes", "\"X\": a"_ba, "malformed_request");
    lineRow("space within the name", "Content Length: 5"_ba, "malformed_request");
    lineRow("UTF-8 in the name", "\xc3\xa9: a"_ba, "malformed_request");
    lineRow("no-break space after the name", "Host\xa0: a"_ba, "malformed_request");
    lineRow("folded by a space", "X: a\r\n b"_ba, "obsolete_folding");
    lineRow("folded by a tab", "X: a\r\n\tb"_ba, "obsolete_folding");
    lineRow("folded with nothing", "X: a\r\n "_ba, "obsolete_folding");
    lineRow("folded length", "Content-Length:\r\n 5"_ba, "obsolete_folding");
    row("white space before the first header", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"_ba,
        "obsolete_folding");
    lineRow("two Authorizations", "Authorization: Bearer a\r\nauthorization: Bearer b"_ba,
            "malformed_request");
    lineRow("two Origins", "Origin: http://localhost\r\nOrigin: http://evil.example"_ba,
            "malformed_request");
    lineRow("two Content-Types", "Content-Type: a/b\r\nContent-Type: a/b"_ba, "malformed_request");
}

void addHosts()
{
    hostRow("no Host", {});
    hostRow("no Host but others", "X-Forwarded-Host: localhost\r\n"_ba);
    hostRow("two Hosts", "Host: localhost\r\nHost: evil.example\r\n"_ba);
    hostRow("two equal Hosts", "Host: localhost\r\nhost: localhost\r\n"_ba);
    hostRow("empty Host", "Host:\r\n"_ba);
    hostRow("list of Hosts", "Host: localhost, evil.example\r\n"_ba);
    hostRow("Host with a space", "Host: localhost evil.example\r\n"_ba);
    hostRow("Host with a user", "Host: localhost@evil.example\r\n"_ba);
    hostRow("Host with a path", "Host: localhost/a\r\n"_ba);
    hostRow("Host with a scheme", "Host: http://localhost\r\n"_ba);
    hostRow("Host with a fragment", "Host: localhost#a\r\n"_ba);
    hostRow("Host with UTF-8", "Host: l\xc3\xb6kalhost\r\n"_ba);
    hostRow("Host with a percent code", "Host: %6cocalhost\r\n"_ba);
    hostRow("Host with an empty port", "Host: localhost:\r\n"_ba);
    hostRow("Host with a bad port", "Host: localhost:http\r\n"_ba);
    hostRow("Host with a large port", "Host: localhost:65536\r\n"_ba);
    hostRow("Host with open bracket", "Host: [::1\r\n"_ba);
    hostRow("Host with bare IPv6", "Host: ::1\r\n"_ba);
    row("two Hosts in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n"_ba, "missing_host");
    row("bad Host in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a b\r\n\r\n"_ba, "missing_host");
}

void addFramings()
{
    const char *ambiguous = "ambiguous_framing";
    const char *unknown = "unknown_transfer_coding";
    lineRow("two lengths", "Content-Length: 5\r\nContent-Length: 6"_ba, ambiguous);
    lineRow("two equal lengths", "Content-Length: 5\r\ncontent-length: 5"_ba, ambiguous);
    lineRow("two lengths apart", "Content-Length: 0\r\nX: y\r\nContent-Length: 5"_ba, ambiguous);
    lineRow("list of lengths", "Content-Length: 5,6"_ba, ambiguous);
    lineRow("list of equal lengths", "Content-Length: 5, 5"_ba, ambiguous);
    lineRow("length and chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked"_ba, ambiguous);
    lineRow("chunked and length", "Transfer-Encoding: chunked\r\nContent-Length: 5"_ba, ambiguous);
    lineRow("chunked and no length", "Transfer-Encoding: chunked\r\nContent-Length: 0"_ba,
            ambiguous);
    lineRow("unknown coding and length", "Transfer-Encoding: x\r\nContent-Length: 5"_ba, ambiguous);
    lineRow("plus sign", "Content-Length: +5"_ba, ambiguous);
    lineRow("minus sign", "Content-Length: -5"_ba, ambiguous);
    lineRow("minus zero", "Content-Length: -0"_ba, ambiguous);
    lineRow("space within", "Content-Length: 5 5"_ba, ambiguous);
    lineRow("hexadecimal", "Content-Length: 0x5"_ba, ambiguous);
    lineRow("fraction", "Content-Length: 5.0"_ba, ambiguous);
    lineRow("exponent", "Content-Length: 1e3"_ba, ambiguous);
    lineRow("thousands", "Content-Length: 1_000"_ba, ambiguous);
    lineRow("quoted", "Content-Length: \"5\""_ba, ambiguous);
    lineRow("unit", "Content-Length: 5 bytes"_ba, ambiguous);
    lineRow("no number", "Content-Length: five"_ba, ambiguous);
    lineRow("empty length", "Content-Length:"_ba, ambiguous);
    lineRow("Arabic digit", "Content-Length: \xd9\xa5"_ba, ambiguous);
    lineRow("no-break space", "Content-Length: \xa0\x35"_ba, ambiguous);
    row("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"_ba,
        ambiguous);
    lineRow("one byte too many", "Content-Length: 1048577"_ba, "body_too_large");
    lineRow("largest 64 bit number", "Content-Length: 9223372036854775807"_ba, "body_too_large");
    lineRow("overflow of 64 bits", "Content-Length: 9223372036854775808"_ba, "body_too_large");
    lineRow("overflow to zero", "Content-Length: 18446744073709551616"_ba, "body_too_large");
    lineRow("overflow to five", "Content-Length: 18446744073709551621"_ba, "body_too_large");
    lineRow("a thousand digits", "Content-Length: " + QByteArray(1000, '9'), "body_too_large");
    lineRow("gzip", "Transfer-Encoding: gzip"_ba, unknown);
    lineRow("gzip and chunked", "Transfer-Encoding: gzip, chunked"_ba, unknown);
    lineRow("chunked twice", "Transfer-Encoding: chunked, chunked"_ba, unknown);
    lineRow("chunked on two lines", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"_ba,
            unknown);
    lineRow("chunked and identity", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"_ba,
            unknown);
    lineRow("identity", "Transfer-Encoding: identity"_ba, unknown);
    lineRow("chunked with a parameter", "Transfer-Encoding: chunked;q=1"_ba, unknown);
    lineRow("chunked with a comma", "Transfer-Encoding: chunked,"_ba, unknown);
    lineRow("chunked in quotes", "Transfer-Encoding: \"chunked\""_ba, unknown);
    lineRow("xchunked", "Transfer-Encoding: xchunked"_ba, unknown);
    lineRow("chunke", "Transfer-Encoding: chunke"_ba, unknown);
    lineRow("empty coding", "Transfer-Encoding:"_ba, unknown);
    lineRow("unknown expectation", "Expect: 200-ok"_ba, "unsupported_expectation");
    lineRow("second expectation", "Expect: 100-continue, x"_ba, "unsupported_expectation");
    lineRow("two expectations", "Expect: 100-continue\r\nExpect: x"_ba, "unsupported_expectation");
}

void addSizes()
{
    const HttpLimits limits;
    const QByteArray target = '/' + QByteArray(limits.targetBytesMax, 'a');
    requestLineRow("target one over", "GET " + target + " HTTP/1.1", "target_too_long");
    row("target one over, no end in sight", "GET " + target, "target_too_long");
    row("target one over behind empty lines", "\r\n\r\nGET " + target, "target_too_long");
    row("target longer than a head", "GET /" + QByteArray(2 * limits.headBytesMax, 'a'),
        "target_too_long");
    const qsizetype room = limits.headBytesMax - withLines("X: "_ba).size();
    lineRow("head one over", "X: " + QByteArray(room + 1, 'a'), "head_too_large");
    row("head at the limit, no end in sight",
        withLines("X: " + QByteArray(2 * room, 'a')).first(limits.headBytesMax), "head_too_large");
    row("head over the limit, no end in sight",
        withLines("X: " + QByteArray(limits.headBytesMax, 'a')).chopped(4), "head_too_large");
    row("head one over with a bad line at its end",
        withLines("X: " + QByteArray(room + 2, 'a') + "\r\n\n"), "head_too_large");
    row("word without end", QByteArray(limits.headBytesMax, 'a'), "head_too_large");
    row("spaces without end", QByteArray(limits.headBytesMax, ' '), "head_too_large");
    row("header lines without end",
        "GET / HTTP/1.1\r\n" + "X: y\r\n"_ba.repeated(headerLinesMax + 1), "head_too_large");
    row("bare LFs without end", "a\n"_ba.repeated(headerLinesMax + 2), "head_too_large");
    row("one header line too many", withLines("X: y\r\n"_ba.repeated(headerLinesMax - 1) + "X: y"),
        "head_too_large");
}

} // namespace

void TestHostileHeads::addHeads()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("verdict");
    addRequestLines();
    addTargets();
    addLines();
    addHosts();
    addFramings();
    addSizes();
}

void TestHostileHeads::refuses_data()
{
    addHeads();
}

void TestHostileHeads::refuses()
{
    QFETCH(const QByteArray, bytes);
    QTEST(verdictOn(parseRequestHead(bytes, {})), "verdict");
}

void TestHostileHeads::saysTheSameOnEveryPrefix_data()
{
    addHeads();
}

void TestHostileHeads::saysTheSameOnEveryPrefix()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, verdict);
    QByteArray last = "incomplete"_ba;
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        const QByteArray now = verdictOn(parseRequestHead(QByteArrayView(bytes).first(size), {}));
        if (now == last)
            continue;
        QCOMPARE(last, "incomplete"_ba);
        QCOMPARE(now, verdict);
        last = now;
    }
    QCOMPARE(last, verdict);
}

void TestHostileHeads::saysTheSameWhateverFollows_data()
{
    addHeads();
}

void TestHostileHeads::saysTheSameWhateverFollows()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, verdict);
    for (const QByteArray &behind :
         {"\0"_ba, "\n\n"_ba, "\r\n\r\n"_ba, "aaaa"_ba, " / HTTP/1.1"_ba, QByteArray(40'000, 'x')})
        QCOMPARE(verdictOn(parseRequestHead(bytes + behind, {})), verdict);
}

void TestHostileHeads::explainsItselfWithoutQuoting_data()
{
    addHeads();
}

void TestHostileHeads::explainsItselfWithoutQuoting()
{
    QFETCH(const QByteArray, bytes);
    const HeadParse parse = parseRequestHead(bytes, {});
    const HeadFailure *failure = std::get_if<HeadFailure>(&parse);
    QVERIFY(failure);
    QVERIFY(failure->message.size() > 20);
    QVERIFY(!failure->message.endsWith(u'.'));
    for (const QString &foreign : {u"evil"_s, u"passwd"_s, u"script"_s, u"1048577"_s, u"aaaa"_s})
        QVERIFY(!failure->message.contains(foreign));
}

void TestHostileHeads::keepsItsPromisesUnderMutation_data()
{
    QTest::addColumn<QByteArray>("replacement");
    for (const char byte : "\0\t\n\r !\"%*,./0:;?@A\\a\x7f\x80\xff")
        QTest::addRow("byte %d", static_cast<unsigned char>(byte)) << QByteArray(1, byte);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("line break") << "\r\n"_ba;
}

void TestHostileHeads::keepsItsPromisesUnderMutation()
{
    QFETCH(const QByteArray, replacement);
    const QByteArray sound = "POST http://localhost/a%20b/c?d=%41 HTTP/1.1\r\nHost: localhost\r\n"
                             "Content-Length: 12\r\nConnection: keep-alive, Upgrade\r\n\r\n"_ba;
    for (qsizetype at = 0; at < sound.size(); ++at) {
        QByteArray bytes = sound;
        bytes.replace(at, 1, replacement);
        const HeadParse parse = parseRequestHead(bytes, {});
        const RequestHead *head = std::get_if<RequestHead>(&parse);
        if (!head)
            continue;
        QVERIFY(head->headBytes <= bytes.size());
        QVERIFY(bytes.first(head->headBytes).endsWith("\r\n\r\n"));
        QVERIFY(head->path.startsWith('/') && !head->path.startsWith("//"));
        QVERIFY(!head->path.contains('\0') && !head->path.contains("/../"));
        QCOMPARE(head->headers.count("Host"), 1);
        for (const Header &header : head->headers.all())
            QVERIFY(!header.value.contains('\n') && !header.name.contains(' '));
    }
}

void TestHostileHeads::honoursOtherLimits_data()
{
    QTest::addColumn<HttpLimits>("limits");
    QTest::addColumn<QByteArray>("verdict");
    const QByteArray bytes = withLines("Content-Length: 10"_ba);
    const auto limits = [](qsizetype head, qsizetype target, qsizetype body) {
        return HttpLimits{.headBytesMax = head, .targetBytesMax = target, .bodyBytesMax = body};
    };
    QTest::newRow("all exact") << limits(bytes.size(), 1, 10) << "sound"_ba;
    QTest::newRow("head") << limits(bytes.size() - 1, 1, 10) << "head_too_large"_ba;
    QTest::newRow("target") << limits(bytes.size(), 0, 10) << "target_too_long"_ba;
    QTest::newRow("body") << limits(bytes.size(), 1, 9) << "body_too_large"_ba;
    QTest::newRow("no head at all") << limits(0, 1, 10) << "head_too_large"_ba;
}

void TestHostileHeads::honoursOtherLimits()
{
    QFETCH(const HttpLimits, limits);
    QTEST(verdictOn(parseRequestHead(withLines("Content-Length: 10"_ba), limits)), "verdict");
}

QTEST_APPLESS_MAIN(TestHostileHeads)
#include "tst_hostileheads.moc"
