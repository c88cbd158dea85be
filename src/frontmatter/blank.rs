//! Blank front matter: the form of a new record or brief, with the keys that an analyst will want.
//!
//! A name in, the whole text of a file out, which the readers of this floor take without a fault: a
//! key with nothing behind it counts as not given. Where such a file goes is the edge's to know.

use crate::base::date::Day;

/// The text of a new person's record. The family name stands in it only where it is not the last word
/// of the name: as it is guessed, with the reason beside it.
pub fn person(name: &str, family: Option<(String, &str)>) -> String {
    let family =
        family.map(|(family, why)| format!("family: {} # {why}: is it right?\n", scalar(&family)));
    format!(
        "---\nname: {}\n{}aliases: []\nborn:\ndied:\ncountry:\nsummary:\n\
         roles:\n\
         # - title: Minister of Defence\n\
         #   organisation: ministry-of-defence\n\
         #   from: 2001-03-28\n\
         #   to: 2007-02-15\n\
         sources: []\n---\n",
        scalar(name),
        family.unwrap_or_default()
    )
}

/// The text of a new treaty's record.
pub fn treaty(name: &str) -> String {
    format!(
        "---\nname: {}\nfull_name:\nshort_name:\naliases: []\n\
         kind: # bilateral, multilateral or political\n\
         opened:\nsigned:\nin_force:\n\
         ended: # {{date: 2002-06-13, how: withdrawal of the United States}}\n\
         parties: []\nsigned_by: []\nsummary:\nsources: []\n---\n",
        scalar(name)
    )
}

/// The text of a new organisation's record.
pub fn organisation(name: &str) -> String {
    format!(
        "---\nname: {}\nabbreviation:\naliases: []\nparent:\ncountry:\nfrom:\nto:\nsummary:\n\
         sources: []\n---\n",
        scalar(name)
    )
}

/// The text of a new brief.
pub fn brief(title: &str, date: Day) -> String {
    format!(
        "---\ntitle: {}\ndate: {date}\nauthors: []\nsummary:\nsources: []\ntags: []\n---\n\n",
        scalar(title)
    )
}

/// A value as YAML reads it back: plain where it is words and nothing else, or else in double quotes.
pub fn scalar(text: &str) -> String {
    match is_plain(text) {
        true => text.to_owned(),
        false => quoted(text),
    }
}

/// A value inside of `[...]`, where a comma would end it.
pub fn in_list(text: &str) -> String {
    match is_plain(text) && !text.contains(',') {
        true => text.to_owned(),
        false => quoted(text),
    }
}

/// Whether YAML 1.2 reads a text as that text without quotation marks, in a block or in a list.
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
            // What cannot be seen, or would end the line, by its number.
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
    fn values_are_quoted_where_yaml_would_read_them_otherwise() {
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

    proptest::proptest! {
        #[test]
        fn values_are_read_back_as_they_were(name in "[^\\p{C}\\s]([^\\p{C}]{0,20}[^\\p{C}\\s])?") {
            use crate::frontmatter::{fence, person, yaml};
            use crate::base::diagnostic::Diagnostics;
            use crate::base::span::SourceId;
            let text = super::person(&name, None);
            let mut diagnostics = Diagnostics::new();
            let split = fence::split(SourceId(0), &text).expect("there is front matter");
            let node = yaml::parse(SourceId(0), &text, split.yaml, &mut diagnostics);
            let read = person::read(&node.expect("it is YAML"), &mut diagnostics);
            proptest::prop_assert!(diagnostics.is_empty(), "{text}");
            proptest::prop_assert_eq!(read.map(|person| person.name.value), Some(name));
        }
    }
}
