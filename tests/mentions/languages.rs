//! Compounds with a hyphen, and texts in other languages.
//!
//! In the notation of `support::names`: `{NATO=nato:full-name}` is a mention and its rule; an unmarked name must not be
//! a mention. A brief says its language in its front matter.

use crate::support::names::check;

/// What a hyphen joins to a name leaves it a mention, except for prefixes and halves of other names.
#[test]
fn compounds_are_mentions() {
    check(
        "organisations/nato: NATO
         organisations/eu: European Union; abbreviation: EU
         treaties/start: START I
         people/vladimir-putin: Vladimir Putin
         people/george-bush: George Bush
         people/mary-smith: Mary Smith",
        &[
            "{NATO=nato:full-name}-led forces; the {EU=eu:full-name}-{NATO=nato:full-name} summit; a US-{NATO=nato:full-name} plan; the {NATO=nato:full-name}-Russia talks; {NATO=nato:full-name}-sceptics; a {START I=start:full-name}-type treaty.",
            "non-NATO members; anti-NATO, pro-NATO, post-NATO, ex-NATO, pre-NATO, Anti-NATO; the NATO-Russia Council; NATO-2.",
            "people: [vladimir-putin, george-bush, mary-smith]\n---\nThe {Putin=vladimir-putin:family-name}-{Bush=george-bush:family-name} summit; {Putin=vladimir-putin:family-name}-era laws; a {Bush=george-bush:family-name}-led coalition; {Smith=mary-smith:family-name} left.",
            // What takes two people shows that they are two, though one has no record.
            "people: [vladimir-putin, george-bush, mary-smith]\n---\nThe Blair-{Putin=vladimir-putin:family-name} summit; the {Putin=vladimir-putin:family-name}-Chirac meeting; the Reagan-{Bush=george-bush:family-name} era. Anna Jones-Smith; the Jones-Smith letters; the Jones-Smith wedding; Roger Jones-Smith meetings.",
            "people: [vladimir-putin, george-bush, mary-smith]\n---\nanti-Putin; post-Putin; ex-Bush; Smith-Jones; Anna Smith-Bush; Jones-Smith; Bush-un.",
        ],
    );
}

/// The abbreviation of an organisation may have full stops.
#[test]
fn abbreviations_may_have_full_stops() {
    check(
        "organisations/un: United Nations; abbreviation: UN",
        &[
            "The {U.N.=un:variant} agreed; {U.N.=un:variant} Secretary-General Annan; the U.N. Security Council.",
        ],
    );
}

/// A Cyrillic name is found in all its cases.
#[test]
fn cyrillic_names_are_found_in_their_cases() {
    check(
        "people/boris-yeltsin: Boris Yeltsin; aliases: [Борис Ельцин]
         people/anna-ivanova: Anna Ivanova; aliases: [Анна Иванова]
         organisations/duma: State Duma; aliases: [Государственная дума]
         organisations/council: Security Council of Russia; aliases: [Совет Безопасности]",
        &[
            "language: ru\n---\n{Борис Ельцин=boris-yeltsin:full-name} встретил {Анну Иванову=anna-ivanova:full-name}. {Ельцина=boris-yeltsin:family-name} ждали; {Ельцину=boris-yeltsin:family-name}, {Ельциным=boris-yeltsin:family-name}, о {Ельцине=boris-yeltsin:family-name}. С {Ивановой=anna-ivanova:family-name}.",
            "language: ru\n---\nПисьмо {Бориса Ельцина=boris-yeltsin:full-name}; письмо {Борису Ельцину=boris-yeltsin:full-name}. Ельцинский.",
            "language: ru\n---\nДепутаты {Государственной думы=duma:variant} и члены {Совета Безопасности=council:variant}.",
        ],
    );
}

/// A case that one name has is another's introduction too.
#[test]
fn cases_introduce_namesakes() {
    check(
        "people/igor-ivanov: Igor Ivanov; aliases: [Игорь Иванов]
         people/sergei-ivanov: Sergei Ivanov; aliases: [Сергей Иванов]",
        &[
            "language: ru\n---\nОн видел {Сергея Иванова=sergei-ivanov:full-name}. Потом пришёл {Игорь Иванов=igor-ivanov:full-name}. Но {Иванов=?igor-ivanov,sergei-ivanov} молчал.",
        ],
    );
    // Nor does a namesake without a record leave the name to the one on record.
    check(
        "people/igor-ivanov: Igor Ivanov; aliases: [Игорь Иванов]",
        &[
            "language: ru\n---\nОн видел Виктора Иванова. Потом пришёл {Игорь Иванов=igor-ivanov:full-name}. Но Иванов молчал.",
            "language: ru\n---\nПришёл {Игорь Иванов=igor-ivanov:full-name}. Но {Иванов=igor-ivanov:family-name} молчал.",
        ],
    );
    // In languages without rules of their own a form with another ending says the same.
    check(
        "people/petr-novak: Petr Novák",
        &[
            "language: cs\n---\nViděl Jana Nováka. Přišel {Petr Novák=petr-novak:full-name}. A Novák mlčel.",
            "language: cs\n---\nPřišel {Petr Novák=petr-novak:full-name}. A pak {Novák=petr-novak:family-name} mlčel.",
        ],
    );
}

/// French and Italian elide articles and prepositions, with either apostrophe.
#[test]
fn elided_articles_stand_before_names() {
    check(
        "organisations/otan: OTAN; aliases: [Otan]
         organisations/onu: ONU; aliases: [Onu]
         people/igor-ivanov: Igor Ivanov",
        &[
            "language: fr\n---\nL’{Otan=otan:full-name} et l'{OTAN=otan:full-name}. D’{Igor Ivanov=igor-ivanov:full-name}, d'{Ivanov=igor-ivanov:family-name}, qu’{Ivanov=igor-ivanov:family-name}, qu'{Ivanov=igor-ivanov:family-name}. Lorsqu’{Ivanov=igor-ivanov:family-name} parle de l’{Otan=otan:full-name}.",
            "language: it\n---\nDell’{Onu=onu:full-name}, dell'{Onu=onu:full-name}, all’{Onu=onu:full-name}, nell’{Onu=onu:full-name}; L'{Onu=onu:full-name}; sull’{Onu=onu:full-name}.",
        ],
    );
}

/// German and the Scandinavian languages have a genitive without an apostrophe.
#[test]
fn names_have_a_genitive() {
    check(
        "organisations/nato: NATO; aliases: [Nato]
         people/vladimir-putin: Vladimir Putin; aliases: [Wladimir Putin]",
        &[
            "language: de\n---\n{Wladimir Putins=vladimir-putin:full-name} Rede; {Putins=vladimir-putin:family-name} Rede; die {Nato=nato:full-name}; Außenminister {Putin=vladimir-putin:family-name}.",
            "language: sv\n---\n{NATO=nato:full-name}s utvidgning, {Natos=nato:full-name} utvidgning; {Vladimir Putins=vladimir-putin:full-name} tal.",
            "{Vladimir Putin=vladimir-putin:full-name}; Putins, Natos.",
        ],
    );
}

/// Where the language writes abbreviations with one capital, they are found so without an alias.
#[test]
fn abbreviations_may_have_one_capital() {
    check(
        "organisations/onu: Organizzazione delle Nazioni Unite; abbreviation: ONU
         organisations/uno: United Nations Organization; abbreviation: UNO",
        &[
            "language: it\n---\nIl segretario dell’{Onu=onu:full-name} parla; l’assemblea {Onu=onu:full-name} vota.",
            "language: es\n---\nUno de los dos. La {Onu=onu:full-name} y la {ONU=onu:full-name}.",
            "language: de\n---\nDie Uno und die Onu.",
            "The Onu met.",
        ],
    );
}

/// What opens a sentence in another language is no given name, unless it is known as one.
#[test]
fn words_that_open_a_sentence_are_no_given_names() {
    let records = "people/sergei-lavrov: Sergei Lavrov";
    for opening in [
        "Selon",
        "Mais",
        "Avec",
        "Hier",
        "Monsieur",
        "Aujourd’hui",
        "Pourtant",
    ] {
        let brief = format!(
            "language: fr\n---\n{{Sergei Lavrov=sergei-lavrov:full-name}} est venu. Il a vu {{Lavrov=sergei-lavrov:family-name}}. {opening} {{Lavrov=sergei-lavrov:family-name}}, tout va bien. Il a vu {{Lavrov=sergei-lavrov:family-name}}."
        );
        check(records, &[&brief]);
    }
    check(
        records,
        &[
            "language: de\n---\n{Sergei Lavrov=sergei-lavrov:full-name} kam. Auch {Lavrov=sergei-lavrov:family-name} schwieg. Laut {Lavrov=sergei-lavrov:family-name} ging es. Sagte {Lavrov=sergei-lavrov:family-name} das? Er sah {Lavrov=sergei-lavrov:family-name}.",
            "language: es\n---\n{Sergei Lavrov=sergei-lavrov:full-name} vino. Según {Lavrov=sergei-lavrov:family-name}, no. Pero {Lavrov=sergei-lavrov:family-name} calló. El señor {Lavrov=sergei-lavrov:family-name}. Ayer {Lavrov=sergei-lavrov:family-name} volvió. Vio a {Lavrov=sergei-lavrov:family-name}.",
            "language: it\n---\n{Sergei Lavrov=sergei-lavrov:full-name} è venuto. Il Ministro {Lavrov=sergei-lavrov:family-name} parla. Ieri {Lavrov=sergei-lavrov:family-name} taceva.",
            "language: fr\n---\n{Sergei Lavrov=sergei-lavrov:full-name} est venu. {Lavrov=sergei-lavrov:family-name} parle. Ludovic Lavrov parle. Il a vu Lavrov.",
            "language: fr\n---\n{Sergei Lavrov=sergei-lavrov:full-name} est venu. Il a vu {Lavrov=sergei-lavrov:family-name}, puis Anatole Lavrov. Il a vu Lavrov.",
        ],
    );
    check(
        "people/igor-ivanov: Igor Ivanov; aliases: [Игорь Иванов]",
        &[
            "language: ru\n---\nПришёл {Игорь Иванов=igor-ivanov:full-name}. Сказал {Иванов=igor-ivanov:family-name} мало. Виктор Иванов молчал. Но Иванов ушёл.",
            "language: ru\n---\nПришёл {Игорь Иванов=igor-ivanov:full-name}. Андрей Иванов молчал. Но Иванов ушёл.",
        ],
    );
}

/// Another spelling of somebody's own given name makes nobody else of him.
#[test]
fn other_spellings_of_the_own_given_name_are_no_others() {
    check(
        "people/vladimir-putin: Vladimir Putin",
        &[
            "language: de\n---\n{Wladimir Putin=vladimir-putin:variant} kondolierte. {Putins=vladimir-putin:family-name} Sprecher schwieg.",
            "language: de\n---\n{Wladimir Putin=vladimir-putin:variant} kam. {Putin=vladimir-putin:family-name} ging. Igor Putin blieb. Dann kam Putin.",
        ],
    );
}
