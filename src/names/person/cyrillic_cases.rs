//! The cases of Cyrillic names: a record has `Борис Ельцин`, texts have `Бориса Ельцина` and `Борису Ельцину`.
//!
//! After the declension of names in Russian, with the endings of Ukrainian that differ. Each form of a name has
//! all its words in one case. Names that do not decline (`Черненко` in Russian, women's names in a
//! consonant) have no forms. Called once for each name when the names are indexed.

/// A name and its family name in the cases that differ from the nominative. Empty for a name in another script.
pub fn cyrillic_cases(name: &str, family: &str) -> Vec<(String, String)> {
    if !name.chars().any(|c| matches!(c, '\u{400}'..='\u{4FF}')) {
        return Vec::new();
    }
    let words: Vec<&str> = name.split(' ').collect();
    let families = family.split(' ').count();
    let feminine = is_feminine(&words);
    let declined: Vec<Vec<String>> = words
        .iter()
        .enumerate()
        .map(|(at, word)| {
            let is_family = words.len() > 1 && at + families >= words.len() || words.len() == 1;
            cases_of(word, is_family, feminine)
        })
        .collect();
    let most = declined.iter().map(Vec::len).max().unwrap_or(0);
    let mut forms: Vec<(String, String)> = Vec::new();
    for case in 0..most {
        let word = |at: usize| declined[at].get(case).map_or(words[at], |it| it.as_str());
        let all: Vec<&str> = (0..words.len()).map(word).collect();
        let form = (
            all.join(" "),
            all[words.len() - families.min(words.len())..].join(" "),
        );
        if form.0 != name && !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// The name of a treaty or an organisation in its other cases: the adjectives at its front and the noun after them
/// decline, `Государственной думы`, `Совету Безопасности`.
pub fn cyrillic_cases_of_thing(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let is_cyrillic = |word: &str| word.chars().any(|c| matches!(c, '\u{400}'..='\u{4FF}'));
    let is_abbreviation = |word: &str| word.chars().all(|c| !c.is_lowercase());
    let is_adjective = |word: &str| {
        ["ый", "ий", "ой", "ая", "яя", "ое", "ее"]
            .iter()
            .any(|ending| word.ends_with(ending))
            && !word.ends_with("ение")
    };
    if !is_cyrillic(name) || is_abbreviation(words[0]) {
        return Vec::new();
    }
    let noun = words
        .iter()
        .position(|word| !is_adjective(word))
        .unwrap_or(0);
    if is_abbreviation(words[noun]) {
        return Vec::new();
    }
    let feminine = words[noun].ends_with(['а', 'я', 'ь']);
    let declined: Vec<Vec<String>> = words[..=noun]
        .iter()
        .enumerate()
        .map(|(at, word)| {
            if at == noun {
                noun_cases(word)
            } else {
                cases_of(word, true, feminine)
            }
        })
        .collect();
    let most = declined.iter().map(Vec::len).max().unwrap_or(0);
    let mut forms: Vec<String> = Vec::new();
    for case in 0..most {
        let front = (0..=noun).map(|at| declined[at].get(case).map_or(words[at], |it| it.as_str()));
        let form = front
            .chain(words[noun + 1..].iter().copied())
            .collect::<Vec<_>>()
            .join(" ");
        if form != name && !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// Whether the given names, or a family name alone, are a woman's.
fn is_feminine(words: &[&str]) -> bool {
    /// Men's names in `а` and `я`.
    const MEN: [&str; 14] = [
        "Никита",
        "Илья",
        "Фома",
        "Лука",
        "Кузьма",
        "Данила",
        "Савва",
        "Микола",
        "Лева",
        "Саша",
        "Миша",
        "Коля",
        "Ваня",
        "Паша",
    ];
    let (first, last) = (words[0], words[words.len() - 1]);
    match words.len() {
        1 => ["ова", "ева", "ина", "ына", "ая"]
            .iter()
            .any(|ending| last.ends_with(ending)),
        _ => first.ends_with(['а', 'я']) && !MEN.contains(&first),
    }
}

/// A word of a name in the genitive, dative, accusative, instrumental and prepositional, and in Ukrainian
/// forms of these; empty for one that does not decline.
fn cases_of(word: &str, family: bool, feminine: bool) -> Vec<String> {
    let with = |cut: usize, endings: &[&str]| -> Vec<String> {
        let end = word
            .char_indices()
            .rev()
            .nth(cut.saturating_sub(1))
            .map_or(0, |(at, _)| at);
        let stem = if cut == 0 { word } else { &word[..end] };
        endings
            .iter()
            .map(|ending| format!("{stem}{ending}"))
            .collect()
    };
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if word.chars().count() < 3 || word.ends_with('.') {
        return Vec::new();
    }
    if family && feminine {
        return match () {
            () if ends(&["ова", "ева", "ёва", "ина", "ына"]) => {
                with(1, &["ой", "ой", "у", "ой", "ой"])
            }
            () if ends(&["ая"]) => with(2, &["ой", "ой", "ую", "ой", "ой"]),
            () if ends(&["яя"]) => with(2, &["ей", "ей", "юю", "ей", "ей"]),
            () if ends(&["ська", "цька"]) => with(1, &["ої", "ій", "у", "ою", "ій"]),
            () if ends(&["а", "я"]) => noun_cases(word),
            () => Vec::new(),
        };
    }
    if family {
        return match () {
            () if ends(&["ов", "ев", "ёв", "ин", "ын"]) => {
                with(0, &["а", "у", "а", "ым", "е", "ові", "им", "і"])
            }
            () if ends(&["ский", "цкий"]) => with(2, &["ого", "ому", "ого", "им", "ом"]),
            () if ends(&["ький", "цький"]) => with(2, &["ого", "ому", "ого", "им", "ому"]),
            () if ends(&["ый", "ой"]) => with(2, &["ого", "ому", "ого", "ым", "ом"]),
            () if ends(&["ий"]) => with(2, &["его", "ему", "его", "им", "ем"]),
            () if ends(&["ая"]) => with(2, &["ой", "ой", "ую", "ой", "ой"]),
            () if ends(&["ое"]) => with(2, &["ого", "ому", "ое", "ым", "ом"]),
            // Ukrainian: `Порошенка`. In Russian the name does not decline.
            () if ends(&["ко"]) => with(1, &["а", "у", "а", "ом", "ові"]),
            () if ends(&["о", "у", "ю", "и", "і", "е", "э", "ы", "их", "ых"]) => {
                Vec::new()
            }
            () => noun_cases(word),
        };
    }
    noun_cases(word)
}

/// A noun or a given name in the other cases, by its ending.
fn noun_cases(word: &str) -> Vec<String> {
    /// Names that lose or change a vowel.
    const IRREGULAR: [(&str, &str); 4] = [
        ("Павел", "Павл"),
        ("Лев", "Льв"),
        ("Пётр", "Петр"),
        ("Орёл", "Орл"),
    ];
    let letters: Vec<char> = word.chars().collect();
    let Some((last, stem)) = letters.split_last() else {
        return Vec::new();
    };
    let stem: String = stem.iter().collect();
    let before = stem.chars().next_back().unwrap_or(' ');
    let of = |stem: &str, endings: &[&str]| -> Vec<String> {
        endings
            .iter()
            .map(|ending| format!("{stem}{ending}"))
            .collect()
    };
    let hissing = matches!(before, 'г' | 'к' | 'х' | 'ж' | 'ш' | 'щ' | 'ч');
    match last {
        'а' if hissing => of(&stem, &["и", "е", "у", "ой", "е", "ей"]),
        'а' => of(&stem, &["ы", "е", "у", "ой", "е", "ою", "и", "і"]),
        'я' if before == 'и' => of(&stem, &["и", "и", "ю", "ей", "и"]),
        'я' => of(&stem, &["и", "е", "ю", "ей", "е"]),
        'й' if before == 'и' => of(&stem, &["я", "ю", "я", "ем", "и"]),
        'й' | 'ь' => of(&stem, &["я", "ю", "я", "ем", "е", "и", "ью", "ём"]),
        'е' if before == 'и' => of(&stem, &["я", "ю", "е", "ем", "и"]),
        'е' => of(&stem, &["я", "ю", "е", "ем", "е"]),
        'о' => of(&stem, &["а", "у", "о", "ом", "е", "ові"]),
        'ы' | 'и' | 'у' | 'ю' | 'э' | 'і' | 'ё' => Vec::new(),
        _ => {
            let irregular = IRREGULAR.iter().find(|(name, _)| *name == word);
            let stem = irregular.map_or(word, |(_, stem)| stem);
            // `Громовец`, `Громовца`
            let stem = match stem.strip_suffix("ец") {
                Some(rest) => format!("{rest}ц"),
                None => stem.to_owned(),
            };
            of(&stem, &["а", "у", "а", "ом", "е", "ем", "ові", "і"])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, family: &str, expected: &[&str]) {
        let forms = cyrillic_cases(name, family);
        for form in expected {
            assert!(
                forms.iter().any(|(name, _)| name == form),
                "{form} of {name}: {forms:?}"
            );
        }
        assert_eq!(forms.is_empty(), expected.is_empty(), "{name}: {forms:?}");
    }

    #[test]
    fn names_decline() {
        let yeltsin = [
            "Бориса Ельцина",
            "Борису Ельцину",
            "Борисом Ельциным",
            "Борисе Ельцине",
        ];
        check("Борис Ельцин", "Ельцин", &yeltsin);
        check(
            "Сергей Иванов",
            "Иванов",
            &["Сергея Иванова", "Сергею Иванову", "Сергеем Ивановым"],
        );
        check(
            "Игорь Иванов",
            "Иванов",
            &["Игоря Иванова", "Игорем Ивановым"],
        );
        check(
            "Дмитрий Медведев",
            "Медведев",
            &["Дмитрия Медведева", "Дмитрии Медведеве"],
        );
        check(
            "Анна Иванова",
            "Иванова",
            &["Анны Ивановой", "Анну Иванову", "Анне Ивановой"],
        );
        check("Валерий Герасимов", "Герасимов", &["Валерия Герасимова"]);
        check(
            "Александр Вершинский",
            "Вершинский",
            &["Александра Вершинского", "Александром Вершинским"],
        );
        check(
            "Мария Вершинская",
            "Вершинская",
            &["Марии Вершинской", "Марию Вершинскую"],
        );
        check(
            "Лев Толстой",
            "Толстой",
            &["Льва Толстого", "Льву Толстому"],
        );
        check(
            "Петро Порошенко",
            "Порошенко",
            &["Петра Порошенка", "Петру Порошенку", "Петром Порошенком"],
        );
        check(
            "Никита Хрущёв",
            "Хрущёв",
            &["Никиты Хрущёва", "Никиту Хрущёва"],
        );
        check("Boris Yeltsin", "Yeltsin", &[]);
        let family = cyrillic_cases("Борис Ельцин", "Ельцин");
        assert!(family.contains(&("Бориса Ельцина".to_owned(), "Ельцина".to_owned())));
    }

    #[test]
    fn names_of_bodies_and_treaties_decline() {
        let has = |name: &str, form: &str| {
            let forms = cyrillic_cases_of_thing(name);
            assert!(
                forms.iter().any(|it| it == form),
                "{form} of {name}: {forms:?}"
            );
        };
        has("Совет Безопасности", "Совета Безопасности");
        has("Государственная дума", "Государственной думы");
        has("Министерство обороны", "Министерством обороны");
        has(
            "Договор о нераспространении",
            "Договору о нераспространении",
        );
        assert!(cyrillic_cases_of_thing("НАТО").is_empty());
        assert!(cyrillic_cases_of_thing("State Duma").is_empty());
    }
}
