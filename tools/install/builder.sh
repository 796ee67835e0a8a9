# What a release build needs: Rust, Trunk, wasm-bindgen, wasm-split-cli, wasm-opt.

trunk_version=0.21.14 # 0.22 asks for a newer Rust than Lantern does
wasm_split_version=0.2.4 # reads what wasm_split_macros 0.2 writes (Cargo.lock)

# The command-line tool and the library must be the very same version.
wasm_bindgen_version() { awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock; }

need_builder() {
    need_rust
    need_node
    [ -f Cargo.lock ] || stop_because "Cargo.lock is missing." "It belongs to the repository; bring it back with: git checkout Cargo.lock"
    need_crate wasm-bindgen-cli "$(wasm_bindgen_version)" wasm-bindgen "a minute"
    need_crate trunk "$trunk_version" trunk "3 minutes"
    need_crate wasm_split_cli_support "$wasm_split_version" wasm-split-cli "a minute" --features build-binary
    rm -rf .tools/build
    need_wasm_opt
}

# tools/split.mjs refuses another version than it names.
need_wasm_opt() {
    need_npm tools "wasm-opt (binaryen)"
    mkdir -p .tools/bin
    ln -sf ../../tools/node_modules/binaryen/bin/wasm-opt .tools/bin/wasm-opt
}
