# Node and what Lantern uses from npm, as the lockfiles pin it.

need_node() {
    need_package node nodejs "the last step of the build and the browser tests" || true
    need_package npm npm "the optimiser and the browser tests" || true
    if ! have node || ! have npm; then
        stop_because "Node is not installed." "Install Node 20 or newer, with npm, and run this again."
    fi
    local major
    major=$(node --print 'process.versions.node.split(".")[0]')
    [ "$major" -ge 20 ] || stop_because "Node $major is too old; Lantern's tools need Node 20 or newer." "Install a newer Node and run this again."
}

# need_npm FOLDER WHAT_FOR: the packages of FOLDER's lockfile are installed there.
need_npm() {
    local folder=$1 purpose=$2
    local done_mark=$folder/node_modules/.installed
    if cmp -s "$folder/package-lock.json" "$done_mark"; then return 0; fi
    say "Installing $purpose from npm."
    (cd "$folder" && npm ci --no-progress --loglevel=error) \
        || stop_because "npm could not install $purpose." "Its own words are above; with a network it usually helps to run this again."
    cp "$folder/package-lock.json" "$done_mark"
}
