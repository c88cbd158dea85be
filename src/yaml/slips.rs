//! What an author did that is no YAML, in the author's words: a colon in a title, a tab, an apostrophe in
//! single quotation marks.
//!
//! The parser says where it stopped and what it would have needed there, which is often lines below the
//! slip and always about its own grammar. So the entry is read again, line by line, for the slips that
//! people make, and the first one is reported at the very character. What is none of these is reported
//! where the parser stopped. Start reading at [`diagnostic`].

use std::ops::Range;

use super::diagnostics::{self, quoted};
use super::entries;
use super::events::SyntaxError;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::{SourceId, Span};

/// The error of the YAML in `range` of a source's `text`, which cannot be read. `stopped` is where the
/// parser gave up, and why; `None` if it took a line for something other than an entry.
pub fn diagnostic(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    stopped: Option<(usize, &SyntaxError)>,
) -> Diagnostic {
    let entry = EntryLines {
        text,
        end: range.end,
    };
    let slip = entry.slip(range.clone());
    let slip = slip.unwrap_or_else(|| unknown(text, range, stopped));
    reported(source, text, slip)
}

/// The error of a slip.
fn reported(source: SourceId, text: &str, slip: Slip) -> Diagnostic {
    let span = |range: Range<usize>| Span::new(source, range);
    if let Some(sign) = slip.sign {
        let whole = slip.fix.map(|(range, _)| span(range));
        let whole = whole.map(|whole| (whole, &text[whole.range()]));
        return diagnostics::sign(span(slip.at), sign, whole);
    }
    let mut diagnostic = diagnostics::syntax(span(slip.at), &slip.why);
    diagnostic = diagnostic.label(slip.label);
    for help in slip.help {
        diagnostic = diagnostic.help(help);
    }
    match slip.fix {
        Some((range, replacement)) => diagnostic.fix(span(range), replacement),
        None => diagnostic,
    }
}

/// One slip.
struct Slip {
    at: Range<usize>,
    why: String,
    label: &'static str,
    help: Vec<String>,
    fix: Option<(Range<usize>, String)>,
    /// The sign that a value begins with, where that is the slip; `fix` then is the whole value.
    sign: Option<char>,
}

impl Slip {
    fn new(at: Range<usize>, why: impl Into<String>) -> Self {
        Self {
            at,
            why: why.into(),
            label: "",
            help: Vec::new(),
            fix: None,
            sign: None,
        }
    }

    fn label(self, label: &'static str) -> Self {
        Self { label, ..self }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    fn fix(self, range: Range<usize>, replacement: impl Into<String>) -> Self {
        let fix = Some((range, replacement.into()));
        Self { fix, ..self }
    }
}

/// How a value goes on after its first line.
enum Goes {
    /// It ends with its line, or goes on in words.
    On,
    /// It is a block of text, up to the next line that is indented no further than its key.
    Block,
    /// It ends at this byte, perhaps lines below.
    To(usize),
}

/// The lines of an entry while they are read.
struct EntryLines<'a> {
    text: &'a str,
    end: usize,
}

/// What is known from the lines above.
#[derive(Default)]
struct Above {
    /// The columns of keys and dashes so far.
    columns: Vec<usize>,
    /// The column of the last key, and whether a value in words stands behind it.
    key: Option<(usize, bool)>,
    /// Whether that value has several words, so that it may go on.
    goes_on: bool,
    /// The end of a value that takes several lines.
    until: usize,
    /// The column of the key whose value is a block of text.
    block: Option<usize>,
}

impl EntryLines<'_> {
    fn slip(&self, range: Range<usize>) -> Option<Slip> {
        let mut above = Above::default();
        let mut at = range.start;
        for line in self.text[range].split_inclusive('\n') {
            let start = at;
            at += line.len();
            let line = line.trim_end();
            if start < above.until || entries::is_void(line) {
                continue;
            }
            let indent = line.len() - line.trim_start_matches(' ').len();
            match above.block {
                Some(column) if indent > column => continue,
                _ => above.block = None,
            }
            if let Err(slip) = self.line(start, line, &mut above) {
                return Some(*slip);
            }
        }
        None
    }

    fn line(&self, start: usize, line: &str, above: &mut Above) -> Result<(), Box<Slip>> {
        let indent = line.len() - line.trim_start().len();
        if let Some(slip) = indentation(start, &line[..indent]) {
            return Err(Box::new(slip));
        }
        let mut column = indent;
        let mut in_list = false;
        while let Some(rest) = line[column..].strip_prefix("- ") {
            above.columns.push(column);
            column = line.len() - rest.trim_start().len();
            in_list = true;
        }
        let rest = &line[column..];
        if rest == "-" {
            above.columns.push(column);
            return Ok(());
        }
        if let Some(after) = rest.strip_prefix('-')
            && !in_list
            && above.key.is_some_and(|(_, words)| !words)
            && after.starts_with(|c: char| c.is_alphanumeric() || "\"'[{".contains(c))
        {
            let at = start + column;
            return Err(Box::new(
                Slip::new(at..at + 1, "there is no space after the dash")
                    .label("the dash of a list needs a space after it")
                    .help("put a space after it")
                    .fix(at + 1..at + 1, " "),
            ));
        }
        let Some(length) = entries::key(rest).filter(|_| indent == 0 || is_key(rest)) else {
            return self.without_key(start, line, (column, in_list), above);
        };
        let key = start + column..start + column + length;
        if let Some(slip) =
            self.sign_after_key(key.clone(), start + line.len(), in_list || indent > 0)
        {
            return Err(Box::new(slip));
        }
        if let Some(slip) = lined_up(start, line, column, above) {
            return Err(Box::new(slip));
        }
        above.columns.push(column);
        let value = rest[length..].trim_start_matches(' ');
        let value = value.strip_prefix(':').unwrap_or(value);
        let value_start = start + line.len() - value.trim_start().len();
        let goes = self.value(value_start, start + line.len())?;
        let in_words = !value.trim().is_empty() && matches!(goes, Goes::On);
        above.key = Some((column, in_words));
        above.goes_on = in_words && value.trim().contains(' ');
        match goes {
            Goes::On => {}
            Goes::Block => above.block = Some(column),
            Goes::To(end) => above.until = end,
        }
        Ok(())
    }

    /// A line that has no key: an entry of a list, or the next line of a text.
    fn without_key(
        &self,
        start: usize,
        line: &str,
        (column, in_list): (usize, bool),
        above: &mut Above,
    ) -> Result<(), Box<Slip>> {
        let is_odd = !line.starts_with([']', '}', '"', '\'']);
        if column == 0 && !in_list && is_odd {
            let slip = Slip::new(
                start..start + line.len(),
                "this line is neither a key nor indented",
            )
            .label("belongs to no key");
            return Err(Box::new(match above.goes_on {
                true => {
                    let slip = slip.help("if it continues the line above, indent it by two spaces");
                    slip.fix(start..start, "  ")
                }
                _ => slip.help("write each line as a key, a colon, a space and a value"),
            }));
        }
        match self.value(start + column, start + line.len())? {
            Goes::To(end) => above.until = end,
            Goes::Block => above.block = above.columns.last().copied(),
            Goes::On => {}
        }
        Ok(())
    }

    /// What is wrong right after a key.
    fn sign_after_key(&self, key: Range<usize>, end: usize, nested: bool) -> Option<Slip> {
        let word = &self.text[key.clone()];
        let blanks = &self.text[key.end..end];
        let rest = blanks.trim_start_matches(' ');
        let at = end - rest.len();
        if rest.starts_with('=') && !nested {
            let value = rest[1..].trim_start();
            return Some(
                Slip::new(at..at + 1, "an equals sign stands where YAML has a colon")
                    .label("expected a colon")
                    .help(format!("write `{word}: ` and the value"))
                    .fix(key.end..end - value.len(), ": "),
            );
        }
        if rest.starts_with('：') {
            let value = rest['：'.len_utf8()..].trim_start();
            return Some(
                Slip::new(at..at + '：'.len_utf8(), "this colon is a full-width one")
                    .label("not a colon to YAML")
                    .help("put a colon and a space here")
                    .fix(at..end - value.len(), ": "),
            );
        }
        let after = rest.strip_prefix(':')?;
        let first = after.chars().next()?;
        let next = at + 1;
        if first != ' ' && first != '\t' && first.is_whitespace() {
            return Some(odd_blank(next..next + first.len_utf8()));
        }
        if first.is_whitespace() || after.starts_with("//") {
            return None;
        }
        Some(
            Slip::new(at..next, "there is no space after the colon")
                .label("the colon of a key needs a space after it")
                .help("put a space after it")
                .fix(next..next, " "),
        )
    }

    /// What is wrong with the value that begins at `at`, on a line that ends at `line_end`; how it goes on
    /// if nothing is.
    fn value(&self, at: usize, line_end: usize) -> Result<Goes, Box<Slip>> {
        let value = &self.text[at..line_end];
        let Some(first) = value.chars().next() else {
            return Ok(Goes::On);
        };
        match first {
            '#' => Ok(Goes::On),
            '"' => self.double_quoted(at, line_end),
            '\'' => self.single_quoted(at, line_end),
            '[' | '{' => self.in_brackets(at, line_end),
            '|' | '>' if is_block_header(value) => Ok(Goes::Block),
            '@' | '`' | '%' | '*' | '&' | '!' | '|' | '>' | ',' | ']' | '}' => {
                Err(Box::new(begins_with_sign(at, line_end, first)))
            }
            '?' | '-' if value[1..].starts_with(' ') => {
                Err(Box::new(begins_with_sign(at, line_end, first)))
            }
            _ => match self.colon_in_words(at, line_end) {
                Some(slip) => Err(Box::new(slip)),
                None => Ok(Goes::On),
            },
        }
    }

    fn colon_in_words(&self, at: usize, line_end: usize) -> Option<Slip> {
        let value = &self.text[at..line_end];
        let words = value.find(" #").map_or(value, |comment| &value[..comment]);
        let words = words.trim_end();
        let colon = [": ", ":\t"]
            .into_iter()
            .filter_map(|colon| words.find(colon));
        let ends = words.strip_suffix(':').map(str::len);
        let colon = at + colon.chain(ends).min()?;
        let slip = Slip::new(
            colon..colon + 1,
            "a colon followed by a space would begin another value",
        )
        .label("this colon");
        let slip = match value.starts_with(['“', '”', '„', '«', '‘', '’']) {
            true => slip.help("to YAML only straight quotation marks (`\"`) are quotation marks"),
            false => slip,
        };
        let slip = slip.help("put the whole value in quotation marks");
        Some(slip.fix(at..at + words.len(), quoted(words)))
    }

    fn double_quoted(&self, at: usize, line_end: usize) -> Result<Goes, Box<Slip>> {
        let rest = &self.text[at + 1..self.end];
        let mut signs = rest.char_indices();
        while let Some((offset, sign)) = signs.next() {
            let here = at + 1 + offset;
            match sign {
                '"' => return self.after_closing(at, here + 1, line_end, "quotation mark"),
                '\\' => {
                    let next = signs.next().map_or(' ', |(_, next)| next);
                    if !"0abtnvfre \"/\\N_LPxuU\n\r\t".contains(next) {
                        let slip = Slip::new(
                            here..here + 1 + next.len_utf8(),
                            format!("`\\{next}` means nothing in double quotation marks"),
                        )
                        .label("a backslash has a meaning of its own here")
                        .help("write two backslashes for one, or put the value in single quotation marks")
                        .fix(here..here, "\\");
                        return Err(Box::new(slip));
                    }
                }
                _ => {}
            }
        }
        Err(Box::new(self.never_closed(at, line_end, '"')))
    }

    fn single_quoted(&self, at: usize, line_end: usize) -> Result<Goes, Box<Slip>> {
        let rest = &self.text[at + 1..self.end];
        let mut from = 0;
        while let Some(found) = rest[from..].find('\'').map(|found| from + found) {
            if rest[found + 1..].starts_with('\'') {
                from = found + 2;
                continue;
            }
            let mark = at + 1 + found;
            let after = rest[found + 1..].chars().next();
            let before = rest[..found].chars().next_back();
            let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let value = &self.text[at..line_end];
            let goes_on = in_word(after) || (value.ends_with('\'') && mark + 1 < line_end);
            if mark < line_end && in_word(before) && goes_on {
                let slip = Slip::new(
                    mark..mark + 1,
                    "an apostrophe ends a text in single quotation marks",
                )
                .label("the text would end here");
                let slip = match value.strip_suffix('\'').map(|value| &value[1..]) {
                    Some(inner) if !inner.contains(['"', '\\']) => slip
                        .help("put the value in double quotation marks")
                        .fix(at..line_end, format!("\"{}\"", inner.replace("''", "'"))),
                    _ => slip.help("write two apostrophes for one: `it''s`"),
                };
                return Err(Box::new(slip));
            }
            return self.after_closing(at, mark + 1, line_end, "quotation mark");
        }
        Err(Box::new(self.never_closed(at, line_end, '\'')))
    }

    fn in_brackets(&self, at: usize, line_end: usize) -> Result<Goes, Box<Slip>> {
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut signs = self.text[at..self.end].char_indices().peekable();
        let mut before = ' ';
        let mut quote: Option<(char, usize)> = None;
        let mut in_comment = false;
        while let Some((offset, sign)) = signs.next() {
            let here = at + offset;
            let begins_value = matches!(before, ' ' | ',' | '[' | '{' | '\n' | ':');
            let next = signs.peek().map_or(' ', |(_, next)| *next);
            match (quote, sign) {
                _ if in_comment => in_comment = sign != '\n',
                (Some((mark, _)), _) if sign == mark && before != '\\' => {
                    if next.is_alphanumeric() {
                        return Err(Box::new(mark_in_text(here, mark)));
                    }
                    quote = None;
                }
                (Some(_), _) => {}
                (None, '"' | '\'') if begins_value => quote = Some((sign, here)),
                (None, '#') if matches!(before, ' ' | '\n') => in_comment = true,
                (None, '[' | '{') => open.push((sign, here)),
                (None, ']' | '}') => {
                    if let Some((opened, _)) = open.pop()
                        && closing(opened) != sign
                    {
                        return Err(Box::new(wrong_bracket(here, sign, opened)));
                    }
                    if open.is_empty() {
                        return self.after_closing(at, here + 1, line_end, "bracket");
                    }
                }
                _ => {}
            }
            before = sign;
        }
        if let Some((mark, place)) = quote {
            return Err(Box::new(
                Slip::new(
                    place..place + 1,
                    format!("the quotation mark `{mark}` is never closed"),
                )
                .label("opened here")
                .help(format!("put `{mark}` at the end of the text")),
            ));
        }
        let (sign, place) = open.last().copied().unwrap_or(('[', at));
        let slip = Slip::new(
            place..place + 1,
            format!("the bracket `{sign}` is never closed"),
        )
        .label("opened here");
        let line = &self.text[at..line_end];
        let hidden = |comment: &usize| line[*comment..].contains(closing(sign));
        Err(Box::new(match line.find(" #").filter(hidden) {
            Some(comment) => {
                let comment = at + comment + 1;
                let at = comment..comment + 1;
                let slip = Slip { at, ..slip };
                slip.label("a comment begins here, and the closing bracket is in it")
                    .help("put the value with `#` in quotation marks")
            }
            None => slip.help(format!("put `{}` at its end", closing(sign))),
        }))
    }

    /// What follows a closing quotation mark or bracket: nothing may, except a comment.
    fn after_closing(
        &self,
        at: usize,
        closed: usize,
        line_end: usize,
        what: &str,
    ) -> Result<Goes, Box<Slip>> {
        let line = self.text[closed..self.end]
            .lines()
            .next()
            .unwrap_or_default();
        let rest = line.trim_start();
        if rest.trim().is_empty() || (rest.starts_with('#') && rest.len() < line.len()) {
            return Ok(Goes::To(closed));
        }
        let behind = closed + line.len() - rest.len();
        let slip = Slip::new(
            behind..behind + rest.trim_end().len(),
            format!("something follows the closing {what}"),
        )
        .label("nothing can follow it");
        if rest.starts_with([']', '}', ',']) {
            return Err(Box::new(
                slip.help("remove it, or put it within the brackets"),
            ));
        }
        let slip = slip.help("put the whole value in quotation marks");
        let value = &self.text[at..line_end.max(closed)];
        Err(Box::new(match closed <= line_end {
            true => slip.fix(at..line_end, quoted(within_marks(value))),
            false => slip,
        }))
    }

    fn never_closed(&self, at: usize, line_end: usize, mark: char) -> Slip {
        let name = match mark {
            '"' => "the quotation mark `\"` is never closed",
            _ => "the quotation mark `'` is never closed",
        };
        let slip = Slip::new(at..at + 1, name).label("opened here");
        let value = &self.text[at..line_end];
        match value.len() {
            1 => slip.help("close it, or remove it"),
            _ => slip
                .help(format!("put `{mark}` at the end of the value"))
                .fix(line_end..line_end, mark.to_string()),
        }
    }
}

/// A value without quotation marks of one kind around it, as in `"The "new" Russia"`; otherwise as it is.
fn within_marks(value: &str) -> &str {
    let inner = ['"', '\''].into_iter().find_map(|mark| {
        let inner = value.strip_prefix(mark)?.strip_suffix(mark)?;
        inner.contains(mark).then_some(inner)
    });
    inner.filter(|inner| !inner.contains("''")).unwrap_or(value)
}

/// Whether a nested line begins with a key rather than with words that happen to have a colon.
fn is_key(line: &str) -> bool {
    let Some(length) = entries::key(line) else {
        return false;
    };
    let word = &line[..length];
    let is_small = |c: char| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit();
    word.chars().all(is_small) && line[length..].trim_start().starts_with([':', '：'])
}

/// What is wrong with the blanks before a line.
fn indentation(start: usize, blanks: &str) -> Option<Slip> {
    if let Some(tab) = blanks.find('\t') {
        let tabs = blanks[tab..].len() - blanks[tab..].trim_start_matches('\t').len();
        let at = start + tab..start + tab + tabs;
        return Some(
            Slip::new(at, "a tab indents this line")
                .label(if tabs == 1 { "a tab" } else { "tabs" })
                .help("indent with spaces: two for each level"),
        );
    }
    let at = blanks.find(|blank| blank != ' ')?;
    let length = blanks[at..].find(' ').unwrap_or(blanks.len() - at);
    Some(odd_blank(start + at..start + at + length))
}

/// A blank that looks like one and is none to YAML.
fn odd_blank(at: Range<usize>) -> Slip {
    Slip::new(
        at.clone(),
        "this is a non-breaking space, or another space that YAML does not count as one",
    )
    .label("not an ordinary space")
    .help("put an ordinary space here")
    .fix(at, " ")
}

fn closing(bracket: char) -> char {
    if bracket == '[' { ']' } else { '}' }
}

/// A quotation mark within a text in such marks, as in `['O'Neill']`.
fn mark_in_text(at: usize, mark: char) -> Slip {
    let slip = Slip::new(
        at..at + 1,
        "a quotation mark ends the text in the middle of a word",
    )
    .label("the text would end here");
    slip.help(match mark {
        '"' => "write `\\\"` for a quotation mark within the text",
        _ => "put the text in double quotation marks, or write two apostrophes for one: `it''s`",
    })
}

fn wrong_bracket(at: usize, sign: char, opened: char) -> Slip {
    let right = closing(opened);
    let slip = Slip::new(at..at + 1, format!("`{opened}` is closed by `{sign}`"));
    let slip = slip.label("does not close the bracket");
    slip.help(format!("write `{right}`")).fix(at..at + 1, right)
}

/// Whether a value is the header of a block of text: `|`, `>-`, `|2 # comment`.
fn is_block_header(value: &str) -> bool {
    let rest = value[1..].trim_start_matches(|c: char| c == '+' || c == '-' || c.is_ascii_digit());
    rest.trim().is_empty() || rest.trim_start().starts_with('#') && rest.starts_with(' ')
}

fn begins_with_sign(at: usize, line_end: usize, sign: char) -> Slip {
    Slip {
        sign: Some(sign),
        ..Slip::new(at..at + 1, "").fix(at..line_end, "")
    }
}

/// What is wrong with the column of a key: it stands further in than the key above it, which has a value
/// of its own, or between two columns.
fn lined_up(start: usize, line: &str, column: usize, above: &Above) -> Option<Slip> {
    let (last, in_words) = above.key?;
    let at = start..start + line.len() - line.trim_start().len();
    let too_far = column > last && in_words && line.trim_start().starts_with(|c| c != '-');
    if too_far {
        return Some(
            Slip::new(
                at,
                "this line is indented, so it would belong to the value above",
            )
            .label("too far in")
            .help("put the key below the key above it"),
        );
    }
    let between = column < last && !above.columns.contains(&column);
    between.then(|| {
        Slip::new(at, "this line does not line up with any line above")
            .label("the spaces before it")
            .help("keys that belong together begin in the same column")
    })
}

/// The error of YAML whose first key is indented, and others are not.
pub fn first_key_indented(source: SourceId, text: &str, range: Range<usize>) -> Option<Diagnostic> {
    let mut at = range.start;
    let mut first: Option<Range<usize>> = None;
    for line in text[range].split_inclusive('\n') {
        let start = at;
        at += line.len();
        if entries::is_void(line) {
            continue;
        }
        let indent = line.len() - line.trim_start_matches(' ').len();
        match &first {
            None if indent > 0 && is_key(line.trim_start()) => first = Some(start..start + indent),
            None => return None,
            Some(_) if entries::key(line).is_none() => {}
            Some(blanks) => {
                let why = "the first key is indented, and others are not";
                let slip = Slip::new(blanks.clone(), why)
                    .label("spaces before the key")
                    .help("begin all keys in the first column")
                    .fix(blanks.clone(), "");
                return Some(reported(source, text, slip));
            }
        }
    }
    None
}

/// An error that is none of the known slips, in words that say as much as the parser knows.
fn unknown(text: &str, range: Range<usize>, stopped: Option<(usize, &SyntaxError)>) -> Slip {
    let Some((at, SyntaxError(info))) = stopped else {
        let line = text[range.clone()].lines().next().unwrap_or_default();
        return Slip::new(
            range.start..range.start + line.len(),
            "this line is not a key with a value",
        )
        .help("write each line as a key, a colon, a space and a value");
    };
    let at = at.clamp(range.start, range.end);
    let sign = text[at..].chars().next().filter(|c| !c.is_whitespace());
    let at = at..at + sign.map_or(0, char::len_utf8);
    let has = |words: &[&str]| words.iter().any(|word| info.contains(word));
    let in_quotes =
        "put a value with `,`, `: `, a bracket or a quotation mark in it in quotation marks";
    if has(&["mapping values", "simple key", "expected ':'"]) {
        Slip::new(at, "a key or a colon stands where none can be").help(in_quotes)
    } else if has(&["',' or", "flow", "comma"]) {
        Slip::new(at, "what stands in these brackets cannot be told apart")
            .help("put a comma between two values")
            .help(in_quotes)
    } else if has(&["indent", "block", "expected key"]) {
        Slip::new(at, "this line does not line up with any line above")
            .help("keys that belong together begin in the same column")
    } else {
        Slip::new(at, "what stands here has another meaning in YAML").help(in_quotes)
    }
}
