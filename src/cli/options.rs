//! The commands and their options. The comments here are what `--help` prints.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::listing::ListFormat;
use crate::base::date::{Day, PartialDate};
use crate::report::Format;

/// A static site generator for archives of analysis briefs.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, about, disable_help_subcommand = true)]
pub struct CommandLine {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site
    Build(BuildOptions),
    /// Report all errors and warnings, write nothing
    Check(CheckCommand),
    /// Print each mention of a record, and why it is one
    Mentions(MentionsOptions),
    /// List names that have no record, and records that no brief mentions
    Suggest(SuggestOptions),
    /// Write a new record or brief, ready to fill in
    New {
        /// What to write.
        #[command(subcommand)]
        what: NewCommand,
    },
    /// Print what a diagnostic's code means, with an example
    Explain {
        /// A code such as E105 or W502
        code: String,
    },
}

/// The options of `build`.
#[derive(Debug, Args)]
pub struct BuildOptions {
    /// The options that `check` has too.
    #[command(flatten)]
    pub check: CheckOptions,
    /// Where to write the site [default: FOLDER/site, or FOLDER/site-drafts with --drafts]
    #[arg(short, long, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    /// Print how long each stage, each template and the slowest pages took
    #[arg(long)]
    pub timings: bool,
}

/// The options of `check`.
#[derive(Debug, Args)]
pub struct CheckCommand {
    /// The options that `build` has too.
    #[command(flatten)]
    pub check: CheckOptions,
    /// List the warnings that are acknowledged, on standard output
    #[arg(long)]
    pub acknowledged: bool,
}

/// The options of `check`, and of `build` too.
#[derive(Debug, Args)]
pub struct CheckOptions {
    /// The folder that holds content/
    #[arg(default_value = ".", value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Include drafts and briefs dated in the future
    #[arg(long)]
    pub drafts: bool,
    /// The day that "now" means [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,
    /// Where the site is published, in place of base_url in site.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Make links name index.html, so that the site opens from a disk or a zip
    #[arg(long)]
    pub portable: bool,
    /// What else should fail the build
    #[arg(long, value_name = "WHAT")]
    pub deny: Option<Deny>,
    /// The number of threads [default: one per processor core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// How to print errors and warnings
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Print only errors, warnings and notes
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
    /// Include drafts and briefs dated in the future
    #[arg(long)]
    pub drafts: bool,
    /// Add each name that is not linked, and why
    #[arg(long)]
    pub unlinked: bool,
    /// How to print mentions
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}

/// The options of `suggest`.
#[derive(Debug, Args)]
pub struct SuggestOptions {
    /// The folder that holds content/
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Include drafts and briefs dated in the future
    #[arg(long)]
    pub drafts: bool,
    /// How to print suggestions
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}

/// What `new` writes.
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

impl NewCommand {
    /// The folder that holds `content/`.
    pub fn folder(&self) -> &Path {
        match self {
            Self::Person(it) | Self::Treaty(it) | Self::Organisation(it) => &it.folder,
            Self::Brief { folder, .. } => folder,
        }
    }
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

/// What `--deny` accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings
    Warnings,
}

fn day(text: &str) -> Result<Day, String> {
    match text.parse::<PartialDate>() {
        Ok(date) if date.is_full() => Ok(date.first()),
        Ok(_) => Err("the date has to be complete, such as 2001-03-14".to_owned()),
        Err(why) => Err(format!("{why}; write a date as 2001-03-14")),
    }
}

fn base_url(text: &str) -> Result<String, String> {
    use crate::frontmatter::config::with_final_slash;
    use crate::frontmatter::urls::{NoBase, check_base_url};
    match check_base_url(text) {
        Ok(()) => Ok(with_final_slash(text.to_owned())),
        Err(NoBase { why, instead }) => Err(match instead {
            Some(instead) => format!("{why}; did you mean {instead}?"),
            None => format!("{why}; write an address as https://example.org/path/"),
        }),
    }
}
