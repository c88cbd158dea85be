//! Every diagnostic in the catalogue, provoked by a small site, with the report that the user sees.
//!
//! `tests/diagnostics/CODE.site` (and `CODE-2.site` and so on) is a site with that diagnostic, and `CODE.txt` is the
//! whole report. Read a changed report as a user would before accepting it with
//! `SNAPSHOTS=overwrite cargo test --test diagnostics`. Sites that cannot be written as text are made here.

mod support;

use std::collections::BTreeSet;

use chancery::base::code::{Code, Severity};
use snapbox::{Assert, Data};
use support::{Ran, Site, TODAY, repository};

/// The names of all fixtures that are about one code, without the extension.
fn fixtures() -> Vec<String> {
    let folder =
        std::fs::read_dir(repository("tests/diagnostics")).expect("the folder of fixtures");
    let names = folder.map(|entry| entry.expect("an entry").file_name());
    let sites = names.filter_map(|name| Some(name.to_str()?.strip_suffix(".site")?.to_owned()));
    let of_one_code = sites.filter(|name| name.starts_with(char::is_uppercase));
    of_one_code.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The code that a fixture is about.
fn code_of(fixture: &str) -> &str {
    fixture.split('-').next().expect("a name has a first part")
}

/// Compares a fixture's run with what its name and its report promise. Returns a sentence for each difference.
fn compare(name: &str, ran: &Ran) -> Vec<String> {
    let code = code_of(name);
    let mut problems = Vec::new();
    if !ran.stderr.contains(&format!("[{code}]")) {
        problems.push(format!("{name}: the report has no {code}:\n{ran}"));
    }
    let fails = code.starts_with('E');
    if ran.code != Some(i32::from(fails)) {
        problems.push(format!("{name}: the exit code is {:?}:\n{ran}", ran.code));
    }
    problems.extend(difference(name, ran));
    problems
}

/// The difference between a report and the expected one; `None` if they are the same.
fn difference(name: &str, ran: &Ran) -> Option<String> {
    let expected = repository(&format!("tests/diagnostics/{name}.txt"));
    let report = without_time(&ran.stderr);
    let compared = Assert::new().action_env("SNAPSHOTS").try_eq(
        Some(&name),
        report.into(),
        Data::read_from(&expected, None),
    );
    let difference = compared.err()?;
    Some(format!("{name}: the report has changed:\n{difference}"))
}

/// A report without the line that says how long the check took.
fn without_time(report: &str) -> String {
    let lines = report.lines().filter(|line| !line.starts_with("Checked "));
    lines.map(|line| format!("{line}\n")).collect()
}

#[track_caller]
fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

#[test]
fn every_fixture_gives_its_report() {
    let mut problems = Vec::new();
    for name in fixtures() {
        let site = Site::read(&repository(&format!("tests/diagnostics/{name}.site")));
        problems.extend(compare(&name, &site.check("")));
    }
    assert_none(&problems);
}

/// A site with one brief and no diagnostics.
const ONE_BRIEF: &str = "\
//- content/site.yaml
title: Test archive
//- content/briefs/a.md
---
title: Missile defence
date: 2001-03-14
---
Text.
";

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_reported() {
    use std::os::unix::fs::symlink;
    let site = Site::new(ONE_BRIEF);
    let link = |to: &str, name: &str| {
        symlink(to, site.folder().join(name)).expect("a symbolic link");
    };
    link("nowhere.md", "content/briefs/dangling.md");
    link("/etc/hostname", "content/briefs/outside.md");
    link("../briefs", "content/briefs/loop");
    assert_none(&compare("E001", &site.check("")));
}

#[test]
fn a_file_that_is_not_utf8_is_reported() {
    let site = Site::new(ONE_BRIEF);
    let brief = |text: &[u8]| {
        let mut bytes = b"---\ntitle: Missile defence\ndate: 2001-03-15\n---\n".to_vec();
        bytes.extend_from_slice(text);
        bytes
    };
    site.write("content/briefs/latin.md", &brief(b"The Prot\xe9g\xe9.\n"));
    let utf16: Vec<u8> = "---\ntitle: x\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked = [b"\xff\xfe".as_slice(), &utf16].concat();
    site.write("content/briefs/utf16.md", &marked);
    assert_none(&compare("E002", &site.check("")));
}

#[test]
fn a_file_that_is_too_large_is_reported() {
    let site = Site::new(&ONE_BRIEF.replace("archive\n", "archive\nlimits: {file: 2 KiB}\n"));
    let text = "---\ntitle: Long\ndate: 2001-03-15\n---\n".to_owned() + &"word ".repeat(1000);
    site.write("content/briefs/long.md", text.as_bytes());
    assert_none(&compare("E003", &site.check("")));
}

#[test]
fn drafts_that_are_written_over_a_published_site_are_reported() {
    let site = Site::new(ONE_BRIEF);
    site.build("");
    for (name, title) in [("b", "A secret"), ("c", "Another"), ("d", "A third")] {
        let text = format!("---\ntitle: {title}\ndate: 2001-03-15\ndraft: true\n---\nText.\n");
        site.write(&format!("content/briefs/{name}.md"), text.as_bytes());
    }
    let ran = site.try_build("--quiet --drafts -o site");
    assert_none(&compare("W514", &ran));
}

#[test]
fn every_code_has_documentation_and_a_fixture() {
    let made_here = ["E001", "E002", "E003", "W514"].map(str::to_owned);
    let mut tested: BTreeSet<String> = fixtures().iter().map(|name| code_of(name).into()).collect();
    tested.extend(made_here);
    let mut problems = Vec::new();
    for code in Code::ALL {
        if !tested.contains(code.id()) {
            problems.push(format!(
                "{code} has no fixture: write tests/diagnostics/{code}.site"
            ));
        }
        let head = format!("# {code}: {}", code.title());
        let page = std::fs::read_to_string(repository(&format!("docs/codes/{code}.md")));
        match page {
            Ok(page) if page.lines().next() == Some(&head) => {}
            Ok(_) => problems.push(format!("docs/codes/{code}.md does not begin with `{head}`")),
            Err(error) => problems.push(format!("docs/codes/{code}.md: {error}")),
        }
    }
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    let unknown = tested.iter().filter(|code| !known.contains(code.as_str()));
    problems.extend(unknown.map(|code| format!("there is a fixture for {code}, but no such code")));
    let documented = std::fs::read_dir(repository("docs/codes")).expect("the folder of codes");
    for entry in documented {
        let name = entry.expect("an entry").file_name();
        let id = name.to_string_lossy().replace(".md", "");
        if !known.contains(id.as_str()) {
            problems.push(format!("there is docs/codes/{id}.md, but no such code"));
        }
    }
    assert_none(&problems);
}

#[test]
fn explain_prints_the_documentation_of_every_code() {
    let site = Site::empty();
    for code in Code::ALL {
        let ran = site.run(&format!("explain {}", code.id().to_lowercase()));
        ran.assert_code(0);
        assert!(
            ran.stdout
                .starts_with(&format!("# {code}: {}\n", code.title())),
            "{ran}"
        );
        assert_eq!(ran.stderr, "", "{ran}");
    }
    let ran = site.run("explain E999");
    ran.assert_code(2);
    assert!(ran.stderr.contains("there is no code `E999`"), "{ran}");
}

/// A site with errors of every stage in most of its files.
fn many() -> Site {
    Site::read(&repository("tests/diagnostics/many.site"))
}

#[test]
fn one_run_reports_all_diagnostics_in_order_of_location() {
    let ran = many().check("");
    ran.assert_code(1);
    assert_none(&Vec::from_iter(difference("many", &ran)));
    let diagnostics = many().check("--format json").diagnostics();
    let locations: Vec<(String, u64)> = diagnostics
        .iter()
        .map(|diagnostic| {
            (
                diagnostic["file"].to_string(),
                diagnostic["start"].as_u64().unwrap_or(0),
            )
        })
        .collect();
    assert!(locations.is_sorted(), "{locations:#?}");
}

#[test]
fn every_format_has_every_diagnostic() {
    let site = many();
    let diagnostics = site.check("--format json").diagnostics();
    assert!(diagnostics.len() > 15, "{diagnostics:#?}");
    let keys = |diagnostic: &serde_json::Value| {
        let object = diagnostic.as_object().expect("an object");
        object.keys().cloned().collect::<BTreeSet<_>>()
    };
    let expected = [
        "code",
        "severity",
        "message",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "start",
        "end",
        "label",
        "others",
        "notes",
        "help",
        "fix",
        "hides",
    ];
    let expected: BTreeSet<String> = expected.map(str::to_owned).into();
    let (short, github) = (site.check("--format short"), site.check("--format github"));
    let location = ["line", "column", "end_line", "end_column", "start", "end"];
    let with = |others: [&str; 2]| -> BTreeSet<String> {
        let keys = location.into_iter().chain(others);
        keys.map(str::to_owned).collect()
    };
    let (mut labels, mut fixes) = (0, 0);
    for diagnostic in &diagnostics {
        assert_eq!(keys(diagnostic), expected, "{diagnostic}");
        for other in diagnostic["others"].as_array().expect("a list") {
            assert_eq!(keys(other), with(["file", "label"]), "{diagnostic}");
            labels += 1;
        }
        if !diagnostic["fix"].is_null() {
            let fix = keys(&diagnostic["fix"]);
            assert_eq!(fix, with(["file", "replacement"]), "{diagnostic}");
            fixes += 1;
        }
        let text = |key: &str| diagnostic[key].as_str().expect("a text").to_owned();
        let (file, code, message) = (text("file"), text("code"), text("message"));
        let location = match diagnostic["line"].as_u64() {
            Some(line) => format!("{file}:{line}:{}", diagnostic["column"]),
            None => file.clone(),
        };
        let line = format!("{location}: {}[{code}]: {message}\n", text("severity"));
        assert!(short.stderr.contains(&line), "no `{line}` in\n{short}");
        let severity = text("severity").replace("note", "notice");
        let command = format!("::{severity} file={file}");
        let about = format!("title={code}::{}", message.replace('%', "%25"));
        let mut lines = github.stderr.lines();
        assert!(
            lines.any(|line| line.starts_with(&command) && line.contains(&about)),
            "no `{command} ... {about}` in\n{github}"
        );
    }
    assert!(labels > 0 && fixes > 0, "{diagnostics:#?}");
    for ran in [&short, &github] {
        ran.assert_code(1);
        assert_eq!(ran.stderr.lines().count(), diagnostics.len(), "{ran}");
    }
}

#[test]
fn exit_codes_say_how_a_run_ended() {
    let good = Site::new(ONE_BRIEF);
    good.check("").assert_code(0);
    good.check("--deny warnings").assert_code(0);
    good.run("check --as-of 2001-02-30").assert_code(2);
    good.run("check --no-such-option").assert_code(2);
    good.run("check no-such-folder").assert_code(2);
    good.run("check content").assert_code(2);
    good.run("").assert_code(2);
    good.run("--version").assert_code(0);
    good.run("--help").assert_code(0);
    good.build("");
    good.run("build -o content").assert_code(2);
    // A file where the output folder has to be stands for a disk that fails.
    good.write("taken", b"");
    good.run("build -o taken").assert_code(2);
    good.run("mentions").assert_code(0);
    good.run("mentions no-such-text").assert_code(2);
    good.run("mentions --folder no-such-folder").assert_code(2);
    good.run("explain E105").assert_code(0);
    good.run("explain E999").assert_code(2);
    let warned = Site::read(&repository("tests/diagnostics/W507.site"));
    warned.check("").assert_code(0);
    warned.check("--deny warnings").assert_code(1);
    warned.build("");
    let denied = Site::read(&repository("tests/diagnostics/W507.site"));
    denied
        .run(&format!("build --as-of {TODAY} --deny warnings"))
        .assert_code(1);
    assert!(
        !denied.folder().join("site").exists(),
        "a build with denied warnings has written files"
    );
    Site::read(&repository("tests/diagnostics/N601.site"))
        .check("--deny warnings")
        .assert_code(0);
    Site::read(&repository("tests/diagnostics/E304.site"))
        .check("")
        .assert_code(1);
}

#[test]
fn quiet_prints_only_diagnostics() {
    let good = Site::new(ONE_BRIEF);
    let ran = good.check("--quiet");
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str()),
        ("", ""),
        "{ran}"
    );
    let ran = Site::read(&repository("tests/diagnostics/W507.site")).check("--quiet");
    assert!(
        ran.stderr.contains("warning[W507]") && !ran.stderr.contains("chancery:"),
        "{ran}"
    );
}

#[test]
fn many_warnings_of_one_code_are_abridged() {
    let site = Site::new(ONE_BRIEF);
    for number in 0..60 {
        let person = format!("---\nname: Person Number{number}\n---\n");
        site.write(
            &format!("content/people/person-{number}.md"),
            person.as_bytes(),
        );
    }
    let ran = site.check("");
    ran.assert_code(0);
    let shown = ran
        .stderr
        .matches("warning[W503]: no brief mentions")
        .count();
    assert!((1..20).contains(&shown), "{shown} of 60 are shown:\n{ran}");
    assert!(
        ran.stderr.contains(&format!("{} more", 60 - shown)),
        "{ran}"
    );
    assert!(ran.stderr.contains("chancery: 60 warnings"), "{ran}");
    assert_eq!(site.check("--format json").diagnostics().len(), 60);
}

#[test]
fn the_severity_of_a_diagnostic_is_that_of_its_code() {
    for name in fixtures() {
        let site = Site::read(&repository(&format!("tests/diagnostics/{name}.site")));
        for diagnostic in site.check("--format json").diagnostics() {
            let code: Code = diagnostic["code"]
                .as_str()
                .expect("a code")
                .parse()
                .expect("known");
            let expected = match code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            };
            assert_eq!(diagnostic["severity"], expected, "{name}: {diagnostic}");
        }
    }
}
