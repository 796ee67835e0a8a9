# Installs packages of Debian and its relatives, where that is possible.

# need_package PROGRAM PACKAGES WHAT_FOR: true when PROGRAM is there in the end. Packages stand in one word, with blanks.
need_package() {
    local program=$1 package=$2 purpose=$3
    local as_root=()
    have "$program" && return 0
    if ! have apt-get; then
        say "$program, needed for $purpose, is missing, and this is no Debian that I could install it on."
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! have sudo; then
            say "$program, needed for $purpose, is missing, and installing $package needs an administrator."
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing $package, for $purpose."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null || true
    # shellcheck disable=SC2086 # each package is a word of its own
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $package >/dev/null || true
    have "$program"
}
