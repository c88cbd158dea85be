//! The command line: what one may ask for.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::base::date::Day;

/// A static site generator for archives of analysis briefs.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, about, disable_help_subcommand = true)]
pub struct CommandLine {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What one may ask for.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site: content/ in, a finished site out
    Build(BuildOptions),
    /// Report every fault, write nothing
    Check(CheckOptions),
    /// Print each mention of a record, and why it is one
    Mentions(MentionsOptions),
    /// List names that no record has, and records that no brief names
    Suggest(SuggestOptions),
    /// Write a new record or brief, ready to be filled in
    New {
        /// What to write.
        #[command(subcommand)]
        what: NewCommand,
    },
    /// Print the documentation of a fault's code
    Explain {
        /// A code such as E105 or W502
        code: String,
    },
}

/// The options of `build`.
#[derive(Debug, Args)]
pub struct BuildOptions {
    /// What `check` takes too.
    #[command(flatten)]
    pub check: CheckOptions,
    /// Where to write the site [default: FOLDER/site]
    #[arg(short, long, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    /// Print how long each stage, each template and the slowest pages took
    #[arg(long)]
    pub timings: bool,
}

/// The options of `check`, and of `build` too.
#[derive(Debug, Args)]
pub struct CheckOptions {
    /// The folder that holds content/
    #[arg(default_value = ".", value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Take in drafts and briefs of later days
    #[arg(long)]
    pub drafts: bool,
    /// The day that "now" means [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,
    /// Where the site is published, instead of site.yaml's base_url
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Let links name index.html, so that the site opens from a disk or a zip
    #[arg(long)]
    pub portable: bool,
    /// What stops a build beside errors
    #[arg(long, value_name = "WHAT")]
    pub deny: Option<Deny>,
    /// How many threads to use [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// How to print faults
    #[arg(long, value_enum, default_value_t = FormatName::Text)]
    pub format: FormatName,
    /// Print nothing but faults
    #[arg(short, long)]
    pub quiet: bool,
}

/// The options of `mentions`.
#[derive(Debug, Args)]
pub struct MentionsOptions {
    /// Briefs by slug, or any texts by path [default: all texts]
    #[arg(value_name = "BRIEF")]
    pub texts: Vec<String>,
    /// The folder that holds content/
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Take in drafts and briefs of later days
    #[arg(long)]
    pub drafts: bool,
    /// How to print mentions
    #[arg(long, value_enum, default_value_t = ListFormatName::Text)]
    pub format: ListFormatName,
}

/// The options of `suggest`.
#[derive(Debug, Args)]
pub struct SuggestOptions {
    /// The folder that holds content/
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Take in drafts and briefs of later days
    #[arg(long)]
    pub drafts: bool,
    /// How to print suggestions
    #[arg(long, value_enum, default_value_t = ListFormatName::Text)]
    pub format: ListFormatName,
}

/// What `new` may write.
#[derive(Debug, Subcommand)]
pub enum NewCommand {
    /// A person's record
    Person(NewOptions),
    /// A treaty's record
    Treaty(NewOptions),
    /// An organisation's record
    Organisation(NewOptions),
    /// A brief
    Brief {
        /// Its title
        title: String,
        /// Its date [default: today]
        #[arg(long, value_name = "DATE", value_parser = day)]
        date: Option<Day>,
        /// The folder that holds content/
        #[arg(long, default_value = ".", value_name = "FOLDER")]
        folder: PathBuf,
    },
}

/// The options of `new` for a record.
#[derive(Debug, Args)]
pub struct NewOptions {
    /// Its name
    pub name: String,
    /// The folder that holds content/
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    pub folder: PathBuf,
}

/// The formats of `mentions --format` and `suggest --format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormatName {
    /// For people
    Text,
    /// One JSON object a line
    Json,
}

/// What `--deny` may deny.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// What an editor should look at stops the build too
    Warnings,
}

/// The formats of `--format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// With the place shown, for people
    Text,
    /// One line each
    Short,
    /// One JSON object a line
    Json,
    /// Workflow commands of GitHub Actions
    Github,
}

fn day(text: &str) -> Result<Day, String> {
    use crate::base::date::PartialDate;
    match text.parse::<PartialDate>() {
        Ok(date) if date.is_full() => Ok(date.first()),
        Ok(_) => Err("a full date is needed, like 2001-03-14".to_owned()),
        Err(why) => Err(format!("{why}; a date is written 2001-03-14")),
    }
}

fn base_url(text: &str) -> Result<String, String> {
    use crate::frontmatter::config::with_final_slash;
    use crate::frontmatter::fields::is_base_url;
    match is_base_url(text) {
        true => Ok(with_final_slash(text.to_owned())),
        false => Err("an address is written https://example.org/path/".to_owned()),
    }
}
