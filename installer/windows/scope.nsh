; SPDX-FileCopyrightText: 2026 The Wirelamp developers
; SPDX-License-Identifier: GPL-3.0-only
;
; For whom: the current user (the default, no administrator) or everyone (/ALLUSERS). SHCTX and the shell folders follow.

!macro ScopeFunctions un
Function ${un}ApplyShellContext
    ${If} $AllUsers == 1
        SetShellVarContext all
    ${Else}
        SetShellVarContext current
    ${EndIf}
FunctionEnd

Function ${un}QuitWithoutAdministrator
    MessageBox MB_OK|MB_ICONSTOP "$(TextNeedsAdministrator)" /SD IDOK
    SetErrorLevel ${EXIT_NEEDS_ADMINISTRATOR}
    Quit
FunctionEnd
!macroend
!insertmacro ScopeFunctions ""
!insertmacro ScopeFunctions "un."

Function ReadScope
    StrCpy $AllUsers 0
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/ALLUSERS" $0
    ${IfNot} ${Errors}
        StrCpy $AllUsers 1
        UserInfo::GetAccountType
        Pop $0
        ${If} $0 != "Admin"
            Call QuitWithoutAdministrator
        ${EndIf}
    ${EndIf}
FunctionEnd

; Everything that depends on the choice: shell folders, the folder to install to, an older or newer version that is there.
Function ApplyScope
    Call ApplyShellContext
    ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $GivenFolder != ""
        StrCpy $INSTDIR "$GivenFolder"
    ${ElseIf} $0 != ""
        StrCpy $INSTDIR "$0"
    ${ElseIf} $AllUsers == 1
        StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
        StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}

    ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $0 != ""
    ${AndIf} $1 == 1
        MessageBox MB_OK|MB_ICONINFORMATION "$(TextNewerIsInstalled)" /SD IDOK
        SetErrorLevel ${EXIT_NEWER_IS_INSTALLED}
        Quit
    ${EndIf}
    Call ChooseComponents
FunctionEnd

Var EveryoneButton

Function ShowScopePage
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/ALLUSERS" $0
    ${IfNot} ${Errors}
        Abort ; Decided already, by the command line or before we became administrator.
    ${EndIf}
    !insertmacro MUI_HEADER_TEXT "$(TextScopeTitle)" "$(TextScopeSubtitle)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 10u 100% 12u "$(TextScopeMe)"
    Pop $0
    ${NSD_Check} $0
    ${NSD_CreateRadioButton} 0 28u 100% 12u "$(TextScopeEveryone)"
    Pop $EveryoneButton
    nsDialogs::Show
FunctionEnd

Function LeaveScopePage
    ${NSD_GetState} $EveryoneButton $AllUsers
    UserInfo::GetAccountType
    Pop $0
    ${If} $AllUsers == 1
    ${AndIf} $0 != "Admin"
        ClearErrors
        ExecShell "runas" "$EXEPATH" "/ALLUSERS"
        ${If} ${Errors}
            Abort ; The user said no; the page stays.
        ${EndIf}
        Quit
    ${EndIf}
    Call ApplyScope
FunctionEnd

; The uninstaller belongs to everyone if the entry of everyone names its folder.
Function un.FindScope
    StrCpy $AllUsers 0
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == "$INSTDIR"
        StrCpy $AllUsers 1
        UserInfo::GetAccountType
        Pop $0
        ${If} $0 != "Admin"
        ${AndIf} ${Silent}
            Call un.QuitWithoutAdministrator
        ${ElseIf} $0 != "Admin"
            ExecShell "runas" "$INSTDIR\uninstall.exe"
            Quit
        ${EndIf}
    ${EndIf}
    Call un.ApplyShellContext
FunctionEnd
