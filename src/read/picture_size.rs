//! The width and height of images, read from the beginning of their files.
//!
//! A page that states them reserves room for an image before it has loaded, so that there is no layout shift. An image
//! that cannot be read simply has no size: the browser may know more formats than this.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::base::picture_size::PictureSize;

/// The extensions of images that browsers show, except SVG.
const ENDINGS: [&str; 8] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico"];

/// How many bytes of an SVG file are searched for its root element.
const SVG_HEAD: u64 = 64 << 10;

/// The size of the image in a file, in CSS pixels; `None` for another extension, and if the file does not state one.
pub fn picture_size(file: &Path) -> Option<PictureSize> {
    let ending = file.extension()?.to_str()?.to_ascii_lowercase();
    if ending == "svg" {
        let mut head = Vec::new();
        let file = File::open(file).ok()?;
        file.take(SVG_HEAD).read_to_end(&mut head).ok()?;
        return svg_size(&head);
    }
    if !ENDINGS.contains(&ending.as_str()) {
        return None;
    }
    let size = imagesize::size(file).ok()?;
    PictureSize::new(size.width.try_into().ok()?, size.height.try_into().ok()?)
}

/// The size that the root element of an SVG file states. If its width or height is missing or relative, that follows from
/// the proportions of its view box (SVG 2, 8.12 "Intrinsic sizing properties").
fn svg_size(head: &[u8]) -> Option<PictureSize> {
    let root = root(head)?;
    let attribute = |name: &str| {
        let attribute = root.try_get_attribute(name).ok()??;
        String::from_utf8(attribute.value.into_owned()).ok()
    };
    let [width, height] = ["width", "height"].map(|name| pixels(&attribute(name)?));
    let view_box = attribute("viewBox").and_then(|written| view_box(&written));
    let (width, height) = match (width, height, view_box) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some(view_box)) => view_box,
        _ => return None,
    };
    // `as` turns NaN and negative numbers into 0, and `PictureSize::new` rejects that and what is too large.
    PictureSize::new(width.round() as u32, height.round() as u32)
}

/// The start tag of the root element, if that is `svg`.
fn root(head: &[u8]) -> Option<BytesStart<'static>> {
    let mut reader = Reader::from_reader(head);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(start) | Event::Empty(start) => {
                let is_svg = start.local_name().as_ref() == b"svg";
                return is_svg.then(|| start.into_owned());
            }
            Event::Eof => return None,
            _ => buffer.clear(),
        }
    }
}

/// The width and height of a `viewBox`, if both are above 0.
fn view_box(written: &str) -> Option<(f64, f64)> {
    let numbers = written
        .split([' ', ',', '\t', '\r', '\n'])
        .filter(|number| !number.is_empty());
    let numbers: Vec<f64> = numbers.map_while(|number| number.parse().ok()).collect();
    match numbers[..] {
        [_, _, width, height] if width > 0.0 && height > 0.0 => Some((width, height)),
        _ => None,
    }
}

/// An absolute length in pixels (CSS Values and Units 4, 6.2); `None` for a relative one.
fn pixels(written: &str) -> Option<f64> {
    let written = written.trim();
    let unit = written.trim_start_matches(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    let number: f64 = written[..written.len() - unit.len()].parse().ok()?;
    let inch = 96.0;
    let unit = match unit.to_ascii_lowercase().as_str() {
        "" | "px" => 1.0,
        "pt" => inch / 72.0,
        "pc" => inch / 6.0,
        "in" => inch,
        "cm" => inch / 2.54,
        "mm" => inch / 25.4,
        _ => return None,
    };
    Some(number * unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_drawing_is_what_its_root_element_says() {
        for (root, expected) in [
            (r#"<svg width="640" height="360.4px">"#, Some((640, 360))),
            (r#"<svg width="1in" height="72pt"/>"#, Some((96, 96))),
            (r#"<svg viewBox="0 0 640 360">"#, Some((640, 360))),
            (r#"<svg width="100%" viewBox="0,0, 64 36">"#, Some((64, 36))),
            (
                r#"<svg width="320" viewBox="0 0 640 360">"#,
                Some((320, 180)),
            ),
            (
                r#"<svg height="180" viewBox="0 0 640 360">"#,
                Some((320, 180)),
            ),
            (
                r#"<!-- a <svg> --><!DOCTYPE svg><s:svg width="2" height="3">"#,
                Some((2, 3)),
            ),
            (r#"<svg width="640">"#, None),
            (r#"<svg width="0" height="5">"#, None),
            (r#"<svg width="-5" height="5">"#, None),
            (r#"<svg width="1e9" height="5">"#, None),
            (r#"<svg viewBox="0 0 0 0">"#, None),
            (r#"<html width="6" height="5">"#, None),
            (r#"<svg width="6""#, None),
            ("", None),
        ] {
            let head = format!("<?xml version=\"1.0\"?>\n{root}");
            let found = svg_size(head.as_bytes());
            assert_eq!(found.map(|it| (it.width, it.height)), expected, "{root}");
        }
    }

    #[test]
    fn only_images_have_a_size() {
        let folder = tempfile::TempDir::new().unwrap();
        let size = |name: &str, bytes: &[u8]| {
            let file = folder.path().join(name);
            std::fs::write(&file, bytes).unwrap();
            picture_size(&file).map(|it| (it.width, it.height))
        };
        // The header of a GIF has its size in its bytes 7 to 10.
        let gif = b"GIF89a\x20\x00\x10\x00\x00\x00\x00";
        assert_eq!(size("a.GIF", gif), Some((32, 16)));
        assert_eq!(size("a.pdf", gif), None);
        assert_eq!(size("a.png", b"1234"), None);
        assert_eq!(size("a.svg", b"<svg width='4' height='5'/>"), Some((4, 5)));
        assert_eq!(picture_size(&folder.path().join("missing.png")), None);
    }
}
