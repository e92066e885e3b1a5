# shellcheck shell=bash
# Sourced by the other scripts: puts a Swift that is new enough on PATH, or ends them with the line that says where to
# get one. Installers differ in where they put it, and not every one of them sets PATH.

is_new_enough() {
    local said
    said=$("$1" --version 2>/dev/null) || return 1
    [[ $said =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] || return 1 # OpenStack has a program called swift, too
    ((BASH_REMATCH[1] > 6 || (BASH_REMATCH[1] == 6 && BASH_REMATCH[2] >= 2)))
}

find_swift() {
    local found
    for found in "$(type -P swift)" "$HOME/.local/share/swiftly/bin/swift" /opt/swift*/usr/bin/swift \
        /usr/local/swift*/usr/bin/swift /usr/share/swift*/usr/bin/swift "$HOME"/swift*/usr/bin/swift; do
        if [[ -x $found ]] && is_new_enough "$found"; then
            PATH="$(dirname "$found"):$PATH"
            export PATH
            return
        fi
    done
    echo "$(basename "$0"): Swift 6.2 or newer is missing: install it from https://www.swift.org/install/linux/ and run this again" >&2
    exit 1
}

find_swift
