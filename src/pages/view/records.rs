//! Views of records and of the mentions on their pages: what templates see.

use super::contract::view;
use super::pages::{Card, DateView, Extra, HeadingView, Html, LinkView, PlaceView, SourceView};
use super::pictures::{LifePictureView, OfficesPictureView, YearsPictureView};

view! {
    /// What every record's template has, as `record`.
    pub struct RecordView {
        /// The record as lists show it: a `RecordCard`.
        pub card: Card,
        /// A line under the name: official title, other names; may be empty.
        pub also: Vec<String>,
        /// Facts, in order: born, country, signed, founded, ...
        pub facts: Vec<FactView>,
        /// Records that it must not be confused with: `RecordCard`s of the same family name.
        pub not_to_confuse: Vec<Card>,
        /// Its headings, when there are three or more.
        pub contents: Vec<HeadingView>,
        /// Its text.
        pub html: Html,
        /// Whether it has a text.
        pub has_text: bool,
        /// The same elsewhere on the web: full addresses.
        pub same_as: Vec<LinkView>,
        /// What the record rests on.
        pub sources: Vec<SourceView>,
        /// Whom and what it is most often named with, by kind; empty on the further parts of its mentions.
        pub company: Vec<CompanyView>,
        /// Every mention, or those of this part of a long list.
        pub mentions: MentionsView,
        /// The author's own values.
        pub extra: Extra,
    }
}

view! {
    /// One fact of a record.
    pub struct FactView {
        /// What: `Born`.
        pub label: String,
        /// The fact: `31 January 1953`.
        pub value: String,
    }
}

view! {
    /// Records of one kind that are named in the same briefs as another record.
    pub struct CompanyView {
        /// The heading: `Treaties named with`.
        pub label: String,
        /// The records, those with most briefs in common first.
        pub companions: Vec<CompanionView>,
    }
}

view! {
    /// A record that is named in the same briefs as another.
    pub struct CompanionView {
        /// The record: a `RecordCard`.
        pub record: Card,
        /// In how many briefs both are named.
        pub count: usize,
    }
}

view! {
    /// A person, in `person.html` as `person`, beside `record`.
    pub struct PersonView {
        /// What the person is today: offices, last known office, or death; may be empty.
        pub now: Vec<String>,
        /// Offices, the latest first.
        pub offices: Vec<OfficeView>,
        /// The offices as a picture, on the record's own page, when there are two dated terms or more.
        pub picture: Option<OfficesPictureView>,
        /// Treaties that the person signed: `RecordCard`s.
        pub signed: Vec<Card>,
        /// The person's own words, on the record's own page.
        pub quotations: QuotationsView,
    }
}

view! {
    /// The quotations of a person in briefs, or the newest of them.
    pub struct QuotationsView {
        /// How many there are, in words: `14 quotations`; empty when there is none.
        pub count: String,
        /// Those that are shown, newest brief first.
        pub shown: Vec<QuotationView>,
        /// Where the others are: the person's mentions of their years, `2001 (3)`, newest first.
        pub more: Vec<LinkView>,
    }
}

view! {
    /// A quotation of a person.
    pub struct QuotationView {
        /// What is said.
        pub html: Html,
        /// What follows the name in the speaker's line, a date or a source; may be empty.
        pub occasion: String,
        /// The brief that quotes it: a `BriefCard`.
        pub brief: Card,
        /// The address of the quotation in the brief.
        pub url: String,
    }
}

view! {
    /// An office and its term.
    pub struct OfficeView {
        /// The office.
        pub title: String,
        /// Where; may be empty.
        pub organisation: String,
        /// The address of the organisation's page, where it has a record.
        pub organisation_url: Option<String>,
        /// From when to when, in words.
        pub term: String,
        /// Whether it is held today.
        pub current: bool,
        /// Who holds it, on an organisation's page: a `RecordCard`.
        pub person: Option<Card>,
    }
}

view! {
    /// A treaty, in `treaty.html` as `treaty`, beside `record`.
    pub struct TreatyView {
        /// Its status today, in words: `ended 13 June 2002 (withdrawal)`.
        pub status: String,
        /// Its status today, for its style: `in-force`, `ended`, ...
        pub status_id: String,
        /// Its life, step by step.
        pub life: Vec<EventView>,
        /// Its life as a picture, on the record's own page, when it has two steps or more.
        pub picture: Option<LifePictureView>,
        /// Its parties.
        pub parties: Vec<PartyView>,
        /// What came before, after, what it changes and what changes it, whichever record says so: a
        /// label and `RecordCard`s.
        pub relations: Vec<RelationView>,
        /// Who signed it: `RecordCard`s.
        pub signed_by: Vec<Card>,
    }
}

view! {
    /// A step in a treaty's life.
    pub struct EventView {
        /// When.
        pub date: DateView,
        /// What: `Signed`.
        pub label: String,
    }
}

view! {
    /// A party to a treaty.
    pub struct PartyView {
        /// Its name.
        pub name: String,
        /// Its part today: `party`, `left 13 June 2002`; may be empty.
        pub now: String,
    }
}

view! {
    /// Treaties that stand in one relation to another.
    pub struct RelationView {
        /// The relation: `Replaces`.
        pub label: String,
        /// The treaties: `RecordCard`s.
        pub records: Vec<Card>,
    }
}

view! {
    /// An organisation, in `organisation.html` as `organisation`, beside `record`.
    pub struct OrganisationView {
        /// What it belongs to: a `RecordCard`.
        pub parent: Option<Card>,
        /// What belongs to it: `RecordCard`s.
        pub parts: Vec<Card>,
        /// Who holds or held an office in it, the latest first.
        pub officers: Vec<OfficeView>,
    }
}

view! {
    /// The mentions of a record, or a part of them.
    pub struct MentionsView {
        /// How many, in words: `Mentioned in 14 briefs`; empty when there is none.
        pub count: String,
        /// The part: `2001, part 2 of 3`; empty on the record's own page.
        pub part: String,
        /// Mentions per year as a picture, on the record's own page, when they span three years or more.
        pub picture: Option<YearsPictureView>,
        /// The years of this part, newest first.
        pub years: Vec<MentionYearView>,
        /// The pages of a long list by year, newest first: `YearLinkView`s; empty for a short list.
        pub more: Vec<Card>,
    }
}

view! {
    /// A year's mentions.
    pub struct MentionYearView {
        /// The year.
        pub year: i16,
        /// The briefs, newest first.
        pub briefs: Vec<MentionView>,
    }
}

view! {
    /// A brief that mentions a record.
    pub struct MentionView {
        /// The brief: a `BriefCard`.
        pub brief: Card,
        /// Which of its sentences stand here, where it has more than a page holds: `mentions 201 to
        /// 400 of 450`; empty otherwise.
        pub part: String,
        /// The sentences; empty where the brief declares the record and never names it.
        pub contexts: Vec<ContextView>,
    }
}

view! {
    /// A sentence in which a record is mentioned.
    pub struct ContextView {
        /// The sentence, with the name in `<mark>`.
        pub html: Html,
        /// The address of its paragraph.
        pub url: String,
    }
}

view! {
    /// A year of a long list and its pages.
    pub struct YearLinkView {
        /// The year.
        pub year: i16,
        /// How many entries it has.
        pub count: usize,
        /// Its pages: `2001`, `2`, `3`. Where the page being rendered is one of them, the first says so.
        pub parts: Vec<PlaceView>,
    }
}
