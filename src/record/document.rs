//! The neutral document that every text format prints: sections, paragraphs, lists, tables and quotes as plain values.
//! It says which words are people's own, so that a format can set them apart and in their own direction.

/// A stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Lantern's words.
    Ours(String),
    /// People's words, exactly as typed; may hold line breaks.
    Said(String),
}

impl Span {
    /// The text, whoever said it.
    pub fn text(&self) -> &str {
        match self {
            Span::Ours(text) | Span::Said(text) => text,
        }
    }
}

/// Stretches of text in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Span>);

impl Line {
    /// A line that begins with Lantern's words.
    pub fn ours(text: impl Into<String>) -> Line {
        Line::default().and(text)
    }

    /// A line that begins with people's words.
    pub fn said(text: impl Into<String>) -> Line {
        Line::default().and_said(text)
    }

    /// Goes on in Lantern's words.
    #[must_use]
    pub fn and(self, text: impl Into<String>) -> Line {
        self.push(Span::Ours(text.into()))
    }

    /// Goes on in people's words.
    #[must_use]
    pub fn and_said(self, text: impl Into<String>) -> Line {
        self.push(Span::Said(text.into()))
    }

    /// Goes on with another line.
    #[must_use]
    pub fn then(mut self, other: Line) -> Line {
        self.0.extend(other.0);
        self
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text().is_empty())
    }

    /// The text alone.
    pub fn text(&self) -> String {
        self.0.iter().map(Span::text).collect()
    }

    fn push(mut self, span: Span) -> Line {
        if !span.text().is_empty() {
            self.0.push(span);
        }
        self
    }

    /// Lines with a separator of Lantern's between them; empty ones are passed over.
    pub fn joined(lines: impl IntoIterator<Item = Line>, between: &str) -> Line {
        let mut all = Line::default();
        for line in lines.into_iter().filter(|line| !line.is_empty()) {
            all = if all.0.is_empty() {
                line
            } else {
                all.and(between).then(line)
            };
        }
        all
    }
}

/// A table with a row of headings and a caption. Every row has as many cells as there are headings; the first cell
/// names the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Column headings.
    pub heads: Vec<&'static str>,
    /// Rows.
    pub rows: Vec<Vec<Line>>,
}

/// Something promised, to be ticked when it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Already done.
    pub done: bool,
    /// A cell for each heading; the first says what.
    pub cells: Vec<Line>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// Points.
    List(Vec<Line>),
    /// Names and what belongs to them.
    Facts(Vec<(&'static str, Line)>),
    /// A table.
    Table(Table),
    /// Promises: a table where there is room, a list to tick where there is not.
    Promises {
        /// What they are.
        caption: String,
        /// Column headings.
        heads: Vec<&'static str>,
        /// One each.
        promises: Vec<Promise>,
    },
    /// Somebody's words, and whose they are as far as that may be said.
    Quote {
        /// The words.
        words: String,
        /// Whose.
        by: Option<String>,
    },
}

/// A heading with what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: Line,
    /// What stands directly under it.
    pub blocks: Vec<Block>,
    /// Parts with headings of their own.
    pub parts: Vec<Section>,
    /// Begins a page of its own where there are pages.
    pub own_page: bool,
}

impl Section {
    /// A section with a heading in Lantern's words and nothing in it yet.
    pub fn new(heading: &str) -> Section {
        Section {
            heading: Line::ours(heading),
            ..Section::default()
        }
    }

    /// A section whose heading is people's words.
    pub fn said(heading: &str) -> Section {
        Section {
            heading: Line::said(heading),
            ..Section::default()
        }
    }

    /// Whether nothing stands under the heading.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.parts.is_empty()
    }

    /// Adds a paragraph, unless it is empty.
    pub fn paragraph(&mut self, line: Line) {
        if !line.is_empty() {
            self.blocks.push(Block::Paragraph(line));
        }
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, lines: impl IntoIterator<Item = Line>) {
        let lines: Vec<Line> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.blocks.push(Block::List(lines));
        }
    }

    /// Adds facts; those with nothing to say are passed over.
    pub fn facts(&mut self, facts: impl IntoIterator<Item = (&'static str, Line)>) {
        let facts: Vec<_> = facts
            .into_iter()
            .filter(|(_, line)| !line.is_empty())
            .collect();
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// Adds a table, unless it has no rows. Columns with nothing in them are passed over, but never the first.
    pub fn table(
        &mut self,
        caption: impl Into<String>,
        heads: &[&'static str],
        rows: Vec<Vec<Line>>,
    ) {
        let says = |at: usize| {
            at == 0
                || rows
                    .iter()
                    .any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
        };
        let kept: Vec<bool> = (0..heads.len()).map(says).collect();
        let heads = kept
            .iter()
            .zip(heads)
            .filter(|(kept, _)| **kept)
            .map(|(_, head)| *head)
            .collect();
        let keep = |row: Vec<Line>| {
            kept.iter()
                .zip(row)
                .filter(|(kept, _)| **kept)
                .map(|(_, cell)| cell)
                .collect()
        };
        let rows: Vec<Vec<Line>> = rows.into_iter().map(keep).collect();
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Table {
                caption: caption.into(),
                heads,
                rows,
            }));
        }
    }

    /// Adds promises, unless there are none.
    pub fn promises(
        &mut self,
        caption: impl Into<String>,
        heads: &[&'static str],
        promises: Vec<Promise>,
    ) {
        if !promises.is_empty() {
            self.blocks.push(Block::Promises {
                caption: caption.into(),
                heads: heads.to_vec(),
                promises,
            });
        }
    }

    /// Adds a quote, unless it is empty.
    pub fn quote(&mut self, words: &str, by: Option<String>) {
        if !words.is_empty() {
            self.blocks.push(Block::Quote {
                words: words.to_owned(),
                by,
            });
        }
    }

    /// Adds a part, unless nothing stands in it.
    pub fn part(&mut self, part: Section) {
        if !part.is_empty() {
            self.parts.push(part);
        }
    }
}

/// A whole document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is: the report or the record of an Appreciative Inquiry workshop.
    pub kind: &'static str,
    /// The workshop's title.
    pub title: Line,
    /// What stands on the cover: topic, date, place …
    pub cover: Vec<(&'static str, Line)>,
    /// Sections, in order.
    pub sections: Vec<Section>,
    /// The first section is the page that answers the five questions.
    pub has_summary: bool,
    /// Long enough for a cover of its own: the first section begins a page.
    pub has_cover: bool,
}

impl Document {
    /// Meant for a few pages: a summary without a cover of its own. Letters stand closer, and pages are used to the end.
    pub fn is_short(&self) -> bool {
        self.has_summary && !self.has_cover
    }
}
