//! `docs/dependencies.md` gives a reason for each crate that Cargo.toml names, and for no other.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

#[test]
fn every_dependency_has_its_reason() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/dependencies.md");
    let text = std::fs::read_to_string(&file).expect("docs/dependencies.md can be read");
    let (declared, explained) = (declared(&manifest), explained(&text));
    let list = |names: Vec<&String>| {
        let names: Vec<&str> = names.into_iter().map(String::as_str).collect();
        names.join(", ")
    };
    let missing = list(declared.difference(&explained).collect());
    let gone = list(explained.difference(&declared).collect());
    assert!(
        missing.is_empty() && gone.is_empty(),
        "docs/dependencies.md and Cargo.toml differ; \
         without a reason: [{missing}]; no longer a dependency: [{gone}]"
    );
}

/// `name` for what the program is built with, `name (tests)` for what only its tests need.
fn declared(manifest: &Path) -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
            "--offline",
        ])
        .arg("--manifest-path")
        .arg(manifest)
        .output()
        .expect("cargo runs, as it runs this test");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo metadata failed: {complaint}"
    );
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("cargo metadata writes JSON");
    let dependencies = metadata["packages"][0]["dependencies"].as_array();
    let dependencies = dependencies.expect("a package has a list of dependencies");
    let name = |dependency: &serde_json::Value| {
        let name = dependency["name"].as_str().unwrap_or_default();
        match dependency["kind"].as_str() {
            Some("dev") => format!("{name} (tests)"),
            _ => name.to_owned(),
        }
    };
    dependencies.iter().map(name).collect()
}

/// The crates in the first column of the tables; those below a heading with "tests" are for tests.
fn explained(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut for_tests = false;
    for line in text.lines() {
        if line.starts_with('#') {
            for_tests = line.contains("tests");
        }
        let name = line
            .strip_prefix("| `")
            .and_then(|rest| rest.split('`').next());
        let Some(name) = name else { continue };
        let name = if for_tests {
            format!("{name} (tests)")
        } else {
            name.to_owned()
        };
        assert!(
            names.insert(name.clone()),
            "docs/dependencies.md has `{name}` twice"
        );
    }
    names
}
