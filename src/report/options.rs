//! How a report is written.

/// The format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Shows the location in its source, for people
    #[default]
    Text,
    /// One line each, for editors
    Short,
    /// One JSON object per line, for programs
    Json,
    /// Workflow commands of GitHub Actions
    Github,
}

/// The options of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// Whether [`Format::Text`] may use colours.
    pub color: bool,
    /// The width of [`Format::Text`] in columns. Lines of sources are cut to it, messages are not.
    pub width: usize,
    /// Whether [`Format::Text`] shows every diagnostic, rather than a few of each code and how many more there are. The
    /// other formats always show all of them.
    pub every_one: bool,
    /// Put before every path, so that it leads from the current folder to the site's: empty, or ending in `/`.
    pub root: String,
}

impl Default for ReportOptions {
    fn default() -> Self {
        Self {
            color: false,
            width: 100,
            every_one: false,
            root: String::new(),
        }
    }
}
