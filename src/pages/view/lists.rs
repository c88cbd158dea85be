//! Views of home, indexes and lists: what templates see.

use super::contract::view;
use super::pages::{Card, CorrectionView, Html, LinkView, PlaceView};
use super::pictures::YearsPictureView;
use super::timeline::LivesPictureView;

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
        /// The periodicals.
        pub publications: Vec<PeriodicalView>,
        /// The years of the archive: `YearLinkView`s.
        pub years: Vec<Card>,
        /// The briefs of each year as a picture; nothing where they span fewer than three years.
        pub briefs_per_year: Option<YearsPictureView>,
        /// The lives of the treaties that most briefs mention; nothing where there is no timeline.
        pub lives: Option<LivesPictureView>,
        /// The timeline, where there is one.
        pub timeline: Option<LinkView>,
        /// The network, where there is one.
        pub network: Option<LinkView>,
        /// The text of `content/pages/index.md`, where there is one.
        pub html: Option<Html>,
    }
}

view! {
    /// A roll of everybody or everything, in `roll.html` as `roll`.
    pub struct RollView {
        /// What it counts, in words: `35 people`.
        pub count: String,
        /// All groups, to jump to or to go to.
        pub jumps: Vec<LinkView>,
        /// The groups on this page.
        pub groups: Vec<RollGroupView>,
        /// The entries mentioned most, where the roll is too long for one page.
        pub most: Vec<EntryView>,
        /// The parts of a long group: `1`, `2`.
        pub parts: Vec<PlaceView>,
    }
}

view! {
    /// A group of a roll.
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
    /// An entry of a roll.
    pub struct EntryView {
        /// The name as the roll sorts it: `Ivanov, Sergei`.
        pub label: String,
        /// The name as one says it: `Sergei Ivanov`.
        pub name: String,
        /// Its address.
        pub url: String,
        /// In how many briefs.
        pub count: usize,
        /// What the record is today: an office, a status; may be empty.
        pub note: String,
        /// A treaty's status today, for its style.
        pub status: Option<String>,
    }
}

view! {
    /// A list of briefs, in `briefs.html` as `list`.
    pub struct BriefListView {
        /// How many, in words: `14 briefs`.
        pub count: String,
        /// The part: `2001, part 2 of 3`; empty on the list's own page.
        pub part: String,
        /// The briefs: `BriefCard`s, newest first.
        pub briefs: Vec<Card>,
        /// The pages of a long list by year: `YearLinkView`s; empty for a short list.
        pub more: Vec<Card>,
        /// Where the list belongs: `Tags`, `Authors`.
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
    /// The periodicals, in `publications.html` as `publications`; one of them in
    /// `publication.html` as `publication`.
    pub struct PeriodicalView {
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
        /// The list of its briefs without a number, where there are any.
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
        /// The periodical.
        pub publication: LinkView,
        /// The volume before it.
        pub previous: Option<LinkView>,
        /// The volume after it.
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
        /// Its day or days: `14 March 2001`.
        pub date: String,
        /// Its briefs: `BriefCard`s.
        pub briefs: Vec<Card>,
        /// The periodical and the volume.
        pub up: Vec<LinkView>,
        /// The issue before it.
        pub previous: Option<LinkView>,
        /// The issue after it.
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
        /// The title of the page that it leads to.
        pub title: String,
        /// The address of that page.
        pub url: String,
    }
}
