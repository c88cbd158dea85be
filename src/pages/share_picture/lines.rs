//! Breaks words into lines: as few as needed, of about equal length, and cut if there is no room.

use super::lettering::{Lettering, ShapedWord};

/// Breaks words into lines of a width.
pub struct LineBreaker {
    lettering: &'static Lettering,
    /// The width of a line, in units of the font.
    measure: i32,
}

impl LineBreaker {
    /// For lines of so many pixels in a face at a size.
    pub fn new(lettering: &'static Lettering, size: usize, pixels: usize) -> Self {
        Self {
            lettering,
            measure: lettering.units(pixels, size),
        }
    }

    /// Whether words fit into so many lines.
    pub fn fits(&self, words: &[ShapedWord], most: usize) -> bool {
        let lines = self.filled(words, self.measure);
        lines.len() <= most && lines.iter().all(|line| self.is_within(line))
    }

    /// Words in at most so many lines, none too wide; `…` stands for what is left out.
    pub fn lines(&self, words: &[ShapedWord], most: usize) -> Vec<Vec<ShapedWord>> {
        let lines = self.balanced(words).into_iter();
        let mut lines: Vec<Vec<ShapedWord>> = lines.map(<[ShapedWord]>::to_vec).collect();
        let wide = lines.iter().position(|line| !self.is_within(line));
        let last = wide.map_or(most, |at| (at + 1).min(most));
        if last >= lines.len() && wide.is_none() {
            return lines;
        }
        lines.truncate(last);
        if let Some(line) = lines.last_mut() {
            self.cut(line);
        }
        lines
    }

    fn is_within(&self, words: &[ShapedWord]) -> bool {
        self.lettering.width_of(words) <= self.measure
    }

    /// Words in as few lines as they need, of about equal length.
    fn balanced<'w>(&self, words: &'w [ShapedWord]) -> Vec<&'w [ShapedWord]> {
        let fewest = self.filled(words, self.measure).len();
        // The narrowest measure that needs no more lines, to within 8 units, a fraction of a pixel.
        let (mut too_narrow, mut wide) = (0, self.measure);
        while wide - too_narrow > 8 {
            let middle = (too_narrow + wide) / 2;
            match self.filled(words, middle).len() <= fewest {
                true => wide = middle,
                false => too_narrow = middle,
            }
        }
        self.filled(words, wide)
    }

    /// Words in lines of at most this width, each as full as possible.
    fn filled<'w>(&self, words: &'w [ShapedWord], most: i32) -> Vec<&'w [ShapedWord]> {
        let mut lines = Vec::new();
        let (mut begin, mut width) = (0, 0);
        for (at, word) in words.iter().enumerate() {
            let wider = width + self.lettering.space() + word.width;
            if at > begin && wider > most {
                lines.push(&words[begin..at]);
                (begin, width) = (at, word.width);
            } else {
                width = if at == begin { word.width } else { wider };
            }
        }
        lines.extend((begin < words.len()).then(|| &words[begin..]));
        lines
    }

    /// Replaces the end of a line by an ellipsis so that it fits: word by word, and letter by letter if the line has
    /// only one word.
    fn cut(&self, line: &mut Vec<ShapedWord>) {
        while let Some(last) = line.pop() {
            let mut text = last.text;
            loop {
                let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric());
                line.extend(self.lettering.word(&format!("{bare}…")));
                if self.is_within(line) {
                    return;
                }
                line.pop();
                if !line.is_empty() || text.pop().is_none() {
                    break;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::share_picture::lettering::BOLD;

    /// Checks the lines, of 1040 pixels, of words at a size.
    fn check(text: &str, (size, most): (usize, usize), expected: &[&str]) {
        let words = BOLD.words(text).expect("the font has it");
        let breaker = LineBreaker::new(&BOLD, size, 1040);
        let lines = breaker.lines(&words, most);
        let written = |line: &Vec<ShapedWord>| {
            let words: Vec<&str> = line.iter().map(|word| &*word.text).collect();
            words.join(" ")
        };
        assert_eq!(lines.iter().map(written).collect::<Vec<_>>(), expected);
        assert!(lines.iter().all(|line| breaker.is_within(line)));
        let is_whole = !expected.concat().contains('…');
        assert_eq!(breaker.fits(&words, most), is_whole, "{text}");
    }

    #[test]
    fn lines_are_balanced_and_what_is_too_long_is_cut() {
        check("The Record", (80, 2), &["The Record"]);
        check(
            "The Journal of Arms Control and Disarmament",
            (80, 2),
            &["The Journal of Arms", "Control and Disarmament"],
        );
        check(
            "The Journal of Arms Control and Disarmament",
            (80, 1),
            &["The Journal of Arms…"],
        );
        check("", (80, 2), &[]);
        check(&"W".repeat(80), (80, 2), &["WWWWWWWWWWW…"]);
        check(
            &format!("A {}, B", "W".repeat(80)),
            (80, 2),
            &["A", "WWWWWWWWWWW…"],
        );
    }
}
