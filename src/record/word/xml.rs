//! XML as Word wants it: text made fit for XML once, here, and elements that are always closed. Everything is written
//! once, into one text: a workshop may have thousands of notes.

/// XML in the making.
#[derive(Debug, Default)]
pub(super) struct Xml(String);

impl Xml {
    /// An element with whatever `inner` writes in it; closed at once when that is nothing. `start` is its name, with
    /// attributes of Lantern's own, already escaped.
    pub(super) fn element(&mut self, start: &str, inner: impl FnOnce(&mut Xml)) {
        self.markup("<");
        self.markup(start);
        self.markup(">");
        let begun = self.0.len();
        inner(self);
        if self.0.len() == begun {
            self.0.pop();
            self.markup("/>");
        } else {
            self.markup("</");
            self.markup(start.split(' ').next().unwrap_or(start));
            self.markup(">");
        }
    }

    /// Markup of Lantern's own, as it is.
    pub(super) fn markup(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Text, made fit.
    pub(super) fn text(&mut self, text: &str) {
        push_escaped(&mut self.0, text);
    }

    /// All of it.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// Text with what XML 1.0 cannot hold left out (control characters, lone halves of pairs) and its five signs escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(&mut out, text);
    out
}

fn push_escaped(out: &mut String, text: &str) {
    for sign in text.chars().filter(|sign| fits(*sign)) {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign => out.push(sign),
        }
    }
}

/// Whether anything of a text is left once it is made fit.
pub(super) fn says(text: &str) -> bool {
    text.chars().any(fits)
}

/// What XML 1.0 calls a character (section 2.2).
fn fits(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
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
    fn r50_an_element_is_closed_whether_anything_stands_in_it_or_not() {
        let mut xml = Xml::default();
        xml.element("w:p w:id=\"1\"", |xml| {
            xml.element("w:r", |_| {});
            xml.text("a & b");
        });
        assert_eq!(xml.into_text(), "<w:p w:id=\"1\"><w:r/>a &amp; b</w:p>");
    }
}
