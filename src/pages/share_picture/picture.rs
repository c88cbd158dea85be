//! The layout of the picture: the site's name, its description and its briefs per year, in the colours of the style
//! sheet.
//!
//! One for the whole site, 1200 by 630 pixels, drawn once in each build that renders. Start reading at [`drawn`].

use std::collections::BTreeMap;

use super::canvas::{Canvas, Ink};
use super::lettering::{BOLD, ITALIC, Lettering, REGULAR, ShapedWord, TextPosition};
use super::lines::LineBreaker;
use super::png;
use super::png::Colour;
use crate::archive::index::Indexes;
use crate::archive::site::Site;
use crate::base::record_kind::RecordKind;
use crate::pages::wording::counted;

/// The size of the picture, in pixels: the one that all services show in full (Open Graph recommends 1200 by 630).
const WIDTH: usize = 1200;
const HEIGHT: usize = 630;

/// The colours of `values.css`: `--paper`, `--ink` and `--faint`.
const PAPER: Colour = [0xfd, 0xfc, 0xf9];
const STRONG: Colour = [0x1c, 0x1b, 0x19];
const FAINT: Colour = [0x50, 0x4d, 0x46];

/// The margin at either side and the width between.
const MARGIN: usize = 80;
const MEASURE: usize = WIDTH - 2 * MARGIN;

/// The top of the double rule, a thick line and a thin one.
const HEAD: usize = 72;
/// The lowest that words above the years may reach.
const WORDS_END: usize = 412;
/// The line on which the bars of the years stand, and the height of the highest.
const FOOT: usize = 520;
const HIGHEST: usize = 88;
/// The greatest width of a year, since three bars across the whole picture would be blocks, and the least gap between
/// two.
const WIDEST: usize = 28;
const GAP: usize = 3;
/// The baseline of the captions below it.
const CAPTION: usize = 562;
const CAPTION_SIZE: usize = 28;

/// The sizes of the name, largest first, each with how many lines it may take.
const TITLE_SIZES: [(usize, usize); 6] = [(132, 1), (110, 1), (92, 1), (80, 2), (64, 3), (52, 3)];
const DESCRIPTION_SIZE: usize = 34;
const MOST_LINES: usize = 3;

/// How many years the chart must span.
const FEWEST_YEARS: usize = 3;

/// The picture of a site.
pub struct SharePicture {
    /// Its file.
    pub png: Vec<u8>,
    /// Its width in pixels.
    pub width: usize,
    /// Its height in pixels.
    pub height: usize,
    /// What it shows, in words.
    pub alternative: String,
}

impl SharePicture {
    /// The site's own picture if it has one, a PNG, else one that is drawn.
    pub fn new(site: &Site, indexes: &Indexes, own: Option<&[u8]>) -> Self {
        let config = &site.config;
        let (title, description) = (site.typeset(&config.title), config.description.as_deref());
        let description = description.map(|it| site.typeset(it));
        if let Some((own, (width, height))) = own.and_then(|own| Some((own, png::size(own)?))) {
            return Self {
                png: own.to_owned(),
                width,
                height,
                alternative: title,
            };
        }
        let years = indexes.briefs.years.iter();
        let facts = PictureFacts {
            title: &title,
            description: description.as_deref(),
            years: years.map(|(year, briefs)| (*year, briefs.len())).collect(),
            counts: counts(site),
        };
        Self {
            png: drawn(&facts),
            width: WIDTH,
            height: HEIGHT,
            alternative: in_words(&facts),
        }
    }
}

/// What an archive holds: `34 briefs · 60 people · 25 treaties`.
fn counts(site: &Site) -> String {
    let of = |kind| site.records.iter().filter(|it| it.kind() == kind).count();
    let all = [
        (site.briefs.len(), "brief", "briefs"),
        (of(RecordKind::Person), "person", "people"),
        (of(RecordKind::Treaty), "treaty", "treaties"),
        (
            of(RecordKind::Organisation),
            "organisation",
            "organisations",
        ),
    ];
    let some = all.into_iter().filter(|(count, ..)| *count > 0);
    let words = some.map(|(count, one, many)| counted(count, one, many));
    words.collect::<Vec<_>>().join(" · ")
}

/// The picture in words, for those who do not see it.
fn in_words(facts: &PictureFacts<'_>) -> String {
    let years = facts.years.keys();
    let years = match (years.clone().min(), years.max()) {
        (Some(first), Some(last)) if first != last => format!(", {first} to {last}"),
        (Some(year), _) => format!(", {year}"),
        _ => String::new(),
    };
    let counts = match facts.counts.as_str() {
        "" => String::new(),
        counts => format!(": {}", counts.replace(" · ", ", ")),
    };
    let description = facts.description.map(|text| format!(". {text}"));
    format!(
        "{}{years}{counts}{}",
        facts.title,
        description.unwrap_or_default()
    )
}

/// What the picture shows.
struct PictureFacts<'a> {
    /// The archive's name.
    title: &'a str,
    /// One sentence about it.
    description: Option<&'a str>,
    /// How many briefs each year has.
    years: BTreeMap<i16, usize>,
    /// What it holds: `34 briefs · 60 people`.
    counts: String,
}

/// The picture, as a PNG.
fn drawn(facts: &PictureFacts<'_>) -> Vec<u8> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    canvas.fill(Ink::Strong, MARGIN, HEAD, MEASURE, 6);
    canvas.fill(Ink::Strong, MARGIN, HEAD + 11, MEASURE, 2);
    let end = title(&mut canvas, facts.title);
    if let Some(text) = facts.description {
        description(&mut canvas, text, end);
    }
    years(&mut canvas, &facts.years);
    captions(&mut canvas, facts);
    canvas.png(PAPER, STRONG, FAINT)
}

/// Draws the name as large as possible; returns where it ends.
fn title(canvas: &mut Canvas, text: &str) -> usize {
    let top = HEAD + 38;
    let Some(words) = BOLD.words(text) else {
        return top;
    };
    let mut set = None;
    for (size, most) in TITLE_SIZES {
        let breaker = LineBreaker::new(&BOLD, size, MEASURE);
        set = Some((size, breaker.lines(&words, most)));
        if breaker.fits(&words, most) {
            break;
        }
    }
    let Some((size, lines)) = set else {
        return top;
    };
    let height = size * 11 / 10;
    paragraph(canvas, (&BOLD, Ink::Strong), &lines, size, (top, height));
    top + lines.len() * height
}

/// Draws as much of the description below `top` as there is room for.
fn description(canvas: &mut Canvas, text: &str, top: usize) {
    let (top, size, height) = (top + 14, DESCRIPTION_SIZE, DESCRIPTION_SIZE * 4 / 3);
    let most = (WORDS_END.saturating_sub(top) / height).min(MOST_LINES);
    let Some(words) = ITALIC.words(text).filter(|_| most > 0) else {
        return;
    };
    let lines = LineBreaker::new(&ITALIC, size, MEASURE).lines(&words, most);
    paragraph(canvas, (&ITALIC, Ink::Faint), &lines, size, (top, height));
}

/// Draws lines of words from `top` on, each of this height.
fn paragraph(
    canvas: &mut Canvas,
    (lettering, ink): (&Lettering, Ink),
    lines: &[Vec<ShapedWord>],
    size: usize,
    (top, height): (usize, usize),
) {
    for (at, line) in lines.iter().enumerate() {
        // So ascenders begin about where the line does.
        let baseline = (top + at * height + size * 4 / 5) as f32;
        row(
            canvas,
            (lettering, ink),
            line,
            size,
            (MARGIN as f32, baseline),
        );
    }
}

/// Draws words side by side.
fn row(
    canvas: &mut Canvas,
    (lettering, ink): (&Lettering, Ink),
    words: &[ShapedWord],
    size: usize,
    (left, baseline): (f32, f32),
) {
    let mut units = 0;
    for word in words {
        let left = left + lettering.pixels(units, size);
        let position = TextPosition {
            left,
            baseline,
            size,
        };
        lettering.draw(word, canvas, ink, position);
        units += word.width + lettering.space();
    }
}

/// Draws a bar for each year on the line at the foot.
fn years(canvas: &mut Canvas, years: &BTreeMap<i16, usize>) {
    canvas.fill(Ink::Strong, MARGIN, FOOT, MEASURE, 2);
    let (Some((&first, _)), Some((&last, _))) = (years.first_key_value(), years.last_key_value())
    else {
        return;
    };
    let span = usize::from(first.abs_diff(last)) + 1;
    let most = years.values().copied().max().unwrap_or(1).max(1);
    if span < FEWEST_YEARS {
        return;
    }
    // The first bar begins with the line and the last ends with it, to scale between.
    let width = (MEASURE / span).saturating_sub(GAP).clamp(1, WIDEST);
    for (&year, &count) in years {
        let left = usize::from(first.abs_diff(year)) * (MEASURE - width) / (span - 1);
        let height = (count * HIGHEST).div_ceil(most);
        canvas.fill(Ink::Faint, MARGIN + left, FOOT - height, width, height);
    }
}

/// Draws the first and the last year below the ends of the line, and between them what the archive holds.
fn captions(canvas: &mut Canvas, facts: &PictureFacts<'_>) {
    let year = |entry: Option<(&i16, &usize)>| entry.map(|(year, _)| year.to_string());
    let first = year(facts.years.first_key_value()).unwrap_or_default();
    let last = year(facts.years.last_key_value()).filter(|last| *last != first);
    let mut caption = |text: &str, place: fn(f32) -> f32| {
        if let Some(words) = REGULAR.words(text) {
            let width = REGULAR.pixels(REGULAR.width_of(&words), CAPTION_SIZE);
            let left = MARGIN as f32 + place(MEASURE as f32 - width);
            let position = (left, CAPTION as f32);
            row(
                canvas,
                (&REGULAR, Ink::Faint),
                &words,
                CAPTION_SIZE,
                position,
            );
        }
    };
    caption(&first, |_| 0.0);
    caption(&facts.counts, |free| free / 2.0);
    caption(&last.unwrap_or_default(), |free| free);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_its_size_whatever_it_shows() {
        for (title, years) in [
            ("", vec![]),
            ("記録", vec![(2001, 1)]),
            ("A", vec![(-4000, 1), (2026, 9)]),
            ("The Record", vec![(1963, 2), (1964, 1), (2026, 3)]),
        ] {
            let facts = PictureFacts {
                title,
                description: Some("One sentence about it."),
                years: years.into_iter().collect(),
                counts: "34 briefs".to_owned(),
            };
            let file = drawn(&facts);
            assert_eq!(
                crate::pages::share_picture::png::size(&file),
                Some((1200, 630))
            );
            assert_eq!(file, drawn(&facts));
        }
    }
}
