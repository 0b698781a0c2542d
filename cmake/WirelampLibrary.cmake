# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# wirelamp_add_library(core_auth
#     SOURCES tokenverifier.cpp tokenverifier.h
#     DEPENDS core_base core_events      # our own libraries, each allowed by cmake/rooms.txt
#     QT      Core Network               # Qt modules; core may never name Gui or Widgets
#     LINKS   OpenSSL::Crypto)           # anything else, private
#
# The call fails when a dependency is not in the room's line of cmake/rooms.txt, is not declared yet,
# or when a core library asks for a GUI module.
set_property(DIRECTORY "${PROJECT_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/cmake/rooms.txt")

function(wirelamp_allowed_rooms name result)
    string(REPLACE "_" "/" room "${name}")
    file(STRINGS "${PROJECT_SOURCE_DIR}/cmake/rooms.txt" lines REGEX "^${room}:")
    if(NOT lines)
        message(FATAL_ERROR "${name}: no line for ${room} in cmake/rooms.txt")
    endif()
    string(REGEX REPLACE "^[^:]*:" "" rooms "${lines}")
    string(STRIP "${rooms}" rooms)
    string(REGEX REPLACE " +" ";" rooms "${rooms}")
    list(TRANSFORM rooms REPLACE "/" "_")
    set(${result} "${rooms}" PARENT_SCOPE)
endfunction()

function(wirelamp_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;QT;LINKS")

    if(name MATCHES "^core_")
        foreach(forbidden IN ITEMS Gui Widgets Svg Test)
            if(forbidden IN_LIST arg_QT)
                message(FATAL_ERROR "${name}: core must not use Qt6::${forbidden}")
            endif()
        endforeach()
    endif()
    wirelamp_allowed_rooms(${name} allowed)
    foreach(dependency IN LISTS arg_DEPENDS)
        if(NOT dependency IN_LIST allowed)
            message(FATAL_ERROR "${name}: cmake/rooms.txt does not allow ${dependency}")
        endif()
        if(NOT TARGET wirelamp_${dependency})
            message(FATAL_ERROR "${name}: ${dependency} is not a lower layer (declare it first)")
        endif()
    endforeach()

    add_library(wirelamp_${name} STATIC ${arg_SOURCES})
    add_library(wirelamp::${name} ALIAS wirelamp_${name})
    list(TRANSFORM arg_DEPENDS PREPEND "wirelamp::")
    list(TRANSFORM arg_QT PREPEND "Qt6::")
    target_link_libraries(
        wirelamp_${name}
        PUBLIC wirelamp::compiler ${arg_DEPENDS} ${arg_QT}
        PRIVATE ${arg_LINKS}
    )
    wirelamp_use_precompiled(wirelamp_${name})
endfunction()
