# How the tools speak: one plain sentence per step.
# Sourced; the caller has set `set -euo pipefail` and stands at the project's top.

export PATH="$PWD/.tools/bin:$PATH"

say() { printf '▸ %s\n' "$*"; }

# Ends with what is wrong on the first line and what to do on the next ones.
stop_because() {
    printf '\n✗ %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }
