//! What finding names costs: prose of the kind that analysts write, with 20,000 and 100,000 people
//! on record, by one core. `cargo bench --bench names`; what counts is the throughput in MB/s.
//!
//! `names` reads the words of each paragraph and finds every sighting, as the link stage does before
//! anything is decided; `words_alone` is the reading of words. What putting the names together takes
//! is measured by `benches/registry.rs`.

mod support;

use chancery::names::text::Passage;
use chancery::names::text::words;
use divan::Bencher;
use divan::counter::BytesCount;
use support::archive;

fn main() {
    divan::main();
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
            .map(|text| words(text).len())
            .sum::<usize>()
    });
}
