//! Following every link of a built site, without a browser.

use std::collections::{BTreeMap, BTreeSet};

use super::Files;
use super::html::{Tag, tags};

/// What is wrong with the pages of a site, one sentence each; empty when every internal link and
/// anchor resolves and no page has an id twice. `base` is where the site is published: links that
/// begin with it are internal too.
pub fn broken(site: &Files, base: &str) -> Vec<String> {
    let mut wrong = Vec::new();
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
                wrong.push(format!("{path}: the id `{id}` is given twice"));
            }
        }
    }
    for (path, page) in &pages {
        for link in tags(page).iter().flat_map(links) {
            if let Err(why) = follow(site, &ids, path, &link, base) {
                wrong.push(format!("{path}: `{link}` {why}"));
            }
        }
    }
    wrong
}

/// The addresses that a tag asks for or leads to.
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
        None if is_elsewhere(address) => return Ok(()),
        None => match address.strip_prefix('/') {
            Some(rooted) => {
                let below = rooted.strip_prefix(base_path.as_str());
                below.ok_or("leads out of the site")?.to_owned()
            }
            None => joined(from, address)?,
        },
    };
    let decoded = percent_encoding::percent_decode_str(&address);
    let address = decoded.decode_utf8().map_err(|_| "is not UTF-8")?;
    let file = match address.is_empty() || address.ends_with('/') {
        true => format!("{address}index.html"),
        false => address.into_owned(),
    };
    if !site.contains_key(&file) {
        return Err(format!("leads to `{file}`, which is not there"));
    }
    let anchor = percent_encoding::percent_decode_str(anchor);
    let anchor = anchor
        .decode_utf8()
        .map_err(|_| "has an anchor that is not UTF-8")?;
    let known = ids.get(file.as_str());
    match anchor.is_empty() || known.is_some_and(|ids| ids.contains(anchor.as_ref())) {
        true => Ok(()),
        false => Err(format!("leads to an anchor that `{file}` does not have")),
    }
}

fn is_elsewhere(address: &str) -> bool {
    ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

/// The address that a relative one means on the page at `from`.
fn joined(from: &str, relative: &str) -> Result<String, String> {
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
