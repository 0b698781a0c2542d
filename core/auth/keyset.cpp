// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/keyset.h"

#include "core/base/json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

Result<KeySet> KeySet::fromJwks(const QByteArray &json)
{
    if (json.size() > jwksBytesMax) {
        return Failure{Error{
            u"the key set has %1 bytes; at most %2 are read"_s.arg(json.size()).arg(jwksBytesMax)}};
    }
    const Result<QJsonObject> document = parseJsonObject(json);
    if (!document)
        return Failure{document.error()};
    const QJsonValue list = document->value(u"keys");
    if (!list.isArray())
        return Failure{Error{u"the JSON has no list 'keys'; it is not a JWK set"_s}};
    const QJsonArray keys = list.toArray();
    if (keys.size() > jwksKeysMax) {
        return Failure{Error{
            u"the key set has %1 keys; at most %2 are read"_s.arg(keys.size()).arg(jwksKeysMax)}};
    }
    KeySet set;
    QString firstProblem;
    for (const QJsonValue &item : keys) {
        const Result<VerificationKey> key = VerificationKey::fromJwk(item.toObject());
        if (key)
            set.add(*key);
        else if (firstProblem.isEmpty())
            firstProblem = key.error().text;
    }
    if (keys.isEmpty())
        return Failure{Error{u"the key set is empty"_s}};
    if (set.isEmpty())
        return Failure{Error{u"the key set has no key that can be used: %1"_s.arg(firstProblem)}};
    return set;
}

QList<VerificationKey> KeySet::candidates(Algorithm algorithm, const QByteArray &keyId) const
{
    const bool isAnyMeant = keyId.isEmpty();
    const QByteArray wanted = hasKeyId(keyId) ? keyId : QByteArray();
    QList<VerificationKey> found;
    for (const VerificationKey &key : m_keys) {
        if (found.size() < candidatesMax && key.allows(algorithm)
            && (isAnyMeant || key.keyId() == wanted))
            found << key;
    }
    return found;
}

QByteArrayList KeySet::keyIds() const
{
    QByteArrayList ids;
    for (const VerificationKey &key : m_keys) {
        if (!key.keyId().isEmpty() && !ids.contains(key.keyId()))
            ids << key.keyId();
    }
    std::ranges::sort(ids);
    return ids;
}

bool KeySet::hasKeyId(const QByteArray &keyId) const
{
    return !keyId.isEmpty() && std::ranges::any_of(m_keys, [&keyId](const VerificationKey &key) {
        return key.keyId() == keyId;
    });
}

} // namespace wirelamp::auth
