//! Assets: the style sheets, the script and the icon that pages share, under names that change when they do.

use xxhash_rust::xxh3::xxh3_64;

use super::templates::FOLDER;
use crate::markdown::highlight;
use crate::words::source::Sources;

/// One asset and its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedAsset {
    /// Its address, with a fingerprint of its content: a browser may keep it for ever.
    pub address: String,
    /// Its bytes.
    pub content: String,
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
}

impl Assets {
    /// The assets, the site's own where it has them.
    pub fn new(sources: &Sources) -> Self {
        let text = |name: &str| {
            let id = sources.find(&format!("{FOLDER}assets/{name}"));
            id.map_or_else(String::new, |id| sources.get(id).text.clone())
        };
        Self {
            style: fingerprinted("style", "css", text("style.css")),
            code_style: fingerprinted("code", "css", highlight::stylesheet()),
            script: fingerprinted("site", "js", text("site.js")),
            icon: fingerprinted("favicon", "svg", text("favicon.svg")),
        }
    }

    /// All of them.
    pub fn all(&self) -> [&SharedAsset; 4] {
        [&self.style, &self.code_style, &self.script, &self.icon]
    }
}

fn fingerprinted(stem: &str, ending: &str, content: String) -> SharedAsset {
    let hash = xxh3_64(content.as_bytes());
    SharedAsset {
        address: format!("assets/{stem}.{hash:016x}.{ending}"),
        content,
    }
}
