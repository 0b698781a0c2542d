// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/icon.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

/// In the order of Icon.
constexpr std::array fileNames{
    "about",     "break",        "clear",        "close-connection", "copy",
    "demo",      "filter",       "fit",          "follow",           "next",
    "pause",     "play",         "previous",     "received",         "restart",
    "save",      "search",       "sent",         "settings",         "stop",
    "theme",     "token",        "tone-busy",    "tone-closed",      "tone-failed",
    "tone-good", "tone-neutral", "tone-planted", "tone-refused",     "tone-warning",
    "wirelamp",  "zoom-in",      "zoom-out",
};
static_assert(fileNames.size() == static_cast<size_t>(lastIcon) + 1);

} // namespace

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Icon::ToneNeutral;
    case Tone::Good:
        return Icon::ToneGood;
    case Tone::Busy:
        return Icon::ToneBusy;
    case Tone::Warning:
        return Icon::ToneWarning;
    case Tone::Refused:
        return Icon::ToneRefused;
    case Tone::Failed:
        return Icon::ToneFailed;
    case Tone::Closed:
        return Icon::ToneClosed;
    case Tone::Planted:
        return Icon::TonePlanted;
    }
    Q_UNREACHABLE();
}

QString pathOf(Icon icon)
{
    const QLatin1StringView name(fileNames.at(static_cast<size_t>(icon)));
    return u":/wirelamp/icons/"_s + name + u".svg"_s;
}

} // namespace wirelamp::ui
