//! Says that the program is to be built again when a template is added or taken away: the files in
//! `templates/` are part of it.

fn main() {
    println!("cargo::rerun-if-changed=templates");
}
