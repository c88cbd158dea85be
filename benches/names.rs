//! What finding names costs: prose of the kind that analysts write, with 20,000 and 100,000 people
//! on record, by one core. `cargo bench --bench names`; what counts is the throughput in MB/s.
//!
//! `names` reads the words of each paragraph and finds every sighting, as the link stage does before
//! anything is decided; `words` is the reading alone; `registry` is how long it takes to put the names
//! together.

use chancery::names::finder::Names;
use chancery::names::passage::Passage;
use chancery::names::words;
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// A source of numbers that is the same everywhere (SplitMix64, Steele, Lea and Flood 2014).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }

    /// A word of two to four syllables.
    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 24] = [
            "ba", "dro", "fei", "gor", "kla", "lin", "mur", "nes", "pol", "rus", "sta", "tov",
            "va", "yev", "zhi", "ko", "de", "mi", "to", "ra", "len", "shi", "sko", "ni",
        ];
        (0..2 + self.below(3))
            .map(|_| SYLLABLES[self.below(24)])
            .collect()
    }

    fn name(&mut self) -> String {
        let mut word = self.word();
        word[..1].make_ascii_uppercase();
        word
    }
}

/// `count` people, and 1,000 paragraphs of some 700 bytes, in each of which one of them is named in
/// full and two by family name, among capitalised words that are nobody's.
fn archive(count: usize) -> (Names, Vec<String>) {
    let mut dice = Dice(7);
    let people: Vec<(String, String)> = (0..count).map(|_| (dice.name(), dice.name())).collect();
    let mut names = Names::new(true);
    for (number, (given, family)) in people.iter().enumerate() {
        names.add_person(&format!("{given} {family}"), family, number as u32);
    }
    let vocabulary: Vec<String> = (0..4000).map(|_| dice.word()).collect();
    let paragraphs = (0..1000).map(|_| {
        let mut text = String::new();
        for sentence in 0..5 {
            text.push_str("The ");
            for _ in 0..18 {
                text.push_str(&vocabulary[dice.below(vocabulary.len())]);
                text.push(' ');
            }
            let (given, family) = &people[dice.below(count)];
            match sentence {
                0 => text.push_str(&format!("{given} {family}")),
                1 | 2 => text.push_str(family),
                _ => text.push_str(&format!("{}, {}", dice.name(), dice.name())),
            }
            text.push_str(". ");
        }
        text
    });
    let paragraphs = paragraphs.collect();
    (names, paragraphs)
}

fn length(paragraphs: &[String]) -> BytesCount {
    BytesCount::new(paragraphs.iter().map(String::len).sum::<usize>())
}

#[divan::bench(args = [1_000, 20_000, 100_000])]
fn names(bencher: Bencher, count: usize) {
    let (names, paragraphs) = archive(count);
    bencher.counter(length(&paragraphs)).bench_local(|| {
        let found = paragraphs
            .iter()
            .map(|text| names.sightings(&Passage::new(text, &[])).len());
        found.sum::<usize>()
    });
}

#[divan::bench]
fn words_alone(bencher: Bencher) {
    let (_, paragraphs) = archive(10);
    bencher.counter(length(&paragraphs)).bench_local(|| {
        paragraphs
            .iter()
            .map(|text| words::words(text).len())
            .sum::<usize>()
    });
}

#[divan::bench(args = [20_000, 100_000], sample_count = 10)]
fn registry(bencher: Bencher, count: usize) {
    bencher.bench_local(|| archive(count).0);
}
