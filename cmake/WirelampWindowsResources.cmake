# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# wirelamp_add_windows_resources(wirelamp wirelamp.exe): icon, version and manifest of a program, which has that file name
# in the end. MSVC's linker takes the manifest itself; MinGW's needs it in the resources.
enable_language(RC)

function(wirelamp_add_windows_resources target file_name)
    set(folder "${PROJECT_SOURCE_DIR}/resources/windows")
    set(WIRELAMP_FILE_NAME "${file_name}")
    set(resources "${CMAKE_CURRENT_BINARY_DIR}/${target}.rc")
    configure_file("${folder}/wirelamp.rc.in" "${resources}" @ONLY)
    target_sources(${target} PRIVATE "${resources}")
    set_source_files_properties(
        "${resources}" PROPERTIES OBJECT_DEPENDS "${folder}/wirelamp.ico;${folder}/wirelamp.manifest"
    )
    target_include_directories(${target} PRIVATE "${folder}")
    if(MSVC)
        target_sources(${target} PRIVATE "${folder}/wirelamp.manifest")
    else()
        set_property(SOURCE "${resources}" APPEND PROPERTY COMPILE_DEFINITIONS WIRELAMP_MANIFEST)
    endif()
endfunction()
