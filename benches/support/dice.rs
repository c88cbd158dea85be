//! Pseudo-random numbers that are the same on every machine (SplitMix64, Steele, Lea and Flood 2014).

/// The generator, which holds its seed.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to `n` - 1; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// True in `percent` per cent of all calls.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A number from 0 to `n` - 1, small ones most often: an approximation of Zipf's law.
    pub fn zipf(&mut self, n: usize) -> usize {
        let unit = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        (((n as f64 + 1.0).powf(unit) - 1.0) as usize).min(n - 1)
    }

    /// A word with this many syllables.
    pub fn word(&mut self, syllables: usize) -> String {
        const ONSETS: [&str; 16] = [
            "b", "br", "d", "f", "g", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "v",
        ];
        const VOWELS: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ei", "ou"];
        const CODAS: [&str; 8] = ["", "", "", "n", "r", "l", "s", "t"];
        let mut word = String::new();
        for _ in 0..syllables {
            word.push_str(ONSETS[self.below(16)]);
            word.push_str(VOWELS[self.below(8)]);
            word.push_str(CODAS[self.below(8)]);
        }
        word
    }

    /// One of `all`.
    pub fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// The word with its first letter in upper case.
pub fn capitalised(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}
