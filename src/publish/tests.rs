//! What publishing promises, each promise tested on real folders.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use proptest::prelude::*;
use rayon::prelude::*;
use tempfile::TempDir;
use walkdir::WalkDir;

use super::disk::Disk;
use super::journal::Journal;
use super::path::{MANIFEST, WORK_FOLDER, folders_above};
use super::{Memory, PublishError, Published, Publishing, Sink};

/// A site: pages by path.
type Site = BTreeMap<String, String>;

fn site(pages: &[(&str, &str)]) -> Site {
    pages
        .iter()
        .map(|(path, text)| (path.to_string(), text.to_string()))
        .collect()
}

fn publish_on(output: &Path, site: &Site, disk: Disk) -> Result<Published, PublishError> {
    let publishing = Publishing::begin_on(output, disk)?;
    for (path, text) in site {
        publishing.page(path, text.as_bytes())?;
    }
    publishing.commit()
}

fn publish(output: &Path, site: &Site) -> Result<Published, PublishError> {
    publish_on(output, site, Disk::default())
}

/// Every file (and empty folder) with its content and modification time.
fn files(output: &Path) -> BTreeMap<String, (Vec<u8>, Option<SystemTime>)> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(output).min_depth(1) {
        let entry = entry.unwrap();
        let path = entry
            .path()
            .strip_prefix(output)
            .unwrap()
            .to_str()
            .unwrap()
            .to_string();
        if entry.file_type().is_file() {
            let modified = entry.metadata().unwrap().modified().ok();
            files.insert(path, (fs::read(entry.path()).unwrap(), modified));
        } else if entry.file_type().is_dir() {
            if fs::read_dir(entry.path()).unwrap().next().is_none() {
                files.insert(path + "/", (Vec::new(), None));
            }
        } else {
            files.insert(path + "@", (Vec::new(), None));
        }
    }
    files
}

/// The same without the times.
fn tree(output: &Path) -> BTreeMap<String, Vec<u8>> {
    files(output)
        .into_iter()
        .map(|(path, (bytes, _))| (path, bytes))
        .collect()
}

/// A new folder, on a RAM disk where there is one: publishing waits for the disk, and these tests
/// publish thousands of times.
fn folder() -> TempDir {
    TempDir::new_in("/dev/shm")
        .or_else(|_| TempDir::new())
        .unwrap()
}

/// What publishing `site` into an empty folder makes.
fn fresh(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let output = folder();
    publish(output.path(), site).unwrap();
    tree(output.path())
}

/// Changes after which everything has happened at least once: pages changed, added in old and new
/// folders and removed with and without their folder, a file become a folder and the reverse.
fn stories() -> Vec<(Site, Site)> {
    let rich = site(&[
        ("index.html", "home"),
        ("briefs/a/index.html", "a"),
        ("briefs/b/index.html", "b"),
        ("people/x/index.html", "x"),
        ("file", "a file"),
        ("folder/deep/page", "a page"),
        ("folder/page", "a page"),
        (".nojekyll", ""),
    ]);
    let other = site(&[
        ("index.html", "new home"),
        ("briefs/a/index.html", "a"),
        ("briefs/b/index.html", "B!"),
        ("briefs/b/feed.xml", "feed"),
        ("treaties/y/index.html", "y"),
        ("treaties/z/index.html", "z"),
        ("file/now/a/folder", "inside"),
        ("folder", "now a file"),
    ]);
    vec![
        (Site::new(), rich.clone()),
        (rich.clone(), other.clone()),
        (other, rich.clone()),
        (rich, Site::new()),
    ]
}

/// An output with `old` published, unless that is nothing.
fn with_published(old: &Site) -> TempDir {
    let output = folder();
    if !old.is_empty() {
        publish(output.path(), old).unwrap();
    }
    output
}

#[test]
fn a_site_published_over_another_is_as_if_published_afresh() {
    for (old, new) in stories() {
        let output = with_published(&old);
        publish(output.path(), &new).unwrap();
        assert_eq!(tree(output.path()), fresh(&new));
    }
}

#[test]
fn what_changed_is_counted_and_nothing_else_is_touched() {
    let output = folder();
    let old = site(&[
        ("a/index.html", "one"),
        ("b/index.html", "two"),
        ("c", "three"),
    ]);
    let counts = |written, unchanged, removed, bytes| Published {
        written,
        unchanged,
        removed,
        bytes,
    };
    assert_eq!(publish(output.path(), &old).unwrap(), counts(3, 0, 0, 11));
    let before = files(output.path());
    assert_eq!(publish(output.path(), &old).unwrap(), counts(0, 3, 0, 0));
    assert_eq!(
        files(output.path()),
        before,
        "not even the manifest is written again"
    );
    let new = site(&[("a/index.html", "one"), ("b/index.html", "2")]);
    assert_eq!(publish(output.path(), &new).unwrap(), counts(1, 1, 1, 1));
    assert_eq!(files(output.path())["a/index.html"], before["a/index.html"]);
}

#[test]
fn pages_changed_by_hand_are_restored() {
    let pages = site(&[("a/b/index.html", "page"), ("c", "page"), ("d/e", "page")]);
    let output = with_published(&pages);
    fs::write(output.path().join("a/b/index.html"), "PAGE").unwrap();
    fs::remove_dir_all(output.path().join("d")).unwrap();
    fs::remove_file(output.path().join("c")).unwrap();
    fs::create_dir_all(output.path().join("c/empty/folders")).unwrap();
    assert_eq!(publish(output.path(), &pages).unwrap().written, 3);
    assert_eq!(tree(output.path()), fresh(&pages));
}

#[test]
fn where_times_are_lost_pages_are_read_and_left_alone() {
    let pages = site(&[("a/index.html", "page"), ("b", "other")]);
    let output = with_published(&pages);
    for page in ["a/index.html", "b"] {
        let file = fs::File::options()
            .write(true)
            .open(output.path().join(page))
            .unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }
    let before = files(output.path());
    assert_eq!(publish(output.path(), &pages).unwrap().unchanged, 2);
    assert_eq!(files(output.path()), before);
}

#[test]
fn a_crash_anywhere_leaves_whole_files_and_the_next_run_one_of_both_sites() {
    for (old, new) in stories() {
        let (before, after) = (tree(with_published(&old).path()), fresh(&new));
        let mut outcomes = [0, 0];
        'every_change: for count in 0.. {
            for again in 0.. {
                let output = with_published(&old);
                if publish_on(output.path(), &new, Disk::crashing(count)).is_ok() {
                    break 'every_change;
                }
                every_file_is_whole(output.path(), &before, &after);
                // The run that finishes the work crashes, too, ever later, until it is done.
                let next = Publishing::begin_on(output.path(), Disk::crashing(again));
                let is_through = next.is_ok();
                drop(next);
                every_file_is_whole(output.path(), &before, &after);
                drop(Publishing::begin(output.path()).unwrap());
                let settled = tree(output.path());
                assert!(
                    settled == before || settled == after,
                    "crash {count}, {again}"
                );
                outcomes[usize::from(settled == after)] += 1;
                publish(output.path(), &new).unwrap();
                assert_eq!(tree(output.path()), after);
                if is_through {
                    break;
                }
            }
        }
        assert!(
            outcomes.iter().all(|&times| times > 10),
            "both ways happen: {outcomes:?}"
        );
    }
}

#[test]
fn an_interrupted_run_is_finished_even_if_folders_were_changed_meanwhile() {
    let old = site(&[("a/x", "x"), ("b", "b")]);
    let new = site(&[("a/x", "other"), ("b", "b"), ("new/deep/page", "page")]);
    let mut finished = 0;
    for count in 0.. {
        let output = with_published(&old);
        if publish_on(output.path(), &new, Disk::crashing(count)).is_ok() {
            break;
        }
        let has_journal = Journal::read(&output.path().join(WORK_FOLDER)).is_some();
        fs::remove_dir_all(output.path().join("a")).unwrap();
        fs::create_dir_all(output.path().join("new/deep")).unwrap();
        fs::write(output.path().join("new/deep/note"), "by hand").unwrap();
        drop(Publishing::begin(output.path()).unwrap());
        assert!(
            !has_journal || output.path().join("new/deep/page").exists(),
            "{count}"
        );
        finished += usize::from(has_journal && output.path().join("a/x").exists());
        publish(output.path(), &new).unwrap();
        let mut there = tree(output.path());
        assert_eq!(there.remove("new/deep/note"), Some(b"by hand".to_vec()));
        assert_eq!(there, fresh(&new));
    }
    assert!(
        finished > 0,
        "the page is moved into the folder that has to be made again"
    );
}

fn every_file_is_whole(
    output: &Path,
    before: &BTreeMap<String, Vec<u8>>,
    after: &BTreeMap<String, Vec<u8>>,
) {
    for (path, bytes) in tree(output) {
        let is_page = !path.starts_with(".chancery/") && !path.ends_with('/');
        let whole = [before, after]
            .iter()
            .any(|site| site.get(&path) == Some(&bytes));
        assert!(
            whole || !is_page,
            "{path} is {:?}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn a_full_disk_leaves_the_published_site_untouched_or_says_that_it_is_half_done() {
    for (old, new) in stories() {
        for count in 0.. {
            let output = with_published(&old);
            let untouched = files(output.path());
            match publish_on(output.path(), &new, Disk::failing(count)) {
                Ok(_) => break,
                Err(error) if error.is_half_done() => {}
                Err(error) => {
                    assert!(matches!(error, PublishError::Io { .. }), "{error}");
                    assert_eq!(files(output.path()), untouched, "failure {count}");
                }
            }
            publish(output.path(), &new).unwrap();
            assert_eq!(tree(output.path()), fresh(&new));
        }
    }
}

#[test]
fn a_folder_that_is_not_ours_is_never_touched() {
    let output = folder();
    for name in ["thesis.doc", "b", "c", "d", "e", ".bashrc", "CNAME"] {
        fs::write(output.path().join(name), "mine").unwrap();
    }
    let before = files(output.path());
    let error = publish(output.path(), &site(&[("index.html", "x")])).unwrap_err();
    assert_eq!(files(output.path()), before);
    assert_eq!(
        error
            .to_string()
            .replace(&output.path().display().to_string(), "OUT"),
        "the folder `OUT` was not made by chancery (it contains b, c, d, 2 more), so it is not touched"
    );
}

#[test]
fn dot_files_and_cname_stay() {
    let output = folder();
    fs::create_dir(output.path().join(".git")).unwrap();
    for name in [".git/HEAD", ".gitignore", "CNAME"] {
        fs::write(output.path().join(name), "kept").unwrap();
    }
    publish(output.path(), &site(&[("index.html", "x")])).unwrap();
    publish(output.path(), &Site::new()).unwrap();
    assert_eq!(
        tree(output.path()).into_keys().collect::<Vec<_>>(),
        [MANIFEST, ".git/HEAD", ".gitignore", "CNAME"]
    );
}

#[test]
fn what_was_put_beside_the_pages_stays_and_is_not_written_over() {
    let output = with_published(&site(&[("a/index.html", "a"), ("b/c", "c")]));
    fs::write(output.path().join("a/note"), "by hand").unwrap();
    fs::write(output.path().join("same"), "same").unwrap();
    let before = files(output.path());
    for (path, stands) in [
        ("a/note", "a/note"),
        ("a", "a/note"),
        ("a/note/x", "a/note"),
    ] {
        let error = publish(output.path(), &site(&[(path, "x"), ("b/c", "c")])).unwrap_err();
        let place = output.path().join(stands);
        assert!(
            matches!(&error, PublishError::InTheWay { place: p, page } if *p == place && page == path),
            "{error}"
        );
        assert_eq!(files(output.path()), before);
    }
    let published = publish(output.path(), &site(&[("same", "same")])).unwrap();
    assert_eq!(
        (published.unchanged, published.removed),
        (1, 2),
        "the same bytes are adopted"
    );
    assert_eq!(
        tree(output.path()).into_keys().collect::<Vec<_>>(),
        [MANIFEST, "a/note", "same"]
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_a_symbolic_link() {
    use std::os::unix::fs::symlink;
    let elsewhere = folder();
    fs::write(elsewhere.path().join("page"), "theirs").unwrap();
    let output = with_published(&site(&[
        ("a/page", "ours"),
        ("b", "ours"),
        ("c/page", "ours"),
    ]));
    for folder in ["a", "c"] {
        fs::remove_dir_all(output.path().join(folder)).unwrap();
        symlink(elsewhere.path(), output.path().join(folder)).unwrap();
    }
    fs::remove_file(output.path().join("b")).unwrap();
    symlink(elsewhere.path().join("page"), output.path().join("b")).unwrap();
    // A folder that is a link now is in the way; a page that is one is replaced.
    let error = publish(output.path(), &site(&[("a/page", "new"), ("b", "ours")])).unwrap_err();
    assert!(matches!(error, PublishError::InTheWay { .. }), "{error}");
    publish(output.path(), &site(&[("b", "ours")])).unwrap();
    assert_eq!(
        tree(output.path()).into_iter().skip(1).collect::<Vec<_>>(),
        [
            ("a@".into(), vec![]),
            ("b".into(), b"ours".to_vec()),
            ("c@".into(), vec![])
        ]
    );
    assert_eq!(fs::read(elsewhere.path().join("page")).unwrap(), b"theirs");
}

#[test]
fn two_builds_into_one_folder_do_not_mix() {
    let output = folder();
    let first = Publishing::begin(output.path()).unwrap();
    first.page("a", b"first").unwrap();
    assert!(matches!(
        Publishing::begin(output.path()),
        Err(PublishError::Busy(_))
    ));
    first.commit().unwrap();
    publish(output.path(), &site(&[("a", "second")])).unwrap();
    assert_eq!(tree(output.path())["a"], b"second");
}

#[test]
fn dropping_leaves_nothing_behind() {
    let parent = folder();
    let output = parent.path().join("site");
    let publishing = Publishing::begin(&output).unwrap();
    publishing.page("a/index.html", b"x").unwrap();
    drop(publishing);
    assert!(!output.exists(), "not even a folder that was made for it");
    publish(&output, &site(&[("b", "b")])).unwrap();
    let before = files(&output);
    let publishing = Publishing::begin(&output).unwrap();
    publishing.page("b", b"other").unwrap();
    drop(publishing);
    assert_eq!(files(&output), before);
}

#[test]
fn paths_that_cannot_be_a_site_are_refused() {
    let output = with_published(&site(&[("kept", "kept")]));
    let before = files(output.path());
    let publishing = Publishing::begin(output.path()).unwrap();
    for bad in [
        "../x",
        "/x",
        "a//b",
        "",
        "nul\0",
        ".chancery/lock",
        MANIFEST,
    ] {
        let error = publishing.page(bad, b"x").unwrap_err();
        assert!(matches!(error, PublishError::BadPath(..)), "{bad}: {error}");
    }
    assert!(matches!(publishing.commit(), Err(PublishError::Incomplete)));
    let publishing = Publishing::begin(output.path()).unwrap();
    publishing.page("a", b"x").unwrap();
    assert!(matches!(
        publishing.page("a", b"x"),
        Err(PublishError::Twice(_))
    ));
    drop(publishing);
    for clash in [["a", "a/b"], ["a", "a/b/c"]] {
        let error = publish(output.path(), &site(&clash.map(|path| (path, "x")))).unwrap_err();
        assert!(
            matches!(error, PublishError::FileAndFolder { .. }),
            "{error}"
        );
    }
    assert_eq!(files(output.path()), before);
}

#[test]
fn files_are_copied_only_when_they_are_others() {
    let (output, from) = (folder(), folder());
    let asset = from.path().join("map.png");
    let copy = || {
        let publishing = Publishing::begin(output.path()).unwrap();
        publishing.copy("briefs/a/map.png", &asset).unwrap();
        publishing.commit().unwrap().written
    };
    for content in [vec![1; 300_000], vec![2; 300_000]] {
        fs::write(&asset, &content).unwrap();
        assert_eq!((copy(), copy()), (1, 0));
        assert_eq!(tree(output.path())["briefs/a/map.png"], content);
    }
    let publishing = Publishing::begin(output.path()).unwrap();
    let error = publishing
        .copy("briefs/a/map.png", &from.path().join("gone"))
        .unwrap_err();
    assert!(error.to_string().starts_with("cannot read"), "{error}");
    assert!(matches!(publishing.commit(), Err(PublishError::Incomplete)));
}

#[test]
fn a_damaged_manifest_stops_before_anything_is_touched() {
    let output = with_published(&site(&[("a", "a")]));
    fs::write(output.path().join(MANIFEST), "<<<<<<< HEAD").unwrap();
    let before = files(output.path());
    let error = publish(output.path(), &site(&[("a", "b")])).unwrap_err();
    assert!(error.to_string().ends_with("is damaged"), "{error}");
    assert_eq!(files(output.path()), before);
}

#[test]
fn many_workers_publish_what_one_does() {
    let pages: Site = (0..2000)
        .map(|n| (format!("{}/{}/{n}/p", n % 3, n % 7), n.to_string()))
        .collect();
    let (output, memory) = (folder(), Memory::new());
    let publishing = Publishing::begin(output.path()).unwrap();
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(16)
        .build()
        .unwrap();
    pool.install(|| {
        pages.par_iter().for_each(|(path, text)| {
            publishing.page(path, text.as_bytes()).unwrap();
            memory.page(path, text.as_bytes()).unwrap();
        });
    });
    publishing.commit().unwrap();
    let mut there = tree(output.path());
    assert_eq!(there, fresh(&pages));
    there.remove(MANIFEST);
    assert_eq!(there, memory.into_pages());
}

/// One thing that happens to an output folder.
#[derive(Clone, Debug)]
enum Event {
    Publish(Site),
    /// Publish, and crash at this change.
    Interrupt(Site, usize),
    /// Write something else into this page, of the same length or not.
    Scribble(prop::sample::Index, &'static str),
    Delete(prop::sample::Index),
}

fn some_site() -> impl Strategy<Value = Site> {
    let path = "[ab](/[ab]){0,2}(/index\\.html)?|\\.nojekyll";
    prop::collection::btree_map(path, "one|two|three|", 0..8).prop_map(|mut site| {
        let paths = site.clone();
        site.retain(|path, _| !folders_above(path).any(|above| paths.contains_key(above)));
        site
    })
}

fn some_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        some_site().prop_map(Event::Publish),
        (some_site(), 0..30usize).prop_map(|(site, at)| Event::Interrupt(site, at)),
        (
            any::<prop::sample::Index>(),
            prop::sample::select(vec!["owt", "longer text"])
        )
            .prop_map(|(page, text)| Event::Scribble(page, text)),
        any::<prop::sample::Index>().prop_map(Event::Delete),
    ]
}

/// Publishes and checks that pages of the same content were not touched.
fn publish_keeping_times(output: &Path, site: &Site) {
    let publishing = Publishing::begin(output).unwrap();
    let before = files(output);
    for (path, text) in site {
        publishing.page(path, text.as_bytes()).unwrap();
    }
    publishing.commit().unwrap();
    let after = files(output);
    for path in site.keys() {
        if let Some((bytes, time)) = before.get(path)
            && *bytes == after[path].0
        {
            assert_eq!(*time, after[path].1, "{path} was written again");
        }
    }
    assert_eq!(tree(output), fresh(site));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn whatever_happened_before_a_published_site_is_as_if_published_afresh(
        events in prop::collection::vec(some_event(), 0..8),
        last in some_site(),
    ) {
        let output = folder();
        let some_page = |which: prop::sample::Index| {
            let all = files(output.path());
            let pages: Vec<_> = all.into_keys().filter(|p| !p.starts_with(".chancery")).collect();
            let pages: Vec<_> = pages.iter().filter(|path| !path.ends_with('/')).collect();
            (!pages.is_empty()).then(|| output.path().join(which.get(&pages)))
        };
        for event in events {
            match event {
                Event::Publish(site) => publish_keeping_times(output.path(), &site),
                Event::Interrupt(site, at) => {
                    let _ = publish_on(output.path(), &site, Disk::crashing(at));
                }
                Event::Scribble(which, text) => {
                    if let Some(page) = some_page(which) {
                        fs::write(page, text).unwrap();
                    }
                }
                Event::Delete(which) => {
                    if let Some(page) = some_page(which) {
                        fs::remove_file(page).unwrap();
                    }
                }
            }
        }
        publish_keeping_times(output.path(), &last);
    }
}
