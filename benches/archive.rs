//! What building an archive costs: a synthetic one of any size, built on a RAM disk, beside a plain
//! copy of what came out.
//!
//! `cargo bench --bench archive [-- BRIEFS]` (10,000 by default), or `-- FOLDER` for an archive that is
//! there already. The one made here is the same on every machine: briefs of some 600 words on three periodicals, a tenth as many people, a hundredth as
//! many treaties, named with the frequencies of Zipf's law, so that a few are in thousands of briefs
//! and most in a handful.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let wanted = env::args().skip(1).find(|word| !word.starts_with('-'));
    let base = ram_disk().join(format!("chancery-bench-{}", std::process::id()));
    let source = match wanted.as_deref().map(Path::new) {
        Some(folder) if folder.join("content").is_dir() => folder.to_owned(),
        _ => {
            let briefs = wanted.and_then(|word| word.parse().ok()).unwrap_or(10_000);
            println!(
                "{briefs} briefs, {} people, {} treaties",
                briefs / 10,
                briefs / 100
            );
            Archive::new(briefs).write(&base.join("archive"))?;
            base.join("archive")
        }
    };
    fs::create_dir_all(&base)?;
    println!(
        "{:>4} {:>10} {:>10} {:>10} {:>8}",
        "run", "build s", "again s", "cp -r s", "build/cp"
    );
    for run in 1..=3 {
        let (site, copy) = (
            base.join(format!("site{run}")),
            base.join(format!("copy{run}")),
        );
        let build = timed(|| chancery(&source, &site))?;
        let again = timed(|| chancery(&source, &site))?;
        let copied = timed(|| succeed(Command::new("cp").arg("-r").arg(&site).arg(&copy)))?;
        let [build, again, copied] = [build, again, copied].map(|took| took.as_secs_f64());
        println!(
            "{run:>4} {build:>10.2} {again:>10.2} {copied:>10.2} {:>8.1}",
            build / copied
        );
    }
    fs::remove_dir_all(base)
}

/// A folder in memory where there is one: a disk would measure itself.
fn ram_disk() -> PathBuf {
    let shm = Path::new("/dev/shm");
    if shm.is_dir() {
        shm.to_owned()
    } else {
        env::temp_dir()
    }
}

fn timed(work: impl FnOnce() -> io::Result<()>) -> io::Result<Duration> {
    let started = Instant::now();
    work()?;
    Ok(started.elapsed())
}

fn chancery(source: &Path, site: &Path) -> io::Result<()> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    let command = command.args([
        "build",
        "--quiet",
        "--format",
        "short",
        "--as-of",
        "2026-01-01",
    ]);
    // Its warnings (records that nobody mentions) are expected and not the point.
    succeed(
        command
            .arg(source)
            .arg("-o")
            .arg(site)
            .stderr(std::process::Stdio::null()),
    )
}

fn succeed(command: &mut Command) -> io::Result<()> {
    let status = command.status()?;
    match status.success() {
        true => Ok(()),
        false => Err(io::Error::other(format!("{command:?} failed: {status}"))),
    }
}

/// A source of numbers that is the same everywhere (SplitMix64, Steele, Lea and Flood 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// One of `n`, the first of them most often: the inverse of Zipf's distribution, nearly.
    fn zipf(&mut self, n: usize) -> usize {
        let unit = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        (((n as f64 + 1.0).powf(unit) - 1.0) as usize).min(n - 1)
    }

    fn word(&mut self) -> String {
        const ONSETS: [&str; 16] = [
            "b", "br", "d", "f", "g", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "v",
        ];
        const VOWELS: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ei", "ou"];
        const CODAS: [&str; 8] = ["", "", "", "n", "r", "l", "s", "t"];
        let mut word = String::new();
        for _ in 0..1 + self.below(3) {
            word.push_str(ONSETS[self.below(16)]);
            word.push_str(VOWELS[self.below(8)]);
            word.push_str(CODAS[self.below(8)]);
        }
        word
    }
}

fn capitalised(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

struct Archive {
    briefs: usize,
    people: Vec<String>,
    treaties: Vec<String>,
    vocabulary: Vec<String>,
    dice: Dice,
}

impl Archive {
    fn new(briefs: usize) -> Self {
        let mut dice = Dice(1);
        let people = (0..(briefs / 10).max(20))
            .map(|n| {
                format!(
                    "{} {}{n}ov",
                    capitalised(&dice.word()),
                    capitalised(&dice.word())
                )
            })
            .collect();
        let treaties = (0..(briefs / 100).max(10))
            .map(|n| format!("{}{n} Border Treaty", capitalised(&dice.word())))
            .collect();
        let vocabulary = (0..4000).map(|_| dice.word()).collect();
        Self {
            briefs,
            people,
            treaties,
            vocabulary,
            dice,
        }
    }

    fn write(mut self, folder: &Path) -> io::Result<()> {
        let site = "title: Synthetic archive\nbase_url: https://example.org/\nlanguage: en\n";
        put(&folder.join("content/site.yaml"), site)?;
        for name in &self.people {
            let head = "roles:\n  - {title: Envoy, organisation: Ministry, from: 1996, to: 2004}";
            let path = folder.join(format!("content/people/{}.md", slug(name)));
            put(
                &path,
                &format!("---\nname: {name}\n{head}\n---\n\nAn envoy.\n"),
            )?;
        }
        for name in &self.treaties {
            let path = folder.join(format!("content/treaties/{}.md", slug(name)));
            let head = "signed: 1990-05-26\nin_force: 1992-10-03";
            put(
                &path,
                &format!("---\nname: {name}\n{head}\n---\n\nA treaty.\n"),
            )?;
        }
        for n in 0..self.briefs {
            self.brief(folder, n)?;
        }
        Ok(())
    }

    fn brief(&mut self, folder: &Path, n: usize) -> io::Result<()> {
        let day = n * 9000 / self.briefs;
        let (year, month, date) = (1995 + day / 360, 1 + day / 30 % 12, 1 + day % 28);
        let issue = 1 + day % 360 / 7;
        let publication = ["Monitor", "Fortnight", "Prism"][self.dice.below(3)];
        let (title, summary) = (self.sentence(None), self.sentence(None));
        let mut text = format!(
            "---\ntitle: \"{title}\"\ndate: {year}-{month:02}-{date:02}\npublication: {publication}\n\
             volume: {}\nissue: {issue}\nsummary: \"{summary}\"\nsources:\n  - {{name: Reuters}}\n---\n",
            year - 1994,
        );
        let mut names: Vec<String> = (0..2 + self.dice.below(7))
            .map(|_| self.people[self.dice.zipf(self.people.len())].clone())
            .collect();
        let treaty = self.dice.zipf(self.treaties.len());
        names.push(self.treaties[treaty].clone());
        for paragraph in 0..7 {
            if paragraph == 2 {
                let _ = write!(text, "\n## {}\n", self.sentence(None).trim_end_matches('.'));
            }
            text.push('\n');
            for _ in 0..4 {
                let name = names.pop();
                let _ = write!(text, "{} ", self.sentence(name.as_deref()));
            }
            text.push('\n');
        }
        put(
            &folder.join(format!("content/briefs/{year}/{n:06}.md")),
            &text,
        )
    }

    fn sentence(&mut self, name: Option<&str>) -> String {
        let length = 14 + self.dice.below(14);
        let mut words: Vec<&str> = Vec::with_capacity(length + 1);
        for _ in 0..length {
            let at = self.dice.zipf(self.vocabulary.len());
            words.push(&self.vocabulary[at]);
        }
        words.extend(name);
        capitalised(&words.join(" ")) + "."
    }
}

fn slug(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
