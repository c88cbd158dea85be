//! The files that `chancery new` writes: front matter with the keys that an analyst will want to fill
//! in.
//!
//! A name goes in, the text of a file comes out. It is valid as it is, because a key without a value
//! counts as absent. Where the file goes is for the command to know.

use crate::base::date::Day;
use crate::base::record_kind::RecordKind;
use crate::yaml::scalar;

/// The text of a new record. `family` is a person's guessed family name with the reason for the guess,
/// where it is not the last word of the name.
pub fn record(kind: RecordKind, name: &str, family: Option<(String, &str)>) -> String {
    let name = scalar(name);
    match kind {
        RecordKind::Person => {
            let family = family
                .map(|(family, why)| {
                    format!("family: {}  # {why}: is it right?\n", scalar(&family))
                })
                .unwrap_or_default();
            format!(
                "---\nname: {name}\n{family}aliases: []\nborn:\ndied:\ncountry:\nsummary:\n\
                 roles:\n\
                 # - title: Minister of Defence\n\
                 #   organisation: ministry-of-defence\n\
                 #   from: 2001-03-28\n\
                 #   to: 2007-02-15\n\
                 sources: []\n---\n"
            )
        }
        RecordKind::Treaty => format!(
            "---\nname: {name}\nfull_name:\nshort_name:\naliases: []\n\
             kind: # bilateral, multilateral or political\n\
             opened:\nsigned:\nin_force:\n\
             ended: # {{date: 2002-06-13, how: withdrawal of the United States}}\n\
             parties: []\nsigned_by: []\nsummary:\nsources: []\n---\n"
        ),
        RecordKind::Organisation => format!(
            "---\nname: {name}\nabbreviation:\naliases: []\nparent:\ncountry:\nfrom:\nto:\n\
             summary:\nsources: []\n---\n"
        ),
    }
}

/// The text of a new brief.
pub fn brief(title: &str, date: Day) -> String {
    format!(
        "---\ntitle: {}\ndate: {date}\nauthors: []\nsummary:\nsources: []\ntags: []\n---\n\n",
        scalar(title)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn values_are_read_back_as_they_were(name in "[^\\p{C}\\s]([^\\p{C}]{0,20}[^\\p{C}\\s])?") {
            use crate::frontmatter::{fence, person};
            use crate::yaml;
            use crate::base::diagnostic::Diagnostics;
            use crate::base::span::SourceId;
            // Markup in a name is a warning.
            proptest::prop_assume!(crate::markdown::markup_check::plain_markup(&name).is_none());
            let text = record(RecordKind::Person, &name, None);
            let mut diagnostics = Diagnostics::new();
            let split = fence::split(SourceId(0), &text).expect("there is front matter");
            let node = yaml::parse(SourceId(0), &text, split.yaml, &mut diagnostics);
            let read = person::read(&node.expect("it is YAML"), &mut diagnostics);
            proptest::prop_assert!(diagnostics.is_empty(), "{text}");
            let name = crate::base::composed::composed(&name).into_owned();
            proptest::prop_assert_eq!(read.map(|person| person.name.value), Some(name));
        }
    }
}
