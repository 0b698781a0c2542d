; SPDX-FileCopyrightText: 2026 The Wirelamp developers
; SPDX-License-Identifier: GPL-3.0-only
;
; Asks every running Wirelamp of this session to end (app/shutdownsignal_win.cpp listens) and waits until our files are
; free: clients get their close frame, and no process is killed.

!macro RunningFunctions un
; $0: 1 while one of our programs runs, since Windows lets nobody write to it then.
Function ${un}FindRunning
    StrCpy $0 0
    ${For} $2 1 2
        StrCpy $3 "$INSTDIR\wirelamp.exe"
        ${If} $2 == 2
            StrCpy $3 "$INSTDIR\wirelamp.com"
        ${EndIf}
        ${If} ${FileExists} "$3"
            ClearErrors
            FileOpen $1 "$3" a
            ${If} ${Errors}
                StrCpy $0 1
            ${Else}
                FileClose $1
            ${EndIf}
        ${EndIf}
    ${Next}
FunctionEnd

Function ${un}AskToClose
    System::Call 'kernel32::OpenEventW(i 0x0002, i 0, w "Local\Wirelamp.Close") p .r1'
    ${If} $1 != 0
        System::Call 'kernel32::SetEvent(p r1)'
        System::Call 'kernel32::CloseHandle(p r1)'
    ${EndIf}
FunctionEnd

Function ${un}CloseRunning
again:
    ${For} $4 1 50 ; times 200 ms
        Call ${un}AskToClose ; Each time: one may just be starting, and listens a moment later.
        Call ${un}FindRunning
        ${If} $0 == 0
            Return
        ${EndIf}
        Sleep 200
    ${Next}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(TextStillRunning)" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${EXIT_STILL_RUNNING}
    Quit
FunctionEnd
!macroend
!insertmacro RunningFunctions ""
!insertmacro RunningFunctions "un."
