//! Titles and offices before a name, other spellings, namesakes, and names without a family name.
//!
//! In the notation of `support::names`: `{Ivanov=igor-ivanov:office}` is a mention and its rule, and
//! `{Ivanov=?igor-ivanov,sergei-ivanov}` is a warning that the name could be either person's; an unmarked name
//! must be neither.

use crate::support::names::check;

/// The last word of `Secretary of State` is not the given name of whoever follows.
#[test]
fn a_title_with_of_precedes_a_family_name() {
    check(
        "people/colin-powell: Colin Powell; roles: [{title: Secretary of State, from: 2001-01-20, to: 2005-01-26}]
         people/donald-rumsfeld: Donald Rumsfeld; roles: [{title: Secretary of Defense, from: 2001-01-20, to: 2006-12-18}]
         people/andrew-card: Andrew Card
         people/igor-ivanov: Igor Ivanov; roles: [{title: Minister of Foreign Affairs, organisation: Government of Russia, from: 1998-09-11, to: 2004-03-09}]
         people/sergei-ivanov: Sergei Ivanov; roles: [{title: Secretary of the Security Council, from: 1999-11-15, to: 2001-03-28}, {title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]",
        &[
            "people: [colin-powell, donald-rumsfeld]\n---\nSecretary of State {Powell=colin-powell:office} met U.S. Secretary of State {Powell=colin-powell:office}; Secretary of Defense {Rumsfeld=donald-rumsfeld:office} came.",
            "Minister of Foreign Affairs {Ivanov=igor-ivanov:office} spoke.",
            "Secretary of the Security Council {Ivanov=sergei-ivanov:office} spoke.",
            "Foreign Minister of Russia {Ivanov=igor-ivanov:office} spoke.",
            "date: 2001-03-29\n---\nMinister of Defence {Ivanov=sergei-ivanov:office} spoke.",
            "people: [andrew-card]\n---\nChief of Staff {Card=andrew-card:family-name} left.",
        ],
    );
}

/// `I.` and `A.` before a name are initials, not words.
#[test]
fn initials_that_look_like_words_are_initials() {
    check(
        "people/sergei-ivanov: Sergei Ivanov
         people/sanath-jayasuriya: Sanath Jayasuriya",
        &[
            "people: [sergei-ivanov]\n---\nI. Ivanov and A. Ivanov spoke.",
            "people: [sanath-jayasuriya]\n---\nA. Jayasuriya is another than {Jayasuriya=sanath-jayasuriya:family-name}.",
            "A. Jayasuriya came.",
        ],
    );
}

/// A small letter elsewhere in the text would show that the name is also a word; the id in a wikilink does not count.
#[test]
fn the_id_in_a_wikilink_is_not_a_word_of_the_text() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &[
            "[[{leonid-ivashov=leonid-ivashov:marked}]] spoke. {Ivashov=leonid-ivashov:family-name} did.",
        ],
    );
}

/// If nothing brings any of several namesakes into scope, the name is a warning.
#[test]
fn a_name_is_ambiguous_if_no_namesake_is_in_scope() {
    check(
        "people/sergei-ivanov: Sergei Ivanov; roles: [{title: Secretary of the Security Council, from: 1999-11-15, to: 2001-03-28}, {title: Minister of Defence, from: 2001-03-28, to: 2007-02-15}]
         people/igor-ivanov: Igor Ivanov; roles: [{title: Minister of Foreign Affairs, organisation: Government of Russia, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "The foreign minister met {Ivanov=?igor-ivanov,sergei-ivanov}.",
            "date: 2001-03-27\n---\nDefence Minister {Ivanov=?igor-ivanov,sergei-ivanov} spoke.",
            "date: 2001-03-28\n---\nMinister {Ivanov=?igor-ivanov,sergei-ivanov} spoke; both are ministers.",
        ],
    );
}

/// A given name alone is not a mention if another person in the text has it too, even one without a record.
#[test]
fn a_given_name_shared_in_the_text_is_not_a_mention() {
    check(
        "people/robert-gates: Robert Gates",
        &["{Robert Gates=robert-gates:full-name} met Robert Smith; Robert spoke."],
    );
}

/// A comma and a form of address may come between the office and the name.
#[test]
fn a_form_of_address_may_follow_the_office() {
    check(
        "people/sergei-ivanov: Sergei Ivanov; roles: [{title: Secretary of the Security Council, from: 1999-11-15, to: 2001-03-28}]
         people/igor-ivanov: Igor Ivanov; roles: [{title: Minister of Foreign Affairs, organisation: Government of Russia, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "The Russian foreign minister, Mr {Ivanov=igor-ivanov:office}, spoke.",
            "The foreign minister, Mr. {Ivanov=igor-ivanov:office}, spoke.",
        ],
    );
}

/// A higher or lower office, or another country, means another person.
#[test]
fn another_office_or_country_rules_a_person_out() {
    check(
        "people/sergei-ivanov: Sergei Ivanov; roles: [{title: Secretary of the Security Council, from: 1999-11-15, to: 2001-03-28}]
         people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, organisation: Government of Russia, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "people: [igor-ivanov]\n---\nFirst Deputy Foreign Minister Ivanov spoke. Prime Minister Ivanov did not.",
            "Bulgarian Foreign Minister Ivanov spoke.",
        ],
    );
}

/// A plural office precedes two names.
#[test]
fn a_plural_office_precedes_two_names() {
    check(
        "people/george-w-bush: George W. Bush
         people/vladimir-putin: Vladimir Putin",
        &[
            "people: [george-w-bush, vladimir-putin]\n---\nPresidents {Bush=george-w-bush:family-name} and {Putin=vladimir-putin:family-name} met. Messrs. {Bush=george-w-bush:family-name} and {Putin=vladimir-putin:family-name} met.",
        ],
    );
}

/// Offices may be abbreviated or former, and their country abbreviated.
#[test]
fn offices_may_be_abbreviated_or_former() {
    check(
        "people/bill-clinton: Bill Clinton; roles: [{title: President of the United States, from: 1993-01-20, to: 2001-01-20}]
         people/hillary-clinton: Hillary Clinton; roles: [{title: United States Senator, from: 2001-01-03, to: 2009-01-21}]",
        &[
            "people: [bill-clinton, hillary-clinton]\n---\nFormer U.S. President {Clinton=bill-clinton:office} spoke.",
            "people: [bill-clinton, hillary-clinton]\n---\nFormer US President {Clinton=bill-clinton:office} spoke; the former American president, {Clinton=bill-clinton:office}, did.",
            "people: [bill-clinton, hillary-clinton]\n---\nIt was then-President {Clinton=bill-clinton:office} who spoke.",
            "people: [bill-clinton, hillary-clinton]\n---\nSen. {Clinton=hillary-clinton:office} spoke; Senator {Clinton=hillary-clinton:office} did.",
        ],
    );
}

/// Of a person known by two initials, the second alone is not enough.
#[test]
fn the_second_initial_alone_is_not_a_name() {
    check("people/jk-rowling: J. K. Rowling", &["K. Rowling came."]);
}

/// Given names from other alphabets have several transliterations; the family name shows that one person is meant.
#[test]
fn given_names_may_be_transliterated_differently() {
    check(
        "people/sergei-ivanov: Sergei Ivanov
         people/masoud-barzani: Masoud Barzani
         people/alexander-lebed: Alexander Lebed
         people/volodymyr-zelensky: Volodymyr Zelensky
         people/muhammad-sadat: Muhammad Sadat",
        &[
            "{Sergey Ivanov=sergei-ivanov:variant}; {Ivanov=sergei-ivanov:family-name}. {Serguei Ivanov=sergei-ivanov:variant}, Serge Ivanov, Sergio Ivanov.",
            "{Massoud Barzani=masoud-barzani:variant}, {Aleksandr Lebed=alexander-lebed:variant}, {Vladimir Zelensky=volodymyr-zelensky:variant}, {Mohamed Sadat=muhammad-sadat:variant}.",
            "Alexandra Lebed, Andrei Lebed, Mahmoud Sadat, Masha Barzani.",
        ],
    );
}

/// Two records may differ only in their spelling.
#[test]
fn the_exact_spelling_takes_precedence() {
    check(
        "people/sergei-ivanov: Sergei Ivanov
         people/sergey-ivanov: Sergey Ivanov",
        &[
            "{Sergei Ivanov=sergei-ivanov:full-name} and {Sergey Ivanov=sergey-ivanov:full-name}; {Sergej Ivanov=?sergei-ivanov,sergey-ivanov}.",
        ],
    );
}

/// Rulers have a number or a country instead of a family name.
#[test]
fn rulers_need_no_family_name() {
    check(
        "people/henry-viii: Henry VIII of England
         people/charles-vi: Charles VI, Holy Roman Emperor
         people/eugene: Eugene of Savoy
         people/elizabeth-ii: Elizabeth II",
        &[
            "{Henry VIII=henry-viii:variant}, King {Henry VIII of England=henry-viii:full-name}; {Henry=henry-viii:given-name} of course; England and Henry VII.",
            "{Charles VI=charles-vi:variant} and Charles VI of France; Charles V.",
            "{Eugene of Savoy=eugene:full-name}; Savoy is far. Queen {Elizabeth II=elizabeth-ii:full-name}; Elizabeth I.",
        ],
    );
}

/// A nickname in quotation marks or brackets may come between the given name and the family name.
#[test]
fn nicknames_do_not_interrupt_a_name() {
    check(
        "people/roberto-duran: Roberto Durán
         people/hector-camacho: Héctor Camacho",
        &[
            "{Roberto “Hands of Stone” Duran=roberto-duran:full-name} won; {Hector (Macho) Camacho=hector-camacho:full-name} did not.",
            "people: [hector-camacho]\n---\nJulio “Macho” Camacho is another. He said “yes” and {Camacho=hector-camacho:family-name} won.",
        ],
    );
}

/// After the given name, the first half of a hyphenated family name is enough.
#[test]
fn hyphenated_family_names_may_be_shortened() {
    check(
        "people/mary-onyali-omagbemi: Mary Onyali-Omagbemi",
        &[
            "{Mary Onyali=mary-onyali-omagbemi:full-name} ran; {Mary Onyali-Omagbemi=mary-onyali-omagbemi:full-name}, {Onyali-Omagbemi=mary-onyali-omagbemi:family-name}. Onyali alone, John Onyali.",
        ],
    );
}

/// A name that fills a pair of quotation marks is the title of a work or the name of a ship.
#[test]
fn a_quoted_name_is_a_title() {
    check(
        "people/michael-collins: Michael Collins",
        &[
            "The film “Michael Collins” is about {Michael Collins=michael-collins:full-name}. “{Michael Collins=michael-collins:full-name} was right.”",
        ],
    );
}

/// A double family name is found after a title, but not after another given name.
#[test]
fn double_family_names_are_found_without_the_given_name() {
    check(
        "people/ruth-bader-ginsburg: Ruth Bader Ginsburg",
        &[
            "people: [ruth-bader-ginsburg]\n---\nJustice {Bader Ginsburg=ruth-bader-ginsburg:family-name} wrote; Martin Bader Ginsburg did not.",
        ],
    );
}

/// A nation may be written in several words, and a capital may stand for its country.
#[test]
fn any_nation_rules_a_person_out() {
    check(
        "people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]
         people/kim-lee: Kim Lee; country: KP; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "people: [igor-ivanov]\n---\nSouth African Foreign Minister Ivanov; the New Zealand foreign minister, Ivanov; Sri Lankan Foreign Minister Ivanov; Ruritanian.",
            "people: [igor-ivanov]\n---\nSouth Korea’s foreign minister, Ivanov; Kyiv’s Foreign Minister Ivanov; Burkinabè Foreign Minister Ivanov.",
            "people: [igor-ivanov]\n---\nMoscow’s Foreign Minister {Ivanov=igor-ivanov:office}; Soviet Foreign Minister {Ivanov=igor-ivanov:office}; Russia’s foreign minister, {Ivanov=igor-ivanov:office}, spoke.",
            "people: [kim-lee]\n---\nNorth Korean Foreign Minister {Lee=kim-lee:office}; Korean Foreign Minister {Lee=kim-lee:office}; South Korean Foreign Minister Lee.",
        ],
    );
}

#[test]
fn an_article_and_a_short_form_may_be_spelt_otherwise() {
    check(
        "people/sisi: Abdel Fattah el-Sisi
         people/haig: Alexander Haig
         people/baker: James Baker",
        &[
            "{Abdul Fattah al-Sisi=sisi:variant} met {Al Haig=haig:variant}. Then {al-Sisi=sisi:family-name} left.",
            "{James Baker=baker:full-name} came. After Geneva {Baker=baker:family-name} gave up.",
            "Geneva Baker came. Al Sharpton and Hamed al-Sisi left.",
        ],
    );
}

/// A name that goes on is somebody else's, and so is a king's title in another kingdom.
#[test]
fn names_that_go_on_are_those_of_others() {
    check(
        "people/juan-carlos: Juan Carlos I; country: ES; aliases: [Juan Carlos]
         people/philippe: Philippe of Belgium; country: BE; aliases: [King Philippe]
         people/abdullah: Abdullah bin Abdulaziz; country: SA; aliases: [King Abdullah]
         people/zia: Muhammad Zia-ul-Haq; country: PK",
        &[
            "{Juan Carlos=juan-carlos:full-name} hunted. Juan Carlos Varela of Panama came. {King Philippe=philippe:full-name} spoke. King Philippe the Fair of France taxed them.",
            "In Amman King Abdullah appointed him. From Rabat, King Abdullah wrote. In Washington {King Abdullah=abdullah:full-name} waited. In Riyadh {King Abdullah=abdullah:full-name} spoke.",
            "people: [zia]\n---\n{Zia-ul-Haq=zia:family-name} lifted it. The Zia-ul-Haq Foundation.",
        ],
    );
}

/// An alias with `senior` leaves the name itself to all who bear it.
#[test]
fn an_alias_of_a_generation_is_no_alias_without_it() {
    check(
        "people/jean-marie: Jean-Marie Le Pen; aliases: [Le Pen senior]
         people/marine: Marine Le Pen",
        &[
            "{Marine Le Pen=marine:full-name} came. {Le Pen=marine:scope} spoke. {Le Pen senior=jean-marie:full-name} objected.",
        ],
    );
}

/// A year tells treaties of one name apart.
#[test]
fn a_year_tells_treaties_apart() {
    check(
        "treaties/versailles: Treaty of Versailles; signed: 1919-06-28
         treaties/paris: Treaty of Versailles (1783); aliases: [Treaty of Versailles]; signed: 1783-09-03",
        &[
            "The {Treaty of Versailles=versailles:full-name} of 1919; the 1783 {Treaty of Versailles=paris:full-name}; the Treaty of Versailles of 1871; the {Treaty of Versailles=?paris,versailles}.",
        ],
    );
}
