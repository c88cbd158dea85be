//! A record's page: its facts, its text and every mention of it.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use super::quotations::NO_QUOTATIONS;
use crate::archive::facts::{lives, party_on, person_on};
use crate::archive::plan::Part;
use crate::archive::site::{Facts, Record, RecordId, TextId};
use crate::base::country;
use crate::base::date::{Day, End, Holds, PartialDate, Reached};
use crate::base::record_kind::RecordKind;
use crate::base::slug::slugify;
use crate::base::span::Spanned;
use crate::frontmatter::organisation::Organisation;
use crate::frontmatter::parties::Party;
use crate::frontmatter::person::{Person, Role};
use crate::frontmatter::treaty::Treaty;
use crate::pages::figure::{Term, life_picture, offices_picture};
use crate::pages::links::RelativeLinks;
use crate::pages::view::{
    Card, EventView, FactView, Html, LinkView, OfficeView, OfficesPictureView, OrganisationView,
    PartyView, PersonView, RecordView, RelationView, TreatyView,
};
use crate::pages::wording::{capitalised, date_view, treaty_steps};

impl SiteContext<'_> {
    /// The page of a record, or a further page of its mentions.
    pub fn record(&self, id: RecordId, part: Part, links: RelativeLinks<'_>) -> PageContent {
        let record = self.site.record(id);
        // Further pages of a record's mentions do not repeat its text.
        let (html, has_code) = match part {
            Part::Main => self.html(TextId::Record(id), links),
            Part::Year(..) => (Html::new(""), false),
        };
        let view = self.record_view(id, record, part, html);
        let title = match view.mentions.part.as_str() {
            "" => self.name_of(id),
            part => format!("{}: mentions in {part}", self.name_of(id)),
        };
        let summary = record.common().summary.as_deref();
        let head = Head::new(record.kind().noun(), title)
            .described(summary.map(|summary| self.site.typeset(summary)));
        let head = Head { has_code, ..head };
        match &record.facts {
            Facts::Person(person) => PageContent::new("person.html", head)
                .with("person", &self.person_view(id, person, part, links)),
            Facts::Treaty(treaty) => PageContent::new("treaty.html", head)
                .with("treaty", &self.treaty_view(id, treaty, part)),
            Facts::Organisation(organisation) => {
                let view = self.organisation_view(id, organisation);
                PageContent::new("organisation.html", head).with("organisation", &view)
            }
        }
        .with("record", &view)
    }

    fn record_view(&self, id: RecordId, record: &Record, part: Part, html: Html) -> RecordView {
        let text = TextId::Record(id);
        let (also, facts) = match &record.facts {
            Facts::Person(one) => (also(&one.aliases, None), person_facts(one)),
            Facts::Treaty(one) => (
                also(&one.aliases, one.full_name.as_ref()),
                treaty_facts(one),
            ),
            Facts::Organisation(one) => (
                also(&one.aliases, one.abbreviation.as_ref()),
                organisation_facts(one, self.site.settings.as_of),
            ),
        };
        let common = record.common();
        let has_text = !self.site.written(&record.text)[record.text.body_start..]
            .trim()
            .is_empty();
        let same_as = common.same_as.iter().map(|url| LinkView {
            label: host(url).to_owned(),
            url: url.to_string(),
        });
        RecordView {
            card: self.cards.record(id),
            label: capitalised(record.noun()),
            also: also.iter().map(|name| self.site.typeset(name)).collect(),
            facts: facts
                .into_iter()
                .map(|fact| FactView {
                    value: self.site.typeset(&fact.value),
                    ..fact
                })
                .collect(),
            not_to_confuse: self.not_to_confuse(id),
            contents: self.contents(text),
            html,
            has_text,
            same_as: same_as.collect(),
            sources: self.sources(&common.sources, false),
            company: match part {
                Part::Main => self.company(id),
                Part::Year(..) => Vec::new(),
            },
            mentions: self.mentions(id, part),
            extra: common.extra.clone(),
        }
    }

    /// People with the same family name.
    fn not_to_confuse(&self, id: RecordId) -> Vec<Card> {
        let Facts::Person(person) = &self.site.record(id).facts else {
            return Vec::new();
        };
        let namesakes = self
            .indexes
            .relatives
            .namesakes
            .get(&person.family)
            .map_or(&[][..], Vec::as_slice);
        namesakes
            .iter()
            .filter(|other| **other != id)
            .map(|other| self.cards.record(*other))
            .collect()
    }

    fn person_view(
        &self,
        id: RecordId,
        person: &Person,
        part: Part,
        links: RelativeLinks<'_>,
    ) -> PersonView {
        let now = person_on(person, self.site.settings.as_of);
        let mut roles: Vec<&Role> = person.roles.iter().collect();
        roles.sort_by_key(|role| std::cmp::Reverse(begin(role)));
        PersonView {
            now: self.person_words(person, &now),
            offices: roles
                .into_iter()
                .map(|role| self.office(person, role, None))
                .collect(),
            signed: self.cards_of(self.indexes.relatives.signed.get(&id)),
            picture: match part {
                Part::Main => self.offices_picture(person),
                Part::Year(..) => None,
            },
            quotations: match part {
                Part::Main => self.quotations(id, links),
                Part::Year(..) => NO_QUOTATIONS,
            },
        }
    }

    fn offices_picture(&self, person: &Person) -> Option<OfficesPictureView> {
        let today = self.site.settings.as_of;
        // Nobody holds an office beyond their death.
        let until = person.died.map_or(today, |died| died.last().min(today));
        let term = |role: &Role| Term {
            title: self.site.typeset(&role.title.value),
            organisation: self.organisation_of(role).0,
            dates: role.term.dates,
        };
        let terms: Vec<Term> = person.roles.iter().map(term).collect();
        offices_picture(&terms, until)
    }

    fn office(&self, holder: &Person, role: &Role, person: Option<Card>) -> OfficeView {
        let today = self.site.settings.as_of;
        let (organisation, record) = self.organisation_of(role);
        OfficeView {
            title: self.site.typeset(&role.title.value),
            organisation,
            organisation_url: record.map(|id| self.url(&self.site.record(id).address())),
            term: role.term.dates.in_words(),
            current: role.term.dates.holds(today) == Holds::Yes && lives(holder, today),
            person,
        }
    }

    fn treaty_view(&self, id: RecordId, treaty: &Treaty, part: Part) -> TreatyView {
        let today = self.site.settings.as_of;
        let status = self.status_now((id, treaty));
        let mut steps = treaty_steps(treaty, &status, today);
        for (_, label) in &mut steps {
            *label = self.site.typeset(label);
        }
        let picture = match part {
            Part::Main => {
                let words = self.site.typeset(&status.words());
                life_picture(treaty, (&status, &words), &steps, today)
            }
            Part::Year(..) => None,
        };
        let event = |(date, label)| EventView {
            date: date_view(date),
            label,
        };
        let party = |party: &Party| PartyView {
            name: self.site.typeset(&party.name),
            now: party_on(party, treaty, &status, today),
        };
        TreatyView {
            status: capitalised(&self.site.typeset(&status.words_with_date())),
            status_id: status.kind.id().to_owned(),
            picture,
            life: steps.into_iter().map(event).collect(),
            parties: treaty.parties.iter().map(party).collect(),
            relations: self.relations(id),
            signed_by: self.cards_by_id(RecordKind::Person, &treaty.signed_by),
        }
    }

    /// What a treaty replaces and amends, and what replaces and amends it.
    fn relations(&self, id: RecordId) -> Vec<RelationView> {
        let Some(treaties) = self.indexes.relatives.treaties.get(&id) else {
            return Vec::new();
        };
        let all = [
            ("Replaces", &treaties.replaces),
            ("Replaced by", &treaties.replaced_by),
            ("Amends", &treaties.amends),
            ("Amended by", &treaties.amended_by),
        ];
        let named = all.into_iter().filter(|(_, records)| !records.is_empty());
        named
            .map(|(label, records)| RelationView {
                label: label.to_owned(),
                records: self.cards_of(Some(records)),
            })
            .collect()
    }

    fn organisation_view(&self, id: RecordId, organisation: &Organisation) -> OrganisationView {
        let mut officers: Vec<(RecordId, &Person, &Role)> = Vec::new();
        for &(person, role) in self
            .indexes
            .relatives
            .officers
            .get(&id)
            .map_or(&[][..], Vec::as_slice)
        {
            if let Facts::Person(facts) = &self.site.record(person).facts {
                officers.push((person, facts, &facts.roles[role]));
            }
        }
        officers.sort_by_cached_key(|(person, facts, role)| {
            let name = slugify(&facts.sort_name);
            (std::cmp::Reverse(begin(role)), name, *person)
        });
        let officer = |(person, facts, role): (RecordId, &Person, &Role)| {
            self.office(facts, role, Some(self.cards.record(person)))
        };
        OrganisationView {
            parent: self
                .cards_by_id(RecordKind::Organisation, organisation.parent.as_slice())
                .pop(),
            parts: self.cards_of(self.indexes.relatives.parts.get(&id)),
            officers: officers.into_iter().map(officer).collect(),
        }
    }

    /// The cards of records.
    fn cards_of(&self, records: Option<&Vec<RecordId>>) -> Vec<Card> {
        records
            .into_iter()
            .flatten()
            .map(|id| self.cards.record(*id))
            .collect()
    }

    /// The cards of the records with these ids.
    fn cards_by_id(&self, kind: RecordKind, ids: &[Spanned<String>]) -> Vec<Card> {
        let ids = ids
            .iter()
            .filter_map(|id| self.site.find_record(kind, &id.value));
        ids.map(|id| self.cards.record(id)).collect()
    }
}

/// When a term began, for sorting; terms without a beginning come last.
fn begin(role: &Role) -> Option<PartialDate> {
    role.term.dates.from
}

/// The line under a record's name: its official title or abbreviation, and its other names.
fn also(aliases: &[Spanned<String>], first: Option<&Spanned<String>>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in first.into_iter().chain(aliases) {
        if !names.contains(&name.value) {
            names.push(name.value.clone());
        }
    }
    names
}

fn person_facts(person: &Person) -> Vec<FactView> {
    let mut facts = Vec::new();
    date_fact(&mut facts, "Born", person.born);
    date_fact(&mut facts, "Died", person.died);
    country_fact(&mut facts, person.country.as_deref());
    facts
}

fn organisation_facts(organisation: &Organisation, today: Day) -> Vec<FactView> {
    let mut facts = Vec::new();
    date_fact(&mut facts, "Founded", organisation.existence.from);
    if let End::On(date) = organisation.existence.to {
        // A day that is only announced has not come.
        let label = match date.reached(today) {
            Reached::No => "To be dissolved",
            Reached::About | Reached::Yes => "Dissolved",
        };
        date_fact(&mut facts, label, Some(date));
    }
    country_fact(&mut facts, organisation.country.as_deref());
    facts
}

fn treaty_facts(treaty: &Treaty) -> Vec<FactView> {
    let mut facts = Vec::new();
    text_fact(
        &mut facts,
        "Kind",
        treaty.kind.map(|kind| capitalised(kind.name())).as_deref(),
    );
    text_fact(
        &mut facts,
        "Short name",
        treaty.short_name.as_ref().map(|name| name.value.as_str()),
    );
    facts
}

fn text_fact(facts: &mut Vec<FactView>, label: &str, value: Option<&str>) {
    if let Some(value) = value {
        facts.push(FactView {
            label: label.to_owned(),
            value: value.to_owned(),
        });
    }
}

fn date_fact(facts: &mut Vec<FactView>, label: &str, date: Option<PartialDate>) {
    text_fact(facts, label, date.map(PartialDate::in_words).as_deref());
}

/// A country by name where its code is known, and as written otherwise.
fn country_fact(facts: &mut Vec<FactView>, written: Option<&str>) {
    let name = written.map(|code| country::name(code).unwrap_or(code));
    text_fact(facts, "Country", name);
}

/// The host of a URL, without `www.`, as a label. It is cut out of the text by hand because the crate
/// `url` would change it: `пример.рф` to `xn--e1afmkfd.xn--p1ai`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
