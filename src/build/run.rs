//! Building and checking: the stages in their order, with the world at both ends.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;

use rayon::prelude::*;

use super::inputs;
use super::progress::Progress;
use crate::archive::assemble::{Archive, Read, assemble};
use crate::archive::gate::{Checked, Strictness, gate};
use crate::archive::plan::PlannedPage;
use crate::archive::routes;
use crate::archive::site::{Asset, Attachment, Settings};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Sources;
use crate::frontmatter::config;
use crate::frontmatter::limits::Limits;
use crate::pages::anchors::missing_anchors;
use crate::pages::outputs;
use crate::pages::render::Renderer;
use crate::pages::templates;
use crate::pages::templates::Templates;
use crate::publish::is_apart;
use crate::publish::{PublishError, Published, Publishing, Sink};
use crate::read;
use crate::read::FolderError;
use crate::timings::Timings;
use crate::timings::{PageWatch, Watched};

/// What a run is asked to do.
#[derive(Clone, Debug)]
pub struct Request {
    /// The folder that holds `content/`.
    pub folder: PathBuf,
    /// What the archive is told.
    pub settings: Settings,
    /// What stops it.
    pub strictness: Strictness,
    /// Whether the rendering of each page is to be timed.
    pub time_pages: bool,
}

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    /// The texts that faults point into.
    pub sources: Sources,
    /// What is wrong, sorted.
    pub diagnostics: Diagnostics,
    /// What was done; none when faults stopped it.
    pub done: Option<Done>,
    /// How long it took.
    pub timings: Timings,
}

/// What a run did.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    /// How many briefs the archive has.
    pub briefs: usize,
    /// How many pages.
    pub pages: usize,
    /// What changed on the disk; none when nothing was to be written.
    pub published: Option<Published>,
}

/// Why a run could not do its work at all: nothing that is wrong in the content.
#[derive(Debug)]
pub enum Failure {
    /// The folder is no site.
    Folder(FolderError),
    /// The output cannot be written.
    Publish(PublishError),
}

impl From<FolderError> for Failure {
    fn from(error: FolderError) -> Self {
        Self::Folder(error)
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// What there is to do with an archive that has no fault.
enum Work<'a> {
    /// Render every page and throw it away, for the faults of templates.
    Check,
    /// Publish into a folder.
    Publish(&'a Path),
    /// Hand every file to somebody else.
    Hand(&'a dyn Sink),
}

/// Checks everything that a build would, and writes nothing.
///
/// # Errors
/// When the folder is no site.
pub fn check(request: &Request) -> Result<Outcome, Failure> {
    run(request, Work::Check, &Progress::hidden())
}

/// Builds the site into `output`. What was known of the archive stays in memory: a program that goes on
/// and builds again and again wants [`build_into`].
///
/// # Errors
/// When the folder is no site, or the output cannot be written.
pub fn build(request: &Request, output: &Path, progress: &Progress) -> Result<Outcome, Failure> {
    let read_from = ["content", "templates"].map(|name| request.folder.join(name));
    is_apart(output, &read_from)?;
    run(request, Work::Publish(output), progress)
}

/// Puts the archive together and lets `look` see it; nothing is rendered.
///
/// # Errors
/// When the folder is no site.
pub fn examine<T>(
    request: &Request,
    look: impl FnOnce(&Archive, &Sources) -> T,
) -> Result<(T, Outcome), Failure> {
    let mut timings = Timings::start();
    let found = read_folder(&request.folder)?;
    let mut diagnostics = found.diagnostics;
    let texts = Read {
        sources: &found.sources,
        unusable: &found.unusable,
        assets: &found.assets,
    };
    let settings = request.settings.clone();
    let archive = assemble(&texts, settings, &mut diagnostics, &mut |stage| {
        timings.ended(stage.name())
    });
    let seen = look(&archive, &found.sources);
    diagnostics.sort(&found.sources);
    let outcome = Outcome {
        sources: found.sources,
        diagnostics,
        done: None,
        timings,
    };
    Ok((seen, outcome))
}

fn read_folder(folder: &Path) -> Result<read::ReadFolder, Failure> {
    let limit = |text: Option<&str>| text.map_or(Limits::default(), config::read_limits).file;
    Ok(read::read(folder, limit, templates::embedded())?)
}

/// Builds the site into any sink, such as one that keeps it in memory. The sink gets nothing when
/// the content has errors; when a template fails, or a page lacks an anchor that a link asks for, it
/// has got other pages already.
///
/// # Errors
/// When the folder is no site, or the sink fails.
pub fn build_into(
    request: &Request,
    sink: &dyn Sink,
    progress: &Progress,
) -> Result<Outcome, Failure> {
    run(request, Work::Hand(sink), progress)
}

fn run(request: &Request, work: Work<'_>, progress: &Progress) -> Result<Outcome, Failure> {
    let mut timings = Timings::start();
    let found = read_folder(&request.folder)?;
    timings.ended("read");
    let (assets, picture): (Vec<Asset>, _) = (found.assets, found.picture);
    let mut diagnostics = found.diagnostics;
    let texts = Read {
        sources: &found.sources,
        unusable: &found.unusable,
        assets: &assets,
    };
    let settings = request.settings.clone();
    let archive = assemble(&texts, settings, &mut diagnostics, &mut |stage| {
        timings.ended(stage.name())
    });
    let templates = Templates::new(&found.sources, &mut diagnostics);
    timings.ended("templates");
    let mut done = None;
    let is_the_last = matches!(work, Work::Publish(_));
    if let (Some(templates), Some(archive)) =
        (templates, gate(archive, &diagnostics, request.strictness))
    {
        let stage = Rendering {
            archive: &archive,
            folder: &request.folder,
            progress,
            assets: &assets,
            picture: picture.as_deref(),
            watch: PageWatch::new(request.time_pages, archive.get()),
        };
        done = stage.run(templates, work, &mut diagnostics, &mut timings)?;
        timings.pages = stage.watch.taken(&archive.get().plan.pages);
        if is_the_last {
            // The system takes back the memory of a program that ends in one go. To give back a hundred
            // thousand small pieces of it before that is 2 % of a build, on one processor.
            std::mem::forget(archive);
        }
    }
    diagnostics.sort(&found.sources);
    Ok(Outcome {
        sources: found.sources,
        diagnostics,
        done,
        timings,
    })
}

/// The render and publish stages.
struct Rendering<'a> {
    archive: &'a Checked<Archive>,
    folder: &'a Path,
    progress: &'a Progress,
    /// The files beside the texts.
    assets: &'a [Asset],
    /// The site's own picture beside links to it.
    picture: Option<&'a [u8]>,
    watch: PageWatch,
}

impl Rendering<'_> {
    fn run(
        &self,
        templates: Templates,
        work: Work<'_>,
        diagnostics: &mut Diagnostics,
        timings: &mut Timings,
    ) -> Result<Option<Done>, Failure> {
        let archive = self.archive.get();
        let mut done = Done {
            briefs: archive.site.briefs.len(),
            pages: archive.plan.pages.len(),
            published: None,
        };
        match work {
            Work::Check => {
                self.render(templates, &Nowhere, diagnostics)?;
                timings.ended("render");
            }
            Work::Hand(sink) => {
                self.render(templates, sink, diagnostics)?;
                timings.ended("render");
            }
            Work::Publish(output) => {
                let mut publication = Publishing::begin(output)?;
                let (sources, settings) = (&archive.site.sources, &archive.site.settings);
                let inputs = inputs::hash(sources, self.assets, self.picture, settings);
                if let Some(published) = self.standing(&publication, inputs)? {
                    done.published = Some(published);
                    timings.ended("publish");
                    return Ok(Some(done));
                }
                let found = diagnostics.len();
                self.render(templates, &publication, diagnostics)?;
                timings.ended("render");
                if diagnostics.len() == found {
                    publication.made_from(inputs);
                }
                if diagnostics.count(crate::base::code::Severity::Error) == 0 {
                    done.published = Some(publication.commit()?);
                    timings.ended("publish");
                }
            }
        }
        let failed = diagnostics.count(crate::base::code::Severity::Error) > 0;
        Ok((!failed).then_some(done))
    }

    /// What is published, where nothing has changed since. Where pages are timed they are rendered in
    /// any case.
    fn standing(
        &self,
        publication: &Publishing,
        inputs: u128,
    ) -> Result<Option<Published>, Failure> {
        let copied =
            |file: &Attachment| publication.has_copy(&file.address, &self.folder.join(&file.path));
        let attachments = &self.archive.get().site.attachments;
        if self.watch.is_on() || !attachments.par_iter().all(copied) {
            return Ok(None);
        }
        Ok(publication.standing(inputs)?)
    }

    /// Renders every page into `sink`. Pages whose template failed are faults, and so are links to
    /// anchors that a page turns out not to have; the disk's failure ends the run.
    fn render(
        &self,
        templates: Templates,
        sink: &dyn Sink,
        diagnostics: &mut Diagnostics,
    ) -> Result<(), Failure> {
        let archive = self.archive.get();
        let renderer = &Renderer::new(self.archive, templates, self.picture);
        let started = Instant::now();
        let failed: Mutex<Vec<(usize, Diagnostic)>> = Mutex::new(Vec::new());
        let astray: Mutex<Vec<Diagnostic>> = Mutex::new(Vec::new());
        let sink = &Watched::new(sink, &self.watch);
        let page = |bytes: &mut Vec<u8>, (at, page): (usize, &PlannedPage)| {
            let result = match self.watch.render(renderer, at, page, bytes) {
                Ok(()) => {
                    let missing = missing_anchors(&archive.plan, page, bytes);
                    if !missing.is_empty() {
                        let astray = astray.lock();
                        astray
                            .unwrap_or_else(|broken| broken.into_inner())
                            .extend(missing);
                    }
                    sink.page(&routes::file(&page.address), bytes)
                }
                Err(diagnostic) => {
                    let mut failed = failed.lock().unwrap_or_else(|broken| broken.into_inner());
                    failed.push((at, *diagnostic));
                    Ok(())
                }
            };
            self.progress.step();
            result
        };
        self.progress.begin(archive.plan.pages.len(), started);
        let (shared, pages) = rayon::join(
            || self.shared_files(renderer, sink),
            || {
                let pages = archive.plan.pages.par_iter().enumerate();
                pages.try_for_each_init(|| Vec::with_capacity(ROOM), page)
            },
        );
        self.progress.end();
        pages.and(shared)?;
        let failed = failed
            .into_inner()
            .unwrap_or_else(|broken| broken.into_inner());
        diagnostics.extend(summed_up(failed));
        let astray = astray.into_inner();
        diagnostics.extend(astray.unwrap_or_else(|broken| broken.into_inner()));
        Ok(())
    }

    /// Assets, attachments, and what machines read.
    fn shared_files(&self, renderer: &Renderer<'_>, sink: &dyn Sink) -> Result<(), PublishError> {
        let archive = self.archive.get();
        for asset in renderer.assets.all() {
            sink.page(&asset.address, &asset.content)?;
        }
        for (address, bytes) in outputs::files(&archive.site, &archive.plan.pages) {
            sink.page(&address, &bytes)?;
        }
        let attachments = &archive.site.attachments;
        attachments
            .par_iter()
            .try_for_each(|file| sink.copy(&file.address, &self.folder.join(&file.path)))
    }
}

/// A buffer for pages begins with room for so many bytes; most need less.
const ROOM: usize = 32 << 10;

/// A sink that keeps nothing.
struct Nowhere;

impl Sink for Nowhere {
    fn page(&self, _: &str, _: &[u8]) -> Result<(), PublishError> {
        Ok(())
    }

    fn copy(&self, _: &str, _: &Path) -> Result<(), PublishError> {
        Ok(())
    }
}

/// A mistake in a template fails every page that uses it: reported once, with the first such page
/// and the number of the others.
fn summed_up(mut failed: Vec<(usize, Diagnostic)>) -> Vec<Diagnostic> {
    failed.sort_by_key(|(at, _)| *at);
    let mut kept: Vec<(Diagnostic, usize)> = Vec::new();
    for (_, diagnostic) in failed {
        let same = |(first, _): &&mut (Diagnostic, usize)| {
            first.place == diagnostic.place && first.message == diagnostic.message
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
