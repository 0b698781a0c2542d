// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/prometheustext.h"

namespace wirelamp::server {

namespace {

QByteArray escapedHelp(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('\n', "\\n");
}

QByteArray escapedLabel(const QByteArray &text)
{
    return escapedHelp(text).replace('"', "\\\"");
}

QByteArray sampleLine(const MetricFamily &family, const MetricSample &sample)
{
    QByteArray line = family.name;
    if (!family.label.isEmpty())
        line += '{' + family.label + "=\"" + escapedLabel(sample.label) + "\"}";
    return line + ' ' + QByteArray::number(sample.value, 'g', 15) + '\n';
}

} // namespace

QByteArray prometheusText(const QList<MetricFamily> &families)
{
    QByteArray text;
    for (const MetricFamily &family : families) {
        const bool isCounter = family.kind == MetricKind::Counter;
        text += "# HELP " + family.name + ' ' + escapedHelp(family.help) + '\n';
        text += "# TYPE " + family.name + (isCounter ? " counter\n" : " gauge\n");
        for (const MetricSample &sample : family.samples)
            text += sampleLine(family, sample);
    }
    return text;
}

} // namespace wirelamp::server
