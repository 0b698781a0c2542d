# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# Untested: nobody of us has run this on a Mac yet. The bundle holds Qt's frameworks, found by macdeployqt, and is what
# the .dmg shows next to a link to /Applications.
set(icon "${CMAKE_CURRENT_LIST_DIR}/wirelamp.icns")
set_source_files_properties("${icon}" PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
target_sources(wirelamp PRIVATE "${icon}")
set_target_properties(
    wirelamp
    PROPERTIES MACOSX_BUNDLE ON
               OUTPUT_NAME "${PROJECT_NAME}"
               MACOSX_BUNDLE_BUNDLE_NAME "${PROJECT_NAME}"
               MACOSX_BUNDLE_GUI_IDENTIFIER "${WIRELAMP_APP_ID}"
               MACOSX_BUNDLE_ICON_FILE wirelamp.icns
               MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
               MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
               MACOSX_BUNDLE_COPYRIGHT "2026 ${WIRELAMP_PUBLISHER}, GPL-3.0-only"
)
install(TARGETS wirelamp BUNDLE DESTINATION .)
qt_generate_deploy_app_script(TARGET wirelamp OUTPUT_SCRIPT deploy_script)
install(SCRIPT "${deploy_script}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/docs/third-party.md"
        DESTINATION "${PROJECT_NAME}.app/Contents/Resources")
