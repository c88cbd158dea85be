//! Follows every link of a built site, without a browser.

use std::collections::{BTreeMap, BTreeSet};

use super::Files;
use super::html::{Tag, tags};

/// Returns one sentence for each broken internal link or anchor and for each id that a page uses twice.
/// `base` is the URL of the published site; links that begin with it are internal too.
pub fn broken(site: &Files, base: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let pages: Vec<(&str, &str)> = site
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("UTF-8")))
        .collect();
    for (path, page) in &pages {
        let own = ids.entry(path).or_default();
        for id in tags(page).iter().filter_map(|tag| tag.attribute("id")) {
            if !own.insert(id.clone()) {
                problems.push(format!("{path}: the id `{id}` is used twice"));
            }
        }
    }
    for (path, page) in &pages {
        for link in tags(page).iter().flat_map(links) {
            if let Err(why) = follow(site, &ids, path, &link, base) {
                problems.push(format!("{path}: `{link}` {why}"));
            }
        }
    }
    problems
}

/// The addresses that a tag loads or links to.
fn links(tag: &Tag<'_>) -> Vec<String> {
    let mut found: Vec<String> = ["href", "src", "poster", "data"]
        .into_iter()
        .filter(|name| *name != "data" || tag.name == "object")
        .filter_map(|name| tag.attribute(name))
        .collect();
    if tag.name == "meta" && tag.attribute("http-equiv").as_deref() == Some("refresh") {
        let content = tag.attribute("content").unwrap_or_default();
        let url = content.split_once("url=").map(|(_, url)| url.to_owned());
        found.push(url.unwrap_or(content));
    }
    found
}

/// Checks one link of the page `from`; the error completes a sentence that begins with the link.
fn follow(
    site: &Files,
    ids: &BTreeMap<&str, BTreeSet<String>>,
    from: &str,
    link: &str,
    base: &str,
) -> Result<(), String> {
    let base_path = base
        .splitn(4, '/')
        .nth(3)
        .map_or(String::new(), str::to_owned);
    let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
    let address = match address.strip_prefix(base) {
        Some(rest) => rest.to_owned(),
        None if is_external(address) => return Ok(()),
        None => match address.strip_prefix('/') {
            Some(rooted) => {
                let below = rooted.strip_prefix(base_path.as_str());
                below.ok_or("leads out of the site")?.to_owned()
            }
            None => resolved(from, address)?,
        },
    };
    let decoded = percent_encoding::percent_decode_str(&address);
    let address = decoded.decode_utf8().map_err(|_| "is not UTF-8")?;
    let file = match address.is_empty() || address.ends_with('/') {
        true => format!("{address}index.html"),
        false => address.into_owned(),
    };
    if !site.contains_key(&file) {
        return Err(format!("leads to `{file}`, which does not exist"));
    }
    let anchor = percent_encoding::percent_decode_str(anchor);
    let anchor = anchor
        .decode_utf8()
        .map_err(|_| "has an anchor that is not UTF-8")?;
    let known = ids.get(file.as_str());
    match anchor.is_empty() || known.is_some_and(|ids| ids.contains(anchor.as_ref())) {
        true => Ok(()),
        false => Err(format!(
            "leads to an anchor that does not exist in `{file}`"
        )),
    }
}

fn is_external(address: &str) -> bool {
    ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

/// Resolves a relative address on the page at `from`.
fn resolved(from: &str, relative: &str) -> Result<String, String> {
    if relative.is_empty() {
        return Ok(from.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    let mut folder = false;
    for part in relative.split('/') {
        folder = matches!(part, "" | "." | "..");
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or("climbs out of the site")?;
            }
            part => parts.push(part),
        }
    }
    let mut path = parts.join("/");
    if folder && !path.is_empty() {
        path.push('/');
    }
    Ok(path)
}
