//! What ends a sentence and what does not, by example.

use std::ops::Range;

use proptest::prelude::*;

use super::*;
use crate::markdown::properties::holds;

/// Splits each paragraph without its `|`, and checks that sentences begin where those stood.
fn check(paragraphs: &[&str]) {
    for marked in paragraphs {
        let text = marked.replace('|', "");
        let found: Vec<&str> = sentences(&text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found.join("|"), *marked);
    }
}

#[test]
fn plain_prose() {
    check(&[
        "",
        "   ",
        "No stop at all",
        "One sentence.",
        "  Leading white space belongs to the first. |And trailing to the last.  ",
        "The treaty was signed on 26 May 1972. |It entered into force on 3 October. |Both sides \
         ratified it.",
        "Moscow changed its tone.\nWashington did not."
            .replace('\n', "\n|")
            .as_str(),
        "Would Russia withdraw? |Nobody knew! |Talks went on.",
        "Really?! |Yes.",
        "The limit was 1.5 warheads per launcher. |Section 2.3.1 says so.",
        "Visit www.example.org for more. |Then read it.",
        "The United States left in 2002. |26 years had passed. |$40 million were spent.",
        "It was the end of START. |Moscow moved on.",
        "Версия 1. |Россия вышла из договора. |США тоже.",
        "Η συνθήκη υπογράφηκε. |Ίσχυσε το 1972.",
        "He resigned – at last. |– Then he left.",
    ]);
}

#[test]
fn titles_and_ranks() {
    check(&[
        "Leonid Ivashov met Gen. Anatoly Kvashnin. |Gen. Ivashov then left.",
        "Lt. Gen. Vladimir Dvorkin and Maj. Gen. Belous spoke to Col. Gen. Yesin.",
        "Maj.-Gen. Belous and Adm. Kuroyedov disagreed with Mr. Bush and Mrs. Thatcher.",
        "Sen. Jesse Helms wrote to Rep. Weldon and Gov. Ridge. |Amb. Ledogar replied.",
        "Dr. Alexei Arbatov and Prof. Sergei Rogov live in St. Petersburg. |They agree.",
        "He works for Boeing Co. in Seattle. |He works for Raytheon Co. |The firm is large.",
        "Sammy Davis Jr. said no. |The talks ended.",
    ]);
}

#[test]
fn initials() {
    check(&[
        "George W. Bush met Vladimir V. Putin. |They agreed.",
        "Gerard C. Smith led the delegation; Paul H. Nitze and Harold Brown were members.",
        "J. K. Rowling and J.K. Rowling are one person. |J.R.R. Tolkien is another.",
        "Y. He and C. S. So wrote it.",
        "В. В. Путин и С. Б. Иванов встретились. |Москва довольна.",
        "He had no plan B. |The talks failed.",
        "It followed SALT I. |Moscow had proposed it after World War I. |Nobody objected.",
        "The duty follows from Article V. |NATO has invoked it once.",
    ]);
}

#[test]
fn countries_and_times() {
    check(&[
        "A U.S. missile was tested. |The U.S. Senate objected.",
        "The treaty was ratified in the U.S. |The Senate voted 88 to 2. |In the U.K. Parliament \
         agreed.",
        "He went back to the U.S. |He never returned to the U.S.S.R. |But he wrote.",
        "The U.S. Under Secretary of State met U.N. and E.U. officials in Washington, D.C. |They \
         talked.",
        "The U.S. After-Action Report is late.",
        "The session closed at 5 p.m. |The delegates left at 6 a.m. on Sunday.",
        "It met at 5 p.m. Moscow time on Sept. 11 and Oct. 3, 2001. |Then it rose.",
        "They met in Sept. |The talks failed.",
        "Fort Greely, Alaska, and Vandenberg, Calif. hold them.",
    ]);
}

#[test]
fn references_and_numbers() {
    check(&[
        "Under Art. VI and Art. 5 of the NPT, para. 3, sec. 2, all must disarm. |See vol. 7, \
         no. 51, pp. 3–5, and fig. 2.",
        "See No. 5. |It is U.N. Doc. A/56/1 and Res. 1540.",
        "He said no. |Ivanov had asked twice. |It was a work of art. |Moscow bought it.",
        "Some parties, e.g. Russia, i.e. the successor, object; cf. The Economist.",
        "It is Russia vs. China, approx. 1,500 warheads, ca. 1990.",
        "Podvig et al. Russian Strategic Nuclear Forces is the standard work by Podvig et al. \
         |The second edition is out.",
        "1. The parties shall not test. |2. The parties shall inform each other.",
        "IV. Obligations follow. |They bind.",
        "Der Vertrag trat am 3. Oktober 1972 in Kraft. |Er galt bis zum 13. Juni 2002.",
        "There were 12. |The committee met.",
    ]);
}

#[test]
fn omissions() {
    check(&[
        "It looks ... like a breach. |It is not.",
        "“We ... Russians ... will … Not yield,” he said.",
        "He hesitated... |Then he signed.",
        "He hesitated… |Then he signed.",
        "The parties agreed. . . . |The treaty lapsed.",
        "The parties . . . Have agreed.",
    ]);
}

#[test]
fn quotations() {
    check(&[
        "“We agreed.” |Then the talks ended.",
        "\"We agreed.\" |Then the talks ended.",
        "He said: “We will sign.” |The talks ended. |“Nobody objected.”",
        "“Why?” he asked. |Nobody answered.",
        "“Why?” Ivanov asked. |Nobody answered.",
        "“Never!” Gen. Leonid Ivashov said. |The talks went on.",
        "“Never!” — Ivanov was angry.",
        "“Is this serious?” |The general later denied it.",
        "«Нет!» — сказал Иванов. |Переговоры закончились.",
        "„Nein.“ |Dann ging er.",
        "« Jamais ! » |Le ministre partit.",
        "The “U.S.” Senate and the ‘U.S.’ |The end.",
        "He left the U.S. |“We agreed,” he said.",
    ]);
}

#[test]
fn brackets() {
    check(&[
        "He agreed. |(See above.) |Next came the vote.",
        "The treaty (signed in 1972. Never amended.) was dead. |It lapsed.",
        "The United States (U.S.) Senate voted. |It agreed (at last).",
        "(He wrote: “We shall see.”) |Nobody came.",
        "a) The parties agreed. b) They left. |Nobody (ever objected. |They slept.",
    ]);
}

#[test]
fn footnote_marks() {
    check(&[
        "Both signed the treaty.[1] |Then they left.[2][13] |Nobody objected.",
        "Both signed the treaty.¹ |Then they left.²³ |Nobody objected.†",
        "Both signed the treaty.1 |Then they left.2,3 |Nobody objected.",
        "“We agreed.”1 |Then they left.",
        "“We agreed.1” |Then they left.",
        "See No.5 The list.",
        "The yield was 1.5 Mt.",
    ]);
}

#[test]
fn other_scripts() {
    check(&[
        "两国签署了条约。|条约生效了！|为什么？|没有人知道。",
        "他说：“我们同意。”然后离开。|会谈结束。",
        "「署名する。」と述べた。|会談は終わった。",
        "هل وافقت روسيا؟ |نعم وافقت. |انتهت المحادثات.",
        "संधि पर हस्ताक्षर हुए। |यह लागू हुई।",
        "Պայմանագիրը ստորագրվեց։ |Այն ուժի մեջ մտավ։",
    ]);
}

#[test]
fn a_no_break_space_holds_together() {
    check(&["He met Foo.\u{a0}Ivashov there. |Then he left."]);
}

/// The sentence that holds `range`.
fn sentence_around(text: &str, range: Range<usize>) -> Range<usize> {
    around(text, &sentences(text), range)
}

/// The sentence around the first `mention`.
fn around_mention<'a>(text: &'a str, mention: &str) -> &'a str {
    let at = text.find(mention).unwrap();
    &text[sentence_around(text, at..at + mention.len())]
}

#[test]
fn the_sentence_around_a_mention() {
    let text = "Moscow agreed. Gen. Ivashov did not. The U.S. left. ";
    assert_eq!(around_mention(text, "Ivashov"), "Gen. Ivashov did not.");
    assert_eq!(around_mention(text, "Moscow"), "Moscow agreed.");
    assert_eq!(around_mention(text, "left"), "The U.S. left.");
    assert_eq!(
        around_mention(text, "agreed. Gen"),
        "Moscow agreed. Gen. Ivashov did not."
    );
    assert_eq!(&text[sentence_around(text, 0..0)], "Moscow agreed.");
    assert_eq!(&text[sentence_around(text, 900..901)], "The U.S. left.");
    assert_eq!(sentence_around("", 0..3), 0..0);
}

#[test]
fn sentences_put_together_are_the_paragraph() {
    let texts =
        "([A-Za-z]{1,3}|[.!?…。] ?|[ \u{a0}\n]|[“”()\\[\\]\"—-]|[0-9¹]|U\\.S\\. |\\PC){0,60}";
    holds(256, 150, texts, |text| {
        let found = sentences(&text);
        let together: String = found.iter().map(|range| &text[range.clone()]).collect();
        prop_assert_eq!(&together, &text);
        prop_assert!(found.iter().all(|range| !range.is_empty()));
        prop_assert!(found.windows(2).all(|pair| pair[0].end == pair[1].start));
        Ok(found.len() > 1)
    });
}

#[test]
fn the_time_is_linear_in_the_text() {
    // Each of these would take minutes if any character were looked at once for every stop.
    for piece in [
        ".", ". ", "U.S. ", "(", "(.", "[1]. ", "a.1 ", "?” ", "x . . ", "。", ".\u{a0}",
    ] {
        let text = piece.repeat(40_000);
        assert_eq!(
            sentences(&text).last().map(|last| last.end),
            Some(text.len())
        );
    }
}
