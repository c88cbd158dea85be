//! The paths of published files: relative, with `/`, and never outside the output.

use super::error::PublishError;

/// The folder in the output that a run works in; it does not exist between runs.
pub const WORK_FOLDER: &str = ".chancery";
/// The name of the manifest in the output.
pub const MANIFEST: &str = ".chancery-manifest";

/// The longest file name that common file systems allow, in bytes.
const LONGEST_NAME: usize = 255;
/// The longest path, in bytes: below Linux's limit of 4096, with room for the path of the output itself.
const LONGEST_PATH: usize = 3072;

/// Checks that `path` can be published.
pub fn check_path(path: &str) -> Result<(), PublishError> {
    match why_not(path) {
        None => Ok(()),
        Some(why) => Err(PublishError::BadPath(path.to_string(), why)),
    }
}

/// Why `path` cannot be published, as the end of a sentence; `None` if it can.
pub fn why_not(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("the path is empty");
    }
    if path.starts_with('/') {
        return Some("the path is absolute");
    }
    if path.len() > LONGEST_PATH {
        return Some("the path is longer than 3072 bytes");
    }
    // Control characters hide in listings, and a newline would break the manifest's lines.
    if path.chars().any(char::is_control) {
        return Some("the path has a control character");
    }
    // On Windows these could lead outside the output.
    if cfg!(windows) && path.contains(['\\', ':']) {
        return Some("the path has a `\\` or a `:`");
    }
    if path
        .split('/')
        .next()
        .is_some_and(|top| top == WORK_FOLDER || top == MANIFEST)
    {
        return Some("chancery uses that name itself");
    }
    path.split('/').find_map(|part| match part {
        "" => Some("a part of the path is empty"),
        "." | ".." => Some("a part of the path is `.` or `..`"),
        _ if part.len() > LONGEST_NAME => Some("a part of the path is longer than 255 bytes"),
        _ => None,
    })
}

/// The folder of `path`; empty at the top.
pub fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Every folder above `path`, from the top down, without the output itself.
pub fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_cannot_be_published_are_refused() {
        let long = "x".repeat(256);
        for bad in [
            "",
            "/a",
            "a//b",
            "a/",
            "../a",
            "a/../b",
            "./a",
            "a/.",
            "a\0b",
            "a\nb",
            &long,
            ".chancery/lock",
            ".chancery-manifest",
            &"a/".repeat(2000),
        ] {
            assert!(why_not(bad).is_some(), "{bad:?}");
        }
        for good in [
            "index.html",
            "a/b/index.html",
            ".nojekyll",
            "CNAME",
            "a/.chancery",
            "é b",
        ] {
            assert_eq!(why_not(good), None, "{good:?}");
        }
    }

    #[test]
    fn folders_above_a_page() {
        assert_eq!(folders_above("a/b/c").collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!((parent("a/b/c"), parent("c")), ("a/b", ""));
    }
}
