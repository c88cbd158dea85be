//! Building, checking and examining a site.

use std::path::{Path, PathBuf};

use super::diagnostics::drafts_over_site;
use super::inputs;
use super::progress::Progress;
use super::render::{Rendering, rehearse};
use crate::archive::acknowledged;
use crate::archive::assemble::{Archive, Read, assemble};
use crate::archive::gate::{Checked, Strictness, gate};
use crate::archive::site::Settings;
use crate::base::code::{Code, Severity};
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Sources;
use crate::frontmatter::config::Config;
use crate::pages::assets::AssetFiles;
use crate::pages::templates::{self, TemplateReferences, Templates, check_own_files};
use crate::publish::{
    PublishError, Published, Publishing, Sink, holds_site_without_drafts, is_apart,
};
use crate::read::{self, FolderError, ReadFolder};
use crate::timings::{PageWatch, Timings};

/// What a run is asked to do.
#[derive(Clone, Debug)]
pub struct Request {
    /// The folder that contains `content/`.
    pub folder: PathBuf,
    /// The day that "now" means.
    pub as_of: AsOf,
    /// Whether drafts and briefs of later days are published.
    pub drafts: bool,
    /// The base address, where another than `site.yaml`'s is wanted.
    pub base_url: Option<String>,
    /// Whether links name `index.html`, so that the site opens from a disk.
    pub portable: bool,
    /// Which diagnostics stop the build.
    pub strictness: Strictness,
    /// Whether to time the rendering of each page.
    pub time_pages: bool,
}

/// The day that "now" means, as far as it is known before `site.yaml` is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// This day.
    Day(Day),
    /// The day on which `moment` is, in the time zone of the site.
    Today {
        /// Now.
        moment: jiff::Timestamp,
        /// The day that it is for the machine, for a site that names no time zone.
        machine: Day,
    },
}

impl AsOf {
    fn day(self, config: &Config) -> Day {
        match (self, &config.timezone) {
            (Self::Day(day), _) => day,
            (Self::Today { moment, .. }, Some(zone)) => zone.to_datetime(moment).date(),
            (Self::Today { machine, .. }, None) => machine,
        }
    }
}

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    /// The texts that diagnostics point into.
    pub sources: Sources,
    /// What is wrong, sorted.
    pub diagnostics: Diagnostics,
    /// The warnings that are acknowledged, sorted.
    pub acknowledged: Diagnostics,
    /// What was done; `None` if diagnostics stopped it.
    pub done: Option<Done>,
    /// How long it took.
    pub timings: Timings,
}

/// What a run did.
#[derive(Debug)]
pub struct Done {
    /// The archive that was rendered.
    pub archive: Checked<Archive>,
    /// What changed in the output folder; `None` if there is none.
    pub published: Option<Published>,
}

/// An archive that was put together to be looked at. Errors in the content do not stop that.
#[derive(Debug)]
pub struct Examined {
    /// The archive.
    pub archive: Archive,
    /// What is wrong, sorted.
    pub diagnostics: Diagnostics,
}

/// Why a run could not do its work at all, whatever the content is like.
#[derive(Debug)]
pub enum Failure {
    /// The folder is not a site.
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

/// Where the rendered site goes.
enum Output<'a> {
    Folder(&'a Path),
    Sink(&'a dyn Sink),
}

/// Does everything that a build does, except write: pages are rendered for the errors of templates.
///
/// # Errors
/// If the folder is not a site.
pub fn check(request: &Request) -> Result<Outcome, Failure> {
    run(request, Output::Sink(&Nowhere), &Progress::hidden())
}

/// Builds the site into the folder `output`.
///
/// # Errors
/// If the folder is not a site, or the output cannot be written.
pub fn build(request: &Request, output: &Path, progress: &Progress) -> Result<Outcome, Failure> {
    let read_from = ["content", "templates"].map(|name| request.folder.join(name));
    is_apart(output, &read_from)?;
    run(request, Output::Folder(output), progress)
}

/// Builds the site into any sink, such as one that keeps it in memory. The sink gets nothing if the content has errors.
/// If a template fails, or a page lacks an anchor that a link asks for, it has already got other pages.
///
/// # Errors
/// If the folder is not a site, or the sink fails.
pub fn build_into(
    request: &Request,
    sink: &dyn Sink,
    progress: &Progress,
) -> Result<Outcome, Failure> {
    run(request, Output::Sink(sink), progress)
}

/// Puts the archive of the site in `folder` together. Nothing is rendered.
///
/// # Errors
/// If the folder is not a site.
pub fn examine(folder: &Path, as_of: AsOf, drafts: bool) -> Result<Examined, Failure> {
    let settings = |config: &Config| Settings {
        as_of: as_of.day(config),
        drafts,
        base_url: None,
        portable: false,
    };
    let (archive, mut read) = read_and_assemble(folder, settings, &mut Timings::start())?;
    // Templates are not read, so an acknowledgement of one of their warnings matches nothing: it is not stale.
    acknowledged::set_aside(&archive.site, &mut read.diagnostics);
    read.diagnostics
        .retain(|it| it.code != Code::StaleAcknowledgement);
    read.diagnostics.sort(&read.sources);
    let diagnostics = read.diagnostics;
    Ok(Examined {
        archive,
        diagnostics,
    })
}

/// The stages up to the plan. What the later ones find is added to the diagnostics of reading.
fn read_and_assemble(
    folder: &Path,
    settings: impl FnOnce(&Config) -> Settings,
    timings: &mut Timings,
) -> Result<(Archive, ReadFolder), FolderError> {
    let mut read = read::read(folder, templates::embedded())?;
    timings.ended("read");
    let texts = Read {
        sources: &read.sources,
        config: &read.config,
        unusable: &read.unusable,
        assets: &read.assets,
    };
    let settings = settings(&read.config);
    let archive = assemble(&texts, settings, &mut read.diagnostics, &mut |stage| {
        timings.ended(stage.name())
    });
    Ok((archive, read))
}

fn run(request: &Request, output: Output<'_>, progress: &Progress) -> Result<Outcome, Failure> {
    let mut timings = Timings::start();
    let settings = |config: &Config| Settings {
        as_of: request.as_of.day(config),
        drafts: request.drafts,
        base_url: request.base_url.clone(),
        portable: request.portable,
    };
    let (archive, read) = read_and_assemble(&request.folder, settings, &mut timings)?;
    let (picture, mut diagnostics) = (read.picture.as_deref(), read.diagnostics);
    let before = diagnostics.len();
    let templates = Templates::new(&read.sources, &mut diagnostics);
    if templates.is_none() {
        diagnostics.hide_from(before);
    }
    let references = TemplateReferences::new(&read.sources);
    check_own_files(&read.own_files, &references, &mut diagnostics);
    let assets = AssetFiles::new(
        &read.sources,
        &read.own_files,
        &references,
        &mut diagnostics,
    );
    let (site, pages) = (&archive.site, &archive.plan.pages);
    AssetFiles::check_addresses(&read.own_files, site, pages, &mut diagnostics);
    timings.ended("templates");
    let drafts = archive.site.all_unpublished();
    if let Output::Folder(output) = output
        && !drafts.is_empty()
        && holds_site_without_drafts(output)?
    {
        diagnostics.extend(drafts_over_site(&archive.site, &drafts, output));
    }
    let mut acknowledged = acknowledged::set_aside(&archive.site, &mut diagnostics);
    let checked = gate(archive, &diagnostics, request.strictness);
    let mut done = None;
    match (templates, checked) {
        (None, _) => {}
        (Some(templates), Err(archive)) => {
            rehearse(&archive, (templates, assets), picture, &mut diagnostics);
            timings.ended("render");
        }
        (Some(templates), Ok(archive)) => {
            let rendering = Rendering {
                archive: &archive,
                folder: &request.folder,
                picture,
                progress,
                watch: PageWatch::new(request.time_pages, archive.get()),
            };
            let published = match output {
                Output::Sink(sink) => {
                    rendering.render(templates, assets, sink, &mut diagnostics)?;
                    timings.ended("render");
                    None
                }
                Output::Folder(output) => {
                    let inputs = inputs::hash(
                        &read.sources,
                        &read.assets,
                        &read.own_files,
                        &archive.get().site.settings,
                    );
                    publish(
                        output,
                        inputs,
                        &rendering,
                        (templates, assets),
                        &mut diagnostics,
                        &mut timings,
                    )?
                }
            };
            timings.pages = rendering.watch.taken();
            if diagnostics.count(Severity::Error) == 0 {
                done = Some(Done { archive, published });
            }
        }
    }
    diagnostics.sort(&read.sources);
    acknowledged.sort(&read.sources);
    Ok(Outcome {
        sources: read.sources,
        diagnostics,
        acknowledged,
        done,
        timings,
    })
}

/// Renders the site into the folder `output` and publishes it, unless what is there was made from the same inputs. `None`
/// if rendering found errors.
fn publish(
    output: &Path,
    inputs: u128,
    rendering: &Rendering<'_>,
    (templates, assets): (Templates, AssetFiles),
    diagnostics: &mut Diagnostics,
    timings: &mut Timings,
) -> Result<Option<Published>, Failure> {
    let mut publishing = Publishing::begin(output)?;
    // Pages that are to be timed are rendered in any case.
    let may_be_up_to_date =
        !rendering.watch.is_on() && rendering.attachments_are_published(&publishing);
    if may_be_up_to_date && let Some(published) = publishing.up_to_date(inputs)? {
        timings.ended("publish");
        return Ok(Some(published));
    }
    if !rendering.archive.get().site.all_unpublished().is_empty() {
        publishing.set_has_drafts();
    }
    let found = diagnostics.len();
    rendering.render(templates, assets, &publishing, diagnostics)?;
    timings.ended("render");
    if diagnostics.len() == found {
        // What rendering has to say is said in every run, so only a site without it may go unrendered next time.
        publishing.set_inputs(inputs);
    }
    if diagnostics.count(Severity::Error) > 0 {
        return Ok(None);
    }
    let published = publishing.commit()?;
    timings.ended("publish");
    Ok(Some(published))
}

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
