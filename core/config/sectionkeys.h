// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settingkey.h"

#include <tuple>
#include <utility>

namespace wirelamp::config {

/// Adds the keys of one section to the table, each tied to its member of `Section`. A function
/// returns the new key so that a name, flag or rule can be added; the reference holds until the
/// next key.
template<typename Section>
class SectionKeys
{
public:
    SectionKeys(QList<SettingKey> &keys, QString section, Section Settings::*member)
        : m_keys(keys)
        , m_section(std::move(section))
        , m_member(member)
    {
    }

    SettingKey &boolean(const QString &name, bool Section::*field, const QString &documentation)
    {
        return add<bool>({name, ValueKind::Boolean, documentation}, field);
    }

    template<typename Number>
    SettingKey &integer(const QString &name, Number Section::*field,
                        std::pair<qint64, qint64> range, const QString &documentation)
    {
        SettingKey &key = add<qint64>({name, ValueKind::Integer, documentation}, field);
        std::tie(key.min, key.max) = range;
        return key;
    }

    SettingKey &size(const QString &name, qsizetype Section::*field,
                     std::pair<qint64, qint64> range, const QString &documentation)
    {
        SettingKey &key = add<qint64>({name, ValueKind::Size, documentation}, field);
        std::tie(key.min, key.max) = range;
        return key;
    }

    template<typename Duration>
    SettingKey &duration(const QString &name, Duration Section::*field,
                         std::pair<std::chrono::milliseconds, std::chrono::milliseconds> range,
                         const QString &documentation)
    {
        using std::chrono::milliseconds;
        SettingKey &key = add({name, ValueKind::Duration, documentation});
        key.min = range.first.count();
        key.max = range.second.count();
        const auto member = m_member;
        key.write = [member, field](Settings &settings, const SettingData &data) {
            settings.*member.*field =
                std::chrono::duration_cast<Duration>(milliseconds{std::get<qint64>(data)});
        };
        key.read = [member, field](const Settings &settings) {
            return SettingData(qint64{milliseconds{settings.*member.*field}.count()});
        };
        return key;
    }

    /// An enum, each word with what it means.
    template<typename Enum>
    SettingKey &word(const QString &name, Enum Section::*field,
                     const QList<std::pair<QString, Enum>> &words, const QString &documentation)
    {
        SettingKey &key = add({name, ValueKind::Word, documentation});
        for (const auto &[word, meaning] : words)
            key.words << word;
        const auto member = m_member;
        key.write = [member, field, words](Settings &settings, const SettingData &data) {
            for (const auto &[word, meaning] : words) {
                if (word == std::get<QString>(data))
                    settings.*member.*field = meaning;
            }
        };
        key.read = [member, field, words](const Settings &settings) {
            QString found;
            for (const auto &[word, meaning] : words) {
                if (meaning == settings.*member.*field)
                    found = word;
            }
            return SettingData(found);
        };
        return key;
    }

    SettingKey &text(const QString &name, QString Section::*field, const QString &documentation)
    {
        return add<QString>({name, ValueKind::Text, documentation}, field);
    }

    SettingKey &path(const QString &name, QString Section::*field, const QString &documentation)
    {
        return add<QString>({name, ValueKind::Path, documentation}, field);
    }

    SettingKey &list(const QString &name, QStringList Section::*field, const QString &documentation)
    {
        return add<QStringList>({name, ValueKind::List, documentation}, field);
    }

    SettingKey &pathList(const QString &name, QStringList Section::*field,
                         const QString &documentation)
    {
        return add<QStringList>({name, ValueKind::PathList, documentation}, field);
    }

    SettingKey &url(const QString &name, QUrl Section::*field, const QString &documentation)
    {
        SettingKey &key = add({name, ValueKind::Url, documentation});
        const auto member = m_member;
        key.write = [member, field](Settings &settings, const SettingData &data) {
            settings.*member.*field = QUrl(std::get<QString>(data), QUrl::StrictMode);
        };
        key.read = [member, field](const Settings &settings) {
            return SettingData((settings.*member.*field).toString(QUrl::FullyEncoded));
        };
        return key;
    }

    /// A number that may be absent, which `absentWord` stands for.
    SettingKey &optionalInteger(const QString &name, std::optional<quint64> Section::*field,
                                const QString &absentWord, const QString &documentation)
    {
        SettingKey &key = add({name, ValueKind::Integer, documentation});
        key.min = 0;
        key.words = QStringList{absentWord};
        const auto member = m_member;
        key.write = [member, field](Settings &settings, const SettingData &data) {
            const qint64 *const number = std::get_if<qint64>(&data);
            settings.*member.*field = number != nullptr
                ? std::optional<quint64>(static_cast<quint64>(*number))
                : std::nullopt;
        };
        key.read = [member, field, absentWord](const Settings &settings) {
            const std::optional<quint64> number = settings.*member.*field;
            return number ? SettingData(static_cast<qint64>(*number)) : SettingData(absentWord);
        };
        return key;
    }

private:
    struct Description
    {
        QString name;
        ValueKind kind;
        QString documentation;
    };

    SettingKey &add(const Description &description)
    {
        SettingKey &key = m_keys.emplaceBack();
        key.name = m_section + u'.' + description.name;
        key.kind = description.kind;
        key.documentation = description.documentation;
        const QString variable = QString(key.name).replace(u'.', u'_').toUpper();
        key.environment = QStringList{QStringLiteral("WIRELAMP_") + variable};
        return key;
    }

    /// A field that holds the value as it is, or as a narrower number.
    template<typename Held, typename Field>
    SettingKey &add(const Description &description, Field Section::*field)
    {
        SettingKey &key = add(description);
        const auto member = m_member;
        key.write = [member, field](Settings &settings, const SettingData &data) {
            settings.*member.*field = static_cast<Field>(std::get<Held>(data));
        };
        key.read = [member, field](const Settings &settings) {
            return SettingData(static_cast<Held>(settings.*member.*field));
        };
        return key;
    }

    QList<SettingKey> &m_keys;
    QString m_section;
    Section Settings::*m_member;
};

} // namespace wirelamp::config
