# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# Speed only: with GCC the headers that nearly every source includes are compiled once, for all targets together, which
# takes two fifths off a build. Sources include what they use all the same: WIRELAMP_PCH=OFF must build, and the packages
# and clang-tidy see them without.
if(CMAKE_CROSSCOMPILING OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(WIRELAMP_PCH OFF)
endif()

# wirelamp_use_precompiled(target)
function(wirelamp_use_precompiled target)
    if(WIRELAMP_PCH)
        target_precompile_headers(${target} REUSE_FROM wirelamp_precompiled)
    endif()
endfunction()

if(WIRELAMP_PCH)
    add_library(wirelamp_precompiled OBJECT "${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp")
    set_target_properties(wirelamp_precompiled PROPERTIES AUTOMOC OFF)
    target_link_libraries(wirelamp_precompiled PRIVATE wirelamp::compiler Qt6::Core)
    target_precompile_headers(
        wirelamp_precompiled
        PRIVATE <algorithm>
                <array>
                <chrono>
                <functional>
                <map>
                <memory>
                <optional>
                <set>
                <utility>
                <variant>
                <vector>
                <QByteArray>
                <QHash>
                <QJsonArray>
                <QJsonDocument>
                <QJsonObject>
                <QList>
                <QMap>
                <QObject>
                <QPointer>
                <QString>
                <QStringList>
                <QTimer>
    )
endif()
