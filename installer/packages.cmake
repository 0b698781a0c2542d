# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# `cpack` in a build folder makes the packages of its system: .deb and .tar.gz on Linux, .dmg on macOS. The setup and the
# ZIP for Windows are made by installer/windows/package.py, because they hold libraries that CMake does not know.
set(CPACK_PACKAGE_NAME "wirelamp")
set(CPACK_PACKAGE_VENDOR "${WIRELAMP_PUBLISHER}")
set(CPACK_PACKAGE_CONTACT "${WIRELAMP_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "local backend for AI-agent chat clients that shows what went wrong")
set(CPACK_PACKAGE_DESCRIPTION
    "A development server for people who build clients of AI-agent chat systems:
an authenticated WebSocket, streaming HTTP routes and agent events on one
port, with a window that shows every connection live."
)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_CHECKSUM SHA256)

if(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    set(CPACK_DMG_VOLUME_NAME "${PROJECT_NAME} ${PROJECT_VERSION}")
    set(CPACK_PACKAGE_FILE_NAME "wirelamp-${PROJECT_VERSION}-macos")
else()
    set(CPACK_GENERATOR DEB TGZ)
    set(CPACK_PACKAGE_FILE_NAME "wirelamp-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
endif()

set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so no import names it: Qt's own texts in other languages.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

include(CPack)
