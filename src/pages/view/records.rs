//! Views of records and of the mentions on their pages.

use super::contract::view;
use super::pages::{DateView, Extra, HeadingView, LinkView, PlaceView, SourceView};
use super::pictures::{LifePictureView, OfficesPictureView, YearsPictureView};
use super::value::{Card, Html};

view! {
    /// A record, in the templates of all kinds of record as `record`.
    pub struct RecordView {
        /// The record as lists show it: a `RecordCard`.
        pub card: Card,
        /// What it is, for the line above its name: `Person`, `Treaty`, `Political agreement`, `Organisation`.
        pub label: String,
        /// Other names, for a line below the name: the official title or abbreviation first; may be empty.
        pub also: Vec<String>,
        /// Facts, in order: born, country, signed, founded, ...
        pub facts: Vec<FactView>,
        /// People with the same family name, with whom the person might be confused: `RecordCard`s.
        pub not_to_confuse: Vec<Card>,
        /// Its headings, if there are three or more.
        pub contents: Vec<HeadingView>,
        /// Its text.
        pub html: Html,
        /// Whether it has a text.
        pub has_text: bool,
        /// Pages about it elsewhere on the web: full addresses.
        pub same_as: Vec<LinkView>,
        /// Its sources.
        pub sources: Vec<SourceView>,
        /// The records most often mentioned together with it, by kind; empty on the further pages of its mentions.
        pub company: Vec<CompanyView>,
        /// Every mention, or those on this page of a long list.
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
    /// Records of one kind that are often mentioned together with another record.
    pub struct CompanyView {
        /// The heading: `Treaties often mentioned together`.
        pub label: String,
        /// The records, those with the most briefs in common first.
        pub companions: Vec<CompanionView>,
    }
}

view! {
    /// A record that is often mentioned together with another.
    pub struct CompanionView {
        /// The record: a `RecordCard`.
        pub record: Card,
        /// How many briefs mention both.
        pub count: usize,
    }
}

view! {
    /// A person, in `person.html` as `person`, beside `record`.
    pub struct PersonView {
        /// What the person is today: offices held, the last known office, or death; may be empty.
        pub now: Vec<String>,
        /// Offices, the latest first.
        pub offices: Vec<OfficeView>,
        /// The offices as a figure, on the record's own page, if there are two dated terms or more.
        pub picture: Option<OfficesPictureView>,
        /// Treaties that the person signed: `RecordCard`s.
        pub signed: Vec<Card>,
        /// What the person said, on the record's own page.
        pub quotations: QuotationsView,
    }
}

view! {
    /// The quotations of a person in briefs, or the newest of them.
    pub struct QuotationsView {
        /// How many there are, in words: `14 quotations`; empty if there are none.
        pub count: String,
        /// Those that are shown, newest brief first.
        pub shown: Vec<QuotationView>,
        /// Links to the others, which are among the person's mentions by year: `2001 (3)`, newest first.
        pub more: Vec<LinkView>,
    }
}

view! {
    /// A quotation of a person.
    pub struct QuotationView {
        /// What was said.
        pub html: Html,
        /// What follows the name in the speaker's line, such as a date or a source; may be empty.
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
        /// The address of the organisation's page, if it has a record.
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
        /// Its status today, as a CSS class: `in-force`, `ended`, ...
        pub status_id: String,
        /// What happened to it, by date.
        pub life: Vec<EventView>,
        /// The same as a figure, on the record's own page, if there are two events or more.
        pub picture: Option<LifePictureView>,
        /// Its parties.
        pub parties: Vec<PartyView>,
        /// The treaties that it replaces or amends and that replace or amend it, whichever record says so.
        pub relations: Vec<RelationView>,
        /// Who signed it: `RecordCard`s.
        pub signed_by: Vec<Card>,
    }
}

view! {
    /// An event in a treaty's life.
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
        /// What it is today: `party`, `left 13 June 2002`; may be empty.
        pub now: String,
    }
}

view! {
    /// Treaties that have the same relation to another.
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
        /// The organisation that it is part of: a `RecordCard`.
        pub parent: Option<Card>,
        /// The organisations that are part of it: `RecordCard`s.
        pub parts: Vec<Card>,
        /// Who holds or held an office in it, the latest first.
        pub officers: Vec<OfficeView>,
    }
}

view! {
    /// The mentions of a record, or some of them.
    pub struct MentionsView {
        /// How many, in words: `Mentioned in 14 briefs`; empty if there are none.
        pub count: String,
        /// Which of them this page has: `2001, part 2 of 3`; empty on the record's own page.
        pub part: String,
        /// Mentions per year as a figure, on the record's own page, if they span three years or more.
        pub picture: Option<YearsPictureView>,
        /// The years on this page, newest first.
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
        /// Which of its sentences are here, if it has more than a page holds: `mentions 201 to 400 of 450`; else
        /// empty.
        pub part: String,
        /// The sentences; empty if the brief lists the record under `mentions` but never names it.
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
        /// Its pages: `2001`, `2`, `3`. If the page being rendered is one of them, that one is current and the first
        /// is marked as what it belongs to.
        pub parts: Vec<PlaceView>,
    }
}
