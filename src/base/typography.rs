//! Quotation marks and apostrophes in plain text, set as Markdown's are.
//!
//! Headlines and summaries come from front matter, where authors type straight marks; beside a text
//! whose marks are curly they would look like another hand's.

/// `text` with its straight quotation marks and apostrophes curled. A mark opens at the beginning
/// and behind white space, a bracket or a dash, and closes elsewhere; before a digit (`'90s`) a
/// single one is an apostrophe.
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
