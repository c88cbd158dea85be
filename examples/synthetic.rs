//! Makes a synthetic archive, to measure or to try something on.
//!
//! ```text
//! cargo run --example synthetic -- BRIEFS FOLDER
//! ```
//!
//! writes an archive of so many briefs into FOLDER, the one that `cargo bench --bench compare` builds
//! (`benches/support/corpus.rs`). An example, because `cargo test` has built those already when
//! `tests/instructions` wants its archive.

#[path = "../benches/support/corpus.rs"]
#[allow(dead_code, reason = "Hugo's form of the archive is not wanted here")]
mod corpus;
#[path = "../benches/support/dice.rs"]
mod dice;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use corpus::{Corpus, Flavour};

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let briefs = arguments.next().and_then(|briefs| briefs.parse().ok());
    let (Some(briefs), Some(folder)) = (briefs, arguments.next()) else {
        eprintln!("usage: cargo run --example synthetic -- BRIEFS FOLDER");
        return ExitCode::FAILURE;
    };
    match Corpus::new(briefs).write(Path::new(&folder), Flavour::Chancery) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("`{folder}` cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}
