; SPDX-FileCopyrightText: 2026 The Wirelamp developers
; SPDX-License-Identifier: GPL-3.0-only
!macro Text name english german
    LangString Text${name} ${LANG_ENGLISH} "${english}"
    LangString Text${name} ${LANG_GERMAN} "${german}"
!macroend

!insertmacro Text ProgramHelp "The window, the server and the commands." "Das Fenster, der Server und die Befehle."
!insertmacro Text Path "Command in consoles (Path)" "Befehl in Konsolen (Path)"
!insertmacro Text PathHelp "`wirelamp` then works in every new console." \
    "`wirelamp` geht dann in jeder neuen Konsole."
!insertmacro Text Desktop "Icon on the desktop" "Symbol auf dem Desktop"
!insertmacro Text DesktopHelp "Starts the window." "Startet das Fenster."
!insertmacro Text Login "Start at login" "Bei der Anmeldung starten"
!insertmacro Text LoginHelp "Opens the window, with the server, whenever you log in." \
    "Öffnet das Fenster mit dem Server, sobald Sie sich anmelden."
!insertmacro Text Lan "Open to the local network" "Für das lokale Netz öffnen"
!insertmacro Text LanHelp "Lets other machines through Windows' firewall on private networks. Wirelamp listens to them only when server.host says so. Takes an administrator." \
    "Lässt in privaten Netzen andere Geräte durch die Firewall. Wirelamp hört ihnen nur zu, wenn server.host es sagt. Braucht einen Administrator."
!insertmacro Text ScopeTitle "For whom?" "Für wen?"
!insertmacro Text ScopeSubtitle "Who will use Wirelamp on this computer?" "Wer wird Wirelamp auf diesem Computer benutzen?"
!insertmacro Text ScopeMe "Only me (recommended)" "Nur ich (empfohlen)"
!insertmacro Text ScopeEveryone "Everyone on this computer (asks for an administrator)" \
    "Alle auf diesem Computer (fragt nach einem Administrator)"
!insertmacro Text NeedsAdministrator "For everyone on this computer an administrator is needed." \
    "Für alle auf diesem Computer ist ein Administrator nötig."
!insertmacro Text WindowsTooOld "Wirelamp needs Windows 10 or newer, 64-bit." "Wirelamp braucht Windows 10 oder neuer, 64 Bit."
!insertmacro Text NewerIsInstalled "Wirelamp $0 is installed, which is newer than ${VERSION}. Uninstall it first if you want to go back; your data stays." \
    "Wirelamp $0 ist installiert und neuer als ${VERSION}. Wer zurück möchte, deinstalliert es zuerst; die eigenen Daten bleiben."
!insertmacro Text StillRunning "Wirelamp is still running, perhaps for another user. Close it, then try again." \
    "Wirelamp läuft noch, vielleicht für einen anderen Benutzer. Bitte schließen und noch einmal versuchen."
!insertmacro Text RemoveUserData "Remove your configuration, keys and scenarios as well?$\r$\n$\r$\n$2" \
    "Auch Ihre Konfiguration, Schlüssel und Szenarien löschen?$\r$\n$\r$\n$2"
