//! `chancery suggest` and `chancery new`: suggestions about names, and new files from templates. Each test writes a
//! small site as text and compares what the program prints or writes.

mod support;

use std::path::Path;
use std::process::Command;

use support::Site;

const HEAD: &str = "//- content/site.yaml\ntitle: The Record\n";

/// A person's record.
fn person(id: &str, name: &str) -> String {
    format!("//- content/people/{id}.md\n---\nname: {name}\n---\n")
}

/// A brief of March 2001.
fn brief(day: u8, front: &str, text: &str) -> String {
    format!(
        "//- content/briefs/2001-03-{day:02}-b.md\n---\ntitle: A brief\nslug: b{day}\n\
         date: 2001-03-{day:02}\n{front}---\n\n{text}\n"
    )
}

/// The suggestions for a site, parsed from JSON.
#[track_caller]
fn suggested(site: &Site) -> Vec<serde_json::Value> {
    let ran = site.run("suggest --format json");
    ran.assert_code(0);
    let lines = ran.stdout.lines();
    let parsed = lines.map(serde_json::from_str).collect::<Result<_, _>>();
    parsed.unwrap_or_else(|error| panic!("no JSON ({error}) in\n{ran}"))
}

/// Checks which names in briefs with these texts are reported as unknown, each as `KIND NAME USES/BRIEFS`. The
/// site has one record, of Boris Yeltsin.
#[track_caller]
fn check_unknown(texts: &[&str], expected: &[&str]) {
    let briefs = texts
        .iter()
        .zip(1..)
        .map(|(text, day)| brief(day, "", text));
    let known = person("boris-yeltsin", "Boris Yeltsin");
    let site = Site::new(&format!("{HEAD}{known}{}", briefs.collect::<String>()));
    let unknown = suggested(&site)
        .into_iter()
        .filter(|it| it["kind"] == "unknown-name");
    let unknown: Vec<String> = unknown
        .map(|it| {
            let likely = it["likely"].as_str().expect("a kind");
            let name = it["name"].as_str().expect("a name");
            format!("{likely} {name} {}/{}", it["count"], it["briefs"])
        })
        .collect();
    assert_eq!(unknown, expected, "{texts:?}");
}

#[test]
fn names_are_separated_from_the_words_around_them() {
    check_unknown(
        &[
            "On Wednesday Russian Defence Minister Marshal Igor Rodionov and General Leonid Ivashov \
           met US Senator Sam Nunn, Secretary of State Madeleine Albright, the Secretary of State, \
           Warren Christopher, U.S. Ambassador Thomas Pickering and ex-President Leonid Kravchuk.",
        ],
        &[
            "person Igor Rodionov 1/1",
            "person Leonid Ivashov 1/1",
            "person Leonid Kravchuk 1/1",
            "person Madeleine Albright 1/1",
            "person Sam Nunn 1/1",
            "person Thomas Pickering 1/1",
            "person Warren Christopher 1/1",
        ],
    );
    check_unknown(
        &[
            "They met Koen de Vries, J. K. Smith, Jean-Marie Le Pen, Valéry Giscard d’Estaing, Paul \
           O’Neill’s aide, John Smith Jr., and Rami al-Saadani; and “Viktor Orlov” (Pavel Fedotov).",
        ],
        &[
            "person J. K. Smith 1/1",
            "person Jean-Marie Le Pen 1/1",
            "person John Smith Jr 1/1",
            "person Koen de Vries 1/1",
            "person Paul O’Neill 1/1",
            "person Pavel Fedotov 1/1",
            "person Rami al-Saadani 1/1",
            "person Valéry Giscard d’Estaing 1/1",
            "person Viktor Orlov 1/1",
        ],
    );
}

#[test]
fn treaties_and_organisations_are_distinguished_from_people() {
    check_unknown(
        &[
            "At the Academy of Sciences, the Department for Security Affairs and Disarmament, the \
           Foreign Ministry and the Conference on Security and Co-operation in Europe they signed \
           the Lisbon Protocol and the Treaty on Further Reduction and Limitation of Strategic \
           Arms. The Federation Council and Boris Yeltsin did not see the Rolling Stones.",
        ],
        &[
            "organisation Academy of Sciences 1/1",
            "organisation Conference on Security and Co-operation in Europe 1/1",
            "organisation Department for Security Affairs and Disarmament 1/1",
            "organisation Federation Council 1/1",
            "organisation Foreign Ministry 1/1",
            "treaty Lisbon Protocol 1/1",
            "organisation Rolling Stones 1/1",
            "treaty Treaty on Further Reduction and Limitation of Strategic Arms 1/1",
        ],
    );
}

#[test]
fn names_of_things_are_not_cut() {
    check_unknown(
        &[
            "The Joint Plan of Action, the Conventional Forces in Europe Treaty, the Kyiv School of Economics \
           and Politics, the Bank of England Monetary Policy Committee, the Bank of Arland’s Board of Directors, \
           the President’s Foreign Intelligence Advisory Board, Médecins Sans Frontières, Reporters Without \
           Borders, Mothers Against Drunk Driving, Amnesty International, King’s College London and the \
           Partnership for Peace are whole. The President’s National Security Adviser Pavel Fedotov spoke for Peter Vane.",
        ],
        &[
            "organisation Amnesty International 1/1",
            "organisation Bank of Arland’s Board of Directors 1/1",
            "organisation Bank of England Monetary Policy Committee 1/1",
            "treaty Conventional Forces in Europe Treaty 1/1",
            "treaty Joint Plan of Action 1/1",
            "organisation King’s College London 1/1",
            "organisation Kyiv School of Economics and Politics 1/1",
            "organisation Médecins Sans Frontières 1/1",
            "organisation Mothers Against Drunk Driving 1/1",
            "organisation Partnership for Peace 1/1",
            "person Pavel Fedotov 1/1",
            "person Peter Vane 1/1",
            "organisation President’s Foreign Intelligence Advisory Board 1/1",
            "organisation Reporters Without Borders 1/1",
        ],
    );
}

#[test]
fn places_in_front_are_no_part_of_a_name() {
    check_unknown(
        &[
            "In Marrakesh Driss Basri spoke. In Vienna Ursula Plassnik smiled. The Hudson’s Bay Company sold it.",
        ],
        &[
            "person Driss Basri 1/1",
            "organisation Hudson’s Bay Company 1/1",
            "person Ursula Plassnik 1/1",
        ],
    );
}

#[test]
fn capitalised_words_that_are_not_names_are_ignored() {
    check_unknown(
        &[
            "The Moscow talks of Monday March went on in New York, Great Britain, the Soviet Union, \
           South Africa and on Wall Street. Angry Serbs left, angry as they were. Article XIV and \
           the Minuteman III were named. Prime Minister and Deputy Foreign Minister were there, \
           with the Holy Roman Emperor.\n\n\
           ## The Long Road From Vienna\n\n\
           `Code Name`, [Linked Name](https://example.org/), [Nobody Known](nolink:) and \
           [[boris-yeltsin|Somebody Else]] do not count.\n\n    Indented Code\n",
        ],
        &[],
    );
    // A relative or a thing named after a person is another name; the rest of a mention is not a name.
    check_unknown(
        &[
            "Naina Yeltsin came without Boris Yeltsin. The Boris Yeltsin Library and Yeltsin were there.",
        ],
        &[
            "organisation Boris Yeltsin Library 1/1",
            "person Naina Yeltsin 1/1",
        ],
    );
}

#[test]
fn uses_of_a_name_are_counted_together() {
    // A family name, initials, capitals and accents are the same name: four uses in one brief, one in the other.
    check_unknown(
        &[
            "Leonid Ivashov spoke. Ivashov’s view, said L. Ivashov, was new. LEONID IVASHOV agreed.",
            "It was Léonid Ivashov, not Pyotr Ivashov. Then Ivashov left.",
        ],
        &["person Leonid Ivashov 5/2", "person Pyotr Ivashov 1/1"],
    );
}

#[test]
fn single_words_come_last_and_only_if_they_are_certainly_names() {
    check_unknown(
        &[
            "He read in the Interfax report that Interfax had it from Interfax. She saw Omsk in \
           Omsk, out of Omsk. A Ruble is a ruble: the Ruble, that Ruble, our Ruble. We met Kuchma; \
           Leonid Kuchma saw Kuchma, and Kuchma left with Kuchma. Once Tomilin went.",
        ],
        &["person Leonid Kuchma 5/1", "person Interfax 3/1"],
    );
}

#[test]
fn possessives_and_conjunctions_belong_to_names_of_things() {
    check_unknown(
        &["## Comparing Norvan and Selvan Policy\n\n\
             The Norvan raid failed. Norvan spoke of it. A Norvan aide left, as Norvan had said.\n\n\
             The Larsk People’s Republic met the National People's Assembly. The Larsk People’s Republic \
             and the National People's Assembly agreed. The Belt and Rail Initiative and the Grain and Fuel \
             Act passed. The Belt and Rail Initiative stands. The Grain and Fuel Act stands. The \
             Association of Southern Ports met. The Association of Southern Ports left.\n\n\
             Donald J. Marwick spoke. Donald Marwick spoke again. Donald Marwick and Donald J. Marwick are \
             one."],
        &[
            "person Donald J. Marwick 4/1",
            "organisation Association of Southern Ports 2/1",
            "organisation Belt and Rail Initiative 2/1",
            "treaty Grain and Fuel Act 2/1",
            "organisation Larsk People’s Republic 2/1",
            "organisation National People’s Assembly 2/1",
            "person Norvan 4/1",
        ],
    );
    check_unknown(
        &[
            "The Farmers’ and Workers’ Alliance, the Women's League of Larsk and the Veld Citizens’ Forum met \
             Rodney King’s Commission; Marwick’s Federation Council did not. He read the Food and Grain \
             Authority’s report in Larsk, and in Veld.",
        ],
        &[
            "organisation Farmers’ and Workers’ Alliance 1/1",
            "organisation Federation Council 1/1",
            "organisation Food and Grain Authority 1/1",
            "person Rodney King 1/1",
            "organisation Veld Citizens’ Forum 1/1",
            "organisation Women’s League of Larsk 1/1",
        ],
    );
    // Two names stay two: where each is whole, where only the second is a body, where the archive has one apart.
    check_unknown(
        &[
            "The Federation Council and State Duma met. The Pentagon and State Department said so. The Tarn \
             and Veld Bureau agreed, and Tarn left; a Tarn saw Tarn. The Tarn and Veld Bureau went.",
        ],
        &[
            "organisation Veld Bureau 2/1",
            "organisation Federation Council 1/1",
            "organisation State Department 1/1",
            "organisation State Duma 1/1",
            "person Tarn 5/1",
        ],
    );
}

#[test]
fn a_person_with_and_without_middle_names_is_one() {
    check_unknown(
        &[
            "Donald J. Marwick spoke. Marwick left.",
            "Donald Marwick came with Ann Lee Sorrel.",
            "They saw Ann Sorrel, John A. Pell, John B. Pell and John Pell.",
        ],
        &[
            "person Donald J. Marwick 3/2",
            "person Ann Lee Sorrel 2/2",
            "person John A. Pell 1/1",
            "person John B. Pell 1/1",
            "person John Pell 1/1",
        ],
    );
}

#[test]
fn what_only_headings_have_is_no_name() {
    check_unknown(
        &[
            "## Comparing Norvan Policy with Selvan Aims\n\nNothing.\n\n## Why Olga Tarn matters\n\nTarn spoke.",
        ],
        &["person Olga Tarn 2/1"],
    );
}

#[test]
fn the_line_that_settles_a_name_is_offered_by_brief() {
    let records: String = [
        person("p1", "Boris Tarnov"),
        person("p2", "Lev Orlov"),
        person("p3", "Ann Marwick"),
        person("p4", "Igor Ivanov"),
        person("p5", "Sergei Ivanov"),
    ]
    .concat();
    let open = "Then Tarnov met Marwick, and Tarnov met Ivanov.\n\n## TALKS MARWICK LEFT";
    let site = Site::new(&format!(
        "{HEAD}{records}{}{}{}",
        brief(1, "", "Then Boris Tarnov spoke."),
        brief(2, "people: [p2]\n", open),
        brief(3, "", "Then Tarnov spoke."),
    ));
    let ran = site.run("suggest");
    let expected = "\
# Briefs that leave open whom a name means: 2

content/briefs/2001-03-02-b.md:8:6: Tarnov (Boris Tarnov), Marwick (Ann Marwick), Ivanov
    people: [p2, p1, p3]
    Ivanov may be people/p4 or people/p5: add whom you mean
content/briefs/2001-03-03-b.md:7:6: Tarnov (Boris Tarnov)
    people: [p1]
";
    assert!(ran.stdout.contains(expected), "{ran}");
    let open: Vec<_> = suggested(&site)
        .into_iter()
        .filter(|it| it["kind"] == "undeclared")
        .collect();
    assert_eq!(open.len(), 2);
    assert_eq!(
        open[0]["front_matter"],
        serde_json::json!(["people: [p2, p1, p3]"])
    );
    assert_eq!(
        open[0]["names"][2]["entities"],
        serde_json::json!(["people/p4", "people/p5"])
    );
    assert_eq!(open[0]["line"], 8);
    // The line does what it says.
    let text = std::fs::read_to_string(site.folder().join("content/briefs/2001-03-02-b.md"));
    let text = text
        .expect("the brief exists")
        .replace("people: [p2]", "people: [p2, p1, p3]");
    site.write("content/briefs/2001-03-02-b.md", text.as_bytes());
    let left = suggested(&site);
    let of_brief = |it: &&serde_json::Value| {
        it["kind"] == "undeclared" && it["file"] == "content/briefs/2001-03-02-b.md"
    };
    let left = left.iter().find(of_brief).expect("the name of two is left");
    assert_eq!(left["names"][0]["name"], "Ivanov", "{left}");
    assert_eq!(left["names"].as_array().map(Vec::len), Some(1), "{left}");
    assert_eq!(left["front_matter"], serde_json::json!([]), "{left}");
}

#[test]
fn the_spellings_of_one_record_share_a_line() {
    let record =
        "//- content/people/x.md\n---\nname: Muammar Gaddafi\naliases: [Brother Leader]\n---\n";
    let text = "Then Muammar Qadhafi spoke, and Kadhafi left, and Kadhafi came.";
    let site = Site::new(&format!("{HEAD}{record}{}", brief(1, "", text)));
    let ran = site.run("suggest");
    let line = "    if they are other forms of the name: aliases: [Brother Leader, Muammar Kadhafi, Muammar \
                Qadhafi] in content/people/x.md\n";
    assert!(ran.stdout.contains(line), "{ran}");
}

/// Checks which spellings are reported as near to a record's name.
#[track_caller]
fn check_near_to(record: &str, text: &str, expected: &[&str]) {
    let site = Site::new(&format!("{HEAD}{record}{}", brief(1, "", text)));
    let near = suggested(&site).into_iter();
    let near: Vec<String> = near
        .filter(|it| it["kind"] == "near-spelling")
        .map(|it| {
            let lines = it["front_matter"].as_array().expect("a list").iter();
            let lines: Vec<&str> = lines.filter_map(|line| line.as_str()).collect();
            format!(
                "{} by {}: {}",
                it["written"],
                it["reason"],
                lines.join("; ")
            )
            .replace('"', "")
        })
        .collect();
    assert_eq!(near, expected, "{text}");
    let unknown = suggested(&site)
        .into_iter()
        .filter(|it| it["kind"] == "unknown-name");
    assert_eq!(unknown.count(), 0, "{text}");
}

#[test]
fn a_spelling_of_a_record_is_an_alias_and_no_new_record() {
    for (name, written, reason, alias) in [
        (
            "Muammar Gaddafi",
            "Muammar Qadhafi",
            "given-name",
            "Muammar Qadhafi",
        ),
        (
            "Bashar al-Assad",
            "Bashar Asad",
            "given-name",
            "Bashar Asad",
        ),
        ("Muammar Gaddafi", "Kadhafi", "spelling", "Muammar Kadhafi"),
        ("Muammar Qadhafi", "Gaddafi", "spelling", "Muammar Gaddafi"),
        (
            "Alexander Lukashenko",
            "Lukashenka",
            "spelling",
            "Alexander Lukashenka",
        ),
        (
            "Alexander Lukashenko",
            "Aliaksandr Lukashenka",
            "given-name",
            "Aliaksandr Lukashenka",
        ),
        ("Boris Yeltsin", "Jelzin", "spelling", "Boris Jelzin"),
        (
            "Boris Yeltsin",
            "Boris Eltsine",
            "given-name",
            "Boris Eltsine",
        ),
        (
            "Nikita Khrushchev",
            "Chruschtschow",
            "spelling",
            "Nikita Chruschtschow",
        ),
        (
            "Saddam Hussein",
            "Saddam Husayn",
            "given-name",
            "Saddam Husayn",
        ),
        (
            "Mikhail Gorbachev",
            "Gorbatschow Mikhail",
            "order",
            "Gorbatschow Mikhail",
        ),
        ("Mao Zedong", "Mao Tse-tung", "spelling", "Mao Tse-tung"),
        (
            "Muammar Gaddafi",
            "Moammar Kadafi",
            "given-name",
            "Moammar Kadafi",
        ),
        (
            "Joseph Stalin",
            "Iosif Stalin",
            "given-name",
            "Iosif Stalin",
        ),
        (
            "George Bush",
            "George Herbert Walker Bush",
            "part",
            "George Herbert Walker Bush",
        ),
    ] {
        check_near_to(
            &person("x", name),
            &format!("Then {written} spoke there."),
            &[&format!("{written} by {reason}: aliases: [{alias}]")],
        );
    }
    let body =
        |folder: &str, name: &str| format!("//- content/{folder}/x.md\n---\nname: {name}\n---\n");
    for (name, written, reason) in [
        (
            "Treaty on the Non-Proliferation of Nuclear Weapons",
            "Non-Proliferation Treaty",
            "part",
        ),
        (
            "Treaty on the Non-Proliferation of Nuclear Weapons",
            "Nuclear Nonproliferation Treaty",
            "part",
        ),
        ("Treaty on Open Skies", "Open Skies Treaty", "part"),
        (
            "Treaty on Conventional Armed Forces in Europe",
            "Conventional Forces in Europe Treaty",
            "part",
        ),
        (
            "Convention on the Prevention and Punishment of the Crime of Genocide",
            "Genocide Convention",
            "part",
        ),
        (
            "Chemical Weapons Convention",
            "Chemical Weapon Convention",
            "spelling",
        ),
    ] {
        check_near_to(
            &body("treaties", name),
            &format!("It was the {written} that they meant."),
            &[&format!("{written} by {reason}: aliases: [{written}]")],
        );
    }
    check_near_to(
        &body("organisations", "Commission on Human Rights"),
        "It was the Human Rights Commission that they meant.",
        &["Human Rights Commission by part: aliases: [Human Rights Commission]"],
    );
    for (name, short) in [
        ("Association of Southeast Asian Nations", "ASEAN"),
        ("Economic Community of West African States", "ECOWAS"),
        ("United Nations Protection Force", "UNPROFOR"),
    ] {
        check_near_to(
            &body("organisations", name),
            &format!("It was {short} that they meant."),
            &[&format!("{short} by abbreviation: abbreviation: {short}")],
        );
    }
    // Short forms of given names, and an Arabic article in another vowel, are mentions.
    for (name, written) in [
        ("Benjamin Netanyahu", "Bibi Netanyahu"),
        ("Gamal Abdel Nasser", "Gamal Abdul Nasser"),
        ("Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi"),
        ("Alexander Haig", "Al Haig"),
    ] {
        check_near_to(&person("x", name), &format!("Then {written} spoke."), &[]);
    }
    // With the family name in the record it is a mention, which needs no alias.
    check_near_to(
        "//- content/people/x.md\n---\nname: Javier Solana Madariaga\nfamily: Solana\n---\n",
        "Then Javier Solana spoke there.",
        &[],
    );
    let osce = "//- content/organisations/osce.md\n---\nname: Organization for Security and Co-operation in \
                Europe\naliases: [Helsinki Process]\n---\n";
    check_near_to(
        osce,
        "It was for the OSCE to decide.",
        &["OSCE by abbreviation: abbreviation: OSCE"],
    );
    let cfe = "//- content/treaties/cfe.md\n---\nname: Treaty on Conventional Armed Forces in Europe\n\
               aliases: [Paris Treaty]\n---\n";
    check_near_to(
        cfe,
        "It was the Treaty on Conventional Forces in Europe, or CFE.",
        &[
            "CFE by abbreviation: aliases: [Paris Treaty, CFE]",
            "Treaty on Conventional Forces in Europe by part: \
             aliases: [Paris Treaty, Treaty on Conventional Forces in Europe]",
        ],
    );
}

#[test]
fn other_names_are_not_taken_for_spellings() {
    for (name, text) in [
        ("Shimon Peres", "Then Perez and Carlos Perez spoke."),
        ("George W. Bush", "Then George H. W. Bush spoke."),
        ("Emma Thompson", "Then Thomson spoke, with Lee Thomson."),
        ("Lev Petersen", "Then Peterson spoke."),
        ("Ann Allen", "Then Allan spoke."),
        ("Sergei Ivanov", "Then Ivanova spoke with Olga Ivanova."),
        ("Fidel Castro", "Then Raúl Castro spoke."),
        ("Boris Yeltsin", "Then Naina Yeltsin spoke."),
        (
            "Second Strategic Arms Reduction Treaty",
            "It was the Strategic Arms Reduction Treaty.",
        ),
        (
            "Limited Test Ban Treaty",
            "It was the Test Ban Treaty, and AFOR.",
        ),
        ("Treaty of Peace with Arland", "It was the Peace Treaty."),
    ] {
        let folder = if name.contains("Treaty") {
            "treaties"
        } else {
            "people"
        };
        let record = format!("//- content/{folder}/x.md\n---\nname: {name}\n---\n");
        let site = Site::new(&format!("{HEAD}{record}{}", brief(1, "", text)));
        let near = suggested(&site)
            .into_iter()
            .filter(|it| it["kind"] == "near-spelling");
        assert_eq!(near.count(), 0, "{name}: {text}");
    }
}

/// Checks which spellings are reported as near to a record's name, each as
/// `WRITTEN ~ ENTITY by REASON, USES: [ALIAS]`.
#[track_caller]
fn check_near(names: &[&str], front: &str, text: &str, expected: &[&str]) {
    let records = names
        .iter()
        .zip(1..)
        .map(|(name, at)| person(&format!("p{at}"), name));
    let organisation = "//- content/organisations/hezbollah.md\n---\nname: Hezbollah\n---\n";
    let site = Site::new(&format!(
        "{HEAD}{}{organisation}{}",
        records.collect::<String>(),
        brief(1, front, text)
    ));
    let near = suggested(&site)
        .into_iter()
        .filter(|it| it["kind"] == "near-spelling");
    let near: Vec<String> = near
        .map(|it| {
            let word = |key: &str| it[key].as_str().expect("a word").to_owned();
            format!(
                "{} ~ {} by {}, {}: [{}]",
                word("written"),
                word("entity"),
                word("reason"),
                it["count"],
                word("alias")
            )
        })
        .collect();
    assert_eq!(near, expected, "{text}");
}

#[test]
fn spellings_near_to_a_record_are_reported() {
    check_near(
        &[
            "Igor Sergeyev",
            "Sergei Yastrzhembsky",
            "Vladimir Putin",
            "Emma Thompson",
        ],
        "",
        "We saw Igor Sergeev and Sergeev, then Sergej Yastrzhembskii, Hizbollah and Vladmir Putin, \
         with Lee Thomson.",
        &[
            "Igor Sergeev ~ people/p1 by given-name, 2: [Igor Sergeev]",
            "Hizbollah ~ organisations/hezbollah by spelling, 1: [Hizbollah]",
            "Sergej Yastrzhembskii ~ people/p2 by given-name, 1: [Sergej Yastrzhembskii]",
            "Vladmir Putin ~ people/p3 by given-name, 1: [Vladmir Putin]",
        ],
    );
    // A misspelt family name alone is only reported for a person in scope; another transliteration, for any person.
    check_near(
        &["Viktor Chernomyrdin", "Igor Sergeyev", "Yevgeny Primakov"],
        "people: [p1]\n",
        "Then Chernomydin met Sergeev, and Primokov.",
        &[
            "Chernomydin ~ people/p1 by scope, 1: [Viktor Chernomydin]",
            "Sergeev ~ people/p2 by spelling, 1: [Igor Sergeev]",
        ],
    );
}

#[test]
fn similar_names_are_not_taken_for_misspellings() {
    check_near(
        &[
            "Sergei Ivanov",
            "Nikolai Brow",
            "Emma Thompson",
            "Pavel Grachev",
            "Ann Miller",
        ],
        "people: [p1, p2, p3, p4, p5]\n",
        "Then Ivanova, Brown, Ivanovs and Pavel Grachova met Lee Thomson, Igor Gracheva and Joe \
         Mullen. Thomson left, as Tomilin did, with a mailer, said a Mailer.",
        &[],
    );
}

const ARCHIVE: &str = "\
//- content/site.yaml
title: The Record
//- content/people/igor-sergeyev.md
---
name: Igor Sergeyev
---
//- content/people/dmitri-rogozin.md
---
name: Dmitri Rogozin
---
//- content/people/nikolai-brow.md
---
name: Nikolai Brow
---
//- content/treaties/abm-treaty.md
---
name: ABM Treaty
---
//- content/briefs/2001-03-14-one.md
---
title: Of Nikolai Brow
date: 2001-03-14
people: [igor-sergeyev, dmitri-rogozin, nikolai-brow]
treaties:
  - abm-treaty
---

Marshal Igor Sergeyev and General Leonid Ivashov spoke. *Igor*
Sergeev said, with a `$`: “Paul O'Neill is Ivashov’s friend.”
";

#[test]
fn suggestions_are_printed_as_text() {
    let ran = Site::new(ARCHIVE).run("suggest");
    ran.assert_code(0);
    let expected = "\
# Names that have no record: 2

Leonid Ivashov, 2 times in 1 brief
    content/briefs/2001-03-14-one.md:9:35: Marshal Igor Sergeyev and General Leonid Ivashov spoke.
    chancery new person \"Leonid Ivashov\"
Paul O’Neill, 1 time in 1 brief
    content/briefs/2001-03-14-one.md:10:28: Igor Sergeev said, with a $: “Paul O’Neill is Ivashov’s friend.”
    chancery new person \"Paul O’Neill\"

# Spellings close to a record's name: 1

Igor Sergeev is close to Igor Sergeyev, 1 time in 1 brief: the given name fits
    content/briefs/2001-03-14-one.md:9:58: Igor Sergeev said, with a $: “Paul O’Neill is Ivashov’s friend.”
    if it is another form of the name: aliases: [Igor Sergeev] in content/people/igor-sergeyev.md

# Records that no brief mentions: 3

content/people/dmitri-rogozin.md: Dmitri Rogozin
content/people/nikolai-brow.md: Nikolai Brow
content/treaties/abm-treaty.md: ABM Treaty

# Records that a brief declares but never names: 2

content/briefs/2001-03-14-one.md:4:25: people/dmitri-rogozin, Dmitri Rogozin
content/briefs/2001-03-14-one.md:6:5: treaties/abm-treaty, ABM Treaty
";
    assert_eq!(ran.stdout, expected, "{ran}");
    let none = Site::new(HEAD).run("suggest");
    assert_eq!(none.assert_code(0).stdout, "");
}

#[test]
fn suggestions_are_printed_as_json() {
    let ran = Site::new(ARCHIVE).run("suggest --format json");
    ran.assert_code(0);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines.len(), 8, "{ran}");
    assert_eq!(
        lines[0],
        r#"{"kind":"unknown-name","name":"Leonid Ivashov","likely":"person","count":2,"briefs":1,"file":"content/briefs/2001-03-14-one.md","start":162,"end":176,"line":9,"column":35,"sentence":"Marshal Igor Sergeyev and General Leonid Ivashov spoke.","command":"chancery new person \"Leonid Ivashov\""}"#
    );
    assert_eq!(
        lines[2],
        r#"{"kind":"near-spelling","written":"Igor Sergeev","entity":"people/igor-sergeyev","name":"Igor Sergeyev","reason":"given-name","count":1,"briefs":1,"file":"content/briefs/2001-03-14-one.md","start":185,"end":198,"line":9,"column":58,"sentence":"Igor Sergeev said, with a $: “Paul O’Neill is Ivashov’s friend.”","record_file":"content/people/igor-sergeyev.md","alias":"Igor Sergeev","front_matter":["aliases: [Igor Sergeev]"]}"#
    );
    assert_eq!(
        lines[3],
        r#"{"kind":"never-mentioned","entity":"people/dmitri-rogozin","name":"Dmitri Rogozin","file":"content/people/dmitri-rogozin.md","start":10,"end":24,"line":2,"column":7}"#
    );
    assert_eq!(
        lines[7],
        r#"{"kind":"never-named","entity":"treaties/abm-treaty","name":"ABM Treaty","file":"content/briefs/2001-03-14-one.md","start":112,"end":122,"line":6,"column":5}"#
    );
}

#[test]
fn suggestions_do_not_depend_on_threads() {
    let texts = (1..=28).map(|day| {
        let name = ["Ivashov", "Kozlov", "Orlov"][usize::from(day) % 3];
        brief(
            day,
            "",
            &format!("Then Leonid {name} saw Pyotr {name}; Igor Sergeev left. Orlov spoke."),
        )
    });
    let site = Site::new(&format!(
        "{HEAD}{}{}",
        person("igor-sergeyev", "Igor Sergeyev"),
        texts.collect::<String>()
    ));
    let ran = |threads: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
        command.arg("suggest").current_dir(site.folder());
        let output = command.env("RAYON_NUM_THREADS", threads).output();
        output.expect("the program starts").stdout
    };
    let one = ran("1");
    assert!(!one.is_empty());
    assert_eq!(one, ran("5"));
}

#[test]
fn errors_are_reported_together_with_suggestions() {
    let site = Site::new(HEAD);
    site.write("content/people/x.md", b"---\nname: X Y\nunknown: 1\n---\n");
    let ran = site.run("suggest");
    ran.assert_code(1);
    assert!(ran.stderr.contains("error[E105]"), "{ran}");
    assert!(ran.stdout.contains("content/people/x.md: X Y"), "{ran}");
    Site::empty().run("suggest").assert_code(2);
}

/// Suggested commands can be pasted into a shell, and after running them the names are known.
#[test]
fn suggested_commands_create_the_records() {
    let site = Site::new(ARCHIVE);
    let program = Path::new(env!("CARGO_BIN_EXE_chancery"));
    let folder = program.parent().expect("a folder").to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(folder).chain(std::env::split_paths(&path)));
    let path = path.expect("a search path");
    for suggestion in suggested(&site) {
        let Some(command) = suggestion["command"].as_str() else {
            continue;
        };
        let mut shell = Command::new("sh");
        shell.args(["-c", command]).current_dir(site.folder());
        let ran = shell.env("PATH", &path).output().expect("a shell");
        assert!(ran.status.success(), "{command}");
    }
    let unknown = suggested(&site);
    let unknown: Vec<_> = unknown
        .iter()
        .filter(|it| it["kind"] == "unknown-name")
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Checks that `chancery new` writes a record of this name to `path`, that a brief can mention it, and that it is not
/// written twice.
#[track_caller]
fn check_new(kind: &str, name: &str, path: &str) {
    let site = Site::new(HEAD);
    let ran = site.run_with(&["new", kind, "--", name]);
    ran.assert_code(0);
    assert_eq!(ran.stdout, format!("{path}\n"), "{name}");
    let entity = path.trim_start_matches("content/").trim_end_matches(".md");
    let mention = format!("It was [[{entity}]].");
    site.write(
        "content/briefs/a.md",
        format!("---\ntitle: A\ndate: 2001-01-01\n---\n\n{mention}\n").as_bytes(),
    );
    let checked = site.check("--deny warnings --quiet");
    checked.assert_code(0);
    assert_eq!(checked.stderr, "", "{name}");
    let again = site.run_with(&["new", kind, "--", name]);
    again.assert_code(2);
    assert!(again.stderr.contains(path), "{again}");
}

#[test]
fn new_records_pass_a_check() {
    for (name, path) in [
        ("Leonid Ivashov", "content/people/leonid-ivashov.md"),
        ("Koen de Vries", "content/people/koen-de-vries.md"),
        ("Cal Ripken, Jr.", "content/people/cal-ripken-jr.md"),
        ("Kim Jong Il", "content/people/kim-jong-il.md"),
        (
            "Paul \"The Pen\" O'Neill",
            "content/people/paul-the-pen-oneill.md",
        ),
        ("Горбачёв: Михаил", "content/people/gorbachiov-mikhail.md"),
        ("习近平", "content/people/xi-jin-ping.md"),
        ("- # [x] {y}", "content/people/x-y.md"),
        ("No", "content/people/no.md"),
        ("2001", "content/people/2001.md"),
        ("  Anna\u{a0} \tNagy ", "content/people/anna-nagy.md"),
    ] {
        check_new("person", name, path);
    }
    check_new(
        "treaty",
        "Treaty: \"on\" it",
        "content/treaties/treaty-on-it.md",
    );
    check_new(
        "organisation",
        "O’Neill & Sons",
        "content/organisations/oneill-sons.md",
    );
}

#[test]
fn a_new_person_has_the_expected_keys() {
    let site = Site::new(HEAD);
    site.run_with(&["new", "person", "Koen de Vries"])
        .assert_code(0);
    let path = site.folder().join("content/people/koen-de-vries.md");
    let text = std::fs::read_to_string(path).expect("a record");
    let expected = "\
---
name: Koen de Vries
family: de Vries  # with the particles: is it right?
aliases: []
born:
died:
country:
summary:
roles:
# - title: Minister of Defence
#   organisation: ministry-of-defence
#   from: 2001-03-28
#   to: 2007-02-15
sources: []
---
";
    assert_eq!(text, expected);
}

#[test]
fn a_new_brief_has_the_expected_keys() {
    let site = Site::new(HEAD);
    let new = |title: &str, date: &str| site.run_with(&["new", "brief", title, "--date", date]);
    let ran = new("Moscow: a \"new\" tone", "2001-03-14");
    let path = "content/briefs/2001/2001-03-14-moscow-a-new-tone.md";
    assert_eq!(ran.assert_code(0).stdout, format!("{path}\n"));
    let text = std::fs::read_to_string(site.folder().join(path)).expect("a brief");
    let expected = "---\ntitle: \"Moscow: a \\\"new\\\" tone\"\ndate: 2001-03-14\nauthors: []\n\
                    summary:\nsources: []\ntags: []\n---\n\n";
    assert_eq!(text, expected);
    site.check("--deny warnings").assert_code(0);
    // A brief with the same address would be an error in the next build.
    let other = new("Moscow, a new tone", "2001-03-15");
    other.assert_code(2);
    assert!(other.stderr.contains(path), "{other}");
    new("Moscow", "2001-02-30").assert_code(2);
}

#[test]
fn nothing_is_overwritten() {
    let site = Site::new(&format!("{HEAD}{}", person("ivashov", "Leonid Ivashov")));
    site.write("content/people/anna-nagy.md", b"mine");
    let refused = |args: &[&str], says: &str| {
        let ran = site.run_with(args);
        ran.assert_code(2);
        assert!(
            ran.stderr.contains(says) && ran.stderr.contains("= help:"),
            "{ran}"
        );
        assert_eq!(ran.stdout, "", "{ran}");
    };
    let name_taken =
        "there is already a record with the name `Léonid IVASHOV`: content/people/ivashov.md";
    refused(&["new", "person", "Léonid IVASHOV"], name_taken);
    refused(&["new", "organisation", "Léonid IVASHOV"], name_taken);
    let exists = "the file `content/people/anna-nagy.md` already exists";
    refused(&["new", "person", "Anna Nagy"], exists);
    refused(&["new", "person", " "], "the name is empty");
    refused(&["new", "person", "a\u{7}b"], "U+0007");
    refused(&["new", "person", "???"], "has no letter or digit");
    refused(&["new", "person", "X", "--folder", "nowhere"], "nowhere");
    refused(
        &["new", "person", "X", "--folder", "content"],
        "there is no folder `content`",
    );
    let mine = std::fs::read(site.folder().join("content/people/anna-nagy.md"));
    assert_eq!(mine.expect("it is there"), b"mine");
}

/// Names in other languages are no new records: what is a name there no rule tells. Spellings near to a record's are
/// listed all the same, and what a brief in English has counts only there.
#[test]
fn briefs_in_other_languages_suggest_no_new_records() {
    let known = person("mikhail-gorbachev", "Mikhail Gorbachev");
    let german = brief(
        14,
        "language: de\n",
        "Der Mann sah Außenminister Lawrow und Igor Tomilin. Ein Riese war Michail Gorbatschow.",
    );
    let english = brief(15, "", "They met Igor Tomilin again.");
    let site = Site::new(&format!("{HEAD}{known}{german}{english}"));
    let found: Vec<String> = suggested(&site)
        .into_iter()
        .filter(|it| it["kind"] == "unknown-name")
        .map(|it| format!("{} {}/{}", it["name"], it["count"], it["briefs"]))
        .collect();
    assert_eq!(found, ["\"Igor Tomilin\" 1/1"]);
}

/// The general name of a body on record is no new one.
#[test]
fn general_names_of_bodies_on_record_are_not_suggested() {
    let body = "//- content/organisations/mod.md\n---\nname: Ministry of Defence of Russia\ncountry: RU\n---\n";
    let text = "He left; the Ministry of Defence agreed. She asked the Defence Ministry. They saw the Ministry of Culture.";
    let site = Site::new(&format!("{HEAD}{body}{}", brief(14, "", text)));
    let found: Vec<String> = suggested(&site)
        .into_iter()
        .filter(|it| it["kind"] == "unknown-name")
        .map(|it| it["name"].to_string())
        .collect();
    assert_eq!(found, ["\"Ministry of Culture\""]);
}
