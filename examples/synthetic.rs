//! Generates a synthetic archive, for measurements and experiments.
//!
//! ```text
//! cargo run --example synthetic -- BRIEFS FOLDER
//! ```
//!
//! writes an archive of BRIEFS briefs to FOLDER: the same archive that `cargo bench --bench compare` builds
//! (`benches/support/corpus.rs`). It is an example because `cargo test` builds examples, so in `tests/run` it is
//! already compiled when `tests/instructions` needs it.

#[path = "../benches/support/corpus.rs"]
#[allow(dead_code, reason = "only chancery's form of the archive is used here")]
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
