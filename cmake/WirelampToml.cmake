# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# toml++ as its package describes it, else its headers alone: they are the same for every system, so a cross build takes
# those of this machine. They are copied, because the rest of such an include folder is not for the target.
find_package(tomlplusplus 3.0 CONFIG QUIET)
if(NOT TARGET tomlplusplus::tomlplusplus)
    find_path(
        TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h
        PATHS /usr/include /usr/local/include /opt/homebrew/include
        NO_CMAKE_FIND_ROOT_PATH REQUIRED
    )
    set(headers "${PROJECT_BINARY_DIR}/tomlplusplus")
    file(COPY "${TOMLPLUSPLUS_INCLUDE_DIR}/toml++" DESTINATION "${headers}")
    add_library(tomlplusplus_headers INTERFACE)
    add_library(tomlplusplus::tomlplusplus ALIAS tomlplusplus_headers)
    target_include_directories(tomlplusplus_headers SYSTEM INTERFACE "${headers}")
    target_compile_definitions(tomlplusplus_headers INTERFACE TOML_HEADER_ONLY=1)
endif()
