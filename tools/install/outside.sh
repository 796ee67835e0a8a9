# Software that opens what Lantern writes: LibreOffice, and Python with readers of calendars and Office files.

icalendar_version=7.3.0
openxml_version=0.8.0

# LibreOffice is large: without it the check still reads tables, calendars and pictures, and says what it did not open.
need_outside() {
    need_package python3 python3 "opening what Lantern writes" \
        || stop_because "There is no Python to open what Lantern writes." "Install Python 3, or check everything else with: tools/test quick"
    need_office || say "LibreOffice could not be installed; workbooks and Word files will not be opened by it."
    need_readers
}

need_office() {
    have soffice && return 0
    have libreoffice && return 0
    need_package soffice "libreoffice-calc-nogui libreoffice-writer-nogui" "opening workbooks and Word files"
}

# Readers from PyPI, in a folder of their own: of calendars, and of the schemas of Word and Excel files.
need_readers() {
    local folder=tests/outside/.packages
    [ -f "$folder/.installed-$icalendar_version-$openxml_version" ] && return 0
    python3 -m pip --version >/dev/null 2>&1 || need_package pip3 python3-pip "installing readers of calendars and Office files" || true
    say "Installing readers of calendars (icalendar) and of Word and Excel files (openxml-audit) from PyPI."
    rm -rf "$folder"
    mkdir -p .tools
    if ! python3 -m pip install --quiet --disable-pip-version-check --target "$folder" \
        "icalendar==$icalendar_version" "openxml-audit==$openxml_version" >.tools/readers.log 2>&1; then
        tail -n 20 .tools/readers.log >&2
        stop_because "The readers of calendars and Office files could not be installed." "pip's own words are above; with a network it usually helps to run this again."
    fi
    rm -f .tools/readers.log
    touch "$folder/.installed-$icalendar_version-$openxml_version"
}
