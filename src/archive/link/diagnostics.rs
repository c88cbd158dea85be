//! The diagnostics of the link stage: names that several records share, and names in prose that could
//! mean several.

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::{Span, Spanned};

/// W501: two records have the same name.
pub fn same_name(span: Span, name: &str, first: Span) -> Diagnostic {
    Diagnostic::at(
        Code::SameName,
        span,
        format!("two records have the name `{name}`"),
    )
    .label("the same name again")
    .and(first, "also the name of this record")
    .help("in prose it is linked only where the author marks which one is meant")
}

/// W538: an alias finds nothing that another name of its record does not find.
pub fn alias_adds_nothing(alias: &Spanned<String>, known: &Spanned<String>) -> Diagnostic {
    let (alias_name, known_name) = (&alias.value, &known.value);
    Diagnostic::at(
        Code::NeedlessAlias,
        alias.span,
        format!("the alias `{alias_name}` finds nothing that `{known_name}` does not find"),
    )
    .label("adds nothing")
    .and(known.span, "finds the same words")
    .help(
        "delete it: accents, hyphens, and the capitals of given names may differ without an alias",
    )
}

/// W539: in a text an alias fits one record, and the office beside it is another's.
pub fn alias_against_office(
    span: Span,
    name: &str,
    alias_of: &str,
    meant: Option<&str>,
) -> Diagnostic {
    let message = match meant {
        Some(meant) => format!(
            "`{name}` is an alias of {alias_of}, but the office beside it is that of {meant}"
        ),
        None => {
            format!("`{name}` is an alias of {alias_of}, who does not hold that office then")
        }
    };
    Diagnostic::at(Code::AliasAgainstOffice, span, message)
        .label(match meant {
            Some(meant) => format!("taken for {meant}"),
            None => "not linked".to_owned(),
        })
        .help("if the office is right, delete the alias, which more than one person bears")
        .help("if the alias is right, mark who is meant, or correct the terms in the record")
}

/// W540: a family name that one record bears stays plain, since nothing introduces its bearer, or since the text has
/// somebody else of that name (`shared`).
pub fn plain_family_name(span: Span, name: &str, bearer: &NameBearer, shared: bool) -> Diagnostic {
    let NameBearer {
        mark,
        name: full,
        folder,
    } = bearer;
    let message = match shared {
        true => {
            format!("`{name}` may be {full} or the other {name} of this brief, so it is not linked")
        }
        false => {
            format!(
                "`{name}` may be {full}, but nothing in this brief says so, so it is not linked"
            )
        }
    };
    let or = match shared {
        true => format!("or mark this one: `[[{mark}|{name}]]`"),
        false => format!("or write the full name once, or mark this one: `[[{mark}|{name}]]`"),
    };
    Diagnostic::at(Code::UnintroducedName, span, message)
        .label("who is meant?")
        .help(format!(
            "if it is, declare it in the front matter: `{folder}: [{}]`",
            record_id(mark)
        ))
        .help(or)
        .help(format!("if it is somebody else, write `[{name}](nolink:)`"))
}

/// W541: every country has a body of this name, and the record does not say which one's it is.
pub fn unknown_home(span: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnknownHome,
        span,
        format!("`{name}` could be any country's"),
    )
    .label("many countries have one")
    .help("give its `country`: `country: RU`, or `country: Ruritania` for one without a code")
    .help("until then it is not linked beside a country, as in `the Russian ...`, since that may be another one's")
}

/// A record that a name may mean.
pub struct NameBearer {
    /// What an author writes between `[[` and `]]` to mean it: `sergei-ivanov`.
    pub mark: String,
    /// Its full name.
    pub name: String,
    /// The folder of its record, which is also the key that declares it.
    pub folder: &'static str,
}

/// W502: a name could mean several records. `declarable`: whether declaring one of them in the front
/// matter would decide.
pub fn ambiguous_name(
    span: Span,
    name: &str,
    candidates: &[NameBearer],
    declarable: bool,
) -> Diagnostic {
    /// The most that the help names: it repeats them on up to three lines.
    const SHOWN: usize = 4;
    let shown = &candidates[..candidates.len().min(SHOWN)];
    let each = |show: &dyn Fn(&NameBearer) -> String| {
        let shown: Vec<String> = shown.iter().map(show).collect();
        shown.join(" or ")
    };
    let fuller = shown.iter().any(|it| it.name != name);
    let people = shown.iter().all(|it| it.folder == "people");
    let number = match candidates.len() {
        2 => "either of two".to_owned(),
        several => format!("any of {several}"),
    };
    let message = format!("`{name}` could be {number} records, so it is not linked");
    let mut diagnostic = Diagnostic::at(Code::AmbiguousName, span, message)
        .label("who is meant?")
        .help(format!(
            "mark who is meant: {}",
            each(&|it| format!("`[[{}|{name}]]`", it.mark))
        ));
    if people {
        let office = "put the office held on the brief's date in front of the name";
        diagnostic = diagnostic.help(match fuller {
            true => format!(
                "or write {}, or {office}",
                each(&|it| format!("`{}`", it.name))
            ),
            false => format!("or {office}"),
        });
    }
    if declarable {
        let key = |it: &NameBearer| format!("`{}: [{}]`", it.folder, record_id(&it.mark));
        diagnostic = diagnostic.help(format!(
            "or declare one in the front matter: {}",
            each(&key)
        ));
    }
    diagnostic.help(format!("or write `[{name}](nolink:)` to leave it unlinked"))
}

/// The id in a mark, which may have the folder in front.
fn record_id(mark: &str) -> &str {
    mark.rsplit('/').next().unwrap_or(mark)
}
