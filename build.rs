//! A hash of the program's own source, and the fonts of the preview picture.
//!
//! The hash identifies the program: a site that another program built is rendered again
//! (`src/build/inputs.rs`). It covers `templates/`, which is embedded in the program, so that this
//! also rebuilds the program when a template is added or removed. The fonts are three out of many in
//! a crate (`src/pages/share_picture/`), under their own licence (`LICENSE-OFL`).

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

/// Writes the three faces of Libertinus Serif into Cargo's folder for this build.
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

/// Whether a font has this PostScript name. The table of its outlines (CFF) contains the name as plain
/// text, so this needs no font parser. A letter after it makes another name: `BoldItalic` is not `Bold`.
fn is_named(font: &[u8], name: &[u8]) -> bool {
    let mut places = font.windows(name.len() + 1);
    places.any(|place| place.starts_with(name) && !place[name.len()].is_ascii_alphabetic())
}

/// All files at and below a path; none where it does not exist, like `Cargo.lock` in a published
/// package.
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
