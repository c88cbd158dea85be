//! What the index of all names costs: the time to put it together, and the memory that it keeps, for
//! 20,000 and 100,000 people of two names each. `cargo bench --bench registry`; the memory is `max
//! alloc`, all of the process by one core.

#[allow(dead_code, reason = "of the archive only the names are used")]
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
