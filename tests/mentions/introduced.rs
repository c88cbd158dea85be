//! Names that are also words or months, once the text has introduced who bears them.

use crate::support::names::check;

const RECORDS: &str = "
    people/rice: Condoleezza Rice
    people/brown: Gordon Brown
    people/may: Theresa May
    people/price: Tom Price
    people/banks: Gordon Banks
    people/straw: Jack Straw
    people/long: Russell Long
    people/washington: Denzel Washington";

/// The briefs, each after a sentence that introduces everybody.
#[track_caller]
fn check_introduced(texts: &[&str]) {
    let all = "{Condoleezza Rice=rice:full-name}, {Gordon Brown=brown:full-name}, {Theresa May=may:full-name}, \
               {Tom Price=price:full-name}, {Gordon Banks=banks:full-name}, {Jack Straw=straw:full-name}, \
               {Russell Long=long:full-name} and {Denzel Washington=washington:full-name} came. ";
    let texts: Vec<String> = texts.iter().map(|text| format!("{all}{text}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    check(RECORDS, &texts);
}

#[test]
fn a_verb_behind_the_name_shows_the_person() {
    check_introduced(&[
        "{Brown=brown:family-name} did not. {Brown=brown:family-name} disagreed.",
        "{Brown=brown:family-name} would not. {Brown=brown:family-name} later withdrew the bill.",
        "{Brown=brown:family-name} didn’t. {Brown=brown:family-name} reluctantly stayed.",
        "“{Rice=rice:family-name} is wrong,” said {Straw=straw:family-name}.",
        "{Rice=rice:family-name}, however, stayed. {Rice=rice:family-name}, for her part, was furious.",
        "{Rice=rice:family-name} and {Brown=brown:family-name} met.",
        "{Rice=rice:family-name}, {Brown=brown:family-name} and {Straw=straw:family-name} met.",
        "{Price=price:family-name} has doubts. {Price=price:family-name} was absent.",
        "{Banks=banks:family-name} objected. {Banks=banks:family-name} was tired. {Banks=banks:family-name} would not.",
        "{Rice=rice:family-name} shook her head. {Straw=straw:family-name} was governor. {Brown=brown:family-name} was in London.",
        "{May=may:family-name} became prime minister. {Brown=brown:family-name} became rich.",
        "{Long=long:family-name} had left. {Long=long:family-name} never replied.",
    ]);
}

#[test]
fn an_age_and_a_goal_show_the_person() {
    check_introduced(&[
        "{Rice=rice:family-name}, 70, smiled. {Brown=brown:family-name}, 100, died. {Banks=banks:family-name}, 60, lost.",
        "{Rice=rice:family-name} leaves for Israel on Sunday. {Brown=brown:family-name} returns to London. {Straw=straw:family-name} visits Moscow. {Price=price:family-name} leaves office.",
        "Rice, 70 tonnes of it, burned. Rice, 2000, fell. Rice leaves are dried. Rice leaves the mill. Rice returns fell.",
    ]);
}

#[test]
fn goods_and_metonyms_are_nobody() {
    check_introduced(&[
        "Rice is grown there. Rice was exported. Rice prices rose. Rice has become dear.",
        "Rice fell to ten dollars. Rice, a staple, is short. Rice and beans are food.",
        "Rice did not grow there. Rice would not keep in wet sacks. Rice had doubled.",
        "Brown is the colour of mud. Straw covered the ground. Straw was sold.",
        "Banks failed. Banks closed their doors. Banks have doubts. Banks were tired.",
        "Straw delayed the flight. Straw has lost value. Straw was found. Straw did not stop. Price remained high.",
        "Brown is beautiful. Rice and Oil. Rice, like wheat, was grown. Rice, which is grown there, feeds them.",
        "Price is no object. Long lines formed. Long before that, he left.",
        "Washington did not. Washington would not.",
        // A text with the word in lower case asks for what only people do.
        "They grow rice. Rice stayed there. {Rice=rice:family-name} disagreed.",
    ]);
}

#[test]
fn a_month_needs_what_only_people_do_and_have() {
    check_introduced(&[
        "{May=may:family-name} was tired. {May=may:family-name} will go. {May=may:family-name} did not.",
        "{May=may:family-name}’s party was not. Then {May=may:family-name}’s party split.",
        "{May=may:family-name} and {Brown=brown:family-name} met. “No,” said {May=may:family-name}.",
        "They told {May=may:family-name} that it was over. {May=may:family-name}, however, would not.",
        "May was cold. May will be wet. May will go down as the wettest. April was warm; May was not.",
        "In May, Merkel and Macron met. May and June were dry. May’s figures rose. May’s heat was not.",
        "The talks in May did not end. Last May’s party was long. He met May 5 at noon. By May, he left.",
        "In May the party split. The deadline is May. The end of May was in doubt.",
    ]);
}
