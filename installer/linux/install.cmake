# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
set(linux "${CMAKE_CURRENT_LIST_DIR}")
set(generated "${CMAKE_CURRENT_BINARY_DIR}/linux")

install(TARGETS wirelamp RUNTIME)
install(FILES "${linux}/wirelamp.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/wirelamp.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${PROJECT_SOURCE_DIR}/docs/third-party.md" "${PROJECT_SOURCE_DIR}/README.md" TYPE DOC)
install(FILES "${linux}/copyright" TYPE DOC)

configure_file(linux/wirelamp.metainfo.xml.in "${generated}/${WIRELAMP_APP_ID}.metainfo.xml" @ONLY)
install(FILES "${generated}/${WIRELAMP_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")

# Debian wants its changelog and manual pages compressed, and the same bytes every time.
find_program(WIRELAMP_GZIP gzip REQUIRED)
function(install_compressed source name)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "TYPE" "")
    configure_file("${source}" "${generated}/${name}" @ONLY)
    add_custom_command(
        OUTPUT "${generated}/${name}.gz"
        COMMAND "${WIRELAMP_GZIP}" -9nkf "${generated}/${name}"
        DEPENDS "${generated}/${name}"
        VERBATIM
    )
    add_custom_target(compressed_${name} ALL DEPENDS "${generated}/${name}.gz")
    install(FILES "${generated}/${name}.gz" DESTINATION "${CMAKE_INSTALL_${arg_TYPE}DIR}")
endfunction()
install_compressed("${linux}/changelog.in" changelog TYPE DOC)
set(CMAKE_INSTALL_MAN1DIR "${CMAKE_INSTALL_MANDIR}/man1")
install_compressed("${linux}/wirelamp.1.in" wirelamp.1 TYPE MAN1)
