//! Things and places that carry a person's name, and people whom only the surrounding words tell from them.
//!
//! In the notation of `support::names`: `{Hill=christopher-hill:family-name}` is a mention and its rule; an unmarked
//! name must not be a mention.

use crate::support::names::check;

/// Ships have a kind, a prefix or an article in front, also in the plural and in lists.
#[test]
fn ships_are_not_people() {
    check(
        "people/ronald-reagan: Ronald Reagan
         people/gerald-ford: Gerald R. Ford
         people/john-mccain: John McCain
         people/dwight-eisenhower: Dwight D. Eisenhower
         people/harry-truman: Harry S. Truman",
        &[
            "The carriers Ronald Reagan and Gerald R. Ford were in port. The carriers Nimitz, Ronald Reagan and Gerald R. Ford sailed. The destroyers John McCain, Porter and Gerald R. Ford.",
            "{John McCain=john-mccain:full-name} grieved for the sailors of the destroyer John S. McCain; the USS McCain lost ten. {McCain=john-mccain:family-name} never sailed in her. The USS John McCain; the warship John McCain.",
            "people: [gerald-ford]\n---\nThe Ford class; a Ford-class carrier; Ford class carriers; aboard the Ford; on the Ford; the Ford sailed; the Ford strike group; the Ford’s crew; aboard Ford; the new Ford.",
            "people: [gerald-ford]\n---\nThe {Ford=gerald-ford:family-name} administration; the {Ford=gerald-ford:family-name} plan; a {Ford=gerald-ford:family-name} aide; the {Ford=gerald-ford:family-name} of 1975; the {Ford=gerald-ford:family-name} who lost. The carriers, {Ford=gerald-ford:family-name} said, were late.",
            "He slept aboard the Ronald Reagan. The Harry S. Truman is north of the Arctic Circle, and perhaps the new Gerald R. Ford too. The Dwight D. Eisenhower left.",
            "people: [gerald-ford, harry-truman]\n---\nThe {Ronald Reagan=ronald-reagan:full-name} years; a {Ronald Reagan=ronald-reagan:full-name} speech; the {Reagan=ronald-reagan:family-name}, {Ford=gerald-ford:family-name} and {Truman=harry-truman:family-name} administrations.",
        ],
    );
}

/// Airports, and the planes that land there.
#[test]
fn airports_are_not_people() {
    check(
        "people/charles-de-gaulle: Charles de Gaulle
         people/ronald-reagan: Ronald Reagan",
        &[
            "The plane landed at Charles de Gaulle. He flew into Charles de Gaulle. The Charles de Gaulle airport.",
            "people: [ronald-reagan]\n---\nHe landed at Reagan National. He flew into Ronald Reagan National. {Reagan=ronald-reagan:family-name} landed.",
        ],
    );
}

/// A town has its state or country behind it.
#[test]
fn towns_are_not_people() {
    check(
        "people/bill-clinton: Bill Clinton
         people/lloyd-austin: Lloyd Austin
         people/gordon-england: Gordon England",
        &[
            "people: [bill-clinton]\n---\nHe spoke in Clinton, Iowa, and left. Clinton, Iowa. In Clinton, Ill., it rained. {Clinton=bill-clinton:family-name}, Iowa’s guest, left. {Clinton=bill-clinton:family-name}, Yeltsin and others met.",
            "people: [lloyd-austin]\n---\nTalks in Austin failed. From Austin, Texas, he flew to Austin. {Austin=lloyd-austin:family-name} spoke; he wrote to {Austin=lloyd-austin:family-name}.",
            "people: [gordon-england]\n---\nTroops were sent to England. England’s coast; of England; England is far. Deputy Secretary {England=gordon-england:family-name} left. {England=gordon-england:family-name} said so.",
        ],
    );
}

/// A given name that is a state's is the state.
#[test]
fn states_are_not_given_names() {
    check(
        "people/israel-katz: Israel Katz
         people/jordan-smith: Jordan Smith
         people/chad-wolf: Chad Wolf",
        &[
            "{Israel Katz=israel-katz:full-name} took over. Rockets fell on Israel, and Israel's army answered. Israel said so. {Katz=israel-katz:family-name} promised more.",
            "{Jordan Smith=jordan-smith:full-name} left Jordan. Chad is poor; {Chad Wolf=chad-wolf:full-name} was in Chad.",
        ],
    );
}

/// An article before a name that nothing follows shows the ordinary word.
#[test]
fn an_article_makes_an_ordinary_word() {
    check(
        "people/christopher-hill: Christopher Hill
         people/martin-king: Martin King",
        &[
            "{Christopher Hill=christopher-hill:full-name} flew to Beijing. Aides on the Hill had doubts. The Hill leadership; on the Hill. {Hill=christopher-hill:family-name} had none.",
            "people: [martin-king]\n---\nThe King spoke; the King, in Amman; a King; the King’s speech. {King=martin-king:family-name} met him.",
        ],
    );
}

/// Tanks and aircraft are called after people too.
#[test]
fn tanks_and_aircraft_are_no_people() {
    check(
        "people/joseph-stalin: Joseph Stalin
         people/anatoly-antonov: Anatoly Antonov",
        &[
            "people: [joseph-stalin, anatoly-antonov]\n---\nTwo Joseph Stalin heavy tanks; a Joseph Stalin tank. Old Antonov An-30s flew; an Antonov An-26. {Antonov=anatoly-antonov:family-name} sent tanks to {Joseph Stalin=joseph-stalin:full-name}.",
        ],
    );
}

/// Firms, set phrases and saints are not the people on record.
#[test]
fn firms_and_set_phrases_are_no_people() {
    check(
        "people/harold-macmillan: Harold Macmillan; roles: [{title: Prime Minister, from: 1957-01-10, to: 1963-10-18}]
         people/anthony-eden: Anthony Eden
         people/molotov: Vyacheslav Molotov
         people/saddam: Saddam Hussein; roles: [{title: President, from: 1979-07-16, to: 2003-04-09}]
         people/schmidt: Helmut Schmidt",
        &[
            "people: [harold-macmillan, anthony-eden]\n---\nBut Macmillan, who are publishing this, have doubts. {Eden=anthony-eden:family-name} and {Macmillan=harold-macmillan:family-name}, who were friends, agreed. {Macmillan=harold-macmillan:family-name}, who was old, sat. It was no garden of Eden, said {Eden=anthony-eden:family-name}.",
            "people: [molotov, saddam, schmidt]\n---\nBoys threw Molotov cocktails; a Molotov cocktail. They walked to the shrine of Imam Hussein. {Hussein=saddam:family-name} did not. A driver, also called Schmidt, saluted. {Schmidt=schmidt:family-name} smoked.",
        ],
    );
}

/// A place behind a preposition is no given name.
#[test]
fn a_place_before_a_name_is_no_given_name() {
    check(
        "people/colin-powell: Colin Powell",
        &[
            "{Colin Powell=colin-powell:full-name} has come home. In Cairo {Powell=colin-powell:family-name} met the foreign minister; in London {Powell=colin-powell:family-name} met nobody. Georgia Powell, a reporter, was not amused.",
            "people: [colin-powell]\n---\nFrom New York {Powell=colin-powell:family-name} flew home. In Georgia {Powell=colin-powell:family-name} rested. In Saint Petersburg {Powell=colin-powell:family-name} spoke. In Ruritania {Powell=colin-powell:family-name} met the king.",
            "people: [colin-powell]\n---\nIn Laura Powell he found a friend; Cairo Powell; to Jonathan Powell; in Gerlinde Powell, a friend. In Cairo {Colin Powell=colin-powell:full-name} met him.",
        ],
    );
}

/// `Will` and `May` open a question, or are given names.
#[test]
fn auxiliaries_open_questions() {
    check(
        "people/colin-powell: Colin Powell",
        &[
            "people: [colin-powell]\n---\nWill {Powell=colin-powell:family-name} agree? May {Powell=colin-powell:family-name} refuse? Will Powell, a columnist, agreed.",
        ],
    );
}

/// A particle or a number behind a name makes another's of it.
#[test]
fn particles_and_numbers_behind_make_another() {
    check(
        "people/abdullah: Abdullah bin Abdulaziz Al Saud; aliases: [Crown Prince Abdullah]; country: SA
         people/ursula: Ursula Plassnik
         people/ivan: Vladimir Ivan",
        &[
            "{Crown Prince Abdullah=abdullah:full-name} rules. Foreign policy stays with Prince Saud al-Faisal. Abdullah the Second of Jordan sent a telegram.",
            "{Ursula Plassnik=ursula:full-name} met Ursula von der Leyen; people of the {Plassnik=ursula:family-name} party.",
            "people: [ivan]\n---\nIvan the Terrible; Ivan the Great; {Ivan=ivan:family-name} the minister.",
        ],
    );
}

/// A Roman numeral before a full stop ends the sentence; after a given name one letter is an initial.
#[test]
fn a_numeral_may_end_a_sentence() {
    check(
        "treaties/start-i: START I
         treaties/start-ii: START II
         organisations/senate: United States Senate; aliases: [Senate]; country: US
         people/sergei-ivanov: Sergei Ivanov",
        &[
            "Nobody wants to lose {START II=start-ii:full-name}. The {Senate=senate:full-name} has approved it. They signed {START I=start-i:full-name}. {Senate=senate:full-name} leaders left. START III. {Senate=senate:full-name} voices.",
            "{Sergei I. Ivanov=sergei-ivanov:variant} spoke. Sergei Ivanov Jr. is none; under Article V. {Ivanov=sergei-ivanov:family-name} spoke.",
        ],
    );
}

/// Once a person is introduced, a verb behind the name decides what it is at the start of a sentence.
#[test]
fn verbs_tell_people_from_ordinary_words() {
    check(
        "people/donald-trump: Donald Trump
         people/condoleezza-rice: Condoleezza Rice
         people/theresa-may: Theresa May",
        &[
            "{Donald Trump=donald-trump:full-name} left. {Trump=donald-trump:family-name} is restoring the sanctions. {Trump=donald-trump:family-name} has left; {Trump=donald-trump:family-name} was angry. Trump cards are few.",
            "{Condoleezza Rice=condoleezza-rice:full-name} came. {Rice=condoleezza-rice:family-name} did not comment. {Rice=condoleezza-rice:family-name} said so. {Rice=condoleezza-rice:family-name} has since resigned. {Rice=condoleezza-rice:family-name} didn’t say. Rice imports will suffer. Rice is cheap. Rice will go up. Rice has risen.",
            "{Theresa May=theresa-may:full-name} came. {May=theresa-may:family-name} said so. {May=theresa-may:family-name} has resigned. {May=theresa-may:family-name} did not comment. May was cold. In May he left; when {May=theresa-may:family-name} resigned.",
        ],
    );
}

/// Letters in capitals before a name are a ship's prefix, not somebody's initials, with full stops or without.
#[test]
fn prefixes_of_ships_are_no_initials() {
    check(
        "people/horatio-nelson: Horatio Nelson
         people/ulysses-grant: Ulysses Grant
         people/indira-vikrant: Indira Vikrant
         people/maria-scharnhorst: Maria Scharnhorst
         people/robert-hood: Robert Hood
         people/maria-clinton: Maria Clinton",
        &[
            "HMS Nelson fired. USS Grant too. INS Vikrant; RFA Hood; RMS Hood; the MV Scharnhorst; HMAS Nelson; H.M.S. Nelson; U.S.S. Grant; M/V Scharnhorst; the HMS Horatio Nelson; H.M.S. Horatio Nelson.",
            "people: [horatio-nelson]\n---\nHMS Nelson fired; HMS Horatio Nelson. {Nelson=horatio-nelson:family-name} died; {H. Nelson=horatio-nelson:initials} wrote; {Horatio Nelson=horatio-nelson:full-name} too.",
            "people: [maria-clinton]\n---\nTALKS WITH MS {CLINTON=maria-clinton:family-name}. {M. S. Clinton=maria-clinton:initials} wrote.",
        ],
    );
}

/// What ships and planes do, who is aboard and where one flies make a thing of a name behind an article.
#[test]
fn ships_and_airports_are_known_by_what_they_do() {
    check(
        "people/george-washington: George Washington
         people/gerald-ford: Gerald R. Ford
         people/abraham-lincoln: Abraham Lincoln
         people/charles-de-gaulle: Charles de Gaulle
         people/john-dulles: John Foster Dulles
         people/ho-chi-minh: Ho Chi Minh",
        &[
            "The George Washington sails from Yokosuka. Two carriers, Gerald R. Ford and Abraham Lincoln, left. Planes from the Abraham Lincoln struck. The tender Gerald Ford; the nuclear-powered Charles de Gaulle sailed. The carrier, Charles de Gaulle, was late. Two carriers – Gerald R. Ford and Abraham Lincoln – left. The George Washington docked; George Washington docked.",
            "The carriers, {Abraham Lincoln=abraham-lincoln:full-name} said, left. The carrier, {Gerald R. Ford=gerald-ford:full-name} agreed, is old. The {Abraham Lincoln=abraham-lincoln:full-name} years.",
            "The plane from Charles de Gaulle was late. {John Foster Dulles=john-dulles:full-name} was. The plane left Dulles at noon. He flew from Dulles to Rome; a flight to Dulles. He flew to {Dulles=john-dulles:family-name}’s side; he went to {Dulles=john-dulles:family-name}.",
            "The Ho Chi Minh Trail; the Ho Chi Minh trail; the Ho Chi Minh highway; the {Ho Chi Minh=ho-chi-minh:full-name} government; the Dulles Foundation; the Abraham Lincoln Brigade.",
        ],
    );
}

/// A family name that is a town's needs no more than a preposition or another place; any name is one where somebody
/// lives.
#[test]
fn places_are_known_by_the_words_around() {
    check(
        "people/tom-kent: Tom Kent
         people/lloyd-austin: Lloyd Austin
         people/bill-clinton: Bill Clinton
         people/sam-houston: Sam Houston
         people/paul-wellington: Paul Wellington
         people/vladimir-putin: Vladimir Putin",
        &[
            "people: [tom-kent]\n---\nHe lives in Kent. The farms of Kent burned; the people of Kent.\n\n{Kent=tom-kent:family-name} said so; the plan of {Kent=tom-kent:family-name}.",
            "people: [lloyd-austin]\n---\nHe lives in north Austin. Floods hit Austin hard. The Austin plant closed. Confidence in {Austin=lloyd-austin:family-name} grew; trust in {Austin=lloyd-austin:family-name}. Downtown Austin; near Austin.\n\nThe {Austin=lloyd-austin:family-name} plan failed.",
            "people: [bill-clinton]\n---\nThe town of Clinton burned. He drove to Clinton; he was born in Clinton and taught at Clinton; the Clinton area; south of Clinton.\n\nTalks with {Clinton=bill-clinton:family-name} failed; in {Clinton=bill-clinton:family-name} he saw a friend; he went to {Clinton=bill-clinton:family-name}.",
            "people: [bill-clinton]\n---\nIn Clinton or in Fife, people wait; confidence in {Clinton=bill-clinton:family-name} and in Fife.",
            "people: [bill-clinton]\n---\nResidents of Clinton fled; West of Clinton a dam broke. A factory in Clinton; the road to Clinton. Near Clinton it rained.\n\nHe stood near {Clinton=bill-clinton:family-name}.",
            "people: [sam-houston]\n---\nThe Houston refinery burned. Rioters burned Houston.",
            "people: [paul-wellington]\n---\nCanberra and Wellington agreed; Wellington and Canberra did.\n\n{Wellington=paul-wellington:family-name} and Powell agreed; Mr {Wellington=paul-wellington:family-name} and London.",
            "people: [vladimir-putin]\n---\nTalks in Putin, a village, failed; Putin, a small town in Siberia, is cold.\n\n{Putin=vladimir-putin:family-name}, a village boy, rose.",
            // What a passage uses as a place's name is doubtful in the rest of it, unless a person is shown.
            "people: [tom-kent, paul-wellington]\n---\nHe lives in Kent. Kent’s farms burned, and Kent was quiet. {Kent=tom-kent:family-name} said so; Mr {Kent=tom-kent:family-name} left. He flew to Wellington; Wellington agreed.",
        ],
    );
}

/// German writes every noun with a capital, so that an article shows one; a relative pronoun does not.
#[test]
fn a_german_article_makes_a_noun() {
    check(
        "people/kurt-koch: Kurt Koch
         people/joschka-fischer: Joschka Fischer
         people/helmut-kohl: Helmut Kohl
         people/angela-merkel: Angela Merkel",
        &[
            "language: de\n---\n{Kurt Koch=kurt-koch:full-name} isst. Der Koch kocht wieder; dem Koch schmeckt es; der junge Koch; beim Koch; viele Köche. {Koch=kurt-koch:family-name} schweigt.",
            "language: de\npeople: [joschka-fischer]\n---\nDie Fischer streiken; die armen Fischer. Außenminister {Fischer=joschka-fischer:family-name} sprach.",
            "language: de\npeople: [helmut-kohl, angela-merkel]\n---\nDer Plan, den {Kohl=helmut-kohl:family-name} vorlegte; der Mann, mit dem {Merkel=angela-merkel:family-name} sprach; die frühere Kanzlerin {Merkel=angela-merkel:family-name}.",
        ],
    );
    check(
        "people/pierre-roi: Pierre Roi",
        &[
            "language: fr\n---\n{Pierre Roi=pierre-roi:full-name} dort; le Roi règne; les amis du Roi. {Roi=pierre-roi:family-name} parle.",
        ],
    );
}

/// A particle or a name behind a title and a given name makes another person of it, unless it is the bearer's own.
#[test]
fn a_title_and_a_given_name_go_on_with_other_names() {
    check(
        "people/salman: Salman bin Abdulaziz Al Saud; aliases: [Prince Salman]; country: SA
         people/turki: Turki al-Faisal; aliases: [Prince Turki]; country: SA",
        &[
            "{Prince Salman=salman:full-name} rules. Prince Salman bin Hamad, Prince Salman ibn Sultan, Prince Salman al-Khalifa and Prince Salman Khalifa do not. {Prince Salman=salman:full-name}, Crown Prince since 2012, agreed.",
            "{Prince Turki=turki:full-name} agreed. Prince Turki bin Nasser did not. {Prince Turki=turki:full-name} al-Faisal came.",
        ],
    );
}

/// Peers of one name are told apart by their estates.
#[test]
fn peers_have_estates() {
    check(
        "people/cameron: David Cameron
         people/brown: George Brown; aliases: [Lord Brown]
         people/owen: David Owen; aliases: [Lord Owen of Plymouth]",
        &[
            "people: [cameron, brown, owen]\n---\nLord Cameron of Dillington spoke; so did Lord Brown of Eaton. Lord {Cameron=cameron:family-name} of course did; {Lord Brown=brown:full-name} did. {Lord Owen of Plymouth=owen:full-name} too.",
        ],
    );
}

#[test]
fn a_short_name_with_its_kind_needs_no_introduction() {
    check(
        "treaties/inf: Intermediate-Range Nuclear Forces Treaty; short_name: INF
         treaties/sky: Treaty on Open Skies; short_name: Open Skies
         treaties/start: Strategic Arms Reduction Treaty; short_name: START
         treaties/minsk: Minsk Agreements; short_name: Minsk",
        &[
            "The {INF Treaty=inf:short-name} stands, and so does the {INF treaty=inf:short-name}.",
            "The {Open Skies Treaty=sky:short-name} stands. The {INF accord=inf:short-name} failed.",
            "INF missiles left. The New INF Treaty stands. Open Skies are blue.",
            "The START Treaty may be the second.",
        ],
    );
}

#[test]
fn a_treaty_called_after_a_place_is_known_by_what_is_said_of_it() {
    check(
        "treaties/minsk: Minsk Agreements; short_name: Minsk",
        &[
            "The {Minsk Agreements=minsk:full-name} hold. Under {Minsk=minsk:short-name}, Kyiv must vote.",
            "The {Minsk Agreements=minsk:full-name} hold. {Minsk=minsk:short-name} is not being implemented.",
            "The {Minsk Agreements=minsk:full-name} hold. {Minsk=minsk:short-name} must be fully implemented.",
            "The {Minsk Agreements=minsk:full-name} hold. In line with {Minsk=minsk:short-name}, Kyiv voted.",
            "The {Minsk Agreements=minsk:full-name} hold. Under {Minsk=minsk:short-name}’s terms, Kyiv voted.",
            "The {Minsk Agreements=minsk:full-name} hold. Under Minsk’s streets trains run. In Minsk, the hotel was full.",
            "The {Minsk Agreements=minsk:full-name} hold. Minsk is not being evacuated. Minsk was cold. They left Minsk.",
        ],
    );
}

/// A rank has no article, and a ship gets its name; a works, a make or a district shows by the word behind.
#[test]
fn what_was_named_after_people_is_not_they() {
    check(
        "people/ustinov: Dmitry Ustinov
         people/churchill: Winston Churchill
         people/nansen: Fridtjof Nansen
         people/kirov: Sergei Kirov
         people/ford: Robert Ford
         people/bolivar: Simón Bolívar
         organisations/nato: North Atlantic Treaty Organization; abbreviation: NATO",
        &[
            "people: [ustinov]\n---\nThe Marshal Ustinov left port. Crew of the Marshal Ustinov were paid. Marshal {Ustinov=ustinov:family-name} left.",
            "people: [churchill]\n---\nThey named her Winston Churchill. The trawler was renamed Winston Churchill. They named {Winston Churchill=churchill:full-name} first lord. The Churchill tank; the {Churchill=churchill:family-name} line on India.",
            "people: [nansen, kirov, bolivar]\n---\nA Nansen passport; the Kirov plant; at the Kirov works; Bolívar state is rich. The {Bolívar=bolivar:family-name} plan; {Kirov=kirov:family-name} works hard.",
            "people: [ford]\n---\nThe company Ford closed its plant in Genk. Ford shares fell. {Ford=ford:family-name} praised its courage. {Ford=ford:family-name} closed the meeting.",
            "The NATO Defence College; the {NATO=nato:full-name} summit.",
        ],
    );
}

/// One comes from a place, moves to one, and does something in one.
#[test]
fn people_come_from_places() {
    check(
        "people/bolton: John Bolton
         people/wellington: John Wellington
         people/austin: Wyche Austin",
        &[
            "people: [bolton]\n---\nHe comes from Bolton. She hails from Bolton. The family moved to Bolton. In Bolton, he met the mayor.",
            "people: [bolton]\n---\nSupport comes from {Bolton=bolton:family-name}. Voters moved to {Bolton=bolton:family-name}. In {Bolton=bolton:family-name}, he found a friend.",
            "people: [wellington]\n---\nYesterday Wellington refused port calls.",
            "people: [wellington]\n---\nYesterday {Wellington=wellington:family-name} refused the offer.",
            "people: [austin]\n---\nThousands of people left Austin.",
        ],
    );
}

/// A place with which a sentence opens is no part of the name behind it.
#[test]
fn a_place_in_front_is_no_given_name() {
    check(
        "people/albright: Madeleine Albright; country: US
         people/meir: Golda Meir; country: IL",
        &[
            "people: [albright]\n---\nIn Saudi Arabia {Albright=albright:family-name} spoke. On Bosnia {Albright=albright:family-name} agreed. Across Europe {Albright=albright:family-name} was heard. In the Kremlin {Albright=albright:family-name} waited. At Aspen {Albright=albright:family-name} spoke.",
            "At Lod Airport {Golda Meir=meir:full-name} waited.",
            "people: [albright]\n---\nLaura Albright spoke. At Laura Albright spoke.",
        ],
    );
}
