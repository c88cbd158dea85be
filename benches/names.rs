//! The cost of finding names in prose like that of analysts, on one core, with 1,000, 20,000 and 100,000 people on
//! record: `cargo bench --bench names`. The result that matters is the throughput in MB/s.
//!
//! `names` splits each paragraph into words and finds every possible name, as the link stage does before it decides
//! which of them are mentions; `words_alone` only splits paragraphs into words. `benches/registry.rs` measures what
//! building the index of names costs.

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
