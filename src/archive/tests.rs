//! Small sites as text, for the unit tests of the stages.

use super::assemble::{Archive, Read, assemble};
use super::site::Settings;
use crate::base::date::Day;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::{Source, Sources};
use crate::frontmatter::config::{self, Config, SITE_FILE};

/// Assembles the archive of a site whose files each begin with a line `//- PATH`, below `content/`. With it
/// come the errors and warnings, a line `CODE message` each.
pub fn assembled(site: &str) -> (Archive, Vec<String>) {
    let (archive, diagnostics) = assembled_with_diagnostics(site);
    let line = |it: &Diagnostic| format!("{} {}", it.code, it.message);
    let diagnostics = diagnostics.iter().map(line).collect();
    (archive, diagnostics)
}

/// Like [`assembled`], with the diagnostics themselves, sorted.
pub fn assembled_with_diagnostics(site: &str) -> (Archive, Diagnostics) {
    let files = site.split("//- ").skip(1).map(|file| {
        let (path, text) = file.split_once('\n').expect("a path ends with its line");
        Source {
            path: format!("content/{path}"),
            text: text.to_owned(),
        }
    });
    let sources = Sources::new(files.collect());
    let mut diagnostics = Diagnostics::new();
    let config = match sources.find(SITE_FILE) {
        Some(id) => config::read(id, &sources.get(id).text, &mut diagnostics),
        None => Config::default(),
    };
    let read = Read {
        sources: &sources,
        config: &config,
        unusable: &Default::default(),
        assets: &[],
    };
    let settings = Settings {
        as_of: Day::constant(2026, 1, 1),
        drafts: false,
        base_url: None,
        portable: false,
    };
    let archive = assemble(&read, settings, &mut diagnostics, &mut |_| {});
    diagnostics.sort(&sources);
    (archive, diagnostics)
}

/// The texts of a list, one a line.
pub fn lines(list: impl IntoIterator<Item = String>) -> String {
    list.into_iter().map(|line| line + "\n").collect()
}

#[test]
fn an_archive_can_be_kept_and_handed_to_another_thread() {
    fn is_free<T: Send + Sync + 'static>() {}
    is_free::<Archive>();
}
