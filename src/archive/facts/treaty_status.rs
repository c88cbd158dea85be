//! A treaty's status on a given day, and what each party is to it then.
//!
//! A status follows from the record's dates alone: `docs/writing.md` has the table. Two things decide how the
//! dates are read. A political agreement is agreed and takes effect; it is never "signed, not in force", since
//! nobody ratifies it. And where each party acts for itself, as in a multilateral treaty, the suspension by one
//! leaves the treaty in force for the others.

use crate::archive::site::{Facts, RecordId, Site};
use crate::base::date::{Day, End, Holds, PartialDate, Reached};
use crate::frontmatter::parties::{Party, Suspension, is_party, named_parties};
use crate::frontmatter::treaty::Treaty;

/// The kinds of status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StatusKind {
    /// In force.
    InForce,
    /// In effect: a political agreement.
    InEffect,
    /// Suspended as a whole.
    Suspended,
    /// Signed, not in force.
    Signed,
    /// Agreed, where the record says nothing of its taking effect: a political agreement.
    Agreed,
    /// Open for signature.
    Open,
    /// Proposed.
    Proposed,
    /// Ended, after it was in force.
    Ended,
    /// Replaced by another: a political agreement.
    Replaced,
    /// Ended without ever having been in force.
    Abandoned,
}

impl StatusKind {
    /// All kinds, in the order in which an index page lists them.
    pub const ALL: [StatusKind; 10] = [
        Self::InForce,
        Self::InEffect,
        Self::Suspended,
        Self::Signed,
        Self::Agreed,
        Self::Open,
        Self::Proposed,
        Self::Ended,
        Self::Replaced,
        Self::Abandoned,
    ];

    /// As pages say it: `signed, not in force`.
    pub fn words(self) -> &'static str {
        match self {
            Self::InForce => "in force",
            Self::InEffect => "in effect",
            Self::Suspended => "suspended",
            Self::Signed => "signed, not in force",
            Self::Agreed => "agreed",
            Self::Open => "open for signature",
            Self::Proposed => "proposed",
            Self::Ended => "ended",
            Self::Replaced => "replaced",
            Self::Abandoned => "abandoned",
        }
    }

    /// As style sheets and anchors have it: `in-force`.
    pub fn id(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::InEffect => "in-effect",
            Self::Suspended => "suspended",
            Self::Signed => "signed",
            Self::Agreed => "agreed",
            Self::Open => "open",
            Self::Proposed => "proposed",
            Self::Ended => "ended",
            Self::Replaced => "replaced",
            Self::Abandoned => "abandoned",
        }
    }

    /// Whether the treaty's life is over.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Replaced | Self::Abandoned)
    }
}

/// Somebody who has suspended a treaty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspender {
    /// The name, as the suspension gives it.
    pub name: String,
    /// Since when.
    pub since: PartialDate,
}

/// A treaty's status on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The status itself.
    pub kind: StatusKind,
    /// How it ended, what replaced it, or what had not happened yet to one that has no date so far.
    pub detail: Option<String>,
    /// Who has suspended it. If it is in force all the same, it is so for the others.
    pub suspended_by: Vec<Suspender>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Whether the day falls inside `since`, so that it may not have come yet: some day of 1972 where
    /// a treaty is in force since `1972`.
    pub about: bool,
    /// The date of a suspension's end, where the day falls inside it: it may be over.
    pub until: Option<PartialDate>,
}

impl Status {
    fn new(kind: StatusKind, since: Option<PartialDate>, day: Day) -> Self {
        let about = since.is_some_and(|date| date.reached(day) == Reached::About);
        Self {
            kind,
            detail: None,
            suspended_by: Vec::new(),
            since,
            about,
            until: None,
        }
    }

    fn detail(mut self, detail: Option<&str>) -> Self {
        self.detail = detail.map(str::to_owned);
        self
    }

    /// Whether some parties have suspended a treaty that the others observe.
    fn is_split(&self) -> bool {
        self.kind != StatusKind::Suspended && !self.suspended_by.is_empty()
    }

    /// In words, without dates: `in force`, `suspended (by the United States)`, `suspended by Russia, in
    /// force for the others`, `ended (expiry)`, `replaced by the Minsk Package`.
    pub fn words(&self) -> String {
        let kind = self.kind.words();
        let by = in_a_row(self.suspended_by.iter().map(|one| one.name.clone()));
        let until = self
            .until
            .map_or_else(String::new, |until| format!(" until {}", until.in_words()));
        let words = if self.is_split() {
            format!("suspended by {by}{until}, {kind} for the others")
        } else if !by.is_empty() {
            format!("{kind}{until} (by {by})")
        } else {
            match (self.kind, &self.detail) {
                (StatusKind::Replaced, Some(by)) => format!("{kind} by {by}"),
                (StatusKind::Proposed, Some(to_come)) => to_come.clone(),
                (_, Some(how)) => format!("{kind} ({how})"),
                (_, None) => format!("{kind}{until}"),
            }
        };
        match self.about && self.until.is_none() {
            true => format!("about to be or already {words}"),
            false => words,
        }
    }

    /// In words, with the date on which it began: `in force since 3 October 1972`, `ended 13 June 2002
    /// (withdrawal)`. A date that may not have come yet follows the words, so that no page says "in force
    /// since 2026" during 2026.
    pub fn words_with_date(&self) -> String {
        let Some(since) = self.since else {
            return self.words();
        };
        let date = since.in_words();
        if self.about && self.until.is_none() {
            return format!("{}, {date}", self.words());
        }
        let words = self.kind.words();
        if self.is_split() {
            return self.split_with_dates();
        }
        match (self.kind, &self.detail) {
            (StatusKind::InForce | StatusKind::InEffect | StatusKind::Open, _) => {
                format!("{words} since {date}")
            }
            (StatusKind::Suspended, _) => self.suspended_with_dates(since),
            (StatusKind::Signed, _) => format!("signed {date}, not in force"),
            (StatusKind::Replaced, Some(by)) => format!("{words} {date} by {by}"),
            (_, Some(how)) => format!("{words} {date} ({how})"),
            (_, None) => format!("{words} {date}"),
        }
    }

    /// `suspended by Russia, in force for the others, since 12 December 2007`. Of several, each has its own
    /// date.
    fn split_with_dates(&self) -> String {
        let first = self.suspended_by[0].since;
        if self.suspended_by.iter().all(|one| one.since == first) {
            return format!("{}, since {}", self.words(), first.in_words());
        }
        let each = self.suspended_by.iter();
        let each = each.map(|one| format!("{} since {}", one.name, one.since.in_words()));
        let kind = self.kind.words();
        format!("suspended by {}, {kind} for the others", in_a_row(each))
    }

    /// `suspended since 2 February 2019 (by A, and by B since 4 March 2019)`.
    fn suspended_with_dates(&self, since: PartialDate) -> String {
        let until = self
            .until
            .map_or_else(String::new, |until| format!(" until {}", until.in_words()));
        let since_then = |one: &&Suspender| one.since == since;
        let (first, later): (Vec<&Suspender>, Vec<&Suspender>) =
            self.suspended_by.iter().partition(since_then);
        let first = match first.is_empty() {
            true => None,
            false => Some(format!(
                "by {}",
                in_a_row(first.into_iter().map(|one| one.name.clone()))
            )),
        };
        let later = later.into_iter();
        let later = later.map(|one| format!("by {} since {}", one.name, one.since.in_words()));
        let all: Vec<String> = first.into_iter().chain(later).collect();
        let by = match all.is_empty() {
            true => String::new(),
            false => format!(" ({})", all.join(", and ")),
        };
        format!(
            "{} since {}{until}{by}",
            self.kind.words(),
            since.in_words()
        )
    }
}

/// `A`, `A and B`, `A, B and C`.
fn in_a_row(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// What took the place of a political agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replacement<'s> {
    /// Its name.
    pub by: &'s str,
    /// When it did.
    pub date: PartialDate,
}

/// A treaty's status on `day`; `id` is that of its record.
pub fn treaty_on(site: &Site, (id, treaty): (RecordId, &Treaty), day: Day) -> Status {
    status_on(treaty, replacement(site, id, treaty), day)
}

/// What replaced a political agreement, by the record of either: the first successor to take effect. A treaty
/// in the legal sense ends only when its own record says so.
fn replacement<'s>(site: &'s Site, id: RecordId, treaty: &Treaty) -> Option<Replacement<'s>> {
    if !treaty.is_political() {
        return None;
    }
    let successors = site.references.successors.get(&id)?.iter();
    let successors = successors.filter_map(|&successor| match &site.record(successor).facts {
        Facts::Treaty(treaty) => Some(Replacement {
            by: &treaty.name.value,
            date: took_effect(treaty)?,
        }),
        _ => None,
    });
    successors.min_by_key(|replacement| replacement.date)
}

/// When a treaty began to have effect: when it entered into force or, for a political agreement of which
/// nothing more is known, when it was agreed.
fn took_effect(treaty: &Treaty) -> Option<PartialDate> {
    let life = &treaty.life;
    let date = life.in_force.as_ref();
    let agreed = life.signed.as_ref().or(life.opened.as_ref());
    let date = date.or(agreed.filter(|_| treaty.is_political()));
    date.map(|date| date.value)
}

/// A treaty's status on `day`, from its dates and from what replaced it.
pub fn status_on(treaty: &Treaty, replaced: Option<Replacement<'_>>, day: Day) -> Status {
    let life = &treaty.life;
    let political = treaty.is_political();
    let come = |date: Option<PartialDate>| date.filter(|date| date.reached(day) != Reached::No);
    let in_force = come(life.in_force.as_ref().map(|date| date.value));
    let signed = come(life.signed.as_ref().map(|date| date.value));
    let opened = come(life.opened.as_ref().map(|date| date.value));
    let agreed = signed.or(opened).filter(|_| political);
    if let Some(ended) = &life.ended
        && let Some(since) = come(Some(ended.date.value))
    {
        // What came later cannot have been the reason.
        let replaced = replaced.filter(|it| !since.is_surely_before(it.date));
        let (kind, detail) = match replaced {
            Some(replacement) => (StatusKind::Replaced, Some(replacement.by)),
            None if political || in_force.is_some() => (StatusKind::Ended, ended.how.as_deref()),
            None => (StatusKind::Abandoned, ended.how.as_deref()),
        };
        return Status::new(kind, Some(since), day).detail(detail);
    }
    if life.ended.is_none()
        && let Some(replacement) = replaced
        && let Some(since) = come(Some(replacement.date))
    {
        return Status::new(StatusKind::Replaced, Some(since), day).detail(Some(replacement.by));
    }
    let observed = match political {
        true => StatusKind::InEffect,
        false => StatusKind::InForce,
    };
    if let Some(suspended) = in_force
        .or(agreed)
        .and_then(|_| suspended(treaty, observed, day))
    {
        return suspended;
    }
    match (in_force, agreed, signed, opened) {
        (Some(_), ..) => Status::new(observed, in_force, day),
        (None, Some(_), ..) => Status::new(StatusKind::Agreed, agreed, day),
        (None, None, Some(_), _) => Status::new(StatusKind::Signed, signed, day),
        (None, None, None, Some(_)) => Status::new(StatusKind::Open, opened, day),
        (None, None, None, None) => {
            Status::new(StatusKind::Proposed, None, day).detail(to_come(treaty))
        }
    }
}

/// What has not happened yet, where the record says that it did later: in 1972 the treaty of 1990 was not
/// "proposed", it was not yet signed.
fn to_come(treaty: &Treaty) -> Option<&'static str> {
    let life = &treaty.life;
    let political = treaty.is_political();
    let steps = [
        (life.opened.as_ref(), "not yet open for signature"),
        (life.signed.as_ref(), "not yet signed"),
        (life.in_force.as_ref(), "not yet in force"),
    ];
    let dated = steps
        .into_iter()
        .filter_map(|(date, words)| Some((date?.value, words)));
    // Of two on one day the later row says more: what is opened when it is signed was not yet signed.
    let (_, words) = dated.rev().min_by_key(|(date, _)| *date)?;
    Some(if political { "not yet agreed" } else { words })
}

/// A suspension that holds, or may hold, on a day.
struct Held<'t> {
    holds: Holds,
    from: PartialDate,
    until: Option<PartialDate>,
    /// Whose: none where the record does not say, which means the treaty as a whole.
    by: Option<&'t str>,
}

/// The suspension of a treaty in force on `day`, by everybody who suspends it then. A suspension
/// without a recorded beginning is not known to hold on any day. On a day on which one may begin or end
/// the treaty is only "about" suspended, unless another one is certain.
fn suspended(treaty: &Treaty, observed: StatusKind, day: Day) -> Option<Status> {
    let apart = treaty.each_party_for_itself();
    let all = treaty.life.suspended.iter();
    let mut held: Vec<Held<'_>> = all
        .flat_map(|suspension| holding(treaty, suspension, day))
        .collect();
    if held.iter().any(|one| one.holds == Holds::Yes) {
        held.retain(|one| one.holds == Holds::Yes);
    }
    held.sort_by_key(|one| one.from);
    let first = held.first()?;
    let mut by: Vec<Suspender> = Vec::new();
    for one in &held {
        if let Some(name) = one.by
            && !by.iter().any(|known| known.name == name)
        {
            by.push(Suspender {
                name: name.to_owned(),
                since: one.from,
            });
        }
    }
    let whole = !apart || held.iter().any(|one| one.by.is_none()) || by_all(treaty, &by, day);
    let until = match first.holds {
        Holds::About => held.iter().filter_map(|one| one.until).max(),
        _ => None,
    };
    Some(Status {
        kind: if whole {
            StatusKind::Suspended
        } else {
            observed
        },
        detail: None,
        suspended_by: by,
        since: Some(first.from),
        about: first.holds == Holds::About,
        until: until.filter(|until| until.reached(day) == Reached::About),
    })
}

/// Whether and by whom a suspension holds on a day: once for each party that it names. Where each party acts
/// for itself, one that has left suspends nothing any more.
fn holding<'t>(treaty: &'t Treaty, suspension: &'t Suspension, day: Day) -> Vec<Held<'t>> {
    let mut term = suspension.term.dates;
    let Some(from) = term.from else {
        return Vec::new();
    };
    if term.to == End::Unknown {
        // Without a recorded end it lasts until the treaty ends, which is looked at before.
        term.to = End::Open;
    }
    let holds = term.holds(day);
    if !matches!(holds, Holds::Yes | Holds::About) {
        return Vec::new();
    }
    let held = |by| Held {
        holds,
        from,
        until: suspension.term.ended_on(),
        by,
    };
    let Some(by) = suspension.by.as_ref().map(|by| by.value.as_str()) else {
        return vec![held(None)];
    };
    let names = named_parties(&treaty.parties, by).into_iter();
    let names = names.filter(|(_, party)| {
        let left = party.and_then(|party| party.left);
        let gone = left.is_some_and(|left| left.reached(day) == Reached::Yes);
        !(gone && treaty.each_party_for_itself())
    });
    names.map(|(name, _)| held(Some(name))).collect()
}

/// Whether the parties that a suspension names are all that there are on the day. Of a multilateral treaty, records often
/// list only the parties that matter to the archive, so two or fewer are not taken for all.
fn by_all(treaty: &Treaty, by: &[Suspender], day: Day) -> bool {
    let parties = &treaty.parties;
    let has_suspended = |party: &Party| by.iter().any(|one| is_party(&one.name, &party.name));
    let absent = |party: &Party| {
        let gone = party.left.map(|left| left.reached(day));
        let come = party.joined.map(|joined| joined.reached(day));
        gone == Some(Reached::Yes) || come == Some(Reached::No)
    };
    parties.len() > 2
        && parties
            .iter()
            .all(|party| absent(party) || has_suspended(party))
}

/// What a party is to a treaty on `day`, in words: `party since 1 January 1995`; empty where the record
/// does not say. `status` is the treaty's on that day.
pub fn party_on(party: &Party, treaty: &Treaty, status: &Status, day: Day) -> String {
    match party.left.map(|left| (left, left.reached(day))) {
        Some((left, Reached::Yes)) => return format!("left {}", left.in_words()),
        Some((left, Reached::About)) => return format!("party to {}", left.in_words()),
        Some((_, Reached::No)) | None => {}
    }
    let membership = membership(party, treaty, status, day);
    let suspends = |one: &&Suspender| {
        let named = named_parties(&treaty.parties, &one.name);
        named.iter().any(|(name, _)| is_party(name, &party.name))
    };
    match status.suspended_by.iter().find(suspends) {
        Some(_) if status.about => membership,
        Some(one) if membership.is_empty() => format!("suspended since {}", one.since.in_words()),
        Some(one) => format!("{membership}, suspended since {}", one.since.in_words()),
        None => membership,
    }
}

/// What a party that has not left is to a treaty.
fn membership(party: &Party, treaty: &Treaty, status: &Status, day: Day) -> String {
    let over = status.kind.is_over();
    if let Some(joined) = party.joined {
        return match joined.reached(day) {
            Reached::No if over => String::new(),
            Reached::No => "not yet a party".to_owned(),
            Reached::About => format!("party from {}", joined.in_words()),
            Reached::Yes if over && !status.about => {
                format!("party from {} to the end", joined.in_words())
            }
            Reached::Yes => format!("party since {}", joined.in_words()),
        };
    }
    let signed = party.signed.filter(|date| date.reached(day) != Reached::No);
    let in_force = treaty.life.in_force.as_ref().map(|date| date.value);
    match status.kind {
        // Nobody is a party to what never came into force, and no record says who would have been.
        StatusKind::Abandoned => signed.map_or_else(String::new, signed_on),
        StatusKind::Ended | StatusKind::Replaced if status.about => "party".to_owned(),
        StatusKind::Ended | StatusKind::Replaced => "party to the end".to_owned(),
        StatusKind::InForce | StatusKind::InEffect | StatusKind::Suspended => {
            match in_force.filter(|date| date.reached(day) == Reached::About) {
                Some(date) => format!("party from {}", date.in_words()),
                None => "party".to_owned(),
            }
        }
        StatusKind::Agreed if status.about => String::new(),
        StatusKind::Agreed => "party".to_owned(),
        StatusKind::Signed if party.signed.is_none() && !status.about => "signatory".to_owned(),
        StatusKind::Signed | StatusKind::Open | StatusKind::Proposed => {
            signed.map_or_else(String::new, signed_on)
        }
    }
}

fn signed_on(date: PartialDate) -> String {
    format!("signed {}", date.in_words())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frontmatter::treaty::from_text;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// A treaty's status on some days, in words without and with dates.
    #[track_caller]
    fn treaty_is(front: &str, days: &[(&str, &str, &str)]) {
        let treaty = from_text(front);
        for (on, words, dated) in days {
            let status = status_on(&treaty, None, day(on));
            assert_eq!(status.words(), *words, "{on}");
            assert_eq!(status.words_with_date(), *dated, "{on}");
        }
    }

    #[test]
    fn the_table_of_a_treatys_status() {
        treaty_is(
            "opened: 1990-01-01\nsigned: 1991-01-01\nin_force: 1992-01-01\n\
             ended: {date: 2000-01-01, how: expiry}",
            &[
                (
                    "1989-12-31",
                    "not yet open for signature",
                    "not yet open for signature",
                ),
                (
                    "1990-01-01",
                    "open for signature",
                    "open for signature since 1 January 1990",
                ),
                (
                    "1990-12-31",
                    "open for signature",
                    "open for signature since 1 January 1990",
                ),
                (
                    "1991-01-01",
                    "signed, not in force",
                    "signed 1 January 1991, not in force",
                ),
                (
                    "1991-12-31",
                    "signed, not in force",
                    "signed 1 January 1991, not in force",
                ),
                ("1992-01-01", "in force", "in force since 1 January 1992"),
                ("1999-12-31", "in force", "in force since 1 January 1992"),
                (
                    "2000-01-01",
                    "ended (expiry)",
                    "ended 1 January 2000 (expiry)",
                ),
            ],
        );
        treaty_is(
            "signed: 1993-01-03\nended: {date: 2002-06-14}",
            &[
                (
                    "2002-06-13",
                    "signed, not in force",
                    "signed 3 January 1993, not in force",
                ),
                ("2002-06-14", "abandoned", "abandoned 14 June 2002"),
            ],
        );
    }

    #[test]
    fn a_date_that_may_not_have_come_is_never_stated_as_a_fact() {
        treaty_is(
            "in_force: 1972\nended: {date: 1999-05, how: expiry}",
            &[
                ("1971-12-31", "not yet in force", "not yet in force"),
                (
                    "1972-05-26",
                    "about to be or already in force",
                    "about to be or already in force, 1972",
                ),
                ("1973-01-01", "in force", "in force since 1972"),
                ("1999-04-30", "in force", "in force since 1972"),
                (
                    "1999-05-01",
                    "about to be or already ended (expiry)",
                    "about to be or already ended (expiry), May 1999",
                ),
                ("1999-06-01", "ended (expiry)", "ended May 1999 (expiry)"),
            ],
        );
    }

    #[test]
    fn only_what_no_record_dates_is_proposed() {
        treaty_is("kind: bilateral", &[("2001-01-01", "proposed", "proposed")]);
        treaty_is(
            "opened: 1972-05-26\nsigned: 1972-05-26",
            &[("1972-05-25", "not yet signed", "not yet signed")],
        );
    }

    #[test]
    fn suspensions_overlap_and_end() {
        treaty_is(
            "in_force: 1988-06-01\nsuspended:\n\
             - {from: 2019-02-02, to: 2020-01-01, by: A}\n\
             - {from: 2019-03-04, to: 2021, by: B}\n\
             - {from: 2022-05, by: C}\n\
             - {to: 2025-01-01, by: D}",
            &[
                ("2019-02-01", "in force", "in force since 1 June 1988"),
                (
                    "2019-02-02",
                    "suspended (by A)",
                    "suspended since 2 February 2019 (by A)",
                ),
                (
                    "2019-03-04",
                    "suspended (by A and B)",
                    "suspended since 2 February 2019 (by A, and by B since 4 March 2019)",
                ),
                (
                    "2020-01-01",
                    "suspended (by B)",
                    "suspended since 4 March 2019 (by B)",
                ),
                (
                    "2021-06-01",
                    "suspended until 2021 (by B)",
                    "suspended since 4 March 2019 until 2021 (by B)",
                ),
                ("2022-01-01", "in force", "in force since 1 June 1988"),
                (
                    "2022-05-15",
                    "about to be or already suspended (by C)",
                    "about to be or already suspended (by C), May 2022",
                ),
                (
                    "2022-06-01",
                    "suspended (by C)",
                    "suspended since May 2022 (by C)",
                ),
            ],
        );
    }

    #[test]
    fn each_party_of_a_multilateral_treaty_suspends_it_for_itself() {
        let cfe = "kind: multilateral\nin_force: 1992-11-09\n\
                   suspended:\n- {from: 2007-12-12, by: Russia}\n- {from: 2023-12-07, by: the United States}\n\
                   parties: [{name: United States}, {name: Russia, out: 2023-11-07}]";
        treaty_is(
            cfe,
            &[
                ("2007-12-11", "in force", "in force since 9 November 1992"),
                (
                    "2007-12-12",
                    "suspended by Russia, in force for the others",
                    "suspended by Russia, in force for the others, since 12 December 2007",
                ),
                // Who has left suspends nothing any more, though the record does not say when that ended.
                ("2023-11-07", "in force", "in force since 9 November 1992"),
                (
                    "2023-12-07",
                    "suspended by the United States, in force for the others",
                    "suspended by the United States, in force for the others, since 7 December 2023",
                ),
            ],
        );
        // Of a bilateral one, either party's suspension is the treaty's.
        let bilateral = cfe.replace("multilateral", "bilateral");
        treaty_is(
            &bilateral,
            &[(
                "2007-12-12",
                "suspended (by Russia)",
                "suspended since 12 December 2007 (by Russia)",
            )],
        );
    }

    #[test]
    fn a_treaty_that_all_have_suspended_is_suspended() {
        let front = "kind: multilateral\nin_force: 1992\n\
                     parties: [{name: A}, {name: Bosnia and Herzegovina}, {name: C, out: 2000}]\n\
                     suspended:\n- {from: 1995-01-01, by: A and C}\n\
                     - {from: 1999-01-01, by: Bosnia and Herzegovina}";
        treaty_is(
            front,
            &[
                (
                    "1998-12-31",
                    "suspended by A and C, in force for the others",
                    "suspended by A and C, in force for the others, since 1 January 1995",
                ),
                (
                    "1999-01-01",
                    "suspended (by A, C and Bosnia and Herzegovina)",
                    "suspended since 1 January 1995 \
                     (by A and C, and by Bosnia and Herzegovina since 1 January 1999)",
                ),
            ],
        );
        // Those who join later do not observe it yet.
        treaty_is(
            "kind: multilateral\nin_force: 1992\n\
             parties: [{name: A}, {name: B, in: 2010-01-01}, {name: C, in: 2010-01-01}]\n\
             suspended: [{from: 2000-01-01, by: A}]",
            &[
                (
                    "2001-01-01",
                    "suspended (by A)",
                    "suspended since 1 January 2000 (by A)",
                ),
                (
                    "2011-01-01",
                    "suspended by A, in force for the others",
                    "suspended by A, in force for the others, since 1 January 2000",
                ),
            ],
        );
        treaty_is(
            "kind: multilateral\nin_force: 1992\nsuspended: [{from: 1995-01-01}]",
            &[("1995-01-01", "suspended", "suspended since 1 January 1995")],
        );
        treaty_is(
            "kind: multilateral\nin_force: 1992\nsuspended: \
             [{from: 1995-01-01, to: 1997, by: A}, {from: 1996-01-01, to: 1997, by: B}]",
            &[
                (
                    "1996-01-01",
                    "suspended by A and B, in force for the others",
                    "suspended by A since 1 January 1995 and B since 1 January 1996, \
                     in force for the others",
                ),
                (
                    "1997-01-01",
                    "suspended by A and B until 1997, in force for the others",
                    "suspended by A since 1 January 1995 and B since 1 January 1996, \
                     in force for the others",
                ),
            ],
        );
    }

    #[test]
    fn a_political_agreement_is_agreed_in_effect_and_ended() {
        treaty_is(
            "kind: political\nsigned: 2015-02-12\nended: {date: 2022-02-22, how: repudiated by Russia}",
            &[
                ("2015-02-11", "not yet agreed", "not yet agreed"),
                ("2015-02-12", "agreed", "agreed 12 February 2015"),
                ("2022-02-21", "agreed", "agreed 12 February 2015"),
                (
                    "2022-02-22",
                    "ended (repudiated by Russia)",
                    "ended 22 February 2022 (repudiated by Russia)",
                ),
            ],
        );
        treaty_is(
            "kind: political\nopened: 2015-07-14\nin_force: 2016-01-16\n\
             parties: [{name: United States, out: 2018-05-08}, {name: Iran}, {name: China}]\n\
             suspended: [{from: 2019-05-08, by: Iran}]",
            &[
                ("2016-01-15", "agreed", "agreed 14 July 2015"),
                ("2016-01-16", "in effect", "in effect since 16 January 2016"),
                ("2018-05-08", "in effect", "in effect since 16 January 2016"),
                (
                    "2019-05-08",
                    "suspended by Iran, in effect for the others",
                    "suspended by Iran, in effect for the others, since 8 May 2019",
                ),
            ],
        );
        treaty_is(
            "kind: political\nended: {date: 2001, how: talks lapsed}",
            &[(
                "2002-01-01",
                "ended (talks lapsed)",
                "ended 2001 (talks lapsed)",
            )],
        );
    }

    #[test]
    fn a_political_agreement_is_replaced_when_the_next_takes_effect() {
        let words = |front: &str, on: &str| {
            let replaced = Replacement {
                by: "Minsk II",
                date: "2015-02-12".parse().unwrap(),
            };
            let treaty = from_text(&format!("kind: political\nsigned: 2014-09-05\n{front}"));
            status_on(&treaty, Some(replaced), day(on)).words_with_date()
        };
        assert_eq!(words("", "2015-02-11"), "agreed 5 September 2014");
        assert_eq!(
            words("", "2015-02-12"),
            "replaced 12 February 2015 by Minsk II"
        );
        let ended = "ended: {date: 2015-02-12, how: superseded}";
        assert_eq!(
            words(ended, "2016-01-01"),
            "replaced 12 February 2015 by Minsk II"
        );
        // It was over before the other came.
        let ended = "ended: {date: 2014-12-31, how: collapse}";
        assert_eq!(
            words(ended, "2016-01-01"),
            "ended 31 December 2014 (collapse)"
        );
    }

    /// What each party is on a day.
    fn parties(front: &str, on: &str) -> Vec<String> {
        let treaty = from_text(front);
        let status = status_on(&treaty, None, day(on));
        let parties = treaty.parties.iter();
        parties
            .map(|party| party_on(party, &treaty, &status, day(on)))
            .collect()
    }

    #[test]
    fn a_party_is_one_from_its_day_to_its_day() {
        let front = "in_force: 1992\nparties:\n- {name: A, out: 1999}\n\
                     - {name: B, in: 1995-01-01}\n- {name: C, signed: 1991-01-01}";
        assert_eq!(
            parties(front, "1991-06-01"),
            ["", "not yet a party", "signed 1 January 1991"]
        );
        assert_eq!(
            parties(front, "1992-06-01"),
            ["party from 1992", "not yet a party", "party from 1992"]
        );
        assert_eq!(
            parties(front, "1999-06-01"),
            ["party to 1999", "party since 1 January 1995", "party"]
        );
        assert_eq!(
            parties(front, "2000-01-01"),
            ["left 1999", "party since 1 January 1995", "party"]
        );
    }

    #[test]
    fn a_party_that_suspends_is_one_all_the_same() {
        let front = "kind: multilateral\nsigned: 1990-11-19\nin_force: 1992-11-09\n\
                     ended: {date: 2030-01-01}\nsuspended: [{from: 2007-12-12, by: the Russian Federation}]\n\
                     parties: [{name: \"Soviet Union, later Russian Federation\"}, {name: B, signed: 1991-06-01}]";
        assert_eq!(parties(front, "1991-01-01"), ["signatory", ""]);
        assert_eq!(
            parties(front, "2008-01-01"),
            ["party, suspended since 12 December 2007", "party"]
        );
        assert_eq!(
            parties(front, "2030-01-01"),
            ["party to the end", "party to the end"]
        );
    }
}
