//! The inputs of a run: everything that its pages are made from, as one hash.
//!
//! The manifest of the published site keeps it. If the next run has the same inputs and no published file was touched,
//! rendering would produce the same bytes again and is skipped. Everything else is still done, above all finding errors.

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3Default;

use crate::archive::site::{Asset, Settings};
use crate::base::source::{Source, Sources};
use crate::pages::templates::OwnFile;

/// The program itself: a hash of its source text, made when it is compiled (`build.rs`). Two programs that may render
/// differently never take each other's pages for their own.
const PROGRAM: &str = env!("CHANCERY_SOURCE");

/// The hash (XXH3, 128 bits) of the texts with their paths, the site's own files in `templates/`, the names and sizes of
/// other files (for images also width and height), the settings and the program. The content of these others is not
/// part of it: they are published as they are, and compared when they are copied.
pub fn hash(
    sources: &Sources,
    assets: &[Asset],
    own_files: &[OwnFile],
    settings: &Settings,
) -> u128 {
    let texts: Vec<_> = sources.iter().collect();
    let of_text = |(_, source): &(_, &Source)| of_pieces([&source.path, &source.text]);
    let texts: Vec<u128> = texts.par_iter().map(of_text).collect();
    let texts = texts.iter().map(|hash| format!("{hash:032x}"));
    let assets = assets
        .iter()
        .map(|asset| format!("{} {:?} {}", asset.size, asset.picture, asset.path));
    let program = [PROGRAM.to_owned(), format!("{settings:?}")].into_iter();
    // Those without a hash are texts.
    let own_files = own_files
        .iter()
        .filter_map(|file| Some(format!("{:016x} {}", file.hash?, file.path)));
    of_pieces(program.chain(texts).chain(own_files).chain(assets))
}

/// The hash of a list of pieces.
fn of_pieces(pieces: impl IntoIterator<Item = impl AsRef<str>>) -> u128 {
    let mut hasher = Xxh3Default::new();
    for piece in pieces {
        let piece = piece.as_ref();
        // The length comes first: otherwise "ab", "c" and "a", "bc" would be the same bytes.
        hasher.update(&(piece.len() as u64).to_le_bytes());
        hasher.update(piece.as_bytes());
    }
    hasher.digest128()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texts: &[(&str, &str)], assets: &[(&str, u64)], portable: bool) -> u128 {
        let source = |(path, text): &(&str, &str)| Source {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        let asset = |(path, size): &(&str, u64)| Asset {
            path: (*path).to_owned(),
            size: *size,
            picture: None,
        };
        let settings = Settings {
            as_of: jiff::civil::date(2026, 11, 23),
            drafts: false,
            base_url: None,
            portable,
        };
        let sources = Sources::new(texts.iter().map(source).collect());
        let assets: Vec<Asset> = assets.iter().map(asset).collect();
        hash(&sources, &assets, &[], &settings)
    }

    #[test]
    fn whatever_changes_a_page_changes_the_hash() {
        let texts = [("content/a.md", "one"), ("content/b.md", "two")];
        let files = [("content/map.png", 7)];
        let hashes = [
            of(&texts, &files, false),
            of(&texts, &files, true),
            of(&texts[..1], &files, false),
            of(
                &[("content/a.md", "on"), ("econtent/b.md", "two")],
                &files,
                false,
            ),
            of(&[("content/a.md", "One"), texts[1]], &files, false),
            of(&texts, &[], false),
            of(&texts, &[("content/map.png", 8)], false),
        ];
        for (at, hash) in hashes.iter().enumerate() {
            assert!(!hashes[..at].contains(hash), "{at}");
        }
        assert_eq!(hashes[0], of(&texts, &files, false));
    }
}
