#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
#
# Installs the Windows setup under Wine, uses the program from the Linux side and removes it again:
#   tests/installer/windows-under-wine.sh SETUP.EXE [SCREENSHOT.png]
# Everything is made anew and left nowhere: the X server, the Wine prefix. Needs wine64, Xvfb, curl, imagemagick, xdotool,
# python3-websockets. Wine is evidence, not proof; docs/windows.md says what it cannot show.
set -euo pipefail
setup=$(realpath "$1")
screenshot=${2:+$(realpath "$2")}
cd "$(dirname "${BASH_SOURCE[0]}")"

port=18766
scratch=$(mktemp -d)
# shellcheck source=wine.sh
. ./wine.sh
start_wine
trap stop_wine EXIT

uninstall_key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Wirelamp'
folder="$LOCAL_APP_DATA/Programs/Wirelamp"
data="$LOCAL_APP_DATA/wirelamp"
shortcut="$ROAMING_APP_DATA/Microsoft/Windows/Start Menu/Programs/Wirelamp.lnk"
program() { run_wine "$folder/wirelamp.com" "$@"; }

say "first installation, for this user alone"
long_path='%SystemRoot%;'$(printf 'C:\\some\\folder\\number%04d;' $(seq 100))'C:\last'
set_registry 'HKCU\Environment' Path REG_EXPAND_SZ "$long_path"
check "setup runs in silence" run_wine "$setup" /S
check "the program is there" test -f "$folder/wirelamp.exe" -a -f "$folder/wirelamp.com" -a -f "$folder/uninstall.exe"
check "its licences are there" test -f "$folder/LICENSE.txt" -a -f "$folder/licences/third-party.md"
check "every file is ours or listed with its licence" /usr/bin/python3 listed.py "$folder"
check "the start menu has it" test -f "$shortcut"
for value in DisplayName DisplayVersion DisplayIcon EstimatedSize Publisher InstallLocation QuietUninstallString; do
    check "Apps & Features knows $value" has_registry "$uninstall_key" "$value"
done
check "the Path, longer than 2000 characters, got one more entry" \
    equal "$(registry 'HKCU\Environment' Path)" "$long_path;$(windows_name "$folder")"
check "nothing else was chosen: no icon, no start at login" \
    bash -c "! [ -e '$PREFIX_HOME/Desktop/Wirelamp.lnk' ] && ! grep -aqi 'wirelamp.exe' <(grep -A9 'CurrentVersion..Run\]' '$WINEPREFIX/user.reg')"
installed_bytes=$(du -sb "$folder" | cut -f1)

say "the commands"
check "a console finds the command and its OpenSSL" grep -q 'OpenSSL 3' <(program version)
check "help speaks of the commands" grep -q 'serve' <(program help)
token=$(program token)
check "a token ends in no carriage return" bash -c "[[ '$token' =~ ^[A-Za-z0-9_.-]+\$ ]]"
check "the program with a window prints into a pipe as well" grep -q '^wirelamp ' <(run_wine "$folder/wirelamp.exe" version)
check "a wrong command line has exit code 64" exits_with 64 program serv

say "the window"
start "$folder/wirelamp.exe" --port "$port"
check "the server answers" wait_for_port "$port"
check "a real client works with it" /usr/bin/python3 client.py "$port" "$token"
cat "$scratch/output"
check "clients that vanish abruptly are ordinary" /usr/bin/python3 abrupt.py "$port" 200
check "the window is on the screen" wait_for_window Wirelamp
sleep 2 # The window paints what the clients did.
import -window root -trim +repage "$scratch/window.png"
check "it has painted something" bash -c "[ \$(identify -format %k '$scratch/window.png') -gt 100 ]"
if [ -n "$screenshot" ]; then cp "$scratch/window.png" "$screenshot"; fi
start_other notepad
check "another window covers it" wait_until is_above Notepad Wirelamp
check "a second start ends at once, with success" run_wine "$folder/wirelamp.com" --port "$port"
cp "$scratch/output" "$scratch/second-start"
check "it says why" grep -q 'open already' "$scratch/second-start"
check "and the first window is in front" wait_until is_above Wirelamp Notepad
stop_other

say "TLS, in a folder with blanks and umlauts"
odd="$PREFIX_HOME/Übung mit Leerzeichen"
mkdir -p "$odd"
odd_windows=$(windows_name "$odd")
start_second "$folder/wirelamp.com" serve --quiet --port $((port + 1)) --tls --config-dir "$odd_windows"
check "the server answers over TLS" wait_for_tls "$odd/keys/development-certificate.pem" $((port + 1))
check "a real client works with it" /usr/bin/python3 client.py --tls "$odd/keys/development-certificate.pem" $((port + 1)) \
    "$(program token --config-dir "$odd_windows")"

say "upgrade while both run"
stray="$folder/not-ours.txt"
echo "a file of somebody else" >"$stray"
set_registry "$uninstall_key" DisplayVersion REG_SZ 0.0.1
listen_for_close "$port" "$token"
check "setup runs in silence" run_wine "$setup" /S "/COMPONENTS=desktop,login"
check "the window has ended" has_ended "$FIRST"
check "the server has ended" has_ended "$SECOND"
check "the client was told with 1001" equal "$(close_code)" 1001
check "the version is that of the setup" bash -c "! [ '$(registry "$uninstall_key" DisplayVersion)' = 0.0.1 ]"
check "the desktop has the icon now" test -f "$PREFIX_HOME/Desktop/Wirelamp.lnk"
check "it starts at login now" has_registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run' Wirelamp
check "the Path is as it was before all this" equal "$(registry 'HKCU\Environment' Path)" "$long_path"
check "the program runs again" grep -q '^wirelamp ' <(program version)

say "a newer one is installed"
set_registry "$uninstall_key" DisplayVersion REG_SZ 99.0.0
check "setup refuses (1638, of which Unix sees 102)" exits_with 102 run_wine "$setup" /S
set_registry "$uninstall_key" DisplayVersion REG_SZ 0.0.2

say "log-off"
start "$folder/wirelamp.exe" --port "$port"
check "the server answers" wait_for_port "$port"
listen_for_close "$port" "$token"
end_session
check "the window ends within 3 s" timeout 3 tail -s 0.1 --pid="$FIRST" -f /dev/null
check "the client was told with 1001" equal "$(close_code)" 1001

say "log-in, which starts it, and removal while it runs"
run_wine reg query HKCU >/dev/null # The first program after a log-off logs in.
check "the window has opened by itself" wait_for_window Wirelamp
rm "$stray"
check "the uninstaller runs in silence" uninstall "$folder"
check "its folder is gone" wait_until_gone "$folder"
check "its shortcuts are gone" bash -c "! [ -e '$shortcut' ] && ! [ -e '$PREFIX_HOME/Desktop/Wirelamp.lnk' ]"
finish_session
check "the registry knows nothing" bash -c "! grep -ai 'wirelamp' '$WINEPREFIX'/{user,system}.reg | grep -v MuiCache | grep ."
check "the Path is as it was" equal "$(registry 'HKCU\Environment' Path)" "$long_path"
check "the user's data are kept" test -d "$data/keys"

say "for everyone, in a folder of one's own choice, with all options"
chosen="$WINEPREFIX/drive_c/Prögramme für alle/Wirelamp"
# NSIS takes everything after /D= as it is and wants no quotes; word by word Wine adds none.
IFS=" " read -r -a chosen_words <<<"/D=$(windows_name "$chosen")"
check "setup runs in silence" run_wine "$setup" /S /ALLUSERS /COMPONENTS=path,desktop,login,lan "${chosen_words[@]}"
check "the program is there" test -f "$chosen/wirelamp.exe"
check "the program runs there" grep -q '^wirelamp ' <(run_wine "$chosen/wirelamp.com" version)
check "the entry is everyone's" has_registry "${uninstall_key/HKCU/HKLM}" DisplayVersion
check "a stray file is somebody else's" touch "$chosen/not-ours.txt"
check "the uninstaller runs in silence" uninstall "$chosen" /PURGE
check "the program is gone" wait_until_gone "$chosen/uninstall.exe"
check "the stray file is not" test -f "$chosen/not-ours.txt"
check "the user's data are gone, as asked" wait_until_gone "$data"
finish_session
check "the registry knows nothing" bash -c "! grep -ai 'wirelamp' '$WINEPREFIX'/{user,system}.reg | grep -v MuiCache | grep ."

say "$passed checks passed: $(basename "$setup"), $(stat -c %s "$setup") bytes, installed $installed_bytes bytes"
