// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/base/redaction.h"
#include "core/journal/entryjson.h"
#include "tests/fuzz/target.h"

using namespace wirelamp;
using namespace wirelamp::fuzz;

namespace {

/// HS256, and a signature that stands nowhere else.
const QByteArray token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.QXNpZ25hdHVyZVRoYXROb2JvZHlNYWRl";
const QByteArray signature = "QXNpZ25hdHVyZVRoYXROb2JvZHlNYWRl";

void checkLine(const QByteArray &payload)
{
    journal::Entry entry;
    entry.sequence = 1;
    entry.kind = journal::EntryKind::MessageReceived;
    entry.name = payload.left(20);
    entry.payload = payload;
    entry.size = payload.size();
    const QByteArray line = journal::toNdjsonLine(entry);
    promise(line.endsWith('\n') && line.count('\n') == 1, "an entry is one line");
    promise(parseJsonObject(line.chopped(1), 200).has_value(), "a line is a JSON object");
}

} // namespace

/// A planted token between hostile bytes never gets through; what is left can be exported.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = inputFrom(data, size);
    const QByteArray once = redactText(bytes);
    promise(redactText(once) == once, "redacted text has nothing more to hide");
    (void)redactTarget(bytes);
    for (const char *name : {"Authorization", "Cookie", "Sec-WebSocket-Protocol", "Accept"})
        (void)redactHeader(name, bytes);

    const qsizetype middle = bytes.size() / 2;
    const QByteArray planted = bytes.left(middle) + ' ' + token + ' ' + bytes.mid(middle);
    promise(!redactText(planted).contains(signature), "no token gets through redactText");
    promise(!redactHeader("Authorization", planted).contains(signature),
            "no token gets through redactHeader");
    promise(!redactTarget("/ws?token=" + token + '&' + bytes).contains(signature),
            "no token gets through redactTarget");
    checkLine(bytes);
    return 0;
}
