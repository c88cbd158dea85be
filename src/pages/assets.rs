//! Assets: the style sheets, scripts, icon and picture that pages share, under names that change with their
//! content.

use xxhash_rust::xxh3::xxh3_64;

use super::templates::FOLDER;
use crate::archive::routes;
use crate::base::source::Sources;
use crate::markdown::html::code_stylesheet;

/// The parts of the style sheet in the order of their layers, and the site's own rules, which are in no layer and so
/// override all others.
const STYLE_PARTS: [&str; 10] = [
    "style/values.css",
    "style/type.css",
    "style/layout.css",
    "style/text.css",
    "style/notes.css",
    "style/pages.css",
    "style/pictures.css",
    "style/cards.css",
    "style/print.css",
    "style.css",
];

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
    pub fn new(sources: &Sources, picture: Vec<u8>, has_network: bool) -> Self {
        let text = |name: &str| {
            let id = sources.find(&format!("{FOLDER}assets/{name}"));
            id.map_or_else(String::new, |id| sources.get(id).text.clone())
        };
        Self {
            style: fingerprinted(
                "style",
                "css",
                without_comments(&STYLE_PARTS.map(text).concat()),
            ),
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

/// A style sheet without comments and empty lines, which would be a tenth of what each reader loads. Comments that
/// begin with `/*!`, such as licences, stay. Nothing within quotation marks is a comment (CSS Syntax Level 3,
/// 4.3.1 and 4.3.2).
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['/', '"', '\'']) {
        kept.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_comment = rest.starts_with("/*");
        let length = match rest.chars().next() {
            Some('/') if is_comment => rest[2..].find("*/").map(|end| end + 4),
            Some('/') => Some(1),
            Some(quote) => end_of_string(rest, quote),
            None => None,
        };
        let (piece, after) = rest.split_at(length.unwrap_or(rest.len()));
        if !is_comment || piece.starts_with("/*!") {
            kept.push_str(piece);
        }
        rest = after;
    }
    kept.push_str(rest);
    let lines = kept.lines().filter(|line| !line.trim().is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The length in bytes of the string at the start of `css`, with its quotation marks; none if it has no end.
fn end_of_string(css: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    let mut letters = css.char_indices().skip(1);
    let end = letters.find(|(_, letter)| {
        let ends = *letter == quote && !escaped;
        escaped = *letter == '\\' && !escaped;
        ends
    });
    end.map(|(at, _)| at + 1)
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
    use super::*;
    use crate::pages::templates::embedded;

    #[test]
    fn every_part_of_the_style_sheet_is_in_it_and_the_sites_own_rules_are_last() {
        let mut files = embedded();
        let own = "p { color: red }";
        for part in files.iter().filter(|file| file.path.ends_with(".css")) {
            let name = part.path.strip_prefix("templates/assets/").unwrap_or("");
            assert!(STYLE_PARTS.contains(&name), "{name}");
        }
        files.push(crate::base::source::Source {
            path: format!("{FOLDER}assets/style.css"),
            text: own.to_owned(),
        });
        let style = Assets::new(&Sources::new(files), Vec::new(), false)
            .style
            .content;
        let style = String::from_utf8(style).unwrap();
        assert!(style.starts_with("@layer values, base"), "{style}");
        assert!(style.ends_with(&format!("{own}\n")));
        assert!(!style.contains("@import"));
    }

    #[test]
    fn comments_go_and_what_looks_like_one_stays() {
        for (css, expected) in [
            ("a { b: c } /* d */\n", "a { b: c } \n"),
            ("/* a\n\n * b */\n\na { b: c }", "a { b: c }\n"),
            (
                "/*! licence */ a { b: 1/2 }",
                "/*! licence */ a { b: 1/2 }\n",
            ),
            (
                r#"a { b: "/* c \" */"; d: '"/*' } /* e */"#,
                "a { b: \"/* c \\\" */\"; d: '\"/*' } \n",
            ),
            ("a { b: \"c /* d", "a { b: \"c /* d\n"),
            ("a {} /* b", "a {} \n"),
            ("", ""),
        ] {
            assert_eq!(without_comments(css), expected, "{css}");
        }
    }
}
