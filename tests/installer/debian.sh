#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
#
# Installs the Debian package into a clean system, uses it with a real client and removes it again:
#   tests/installer/debian.sh PACKAGE.deb [SUITE]
# Needs root (or sudo) for chroot, and lintian, desktop-file-utils, appstream, debootstrap. The clean system is made once
# and kept in build/debian-SUITE.
set -euo pipefail
package=$(realpath "$1")
suite=${2:-bookworm}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ "$(id -u)" != 0 ]; then exec sudo "$0" "$package" "$suite"; fi
for tool in lintian desktop-file-validate appstreamcli debootstrap; do
    if ! command -v "$tool" >/dev/null; then
        echo "$0: $tool is missing (Debian: lintian, desktop-file-utils, appstream, debootstrap)" >&2
        exit 69
    fi
done

port=18765
base=$PWD/build/debian-$suite
scratch=$(mktemp -d)
root=$scratch/root
server=

say() { printf '\033[1m%s\033[0m\n' "$*"; }
pass() { echo "ok    $1"; }
check() { # check WHAT COMMAND...
    local what=$1
    shift
    if "$@" >"$scratch/output" 2>&1; then pass "$what"; else
        echo "FAILS $what"
        cat "$scratch/output"
        exit 1
    fi
}
enter=(timeout 600 chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/home/ana
    DEBIAN_FRONTEND=noninteractive)
enter_as_user=("${enter[@]}" setpriv --reuid 1000 --regid 1000 --clear-groups)
inside() { "${enter[@]}" "$@"; }
unmount() { umount "$root/proc" 2>/dev/null || true; }
clean_up() {
    if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
    unmount
    rm -rf "$scratch"
}
trap clean_up EXIT

say "the package itself"
lintian --tag-display-limit 0 --allow-root "$package" >"$scratch/lintian" 2>&1 || true
grep -v '^N:' "$scratch/lintian" || true
check "lintian finds no error" bash -c "! grep '^E:' '$scratch/lintian'"
dpkg-deb -x "$package" "$scratch/files"
check "the desktop file is valid" desktop-file-validate "$scratch/files/usr/share/applications/wirelamp.desktop"
check "the AppStream data is valid" appstreamcli validate --no-net "$scratch"/files/usr/share/metainfo/*.metainfo.xml

if [ ! -d "$base" ]; then
    say "a clean $suite in $base"
    debootstrap --variant=minbase "$suite" "$base.new" http://deb.debian.org/debian >/dev/null
    mv "$base.new" "$base"
fi
cp -a "$base" "$root"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
inside useradd --uid 1000 --create-home ana

say "in the clean system"
inside dpkg-query -W -f '${Package}\n' | sort >"$scratch/before"
cp "$package" "$root/tmp/wirelamp.deb"
inside apt-get update -qq
check "it installs with its dependencies" inside apt-get install -y -qq --no-install-recommends /tmp/wirelamp.deb
check "the program says its version" inside wirelamp version
inside wirelamp help | sed -n '/^commands:/,/^$/ s/^  \([a-z]*\) .*/\1/p' >"$scratch/commands"
check "help names commands" test -s "$scratch/commands"
gzip -dc "$scratch/files/usr/share/man/man1/wirelamp.1.gz" >"$scratch/manual"
while read -r command; do
    check "the manual page explains $command" grep -q "^\\.BI* .*\\b$command\\b" "$scratch/manual"
done <"$scratch/commands"
check "the manual page has no fault" bash -c "LC_ALL=C.UTF-8 man --warnings -l '$scratch/manual' 2>&1 >/dev/null | { ! grep .; }"

"${enter_as_user[@]}" wirelamp serve --port "$port" >"$scratch/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do
    if curl -fsS "http://127.0.0.1:$port/health" >/dev/null 2>&1; then break; fi
    sleep 0.1
done
check "it serves without a display" curl -fsS "http://127.0.0.1:$port/health"
check "a real client works with it" /usr/bin/python3 tests/installer/client.py "$port" "$("${enter_as_user[@]}" wirelamp token)"
cat "$scratch/output"
kill "$server" # timeout hands the signal on.
check "it ends when asked to" timeout 5 tail --pid="$server" -f /dev/null
check "it said where it listens" grep -q "$port/ws" "$scratch/server.log"
server=

check "it is removed" inside apt-get purge -y -qq --autoremove wirelamp
inside dpkg-query -W -f '${Package}\n' | sort >"$scratch/after"
check "nothing else is left installed" cmp "$scratch/before" "$scratch/after"
check "none of its files is left" bash -c "! find '$root/usr' '$root/etc' '$root/var/lib/dpkg' -iname '*wirelamp*' | grep ."
check "the user's configuration is kept" test -d "$root/home/ana/.config/wirelamp"
say "all passed: $(basename "$package"), $(stat -c %s "$package") bytes"
