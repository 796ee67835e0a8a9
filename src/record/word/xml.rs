//! XML as Word wants it: text made fit for XML once, here, and elements that are always closed.

/// Text with what XML 1.0 cannot hold left out (control characters, lone halves of pairs) and its five signs escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars().filter(|sign| fits(*sign)) {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign => out.push(sign),
        }
    }
    out
}

/// What XML 1.0 calls a character (section 2.2).
fn fits(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

/// An element with other markup in it. `attributes` are Lantern's own and already escaped.
pub(super) fn element(name: &str, attributes: &str, inner: &str) -> String {
    let space = if attributes.is_empty() { "" } else { " " };
    if inner.is_empty() {
        format!("<{name}{space}{attributes}/>")
    } else {
        format!("<{name}{space}{attributes}>{inner}</{name}>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r50_text_is_made_fit_for_xml_once() {
        assert_eq!(
            escaped("a<b & \"c\">\u{1}\u{FFFE}\u{B}é👩🏽‍⚕️"),
            "a&lt;b &amp; &quot;c&quot;&gt;é👩🏽‍⚕️"
        );
    }

    #[test]
    fn r50_an_element_is_always_closed() {
        assert_eq!(element("w:p", "", ""), "<w:p/>");
        assert_eq!(element("w:p", "w:a=\"1\"", "x"), "<w:p w:a=\"1\">x</w:p>");
    }
}
