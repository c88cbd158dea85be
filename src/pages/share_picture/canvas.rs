//! A canvas: pixels in two inks on one paper.

use super::png;
use super::png::Colour;

/// How many shades an ink has, from bare paper to full cover: enough for smooth edges, few enough for a small file
/// and for both inks in one byte.
const SHADES: usize = 32;

/// An ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// For the name and the rules.
    Strong,
    /// For everything else.
    Faint,
}

/// A rectangle of pixels, each covered to some extent by one ink.
pub struct Canvas {
    width: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    /// Bare paper.
    pub fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            pixels: vec![0; width * height],
        }
    }

    /// Fills a rectangle; what is outside of the paper is ignored.
    pub fn fill(&mut self, ink: Ink, left: usize, top: usize, width: usize, height: usize) {
        for y in top..top + height {
            for x in left..left + width {
                self.cover(ink, x, y, SHADES - 1);
            }
        }
    }

    /// Covers a pixel to some extent, from 0 to 1, unless it is covered more already.
    pub fn touch(&mut self, ink: Ink, x: usize, y: usize, extent: f32) {
        let full = (SHADES - 1) as f32;
        self.cover(ink, x, y, (extent.clamp(0.0, 1.0) * full + 0.5) as usize);
    }

    fn cover(&mut self, ink: Ink, x: usize, y: usize, shade: usize) {
        if x >= self.width {
            return;
        }
        let Some(pixel) = self.pixels.get_mut(y * self.width + x) else {
            return;
        };
        if shade > usize::from(*pixel) % SHADES {
            // Two inks of 32 shades make 64 values.
            *pixel = (shade + if ink == Ink::Faint { SHADES } else { 0 }) as u8;
        }
    }

    /// The picture as a PNG.
    pub fn png(&self, paper: Colour, strong: Colour, faint: Colour) -> Vec<u8> {
        let shades = [strong, faint].into_iter().flat_map(|ink| {
            (0..SHADES).map(move |shade| {
                [0, 1, 2].map(|part| {
                    let (from, to) = (usize::from(paper[part]), usize::from(ink[part]));
                    let full = SHADES - 1;
                    ((from * (full - shade) + to * shade + full / 2) / full) as u8
                })
            })
        });
        png::encoded(self.width, &shades.collect::<Vec<Colour>>(), &self.pixels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_covers_and_stays_on_the_paper() {
        let mut canvas = Canvas::new(3, 2);
        canvas.fill(Ink::Strong, 1, 0, 9, 1);
        canvas.touch(Ink::Faint, 0, 1, 0.5);
        canvas.touch(Ink::Faint, 0, 1, 0.25);
        canvas.touch(Ink::Faint, 1, 0, 0.5);
        canvas.touch(Ink::Faint, 0, 9, 1.0);
        assert_eq!(canvas.pixels, [0, 31, 31, 48, 0, 0]);
    }
}
