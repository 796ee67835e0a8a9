//! The cells of one row, as spreadsheets and tired hands write them: quotes around a whole cell, which may then hold the
//! mark, line breaks and doubled quotes; any other quote belongs to the words.

/// The marks that part cells. A tab parts before a semicolon, a semicolon before a comma.
pub(super) const MARKS: [char; 3] = ['\t', ';', ','];

/// Nobody writes more into one cell; whatever would be longer is a quote that was never closed.
const LONGEST_QUOTED: usize = 100_000;

/// One row as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found<'t> {
    /// Its cells, without the blanks around them.
    pub cells: Vec<String>,
    /// Where the next row begins; none: this was the last.
    pub rest: Option<&'t str>,
    /// A quotation mark has no partner.
    pub lone_quote: bool,
    /// A quoted cell goes on over a line break.
    pub spans: bool,
}

/// How rows are read.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    /// What parts cells; none: nothing does.
    pub mark: Option<char>,
    /// Whether quoted cells may hold line breaks.
    pub spanning: bool,
}

/// The first row of a text whose line breaks are all `\n`.
pub(super) fn row(text: &str, rule: Rule) -> Found<'_> {
    let mut found = Found::default();
    let mut rest = text;
    let mut after_bare = false;
    loop {
        let cell = next_cell(rest, rule, after_bare);
        after_bare = cell.bare;
        found.lone_quote |= cell.lone_quote;
        found.spans |= cell.words.contains('\n');
        found.cells.push(cell.words);
        match cell.then {
            Then::Cell(after) => rest = after,
            Then::Row(after) => {
                found.rest = Some(after);
                return found;
            }
            Then::End => return found,
        }
    }
}

/// The cells of one line, by the first mark that is in it.
pub(super) fn parts(line: &str) -> Vec<String> {
    let by = |mark: Option<char>| {
        let rule = Rule {
            mark,
            spanning: false,
        };
        row(line, rule).cells
    };
    let found = MARKS
        .into_iter()
        .map(|mark| by(Some(mark)))
        .find(|cells| cells.len() > 1);
    found.unwrap_or_else(|| by(None))
}

struct Cell<'t> {
    words: String,
    then: Then<'t>,
    lone_quote: bool,
    /// It stands there without quotes around it.
    bare: bool,
}

enum Then<'t> {
    Cell(&'t str),
    Row(&'t str),
    End,
}

fn next_cell(rest: &str, rule: Rule, after_bare: bool) -> Cell<'_> {
    let is_mark = |c: char| Some(c) == rule.mark;
    let blank = |c: char| c.is_whitespace() && c != '\n' && !is_mark(c);
    if let Some(quoted) = rest.trim_start_matches(blank).strip_prefix('"')
        && let Some((words, after)) = unquoted(quoted, rule)
        && let Some(then) = then(after.trim_start_matches(blank), rule)
        && !(after_bare && is_ditto(&words, rule))
    {
        return Cell {
            words: words.trim().to_owned(),
            then,
            lone_quote: false,
            bare: false,
        };
    }
    let end = rest
        .find(|c: char| c == '\n' || is_mark(c))
        .unwrap_or(rest.len());
    let (words, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    Cell {
        words: words.trim().to_owned(),
        then: then(after, rule).unwrap_or(Then::End),
        lone_quote: words.matches('"').count() % 2 == 1,
        bare: true,
    }
}

/// A quotation mark alone in its cell says "the same again", and the next one below it closes nothing: what would stand
/// between the two begins and ends where cells do. Whoever wrote the table quotes no other cell of that row.
fn is_ditto(between: &str, rule: Rule) -> bool {
    let parts = |c: char| c == '\n' || Some(c) == rule.mark;
    let blank = |c: char| c.is_whitespace() && !parts(c);
    let bare = between.trim_matches(blank);
    bare.contains('\n') && bare.starts_with(parts) && bare.ends_with(parts)
}

/// What comes next, if a cell can end here.
fn then(after: &str, rule: Rule) -> Option<Then<'_>> {
    let mut signs = after.chars();
    match signs.next() {
        None => Some(Then::End),
        Some('\n') => Some(Then::Row(signs.as_str())),
        Some(sign) if Some(sign) == rule.mark => Some(Then::Cell(signs.as_str())),
        Some(_) => None,
    }
}

/// What stands up to the closing quote, and what comes after it. Two quotes stand for one.
fn unquoted(text: &str, rule: Rule) -> Option<(String, &str)> {
    let mut words = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        if words.len() + before.len() > LONGEST_QUOTED || (before.contains('\n') && !rule.spanning)
        {
            return None;
        }
        words.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                words.push('"');
                rest = more;
            }
            None => return Some((words, after)),
        }
    }
}
