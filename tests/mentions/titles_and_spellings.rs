//! Names in prose: somebody else of the name, other spellings, and names of other kinds.
//!
//! In the notation of `support::names`: `{Ivanov=igor-ivanov:office}` is a mention and its rule,
//! `{Ivanov=?igor-ivanov,sergei-ivanov}` the warning that a name could be either's; what is not marked
//! is neither.

use crate::support::names::check;

/// The last word of `Secretary of State` is no first name.
#[test]
fn a_title_with_an_of_in_front() {
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

/// `I.` and `A.` are initials, not the words.
#[test]
fn initials_that_look_like_words() {
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

/// The id in a mark is nothing that a reader sees.
#[test]
fn a_mark_shows_no_small_letters() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &[
            "[[{leonid-ivashov=leonid-ivashov:marked}]] spoke. {Ivashov=leonid-ivashov:family-name} did.",
        ],
    );
}

/// Where nothing brings one of several into the text, the name is reported.
#[test]
fn namesakes_of_whom_none_is_introduced() {
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

/// A given name alone is no mention where somebody else in the text has it.
#[test]
fn a_given_name_that_somebody_else_bears() {
    check(
        "people/robert-gates: Robert Gates",
        &["{Robert Gates=robert-gates:full-name} met Robert Smith; Robert spoke."],
    );
}

/// A comma may stand between the office and a form of address.
#[test]
fn a_form_of_address_behind_the_office() {
    check(
        "people/sergei-ivanov: Sergei Ivanov; roles: [{title: Secretary of the Security Council, from: 1999-11-15, to: 2001-03-28}]
         people/igor-ivanov: Igor Ivanov; roles: [{title: Minister of Foreign Affairs, organisation: Government of Russia, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "The Russian foreign minister, Mr {Ivanov=igor-ivanov:office}, spoke.",
            "The foreign minister, Mr. {Ivanov=igor-ivanov:office}, spoke.",
        ],
    );
}

/// Another office of the same rank, or another country, says that it is somebody else.
#[test]
fn an_office_or_a_country_that_is_not_theirs() {
    check(
        "people/sergei-ivanov: Sergei Ivanov; roles: [{title: Secretary of the Security Council, from: 1999-11-15, to: 2001-03-28}]
         people/igor-ivanov: Igor Ivanov; country: RU; roles: [{title: Minister of Foreign Affairs, organisation: Government of Russia, from: 1998-09-11, to: 2004-03-09}]",
        &[
            "people: [igor-ivanov]\n---\nFirst Deputy Foreign Minister Ivanov spoke. Prime Minister Ivanov did not.",
            "Bulgarian Foreign Minister Ivanov spoke.",
        ],
    );
}

/// An office in the plural stands in front of two names.
#[test]
fn two_people_of_one_office() {
    check(
        "people/george-w-bush: George W. Bush
         people/vladimir-putin: Vladimir Putin",
        &[
            "people: [george-w-bush, vladimir-putin]\n---\nPresidents {Bush=george-w-bush:family-name} and {Putin=vladimir-putin:family-name} met. Messrs. {Bush=george-w-bush:family-name} and {Putin=vladimir-putin:family-name} met.",
        ],
    );
}

/// Offices are abbreviated, over, and somebody else’s country is written in initials.
#[test]
fn offices_in_short() {
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

/// A person known by two initials does not go by the second alone.
#[test]
fn the_second_initial_alone() {
    check("people/jk-rowling: J. K. Rowling", &["K. Rowling came."]);
}

/// Other alphabets are spelt in several ways; which is meant is known by the family name.
#[test]
fn given_names_in_other_spellings() {
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

/// Two records may be told apart by the spelling alone.
#[test]
fn a_spelling_of_ones_own_comes_first() {
    check(
        "people/sergei-ivanov: Sergei Ivanov
         people/sergey-ivanov: Sergey Ivanov",
        &[
            "{Sergei Ivanov=sergei-ivanov:full-name} and {Sergey Ivanov=sergey-ivanov:full-name}; {Sergej Ivanov=?sergei-ivanov,sergey-ivanov}.",
        ],
    );
}

/// Rulers have a number or a country where others have a family name.
#[test]
fn rulers() {
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

/// A nickname stands between the given and the family name.
#[test]
fn nicknames() {
    check(
        "people/roberto-duran: Roberto Durán
         people/hector-camacho: Héctor Camacho",
        &[
            "{Roberto “Hands of Stone” Duran=roberto-duran:full-name} won; {Hector (Macho) Camacho=hector-camacho:full-name} did not.",
            "people: [hector-camacho]\n---\nJulio “Macho” Camacho is another. He said “yes” and {Camacho=hector-camacho:family-name} won.",
        ],
    );
}

/// Behind the given name the first of two names that a hyphen joins will do.
#[test]
fn names_joined_by_a_hyphen() {
    check(
        "people/mary-onyali-omagbemi: Mary Onyali-Omagbemi",
        &[
            "{Mary Onyali=mary-onyali-omagbemi:full-name} ran; {Mary Onyali-Omagbemi=mary-onyali-omagbemi:full-name}, {Onyali-Omagbemi=mary-onyali-omagbemi:family-name}. Onyali alone, John Onyali.",
        ],
    );
}

/// A name that is the whole of a title in quotation marks is that of a work or a ship.
#[test]
fn titles_of_works() {
    check(
        "people/michael-collins: Michael Collins",
        &[
            "The film “Michael Collins” is about {Michael Collins=michael-collins:full-name}. “{Michael Collins=michael-collins:full-name} was right.”",
        ],
    );
}

/// Of two family names both are named, behind a rank as well, and not behind another's given name.
#[test]
fn two_family_names() {
    check(
        "people/ruth-bader-ginsburg: Ruth Bader Ginsburg",
        &[
            "people: [ruth-bader-ginsburg]\n---\nJustice {Bader Ginsburg=ruth-bader-ginsburg:family-name} wrote; Martin Bader Ginsburg did not.",
        ],
    );
}
