//! Other forms of an organisation's name that say the same: `Defence Ministry` for Ministry of Defence,
//! `UN Security Council` for United Nations Security Council, `Senate` for United States Senate where the text names
//! the country otherwise (`the American Senate`).
//!
//! Made once, when the names are indexed.

use crate::names::text::{Uses, folded_words, nation, uses_of};

/// A form that follows from a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyForm {
    pub name: String,
    /// Whether it counts only beside the record's country, because the name had it and the form has not.
    pub needs_home: bool,
}

/// The forms that follow from the name of an organisation.
pub fn body_forms(name: &str) -> Vec<BodyForm> {
    let mut bases = vec![(name.to_owned(), false)];
    bases.extend(without_nation(name).map(|rest| (rest, true)));
    bases.extend(of_union(name).into_iter().map(|form| (form, false)));
    let mut forms: Vec<BodyForm> = Vec::new();
    for (base, needs_home) in bases {
        for name_of_base in turned(&base).into_iter().chain([base]) {
            let known = forms.iter().any(|form| form.name == name_of_base);
            if name_of_base != name && !known {
                forms.push(BodyForm {
                    name: name_of_base,
                    needs_home,
                });
            }
        }
    }
    forms
}

/// What a ministry is for where its name puts that behind and in front: `Ministry of Foreign Affairs` and
/// `Foreign Ministry`.
const FIELDS: [(&str, &str); 4] = [
    ("Foreign Affairs", "Foreign"),
    ("Internal Affairs", "Interior"),
    ("the Interior", "Interior"),
    ("Home Affairs", "Home"),
];

/// A name turned round: `Ministry of Defence` and `Defence Ministry`, `Committee on Foreign Relations` and
/// `Foreign Relations Committee`. No name of more than three other words, nor one with a second `of`.
fn turned(name: &str) -> Vec<String> {
    let is_head = |word: &str| matches!(word, "Ministry" | "Department" | "Committee");
    let short = |field: &str| {
        let plain = field.strip_prefix("the ").unwrap_or(field);
        let joins = |word: &str| matches!(word, "of" | "on" | "for" | "in" | "and");
        plain.split(' ').count() <= 3 && !field.contains(',') && !plain.split(' ').any(joins)
    };
    if let Some((head, rest)) = name.split_once(' ')
        && is_head(head)
        && let Some((_, field)) = rest.split_once(' ')
        && matches!(rest.split(' ').next(), Some("of" | "on" | "for"))
        && short(field)
    {
        let plain = field.strip_prefix("the ").unwrap_or(field);
        let fields = FIELDS.iter().filter(|(behind, _)| *behind == field);
        let fronts = fields.map(|(_, front)| *front).chain([plain]);
        return fronts.map(|front| format!("{front} {head}")).collect();
    }
    if let Some((field, head)) = name.rsplit_once(' ')
        && is_head(head)
        && short(field)
        && !is_nation(field)
    {
        let joint = if head == "Committee" { "on" } else { "of" };
        let fields = FIELDS.iter().filter(|(_, front)| *front == field);
        let behind = fields.map(|(behind, _)| *behind);
        // No `Ministry of Foreign`.
        let plain = (!matches!(field, "Foreign" | "Home")).then_some(field);
        return behind
            .chain(plain)
            .map(|field| format!("{head} {joint} {field}"))
            .collect();
    }
    Vec::new()
}

fn is_nation(name: &str) -> bool {
    let nation = nation(&folded_words(name).join(" "));
    nation.is_some_and(|nation| nation.countries().next().is_some())
}

/// The name without the country it begins or ends with, if a body's name is left that others have too.
fn without_nation(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let front = (1..words.len())
        .rev()
        .find(|&length| is_nation(&words[..length].join(" ")))
        .map(|length| words[length..].join(" "));
    let behind = || {
        let (rest, country) = name.rsplit_once(" of ")?;
        let country = country.strip_prefix("the ").unwrap_or(country);
        is_nation(country).then(|| rest.to_owned())
    };
    let rest = front.or_else(behind)?;
    let general = rest
        .split(' ')
        .any(|word| uses_of(word).any(Uses::GENERAL_BODY));
    (general && !rest.starts_with("of ")).then_some(rest)
}

/// A name of a body of a union of states with the union in its other forms.
fn of_union(name: &str) -> Vec<String> {
    const UNIONS: [(&str, &[&str]); 3] = [
        ("United Nations", &["UN", "U.N."]),
        ("European Union", &["EU", "E.U."]),
        ("African Union", &["AU"]),
    ];
    let mut forms = Vec::new();
    for (long, short) in UNIONS {
        let all = std::iter::once(long).chain(short.iter().copied());
        let all: Vec<&str> = all.collect();
        let rest = all.iter().find_map(|union| {
            let front = name
                .strip_prefix(union)
                .and_then(|rest| rest.strip_prefix(' '));
            let behind = || {
                let rest = name.strip_suffix(union)?;
                rest.strip_suffix(" of the ")
                    .or_else(|| rest.strip_suffix(" of "))
            };
            front.or_else(behind)
        });
        let body = |rest: &&str| rest.split(' ').any(|word| uses_of(word).any(Uses::BODY));
        if let Some(rest) = rest.filter(body) {
            for union in &all {
                forms.push(format!("{union} {rest}"));
                forms.push(format!("{rest} of the {union}"));
            }
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, anywhere: &[&str], beside_home: &[&str]) {
        let forms = body_forms(name);
        let of = |needs_home: bool| -> Vec<&str> {
            let forms = forms.iter().filter(|form| form.needs_home == needs_home);
            forms.map(|form| &*form.name).collect()
        };
        assert_eq!(of(false), anywhere, "{name}");
        assert_eq!(of(true), beside_home, "{name}");
    }

    #[test]
    fn names_of_bodies_are_turned_and_shortened() {
        check("Ministry of Defence", &["Defence Ministry"], &[]);
        check("State Department", &["Department of State"], &[]);
        check(
            "Ministry of Foreign Affairs",
            &["Foreign Ministry", "Foreign Affairs Ministry"],
            &[],
        );
        check("Foreign Ministry", &["Ministry of Foreign Affairs"], &[]);
        check(
            "Committee on Foreign Relations",
            &["Foreign Relations Committee"],
            &[],
        );
        check("United States Senate", &[], &["Senate"]);
        check(
            "Ministry of Defence of the Russian Federation",
            &[],
            &["Defence Ministry", "Ministry of Defence"],
        );
        check("Russian Academy of Sciences", &[], &[]);
        check("NATO", &[], &[]);
        check("Ministry of Trade and Industry", &[], &[]);
        let union = body_forms("UN Security Council");
        let has = |name: &str| {
            union
                .iter()
                .any(|form| form.name == name && !form.needs_home)
        };
        assert!(
            has("United Nations Security Council") && has("Security Council of the United Nations")
        );
        assert!(has("U.N. Security Council") && !has("Security Council"));
    }
}
