//! The cost of each stage of a build on one core, for a synthetic archive of 1,000 briefs:
//! `cargo bench --bench stages`. The result that matters is the throughput; `-- --test` runs each benchmark only
//! once.
//!
//! In the order of a build:
//!
//! - `front_matter` and `outline_of_briefs` parse the briefs;
//! - `link` finds the mentions in all texts;
//! - `html` renders the texts of the briefs;
//! - `pages_of_briefs` renders the whole pages of briefs: the texts again, with views and templates around them;
//! - `pages_of_lists` renders lists, which have views and templates but no text;
//! - `publish_first` writes every page into a new folder;
//! - `publish_unchanged` publishes into a folder that has every page already.
//!
//! The throughput counts bytes of input for parsing and linking, and bytes of output for all others.
//!
//! [`archived`] makes the archive. `benches/names.rs` measures finding names alone, with more people on record;
//! `benches/compare` measures whole builds.

mod archived;
#[path = "../support/corpus.rs"]
#[allow(dead_code, reason = "only chancery's form of the archive is used here")]
mod corpus;
#[path = "../support/dice.rs"]
mod dice;

use std::path::Path;

use archived::{ARCHIVED, folder};
use chancery::archive::link;
use chancery::archive::link::Registry;
use chancery::archive::parse::Text;
use chancery::archive::plan::{PageKind, PlannedPage};
use chancery::archive::routes;
use chancery::archive::site::Site;
use chancery::archive::site::TextId;
use chancery::base::diagnostic::Diagnostics;
use chancery::frontmatter::{brief, fence};
use chancery::markdown::outline;
use chancery::pages::links::RelativeLinks;
use chancery::pages::page::SiteContext;
use chancery::publish::{PublishError, Published, Publishing, Sink};
use chancery::yaml;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

fn main() {
    // One thread only: with several, the result would depend on what else the machine is doing.
    let one = rayon::ThreadPoolBuilder::new().num_threads(1);
    one.build_global()
        .expect("rayon has not started any threads yet");
    divan::main();
}

/// The texts of all briefs.
fn brief_texts(site: &Site) -> Vec<&Text> {
    site.briefs.iter().map(|brief| &brief.text).collect()
}

/// The length of these texts in bytes, without their front matter.
fn length<'a>(site: &Site, texts: impl IntoIterator<Item = &'a Text>) -> BytesCount {
    let texts = texts.into_iter();
    let length = texts.map(|text| site.written(text).len() - text.body_start);
    BytesCount::new(length.sum::<usize>())
}

#[divan::bench(max_time = 3)]
fn front_matter(bencher: Bencher) {
    let site = &ARCHIVED.archive.site;
    let texts = brief_texts(site);
    let heads: usize = texts.iter().map(|text| text.body_start).sum();
    let bencher = bencher.counter(ItemsCount::new(texts.len()));
    bencher.counter(BytesCount::new(heads)).bench_local(|| {
        let mut diagnostics = Diagnostics::new();
        let read = texts.iter().filter_map(|text| {
            let (source, written) = (text.source, site.written(text));
            let head = fence::split(source, written).ok()?;
            let node = yaml::parse(source, written, head.yaml, &mut diagnostics)?;
            brief::read(&node, &mut diagnostics)
        });
        let read = read.count();
        assert_eq!(read, texts.len(), "every brief has front matter");
    });
}

#[divan::bench(max_time = 3)]
fn outline_of_briefs(bencher: Bencher) {
    let site = &ARCHIVED.archive.site;
    let texts = brief_texts(site);
    let bencher = bencher.counter(ItemsCount::new(texts.len()));
    let bytes = length(site, texts.iter().copied());
    bencher.counter(bytes).bench_local(|| {
        let outlines = texts
            .iter()
            .map(|text| outline::outline(site.written(text), text.body()));
        outlines.collect::<Vec<_>>()
    });
}

#[divan::bench(max_time = 3)]
fn link(bencher: Bencher) {
    let site = &ARCHIVED.archive.site;
    let registry = Registry::new(site);
    let records = site.records.iter().map(|record| &record.text);
    let texts: Vec<&Text> = brief_texts(site).into_iter().chain(records).collect();
    let bencher = bencher.counter(ItemsCount::new(texts.len()));
    bencher
        .counter(length(site, texts))
        .bench_local(|| link::link(&registry, &mut Diagnostics::new()));
}

#[divan::bench(max_time = 3)]
fn html(bencher: Bencher) {
    let archive = ARCHIVED.archive;
    let context = SiteContext::new(archive);
    let links = RelativeLinks {
        root: "../../",
        portable: false,
    };
    let render = || -> usize {
        let briefs = archive.site.briefs();
        let html = briefs.map(|(id, _)| context.html(TextId::Brief(id), links).0);
        html.map(|html| html.to_string().len()).sum()
    };
    let bencher = bencher.counter(ItemsCount::new(archive.site.briefs.len()));
    bencher
        .counter(BytesCount::new(render()))
        .bench_local(render);
}

fn pages(bencher: Bencher, pages: &[&PlannedPage]) {
    let render = || -> usize {
        let bytes = pages.iter().map(|page| ARCHIVED.render(page).len());
        bytes.sum()
    };
    let bencher = bencher.counter(ItemsCount::new(pages.len()));
    bencher
        .counter(BytesCount::new(render()))
        .bench_local(render);
}

#[divan::bench(max_time = 3)]
fn pages_of_briefs(bencher: Bencher) {
    let briefs = ARCHIVED.pages(|kind| matches!(kind, PageKind::Brief(_)));
    pages(bencher, &briefs);
}

#[divan::bench(max_time = 3)]
fn pages_of_lists(bencher: Bencher) {
    let lists = ARCHIVED.pages(|kind| {
        !matches!(
            kind,
            PageKind::Home | PageKind::Brief(_) | PageKind::Record(..) | PageKind::Plain(_)
        )
    });
    pages(bencher, &lists);
}

/// The path and the bytes of every page.
fn files() -> Vec<(String, Vec<u8>)> {
    let pages = ARCHIVED.pages(|_| true).into_iter();
    pages
        .map(|page| (routes::file(&page.address), ARCHIVED.render(page)))
        .collect()
}

fn publish(files: &[(String, Vec<u8>)], output: &Path) -> Result<Published, PublishError> {
    let publishing = Publishing::begin(output)?;
    for (path, bytes) in files {
        publishing.page(path, bytes)?;
    }
    publishing.commit()
}

fn counted<'a, 'b>(bencher: Bencher<'a, 'b>, files: &[(String, Vec<u8>)]) -> Bencher<'a, 'b> {
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let bencher = bencher.counter(ItemsCount::new(files.len()));
    bencher.counter(BytesCount::new(bytes))
}

#[divan::bench(max_time = 5)]
fn publish_first(bencher: Bencher) {
    let files = files();
    counted(bencher, &files)
        .with_inputs(|| folder().expect("a temporary folder can be made"))
        // The closure returns the folder, so that removing it is not measured.
        .bench_local_values(|output| {
            let published =
                publish(&files, output.path()).expect("an empty folder can be published to");
            assert_eq!(published.written, files.len(), "the folder was empty");
            output
        });
}

#[divan::bench(max_time = 3)]
fn publish_unchanged(bencher: Bencher) {
    let files = files();
    let output = folder().expect("a temporary folder can be made");
    publish(&files, output.path()).expect("an empty folder can be published to");
    counted(bencher, &files).bench_local(|| {
        let published = publish(&files, output.path()).expect("the folder has a published site");
        assert_eq!(published.unchanged, files.len(), "nothing has changed");
    });
}
