//! Curly quotation marks and apostrophes for plain text.
//!
//! Markdown makes straight marks curly. Titles and summaries come from front matter, which is no
//! Markdown, and on a page they should look like the text beside them.

/// `text` with curly quotation marks and apostrophes for its straight ones.
///
/// A mark opens at the beginning and after white space, a bracket, a dash, a slash or another
/// opening mark, and closes elsewhere: `"offer"`. A single one before a digit is an apostrophe:
/// `the '90s`. One that opens before a letter is always read as a quotation mark, so `'tis` comes
/// out wrong; quotations are far more frequent.
pub fn curled(text: &str) -> String {
    if !text.contains(['\'', '"']) {
        return text.to_owned();
    }
    let mut set = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let opens = before.is_none_or(|c| c.is_whitespace() || "([{–—/“‘".contains(c));
        let shown = match letter {
            '"' if opens => '“',
            '"' => '”',
            '\'' if opens && !letters.peek().is_some_and(char::is_ascii_digit) => '‘',
            '\'' => '’',
            other => other,
        };
        set.push(shown);
        before = Some(shown);
    }
    set
}

#[cfg(test)]
mod tests {
    use super::curled;

    #[test]
    fn marks_open_and_close() {
        assert_eq!(
            curled("Russia's \"offer\" of the '90s"),
            "Russia’s “offer” of the ’90s"
        );
        assert_eq!(curled("('so') he said: \"'no'\""), "(‘so’) he said: “‘no’”");
    }
}
