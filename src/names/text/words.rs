//! The words of a text: where each begins and ends, what it looks like, what stands before it.
//!
//! The first step of finding names. A name is a run of words; whether the text around allows it
//! depends on what stands between them. Words of scripts that put no space between words (Chinese,
//! Japanese, Thai) are single characters here.

use std::ops::Range;

/// One word of a text. A possessive ending (`’s`) is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    start: u32,
    end: u32,
    /// What stands between the word before and this one.
    pub gap: Gap,
    /// How it is written.
    pub case: Case,
    /// What follows it directly.
    pub ending: Ending,
}

impl Word {
    /// Its bytes in the text.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Itself.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.range()]
    }
}

/// What stands between two words. Where several things do, the one that parts them most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing: characters of a script without spaces.
    Nothing,
    /// A hyphen, breaking or not.
    Hyphen,
    /// White space of any width and length.
    Space,
    /// A full stop, with or without a space after it, as behind an initial or an abbreviation.
    Dot,
    /// Something that makes one token of both, as in `name@host` or `example.org`.
    Joint,
    /// A comma.
    Comma,
    /// A dash, a bracket, a quotation mark or the like.
    Mark,
    /// The end of a sentence (where it is not certain, [`Gap::Dot`]), or the beginning of the text.
    Stop,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// It begins with a small letter.
    Small,
    /// It begins with a capital and has small letters.
    Capital,
    /// One capital alone, as an initial.
    Initial,
    /// Two letters or more, all of them capitals.
    Capitals,
    /// It begins with a digit.
    Digit,
    /// Its script has no capitals.
    None,
    /// A single character of a script that puts no space between words.
    Unspaced,
}

/// What follows a word directly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Nothing of interest.
    Plain,
    /// A possessive: `’s`.
    Possessive,
    /// An apostrophe behind an `s`: the possessive of a plural or of a name that ends so.
    Apostrophe,
}

/// What a byte below 128 is to the reader of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Small,
    Capital,
    Digit,
    Space,
    Other,
}

const CLASSES: [Class; 128] = {
    let mut classes = [Class::Other; 128];
    let mut byte = 0u8;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | b'_' => Class::Small,
            b'A'..=b'Z' => Class::Capital,
            b'0'..=b'9' => Class::Digit,
            b' ' | b'\t' | b'\n' | b'\r' => Class::Space,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

/// The words of `text`, which is shorter than 4 GiB, into `words`, whatever that held before.
pub fn read_into(text: &str, words: &mut Vec<Word>) {
    words.clear();
    let mut reader = Reader {
        text,
        at: 0,
        gap: Gap::Stop,
        spaced: false,
        words,
    };
    reader.read();
}

/// The words of `text`.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 6);
    read_into(text, &mut words);
    words
}

struct Reader<'t, 'w> {
    text: &'t str,
    at: usize,
    /// What stood here since the last word.
    gap: Gap,
    /// Whether white space did.
    spaced: bool,
    words: &'w mut Vec<Word>,
}

impl Reader<'_, '_> {
    fn read(&mut self) {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            let byte = bytes[self.at];
            if byte < 128 {
                match CLASSES[byte as usize] {
                    Class::Other => self.mark(char::from(byte)),
                    Class::Space => self.space(1),
                    Class::Small if self.plain_words() => {}
                    Class::Small => self.word(Case::Small),
                    Class::Capital => self.word(Case::Capital),
                    Class::Digit => self.word(Case::Digit),
                }
                continue;
            }
            let Some(c) = self.text[self.at..].chars().next() else {
                return;
            };
            match c {
                _ if is_unspaced(c) => self.character(c),
                _ if c.is_uppercase() => self.word(Case::Capital),
                _ if c.is_lowercase() => self.word(Case::Small),
                _ if c.is_alphabetic() => self.word(Case::None),
                _ if c.is_numeric() => self.word(Case::Digit),
                _ if c.is_whitespace() => self.space(c.len_utf8()),
                _ => self.mark(c),
            }
        }
    }

    fn space(&mut self, length: usize) {
        self.at += length;
        self.spaced = true;
        if matches!(self.gap, Gap::Nothing | Gap::Hyphen) {
            // A hyphen between spaces is a dash.
            self.gap = match self.gap {
                Gap::Nothing => Gap::Space,
                _ => Gap::Mark,
            };
        }
    }

    /// Something that is neither a word nor white space.
    fn mark(&mut self, c: char) {
        let start = self.at;
        self.at += c.len_utf8();
        let gap = match c {
            '\'' | '\u{2019}' | '\u{2018}' if self.detached_possessive() => return,
            c if is_apostrophe(c) && self.between_letters() => Gap::Space,
            '-' | '\u{2010}' | '\u{2011}' if self.gap == Gap::Nothing => Gap::Hyphen,
            '.' if self.gap == Gap::Nothing => Gap::Dot,
            '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' => Gap::Stop,
            ',' | '،' | '、' => Gap::Comma,
            '@' | '#' | '\\' => Gap::Joint,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => return,
            _ => Gap::Mark,
        };
        // A full stop within brackets or quotation marks still ends a sentence.
        self.gap = match (self.gap, gap) {
            (Gap::Dot, Gap::Mark) => Gap::Stop,
            (Gap::Dot, Gap::Comma) => Gap::Comma,
            (before, now) => before.max(now),
        };
        debug_assert!(self.at > start, "every mark is passed");
    }

    /// Whether the mark just passed stands between a word and a letter, as in an elision.
    fn between_letters(&self) -> bool {
        let next = self.text[self.at..].chars().next();
        self.gap == Gap::Nothing && !self.words.is_empty() && next.is_some_and(char::is_uppercase)
    }

    /// Reads a possessive that stands apart from its word, as in texts taken apart by machine:
    /// `Iraq 's`.
    fn detached_possessive(&mut self) -> bool {
        let rest = &self.text[self.at..];
        let mut letters = rest.chars();
        let possessive = self.gap == Gap::Space
            && letters.next() == Some('s')
            && !letters.next().is_some_and(char::is_alphanumeric);
        if let (true, Some(last)) = (possessive, self.words.last_mut()) {
            last.ending = Ending::Possessive;
            self.at += 1;
            return true;
        }
        false
    }

    /// One character of a script without spaces.
    fn character(&mut self, c: char) {
        let start = self.at;
        self.at += c.len_utf8();
        self.push(start, self.at, Case::Unspaced, Ending::Plain);
    }

    /// Reads the words that are nothing but small letters with a space or a stop behind them, as most
    /// are, up to one that is not; returns whether there was one.
    fn plain_words(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        loop {
            let end = start + small_letters(&bytes[start..]);
            let behind = bytes.get(end);
            if end == start || !matches!(behind, Some(b' ' | b'\n' | b',' | b'.')) {
                break;
            }
            self.push(start, end, Case::Small, Ending::Plain);
            start = end;
            if behind != Some(&b' ') {
                break;
            }
            start += 1;
            (self.gap, self.spaced) = (Gap::Space, true);
        }
        let any = start > self.at;
        self.at = start;
        any
    }

    fn word(&mut self, mut case: Case) {
        let (start, whole, letters, small) = self.letters();
        let (end, ending) = self.ending(start, whole);
        // The `s` of a possessive says nothing of how the word is written: `NATO’s`.
        let (letters, small) = match ending == Ending::Possessive {
            true => (
                letters - 1,
                self.text[start..end].chars().any(char::is_lowercase),
            ),
            false => (letters, small),
        };
        if case == Case::Capital && !small {
            case = match letters {
                1 => Case::Initial,
                _ => Case::Capitals,
            };
        }
        self.push(start, end, case, ending);
    }

    /// Passes the letters of a word, with the apostrophes between them; returns where they begin
    /// and end, how many there are, and whether one of them is small.
    fn letters(&mut self) -> (usize, usize, usize, bool) {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let (mut letters, mut small) = (0, false);
        while let Some(&byte) = bytes.get(self.at) {
            if byte < 128 {
                match CLASSES[byte as usize] {
                    Class::Small => small = true,
                    Class::Capital | Class::Digit => {}
                    _ if byte == b'\'' && self.joins(start, letters, 1) => {
                        self.at += 1;
                        continue;
                    }
                    _ => break,
                }
                letters += 1;
                self.at += 1;
                continue;
            }
            let Some(c) = self.text[self.at..].chars().next() else {
                break;
            };
            let length = c.len_utf8();
            if is_unspaced(c) {
                break;
            } else if c.is_alphanumeric() {
                small |= c.is_lowercase();
                letters += 1;
            } else if !(is_within_words(c)
                || (is_apostrophe(c) && self.joins(start, letters, length)))
            {
                break;
            }
            self.at += length;
        }
        (start, self.at, letters, small)
    }

    /// Whether an apostrophe of this length joins the word that began at `start` with the letter
    /// behind it. In an elision (`d’Ivanov`, `l’Otan`) it parts two words.
    fn joins(&self, start: usize, letters: usize, length: usize) -> bool {
        let next = self.text[self.at + length..].chars().next();
        let elision = letters <= 2
            && self.text[start..self.at].chars().all(char::is_lowercase)
            && next.is_some_and(char::is_uppercase);
        !elision && next.is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c))
    }

    /// Takes a possessive off a word that reaches from `start` to `end`.
    fn ending(&mut self, start: usize, end: usize) -> (usize, Ending) {
        let word = &self.text[start..end];
        let bare = word.strip_suffix(['s', 'S']).and_then(|bare| {
            let bare = bare.strip_suffix(['\'', '\u{2019}', '\u{2018}'])?;
            (!bare.is_empty()).then_some(bare)
        });
        if let Some(bare) = bare {
            return (start + bare.len(), Ending::Possessive);
        }
        let next = self.text[end..].chars().next();
        if word.ends_with(['s', 'S']) && next.is_some_and(|c| c == '\'' || c == '\u{2019}') {
            return (end, Ending::Apostrophe);
        }
        (end, Ending::Plain)
    }

    fn push(&mut self, start: usize, end: usize, case: Case, ending: Ending) {
        let gap = match (self.gap, self.spaced) {
            // `example.org`, but `J.K.` and `S.Ivanov`.
            (Gap::Dot, false) if !self.words.last().is_some_and(is_initial) => Gap::Joint,
            (gap, _) => gap,
        };
        self.words.push(Word {
            start: offset(start),
            end: offset(end),
            gap,
            case,
            ending,
        });
        self.gap = Gap::Nothing;
        self.spaced = false;
    }
}

/// How many small letters of ASCII stand at the start; eight bytes are looked at together.
#[inline]
fn small_letters(bytes: &[u8]) -> usize {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut length = 0;
    while let Some((eight, _)) = bytes[length..].split_first_chunk::<8>() {
        let eight = u64::from_le_bytes(*eight);
        let low = eight & !HIGH;
        // What is added takes a byte's high bit from `a` on, and from the byte behind `z` on.
        let from_a = low + 0x1F1F_1F1F_1F1F_1F1F;
        let behind_z = low + 0x0505_0505_0505_0505;
        let others = !(from_a & !behind_z & !eight) & HIGH;
        if others != 0 {
            return length + (others.trailing_zeros() / 8) as usize;
        }
        length += 8;
    }
    let more = bytes[length..]
        .iter()
        .take_while(|byte| byte.is_ascii_lowercase());
    length + more.count()
}

fn is_initial(word: &Word) -> bool {
    word.case == Case::Initial
}

fn offset(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2BC}' | '\u{2BB}')
}

/// Marks that belong to the letter before, and characters that cannot be seen.
fn is_within_words(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    ) || unicode_normalization::char::is_combining_mark(c)
}

/// Whether a character belongs to a script that puts no space between words.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}'       // Thai, Lao
        | '\u{1000}'..='\u{109F}'   // Myanmar
        | '\u{1780}'..='\u{17FF}'   // Khmer
        | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{3096}'   // Hiragana
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{AC00}'..='\u{D7A3}'   // Hangul
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each word with what stands before it and how it is written, in short.
    fn check(text: &str, expected: &str) {
        let shown: Vec<String> = words(text)
            .iter()
            .map(|word| {
                let gap = match word.gap {
                    Gap::Nothing => "",
                    Gap::Hyphen => "-",
                    Gap::Space => "_",
                    Gap::Dot => ".",
                    Gap::Joint => "@",
                    Gap::Comma => ",",
                    Gap::Mark => "|",
                    Gap::Stop => "#",
                };
                let ending = match word.ending {
                    Ending::Plain => "",
                    Ending::Possessive => "’s",
                    Ending::Apostrophe => "’",
                };
                format!("{gap}{}{ending}", word.of(text))
            })
            .collect();
        assert_eq!(shown.join(" "), expected, "{text}");
    }

    #[test]
    fn words_know_what_stands_before_them() {
        check("Mr. Ivanov’s  START-III", "#Mr .Ivanov’s _START -III");
        check("O'Neill's, Jones’ (x)", "#O'Neill’s ,Jones’ |x");
        check("Moscow–Kyiv, a – b, a - b", "#Moscow |Kyiv ,a |b ,a |b");
        check("End. Next! ‘So’ … on", "#End .Next #So #on");
        check("J.K. Rowling, S.Ivanov", "#J .K .Rowling ,S .Ivanov");
        check("a@b.org https://x/Y", "#a @b @org _https |x |Y");
        check("Iraq 's Aziz", "#Iraq’s _Aziz");
        check("l’Otan, d'Estaing", "#l _Otan ,d _Estaing");
        check("习近平 said", "#习 近 平 _said");
        check("START\u{2011}II\u{A0}x", "#START -II _x");
    }

    #[test]
    fn small_letters_are_counted_as_one_by_one() {
        for byte in 0..=u8::MAX {
            for before in 0..20 {
                let mut bytes = vec![b'a'; before];
                bytes.extend([byte, b'z', byte, b'q']);
                let one_by_one = bytes.iter().take_while(|it| it.is_ascii_lowercase());
                assert_eq!(small_letters(&bytes), one_by_one.count(), "{bytes:?}");
            }
        }
    }

    #[test]
    fn words_are_written_in_a_case() {
        let cases = |text: &str| words(text).iter().map(|word| word.case).collect::<Vec<_>>();
        use Case::*;
        assert_eq!(
            cases("al J McCarthy ABM 2000 平 محمد Élan ÉLAN x2"),
            [
                Small, Initial, Capital, Capitals, Digit, Unspaced, None, Capital, Capitals, Small
            ]
        );
    }
}
