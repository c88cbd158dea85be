//! Views of the lives of treaties on one scale, on the timeline and on the home page.

use super::contract::view;
use super::pictures::{BarView, PictureLabelView, YearMarkView, YearsPictureView};

view! {
    /// The timeline, in `timeline.html` as `timeline`.
    pub struct TimelineView {
        /// What is on it, in words.
        pub count: String,
        /// The figure.
        pub picture: Option<LivesPictureView>,
        /// The same as a table, in the same order.
        pub rows: Vec<TimelineRowView>,
        /// How many treaties the archive has, in words, if not all of them are on it; else empty.
        pub all: String,
        /// The address of the index of treaties.
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
        /// Its dates in words: `Signed 26 May 1972; ended (withdrawal) 13 June 2002`.
        pub life: String,
        /// In how many briefs it is mentioned.
        pub count: usize,
        /// The years of those briefs, and how many are of each: `2000 (3), 2001`.
        pub years: String,
    }
}

view! {
    /// The lives of treaties on one scale, with the briefs that mention them.
    pub struct LivesPictureView {
        /// Its title.
        pub title: String,
        /// A description in words.
        pub description: String,
        /// The briefs of each year, above the lives and on the same scale; nothing if they are not shown.
        pub columns: Option<YearsPictureView>,
        /// The years to write above the lives.
        pub years: Vec<YearMarkView>,
        /// The height of a row.
        pub height: usize,
        /// The treaties, earliest first.
        pub rows: Vec<LifeRowView>,
    }
}

view! {
    /// A treaty in the figure of lives.
    pub struct LifeRowView {
        /// The treaty's address.
        pub url: String,
        /// The name of the treaty and its dates, for those who do not see it.
        pub description: String,
        /// Its name and its years.
        pub label: PictureLabelView,
        /// The same for windows below 36rem, if it differs there.
        pub narrow: Option<PictureLabelView>,
        /// The upper edge of its line, which is 2 pixels high.
        pub line: usize,
        /// The upper edge of its bars.
        pub bars_y: usize,
        /// From its first date to its last, or to today.
        pub whole: BarView,
        /// When it was in force.
        pub in_force: Vec<BarView>,
        /// When it was suspended in the meantime.
        pub suspended: Vec<BarView>,
        /// Where its line ends, if the treaty has ended.
        pub ended: Option<String>,
        /// The upper edge of its briefs.
        pub briefs_y: usize,
        /// The height of the most briefs.
        pub briefs_height: usize,
        /// The briefs that mention it, hanging from that edge: the path of an SVG that is 1000 wide and stretches;
        /// empty if there are none.
        pub briefs: String,
    }
}
