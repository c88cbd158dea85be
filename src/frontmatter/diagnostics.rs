//! The diagnostics of front matter and `site.yaml`: one constructor for each.

use crate::base::code::{Code, Severity};
use crate::base::date::{DateError, PartialDate, day_in_words};
use crate::base::date_readings;
use crate::base::diagnostic::Diagnostic;
use crate::base::nearest::nearest;
use crate::base::span::{Span, Spanned};
use crate::yaml;

/// E101.
pub fn no_front_matter(span: Span) -> Diagnostic {
    Diagnostic::at(Code::NoFrontMatter, span, "this file has no front matter")
        .label("expected a line `---` here")
        .help(
            "begin the file with YAML between two lines `---`; it needs at least a title or a name",
        )
}

/// E101, for a file whose first fence is not its first line.
pub fn front_matter_too_late(span: Span) -> Diagnostic {
    Diagnostic::at(
        Code::NoFrontMatter,
        span,
        "the front matter does not begin on the file's first line",
    )
    .label("expected a line `---` here")
    .help("remove the empty lines above `---`")
}

/// E101, for front matter that lacks only its first line.
pub fn front_matter_not_opened(span: Span, start: Span) -> Diagnostic {
    Diagnostic::at(
        Code::NoFrontMatter,
        span,
        "the front matter does not begin with a line `---`",
    )
    .label("expected a line `---` above this")
    .help("put a line `---` above it")
    .fix(start, "---\n")
}

/// Adds, to the error of a missing key, that the front matter is closed where more keys follow.
pub fn closed_too_early(diagnostic: Diagnostic, fence: Span) -> Diagnostic {
    diagnostic
        .and(fence, "the front matter ends here, and keys follow")
        .help("remove this line `---` if the front matter goes on below it")
}

/// E102.
pub fn unclosed_front_matter(span: Span) -> Diagnostic {
    Diagnostic::at(
        Code::UnclosedFrontMatter,
        span,
        "the front matter is not closed",
    )
    .label("opened here")
    .help("put a line `---` between the front matter and the text")
}

/// E105.
pub fn unknown_key(key: &str, of: &str, known: &[&str], span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::UnknownKey,
        span,
        format!("unknown key `{key}` in {of}"),
    )
    .label("unknown key");
    // `alias` for `aliases`, `abbr` for `abbreviation`.
    let beginning = || {
        let mut known = known.iter().copied();
        known.find(|known| key.len() > 3 && known.starts_with(key))
    };
    match nearest(key, known.iter().copied()).or_else(beginning) {
        Some(near) => diagnostic.did_you_mean(Some(near), span),
        None if known.contains(&"extra") => diagnostic.help("put keys of your own under `extra:`"),
        None => diagnostic.help(format!("known keys are {}", list(known, "and"))),
    }
}

/// E106.
pub fn missing_key(key: &str, of: &str, span: Span, near: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::at(Code::MissingKey, span, format!("{of} needs `{key}`"))
        .label(format!("`{key}` is missing"));
    match near {
        Some(near) => diagnostic.help(format!("write `{key}` in place of `{near}`")),
        None => diagnostic.help(format!("add `{key}: ...`")),
    }
}

/// E107.
pub fn wrong_type(span: Span, key: &str, expected: &str, found: &str) -> Diagnostic {
    Diagnostic::at(
        Code::WrongType,
        span,
        format!("{key} must be {expected}, not {found}"),
    )
    .label(format!("expected {expected}"))
}

/// E107, where pairs of keys and values are expected, or a list of such. `form` is what to write.
pub fn not_a_mapping(
    span: Span,
    what: &str,
    found: &str,
    in_list: bool,
    form: Option<&str>,
) -> Diagnostic {
    let expected = if in_list {
        "a list of mappings"
    } else {
        "a mapping"
    };
    let diagnostic = wrong_type(span, what, expected, found);
    match form {
        Some(form) => diagnostic.help(format!("write `{form}`")),
        None => diagnostic
            .help("a mapping is lines of `key: value`, or `{key: value, key: value}` on one line"),
    }
}

/// E107, for a word where `true` or `false` is expected.
pub fn not_a_boolean(span: Span, key: &str, text: &str) -> Diagnostic {
    let diagnostic = wrong_type(
        span,
        &format!("`{key}`"),
        "`true` or `false`",
        &format!("`{text}`"),
    );
    let meant = match text.to_ascii_lowercase().as_str() {
        "no" | "off" | "n" | "false" => Some("false"),
        "yes" | "on" | "y" | "true" => Some("true"),
        _ => None,
    };
    diagnostic.did_you_mean(meant, span)
}

/// E108.
pub fn impossible_date(span: Span, text: &str, why: &DateError, full: bool) -> Diagnostic {
    let diagnostic = match why {
        DateError::Form => Diagnostic::at(
            Code::ImpossibleDate,
            span,
            format!("`{text}` is not a date"),
        ),
        DateError::Impossible(why) => Diagnostic::at(
            Code::ImpossibleDate,
            span,
            format!("the date `{text}` does not exist"),
        )
        .label(why.clone()),
    };
    let readings = match why {
        DateError::Form => date_readings::readings(text),
        DateError::Impossible(_) => Vec::new(),
    };
    let wanted = |reading: &&String| !full || date_readings::day(reading).is_some();
    let readings: Vec<&String> = readings.iter().filter(wanted).collect();
    match readings[..] {
        [only] => return diagnostic.did_you_mean(Some(only), span),
        [first, second] => {
            let words = |reading: &str| date_readings::day(reading).map(day_in_words);
            let meant = |reading: &str| match words(reading) {
                Some(words) => format!("`{reading}` for {words}"),
                None => format!("`{reading}`"),
            };
            return diagnostic
                .label("the day or the month may come first")
                .help(format!("write {} or {}", meant(first), meant(second)));
        }
        _ => {}
    }
    diagnostic.help(match full {
        _ if matches!(why, DateError::Impossible(_)) => "correct the day, the month or the year",
        true => "write it as `2001-03-14`",
        false => {
            "write it as `2001-03-14`; less precisely as `2001-03` or `2001`; with `~` for about \
             and `?` for uncertain, as in `2001~`"
        }
    })
}

/// E108, for a partial date where a day is needed.
pub fn date_not_full(span: Span, key: &str, text: &str) -> Diagnostic {
    Diagnostic::at(
        Code::ImpossibleDate,
        span,
        format!("`{key}` needs a full date, not `{text}`"),
    )
    .label("year, month and day are needed")
    .help("write it as `2001-03-14`")
}

/// E109.
pub fn unknown_choice(span: Span, key: &str, text: &str, choices: &[&str]) -> Diagnostic {
    Diagnostic::at(
        Code::UnknownChoice,
        span,
        format!("`{key}` cannot be `{text}`"),
    )
    .label(format!("expected {}", list(choices, "or")))
    .did_you_mean(nearest(text, choices.iter().copied()), span)
}

/// E110.
pub fn newer_format(span: Span, format: u32, known: u32) -> Diagnostic {
    Diagnostic::at(
        Code::NewerFormat,
        span,
        format!(
            "this content has format {format}, but this version of chancery knows formats up to \
             {known}"
        ),
    )
    .label("a newer format")
    .help("build it with a newer version of chancery")
}

/// E111.
pub fn empty_value(span: Span, key: &str) -> Diagnostic {
    Diagnostic::at(Code::EmptyValue, span, format!("`{key}` is empty"))
        .label("no value")
        .help("give it a value, or remove the line")
}

/// E111, for a key that has to have a value.
pub fn empty_required_value(span: Span, key: &str) -> Diagnostic {
    Diagnostic::at(Code::EmptyValue, span, format!("`{key}` is empty"))
        .label("no value")
        .help("give it a value: it is required")
}

/// E111, for an entry of a list.
pub fn empty_entry(span: Span, key: &str) -> Diagnostic {
    Diagnostic::at(
        Code::EmptyValue,
        span,
        format!("an entry of `{key}` is empty"),
    )
    .label("no value")
    .help("give it a value, or remove the entry")
}

/// E112.
pub fn bad_url(span: Span, key: &str, text: &str) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::BadUrl,
        span,
        format!("`{text}` is not a usable `{key}`"),
    );
    match text.split_once("://") {
        Some(("https" | "http", _)) => {
            diagnostic.label("it has no host, or contains a character that a URL cannot contain")
        }
        None if text.contains('.') && !text.contains([':', ' ']) => {
            let whole = format!("https://{}", text.trim_start_matches('/'));
            diagnostic
                .label("expected a URL that begins with `https://` or `http://`")
                .did_you_mean(Some(&whole), span)
        }
        _ => diagnostic.label("expected a URL that begins with `https://` or `http://`"),
    }
}

/// E113.
pub fn bad_redirect(span: Span, text: &str, why: &str) -> Diagnostic {
    Diagnostic::at(
        Code::BadRedirect,
        span,
        format!("`{text}` cannot be redirected from: {why}"),
    )
    .label(why.to_owned())
    .help("write an earlier URL as a path from the site's root: `/old/address/`")
}

/// E114.
pub fn bad_number(span: Span, key: &str, text: &str, expected: &str) -> Diagnostic {
    Diagnostic::at(Code::BadNumber, span, format!("`{key}` cannot be `{text}`"))
        .label(format!("expected {expected}"))
}

/// E115.
pub fn bad_language(span: Span, text: &str, suggestion: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::BadLanguage,
        span,
        format!("`{text}` is not a language tag"),
    )
    .label("expected a tag such as `en`, `en-GB` or `zh-Hant`");
    match suggestion {
        Some(_) => diagnostic.did_you_mean(suggestion, span),
        None => diagnostic.help(
            "begin it with the two or three letters of the language (ISO 639); a country follows \
             after a hyphen",
        ),
    }
}

/// E119.
pub fn unknown_time_zone(span: Span, text: &str, suggestion: Option<&str>) -> Diagnostic {
    let message = format!("`{text}` is not a time zone");
    let diagnostic = Diagnostic::at(Code::UnknownTimeZone, span, message)
        .label("expected a name such as `Europe/London`");
    match suggestion {
        Some(_) => diagnostic.did_you_mean(suggestion, span),
        None => diagnostic.help(
            "name a continent and a city of that zone, as in the IANA database; leave the key out for \
             the time zone of the machine",
        ),
    }
}

/// E116. `code` is what is written there, and `known` what it is if it is one.
pub fn bad_acknowledgement(
    code: &Spanned<String>,
    known: Option<Code>,
    near: Option<&str>,
) -> Diagnostic {
    let at = |message: String| Diagnostic::at(Code::BadAcknowledgement, code.span, message);
    match known.map(|known| (known, known.severity())) {
        Some((known, Severity::Error)) => at(format!(
            "{known} is an error, and errors cannot be acknowledged"
        ))
        .label("not a warning")
        .help("fix the error; only warnings can stay"),
        Some((known, _)) => at(format!("{known} is a note, which needs no acknowledgement"))
            .label("not a warning")
            .help("remove it: notes never stop a build"),
        None => at(format!("there is no warning `{}`", code.value))
            .label("not a warning")
            .did_you_mean(near, code.span)
            .help("`chancery explain CODE` says what the code of a warning means"),
    }
}

/// E201. The keys of the beginning and of the end come with the spans of their dates.
pub fn interval_backwards(
    what: &str,
    (from_key, from): (&str, Span),
    (to_key, to): (&str, Span),
) -> Diagnostic {
    Diagnostic::at(
        Code::IntervalBackwards,
        to,
        format!("{what} ends before it begins: `{to_key}` is before `{from_key}`"),
    )
    .label(format!("before `{from_key}`"))
    .and(from, format!("`{from_key}` is given here"))
}

/// E202.
pub fn office_held_twice(title: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::at(
        Code::OfficeHeldTwice,
        second,
        format!("the office `{title}` is held twice at once"),
    )
    .label("held again from here")
    .and(first, "and already held since here")
    .help("the day `to:` is no longer part of a term, so the next term can begin on it")
}

/// W520, for an office held before its holder was born.
pub fn office_before_birth(
    title: &Spanned<String>,
    at: Span,
    born: PartialDate,
    born_at: Span,
) -> Diagnostic {
    Diagnostic::at(
        Code::OfficeOutsideLife,
        at,
        format!("the office `{}` was held before birth", title.value),
    )
    .label("before birth")
    .and(born_at, format!("born {}", born.in_words()))
    .help(
        "correct one of the two dates, or move the office to the record of the person who held it",
    )
}

/// W520, for an office held after its holder's death; `open` is an office said to be still held.
pub fn office_after_death(
    title: &Spanned<String>,
    at: Span,
    open: bool,
    (died, died_at): (PartialDate, Span),
) -> Diagnostic {
    let day = died.in_words();
    let diagnostic = Diagnostic::at(
        Code::OfficeOutsideLife,
        at,
        format!("the office `{}` is held after death", title.value),
    )
    .label(if open {
        "still held, by `to: ..`"
    } else {
        "after death"
    })
    .and(died_at, format!("died {day}"));
    match open {
        true => diagnostic.help("give the term an end: `to:` with the day of death or the date before it"),
        false => diagnostic
            .help("correct one of the two dates, or move the office to the record of the person who held it"),
    }
}

/// W545: `what` is `author` or `tag`.
pub fn listed_twice(what: &str, again: &Spanned<String>, first: Span) -> Diagnostic {
    Diagnostic::at(
        Code::ListedTwice,
        again.span,
        format!("the {what} `{}` is listed twice", again.value),
    )
    .label("again here")
    .and(first, "first here")
    .help("remove one of the two")
}

/// W546.
pub fn unlikely_life(
    (born, born_at): (PartialDate, Span),
    (died, died_at): (PartialDate, Span),
) -> Diagnostic {
    Diagnostic::at(
        Code::UnlikelyLife,
        died_at,
        "this life lasts more than 122 years",
    )
    .label(format!("died {}", died.in_words()))
    .and(born_at, format!("born {}", born.in_words()))
    .help("correct one of the two dates")
}

/// W547.
pub fn unknown_country(span: Span, code: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnknownCountry,
        span,
        format!("no country has the code `{code}`"),
    )
    .label("shown as it stands")
    .help("write a code of ISO 3166-1, such as `US`, or the country's name")
}

/// W548; `near` is the word of the name that was probably meant.
pub fn not_in_name(key: &str, (word, span): (&str, Span), name: &Spanned<String>) -> Diagnostic {
    let near = nearest(word, name.value.split_whitespace());
    let diagnostic = Diagnostic::at(
        Code::NotInName,
        span,
        format!("`{word}` is no part of the name `{}`", name.value),
    )
    .label("in none of the person's names")
    .and(name.span, "the name");
    match near {
        Some(near) if key == "family" => diagnostic.did_you_mean(Some(near), span),
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!(
            "correct `{key}`, or add the name that it is part of to `aliases`"
        )),
    }
}

/// W524: a party did something before or after another date allows; `when` says which: "before it signed".
pub fn party_dates_contradict(
    party: &str,
    (what, at): (&str, Span),
    (when, other_at): (&str, Span),
) -> Diagnostic {
    Diagnostic::at(
        Code::PartyDatesContradict,
        at,
        format!("`{party}` {what} {when}"),
    )
    .label(when.to_owned())
    .and(other_at, "the other date is given here")
    .help("correct one of the two dates")
}

/// W524: a party has left a bilateral treaty whose record gives no end.
pub fn party_left_and_treaty_not_ended(party: &str, left: Spanned<PartialDate>) -> Diagnostic {
    Diagnostic::at(
        Code::PartyDatesContradict,
        left.span,
        format!("`{party}` left, and the bilateral treaty has not ended"),
    )
    .label("nobody is left to observe it with")
    .help(format!(
        "give the treaty its end: `ended: {{date: {}, how: withdrawal}}`",
        left.value.html_datetime()
    ))
    .help("correct `out` if the party has not left, and `kind` if there are more than two parties")
}

/// W543: a party is listed twice.
pub fn party_twice(party: &str, again: Span, first: Span) -> Diagnostic {
    let message = format!("the party `{party}` is listed twice");
    Diagnostic::at(Code::TreatyContradicts, again, message)
        .label("listed again")
        .and(first, "first listed here")
        .help("remove one of the two, or give the first an `out` if it joined again")
}

/// W543: a bilateral treaty with so many parties.
pub fn bilateral_with_more(parties: usize, third: Span) -> Diagnostic {
    let message = format!("a bilateral treaty has {parties} parties");
    Diagnostic::at(Code::TreatyContradicts, third, message)
        .label("the third")
        .help("write `kind: multilateral`, or name the states that followed another in one entry: `Soviet Union, later Russia`")
}

/// W543: two suspensions overlap.
pub fn suspensions_overlap(span: Span, other: Span) -> Diagnostic {
    let message = "a suspension begins while an earlier one lasts";
    Diagnostic::at(Code::TreatyContradicts, span, message)
        .label("begins here")
        .and(other, "this one lasts")
        .help("correct one of the dates, or make one suspension of the two")
}

/// W543: a treaty is suspended that has no `in_force`.
pub fn suspended_and_never_in_force(span: Span, signed: Span) -> Diagnostic {
    let message = "a treaty is suspended that was never in force";
    Diagnostic::at(Code::TreatyContradicts, span, message)
        .label("suspended")
        .and(signed, "signed or opened, and no `in_force`")
        .help("add `in_force`, or remove the suspension")
}

/// W542. `near` is the party that is probably meant, `is_only` whether the suspension has no other name.
pub fn no_such_party(name: &str, near: Option<&str>, is_only: bool, by: Span) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::NoSuchParty,
        by,
        format!("a suspension is by `{name}`, which is not among the parties"),
    )
    .label("no party of this name");
    let diagnostic = match near {
        Some(near) if is_only => diagnostic
            .help(format!("did you mean `{near}`?"))
            .fix(by, yaml::in_list(near)),
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic,
    };
    diagnostic.help("name the party as `parties` does, or add it there")
}

/// E203.
pub fn treaty_dates_out_of_order(
    (earlier, earlier_at): (&str, Span),
    (later, later_at): (&str, Span),
) -> Diagnostic {
    Diagnostic::at(
        Code::TreatyDatesOutOfOrder,
        later_at,
        format!("`{later}` is before `{earlier}`"),
    )
    .label(format!("before `{earlier}`"))
    .and(earlier_at, format!("`{earlier}` is given here"))
}

/// E303.
pub fn duplicate_publication(id: &Spanned<String>, first: Span) -> Diagnostic {
    Diagnostic::at(
        Code::DuplicateId,
        id.span,
        format!("two publications have the id `{}`", id.value),
    )
    .label("the same id again")
    .and(first, "first given here")
    .help("give each publication an `id:` of its own")
}

/// E303, for the same name.
pub fn publication_listed_twice(name: &Spanned<String>, first: Span) -> Diagnostic {
    Diagnostic::at(
        Code::DuplicateId,
        name.span,
        format!("the publication `{}` is listed twice", name.value),
    )
    .label("the same name again")
    .and(first, "first listed here")
    .help("briefs refer to publications by name, so list each name once")
}

/// A list of words as code, with `before_last` between the last two.
fn list(words: &[&str], before_last: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            format!("{} {before_last} {last}", rest.join(", "))
        }
        _ => quoted.concat(),
    }
}
