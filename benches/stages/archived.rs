//! The archive that the benchmarks of the stages look at: synthetic, 1,000 briefs, with every stage
//! behind it that comes before rendering. Made once, by the first benchmark that asks for [`ARCHIVED`].

use std::io;
use std::path::Path;
use std::sync::LazyLock;

use chancery::archive::assemble::{Archive, Read, assemble};
use chancery::archive::gate::{Checked, Strictness, gate};
use chancery::archive::plan::{PageKind, PlannedPage};
use chancery::archive::site::Settings;
use chancery::base::date::PartialDate;
use chancery::base::diagnostic::Diagnostics;
use chancery::pages::render::Renderer;
use chancery::pages::templates;
use chancery::pages::templates::Templates;
use chancery::read;
use chancery::read::ReadFolder;
use tempfile::TempDir;

use super::corpus::{Corpus, Flavour};

const BRIEFS: usize = 1_000;

/// The archive, and what renders its pages.
pub struct Archived {
    /// The archive.
    pub archive: &'static Archive,
    /// What renders its pages.
    pub renderer: Renderer<'static>,
}

/// See the head of the module.
pub static ARCHIVED: LazyLock<Archived> = LazyLock::new(|| {
    // It lives as long as the process, and so can what borrows from it.
    let texts: &'static ReadFolder = Box::leak(Box::new(texts().expect("it was just written")));
    let as_of: PartialDate = "2026-01-01".parse().expect("a day of the calendar");
    let settings = Settings {
        as_of: as_of.first(),
        drafts: false,
        base_url: None,
        portable: false,
    };
    let read = Read {
        sources: &texts.sources,
        config: &texts.config,
        unusable: &texts.unusable,
        assets: &texts.assets,
    };
    let mut diagnostics = Diagnostics::new();
    let archive = assemble(&read, settings, &mut diagnostics, &mut |_| {});
    let templates = Templates::new(&texts.sources, &mut diagnostics).expect("those of the program");
    let checked =
        gate(archive, &diagnostics, Strictness::Errors).expect("it is made without errors");
    let checked: &'static Checked<_> = Box::leak(Box::new(checked));
    Archived {
        archive: checked.get(),
        renderer: Renderer::new(checked, templates, None),
    }
});

/// Every text of the archive, read from a folder that is gone afterwards.
fn texts() -> io::Result<ReadFolder> {
    let folder = folder()?;
    Corpus::new(BRIEFS).write(folder.path(), Flavour::Chancery)?;
    let read = read::read(folder.path(), templates::embedded());
    read.map_err(io::Error::other)
}

/// A new folder, on a RAM disk where there is one.
pub fn folder() -> io::Result<TempDir> {
    let ram = Path::new("/dev/shm");
    match ram.is_dir() {
        true => tempfile::tempdir_in(ram),
        false => tempfile::tempdir(),
    }
}

impl Archived {
    /// The pages of the kinds that are wanted.
    pub fn pages(&self, wanted: impl Fn(PageKind) -> bool) -> Vec<&'static PlannedPage> {
        let pages = self.archive.plan.pages.iter();
        pages.filter(|page| wanted(page.kind)).collect()
    }

    /// The bytes of a page.
    pub fn render(&self, page: &PlannedPage) -> Vec<u8> {
        let mut bytes = Vec::new();
        let rendered = self.renderer.render(page, &mut bytes);
        rendered.expect("the program's own templates render every page");
        bytes
    }
}
