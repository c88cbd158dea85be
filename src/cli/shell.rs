//! The command that creates a record for a suggested name, ready to paste into a shell.

use crate::archive::suggest::UnknownName;

/// The command for a POSIX shell. `folder` is what leads to the site's folder: empty, or ending in `/`.
pub fn new_record(it: &UnknownName, folder: &str) -> String {
    let command = format!("chancery new {} {}", it.likely.noun(), quoted(&it.name));
    match folder.trim_end_matches('/') {
        "" => command,
        folder => format!("{command} --folder {}", quoted(folder)),
    }
}

/// A word in quotes: double ones, unless it contains a character that means something inside them.
fn quoted(word: &str) -> String {
    match word.contains(['"', '$', '`', '\\', '!']) || word.contains(char::is_control) {
        false => format!("\"{word}\""),
        true => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn words_are_quoted_for_a_shell() {
        assert_eq!(quoted("Paul O'Neill"), "\"Paul O'Neill\"");
        assert_eq!(quoted("a \"b\" $c"), "'a \"b\" $c'");
        assert_eq!(quoted("it's $1!"), r"'it'\''s $1!'");
    }
}
