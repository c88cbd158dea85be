//! What the program has to know of its own source text.
//!
//! The files in `templates/` are part of the program, which is built again when one is added or taken
//! away. And a hash of all source text stands for the program where it has to be known whether two
//! builds of a site were made by the same one (`src/edge/inputs.rs`).

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

const SOURCES: [&str; 4] = ["src", "templates", "Cargo.toml", "Cargo.lock"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        gather(Path::new(source), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    println!("cargo::rustc-env=CHANCERY_SOURCE={:016x}", hasher.finish());
    Ok(())
}

/// All files at and below a place; none where it does not exist, as `Cargo.lock` in a package.
fn gather(place: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if place.is_dir() {
        for entry in fs::read_dir(place)? {
            gather(&entry?.path(), files)?;
        }
    } else if place.is_file() {
        files.push(place.to_owned());
    }
    Ok(())
}
