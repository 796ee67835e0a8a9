# Rust itself: the compiler that rust-toolchain.toml names, with the
# WebAssembly target, and the linker that Rust needs.

pinned_rust() { sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml; }

need_rust() {
    local pinned
    pinned=$(pinned_rust)
    need_package cc build-essential "linking what Rust compiles" \
        || stop_because "There is no C compiler, which Rust links with." "Install gcc or clang and run this again."
    have cargo || stop_because "Rust is not installed." \
        "Install it with rustup, as its own site describes, and run this again. Lantern is built with Rust $pinned."

    if ! cargo --version >/dev/null 2>&1; then
        say "Installing Rust $pinned."
        if ! rustup toolchain install "$pinned" >/dev/null 2>&1 || ! cargo --version >/dev/null 2>&1; then
            take_stable_instead "$pinned"
        fi
    fi
    need_wasm_target "$pinned"
}

take_stable_instead() {
    local pinned=$1 stable
    export RUSTUP_TOOLCHAIN=stable
    stable=$(rustc --version 2>/dev/null | cut -d' ' -f2) \
        || stop_because "Rust $pinned could not be installed, and no stable Rust is there." "Run: rustup toolchain install $pinned"
    [ "$(printf '%s\n%s\n' "$pinned" "$stable" | sort -V | head -n 1)" = "$pinned" ] \
        || stop_because "Rust $pinned could not be installed, and the stable Rust here is older ($stable)." "Run: rustup update stable"
    say "Rust $pinned could not be installed. Taking the stable one that is here, $stable."
}

need_wasm_target() {
    local pinned=$1
    [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ] && return 0
    say "Installing Rust's WebAssembly target."
    rustup target add wasm32-unknown-unknown >/dev/null 2>&1 \
        || stop_because "Rust's WebAssembly target could not be installed." "Run: rustup target add wasm32-unknown-unknown --toolchain $pinned"
}
