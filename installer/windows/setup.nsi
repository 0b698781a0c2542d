; SPDX-FileCopyrightText: 2026 The Wirelamp developers
; SPDX-License-Identifier: GPL-3.0-only
;
; The setup program. installer/windows/package.py calls makensis with these definitions: VERSION PUBLISHER HOMEPAGE STAGE
; (the folder with what to install) ICON PICTURE LICENCE UNINSTALL_LIST KILOBYTES OUTPUT and perhaps SIGN_COMMAND.
; What it does, its switches and its exit codes: docs/windows.md.

!if /FileExists "${NSISDIR}\Stubs\lzma_solid-amd64-unicode"
    Target amd64-unicode ; Debian has it. The 32-bit stub of other makers installs the same files.
!else
    Unicode true
!endif
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; wirelamp.exe and wirelamp.com are nearly the same file.
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "StrFunc.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"
${Using:StrFunc} StrStr

!define NAME "Wirelamp"
!define PRODUCT_KEY "Software\${NAME}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

; Exit codes of a silent setup, after Windows' own error codes.
!define EXIT_STILL_RUNNING 32
!define EXIT_NEEDS_ADMINISTRATOR 740
!define EXIT_WINDOWS_TOO_OLD 1150
!define EXIT_NEWER_IS_INSTALLED 1638

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "2026 ${PUBLISHER}, GPL-3.0-only"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
!ifdef SIGN_COMMAND
    !uninstfinalize '${SIGN_COMMAND} "%1"' = 0
!endif

Var AllUsers      ; 1: for everyone on this computer, which takes an administrator
Var GivenFolder   ; by /D=
Var HasFirewallRule

!include "scope.nsh"
!include "running.nsh"
!include "path.nsh"
!include "firewall.nsh"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartAsUser
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
Page custom ShowScopePage LeaveScopePage
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!include "texts.nsh"

; Optional parts are removed by the uninstaller whatever was chosen; the record is what an upgrade starts from.
!macro Record part
    WriteRegDWORD SHCTX "${PRODUCT_KEY}" "${part}" 1
!macroend

Section "${NAME}" SectionProgram
    SectionIn RO
    Call CloseRunning
    Call RemoveOldVersion
    SetOutPath "$INSTDIR"
    File /r "${STAGE}\*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\wirelamp.exe"

    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\wirelamp.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "URLInfoAbout" "${HOMEPAGE}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Section "$(TextPath)" SectionPath
    StrCpy $0 "add"
    Call EditPath
    !insertmacro Record "Path"
SectionEnd

Section /o "$(TextDesktop)" SectionDesktop
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\wirelamp.exe"
    !insertmacro Record "Desktop"
SectionEnd

Section /o "$(TextLogin)" SectionLogin
    WriteRegStr SHCTX "${RUN_KEY}" "${NAME}" '"$INSTDIR\wirelamp.exe"'
    !insertmacro Record "Login"
SectionEnd

Section /o "$(TextLan)" SectionLan
    Call AddFirewallRule
    !insertmacro Record "Lan"
SectionEnd

Section "-leftovers"
    ${IfNot} ${SectionIsSelected} ${SectionLan}
    ${AndIf} $HasFirewallRule == 1
        Call RemoveFirewallRule
    ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${SectionProgram} "$(TextProgramHelp)"
    !insertmacro MUI_DESCRIPTION_TEXT ${SectionPath} "$(TextPathHelp)"
    !insertmacro MUI_DESCRIPTION_TEXT ${SectionDesktop} "$(TextDesktopHelp)"
    !insertmacro MUI_DESCRIPTION_TEXT ${SectionLogin} "$(TextLoginHelp)"
    !insertmacro MUI_DESCRIPTION_TEXT ${SectionLan} "$(TextLanHelp)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

!macro SelectIf condition section
    ${If} ${condition}
        !insertmacro SelectSection ${section}
    ${Else}
        !insertmacro UnselectSection ${section}
    ${EndIf}
!macroend

!macro SelectAsRecorded part section
    ReadRegDWORD $0 SHCTX "${PRODUCT_KEY}" "${part}"
    !insertmacro SelectIf "$0 == 1" ${section}
!macroend

!macro SelectIfListed word section
    ${StrStr} $1 ",$0," ",${word},"
    !insertmacro SelectIf '$1 != ""' ${section}
!macroend

; /COMPONENTS=path,desktop,login,lan chooses; else an upgrade keeps what was chosen before, else the defaults stand.
Function ChooseComponents
    ReadRegDWORD $HasFirewallRule SHCTX "${PRODUCT_KEY}" "Lan"
    ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
    ${If} $0 != ""
        !insertmacro SelectAsRecorded "Path" ${SectionPath}
        !insertmacro SelectAsRecorded "Desktop" ${SectionDesktop}
        !insertmacro SelectAsRecorded "Login" ${SectionLogin}
        !insertmacro SelectAsRecorded "Lan" ${SectionLan}
    ${EndIf}
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/COMPONENTS=" $0
    ${IfNot} ${Errors}
        !insertmacro SelectIfListed "path" ${SectionPath}
        !insertmacro SelectIfListed "desktop" ${SectionDesktop}
        !insertmacro SelectIfListed "login" ${SectionLogin}
        !insertmacro SelectIfListed "lan" ${SectionLan}
    ${EndIf}
FunctionEnd

Function .onInit
    SetRegView 64
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(TextWindowsTooOld)" /SD IDOK
        SetErrorLevel ${EXIT_WINDOWS_TOO_OLD}
        Quit
    ${EndIf}
    StrCpy $GivenFolder "$INSTDIR"
    Call ReadScope
    Call ApplyScope
FunctionEnd

; Removes the files of the version before, with its own list; the user's data and the firewall rule stay.
Function RemoveOldVersion
    ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$0\uninstall.exe"
        ExecWait '"$0\uninstall.exe" /S /UPGRADE _?=$0'
        Delete "$0\uninstall.exe"
        RMDir "$0"
    ${EndIf}
FunctionEnd

; A setup that runs as administrator must not start the program as one: Explorer starts it as the user.
Function StartAsUser
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\wirelamp.exe"'
FunctionEnd

Section "Uninstall"
    Call un.CloseRunning
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/UPGRADE" $0
    ${If} ${Errors}
        ReadRegDWORD $0 SHCTX "${PRODUCT_KEY}" "Lan"
        ${If} $0 == 1
            Call un.RemoveFirewallRule
        ${EndIf}
        Call un.RemoveUserData
    ${EndIf}

    StrCpy $0 "remove"
    Call un.EditPath
    DeleteRegValue SHCTX "${RUN_KEY}" "${NAME}"
    Delete "$DESKTOP\${NAME}.lnk"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    ; Exactly what was installed. Files that somebody else put there stay, and so does their folder.
    !include "${UNINSTALL_LIST}"
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP" ; A folder cannot go while it is the current one.
    RMDir "$INSTDIR"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "${PRODUCT_KEY}"
SectionEnd

; Configuration, keys and scenarios are the user's: removed on a clear yes only, in silence with /PURGE only.
Function un.RemoveUserData
    SetShellVarContext current
    StrCpy $2 "$LOCALAPPDATA\wirelamp"
    Call un.ApplyShellContext
    ${IfNot} ${FileExists} "$2\*.*"
        Return
    ${EndIf}
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/PURGE" $0
    ${If} ${Errors}
        MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(TextRemoveUserData)" /SD IDNO IDYES purge
        Return
    ${EndIf}
purge:
    RMDir /r "$2"
FunctionEnd

Function un.onInit
    SetRegView 64
    Call un.FindScope
FunctionEnd
