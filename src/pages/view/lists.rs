//! Views of the home page, of index pages and of lists.

use super::contract::view;
use super::pages::{CorrectionView, LinkView, PlaceView};
use super::pictures::YearsPictureView;
use super::timeline::LivesPictureView;
use super::value::{Card, Html};

view! {
    /// The home page, in `home.html` as `home`.
    pub struct HomeView {
        /// The newest briefs: `BriefCard`s.
        pub newest: Vec<Card>,
        /// What the archive holds, in words: `34 briefs`, each with its address.
        pub holdings: Vec<LinkView>,
        /// The first and the last year: `1963–2026`; empty without briefs.
        pub span: String,
        /// Briefs of this day in earlier years: `BriefCard`s.
        pub on_this_day: Vec<Card>,
        /// The people mentioned most.
        pub people: Vec<EntryView>,
        /// The treaties mentioned most.
        pub treaties: Vec<EntryView>,
        /// The publications.
        pub publications: Vec<PublicationView>,
        /// The years of the archive: `YearLinkView`s.
        pub years: Vec<Card>,
        /// The briefs of each year as a figure; nothing if they span fewer than three years.
        pub briefs_per_year: Option<YearsPictureView>,
        /// The lives of the treaties mentioned most; nothing if there is no timeline.
        pub lives: Option<LivesPictureView>,
        /// The timeline, if there is one.
        pub timeline: Option<LinkView>,
        /// The network, if there is one.
        pub network: Option<LinkView>,
        /// The text of `content/pages/index.md`, if there is one.
        pub html: Option<Html>,
    }
}

view! {
    /// An index of all people, treaties, authors and so on, in `roll.html` as `roll`.
    pub struct RollView {
        /// How many entries it has, in words: `35 people`.
        pub count: String,
        /// What the number beside an entry counts: `Numbers show how many briefs mention each`.
        pub legend: String,
        /// Links to all groups, on this page or on pages of their own.
        pub jumps: Vec<LinkView>,
        /// The groups on this page.
        pub groups: Vec<RollGroupView>,
        /// The entries with the most briefs, if the index is too long for one page.
        pub most: Vec<EntryView>,
        /// Links to the pages of a long group: `1`, `2`.
        pub parts: Vec<PlaceView>,
    }
}

view! {
    /// A group of an index.
    pub struct RollGroupView {
        /// Its heading: a letter, a status.
        pub label: String,
        /// Its anchor, without `#`.
        pub anchor: String,
        /// Its entries.
        pub entries: Vec<EntryView>,
    }
}

view! {
    /// An entry of an index.
    pub struct EntryView {
        /// The name as the index sorts it: `Ivanov, Sergei`.
        pub label: String,
        /// The name as spoken: `Sergei Ivanov`.
        pub name: String,
        /// Its address.
        pub url: String,
        /// In how many briefs.
        pub count: usize,
        /// What the record is today: an office, a status; may be empty.
        pub note: String,
        /// A treaty's status today, as a CSS class.
        pub status: Option<String>,
    }
}

view! {
    /// A list of briefs, in `briefs.html` as `list`.
    pub struct BriefListView {
        /// How many, in words: `14 briefs`.
        pub count: String,
        /// Which of them this page has: `2001, part 2 of 3`; empty on the list's own page.
        pub part: String,
        /// The briefs: `BriefCard`s, newest first.
        pub briefs: Vec<Card>,
        /// The pages of a long list by year: `YearLinkView`s; empty for a short list.
        pub more: Vec<Card>,
        /// The list that it belongs to: `Tags`, `Authors`.
        pub up: Option<LinkView>,
    }
}

view! {
    /// The archive by year, in `archive.html` as `archive`.
    pub struct ArchiveView {
        /// How many briefs, in words.
        pub count: String,
        /// The years, newest first: `YearLinkView`s.
        pub years: Vec<Card>,
    }
}

view! {
    /// A publication, in `publication.html` as `publication`; all of them in `publications.html` as
    /// `publications`.
    pub struct PublicationView {
        /// Its name.
        pub name: String,
        /// Its address.
        pub url: String,
        /// One sentence.
        pub description: Option<String>,
        /// International Standard Serial Number.
        pub issn: Option<String>,
        /// How many briefs, in words.
        pub count: String,
        /// Its first and last year: `1995–2002`; may be empty.
        pub span: String,
        /// Its volumes, newest first.
        pub volumes: Vec<VolumeView>,
        /// The list of its briefs that are in no issue, if there are any.
        pub unnumbered: Option<LinkView>,
        /// Its newest briefs: `BriefCard`s (only in `publication.html`).
        pub newest: Vec<Card>,
    }
}

view! {
    /// A volume, in `volume.html` as `volume`.
    pub struct VolumeView {
        /// `Volume 7`.
        pub label: String,
        /// Its address.
        pub url: String,
        /// Its year or years: `2001`.
        pub span: String,
        /// How many issues, in words.
        pub count: String,
        /// Its issues (only in `volume.html`).
        pub issues: Vec<IssueView>,
        /// The publication.
        pub publication: LinkView,
        /// The previous volume.
        pub previous: Option<LinkView>,
        /// The next volume.
        pub next: Option<LinkView>,
    }
}

view! {
    /// An issue, in `issue.html` as `issue`.
    pub struct IssueView {
        /// `Issue 51`.
        pub label: String,
        /// Its address.
        pub url: String,
        /// Its date or dates: `14 March 2001`.
        pub date: String,
        /// Its briefs: `BriefCard`s.
        pub briefs: Vec<Card>,
        /// The publication and the volume.
        pub up: Vec<LinkView>,
        /// The previous issue.
        pub previous: Option<LinkView>,
        /// The next issue.
        pub next: Option<LinkView>,
    }
}

view! {
    /// All corrections, in `corrections.html` as `corrections`.
    pub struct CorrectionsView {
        /// How many, in words.
        pub count: String,
        /// The entries, newest first.
        pub entries: Vec<CorrectedView>,
        /// The pages of a long list by year: `YearLinkView`s; empty for a short list.
        pub more: Vec<Card>,
    }
}

view! {
    /// A correction and its brief.
    pub struct CorrectedView {
        /// The correction.
        pub correction: CorrectionView,
        /// The brief: a `BriefCard`.
        pub brief: Card,
    }
}

view! {
    /// A redirect, in `redirect.html` as `redirect`.
    pub struct RedirectView {
        /// The title of the page to which it leads.
        pub title: String,
        /// The address of that page.
        pub url: String,
    }
}
