//! `docs/dependencies.md` gives a reason for each dependency in Cargo.toml, and for nothing else.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

#[test]
fn every_dependency_has_a_documented_reason() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/dependencies.md");
    let text = std::fs::read_to_string(&file).expect("docs/dependencies.md can be read");
    let (declared, documented) = (declared(&manifest), documented(&text));
    let list = |names: Vec<&String>| {
        let names: Vec<&str> = names.into_iter().map(String::as_str).collect();
        names.join(", ")
    };
    let undocumented = list(declared.difference(&documented).collect());
    let unused = list(documented.difference(&declared).collect());
    assert!(
        undocumented.is_empty() && unused.is_empty(),
        "docs/dependencies.md and Cargo.toml differ; \
         without a reason: [{undocumented}]; not a dependency: [{unused}]"
    );
}

/// The dependencies in Cargo.toml: `name`, or `name (tests)` for a dev-dependency.
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
        .expect("cargo starts, since it runs this test");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata failed: {errors}");
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
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

/// The crates in the first column of the tables, as `name (tests)` below a heading that contains "tests".
fn documented(text: &str) -> BTreeSet<String> {
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
            "docs/dependencies.md lists `{name}` twice"
        );
    }
    names
}
