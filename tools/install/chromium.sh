# A Chromium for the browser tests: one that is here already, or Debian's.

need_chromium() {
    if node tests/journeys/harness/chromium.mjs >/dev/null; then return 0; fi
    need_package chromium chromium "the browser tests" \
        || stop_because "There is no Chromium for the browser tests." \
            "Install Chromium or Chrome, or name one: LANTERN_CHROMIUM=/path/to/chromium tools/test" \
            "Without a browser, everything else is checked by: tools/test quick"
}
