// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/consoleoutput.h"

#include <qt_windows.h>

#include <cstdio>
#include <fcntl.h>
#include <io.h>

namespace wirelamp::app {

namespace {

bool isOpen(DWORD which)
{
    HANDLE handle = GetStdHandle(which);
    return handle != nullptr && handle != INVALID_HANDLE_VALUE
        && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

void openOnConsole(std::FILE *file)
{
    std::FILE *reopened = nullptr;
    // If it fails, what is printed gets lost, as it was before.
    static_cast<void>(freopen_s(&reopened, "CONOUT$", "w", file));
}

/// Without this `TOKEN=$(wirelamp token)` in Git Bash would end in a carriage return.
void usePlainLineEnds(std::FILE *file)
{
    if (_fileno(file) >= 0)
        _setmode(_fileno(file), _O_BINARY);
}

void allowColours()
{
    HANDLE console = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD mode = 0;
    if (GetConsoleMode(console, &mode))
        SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

} // namespace

ConsoleOutput::ConsoleOutput()
{
    const bool hasOutput = isOpen(STD_OUTPUT_HANDLE);
    const bool hasErrors = isOpen(STD_ERROR_HANDLE);
    const bool isAttached =
        (!hasOutput || !hasErrors) && AttachConsole(ATTACH_PARENT_PROCESS) != FALSE;
    if (isAttached && !hasOutput)
        openOnConsole(stdout);
    if (isAttached && !hasErrors)
        openOnConsole(stderr);
    m_hasReader = hasErrors || isAttached;

    usePlainLineEnds(stdout);
    usePlainLineEnds(stderr);
    m_formerCodePage = GetConsoleOutputCP();
    if (m_formerCodePage != 0)
        SetConsoleOutputCP(CP_UTF8);
    allowColours();
}

ConsoleOutput::~ConsoleOutput()
{
    std::fflush(stdout);
    std::fflush(stderr);
    if (m_formerCodePage != 0)
        SetConsoleOutputCP(m_formerCodePage);
}

} // namespace wirelamp::app
