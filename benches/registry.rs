//! The cost of the index of names: the time to build it and the memory that it takes, for 20,000 and 100,000
//! people with a given name and a family name each: `cargo bench --bench registry`. Memory is the column
//! `max alloc`; it counts the whole process, on one core.

#[allow(dead_code, reason = "only the names are used, not the prose")]
mod support;

use divan::{AllocProfiler, Bencher};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench(args = [20_000, 100_000], sample_count = 5)]
fn registry(bencher: Bencher, count: usize) {
    let people = support::people(count);
    bencher.bench_local(|| support::names(&people));
}
