//! The archive that all benchmarks of stages share: synthetic, with 1,000 briefs, and ready to be rendered. The first
//! benchmark that uses [`ARCHIVED`] makes it.

use std::io;
use std::path::Path;
use std::sync::LazyLock;

use chancery::archive::assemble::{Archive, Read, assemble};
use chancery::archive::gate::{Checked, Strictness, gate};
use chancery::archive::plan::{PageKind, PlannedPage};
use chancery::archive::site::Settings;
use chancery::base::date::PartialDate;
use chancery::base::diagnostic::Diagnostics;
use chancery::pages::assets::AssetFiles;
use chancery::pages::render::Renderer;
use chancery::pages::templates;
use chancery::pages::templates::{TemplateReferences, Templates};
use chancery::read;
use chancery::read::ReadFolder;
use tempfile::TempDir;

use super::corpus::{Corpus, Flavour};

const BRIEFS: usize = 1_000;

/// An archive and the renderer of its pages.
pub struct Archived {
    pub archive: &'static Archive,
    pub renderer: Renderer<'static>,
}

pub static ARCHIVED: LazyLock<Archived> = LazyLock::new(|| {
    // Leaked, so that a static can borrow from it.
    let texts: &'static ReadFolder =
        Box::leak(Box::new(texts().expect("a new archive can be read")));
    let as_of: PartialDate = "2026-01-01".parse().expect("a valid date");
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
    let templates =
        Templates::new(&texts.sources, &mut diagnostics).expect("the embedded templates are valid");
    let references = TemplateReferences::new(&texts.sources);
    let assets = AssetFiles::new(&texts.sources, &[], &references, &mut diagnostics);
    let checked =
        gate(archive, &diagnostics, Strictness::Errors).expect("the archive has no errors");
    let checked: &'static Checked<_> = Box::leak(Box::new(checked));
    Archived {
        archive: checked.get(),
        renderer: Renderer::new(checked.get(), templates, assets, None),
    }
});

/// Writes the archive into a temporary folder and reads it from there.
fn texts() -> io::Result<ReadFolder> {
    let folder = folder()?;
    Corpus::new(BRIEFS).write(folder.path(), Flavour::Chancery)?;
    let read = read::read(folder.path(), templates::embedded());
    read.map_err(io::Error::other)
}

/// A new temporary folder, on a RAM disk if there is one.
pub fn folder() -> io::Result<TempDir> {
    let ram = Path::new("/dev/shm");
    match ram.is_dir() {
        true => tempfile::tempdir_in(ram),
        false => tempfile::tempdir(),
    }
}

impl Archived {
    /// The pages of those kinds for which `wanted` returns true.
    pub fn pages(&self, wanted: impl Fn(PageKind) -> bool) -> Vec<&'static PlannedPage> {
        let pages = self.archive.plan.pages.iter();
        pages.filter(|page| wanted(page.kind)).collect()
    }

    /// Renders a page and returns its bytes.
    pub fn render(&self, page: &PlannedPage) -> Vec<u8> {
        let mut bytes = Vec::new();
        let rendered = self.renderer.render(page, &mut bytes);
        rendered.expect("the embedded templates render every page");
        bytes
    }
}
