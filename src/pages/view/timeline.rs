//! Views of treaties' lives on one scale, on the timeline and on the home page.

use super::contract::view;
use super::pictures::{BarView, PictureLabelView, YearMarkView, YearsPictureView};

view! {
    /// The timeline, in `timeline.html` as `timeline`.
    pub struct TimelineView {
        /// What is on it, in words.
        pub count: String,
        /// The picture.
        pub picture: Option<LivesPictureView>,
        /// The same as a table, in the same order.
        pub rows: Vec<TimelineRowView>,
        /// How many treaties the archive has, in words, where not all of them are on it; may be empty.
        pub all: String,
        /// The address of the treaties.
        pub all_url: String,
    }
}

view! {
    /// A treaty in the table of the timeline.
    pub struct TimelineRowView {
        /// Its name.
        pub name: String,
        /// Its address.
        pub url: String,
        /// Its life in words: `Signed 26 May 1972; ended (withdrawal) 13 June 2002`.
        pub life: String,
        /// In how many briefs it is mentioned.
        pub count: usize,
        /// The years of those briefs, and how many are of each: `2000 (3), 2001`.
        pub years: String,
    }
}

view! {
    /// Treaties' lives on one scale, and the briefs on them.
    pub struct LivesPictureView {
        /// What it shows.
        pub title: String,
        /// What is to be seen, in words.
        pub description: String,
        /// The briefs of each year over the lives, on the same scale; nothing where they are not shown.
        pub columns: Option<YearsPictureView>,
        /// Years over the lives.
        pub years: Vec<YearMarkView>,
        /// The height of a life.
        pub height: usize,
        /// The lives, the earliest first.
        pub rows: Vec<LifeRowView>,
    }
}

view! {
    /// A treaty's life among others.
    pub struct LifeRowView {
        /// The treaty's address.
        pub url: String,
        /// The name of the treaty and its life in words, for those who do not see it.
        pub description: String,
        /// Its name and its years.
        pub label: PictureLabelView,
        /// The same for windows below 36rem, where it differs there.
        pub narrow: Option<PictureLabelView>,
        /// The upper edge of its line, which is 2 pixels high.
        pub line: usize,
        /// The upper edge of its bars.
        pub bars_y: usize,
        /// From its first date to its last, or to today.
        pub whole: BarView,
        /// When it was in force.
        pub in_force: Vec<BarView>,
        /// When it was suspended meanwhile.
        pub suspended: Vec<BarView>,
        /// Where its line ends with the treaty; nothing where it has not ended.
        pub ended: Option<String>,
        /// The upper edge of its briefs.
        pub briefs_y: usize,
        /// The height of the most briefs.
        pub briefs_height: usize,
        /// The briefs that mention it, hanging from that edge: the path of an SVG that is 1000 wide and
        /// stretches; empty where there is none.
        pub briefs: String,
    }
}
