// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/control/clientsamples.h"

#include "core/control/quoting.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::control {

namespace {

using Placeholders = QHash<QString, QString>;

QString templateText(const QString &name)
{
    QFile file(u":/wirelamp/samples/"_s + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "clientsamples", "the resources are not linked into this program");
    return QString::fromUtf8(file.readAll());
}

/// Fills each `@NAME@` once and never looks at what it put in: a token may look like a placeholder.
QString filled(const QString &text, const Placeholders &placeholders)
{
    static const QRegularExpression form(u"@([A-Z_]+)@"_s);
    QString result;
    qsizetype copied = 0;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        Q_ASSERT(placeholders.contains(match.captured(1)));
        result += QStringView(text).sliced(copied, match.capturedStart() - copied);
        result += placeholders.value(match.captured(1));
        copied = match.capturedEnd();
    }
    return result += QStringView(text).sliced(copied);
}

QString encoded(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

/// The same URL with one more query item, its value encoded down to the last reserved character.
QString withQuery(QUrl url, const QString &path, const QString &name, const QString &value)
{
    if (!path.isEmpty())
        url.setPath(path);
    QUrlQuery query(url);
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    return encoded(url);
}

bool endsALine(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph;
}

/// What stands in front of a command to make a client trust the certificate. It also stands in
/// comments of the samples, so a path that would end one is left to the user.
QString trusting(const QString &before, const QString &certificateFile)
{
    if (certificateFile.isEmpty() || std::ranges::any_of(certificateFile, endsALine))
        return {};
    return before + shellQuoted(certificateFile) + u' ';
}

QString sourceOf(const QString &name, SourceLanguage language, const QString &trust,
                 const ClientSampleInput &input)
{
    return filled(templateText(name),
                  {{u"WEBSOCKET_URL"_s, sourceQuoted(encoded(input.webSocketUrl), language)},
                   {u"TOKEN"_s, sourceQuoted(input.token, language)},
                   {u"TRUST"_s, trust}});
}

ClientSample pythonSample(const ClientSampleInput &input)
{
    const QString trust = trusting(u"SSL_CERT_FILE="_s, input.certificateFile);
    return {u"python"_s, u"Python (websockets)"_s,
            trust + u"python3 -m websockets "_s
                + shellQuoted(withQuery(input.webSocketUrl, {}, u"token"_s, input.token)),
            sourceOf(u"python.py.tmpl"_s, SourceLanguage::Python, trust, input)};
}

ClientSample javaScriptSample(const ClientSampleInput &input)
{
    return {u"javascript"_s, u"JavaScript (browser)"_s, QString(),
            sourceOf(u"javascript.js.tmpl"_s, SourceLanguage::JavaScript, {}, input)};
}

ClientSample cSharpSample(const ClientSampleInput &input)
{
    const QString trust = trusting(u"SSL_CERT_FILE="_s, input.certificateFile);
    return {u"csharp"_s, u"C# (ClientWebSocket)"_s, QString(),
            sourceOf(u"csharp.cs.tmpl"_s, SourceLanguage::CSharp, trust, input)};
}

ClientSample curlSample(const ClientSampleInput &input)
{
    const QString trust = trusting(u"--cacert "_s, input.certificateFile);
    const QString authorization = shellQuoted(u"Authorization: Bearer "_s + input.token);
    const QString path = u"/api/chat/stream"_s;
    QUrl stream = input.httpUrl;
    stream.setPath(path);
    return {u"curl"_s, u"curl (event stream)"_s,
            u"curl -sS -N "_s + trust + u"-H "_s + authorization + u' '
                + shellQuoted(withQuery(input.httpUrl, path, u"message"_s, u"Hello"_s)),
            filled(templateText(u"curl.sh.tmpl"_s),
                   {{u"TRUST"_s, trust},
                    {u"AUTHORIZATION"_s, authorization},
                    {u"STREAM_URL"_s, shellQuoted(encoded(stream))}})};
}

ClientSample nodeSample(const ClientSampleInput &input)
{
    const QString trust = trusting(u"NODE_EXTRA_CA_CERTS="_s, input.certificateFile);
    const QString message = u"{\"type\":\"execute_agent\",\"message\":\"Hello\"}"_s;
    return {u"node"_s, u"Node.js (ws)"_s,
            trust + u"npx -y wscat -c "_s + shellQuoted(encoded(input.webSocketUrl)) + u" -H "_s
                + shellQuoted(u"Authorization: Bearer "_s + input.token) + u" -w 10 -x "_s
                + shellQuoted(message),
            sourceOf(u"node.mjs.tmpl"_s, SourceLanguage::JavaScript, trust, input)};
}

} // namespace

QList<ClientSample> clientSamples(const ClientSampleInput &input)
{
    return {pythonSample(input), javaScriptSample(input), cSharpSample(input), curlSample(input),
            nodeSample(input)};
}

} // namespace wirelamp::control
