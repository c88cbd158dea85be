//! Views of the site, of briefs and of plain pages.
//!
//! Addresses (`url`) are relative to the site's root: a template puts `root` before them. Fields of type
//! [`Html`] are printed as they are; the template engine escapes all others. A [`Card`] is a view that several
//! pages share, such as a [`BriefCard`] or a [`RecordCard`].

use super::contract::view;
use super::value::{Card, Html};

/// The author's own values.
pub type Extra = serde_json::Value;

view! {
    /// The site, in every template as `site`.
    pub struct SiteView {
        /// The archive's name.
        pub title: String,
        /// One sentence about it.
        pub description: Option<String>,
        /// Its language tag.
        pub language: String,
        /// `rtl` if its language is written from right to left; else nothing.
        pub direction: Option<String>,
        /// Who publishes it.
        pub publisher: Option<String>,
        /// Its licence.
        pub licence: Option<String>,
        /// Whom to write to.
        pub contact: Option<String>,
        /// Where it is published, ending in a slash.
        pub base_url: String,
        /// The day that "now" means.
        pub as_of: DateView,
        /// The main lists of the archive. `parts/head.html` also has them as `navigation`, where they say which of
        /// them the page belongs to.
        pub navigation: Vec<LinkView>,
        /// The links in the foot of every page.
        pub foot: Vec<LinkView>,
        /// The address of the home page.
        pub home: String,
        /// The address of the style sheet.
        pub style: String,
        /// The address of the style sheet of highlighted code.
        pub code_style: String,
        /// The address of the script.
        pub script: String,
        /// The content security policy of all pages; nothing if HTML in texts is trusted.
        pub policy: Option<String>,
        /// The address of the icon.
        pub icon: String,
        /// The picture that other sites show beside links to this one.
        pub picture: SharePictureView,
        /// The name and version of the program.
        pub generator: String,
        /// The site's own values.
        pub extra: Extra,
    }
}

view! {
    /// The picture that other sites show beside a link to this one.
    pub struct SharePictureView {
        /// Its full address on the web.
        pub url: String,
        /// How wide it is, in pixels.
        pub width: usize,
        /// How high it is, in pixels.
        pub height: usize,
        /// What it shows, in words.
        pub alternative: String,
    }
}

view! {
    /// The page being rendered, in every template as `page`. Beside it is `root`, the path from the page to the
    /// site's root, which goes before every address.
    pub struct PageView {
        /// What kind of page it is: `home`, `brief`, `person`, ...
        pub kind: String,
        /// Its title, without the site's name.
        pub title: String,
        /// One or two sentences about it.
        pub description: Option<String>,
        /// The running head of its printed pages: `Monitor, Volume 7, Issue 51 · 14 March 2001` for a
        /// brief, the site's title for all other pages.
        pub running: String,
        /// Its full address on the web.
        pub canonical: String,
        /// Whether it has highlighted code.
        pub has_code: bool,
        /// Whether search engines should leave it out.
        pub noindex: bool,
        /// What to say above a page that is only in a build with drafts: `Draft. This page is not published.`; else
        /// nothing.
        pub draft: Option<String>,
    }
}

view! {
    /// What surrounds the content of every page, in every template as `frame`.
    pub struct LayoutView {
        /// The lines of `<head>` that all pages share: `parts/meta.html`.
        pub meta: Html,
        /// The archive's name and the navigation: `parts/head.html`.
        pub head: Html,
        /// The foot: `parts/foot.html`.
        pub foot: Html,
    }
}

view! {
    /// A date.
    pub struct DateView {
        /// For readers: `14 March 2001`.
        pub words: String,
        /// For machines, in `datetime`: `2001-03-14`.
        pub machine: String,
    }
}

view! {
    /// A link.
    pub struct LinkView {
        /// Its text.
        pub label: String,
        /// Its address.
        pub url: String,
    }
}

view! {
    /// A link in a list of links, one of which may be the current page.
    pub struct PlaceView {
        /// Its text.
        pub label: String,
        /// Its address.
        pub url: String,
        /// Its `aria-current`: `page` for the page itself, `true` for what the page belongs to; empty for all
        /// others.
        pub current: String,
    }
}

view! {
    /// A brief as lists show it; a `Card`.
    pub struct BriefCard {
        /// Its headline.
        pub title: String,
        /// Its address.
        pub url: String,
        /// Its date.
        pub date: DateView,
        /// Where it appeared: `Monitor · Volume 7, Issue 51`; may be empty.
        pub line: String,
        /// Its authors, in words; may be empty.
        pub byline: String,
        /// One or two sentences.
        pub summary: Option<String>,
        /// Whether a newer brief replaces it.
        pub superseded: bool,
        /// What happened to it after publication: `corrected`, `retracted`; may be empty.
        pub mark: String,
        /// `draft` or `dated in the future` in a build with drafts; nothing for a brief that is published.
        pub draft: Option<String>,
        /// Its language tag, if that is not the site's.
        pub language: Option<String>,
    }
}

view! {
    /// A record as lists show it; a `Card`.
    pub struct RecordCard {
        /// Its name.
        pub name: String,
        /// Its address.
        pub url: String,
        /// `person`, `treaty` or `organisation`.
        pub kind: String,
        /// One or two sentences.
        pub summary: Option<String>,
        /// In how many briefs it is mentioned, in words: `Mentioned in 14 briefs`.
        pub count: String,
    }
}

view! {
    /// A brief, in `brief.html` as `brief`.
    pub struct BriefView {
        /// The brief as lists show it: a `BriefCard`.
        pub card: Card,
        /// Where it appeared: links to the publication, the volume and the issue.
        pub appearance: Vec<LinkView>,
        /// Its authors.
        pub authors: Vec<LinkView>,
        /// How long reading it takes, in words: `6 min`.
        pub reading_time: String,
        /// Its corrections, newest first.
        pub corrections: Vec<CorrectionView>,
        /// The older brief that it replaces: a `BriefCard`.
        pub supersedes: Option<Card>,
        /// The newer brief that replaces it: a `BriefCard`.
        pub superseded_by: Option<Card>,
        /// Its headings, if there are three or more.
        pub contents: Vec<HeadingView>,
        /// Its text.
        pub html: Html,
        /// The direction of its language, if that is not the direction of the site's: `rtl`, `ltr`.
        pub direction: Option<String>,
        /// The people that it mentions, then and now: `StandingView`s.
        pub people: Vec<Card>,
        /// The treaties that it mentions, then and now: `StandingView`s.
        pub treaties: Vec<Card>,
        /// The organisations that it mentions: `StandingView`s.
        pub organisations: Vec<Card>,
        /// Its sources.
        pub sources: Vec<SourceView>,
        /// How to cite it.
        pub citation: CitationView,
        /// Its tags.
        pub tags: Vec<LinkView>,
        /// The previous brief of its publication.
        pub previous: Option<NeighbourView>,
        /// The next brief of its publication.
        pub next: Option<NeighbourView>,
        /// Briefs that mention the same people, treaties and organisations, if few others do.
        pub related: Vec<RelatedView>,
        /// The author's own values.
        pub extra: Extra,
    }
}

view! {
    /// A heading in a table of contents.
    pub struct HeadingView {
        /// Its text.
        pub label: String,
        /// Its anchor, without `#`.
        pub anchor: String,
        /// Its level: 2 or deeper.
        pub level: u8,
    }
}

view! {
    /// A record that a brief mentions, as of the brief's date and as of today; a `Card`.
    pub struct StandingView {
        /// The record: a `RecordCard`.
        pub record: Card,
        /// What it was on the brief's date: offices, or a treaty's status; may be empty.
        pub then: String,
        /// What it is today, if that differs; may be empty.
        pub now: String,
        /// A treaty's status on the brief's date, as a CSS class: `in-force`, `ended`, ...
        pub status: Option<String>,
        /// A treaty's status today, if that differs.
        pub status_now: Option<String>,
    }
}

view! {
    /// A correction made after publication.
    pub struct CorrectionView {
        /// When.
        pub date: DateView,
        /// `correction`, `clarification`, `update` or `retraction`.
        pub kind: String,
        /// The same as a heading: `Correction`.
        pub label: String,
        /// What it says.
        pub text: String,
    }
}

view! {
    /// A source of a text: an agency or a document.
    pub struct SourceView {
        /// Its name.
        pub name: String,
        /// The address of the page that lists the briefs that cite it; nothing for sources of records.
        pub index: Option<String>,
        /// Its address on the web.
        pub link: Option<String>,
        /// When it appeared.
        pub date: Option<DateView>,
    }
}

view! {
    /// How to cite a brief, in words.
    pub struct CitationView {
        /// The citation, with the title of the work in `<cite>` and the address as a link.
        pub html: Html,
        /// The same without markup.
        pub text: String,
    }
}

view! {
    /// The previous or next brief of a publication.
    pub struct NeighbourView {
        /// Its number: `7/50`; its date if it has none.
        pub label: String,
        /// Its headline.
        pub title: String,
        /// Its address.
        pub url: String,
    }
}

view! {
    /// A related brief.
    pub struct RelatedView {
        /// The brief: a `BriefCard`.
        pub brief: Card,
        /// The records that both mention, the rarest first: `Leonid Ivashov · ABM Treaty`.
        pub shared: String,
    }
}

view! {
    /// A plain page, in `page.html` as `plain`.
    pub struct PlainView {
        /// Its headings, if there are three or more.
        pub contents: Vec<HeadingView>,
        /// Its text.
        pub html: Html,
        /// The author's own values.
        pub extra: Extra,
    }
}
