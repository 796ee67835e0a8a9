# Software that opens what Lantern writes: LibreOffice, and Python with a reader of calendars.

icalendar_version=7.3.0

# LibreOffice is large: without it the check still reads tables, calendars and pictures, and says what it did not open.
need_outside() {
    need_package python3 python3 "opening what Lantern writes" \
        || stop_because "There is no Python to open what Lantern writes." "Install Python 3, or check everything else with: tools/test quick"
    need_office || say "LibreOffice could not be installed; workbooks and Word files will not be opened by it."
    need_calendar_reader
}

need_office() {
    have soffice && return 0
    have libreoffice && return 0
    need_package soffice "libreoffice-calc-nogui libreoffice-writer-nogui" "opening workbooks and Word files"
}

need_calendar_reader() {
    local folder=tests/outside/.packages
    [ -f "$folder/.installed-$icalendar_version" ] && return 0
    python3 -m pip --version >/dev/null 2>&1 || need_package pip3 python3-pip "installing a reader of calendars" || true
    say "Installing a reader of calendars (icalendar) from PyPI."
    rm -rf "$folder"
    mkdir -p .tools
    if ! python3 -m pip install --quiet --disable-pip-version-check --target "$folder" "icalendar==$icalendar_version" >.tools/icalendar.log 2>&1; then
        tail -n 20 .tools/icalendar.log >&2
        stop_because "The reader of calendars could not be installed." "pip's own words are above; with a network it usually helps to run this again."
    fi
    rm -f .tools/icalendar.log
    touch "$folder/.installed-$icalendar_version"
}
