//! The record of a treaty: its names, and the dates from which its status on any day follows.

use super::diagnostics;
use super::fields::Fields;
use super::parties::{self, Party, Suspension, TreatyDates};
use super::record::{Common, common};
use crate::base::date::PartialDate;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::span::Spanned;
use crate::yaml::Node;

/// What the record of a treaty says.
#[derive(Clone, Debug)]
pub struct Treaty {
    /// The usual name.
    pub name: Spanned<String>,
    /// The official title.
    pub full_name: Option<Spanned<String>>,
    /// A short form, such as `ABM`, that is not a name by itself: "ABM systems" does not mean the treaty.
    pub short_name: Option<Spanned<String>>,
    /// Other names.
    pub aliases: Vec<Spanned<String>>,
    /// Its kind.
    pub kind: Option<TreatyKind>,
    /// The dates of its life.
    pub life: Life,
    /// Its parties.
    pub parties: Vec<Party>,
    /// Other events.
    pub events: Vec<Event>,
    /// Ids of treaties that it replaced.
    pub supersedes: Vec<Spanned<String>>,
    /// Ids of treaties that replaced it.
    pub superseded_by: Vec<Spanned<String>>,
    /// Ids of treaties that it changes.
    pub amends: Vec<Spanned<String>>,
    /// Ids of people who signed it.
    pub signed_by: Vec<Spanned<String>>,
    /// What records of every kind have.
    pub common: Common,
}

impl Treaty {
    /// Whether it is a political agreement, which binds nobody in law.
    pub fn is_political(&self) -> bool {
        self.kind == Some(TreatyKind::Political)
    }

    /// Whether a party that suspends it does so for itself alone. A bilateral treaty is suspended by either; of
    /// other kinds the number of parties decides, and where the record lists two or fewer, it leaves open
    /// whether there are others.
    pub fn each_party_for_itself(&self) -> bool {
        match self.kind {
            Some(TreatyKind::Bilateral) => false,
            Some(TreatyKind::Multilateral) => true,
            Some(TreatyKind::Political) | None => self.parties.len() > 2,
        }
    }
}

/// The kind of a treaty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreatyKind {
    /// Between two parties.
    Bilateral,
    /// Between more than two.
    Multilateral,
    /// A political commitment that is not legally binding.
    Political,
}

impl TreatyKind {
    const CHOICES: [(&str, TreatyKind); 3] = [
        ("bilateral", Self::Bilateral),
        ("multilateral", Self::Multilateral),
        ("political", Self::Political),
    ];

    /// The word for it, as front matter has it.
    pub fn name(self) -> &'static str {
        Self::CHOICES[self as usize].0
    }
}

/// The dates of a treaty's life.
#[derive(Clone, Debug, Default)]
pub struct Life {
    /// When it was opened for signature.
    pub opened: Option<Spanned<PartialDate>>,
    /// When it was signed.
    pub signed: Option<Spanned<PartialDate>>,
    /// When it entered into force.
    pub in_force: Option<Spanned<PartialDate>>,
    /// How and when it ended.
    pub ended: Option<Ended>,
    /// Suspensions, in the order written.
    pub suspended: Vec<Suspension>,
}

impl Life {
    /// The earliest of its dates, suspensions aside; `None` if none is recorded.
    pub fn begun(&self) -> Option<PartialDate> {
        let steps = [&self.opened, &self.signed, &self.in_force];
        let steps = steps.into_iter().flatten().map(|date| date.value);
        let ended = self.ended.as_ref().map(|ended| ended.date.value);
        steps.chain(ended).min()
    }

    /// The years in which it was opened, was signed, entered into force or ended, as far as recorded.
    pub fn years(&self) -> impl Iterator<Item = i16> {
        let steps = [&self.opened, &self.signed, &self.in_force];
        let steps = steps.into_iter().flatten().map(|date| date.value);
        let ended = self.ended.as_ref().map(|ended| ended.date.value);
        steps.chain(ended).map(|date| date.first().year())
    }
}

/// The end of a treaty.
#[derive(Clone, Debug)]
pub struct Ended {
    /// When.
    pub date: Spanned<PartialDate>,
    /// How: by withdrawal, by expiry.
    pub how: Option<String>,
}

/// An event in the life of a treaty.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub date: PartialDate,
    /// What happened.
    pub text: String,
}

/// Reads the record of a treaty. None without a name, which is reported.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Treaty> {
    let mut fields = Fields::new(RecordKind::Treaty.with_article(), node, diagnostics);
    let fields = &mut fields;
    let name = fields.required_text("name");
    let full_name = fields.text("full_name");
    let short_name = fields.text("short_name");
    let aliases = fields.texts("aliases");
    let kind = fields
        .choice("kind", &TreatyKind::CHOICES)
        .map(|kind| kind.value);
    let life = life(fields);
    check_order(&life, kind, fields.diagnostics());
    let parties = fields.mappings("parties", "a party", parties::party);
    let firsts = life.opened.iter().chain(&life.signed);
    let dates = TreatyDates {
        first_signed: firsts.min_by_key(|date| date.value.first()),
        is_political: kind == Some(TreatyKind::Political),
        in_force: life.in_force.as_ref(),
        ended: life.ended.as_ref().map(|ended| &ended.date),
        is_bilateral: kind == Some(TreatyKind::Bilateral),
    };
    parties::check(&parties, &life.suspended, &dates, fields.diagnostics());
    let events = fields.mappings("events", "an event", event);
    let [supersedes, superseded_by, amends] = relations(fields);
    let signed_by = fields.texts("signed_by");
    let common = common(fields);
    fields.finish();
    Some(Treaty {
        name: name?,
        full_name,
        short_name,
        aliases,
        kind,
        life,
        parties,
        events,
        supersedes,
        superseded_by,
        amends,
        signed_by,
        common,
    })
}

fn life(fields: &mut Fields<'_>) -> Life {
    Life {
        opened: fields.date_or_open("opened"),
        signed: fields.date_or_open("signed"),
        in_force: fields.date_or_open("in_force"),
        ended: ended(fields),
        suspended: fields.mappings("suspended", "a suspension", parties::suspension),
    }
}

fn ended(fields: &mut Fields<'_>) -> Option<Ended> {
    if fields.is_open("ended") {
        return None;
    }
    let read = |ended: &mut Fields<'_>| {
        let date = ended.required_date("date");
        let how = ended.text("how").map(|text| text.value);
        Some(Ended { date: date?, how })
    };
    fields.mapping("ended", "a treaty's end", read).flatten()
}

/// Reports dates that contradict the order opened or signed, in force, suspended, ended. Opening and
/// signature have no order between them: some treaties are signed and then opened to others. They are
/// compared with the end only where no entry into force stands between, or one wrong date would be
/// reported twice. A political agreement can be suspended once it is agreed.
fn check_order(life: &Life, kind: Option<TreatyKind>, diagnostics: &mut Diagnostics) {
    let suspended = life.suspended.iter().filter_map(|suspension| {
        let (date, span) = (suspension.term.dates.from?, suspension.term.from_span?);
        Some(Spanned::new(date, span))
    });
    let suspended: Vec<_> = suspended.collect();
    let opened = ("opened", life.opened.as_ref());
    let signed = ("signed", life.signed.as_ref());
    let in_force = ("in_force", life.in_force.as_ref());
    let ended = ("ended", life.ended.as_ref().map(|ended| &ended.date));
    let mut pairs = vec![(opened, in_force), (signed, in_force), (in_force, ended)];
    if life.in_force.is_none() {
        pairs.extend([(opened, ended), (signed, ended)]);
    }
    for date in &suspended {
        let suspended = ("suspended", Some(date));
        pairs.extend([(in_force, suspended), (suspended, ended)]);
        if life.in_force.is_none() && kind == Some(TreatyKind::Political) {
            pairs.push((signed, suspended));
        }
    }
    for ((earlier, first), (later, second)) in pairs {
        if let (Some(first), Some(second)) = (first, second)
            && second.value.is_surely_before(first.value)
        {
            diagnostics.push(diagnostics::treaty_dates_out_of_order(
                (earlier, first.span),
                (later, second.span),
            ));
        }
    }
}

fn event(fields: &mut Fields<'_>) -> Option<Event> {
    let date = fields.required_date("date");
    let text = fields.required_text("text");
    Some(Event {
        date: date?.value,
        text: text?.value,
    })
}

/// `supersedes`, `superseded_by` and `amends` under `relations`.
fn relations(fields: &mut Fields<'_>) -> [Vec<Spanned<String>>; 3] {
    let read = |relations: &mut Fields<'_>| {
        [
            relations.texts("supersedes"),
            relations.texts("superseded_by"),
            relations.texts("amends"),
        ]
    };
    fields
        .mapping("relations", "a treaty's relations", read)
        .unwrap_or_default()
}

/// The treaty that front matter describes, for tests; its dates may contradict each other.
#[cfg(test)]
pub fn from_text(front: &str) -> Treaty {
    let front = format!("name: T\n{front}");
    let mut diagnostics = Diagnostics::new();
    let source = crate::base::span::SourceId(0);
    let node = crate::yaml::parse(source, &front, 0..front.len(), &mut diagnostics).unwrap();
    let treaty = read(&node, &mut diagnostics).unwrap();
    let errors = diagnostics.count(crate::base::code::Severity::Error);
    assert_eq!(errors, 0, "{diagnostics:?}");
    treaty
}
