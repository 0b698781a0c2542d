; SPDX-FileCopyrightText: 2026 The Wirelamp developers
; SPDX-License-Identifier: GPL-3.0-only
;
; Adds our folder to the variable Path, or removes it. A Path may be longer than the longest string of NSIS, which would
; cut it off; so its text never becomes such a string but stays in memory of its own.

!define PATH_BYTES 65534 ; The longest value that Windows hands on to programs, 32767 characters.
!define BUFFER_BYTES 70000

!macro PathFunctions un
; $0: "add" or "remove". While we work the text is `;entry;entry;`, so that every entry looks the same.
Function ${un}EditPath
    ${If} $AllUsers == 1
        StrCpy $1 0x80000002 ; HKEY_LOCAL_MACHINE
        StrCpy $2 "SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
    ${Else}
        StrCpy $1 0x80000001 ; HKEY_CURRENT_USER
        StrCpy $2 "Environment"
    ${EndIf}
    System::Call 'advapi32::RegOpenKeyExW(p r1, w r2, i 0, i 0x0103, *p .r3) i .r4' ; query, set, 64-bit view
    ${If} $4 != 0
        Return
    ${EndIf}
    System::Alloc ${BUFFER_BYTES}
    Pop $5
    IntPtrOp $6 $5 + 2
    System::Call 'advapi32::RegQueryValueExW(p r3, w "Path", p 0, *i .r7, p r6, *i ${PATH_BYTES} r8) i .r4'
    ${If} $4 == 2 ; There is none yet.
        StrCpy $7 2 ; REG_EXPAND_SZ
        StrCpy $4 0
    ${EndIf}
    ${If} $4 == 0
        System::Call '*$5(&i2 59)' ; a semicolon
        Call ${un}ChangePathText
    ${EndIf}
    System::Free $5
    System::Call 'advapi32::RegCloseKey(p r3)'
    SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
FunctionEnd

; $0: as above; $3: the key; $5: the text with a semicolon in front; $6: the text; $7: its type in the registry.
Function ${un}ChangePathText
    StrLen $R0 "$INSTDIR"
    System::Call 'kernel32::lstrlenW(p r5) i .R1'
    IntOp $R2 $R1 + $R0
    IntOp $R2 $R2 * 2
    ${If} $R2 > ${PATH_BYTES}
        Return ; There is no room for us.
    ${EndIf}
    ; Close the last entry.
    IntOp $R2 $R1 - 1
    IntOp $R2 $R2 * 2
    IntPtrOp $R2 $5 + $R2
    System::Call '*$R2(&i2 .R3)'
    ${If} $R3 != 59
        System::Call 'kernel32::lstrcatW(p r5, w ";")'
    ${EndIf}
    ; Take us out, however often we are in.
    ${Do}
        System::Call 'shlwapi::StrStrIW(p r5, w ";$INSTDIR;") p .r9'
        ${If} $9 == 0
            ${Break}
        ${EndIf}
        IntOp $R2 $R0 + 1
        IntOp $R2 $R2 * 2
        IntPtrOp $R2 $9 + $R2
        System::Call 'kernel32::lstrlenW(p R2) i .R1'
        IntOp $R1 $R1 + 1
        IntOp $R1 $R1 * 2
        System::Call 'kernel32::RtlMoveMemory(p r9, p R2, p R1)'
    ${Loop}
    ${If} $0 == "add"
        System::Call 'kernel32::lstrcatW(p r5, w "$INSTDIR;")'
    ${EndIf}
    ; Take the last semicolon off again and store the text without the first.
    System::Call 'kernel32::lstrlenW(p r5) i .R1'
    ${If} $R1 <= 1
        System::Call 'advapi32::RegDeleteValueW(p r3, w "Path")'
        Return
    ${EndIf}
    IntOp $R1 $R1 - 1
    IntOp $R2 $R1 * 2 ; Also the size in bytes of what is stored, with its end.
    IntPtrOp $R3 $5 + $R2
    System::Call '*$R3(&i2 0)'
    System::Call 'advapi32::RegSetValueExW(p r3, w "Path", i 0, i r7, p r6, i R2)'
FunctionEnd
!macroend
!insertmacro PathFunctions ""
!insertmacro PathFunctions "un."
