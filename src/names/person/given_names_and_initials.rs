//! Whether the given names and initials before a family name can be those of a person.
//!
//! `S.`, `Sergei`, `Sergey`, `Sergei B.` and `Sergei Borisovich` can all be Sergei Borisovich Ivanov;
//! `Igor` cannot. Start reading at [`fit`]. Which names are forms of one another is decided by
//! [`super::short_forms`] and [`super::given_spellings`].

use super::given_spellings::is_spelling_of;
use super::short_forms::share_a_group;

/// A word among the given names in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given<'t> {
    /// A word, folded.
    Word(&'t str),
    /// An initial, folded.
    Initial(char),
}

/// How well the given names in a text fit those of a person, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// They are the same, word by word.
    Same,
    /// A name is left out, added, shortened or given as an initial.
    Near,
    /// Only the initial of the first name is written.
    Initials,
}

/// How the given names `written` in a text fit the `known` ones of a person; `None` if they are
/// another person's. Both are in order and not empty; a person's own initials are words of one letter.
///
/// - The first name has to be there, in full, in short or as an initial. A person known by a first
///   initial (J. Robert Oppenheimer) may go without it.
/// - Middle names may be left out, from the last one on.
/// - Where no middle name is known, one may be written, or two initials: records seldom give middle names.
/// - None may differ from a known one: George W. Bush is not George H. W. Bush, nor the other way round.
pub fn fit(written: &[Given<'_>], known: &[String]) -> Option<Fit> {
    let first_known = known.first()?;
    let (first, rest) = written.split_first()?;
    let (mut fit, middle) = match same_given(*first, first_known) {
        Some(fit) => (fit, &known[1..]),
        // Without the first initial: `Robert Oppenheimer`. The second initial alone is too little:
        // `K. Rowling` is not J. K. Rowling.
        None if is_initial(first_known) && known.len() > 1 && is_word(*first) => {
            let fit = same_given(*first, &known[1]).filter(|fit| *fit != Fit::Initials)?;
            (fit.max(Fit::Near), &known[2..])
        }
        // One initial more in front: `H. Norman Schwarzkopf` for Norman Schwarzkopf.
        None if matches!(first, Given::Initial(_)) && !rest.is_empty() => {
            let fit = same_given(rest[0], first_known).filter(|fit| *fit != Fit::Initials)?;
            return (rest.len() == 1).then_some(fit.max(Fit::Near));
        }
        None => return None,
    };
    let near = |fit: Fit| fit.max(Fit::Near);
    if rest.len() != middle.len() {
        fit = near(fit);
    }
    if middle.is_empty() {
        let initials = rest.iter().all(|name| matches!(name, Given::Initial(_)));
        return (rest.len() <= if initials { 2 } else { 1 }).then_some(fit);
    }
    if rest.len() > middle.len() {
        return None;
    }
    // Whoever spells out one initial has to spell out the others: `Ayub Khan` is not A. Q. Khan,
    // though `Ayub` begins with an A.
    let spelt_out = is_word(*first) && is_initial(first_known);
    if spelt_out && rest.len() < middle.iter().filter(|name| is_initial(name)).count() {
        return None;
    }
    for (name, known) in rest.iter().zip(middle) {
        let same = same_given(*name, known)?;
        fit = if same == Fit::Same { fit } else { near(fit) };
    }
    Some(fit)
}

/// Whether one written given name can be one known one.
fn same_given(written: Given<'_>, known: &str) -> Option<Fit> {
    match written {
        Given::Initial(letter) if is_initial(known) => {
            known.starts_with(letter).then_some(Fit::Same)
        }
        Given::Initial(letter) => known.starts_with(letter).then_some(Fit::Initials),
        Given::Word(word) if word == known => Some(Fit::Same),
        Given::Word(word) if is_initial(known) => word.starts_with(known).then_some(Fit::Near),
        Given::Word(word) => is_form_of(word, known).then_some(Fit::Near),
    }
}

/// Whether one of two folded given names is a well-known short form of the other, both are short forms
/// of the same, or both are spellings of one name.
fn is_form_of(one: &str, other: &str) -> bool {
    share_a_group(one, other) || is_spelling_of(one, other)
}

fn is_word(written: Given<'_>) -> bool {
    matches!(written, Given::Word(_))
}

fn is_initial(known: &str) -> bool {
    known.chars().count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, known: &str, expected: Option<Fit>) {
        let written: Vec<Given<'_>> = written
            .split(' ')
            .map(|word| match word.strip_suffix('.') {
                Some(letter) => Given::Initial(letter.chars().next().unwrap_or('?')),
                None => Given::Word(word),
            })
            .collect();
        let known: Vec<String> = known.split(' ').map(str::to_owned).collect();
        assert_eq!(fit(&written, &known), expected, "{written:?} for {known:?}");
    }

    #[test]
    fn given_names_fit_in_full_in_short_and_as_initials() {
        use Fit::*;
        for (written, known, expected) in [
            ("sergei", "sergei", Some(Same)),
            ("sergei borisovich", "sergei", Some(Near)),
            ("sergei b.", "sergei", Some(Near)),
            ("sergei b. c.", "sergei", Some(Near)),
            ("sergei boris c", "sergei", None),
            ("sergei", "sergei borisovich", Some(Near)),
            ("s.", "sergei", Some(Initials)),
            ("s. b.", "sergei borisovich", Some(Initials)),
            ("s. c.", "sergei borisovich", None),
            ("igor", "sergei", None),
            ("i.", "sergei", None),
            ("bob", "robert", Some(Near)),
            ("robert", "bob", Some(Near)),
            ("sergey", "sergei", Some(Near)),
            ("j. k.", "j k", Some(Same)),
            ("joanne", "j k", None),
            ("joanne kathleen", "j k", Some(Near)),
            ("ayub", "a q", None),
            ("julius", "j robert", Some(Near)),
            ("k.", "j k", None),
            ("robert", "j robert", Some(Near)),
            ("j. robert", "robert", Some(Near)),
            ("george h. w.", "george w", None),
            ("george w.", "george h w", None),
            ("george herbert", "george w", None),
            ("george", "george w", Some(Near)),
            ("george w.", "george walker", Some(Near)),
        ] {
            check(written, known, expected);
        }
    }

    fn check_forms(pairs: &[(&str, &str)], expected: bool) {
        for (one, other) in pairs {
            assert_eq!(is_form_of(one, other), expected, "{one} and {other}");
            assert_eq!(is_form_of(other, one), expected, "{other} and {one}");
        }
    }

    #[test]
    fn short_forms_and_spellings_are_one_name() {
        check_forms(
            &[
                ("bob", "robert"),
                ("rob", "bob"),
                ("sergei", "sergey"),
                ("sergej", "serguei"),
                ("serhii", "sergey"),
                ("yuri", "iouri"),
                ("yury", "yuriy"),
                ("dmitry", "dimitri"),
                ("vyacheslav", "viatcheslav"),
                ("evgeny", "yevgenii"),
                ("aleksandr", "alexander"),
                ("aleksey", "alexei"),
                ("volodymyr", "vladimir"),
                ("masoud", "massoud"),
                ("abolhassan", "abulhasan"),
                ("mohamed", "muhammad"),
                ("tarek", "tariq"),
                ("franck", "frank"),
                ("phillip", "philip"),
                ("filip", "philip"),
                ("muthiah", "muttiah"),
                ("marc", "mark"),
            ],
            true,
        );
    }

    #[test]
    fn names_that_are_nearly_the_same_are_two() {
        check_forms(
            &[
                ("toni", "tony"),
                ("carol", "carroll"),
                ("colin", "colleen"),
                ("joan", "joann"),
                ("mario", "maria"),
                ("francis", "frances"),
                ("ian", "jan"),
                ("igor", "egor"),
                ("serge", "sergei"),
                ("andrei", "andrea"),
                ("alexei", "alexis"),
                ("stefan", "stephen"),
                ("hassan", "hussein"),
                ("salem", "salim"),
                ("kim", "jim"),
            ],
            false,
        );
    }
}
