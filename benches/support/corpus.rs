//! A synthetic archive: briefs of about 600 words, a tenth as many people and a hundredth as many treaties, in the
//! form that chancery or Hugo reads.
//!
//! Briefs mention people and treaties with frequencies that follow Zipf's law, so that a few are in thousands of
//! briefs and most in a handful. One family name in fifty is shared by two people. chancery gets plain prose and
//! finds the names itself; Hugo cannot do that, so its prose has a link for every mention.
//!
//! The benchmarks `compare` and `stages` use the archive, and so does `tests/instructions` by way of
//! `examples/synthetic.rs`. For a given number of briefs it is the same to the byte on every machine.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use super::dice::{Dice, capitalised};

/// The program that the archive is written for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// Plain prose, and a record for each person and treaty.
    Chancery,
    /// Prose with links, and taxonomies for people and treaties.
    Hugo,
}

/// The people, treaties and words of an archive, which are the same for both flavours.
pub struct Corpus {
    briefs: usize,
    /// Full names.
    people: Vec<String>,
    /// Names and short names.
    treaties: Vec<(String, String)>,
    vocabulary: Vec<String>,
}

const COMMON: [&str; 24] = [
    "the", "of", "to", "and", "in", "that", "for", "on", "with", "as", "it", "by", "at", "from",
    "an", "be", "was", "which", "would", "not", "this", "are", "between", "against",
];
const SUBJECTS: [&str; 8] = [
    "Missile",
    "Nuclear Test",
    "Border",
    "Open Skies",
    "Fissile Material",
    "Naval Forces",
    "Transit",
    "Grain",
];
const KINDS: [&str; 5] = ["Treaty", "Agreement", "Convention", "Protocol", "Accord"];
const AGENCIES: [&str; 6] = ["Reuters", "AFP", "AP", "Interfax", "Itar-Tass", "Kyodo"];
const PUBLICATIONS: [&str; 3] = ["Monitor", "Fortnight in Review", "Prism"];

impl Corpus {
    /// An archive of this many briefs.
    pub fn new(briefs: usize) -> Self {
        let mut dice = Dice(1);
        let (people, treaties) = ((briefs / 10).max(20), (briefs / 100).max(10));
        let mut family = String::new();
        let people = (0..people).map(|n| {
            if n % 50 != 1 {
                family = format!("{}{}ov", capitalised(&dice.word(1)), dice.word(1));
            }
            let given = capitalised(&dice.word(1 + n % 2));
            format!("{given}{} {family}", suffix(n / 400))
        });
        let people = people.collect();
        let treaties = (0..treaties).map(|n| {
            let place = capitalised(&dice.word(2));
            let name = format!("{place} {} {}", dice.one_of(&SUBJECTS), dice.one_of(&KINDS));
            (name, format!("{}-{}", place.to_uppercase(), n + 1))
        });
        let treaties = treaties.collect();
        let vocabulary = (0..4000).map(|n| dice.word(1 + n % 3)).collect();
        Self {
            briefs,
            people,
            treaties,
            vocabulary,
        }
    }

    /// Writes the archive into `folder`, without Hugo's templates.
    pub fn write(&self, folder: &Path, flavour: Flavour) -> io::Result<()> {
        let mut writer = Writer {
            corpus: self,
            folder,
            flavour,
            dice: Dice(2),
        };
        writer.records()?;
        for n in 0..self.briefs {
            writer.brief(n)?;
        }
        match flavour {
            Flavour::Chancery => put(
                &folder.join("content/site.yaml"),
                "title: Synthetic archive\nbase_url: https://example.org/\nlanguage: en\n\
                 description: An archive made up for measuring.\noutputs: {search: false}\n",
            ),
            Flavour::Hugo => Ok(()),
        }
    }
}

/// A syllable for each further 400 people, so that no two people have the same name.
fn suffix(n: usize) -> String {
    match n {
        0 => String::new(),
        n => Dice(n as u64).word(1),
    }
}

struct Writer<'c> {
    corpus: &'c Corpus,
    folder: &'c Path,
    flavour: Flavour,
    dice: Dice,
}

impl Writer<'_> {
    fn records(&mut self) -> io::Result<()> {
        for name in &self.corpus.people {
            let facts =
                "roles:\n  - {title: Envoy, organisation: Ministry, from: 1996, to: 2004}\n";
            self.record("people", name, facts)?;
        }
        for (name, short) in &self.corpus.treaties {
            let facts = format!("short_name: {short}\nsigned: 1990-05-26\nin_force: 1992-10-03\n");
            self.record("treaties", name, &facts)?;
        }
        Ok(())
    }

    fn record(&mut self, folder: &str, name: &str, facts: &str) -> io::Result<()> {
        let slug = slug(name);
        let (path, head) = match self.flavour {
            Flavour::Chancery => (
                format!("content/{folder}/{slug}.md"),
                format!("name: {name}\n{facts}"),
            ),
            Flavour::Hugo => (
                format!("content/{folder}/{slug}/_index.md"),
                format!("title: {name}\n{facts}"),
            ),
        };
        let text = format!("---\n{head}---\n\n{}\n", self.sentence(None));
        put(&self.folder.join(path), &text)
    }

    fn brief(&mut self, n: usize) -> io::Result<()> {
        let day = n * 9000 / self.corpus.briefs;
        let (year, month, date) = (1995 + day / 360, 1 + day / 30 % 12, 1 + day % 30 * 28 / 30);
        let (volume, issue) = (year - 1994, 1 + day % 360 / 7);
        let publication = self.dice.one_of(&PUBLICATIONS);
        let people = self.draw(2, 7, self.corpus.people.len());
        let treaties = self.draw(1, 3, self.corpus.treaties.len());
        let (title, summary) = (self.title(), self.sentence(None));
        let mut text = format!("---\ntitle: \"{title}\"\ndate: {year}-{month:02}-{date:02}\n");
        let _ = write!(
            text,
            "publication: {publication}\nvolume: {volume}\nissue: {issue}\n"
        );
        let names = |all: Vec<&String>| {
            let slugs: Vec<String> = all.into_iter().map(|name| slug(name)).collect();
            slugs.join(", ")
        };
        let _ = write!(
            text,
            "people: [{}]\ntreaties: [{}]\n",
            names(people.iter().map(|&n| &self.corpus.people[n]).collect()),
            names(
                treaties
                    .iter()
                    .map(|&n| &self.corpus.treaties[n].0)
                    .collect()
            )
        );
        match self.flavour {
            Flavour::Chancery => {
                let agency = self.dice.one_of(&AGENCIES);
                let _ = write!(
                    text,
                    "summary: {summary}\nsources:\n  - {{name: {agency}}}\n---\n"
                );
            }
            Flavour::Hugo => {
                let agency = self.dice.one_of(&AGENCIES);
                let volume = format!("{}-{volume}", slug(publication));
                let _ = write!(
                    text,
                    "description: {summary}\nsources: [{agency}]\nyears: ['{year}']\n\
                     volumes: [{volume}]\nissues: [{volume}-{issue}]\n---\n"
                );
            }
        }
        self.body(&mut text, &people, &treaties);
        let path = format!("content/briefs/{year}/{year}-{month:02}-{date:02}-{n:06}.md");
        put(&self.folder.join(path), &text)
    }

    /// Draws `min` to `max` numbers below `n`, by Zipf's law, and drops repetitions.
    fn draw(&mut self, min: usize, max: usize, n: usize) -> Vec<usize> {
        let mut drawn = Vec::new();
        for _ in 0..min + self.dice.below(max - min + 1) {
            let one = self.dice.zipf(n);
            if !drawn.contains(&one) {
                drawn.push(one);
            }
        }
        drawn
    }

    /// Writes 240 to 960 words in paragraphs. Everyone is mentioned by full name and most again by family name;
    /// there is a heading and a footnote, and sometimes a quotation or a table.
    fn body(&mut self, text: &mut String, people: &[usize], treaties: &[usize]) {
        let mut mentions: Vec<String> = Vec::new();
        for full in [true, false] {
            mentions.extend(people.iter().map(|&n| self.person(n, full)));
            mentions.extend(treaties.iter().map(|&n| self.treaty(n, full)));
        }
        let mut mentions = mentions.into_iter();
        let sentences = (240 + self.dice.below(720)) / 20;
        for at in 0..sentences.max(mentions.len() * 2) {
            if at % 5 == 0 {
                text.push_str("\n\n");
            }
            if at == 10 {
                let _ = write!(text, "## {}\n\n", self.title());
            }
            let mention = mentions.next().filter(|_| self.dice.percent(90));
            let _ = write!(text, "{} ", self.sentence(mention.as_deref()));
            if at == 7 {
                text.push_str("[^1] ");
            }
        }
        let _ = write!(text, "\n\n[^1]: {}\n", self.sentence(None));
        if self.dice.percent(20) {
            let _ = write!(text, "\n> {}\n", self.sentence(None));
        }
        if self.dice.percent(10) {
            text.push_str("\n| Year | Count |\n|---|---|\n");
            for year in 1990..1995 {
                let _ = writeln!(text, "| {year} | {} |", self.dice.below(900));
            }
        }
    }

    fn person(&self, n: usize, full: bool) -> String {
        let name = &self.corpus.people[n];
        let family = name.rsplit(' ').next().unwrap_or(name);
        self.mention(if full { name } else { family }, "people", name)
    }

    fn treaty(&self, n: usize, full: bool) -> String {
        let (name, short) = &self.corpus.treaties[n];
        self.mention(if full { name } else { short }, "treaties", name)
    }

    fn mention(&self, text: &str, folder: &str, name: &str) -> String {
        match self.flavour {
            Flavour::Chancery => text.to_owned(),
            Flavour::Hugo => format!("[{text}](/{folder}/{}/)", slug(name)),
        }
    }

    fn title(&mut self) -> String {
        let words = (0..4 + self.dice.below(6)).map(|_| self.word());
        capitalised(&words.collect::<Vec<_>>().join(" "))
    }

    fn word(&mut self) -> String {
        match self.dice.percent(45) {
            true => self.dice.one_of(&COMMON).to_owned(),
            false => self.corpus.vocabulary[self.dice.zipf(self.corpus.vocabulary.len())].clone(),
        }
    }

    fn sentence(&mut self, mention: Option<&str>) -> String {
        let length = 12 + self.dice.below(18);
        let place = 1 + self.dice.below(length - 1);
        let mut sentence = String::new();
        for at in 0..length {
            if at > 0 {
                sentence.push(' ');
            }
            if let (true, Some(mention)) = (at == place, mention) {
                sentence.push_str(mention);
                sentence.push(' ');
            }
            sentence.push_str(&self.word());
        }
        capitalised(&sentence) + "."
    }
}

fn slug(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

/// Writes a file, creating the folders above it.
pub fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
