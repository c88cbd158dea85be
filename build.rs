//! The build script: a hash of the program's sources, and the fonts of the share picture.
//!
//! The files in `templates/` are embedded in the program, so it is rebuilt when one is added or removed.
//! `CHANCERY_SOURCE`, a hash of all sources, identifies the program when it compares the inputs of two builds of
//! a site (`src/build/inputs.rs`). `typst-assets` has many fonts; the three faces that the share picture uses are
//! copied to `OUT_DIR`, from where `src/pages/share_picture/lettering.rs` embeds them. They have a licence of
//! their own (`LICENSE-OFL`).

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

/// Writes three faces of Libertinus Serif to `OUT_DIR`.
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

/// Whether a font has this PostScript name. The name is searched in the bytes of the whole file, because the CFF
/// table holds it as plain text. A letter must not follow: `Bold` is not `BoldItalic`.
fn is_named(font: &[u8], name: &[u8]) -> bool {
    let mut windows = font.windows(name.len() + 1);
    windows.any(|window| window.starts_with(name) && !window[name.len()].is_ascii_alphabetic())
}

/// Adds the file at `path`, or every file below it. Adds nothing if `path` does not exist: a published package has
/// no `Cargo.lock`.
fn gather(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            gather(&entry?.path(), files)?;
        }
    } else if path.is_file() {
        files.push(path.to_owned());
    }
    Ok(())
}
