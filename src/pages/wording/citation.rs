//! How to cite a brief: its [`Cited`] facts in words.
//!
//! The wording is that of a bibliography in The Chicago Manual of Style, 17th edition (2017), chapter 14: an
//! article in a journal, a report in a series, which is cited like a book, or content of a website, each
//! with its address at the end. Dates are day, month, year, as everywhere on the site. Start reading at
//! [`citation`].

use crate::archive::facts::{Author, Change, Cited, Container};
use crate::base::date::day_in_words;
use crate::base::direction::right_to_left_runs;
use crate::base::typography::Typography;
use crate::frontmatter::brief::IssueNumber;
use crate::frontmatter::config::CiteAs;
use crate::markdown::html::escape_attribute;
use crate::names::person::DividedName;
use crate::pages::view::{CitationView, Html};

/// The most authors that are all named (14.76).
const MOST_AUTHORS: usize = 10;
/// How many are named of more, before "et al.".
const FIRST_AUTHORS: usize = 7;

/// The finished citation of a brief.
pub fn citation(cited: &Cited<'_>, typography: Typography) -> CitationView {
    let mut line = Line::default();
    let set = |text: &str| typography.set(text);
    let authors = set(&authors(&cited.authors));
    if !authors.is_empty() {
        line.say(&authors);
        line.stop();
    }
    let title = Title::new(&set(cited.title));
    match cited.container {
        Container::Publication {
            name,
            cite_as: CiteAs::Journal,
            volume,
            issue,
        } => {
            line.say(&title.quoted());
            line.space();
            line.set(&set(name));
            // The publisher of a lesser-known journal follows in parentheses.
            if let Some(publisher) = publisher_beside(cited, name) {
                line.say(&format!(" ({})", set(publisher)));
            }
            line.say(&issue_of_journal(volume, issue, &dates(cited)));
        }
        Container::Publication {
            name,
            cite_as: CiteAs::Report,
            volume,
            issue,
        } => {
            line.set(&title.stopped());
            line.space();
            line.say(&set(name));
            line.say(&number_in_series(volume, issue));
            line.publish(
                publisher_beside(cited, name).map(set).as_deref(),
                &dates(cited),
            );
        }
        Container::Archive(name) => {
            line.say(&title.quoted());
            line.space();
            line.say(&set(name));
            line.publish(
                publisher_beside(cited, name).map(set).as_deref(),
                &dates(cited),
            );
        }
    }
    line.stop();
    line.link(&cited.address);
    line.say(".");
    CitationView {
        html: Html::new(&line.html),
        text: line.text,
    }
}

/// The publisher, unless it has the same name as what it publishes.
fn publisher_beside<'c>(cited: &Cited<'c>, name: &str) -> Option<&'c str> {
    cited.publisher.filter(|publisher| *publisher != name)
}

/// ` 7, no. 51 (14 March 2001)`, ` 7 (...)`, `, no. 51 (...)`; `, 14 March 2001` without numbers.
fn issue_of_journal(volume: Option<u32>, issue: Option<IssueNumber>, dates: &str) -> String {
    match (volume, issue.map(number)) {
        (Some(volume), Some(issue)) => format!(" {volume}, {issue} ({dates})"),
        (Some(volume), None) => format!(" {volume} ({dates})"),
        (None, Some(issue)) => format!(", {issue} ({dates})"),
        (None, None) => format!(", {dates}"),
    }
}

/// `, vol. 7, no. 51`, after the name of a series.
fn number_in_series(volume: Option<u32>, issue: Option<IssueNumber>) -> String {
    let volume = volume.map(|volume| format!(", vol. {volume}"));
    let issue = issue.map(|issue| format!(", {}", number(issue)));
    [volume, issue].into_iter().flatten().collect()
}

/// `no. 51`, `nos. 51–52`.
fn number(issue: IssueNumber) -> String {
    match issue.first == issue.last {
        true => format!("no. {}", issue.first),
        false => format!("nos. {}–{}", issue.first, issue.last),
    }
}

/// `14 March 2001`, `14 March 2001, as corrected 16 March 2001`.
fn dates(cited: &Cited<'_>) -> String {
    let published = day_in_words(cited.date);
    let Some((change, day)) = cited.changed else {
        return published;
    };
    let how = match change {
        Change::Corrected => "as corrected",
        Change::Updated => "as updated",
        Change::Retracted => "retracted",
    };
    format!("{published}, {how} {}", day_in_words(day))
}

/// Names in a bibliography: the first with the family name in front, the others as spoken.
fn authors(authors: &[Author]) -> String {
    let Some((first, others)) = authors.split_first() else {
        return String::new();
    };
    let mut names = inverted(first);
    if authors.len() > MOST_AUTHORS {
        for other in &others[..FIRST_AUTHORS - 1] {
            names.push_str(", ");
            names.push_str(&spoken(other));
        }
        names.push_str(", et al.");
        return names;
    }
    for (at, other) in others.iter().enumerate() {
        let is_last = at + 1 == others.len();
        // A comma follows an inverted name, and precedes the last of three or more.
        let has_comma = others.len() > 1 || matches!(first, Author::Person { .. });
        names.push_str(if has_comma { ", " } else { " " });
        names.push_str(if is_last { "and " } else { "" });
        names.push_str(&spoken(other));
    }
    names
}

fn inverted(author: &Author) -> String {
    match author {
        Author::Literal(name) => name.clone(),
        Author::Person {
            given,
            family,
            suffix,
        } => {
            let suffix = suffix.as_deref();
            DividedName {
                given,
                family,
                suffix,
            }
            .family_first()
        }
    }
}

fn spoken(author: &Author) -> String {
    match author {
        Author::Literal(name) => name.clone(),
        Author::Person {
            given,
            family,
            suffix,
        } => {
            let suffix = suffix.as_deref().map(|suffix| format!(" {suffix}"));
            format!("{given} {family}{}", suffix.unwrap_or_default())
        }
    }
}

/// A headline with its marks set.
struct Title {
    text: String,
}

impl Title {
    fn new(title: &str) -> Self {
        Self {
            text: title.trim().to_owned(),
        }
    }

    /// The title with its full stop, which goes inside a closing quotation mark.
    fn stopped(&self) -> String {
        let bare = self.text.trim_end_matches(['”', '’']);
        let marks = &self.text[bare.len()..];
        // An apostrophe at the end belongs to its word: `The Generals’`.
        let is_quoted = marks.contains('”') || self.text.matches('‘').count() > 0;
        match (ends_sentence(bare), is_quoted) {
            (true, _) => self.text.clone(),
            (false, true) => format!("{bare}.{marks}"),
            (false, false) => format!("{}.", self.text),
        }
    }

    /// The title with its full stop in quotation marks. Double ones within it become single, and single ones within
    /// those double (14.94).
    fn quoted(&self) -> String {
        let stopped = self.stopped();
        let mut quoted = String::with_capacity(stopped.len() + 8);
        let (mut in_double, mut in_single) = (false, false);
        let mut letters = stopped.chars().peekable();
        quoted.push('“');
        while let Some(letter) = letters.next() {
            let goes_on = letters.peek().is_some_and(|next| next.is_alphanumeric());
            quoted.push(match letter {
                '“' => {
                    in_double = true;
                    '‘'
                }
                '”' => {
                    in_double = false;
                    '’'
                }
                '‘' if in_double => {
                    in_single = true;
                    '“'
                }
                '’' if in_single && !goes_on => {
                    in_single = false;
                    '”'
                }
                other => other,
            });
        }
        quoted.push('”');
        quoted
    }
}

/// Whether a sentence is complete: a title's own `?` or `!` needs no full stop.
fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '’', ')'])
        .ends_with(['.', '?', '!', '…'])
}

/// A citation being written, with and without markup.
#[derive(Default)]
struct Line {
    html: String,
    text: String,
}

impl Line {
    fn say(&mut self, words: &str) {
        self.text.push_str(words);
        // A name from right to left would take the date beside it along: `15` before it, `March 2001` after it.
        let mut written = 0;
        for run in right_to_left_runs(words) {
            escape_attribute(&mut self.html, &words[written..run.start]);
            self.html.push_str("<bdi>");
            escape_attribute(&mut self.html, &words[run.clone()]);
            self.html.push_str("</bdi>");
            written = run.end;
        }
        escape_attribute(&mut self.html, &words[written..]);
    }

    fn space(&mut self) {
        self.say(" ");
    }

    /// Writes the title of a work, in italics.
    fn set(&mut self, title: &str) {
        self.html.push_str("<cite>");
        self.say(title);
        self.html.push_str("</cite>");
    }

    /// Ends a sentence, ready for the next.
    fn stop(&mut self) {
        let bare = self.text.trim_end_matches(['”', '’']);
        if !bare.ends_with(['.', '?', '!', '…']) {
            self.say(".");
        }
        self.space();
    }

    /// Adds who published it and when: a sentence of its own if there is a publisher.
    fn publish(&mut self, publisher: Option<&str>, dates: &str) {
        if let Some(publisher) = publisher {
            self.stop();
            self.say(publisher);
        }
        self.say(", ");
        self.say(dates);
    }

    fn link(&mut self, address: &str) {
        self.html.push_str("<a href=\"");
        escape_attribute(&mut self.html, address);
        self.html.push_str("\">");
        self.say(address);
        self.html.push_str("</a>");
    }
}

#[cfg(test)]
#[path = "citation_tests.rs"]
mod tests;
