# pdftotext, which reads the printed report back: one that is here already, or Debian's.

need_pdftotext() {
    have pdftotext && return 0
    need_package pdftotext poppler-utils "reading the printed report back" \
        || stop_because "There is no pdftotext to read the printed report back." \
            "Install poppler-utils, or check everything else with: tools/test quick"
}
