//! Counts the words of a text, for its reading time.
//!
//! Blanks divide words, and nearly all texts need no more than that. Chinese, Japanese, Thai and some other scripts put
//! no blanks between words: their characters are counted, and so many of them as an average word has make one.

/// A count of words while a text is being read, piece by piece. A word may begin in one piece and end in another.
#[derive(Debug, Default)]
pub struct WordCount {
    words: usize,
    /// Characters of Chinese and Japanese.
    ideographs: usize,
    /// Letters of other scripts without blanks.
    letters: usize,
    in_word: bool,
}

impl WordCount {
    /// Reads the next piece of the text.
    pub fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        if !text.is_ascii() && may_lack_blanks(bytes) {
            self.add_characters(text);
        } else if let (Some(first), Some(last)) = (bytes.first(), bytes.last()) {
            self.words += usize::from(!self.in_word && !is_blank(*first));
            self.words += words_after_blanks(bytes);
            self.in_word = !is_blank(*last);
        }
    }

    /// What follows begins a new word.
    pub fn end_word(&mut self) {
        self.in_word = false;
    }

    /// The words of what was read.
    ///
    /// A word of Chinese has 1.6 characters on average, one of Japanese 1.9 (Trauzettel-Klosinski and Dietz, "Standardized
    /// assessment of reading performance", Investigative Ophthalmology & Visual Science 53, 2012, whose readers manage
    /// 158 words or 255 characters a minute in the one and 193 or 357 in the other). One of Thai has about five, vowels
    /// and tone marks included.
    pub fn total(&self) -> usize {
        self.words + (self.ideographs * 3).div_ceil(5) + self.letters.div_ceil(5)
    }

    /// Reads a piece that may have characters of a script without blanks.
    fn add_characters(&mut self, text: &str) {
        for character in text.chars() {
            let unspaced = match script(character) {
                Script::Ideographs => &mut self.ideographs,
                Script::Letters => &mut self.letters,
                Script::Between => {
                    self.in_word = false;
                    continue;
                }
                Script::Spaced => {
                    self.words += usize::from(!self.in_word);
                    self.in_word = true;
                    continue;
                }
            };
            *unspaced += 1;
            self.in_word = false;
        }
    }
}

/// How a script divides words.
enum Script {
    /// With blanks.
    Spaced,
    /// Not at all; Chinese and Japanese.
    Ideographs,
    /// Not at all; Thai, Lao, Khmer, Burmese and their neighbours.
    Letters,
    /// A blank, or punctuation of Chinese and Japanese, which needs none beside it.
    Between,
}

/// How the script of a character divides words. The ranges are blocks of Unicode 16.
fn script(character: char) -> Script {
    match character {
        ' ' | '\n' | '\t' | '\r' | '\x0C' => Script::Between,
        '\0'..='\u{DFF}' => Script::Spaced,
        // Thai, Lao, Tibetan, Burmese, Khmer, Tai Le and New Tai Lue, Tai Tham, Balinese; Javanese, Burmese
        // again, Cham, Burmese and Tai Viet.
        '\u{E00}'..='\u{109F}'
        | '\u{1780}'..='\u{17FF}'
        | '\u{1950}'..='\u{19FF}'
        | '\u{1A20}'..='\u{1AAF}'
        | '\u{1B00}'..='\u{1B7F}'
        | '\u{A980}'..='\u{AADF}' => Script::Letters,
        '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}'
        | '\u{FF5B}'..='\u{FF65}' => Script::Between,
        // Kana, Bopomofo, ideographs.
        '\u{3005}'..='\u{312F}'
        | '\u{31A0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF66}'..='\u{FF9F}'
        | '\u{1B000}'..='\u{1B16F}'
        | '\u{20000}'..='\u{3FFFF}' => Script::Ideographs,
        _ => Script::Spaced,
    }
}

/// Whether the text may have characters of a script without blanks: a byte that begins one of those, which texts
/// in Latin, Greek and Cyrillic lack, with their dashes and quotation marks. Without branches, so that the compiler
/// uses vector instructions.
fn may_lack_blanks(bytes: &[u8]) -> bool {
    let begins = |byte: u8| {
        u8::from(byte == 0xE0)
            | u8::from(byte == 0xE1)
            | u8::from(byte.wrapping_sub(0xE3) <= 0xEA - 0xE3)
            | u8::from(byte == 0xEF)
            | u8::from(byte == 0xF0)
    };
    bytes.iter().fold(0, |any, byte| any | begins(*byte)) != 0
}

/// Whether a byte is ASCII white space; without branches, for [`words_after_blanks`].
fn is_blank(byte: u8) -> bool {
    (byte == b' ') | (byte == b'\n') | (byte == b'\t') | (byte == b'\r') | (byte == b'\x0C')
}

/// How many words begin after a blank. Counted without branches, in pieces whose count fits a byte, so that
/// the compiler uses vector instructions: `split_ascii_whitespace` takes 2 % more of a build's instructions
/// (28 of 1,575 million, `tests/instructions`).
fn words_after_blanks(bytes: &[u8]) -> usize {
    let after = bytes.get(1..).unwrap_or_default();
    let begins = |(before, byte): (&u8, &u8)| u8::from(is_blank(*before) & !is_blank(*byte));
    let pieces = bytes.chunks(255).zip(after.chunks(255));
    pieces
        .map(|(before, bytes)| before.iter().zip(bytes).map(begins).sum::<u8>())
        .map(usize::from)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a text in pieces, which `|` divides.
    fn check(text: &str, expected: usize) {
        let mut count = WordCount::default();
        for piece in text.split('|') {
            count.add(piece);
        }
        assert_eq!(count.total(), expected, "{text}");
    }

    #[test]
    fn blanks_divide_words_and_characters_count_where_there_are_none() {
        check("", 0);
        check("one two|three  four\n five", 4);
        check("The treaty — “not for sale” — stands…", 8);
        check("Договор по противоракетной обороне", 4);
        // Ten ideographs are six words, whatever divides them.
        check("反弹道导弹条约之争", 6);
        check("反弹道导弹、条约|之争。", 6);
        check("反弹道导弹条约之 ABM Treaty争", 8);
        check("弾道弾迎撃ミサイル", 6);
        // Korean has blanks.
        check("탄도탄 요격 미사일", 3);
        check("สนธิสัญญา", 2);
        check("हथियार नियंत्रण", 2);
    }

    proptest::proptest! {
        #[test]
        fn both_ways_of_counting_agree_where_blanks_divide_words(
            pieces in proptest::collection::vec("[a-zé“ \n]{0,9}", 0..5)
        ) {
            let (mut fast, mut slow) = (WordCount::default(), WordCount::default());
            for piece in &pieces {
                fast.add(piece);
                slow.add_characters(piece);
            }
            proptest::prop_assert_eq!(fast.total(), slow.total());
        }
    }
}
