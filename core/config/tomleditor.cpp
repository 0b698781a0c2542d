// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/tomleditor.h"

#include "core/config/tomldocument.h"
#include "core/config/valueprinter.h"
#include "core/config/valuereader.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

/// The byte at a position; columns count code points.
qsizetype offsetOf(const QByteArray &text, TomlPosition at)
{
    qsizetype offset = 0;
    for (int line = 1; line < at.line; ++line)
        offset = text.indexOf('\n', offset) + 1;
    const auto isContinuation = [&text](qsizetype byte) {
        return byte < text.size() && (static_cast<uchar>(text.at(byte)) & 0xc0U) == 0x80;
    };
    for (int column = 1; column < at.column && offset < text.size(); ++column) {
        ++offset;
        while (isContinuation(offset))
            ++offset;
    }
    return offset;
}

struct Place
{
    std::optional<TomlEntry> entry;
    std::optional<TomlPosition> section;
};

Place placeOf(const QList<TomlSection> &document, const QString &sectionName, const QString &name)
{
    Place place;
    for (const TomlSection &section : document) {
        if (section.name != sectionName)
            continue;
        place.section = section.position;
        for (const TomlEntry &entry : section.entries) {
            if (entry.key == name)
                place.entry = entry;
        }
    }
    return place;
}

bool holds(const QByteArray &toml, const SettingKey &key, const SettingData &data)
{
    const auto document = readToml(toml);
    if (!document)
        return false;
    const Place place = placeOf(*document, key.name.section(u'.', 0, 0), key.name.section(u'.', 1));
    if (!place.entry)
        return false;
    const auto value = readValue(key, place.entry->value);
    return value && *value == data;
}

} // namespace

Result<QByteArray> withValue(const QByteArray &toml, const SettingKey &key, const SettingData &data)
{
    const auto document = readToml(toml);
    if (!document)
        return Failure{Error{document.error().text}};
    const QString section = key.name.section(u'.', 0, 0);
    const QByteArray value = tomlText(key, data).toUtf8();
    const QByteArray line = key.name.section(u'.', 1).toUtf8() + " = " + value + '\n';
    const Place place = placeOf(*document, section, key.name.section(u'.', 1));

    QByteArrayList candidates;
    if (place.entry) {
        const qsizetype begin = offsetOf(toml, place.entry->valueBegin);
        const qsizetype end = offsetOf(toml, place.entry->valueEnd);
        candidates << toml.first(begin) + value + toml.sliced(end);
    } else if (place.section) {
        const qsizetype newline = toml.indexOf('\n', offsetOf(toml, *place.section));
        candidates << (newline < 0 ? toml + '\n' + line
                                   : toml.first(newline + 1) + line + toml.sliced(newline + 1));
        // The section was made of dotted keys.
        candidates << section.toUtf8() + '.' + line + toml;
    } else {
        const bool isOpenLine = !toml.isEmpty() && !toml.endsWith('\n');
        candidates << toml + (isOpenLine ? "\n" : "") + (toml.isEmpty() ? "[" : "\n[")
                + section.toUtf8() + "]\n" + line;
    }
    for (const QByteArray &candidate : candidates) {
        if (holds(candidate, key, data))
            return candidate;
    }
    return Failure{
        Error{u"%1 cannot be changed in this file; edit the file by hand"_s.arg(key.name)}};
}

} // namespace wirelamp::config
