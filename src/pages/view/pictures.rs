//! Views of figures: positions, heights and words that a template sets as SVG.
//!
//! Positions and widths along a figure are percentages, so that it stretches and its type does not; positions from
//! the top and heights are pixels.

use super::contract::view;

view! {
    /// A person's offices over time.
    pub struct OfficesPictureView {
        /// Its title.
        pub title: String,
        /// A description for those who do not see it.
        pub description: String,
        /// Its height.
        pub height: usize,
        /// The position of the line below the bars.
        pub foot: usize,
        /// The baseline of the years below that line.
        pub years_y: usize,
        /// The offices, the earliest at the top.
        pub rows: Vec<OfficeRowView>,
        /// The years to write below the line.
        pub years: Vec<YearMarkView>,
    }
}

view! {
    /// An office in a figure: its name over the bars of its terms.
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
        /// `sure`; `about` for what a partial or doubtful date may mean; `unknown` if the record gives no date.
        pub sureness: String,
    }
}

view! {
    /// A label.
    pub struct PictureLabelView {
        /// Its position.
        pub x: String,
        /// Its baseline.
        pub y: usize,
        /// Which end of it is at that position: `start` or `end`.
        pub anchor: String,
        /// Its year or years.
        pub years: String,
        /// Its words.
        pub words: String,
        /// Shorter words for narrow windows, if they need them.
        pub short: Option<String>,
    }
}

view! {
    /// A year written below or above a figure.
    pub struct YearMarkView {
        /// Its position.
        pub x: String,
        /// The year.
        pub year: i16,
    }
}

view! {
    /// A treaty's life as a line with its events.
    pub struct LifePictureView {
        /// Its title.
        pub title: String,
        /// A description for those who do not see it.
        pub description: String,
        /// Its height.
        pub height: usize,
        /// The position of the line.
        pub line: usize,
        /// The upper edge of the bars.
        pub bars_y: usize,
        /// When it was in force.
        pub in_force: Vec<BarView>,
        /// When it was suspended in the meantime.
        pub suspended: Vec<BarView>,
        /// The events.
        pub steps: Vec<StepView>,
    }
}

view! {
    /// An event of a treaty's life in a figure.
    pub struct StepView {
        /// Its position on the line.
        pub x: String,
        /// The end of the stroke from the line to its label, from the top.
        pub end: usize,
        /// Whether its date is a full one.
        pub sure: bool,
        /// Whether another event is so close that their dots would run together.
        pub near: bool,
        /// Its label.
        pub label: PictureLabelView,
    }
}

view! {
    /// Mentions of a record, or briefs, per year.
    pub struct YearsPictureView {
        /// Its title.
        pub title: String,
        /// A description for those who do not see it.
        pub description: String,
        /// What is counted, in the singular: `mention`, `brief`.
        pub unit: String,
        /// Its height.
        pub height: usize,
        /// The position of the line below the bars.
        pub foot: usize,
        /// The baseline of the years below that line.
        pub years_y: usize,
        /// The years that have any, earliest first.
        pub bars: Vec<YearBarView>,
        /// The years to write below the line.
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
        /// The address of their list.
        pub url: String,
        /// Where the year begins; it is wider than its bar by the space between bars.
        pub column: String,
        /// How wide the year is.
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
        /// The baseline of its number.
        pub number_y: usize,
        /// In which windows its number is shown: `always`, `wide`, `narrow`, or empty for none.
        pub number: String,
    }
}
