//! The style sheets, scripts, icon and picture that the program puts on pages, under names that change with their
//! content.

use xxhash_rust::xxh3::xxh3_64;

use crate::archive::routes;
use crate::base::source::Sources;
use crate::markdown::html::code_stylesheet;
use crate::pages::templates::ASSETS;

/// One asset and its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedAsset {
    /// Its address, with a hash of its content, so that a browser may cache it for ever.
    pub address: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// The assets of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The style sheet.
    pub style: SharedAsset,
    /// The style sheet of highlighted code.
    pub code_style: SharedAsset,
    /// The script.
    pub script: SharedAsset,
    /// The icon.
    pub icon: SharedAsset,
    /// The picture that other sites show beside links.
    pub picture: SharedAsset,
    /// The script of the network, if there is one.
    pub network_script: Option<SharedAsset>,
}

impl Assets {
    /// The assets, the site's own where it has them; `picture` is a PNG. Only a site with a network has its script.
    pub fn new(sources: &Sources, style: &str, picture: Vec<u8>, has_network: bool) -> Self {
        let text = |name: &str| {
            let id = sources.find(&format!("{ASSETS}{name}"));
            id.map_or_else(String::new, |id| sources.get(id).text.clone())
        };
        Self {
            style: fingerprinted("style", "css", style),
            code_style: fingerprinted("code", "css", code_stylesheet()),
            script: fingerprinted("site", "js", text("site.js")),
            icon: fingerprinted("favicon", "svg", text("favicon.svg")),
            picture: fingerprinted("og", "png", picture),
            network_script: has_network.then(|| fingerprinted("network", "js", text("network.js"))),
        }
    }

    /// All assets.
    pub fn all(&self) -> impl Iterator<Item = &SharedAsset> {
        let Self {
            style,
            code_style,
            script,
            icon,
            picture,
            network_script,
        } = self;
        let always = [style, code_style, script, icon, picture];
        always.into_iter().chain(network_script)
    }

    /// The address of the script of the network; empty if there is none.
    pub fn network_script_address(&self) -> String {
        let script = self.network_script.as_ref();
        script.map_or_else(String::new, |script| script.address.clone())
    }
}

fn fingerprinted(stem: &str, ending: &str, content: impl Into<Vec<u8>>) -> SharedAsset {
    let content = content.into();
    let hash = xxh3_64(&content);
    SharedAsset {
        address: routes::asset(stem, hash, ending),
        content,
    }
}

#[cfg(test)]
mod tests {
    use super::super::own::{AssetFiles, STYLE_PARTS};
    use crate::base::diagnostic::Diagnostics;
    use crate::base::source::{Source, Sources};
    use crate::pages::templates::{ASSETS, TemplateReferences, embedded};

    #[test]
    fn every_part_of_the_style_sheet_is_in_it_and_the_sites_own_rules_are_last() {
        let mut files = embedded();
        let own = "p { color: red }";
        for part in files.iter().filter(|file| file.path.ends_with(".css")) {
            let name = part.path.strip_prefix(ASSETS).unwrap_or("");
            assert!(STYLE_PARTS.contains(&name), "{name}");
        }
        files.push(Source {
            path: format!("{ASSETS}style.css"),
            text: own.to_owned(),
        });
        let sources = Sources::new(files);
        let references = TemplateReferences::default();
        let style = AssetFiles::new(&sources, &[], &references, &mut Diagnostics::new()).style;
        assert!(style.starts_with("@layer values, base"), "{style}");
        assert!(style.ends_with(&format!("{own}\n")));
        assert!(!style.contains("@import"));
    }
}
