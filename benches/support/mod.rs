//! Made-up people and prose about them, the same on every machine.

#[allow(dead_code, reason = "not every function is used here")]
mod dice;

use chancery::names::find::Names;
use dice::{Dice, capitalised};

/// A word of two to four syllables. There are 96 syllables, so of 20,000 family names some are shared by two or three
/// people.
fn word(dice: &mut Dice) -> String {
    const ONSETS: [&str; 16] = [
        "b", "dr", "f", "g", "k", "kl", "l", "m", "n", "p", "r", "s", "sk", "st", "t", "v",
    ];
    const RHYMES: [&str; 6] = ["a", "ei", "in", "o", "ur", "ov"];
    let mut word = String::new();
    for _ in 0..2 + dice.below(3) {
        word.push_str(dice.one_of(&ONSETS));
        word.push_str(dice.one_of(&RHYMES));
    }
    word
}

fn name(dice: &mut Dice) -> String {
    capitalised(&word(dice))
}

/// The given and family names of `count` people.
pub fn people(count: usize) -> Vec<(String, String)> {
    let mut dice = Dice(7);
    (0..count)
        .map(|_| (name(&mut dice), name(&mut dice)))
        .collect()
}

/// The index of their names.
pub fn names(people: &[(String, String)]) -> Names {
    let mut names = Names::new();
    for (number, (given, family)) in (0u32..).zip(people) {
        names.add_person(&format!("{given} {family}"), family, number, false);
    }
    names
}

/// `count` people, and 1,000 paragraphs of about 900 bytes. They have as many names as the prose of the demonstration
/// archive: one mention in 450 bytes, either the full name or the family name, and one capital in 60.
pub fn archive(count: usize) -> (Names, Vec<String>) {
    let mut dice = Dice(11);
    let people = people(count);
    let vocabulary: Vec<String> = (0..4000).map(|_| word(&mut dice)).collect();
    let places: Vec<String> = (0..400).map(|_| name(&mut dice)).collect();
    let paragraphs = (0..1000).map(|_| {
        let mut text = String::new();
        for sentence in 0..5 {
            text.push_str("The ");
            for _ in 0..18 {
                text.push_str(&vocabulary[dice.below(vocabulary.len())]);
                text.push(' ');
            }
            let (given, family) = &people[dice.below(count)];
            match sentence {
                0 => text.push_str(&format!("{given} {family}")),
                2 => text.push_str(family),
                _ => {
                    let place = &places[dice.below(places.len())];
                    text.push_str(&format!("{place}, {}", places[dice.below(places.len())]));
                }
            }
            text.push_str(". ");
        }
        text
    });
    let paragraphs = paragraphs.collect();
    (names(&people), paragraphs)
}
