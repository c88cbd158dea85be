//! Renders all pages of an archive into a sink, on all processor cores.

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::progress::Progress;
use crate::archive::assemble::Archive;
use crate::archive::gate::Checked;
use crate::archive::plan::PlannedPage;
use crate::archive::routes;
use crate::archive::site::Attachment;
use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::base::span::SourceId;
use crate::pages::anchors::missing_anchors;
use crate::pages::assets::{AssetContent, AssetFiles};
use crate::pages::outputs;
use crate::pages::render::Renderer;
use crate::pages::templates::{Templates, has_own_templates};
use crate::publish::{PublishError, Publishing, Sink};
use crate::timings::{PageWatch, Watched};

/// The size in bytes with which a page's buffer begins; most pages need less.
const PAGE_BUFFER: usize = 32 << 10;

/// What it takes to render a site.
pub struct Rendering<'a> {
    pub archive: &'a Checked<Archive>,
    /// The folder that contains `content/`, for files that are copied.
    pub folder: &'a Path,
    /// The site's own preview picture.
    pub picture: Option<&'a [u8]>,
    pub progress: &'a Progress,
    pub watch: PageWatch,
}

/// What went wrong with pages, in no particular order.
#[derive(Default)]
struct Problems {
    /// The errors of templates, each with the page's index in the plan.
    failed: Vec<(usize, Diagnostic)>,
    missing_anchors: Vec<Diagnostic>,
}

impl Problems {
    fn reported(self, diagnostics: &mut Diagnostics) {
        diagnostics.extend(summed_up(self.failed));
        diagnostics.extend(self.missing_anchors);
    }
}

impl Rendering<'_> {
    /// Renders every page into `sink`. A page whose template fails is an error in `diagnostics`, and so is a link to an
    /// anchor that a page turns out not to have.
    ///
    /// # Errors
    /// If the sink fails.
    pub fn render(
        &self,
        templates: Templates,
        assets: AssetFiles,
        sink: &dyn Sink,
        diagnostics: &mut Diagnostics,
    ) -> Result<(), PublishError> {
        let pages = &self.archive.get().plan.pages;
        let renderer = &Renderer::new(self.archive.get(), templates, assets, self.picture);
        let sink = &Watched::new(sink, &self.watch);
        let problems = Mutex::<Problems>::default();
        let locked = || problems.lock().unwrap_or_else(PoisonError::into_inner);
        let page = |bytes: &mut Vec<u8>, (at, page): (usize, &PlannedPage)| {
            self.progress.step();
            if let Err(diagnostic) = self.watch.render(renderer, at, page, bytes) {
                locked().failed.push((at, *diagnostic));
                return Ok(());
            }
            let missing = missing_anchors(&self.archive.get().plan, page, bytes);
            if !missing.is_empty() {
                locked().missing_anchors.extend(missing);
            }
            sink.page(&routes::file(&page.address), bytes)
        };
        self.progress.begin(pages.len(), Instant::now());
        let (other_files, pages) = rayon::join(
            || self.other_files(renderer, sink),
            || {
                let pages = pages.par_iter().enumerate();
                pages.try_for_each_init(|| Vec::with_capacity(PAGE_BUFFER), page)
            },
        );
        self.progress.end();
        pages.and(other_files)?;
        problems
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
            .reported(diagnostics);
        Ok(())
    }

    /// Everything that is not a page: style sheets and scripts, files for machines, and the author's own files.
    fn other_files(&self, renderer: &Renderer<'_>, sink: &dyn Sink) -> Result<(), PublishError> {
        let archive = self.archive.get();
        for asset in renderer.assets.all() {
            sink.page(&asset.address, &asset.content)?;
        }
        // A template may ask for one of the program's own, `asset("favicon.svg")`: one file with one content.
        let is_shared = |address: &String| renderer.assets.all().any(|it| it.address == *address);
        let own = renderer.own_assets.files.iter();
        for (address, content) in own.filter(|(address, _)| !is_shared(address)) {
            match content {
                AssetContent::Bytes(bytes) => sink.page(address, bytes)?,
                AssetContent::Copy(path) => sink.copy(address, &self.folder.join(path))?,
            }
        }
        for (address, bytes) in outputs::files(archive) {
            sink.page(&address, &bytes)?;
        }
        let attachments = archive.site.attachments.par_iter();
        attachments.try_for_each(|file| sink.copy(&file.address, &self.folder.join(&file.path)))
    }

    /// Whether the author's own files are published with their current content.
    pub fn attachments_are_published(&self, publishing: &Publishing) -> bool {
        let is_published =
            |file: &Attachment| publishing.has_copy(&file.address, &self.folder.join(&file.path));
        let attachments = self.archive.get().site.attachments.par_iter();
        attachments.all(is_published)
    }
}

/// Renders pages of an archive that has errors, and keeps nothing: for the errors of the site's own templates,
/// and of links to anchors that only a rendered page shows. Pages of texts with an error of their own are left
/// out, since what they lack may be all that is wrong with them.
pub fn rehearse(
    archive: &Archive,
    (templates, assets): (Templates, AssetFiles),
    picture: Option<&[u8]>,
    diagnostics: &mut Diagnostics,
) {
    let sources = &archive.site.sources;
    let own_templates = has_own_templates(sources);
    let (plan, faulty) = (&archive.plan, faulty_sources(diagnostics));
    let pages: Vec<(usize, &PlannedPage)> = plan
        .pages
        .iter()
        .enumerate()
        .filter(|(_, page)| own_templates || plan.anchors.contains_key(&page.kind))
        .filter(|(_, page)| {
            let text = page.kind.text();
            text.is_none_or(|id| !faulty.contains(&archive.site.text(id).source))
        })
        .collect();
    if pages.is_empty() {
        return;
    }
    let renderer = &Renderer::new(archive, templates, assets, picture);
    let problems = Mutex::<Problems>::default();
    let locked = || problems.lock().unwrap_or_else(PoisonError::into_inner);
    pages.into_par_iter().for_each_init(
        || Vec::with_capacity(PAGE_BUFFER),
        |bytes, (at, page)| match renderer.render(page, bytes) {
            Err(diagnostic) => locked().failed.push((at, *diagnostic)),
            Ok(()) => {
                let missing = missing_anchors(plan, page, bytes);
                if !missing.is_empty() {
                    locked().missing_anchors.extend(missing);
                }
            }
        },
    );
    let mut problems = problems
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    // A missing asset, for example, is found in the template's text already.
    problems.failed.retain(|(_, failed)| {
        let mut known = diagnostics.iter();
        !known.any(|known| (known.code, &known.message) == (failed.code, &failed.message))
    });
    problems.reported(diagnostics);
}

/// The files that have an error.
fn faulty_sources(diagnostics: &Diagnostics) -> FxHashSet<SourceId> {
    let errors = diagnostics
        .iter()
        .filter(|it| it.severity() == Severity::Error);
    let places = errors.filter_map(|it| match it.location {
        Location::Span(span) => Some(span.source),
        Location::File(_) => None,
    });
    places.collect()
}

/// A mistake in a template fails every page that uses it: reported once, with the first such page and the number of
/// others.
fn summed_up(mut failed: Vec<(usize, Diagnostic)>) -> Vec<Diagnostic> {
    failed.sort_by_key(|(at, _)| *at);
    let mut kept: Vec<(Diagnostic, usize)> = Vec::new();
    for (_, diagnostic) in failed {
        let same = |(first, _): &&mut (Diagnostic, usize)| {
            first.location == diagnostic.location && first.message == diagnostic.message
        };
        match kept.iter_mut().find(same) {
            Some((_, others)) => *others += 1,
            None => kept.push((diagnostic, 0)),
        }
    }
    let add_count = |(diagnostic, others): (Diagnostic, usize)| match others {
        0 => diagnostic,
        1 => diagnostic.note("one more page fails in the same way"),
        n => diagnostic.note(format!("{n} more pages fail in the same way")),
    };
    kept.into_iter().map(add_count).collect()
}
