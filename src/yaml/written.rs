//! The other direction: a text as YAML.

/// A value as YAML: as it is where it is only words, else in double quotation marks.
pub fn scalar(text: &str) -> String {
    match is_plain(text) {
        true => text.to_owned(),
        false => quoted(text),
    }
}

/// A value as YAML within `[...]`, where a comma would end it.
pub fn in_list(text: &str) -> String {
    match is_plain(text) && !text.contains(',') {
        true => text.to_owned(),
        false => quoted(text),
    }
}

/// Whether YAML reads a text without quotation marks as that text, in a block or in a list. `No` would
/// be false to YAML 1.1, which some editors still check against.
fn is_plain(text: &str) -> bool {
    let within = |c: char| c.is_alphanumeric() || " .,-'’()/&".contains(c);
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    text.starts_with(char::is_alphabetic)
        && text.chars().all(within)
        && !text.ends_with(' ')
        && !words.contains(&&*text.to_ascii_lowercase())
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            // Invisible, or the end of the line: by its number.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_quoted_where_yaml_would_change_their_meaning() {
        for plain in ["Sergei Ivanov", "Paul O'Neill", "Горбачёв", "Smith, J. K."] {
            assert_eq!(scalar(plain), plain);
        }
        for (text, expected) in [
            ("a: b", r#""a: b""#),
            (r#"The "A" \ B"#, r#""The \"A\" \\ B""#),
            ("No", r#""No""#),
            ("2001", r#""2001""#),
            ("- x", r#""- x""#),
        ] {
            assert_eq!(scalar(text), expected);
        }
        assert_eq!(in_list("Ripken, Cal"), "\"Ripken, Cal\"");
    }
}
