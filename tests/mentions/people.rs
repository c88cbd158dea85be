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

/// Names from countries where the family name comes first are written in either order.
#[test]
fn the_family_name_may_come_first() {
    check(
        "people/shinzo-abe: Shinzo Abe; country: JP; born: 1954-09-21
         people/viktor-orban: Viktor Orbán; country: HU; born: 1963-05-31
         people/xi-jinping: Xi Jinping; family: Xi; country: CN; born: 1953-06-15
         people/zhou-enlai: Zhou Enlai; family: Zhou; aliases: [Chou En-lai]; country: CN
         people/lee-myung-bak: Lee Myung Bak; family: Lee; country: KR
         people/vladimir-putin: Vladimir Putin; country: RU; born: 1952-10-07",
        &[
            "{Abe Shinzo=shinzo-abe:variant} met {Orbán Viktor=viktor-orban:variant}; {Orban Viktor=viktor-orban:variant}, {ABE Shinzo=shinzo-abe:variant}.",
            "{Xi Jinping=xi-jinping:full-name} and {Putin=vladimir-putin:only-bearer} met. {Jinping Xi=xi-jinping:full-name}; {Xi=xi-jinping:family-name} left.",
            "{Lee Myung-bak=lee-myung-bak:full-name}; {Lee Myung-Bak=lee-myung-bak:full-name}.",
            "{Chou En-lai=zhou-enlai:full-name} came; {Chou=zhou-enlai:family-name} and {Zhou=zhou-enlai:family-name} are one.",
            "Putin Vladimir is nobody.",
        ],
    );
}

/// The Arabic article may be joined to the name or not.
#[test]
fn an_article_may_be_joined_to_the_name() {
    check(
        "people/mohamed-elbaradei: Mohamed ElBaradei
         people/javier-solana: Javier Solana Madariaga; family: Solana",
        &[
            "{Mohamed ElBaradei=mohamed-elbaradei:full-name} spoke. Dr. {ElBaradei=mohamed-elbaradei:family-name}, {El Baradei=mohamed-elbaradei:family-name}, Dr. {El-Baradei=mohamed-elbaradei:family-name}, {Baradei=mohamed-elbaradei:family-name}.",
            "{Mohamed El Baradei=mohamed-elbaradei:full-name}, {Mohammed El-Baradei=mohamed-elbaradei:variant}.",
            "{Javier Solana=javier-solana:full-name} spoke; {Solana=javier-solana:family-name} left; {Javier Solana Madariaga=javier-solana:full-name}.",
        ],
    );
}

/// A given name before an initial makes the initial somebody else's.
#[test]
fn a_given_name_before_an_initial_is_somebody_elses() {
    check(
        "people/boris-harlow: Boris Harlow
         people/edwin-marsh: Edwin D. Marsh
         people/jon-adar: Jon Adar
         people/jon-quin-adar: Jon Quin Adar",
        &[
            "President Lyman B. Harlow spoke in 1964. Harlow then left. Vice President Harlow agreed.",
            "The late Franklin D. Marsh signed. Marsh was pleased.",
            "Australia {B. Harlow=boris-harlow:initials} c Healy; Sri Lanka {B. Harlow=boris-harlow:initials} run out; Austin B. Harlow.",
            "Presidents Lyman **B. Harlow** and Gerard R. Ford served. Mr. {B. Harlow=boris-harlow:initials} spoke.",
            "Foreign Secretary {B. Harlow=boris-harlow:initials} spoke. {E. D. Marsh=edwin-marsh:initials} agreed. Yesterday {B. Harlow=boris-harlow:initials} left.",
            "The pamphlet was by {J. Q. Adar=jon-quin-adar:initials}, the envoy. {Jon Q. Adar=jon-quin-adar:variant} agreed. {J. Adar=?jon-adar,jon-quin-adar} spoke.",
        ],
    );
}

/// `Tony` is short for Antony too.
#[test]
fn short_forms_fit_all_spellings_of_a_name() {
    check(
        "people/antony-blinken: Antony Blinken
         people/allan-rock: Allan Rock",
        &["{Tony Blinken=antony-blinken:variant}, {Al Rock=allan-rock:variant}."],
    );
}
