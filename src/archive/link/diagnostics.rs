//! The diagnostics of the link stage: names that several records share, and names in prose that could
//! mean several.

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;

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

/// W570: every country has a body of this name, and the record does not say which one's it is.
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
