; SPDX-FileCopyrightText: 2026 The Wirelamp developers
; SPDX-License-Identifier: GPL-3.0-only
;
; A rule of Windows' firewall for our two programs, on private networks. It always takes an administrator, so a setup that
; is none asks for one here; a silent setup cannot ask and goes on without the rule.

!macro FirewallFunctions un
; $0: what follows `netsh advfirewall firewall`.
Function ${un}ChangeFirewall
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 == "Admin"
        nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall $0'
        Pop $1
    ${ElseIfNot} ${Silent}
        ExecShellWait "runas" "$SYSDIR\netsh.exe" "advfirewall firewall $0" SW_HIDE
    ${EndIf}
FunctionEnd

Function ${un}RemoveFirewallRule
    StrCpy $0 'delete rule name="${NAME}"'
    Call ${un}ChangeFirewall
FunctionEnd
!macroend
!insertmacro FirewallFunctions ""
!insertmacro FirewallFunctions "un."

Function AddFirewallRule
    Call RemoveFirewallRule ; Of an older setup, perhaps for another folder.
    StrCpy $0 'add rule name="${NAME}" dir=in action=allow profile=private program="$INSTDIR\wirelamp.exe"'
    Call ChangeFirewall
    StrCpy $0 'add rule name="${NAME}" dir=in action=allow profile=private program="$INSTDIR\wirelamp.com"'
    Call ChangeFirewall
FunctionEnd
