//! What the program has to know of its own source text, and the fonts of the picture that sites share.
//!
//! The files in `templates/` are part of the program, which is built again when one is added or taken
//! away. And a hash of all source text stands for the program where it has to be known whether two
//! builds of a site were made by the same one (`src/edge/inputs.rs`). The fonts come out of a crate that has
//! many; the three that are needed are put beside the program (`src/pages/lettering.rs`), under their own
//! licence (`LICENSE-OFL`).

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
    fonts()
}

/// Writes the faces of Libertinus Serif that are needed into Cargo's folder for this build.
fn fonts() -> io::Result<()> {
    let folder = std::env::var_os("OUT_DIR").map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("Cargo sets OUT_DIR"))?;
    for name in ["Regular", "Bold", "Italic"] {
        let name = format!("LibertinusSerif-{name}");
        let face = typst_assets::fonts().find(|font| is_named(font, name.as_bytes()));
        let face = face.ok_or_else(|| io::Error::other(format!("there is no font {name}")))?;
        fs::write(folder.join(format!("{name}.otf")), face)?;
    }
    Ok(())
}

/// Whether a font has this PostScript name, which stands in its outlines' table (CFF) as it is; `Bold` is not
/// the name of `BoldItalic`.
fn is_named(font: &[u8], name: &[u8]) -> bool {
    let mut places = font.windows(name.len() + 1);
    places.any(|place| place.starts_with(name) && !place[name.len()].is_ascii_alphabetic())
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
