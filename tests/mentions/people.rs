//! Forms that only people's names have.
//!
//! In the notation of `support::names`: `{Bob Gates=robert-gates:variant}` is a mention and its rule; an unmarked
//! name must not be a mention.

use crate::support::names::check;

#[test]
fn given_names_may_be_initials() {
    check(
        "people/sanath-jayasuriya: Sanath Jayasuriya
         people/jk-rowling: J. K. Rowling
         people/george-w-bush: George W. Bush
         people/robert-oppenheimer: J. Robert Oppenheimer",
        &[
            "{S. Jayasuriya=sanath-jayasuriya:initials}, {S Jayasuriya=sanath-jayasuriya:initials}, {S.Jayasuriya=sanath-jayasuriya:initials}.",
            "{S. T. Jayasuriya=sanath-jayasuriya:initials}, {S.T. Jayasuriya=sanath-jayasuriya:initials}.",
            "A. Jayasuriya, B. Jayasuriya, B. S. Jayasuriya.",
            "people: [sanath-jayasuriya]\n---\nB. Jayasuriya is another than {Jayasuriya=sanath-jayasuriya:family-name}.",
            "{J. K. Rowling=jk-rowling:full-name}, {J.K. Rowling=jk-rowling:full-name}, {J K Rowling=jk-rowling:full-name}, {JK Rowling=jk-rowling:full-name}.",
            "{J. Rowling=jk-rowling:variant}; J. L. Rowling; P. K. Rowling.",
            "{George W. Bush=george-w-bush:full-name}, {George Bush=george-w-bush:variant}, {G. W. Bush=george-w-bush:initials}, {G. Bush=george-w-bush:initials}.",
            "{J. Robert Oppenheimer=robert-oppenheimer:full-name}, {Robert Oppenheimer=robert-oppenheimer:variant}, {J. R. Oppenheimer=robert-oppenheimer:variant}; F. Oppenheimer, Frank Oppenheimer.",
        ],
    );
}

#[test]
fn middle_names_and_initials_may_be_added_or_omitted() {
    check(
        "people/sergei-ivanov: Sergei Ivanov
         people/robert-mcnamara: Robert Strange McNamara
         people/george-hw-bush: George H. W. Bush
         people/martin-luther-king: Martin Luther King Jr.",
        &[
            "{Sergei B. Ivanov=sergei-ivanov:variant}, {Sergei Borisovich Ivanov=sergei-ivanov:variant}.",
            "{Robert McNamara=robert-mcnamara:variant}, {Robert S. McNamara=robert-mcnamara:variant}, {R. S. McNamara=robert-mcnamara:initials}.",
            "Robert T. McNamara, Robert Craig McNamara, Craig McNamara.",
            "{George Bush=george-hw-bush:variant}, {George H.W. Bush=george-hw-bush:full-name}; George W. Bush.",
            "Sergei. Boris Ivanov; Boris, Sergei; Ivanov Sergei.",
        ],
    );
}

#[test]
fn given_names_may_be_short_forms_or_stand_alone() {
    check(
        "people/robert-gates: Robert Gates
         people/william-cohen: William S. Cohen
         people/saddam-hussein: Saddam Hussein
         people/uday-hussein: Uday Hussein",
        &[
            "{Bob Gates=robert-gates:variant}, {Robert M. Gates=robert-gates:variant}; Bill Gates, Rick Gates.",
            "{Bill Cohen=william-cohen:variant}; Bob Cohen.",
            "{Saddam Hussein=saddam-hussein:full-name} spoke. {Saddam=saddam-hussein:given-name} did, {Saddam=saddam-hussein:given-name}’s son did.",
            "Saddam spoke. {Saddam Hussein=saddam-hussein:full-name} did.",
            // After only initials or a declaration, the given name alone is not found.
            "{S. Hussein=saddam-hussein:initials} spoke. Saddam did.",
            "people: [saddam-hussein]\n---\nSaddam spoke.",
            "{Saddam Hussein=saddam-hussein:full-name} and the Saddam Canal, Saddam City, Saddam Kamel.",
        ],
    );
    check(
        "people/robert-gates: Robert Gates
         people/robert-mcnamara: Robert McNamara",
        &[
            "{Robert Gates=robert-gates:full-name} spoke; {Robert=robert-gates:given-name} did.",
            "{Robert Gates=robert-gates:full-name} met {Robert McNamara=robert-mcnamara:full-name}; Robert spoke.",
            "people: [robert-mcnamara]\n---\n{Robert Gates=robert-gates:full-name} spoke; Robert did.",
        ],
    );
}

#[test]
fn particles_are_part_of_the_family_name() {
    check(
        "people/koen-de-vriese: Koen De Vriese
         people/abu-mohammad-al-adnani: Abu Mohammad al-Adnani
         people/johannes-van-der-westhuizen: Johannes van der Westhuizen
         people/charles-de-gaulle: Charles de Gaulle; family: de Gaulle",
        &[
            "{Koen De Vriese=koen-de-vriese:full-name}, {De Vriese=koen-de-vriese:family-name}, {de Vriese=koen-de-vriese:family-name}, {Vriese=koen-de-vriese:family-name}.",
            "{Abu Mohammad al-Adnani=abu-mohammad-al-adnani:full-name}, {al-Adnani=abu-mohammad-al-adnani:family-name}, {Al-Adnani=abu-mohammad-al-adnani:family-name}, {Adnani=abu-mohammad-al-adnani:family-name}.",
            "{Johannes van der Westhuizen=johannes-van-der-westhuizen:full-name}. {Van der Westhuizen=johannes-van-der-westhuizen:family-name}, {van der Westhuizen=johannes-van-der-westhuizen:family-name}.",
            "{Johannes Van Der Westhuizen=johannes-van-der-westhuizen:full-name}; {J. van der Westhuizen=johannes-van-der-westhuizen:initials}.",
            "{Charles de Gaulle=charles-de-gaulle:full-name}; General {de Gaulle=charles-de-gaulle:family-name}; {De Gaulle=charles-de-gaulle:family-name}’s veto.",
            // A different particle makes a different name.
            "people: [koen-de-vriese]\n---\nVan Vriese and van der Vriese; {De Vriese=koen-de-vriese:family-name}.",
            "Al-Adnani, Van der Westhuizen, De Vriese.",
            "Jan De Vriese, Abu Omar al-Adnani, Piet van der Westhuizen.",
        ],
    );
}

#[test]
fn ranks_and_titles_may_precede_a_name() {
    check(
        "people/leonid-ivashov: Leonid Ivashov",
        &[
            "General {Leonid Ivashov=leonid-ivashov:full-name}, Col.-Gen. {Leonid Ivashov=leonid-ivashov:full-name}, Mr. {Ivashov=leonid-ivashov:family-name}, Gen. {Ivashov=leonid-ivashov:family-name}.",
            "people: [leonid-ivashov]\n---\nColonel General {Ivashov=leonid-ivashov:family-name}, Colonel-General {Ivashov=leonid-ivashov:family-name}, Dr {Ivashov=leonid-ivashov:family-name}, Comrade {Ivashov=leonid-ivashov:family-name}.",
            "people: [leonid-ivashov]\n---\nRussian General {Ivashov=leonid-ivashov:family-name}, U.S. General {Ivashov=leonid-ivashov:family-name}, the general, {Ivashov=leonid-ivashov:family-name}.",
            // A title does not stand in for the given name.
            "Mr. Ivashov, Gen. Ivashov.",
            "Mrs. Tatyana Ivashov, General Ivan Ivashov.",
        ],
    );
}
