//! Text in the program's own font, for a picture that no browser renders.
//!
//! The only user of rustybuzz, which chooses and places the glyphs of a word (kerning, ligatures), and of
//! ab_glyph_rasterizer, which computes how far their outlines cover each pixel. The font is part of the program,
//! so that the picture is the same on every machine. Widths are whole numbers of the font's units.

use std::sync::LazyLock;

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Direction, Face, UnicodeBuffer, shape};

use super::canvas::{Canvas, Ink};

/// Libertinus Serif, regular.
pub static REGULAR: LazyLock<Lettering> = LazyLock::new(|| {
    Lettering::new(include_bytes!(concat!(
        env!("OUT_DIR"),
        "/LibertinusSerif-Regular.otf"
    )))
});
/// Libertinus Serif, bold.
pub static BOLD: LazyLock<Lettering> = LazyLock::new(|| {
    Lettering::new(include_bytes!(concat!(
        env!("OUT_DIR"),
        "/LibertinusSerif-Bold.otf"
    )))
});
/// Libertinus Serif, italic.
pub static ITALIC: LazyLock<Lettering> = LazyLock::new(|| {
    Lettering::new(include_bytes!(concat!(
        env!("OUT_DIR"),
        "/LibertinusSerif-Italic.otf"
    )))
});

/// The picture has no room for more words, so none are shaped.
const MOST_WORDS: usize = 200;

/// A face of the font.
pub struct Lettering {
    face: Face<'static>,
}

/// A word as glyphs side by side.
#[derive(Clone, Debug)]
pub struct ShapedWord {
    /// The word as written.
    pub text: String,
    /// Its width.
    pub width: i32,
    /// Each with its distance from the word's origin, to the right and upwards.
    glyphs: Vec<(u16, i32, i32)>,
}

/// Where and how large a word is drawn, in pixels: the left end of its baseline and the size of the font.
#[derive(Clone, Copy, Debug)]
pub struct TextPosition {
    /// The left end of the word.
    pub left: f32,
    /// The line on which it stands, from the top.
    pub baseline: f32,
    /// The size of the font.
    pub size: usize,
}

impl Lettering {
    fn new(font: &'static [u8]) -> Self {
        let face = Face::from_slice(font, 0).expect("the font in the program is a font");
        Self { face }
    }

    /// A length in pixels as units of the font at a size.
    pub fn units(&self, pixels: usize, size: usize) -> i32 {
        (pixels as i32) * self.face.units_per_em() / (size as i32)
    }

    /// A length in units of the font as pixels at a size.
    pub fn pixels(&self, units: i32, size: usize) -> f32 {
        units as f32 * size as f32 / self.face.units_per_em() as f32
    }

    /// The width of the space between words.
    pub fn space(&self) -> i32 {
        let glyph = self.face.glyph_index(' ');
        let advance = glyph.and_then(|glyph| self.face.glyph_hor_advance(glyph));
        advance.map_or(self.face.units_per_em() / 4, i32::from)
    }

    /// The width of words side by side.
    pub fn width_of(&self, words: &[ShapedWord]) -> i32 {
        let widths: i32 = words.iter().map(|word| word.width).sum();
        widths + self.space() * (words.len() as i32 - 1).max(0)
    }

    /// The words of a text. Symbols that the font lacks are left out. None if it lacks a letter, or if the text runs
    /// from right to left: a picture without the name is better than one with holes in it.
    pub fn words(&self, text: &str) -> Option<Vec<ShapedWord>> {
        let words = text.split_whitespace().take(MOST_WORDS);
        let words = words.map(|word| self.word(word));
        let words: Option<Vec<ShapedWord>> = words.collect();
        Some(words?.into_iter().filter(|word| word.width > 0).collect())
    }

    /// A word; none if the font lacks a letter of it.
    pub fn word(&self, text: &str) -> Option<ShapedWord> {
        let has = |letter: &char| self.face.glyph_index(*letter).is_some();
        if text.chars().any(|it| it.is_alphanumeric() && !has(&it)) {
            return None;
        }
        let text: String = text.chars().filter(has).collect();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        buffer.guess_segment_properties();
        if !text.is_empty() && buffer.direction() != Direction::LeftToRight {
            return None;
        }
        let set = shape(&self.face, &[], buffer);
        let mut width = 0;
        let mut glyphs = Vec::with_capacity(set.len());
        for (glyph, place) in set.glyph_infos().iter().zip(set.glyph_positions()) {
            // OpenType numbers glyphs with 16 bits.
            glyphs.push((
                glyph.glyph_id as u16,
                width + place.x_offset,
                place.y_offset,
            ));
            width += place.x_advance;
        }
        Some(ShapedWord {
            text,
            width,
            glyphs,
        })
    }

    /// Draws a word.
    pub fn draw(&self, word: &ShapedWord, canvas: &mut Canvas, ink: Ink, position: TextPosition) {
        for &(glyph, right, up) in &word.glyphs {
            let left = position.left + self.pixels(right, position.size);
            let baseline = position.baseline - self.pixels(up, position.size);
            self.draw_glyph(
                GlyphId(glyph),
                canvas,
                ink,
                TextPosition {
                    left,
                    baseline,
                    ..position
                },
            );
        }
    }

    fn draw_glyph(&self, glyph: GlyphId, canvas: &mut Canvas, ink: Ink, position: TextPosition) {
        let Some(bounds) = self.face.glyph_bounding_box(glyph) else {
            return;
        };
        let scale = position.size as f32 / self.face.units_per_em() as f32;
        // The pixels around the outline, with one more on each side for rounding.
        let left = (position.left + f32::from(bounds.x_min) * scale).floor() - 1.0;
        let top = (position.baseline - f32::from(bounds.y_max) * scale).floor() - 1.0;
        let breadth = f32::from(bounds.x_max) - f32::from(bounds.x_min);
        let height = f32::from(bounds.y_max) - f32::from(bounds.y_min);
        let size = |units: f32| (units * scale).ceil() as usize + 3;
        let mut pen = OutlinePen {
            cover: Rasterizer::new(size(breadth), size(height)),
            origin: point(position.left - left, position.baseline - top),
            scale,
            first: point(0.0, 0.0),
            last: point(0.0, 0.0),
        };
        self.face.outline_glyph(glyph, &mut pen);
        let (left, top) = (left.max(0.0) as usize, top.max(0.0) as usize);
        pen.cover.for_each_pixel_2d(|x, y, extent| {
            canvas.touch(ink, left + x as usize, top + y as usize, extent);
        });
    }
}

/// Draws the outline of a glyph, whose points are in the font's units with y upwards.
struct OutlinePen {
    cover: Rasterizer,
    /// The glyph's origin, in pixels.
    origin: Point,
    scale: f32,
    first: Point,
    last: Point,
}

impl OutlinePen {
    fn at(&self, x: f32, y: f32) -> Point {
        point(
            self.origin.x + x * self.scale,
            self.origin.y - y * self.scale,
        )
    }
}

impl OutlineBuilder for OutlinePen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.first = self.at(x, y);
        self.last = self.first;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.cover.draw_line(self.last, to);
        self.last = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (by, to) = (self.at(x1, y1), self.at(x, y));
        self.cover.draw_quad(self.last, by, to);
        self.last = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (by, and, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.cover.draw_cubic(self.last, by, and, to);
        self.last = to;
    }

    fn close(&mut self) {
        self.cover.draw_line(self.last, self.first);
        self.last = self.first;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kerned_and_lacking_letters_are_known() {
        let width = |text: &str| BOLD.word(text).map_or(0, |word| word.width);
        assert!(width("AV") < width("A") + width("V"));
        let words = |text: &str| {
            let words = REGULAR.words(text)?;
            Some(
                words
                    .into_iter()
                    .map(|word| word.text)
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        };
        for (text, expected) in [
            (
                "Österreich, Łódź & Москва",
                Some("Österreich, Łódź & Москва"),
            ),
            ("The 🕊 Record 🕊", Some("The Record")),
            ("記録 Record", None),
            ("רשומה", None),
            ("", Some("")),
        ] {
            assert_eq!(words(text).as_deref(), expected, "{text}");
        }
    }
}
