# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
#
# What windows-under-wine.sh needs: Wine on an X server of its own, and questions with yes or no as answers. $scratch is a
# folder that is ours.
wine=/usr/lib/wine/wine64
passed=0
FIRST= SECOND= OTHER= LISTENER=

say() { printf '\033[1m%s\033[0m\n' "$*"; }

# check WHAT COMMAND...: its output is kept in $scratch/output.
check() {
    local what=$1
    shift
    if "$@" >"$scratch/output" 2>&1; then
        echo "ok    $what"
        passed=$((passed + 1))
    else
        echo "FAILS $what"
        cat "$scratch/output"
        exit 1
    fi
}

start_wine() {
    export WINEPREFIX=$scratch/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe='
    export LC_ALL=C.UTF-8
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$scratch/display" 2>/dev/null &
    x_server=$!
    until [ -s "$scratch/display" ]; do sleep 0.1; done
    DISPLAY=:$(cat "$scratch/display")
    export DISPLAY
    timeout 300 "$wine" wineboot --init >/dev/null 2>&1
    timeout 60 "$wine" winecfg -v win10 >/dev/null 2>&1
    for font in 'Segoe UI' 'MS Shell Dlg 2' Tahoma; do # Wine has none of them.
        set_registry 'HKCU\Software\Wine\Fonts\Replacements' "$font" REG_SZ 'DejaVu Sans'
    done
    set_registry 'HKCU\Software\Wine\Fonts\Replacements' 'Courier New' REG_SZ 'DejaVu Sans Mono'
    timeout 60 wineserver -w
    PREFIX_HOME=$WINEPREFIX/drive_c/users/$(id -un)
    LOCAL_APP_DATA=$PREFIX_HOME/AppData/Local
    ROAMING_APP_DATA=$PREFIX_HOME/AppData/Roaming
    # Wine links these to the real home of whoever runs the test.
    find "$PREFIX_HOME" -maxdepth 1 -type l -exec sh -c 'rm "$1" && mkdir "$1"' _ {} \;
}

stop_wine() {
    if [ -n "$LISTENER" ]; then kill "$LISTENER" 2>/dev/null || true; fi
    timeout 30 wineserver -k || true
    kill "$x_server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$scratch"
}

run_wine() { timeout 120 "$wine" "$@"; }
start() { "$wine" "$@" >"$scratch/first.log" 2>&1 & FIRST=$!; }
start_second() { "$wine" "$@" >"$scratch/second.log" 2>&1 & SECOND=$!; }
start_other() { "$wine" "$@" >/dev/null 2>&1 & OTHER=$!; }
stop_other() { run_wine taskkill /IM notepad.exe /F >/dev/null 2>&1 || true; wait "$OTHER" 2>/dev/null || true; }
end_session() { run_wine wineboot --end-session >/dev/null 2>&1 || true; }
uninstall() { local folder=$1; shift; run_wine "$folder/uninstall.exe" /S "$@"; }

windows_name() { local name=${1#"$WINEPREFIX"/drive_c}; echo "C:${name//\//\\}"; }
set_registry() { run_wine reg add "$1" /v "$2" /t "$3" /d "$4" /f >/dev/null 2>&1; }
has_registry() { run_wine reg query "$1" /v "$2" /reg:64; }
registry() { has_registry "$1" "$2" 2>/dev/null | tr -d '\r' | sed -n "s/^ *$2 *REG_[A-Z_]* *//p"; }
# Waits until no program runs any more; the registry is in its files then.
finish_session() { timeout 60 wineserver -w; }

equal() { echo "got      $1"; echo "expected $2"; [ "$1" = "$2" ]; }
exits_with() { local code=0 expected=$1; shift; "$@" || code=$?; equal "$code" "$expected"; }
wait_until() { for _ in $(seq 300); do if "$@"; then return 0; fi; sleep 0.1; done; return 1; }
is_gone() { [ ! -e "$1" ]; }
wait_until_gone() { wait_until is_gone "$1" || { ls -la "$1"; return 1; }; }
has_ended() { ! kill -0 "$1" 2>/dev/null; }

answers() { curl -fs --max-time 5 "$@"; }
wait_for_port() { wait_until answers "http://127.0.0.1:$1/health"; }
wait_for_tls() { wait_until answers --cacert "$1" "https://localhost:$2/health"; }

# Top-level windows from the top of the screen downwards.
titles() { xwininfo -root -children | sed -n 's/^ *0x[0-9a-f]* "\([^"]*\)".*/\1/p'; }
wait_for_window() { wait_until titles_have "$1"; }
titles_have() { titles | grep -q "$1"; }
is_above() { [ "$(titles | grep -m1 -o -e "$1" -e "$2")" = "$1" ]; }

listen_for_close() {
    /usr/bin/python3 closecode.py "$1" "$2" >"$scratch/close-code" 2>&1 &
    LISTENER=$!
    wait_until grep -q connected "$scratch/close-code"
}
close_code() { timeout 20 tail -s 0.1 --pid="$LISTENER" -f /dev/null; LISTENER=; tail -n1 "$scratch/close-code"; }
