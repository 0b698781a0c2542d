# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# wirelamp_add_test(tst_journal DEPENDS core_journal) builds tst_journal.cpp from the current folder.
# The label is the first folder below tests/, so `ctest -L core` runs one layer. THREADS adds the label of what the preset
# tsan runs besides core: tests in which two threads meet.
function(wirelamp_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "THREADS" "" "DEPENDS;QT;LINKS")
    list(TRANSFORM arg_DEPENDS PREPEND "wirelamp::")
    list(TRANSFORM arg_QT PREPEND "Qt6::")

    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE wirelamp::compiler ${arg_DEPENDS} ${arg_QT} ${arg_LINKS} Qt6::Test)
    wirelamp_use_precompiled(${name})

    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "/.*" "" layer "${folder}")
    if(arg_THREADS)
        list(APPEND layer threads)
    endif()
    add_test(NAME ${folder}/${name} COMMAND ${name})
    set_tests_properties(
        ${folder}/${name}
        PROPERTIES LABELS "${layer}" TIMEOUT 60
                   ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC"
    )
endfunction()
