//! The words of a text: where each begins and ends, how it is written, what precedes it.
//!
//! The first step of finding names: a name is a run of words, and what separates two words says
//! whether they can be parts of one name. In scripts without spaces (Chinese, Japanese, Thai) each
//! character is a word here, because nothing shows where a name begins. Start reading at [`words`].

use std::ops::Range;

use super::fold::{folded, is_invisible};
use super::language::Language;

/// One word of a text, without a possessive ending (`’s`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    start: u32,
    end: u32,
    /// What stands between the previous word and this one.
    pub gap: Gap,
    /// Its capitals.
    pub case: Case,
    /// Whether a possessive follows it.
    pub ending: Ending,
}

impl Word {
    /// Its bytes in the text.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The word as it is written in `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.range()]
    }
}

/// What stands between two words, ordered by how far it separates them. Where several things do, the
/// one that separates most counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing: characters of a script without spaces.
    Nothing,
    /// A hyphen, breaking or not.
    Hyphen,
    /// White space of any width and length.
    Space,
    /// A full stop that may belong to an initial or an abbreviation, whether a space follows or not.
    Dot,
    /// Something that makes one token of both words, as in `name@host` or `example.org`.
    Joint,
    /// A comma.
    Comma,
    /// A dash, a bracket, a quotation mark or the like.
    Mark,
    /// The certain end of a sentence, or the beginning of the text.
    Stop,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// It begins with a lower-case letter.
    Small,
    /// It begins with a capital and has lower-case letters.
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
    /// An apostrophe after an `s`: the possessive of a plural or of a name like `Jones`.
    Apostrophe,
}

/// The words of `text`, in order.
pub fn words(text: &str) -> Vec<Word> {
    words_in(text, Language::English)
}

/// The words of a text in a language, in order.
pub fn words_in(text: &str, language: Language) -> Vec<Word> {
    // English has a word in six bytes.
    let mut reader = WordReader {
        text,
        language,
        at: 0,
        gap: Gap::Stop,
        spaced: false,
        words: Vec::with_capacity(text.len() / 6),
    };
    reader.read();
    reader.words
}

/// The words of `text`, each folded: how names are compared.
pub fn folded_words(text: &str) -> Vec<String> {
    let words = words(text);
    words.iter().map(|word| folded(word.of(text))).collect()
}

struct WordReader<'t> {
    text: &'t str,
    language: Language,
    /// The byte to read next.
    at: usize,
    /// What has been read since the last word.
    gap: Gap,
    /// Whether that includes white space.
    spaced: bool,
    words: Vec<Word>,
}

impl WordReader<'_> {
    fn read(&mut self) {
        while let Some(c) = self.text[self.at..].chars().next() {
            match c {
                'a'..='z' if self.plain_words() => {}
                'a'..='z' | '_' => self.word(Case::Small),
                'A'..='Z' => self.word(Case::Capital),
                '0'..='9' => self.word(Case::Digit),
                ' ' | '\t' | '\n' | '\r' => self.space(1),
                _ if c.is_ascii() => self.mark(c),
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
        self.gap = match self.gap {
            Gap::Nothing => Gap::Space,
            // A hyphen beside a space is a dash: `Ivashov - Smith`.
            Gap::Hyphen => Gap::Mark,
            gap => gap,
        };
    }

    /// Something that is neither a word nor white space.
    fn mark(&mut self, c: char) {
        self.at += c.len_utf8();
        let gap = match c {
            '\'' | '\u{2019}' | '\u{2018}' if self.detached_possessive() => return,
            // `l’Otan`: the article is a word of its own, so that the name after it is found.
            c if is_apostrophe(c) && self.between_letters() => Gap::Space,
            '-' | '\u{2010}' | '\u{2011}' if self.gap == Gap::Nothing => Gap::Hyphen,
            '.' if self.gap == Gap::Nothing => Gap::Dot,
            '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' => Gap::Stop,
            ',' | '،' | '、' => Gap::Comma,
            '@' | '#' | '\\' => Gap::Joint,
            c if is_invisible(c) => return,
            _ => Gap::Mark,
        };
        self.gap = match (self.gap, gap) {
            // A full stop within brackets or quotation marks ends a sentence: `“So it is.” Then`.
            (Gap::Dot, Gap::Mark) => Gap::Stop,
            // A full stop before a comma is an abbreviation's: `Ivanov Jr., who`.
            (Gap::Dot, Gap::Comma) => Gap::Comma,
            (before, now) => before.max(now),
        };
    }

    /// Whether the mark just read stands between a word and a capital, as in an elision.
    fn between_letters(&self) -> bool {
        let next = self.text[self.at..].chars().next();
        self.gap == Gap::Nothing && !self.words.is_empty() && next.is_some_and(char::is_uppercase)
    }

    /// Reads a possessive that is separated from its word, as in texts that a tokeniser has been
    /// through: `Iraq 's`.
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

    /// Reads words of small ASCII letters that a space or a stop follows, up to one that is written
    /// otherwise; returns whether there was any.
    ///
    /// Most words are such. Reading them here takes a third off the instructions of [`words`]: 34 rather
    /// than 55 a byte (callgrind, the texts of the demonstration archive).
    fn plain_words(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        loop {
            let letters = bytes[start..]
                .iter()
                .take_while(|it| it.is_ascii_lowercase());
            let end = start + letters.count();
            let next = bytes.get(end);
            if end == start || !matches!(next, Some(b' ' | b'\n' | b',' | b'.')) {
                break;
            }
            self.push(start, end, Case::Small, Ending::Plain);
            start = end;
            if next != Some(&b' ') {
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
        let start = self.at;
        let letters = self.pass_letters();
        let (mut end, mut ending) = self.ending(start, self.at);
        if case == Case::Capital && !self.language.is_english() {
            if self.is_elided(start) {
                case = Case::Small;
            } else if let Some(bare) = self.genitive_of_abbreviation(start, end) {
                (end, ending) = (bare, Ending::Possessive);
            }
        }
        if case == Case::Capital {
            // The `s` of a possessive says nothing about the capitals: `NATO’s`.
            let possessive = usize::from(ending == Ending::Possessive);
            case = match letters - possessive {
                _ if self.text[start..end].contains(is_small) => Case::Capital,
                1 => Case::Initial,
                _ => Case::Capitals,
            };
        }
        self.push(start, end, case, ending);
    }

    /// Passes the letters of a word, with the apostrophes between them; returns how many letters and
    /// digits there are.
    fn pass_letters(&mut self) -> usize {
        let start = self.at;
        let mut letters = 0;
        while let Some(c) = self.text[self.at..].chars().next() {
            match c {
                'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => letters += 1,
                _ if c.is_ascii() && c != '\'' || is_unspaced(c) => break,
                _ if c.is_alphanumeric() => letters += 1,
                _ if is_within_words(c) => {}
                _ if is_apostrophe(c) && self.joins(start, letters, c.len_utf8()) => {}
                _ => break,
            }
            self.at += c.len_utf8();
        }
        letters
    }

    /// Whether the word from `start` on is an elided one at the start of a sentence: `L’Otan`.
    fn is_elided(&self, start: usize) -> bool {
        let mut rest = self.text[self.at..].chars();
        let apostrophe = rest.next().is_some_and(is_apostrophe);
        let capital = rest.next().is_some_and(char::is_uppercase);
        apostrophe && capital && self.language.elides(&self.text[start..self.at])
    }

    /// The end of an abbreviation without its genitive ending: `NATOs`.
    fn genitive_of_abbreviation(&self, start: usize, end: usize) -> Option<usize> {
        let bare = self.text[start..end].strip_suffix('s')?;
        let capitals = bare.len() > 1 && bare.chars().all(char::is_uppercase);
        (self.language.has_genitive() && capitals).then(|| start + bare.len())
    }

    /// Whether an apostrophe of `length` bytes joins the word that began at `start` to the letter
    /// after it, as in `O’Neill`. In an elision (`d’Ivanov`, `l’Otan`) it separates two words.
    fn joins(&self, start: usize, letters: usize, length: usize) -> bool {
        let next = self.text[self.at + length..].chars().next();
        let elision = letters <= 2
            && self.text[start..self.at].chars().all(char::is_lowercase)
            && next.is_some_and(char::is_uppercase);
        let elision = elision
            || next.is_some_and(char::is_uppercase)
                && self.language.elides(&self.text[start..self.at]);
        !elision && next.is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c))
    }

    /// The end of the word from `start` to `end` without its possessive, and which it has.
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
            // `example.org` is an address, whereas `J.K.` and `S.Ivanov` are names.
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

/// Whether a character is a lower-case letter, or an underscore, as in names of files.
fn is_small(c: char) -> bool {
    c.is_lowercase() || c == '_'
}

fn is_initial(word: &Word) -> bool {
    word.case == Case::Initial
}

/// A byte offset in 32 bits, as in [`crate::base::span`]; it halves the size of a [`Word`].
fn offset(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2BC}' | '\u{2BB}')
}

/// Marks that belong to the previous letter, and invisible characters: `Ge\u{AD}neva` is one word.
fn is_within_words(c: char) -> bool {
    is_invisible(c) || unicode_normalization::char::is_combining_mark(c)
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

    /// Each word with a sign for its gap before it and its ending after it.
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
