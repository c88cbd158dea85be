//! The manifest: the files of the published site, with their hashes and sizes.
//!
//! A dot file in the output that says which files are ours and what they were when they were published. It is the same
//! for the same site on any machine. It is text, one line a file, sorted by path, and closed with a seal (the hash of
//! everything above), so that a truncated or merged manifest is never taken for a whole one. The line `inputs`, which may
//! be missing, is the hash of what the site was made from (`build/inputs.rs`). After it comes the line `drafts` if there
//! are texts in the site that are not meant to be published yet:
//!
//! ```text
//! chancery-manifest 1
//! inputs 0123456789abcdef0123456789abcdef
//! 0123456789abcdef0123456789abcdef 6120 briefs/tone/index.html
//! seal 0123456789abcdef0123456789abcdef
//! ```

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::{Xxh3Default, xxh3_128};

use super::error::PublishError;
use super::path::{MANIFEST, why_not};

/// Identifies a file's content: its hash (XXH3, 128 bits) and its size in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    pub hash: u128,
    pub size: u64,
}

impl Fingerprint {
    /// The fingerprint of bytes in memory.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            hash: xxh3_128(bytes),
            size: bytes.len() as u64,
        }
    }

    /// The fingerprint of a file, which is read in pieces.
    pub fn of_file(place: &Path) -> io::Result<Self> {
        Self::of_pieces(&mut File::open(place)?, |_| Ok(()))
    }

    /// The fingerprint of everything that `from` yields; `see` is called with each piece.
    pub fn of_pieces(
        from: &mut impl Read,
        mut see: impl FnMut(&[u8]) -> io::Result<()>,
    ) -> io::Result<Self> {
        let mut hasher = Xxh3Default::new();
        let mut size = 0;
        let mut piece = vec![0; 64 << 10];
        loop {
            let read = match from.read(&mut piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if read == 0 {
                return Ok(Self {
                    hash: hasher.digest128(),
                    size,
                });
            }
            hasher.update(&piece[..read]);
            see(&piece[..read])?;
            size += read as u64;
        }
    }
}

/// The files of a site.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    files: FxHashMap<String, Fingerprint>,
    inputs: Option<u128>,
    has_drafts: bool,
}

const HEAD: &str = "chancery-manifest 1\n";
const INPUTS: &str = "inputs ";
const DRAFTS: &str = "drafts";

impl Manifest {
    /// The manifest of these files. `inputs` is the hash of what they were made from, if known.
    pub fn new(files: FxHashMap<String, Fingerprint>, inputs: Option<u128>) -> Self {
        Self {
            files,
            inputs,
            has_drafts: false,
        }
    }

    /// The manifest of a site with drafts, or without.
    pub fn with_drafts(self, has_drafts: bool) -> Self {
        Self { has_drafts, ..self }
    }

    /// Whether the site has drafts.
    pub fn has_drafts(&self) -> bool {
        self.has_drafts
    }

    /// The hash of what the site was made from, if known.
    pub fn inputs(&self) -> Option<u128> {
        self.inputs
    }

    /// Every file with its published content, in no particular order.
    pub fn files(&self) -> Vec<(&str, Fingerprint)> {
        let files = self.files.iter();
        files.map(|(path, print)| (path.as_str(), *print)).collect()
    }

    /// The content that was published at `path`, if any.
    pub fn get(&self, path: &str) -> Option<Fingerprint> {
        self.files.get(path).copied()
    }

    /// Whether a page is published at `path`.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// All paths, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The paths that `other` does not have, sorted.
    pub fn paths_not_in(&self, other: &Self) -> Vec<&str> {
        let mut paths: Vec<&str> = self.iter().filter(|path| !other.has(path)).collect();
        paths.sort_unstable();
        paths
    }

    /// The text of the manifest's file.
    pub fn to_text(&self) -> String {
        let mut text = String::with_capacity(HEAD.len() + self.files.len() * 96);
        text.push_str(HEAD);
        // Writing into a String cannot fail.
        if let Some(inputs) = self.inputs {
            let _ = writeln!(text, "{INPUTS}{inputs:032x}");
        }
        if self.has_drafts {
            let _ = writeln!(text, "{DRAFTS}");
        }
        let mut files: Vec<_> = self.files.iter().collect();
        files.sort_unstable_by_key(|&(path, _)| path);
        for (path, Fingerprint { hash, size }) in files {
            let _ = writeln!(text, "{hash:032x} {size} {path}");
        }
        seal(text)
    }

    /// The manifest of `output`; `None` if there is none.
    ///
    /// # Errors
    /// If it exists but cannot be read or is damaged.
    pub fn read(output: &Path) -> Result<Option<Self>, PublishError> {
        let place = output.join(MANIFEST);
        let text = match std::fs::read_to_string(&place) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                return Err(PublishError::Manifest(place, DAMAGED));
            }
            Err(error) => return Err(PublishError::io("read", &place)(error)),
        };
        match Self::parse(&text) {
            Ok(manifest) => Ok(Some(manifest)),
            Err(why) => Err(PublishError::Manifest(place, why)),
        }
    }

    /// Parses a manifest; the error says what is wrong, as the end of a sentence.
    fn parse(text: &str) -> Result<Self, &'static str> {
        let Some(lines) = unsealed(text).and_then(|body| body.strip_prefix(HEAD)) else {
            let ours = text.starts_with("chancery-manifest ") && !text.starts_with(HEAD);
            return Err(if ours {
                "was written by a newer version of chancery"
            } else {
                DAMAGED
            });
        };
        let mut lines = lines.lines().peekable();
        let inputs = lines.next_if(|line| line.starts_with(INPUTS));
        let hash = |line: &str| u128::from_str_radix(&line[INPUTS.len()..], 16).or(Err(DAMAGED));
        let inputs = inputs.map(hash).transpose()?;
        let has_drafts = lines.next_if_eq(&DRAFTS).is_some();
        let files: Option<FxHashMap<_, _>> = lines.map(parse_line).collect();
        Ok(Self::new(files.ok_or(DAMAGED)?, inputs).with_drafts(has_drafts))
    }
}

const DAMAGED: &str = "is damaged";

fn parse_line(line: &str) -> Option<(String, Fingerprint)> {
    let (hash, rest) = line.split_once(' ')?;
    let (size, path) = rest.split_once(' ')?;
    let hash = u128::from_str_radix(hash, 16).ok()?;
    let safe = why_not(path).is_none();
    safe.then_some((
        path.to_string(),
        Fingerprint {
            hash,
            size: size.parse().ok()?,
        },
    ))
}

/// `text` with a last line that proves that it is whole.
pub fn seal(mut text: String) -> String {
    let hash = xxh3_128(text.as_bytes());
    let _ = writeln!(text, "seal {hash:032x}");
    text
}

/// The text above the seal; `None` if the seal is missing or wrong.
pub fn unsealed(text: &str) -> Option<&str> {
    let at = text.strip_suffix('\n')?.rfind('\n')? + 1;
    let body = &text[..at];
    let right = format!("seal {:032x}\n", xxh3_128(body.as_bytes()));
    (text[at..] == right).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_manifest_is_read_back_and_a_truncated_one_is_not(
            files in proptest::collection::hash_map("[a-zé ]{1,8}(/[a-z .]{3,8}){0,2}", any::<(u128, u64)>(), 0..6),
            inputs: Option<u128>,
            has_drafts: bool,
        ) {
            let files = files.into_iter().filter(|(path, _)| why_not(path).is_none());
            let files = files.map(|(path, (hash, size))| (path, Fingerprint { hash, size }));
            let manifest = Manifest::new(files.collect(), inputs).with_drafts(has_drafts);
            let text = manifest.to_text();
            prop_assert_eq!(Manifest::parse(&text), Ok(manifest));
            for (end, _) in text.char_indices() {
                prop_assert!(Manifest::parse(&text[..end]).is_err());
            }
        }
    }

    #[test]
    fn a_manifest_that_leads_out_of_the_output_is_damaged() {
        let line = format!("{HEAD}{:032x} 1 ../../etc/passwd\n", 1);
        assert_eq!(Manifest::parse(&seal(line)), Err(DAMAGED));
        assert_eq!(
            Manifest::parse(&seal("chancery-manifest 2\n".into())),
            Err("was written by a newer version of chancery")
        );
    }

    #[test]
    fn pieces_have_the_fingerprint_of_the_whole() {
        let bytes: Vec<u8> = (0..200_000u32).map(|n| n as u8).collect();
        let mut seen = Vec::new();
        let print = Fingerprint::of_pieces(&mut bytes.as_slice(), |piece| {
            seen.extend_from_slice(piece);
            Ok(())
        });
        assert_eq!(print.unwrap(), Fingerprint::of(&bytes));
        assert_eq!(seen, bytes);
    }
}
