# Programs from crates.io, built into .tools/bin. They are compiled for a quick
# build, not for speed: they run for seconds and would take three times as long
# to build otherwise.

# need_crate NAME VERSION PROGRAM TIME [WORD…]: PROGRAM of exactly VERSION is on PATH in the end; WORDs go to cargo.
need_crate() {
    local name=$1 version=$2 program=$3 time=$4 log=.tools/$1.log
    shift 4
    [ "$("$program" --version 2>/dev/null | cut -d' ' -f2)" = "$version" ] && return 0
    # Not every program says its version. Of those that stand here cargo has kept a list.
    [ -x ".tools/bin/$program" ] && grep -q "^\"$name $version " .tools/.crates.toml 2>/dev/null && return 0
    mkdir -p .tools
    say "Building $name $version from crates.io, once; this takes about $time on two cores."
    if ! build_crate "$name" "$version" --locked "$@" >"$log" 2>&1; then
        if grep -q "failed to select a version" "$log"; then
            say "Not all the versions that its author locked can be had any more; taking the newest that fit."
            build_crate "$name" "$version" "$@" >"$log" 2>&1 || no_crate "$name" "$version" "$log"
        else
            no_crate "$name" "$version" "$log"
        fi
    fi
    rm -f "$log"
}

no_crate() {
    tail -n 20 "$3" >&2
    stop_because "$1 $2 could not be built; the end of what cargo said is above, all of it in $3." \
        "When that is mended, run this again: it goes on where it stopped."
}

# From outside the project, so that the project's own settings do not apply.
build_crate() (
    name=$1 version=$2 project=$PWD toolchain=${RUSTUP_TOOLCHAIN:-$(pinned_rust)}
    shift 2
    cd "${TMPDIR:-/tmp}" || return
    ! have rustup || export RUSTUP_TOOLCHAIN=$toolchain
    env -u RUSTFLAGS \
        CARGO_TARGET_DIR="$project/.tools/build" \
        CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
        CARGO_PROFILE_RELEASE_LTO=off \
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64 \
        CARGO_PROFILE_RELEASE_DEBUG=false \
        CARGO_PROFILE_RELEASE_STRIP=debuginfo \
        CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS=fallback \
        cargo install "$name" --version "=$version" --no-default-features --root "$project/.tools" "$@"
)
