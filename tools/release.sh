# Makes the release build in dist/, unless dist/ is already what the sources as
# they are now would give. Sourced by serve, test and bench.

build_release() {
    local mark=.tools/release.sum
    if [ -f "$mark" ] && [ "$(release_sum)" = "$(cat "$mark")" ]; then
        say "The release build in dist/ is up to date."
        return 0
    fi
    say "Building the release; the first time this takes a few minutes."
    rm -f "$mark"
    # No path of this machine may end up in what users get.
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg erase_components --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo --remap-path-prefix=$PWD=/lantern" \
        trunk build --release --locked \
        || stop_because "The release build failed; why is written above."
    release_sum >"$mark"
}

# One sum over everything that goes into the build and everything that came out.
release_sum() {
    {
        # Some of these need not exist.
        { find Cargo.toml Cargo.lock Trunk.toml build.rs rust-toolchain.toml .cargo index.html src style dist \
            tools/*.mjs tools/package-lock.json -type f -print0 2>/dev/null || true; } | LC_ALL=C sort -z | xargs -0 cksum
        rustc --version
    } | cksum
}
