# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# One interface target carries every compile setting; targets link it, nobody sets global flags.
add_library(wirelamp_compiler INTERFACE)
add_library(wirelamp::compiler ALIAS wirelamp_compiler)

target_include_directories(wirelamp_compiler INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_features(wirelamp_compiler INTERFACE cxx_std_20)
target_compile_definitions(
    wirelamp_compiler
    INTERFACE
        QT_NO_CAST_FROM_ASCII
        QT_NO_CAST_TO_ASCII
        QT_NO_CAST_FROM_BYTEARRAY
        QT_NO_FOREACH
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
        QT_NO_URL_CAST_FROM_STRING
        QT_DISABLE_DEPRECATED_BEFORE=0x060400
)

if(MSVC)
    target_compile_options(wirelamp_compiler INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus)
else()
    target_compile_options(
        wirelamp_compiler
        INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
                  -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough
                  -Wno-missing-field-initializers # designated initializers name what differs from the default
    )
endif()

if(WIRELAMP_WERROR)
    target_compile_options(wirelamp_compiler INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
