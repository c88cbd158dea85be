//! Views of pictures: places, heights and words that a template sets as SVG.
//!
//! Along a picture places are percents, so that it stretches and its type does not; heights are
//! pixels.

use super::contract::view;

view! {
    /// A person's offices over the years.
    pub struct OfficesPictureView {
        /// What it shows.
        pub title: String,
        /// What is to be seen, for those who do not see it.
        pub description: String,
        /// Its height.
        pub height: usize,
        /// The height of the line under the bars.
        pub foot: usize,
        /// Where the years under that line stand.
        pub years_y: usize,
        /// The offices, those held first at the top.
        pub rows: Vec<OfficeRowView>,
        /// Years under the line.
        pub years: Vec<YearMarkView>,
    }
}

view! {
    /// An office in a picture: its name over the bars of all its terms.
    pub struct OfficeRowView {
        /// Its name and its years.
        pub label: PictureLabelView,
        /// The upper edge of its bars.
        pub y: usize,
        /// Its terms.
        pub bars: Vec<BarView>,
    }
}

view! {
    /// A stretch of time.
    pub struct BarView {
        /// Where it begins: `12.3%`.
        pub x: String,
        /// How wide it is: `12.3%`.
        pub width: String,
        /// `sure`; `about` within what a partial or doubtful date may mean; `unknown` where the
        /// record gives no date.
        pub sureness: String,
    }
}

view! {
    /// Words beside a mark.
    pub struct PictureLabelView {
        /// Where they begin or end.
        pub x: String,
        /// Their line.
        pub y: usize,
        /// Which of their ends is there: `start` or `end`.
        pub anchor: String,
        /// The year or the years.
        pub years: String,
        /// The words.
        pub words: String,
        /// Fewer words, where those have no room in a narrow window.
        pub short: Option<String>,
    }
}

view! {
    /// A year under a picture.
    pub struct YearMarkView {
        /// Where.
        pub x: String,
        /// The year.
        pub year: i16,
    }
}

view! {
    /// A treaty's life on a line.
    pub struct LifePictureView {
        /// What it shows.
        pub title: String,
        /// What is to be seen, for those who do not see it.
        pub description: String,
        /// Its height.
        pub height: usize,
        /// The height of the line.
        pub line: usize,
        /// The upper edge of the bars.
        pub bars_y: usize,
        /// When it was in force.
        pub in_force: Vec<BarView>,
        /// When it was suspended meanwhile.
        pub suspended: Vec<BarView>,
        /// The steps of its life.
        pub steps: Vec<StepView>,
    }
}

view! {
    /// A step of a treaty's life in a picture.
    pub struct StepView {
        /// Where it lies on the line.
        pub x: String,
        /// How high or low the stroke from the line to its words reaches.
        pub end: usize,
        /// Whether its date is a full one.
        pub sure: bool,
        /// Whether another step is so near that their dots would run together.
        pub near: bool,
        /// Its year and words.
        pub label: PictureLabelView,
    }
}

view! {
    /// How many mentions of a record, or how many briefs, each year has.
    pub struct YearsPictureView {
        /// What it shows.
        pub title: String,
        /// What is to be seen, for those who do not see it.
        pub description: String,
        /// One of what is counted: `mention`, `brief`.
        pub unit: String,
        /// Its height.
        pub height: usize,
        /// The height of the line under the bars.
        pub foot: usize,
        /// Where the years under that line stand.
        pub years_y: usize,
        /// The years that have any, the earliest first.
        pub bars: Vec<YearBarView>,
        /// Years under the line.
        pub years: Vec<YearMarkView>,
    }
}

view! {
    /// A year's mentions or briefs in a picture.
    pub struct YearBarView {
        /// The year.
        pub year: i16,
        /// How many.
        pub count: usize,
        /// Their address.
        pub url: String,
        /// Where the year begins, and how wide it is, with the space between bars.
        pub column: String,
        /// How wide that is.
        pub column_width: String,
        /// Where the bar begins.
        pub x: String,
        /// How wide it is.
        pub width: String,
        /// Its upper edge.
        pub y: usize,
        /// Its height.
        pub height: usize,
        /// The middle, for its number.
        pub middle: String,
        /// The line of its number.
        pub number_y: usize,
        /// In which windows its number is shown: `always`, `wide`, `narrow`, or empty for none.
        pub number: String,
    }
}
