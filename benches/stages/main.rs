//! What each stage of a build costs by one core, over a synthetic archive of 1,000 briefs:
//! `cargo bench --bench stages`. What counts is the throughput; `-- --test` runs each only once.
//!
//! In the order of a build: `front_matter` and `outline_of_briefs` parse the briefs, `link` finds the mentions
//! of all texts, `html` sets the texts of the briefs. `pages_of_briefs` is the same again with views
//! and templates around the texts, `pages_of_lists` is views and templates with no text in them.
//! `publish_first` writes every page into a new folder, `publish_again` finds each as it was. Bytes
//! are those that go in for parsing and linking, those that come out for all else.
//!
//! The archive is in [`archived`]. What finding names costs alone, with more people on record, is in
//! `benches/names.rs`; what a whole build costs is for `compare`.

mod archived;
#[path = "../support/corpus.rs"]
#[allow(dead_code, reason = "Hugo's form of the archive is not wanted here")]
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
use chancery::frontmatter::{brief, fence, yaml};
use chancery::markdown::outline;
use chancery::pages::links::RelativeLinks;
use chancery::pages::page::SiteContext;
use chancery::publish::{PublishError, Published, Publishing, Sink};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

fn main() {
    // Stages spread their work over rayon's threads, and several would measure the machine's load.
    let one = rayon::ThreadPoolBuilder::new().num_threads(1);
    one.build_global().expect("no thread of rayon's runs yet");
    divan::main();
}

/// What the briefs have below their front matter.
fn briefs_texts<'a>(site: &'a Site) -> Vec<&'a Text> {
    site.briefs.iter().map(|brief| &brief.text).collect()
}

/// How many bytes of these texts there are below their front matter.
fn length<'a>(site: &Site, texts: impl IntoIterator<Item = &'a Text>) -> BytesCount {
    let texts = texts.into_iter();
    let length = texts.map(|text| site.written(text).len() - text.body_start);
    BytesCount::new(length.sum::<usize>())
}

#[divan::bench(max_time = 3)]
fn front_matter(bencher: Bencher) {
    let site = &ARCHIVED.archive.site;
    let texts = briefs_texts(site);
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
    let texts = briefs_texts(site);
    let bencher = bencher.counter(ItemsCount::new(texts.len()));
    let bytes = length(site, texts.iter().copied());
    bencher.counter(bytes).bench_local(|| {
        let outlines = texts
            .iter()
            .map(|text| outline::outline(site.written(text), text.body_start));
        outlines.collect::<Vec<_>>()
    });
}

#[divan::bench(max_time = 3)]
fn link(bencher: Bencher) {
    let site = &ARCHIVED.archive.site;
    let registry = Registry::new(site, &mut Diagnostics::new());
    let records = site.records.iter().map(|record| &record.text);
    let texts: Vec<&Text> = briefs_texts(site).into_iter().chain(records).collect();
    let bencher = bencher.counter(ItemsCount::new(texts.len()));
    bencher
        .counter(length(site, texts))
        .bench_local(|| link::link(site, &registry, &mut Diagnostics::new()));
}

#[divan::bench(max_time = 3)]
fn html(bencher: Bencher) {
    let archive = ARCHIVED.archive;
    let context = SiteContext::new(archive);
    let links = RelativeLinks {
        root: "../../",
        portable: false,
    };
    let set = || -> usize {
        let briefs = archive.site.briefs();
        let html = briefs.map(|(id, _)| context.html(TextId::Brief(id), links).0);
        html.map(|html| html.to_string().len()).sum()
    };
    let bencher = bencher.counter(ItemsCount::new(archive.site.briefs.len()));
    bencher.counter(BytesCount::new(set())).bench_local(set);
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

/// Every page's file with its bytes.
fn files() -> Vec<(String, Vec<u8>)> {
    let pages = ARCHIVED.pages(|_| true).into_iter();
    pages
        .map(|page| (routes::file(&page.address), ARCHIVED.render(page)))
        .collect()
}

fn publish(files: &[(String, Vec<u8>)], output: &Path) -> Result<Published, PublishError> {
    let publication = Publishing::begin(output)?;
    for (path, bytes) in files {
        publication.page(path, bytes)?;
    }
    publication.commit()
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
        // Handed back, so that removing the folder is not measured.
        .bench_local_values(|output| {
            let published = publish(&files, output.path()).expect("an empty folder takes a site");
            assert_eq!(published.written, files.len(), "the folder was empty");
            output
        });
}

#[divan::bench(max_time = 3)]
fn publish_again(bencher: Bencher) {
    let files = files();
    let output = folder().expect("a temporary folder can be made");
    publish(&files, output.path()).expect("an empty folder takes a site");
    counted(bencher, &files).bench_local(|| {
        let again = publish(&files, output.path()).expect("a site of our own is there");
        assert_eq!(again.unchanged, files.len(), "nothing has changed");
    });
}
