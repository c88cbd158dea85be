//! Bodies and treaties whose names others have too: of which country, of which organisation, with which longer name.
//!
//! In the notation of `support::names`: `{Senate=senate:full-name}` is a mention and its rule; an unmarked name must
//! not be a mention.

use crate::support::names::check;

const BODIES: &str = "
    organisations/senate: Senate; country: US
    organisations/ministry: Ministry of Defence; country: GB
    organisations/council: UN Security Council; aliases: [Security Council]";

/// What other nations have, and what their parts have, is not the record's.
#[test]
fn bodies_of_other_nations_are_not_mentions() {
    check(
        BODIES,
        &[
            "The Philippine Senate, the Filipino Senate, the Thai Senate, the Kenyan Senate, the Argentine Senate, the Burundian Senate, the Côte d’Ivoire Senate, the Papua New Guinean Senate.",
            "Kenya's Senate. The Senate of the Philippines. The Senate of Canada. The Philippines Senate. The South African Senate. Côte d’Ivoire’s Senate.",
            "The Roman Senate. The Texas Senate. The California Senate. The New York Senate. The Senate of Virginia. The State Senate. Texas’s Senate. The Senate in Paris.",
            "The Russian Security Council. The Security Council of Belarus. Belarus’s Security Council. The Iranian Security Council. Ruritania’s Security Council.",
            "The Russian Ministry of Defence. Estonia’s Ministry of Defence. The Ministry of Defence of Kazakhstan. The Emirati Ministry of Defence. The Burkinabè Ministry of Defence. Iraq’s Ministry of Defence. The DRC Ministry of Defence. The Taliban Ministry of Defence. Kyiv’s Ministry of Defence. The Soviet Ministry of Defence. The North Korean Ministry of Defence. The Ministry of Defence of the Republic of Korea.",
            "The Ministry of Defence in Kyiv; the Defence Ministry in Moscow. The Ministry of Defence (Ukraine). In Warsaw the Ministry of Defence denied it. In Warsaw, the Ministry of Defence denied it. In Pakistan, where the army has just suspended the Senate, and Peru, whose generals obey the Ministry of Defence.",
        ],
    );
}

/// The record's own nation may stand beside it, in any form and on either side.
#[test]
fn bodies_of_the_own_nation_are_mentions() {
    check(
        BODIES,
        &[
            "The {Senate=senate:full-name}; the US {Senate=senate:full-name}, the U.S. {Senate=senate:full-name}, the American {Senate=senate:full-name}, the United States {Senate=senate:full-name}; America’s {Senate=senate:full-name}; the {Senate=senate:full-name} of the United States; the {Senate=senate:full-name} in Washington.",
            "The British {Ministry of Defence=ministry:full-name}, Britain’s {Ministry of Defence=ministry:full-name}, London’s {Ministry of Defence=ministry:full-name}, the {Ministry of Defence=ministry:full-name} in London, the {Ministry of Defence=ministry:full-name} (UK).",
            "Yesterday the {Senate=senate:full-name} met. Then {Senate=senate:full-name} leaders spoke. Addressing the {Senate=senate:full-name}; the 104th {Senate=senate:full-name}.",
            "In Washington, where the {Senate=senate:full-name} met, and the {Senate=senate:full-name} where it met. In London the {Ministry of Defence=ministry:full-name} denied it. The {Senate=senate:full-name} and the {Ministry of Defence=ministry:full-name}.",
        ],
    );
}

/// A country in words counts as well as a code, and so does one in a name, of the organisation above it, or of
/// those who hold its offices.
#[test]
fn the_country_of_a_body_may_be_said_elsewhere() {
    check(
        "organisations/a: Ministry of Justice; country: Russian Federation
         organisations/b: Ministry of Trade of Russia; aliases: [Ministry of Trade]
         organisations/parent: Government of Russia
         organisations/c: Ministry of Culture; parent: parent
         organisations/d: Ministry of Energy
         organisations/e: Ministry of Health
         people/x: Ivan Xenov; country: RU; roles: [{title: Minister, organisation: d}]",
        &[
            "The Russian {Ministry of Justice=a:full-name}, {Ministry of Trade=b:full-name}. The Russian {Ministry of Trade=b:full-name}, the Russian {Ministry of Culture=c:full-name}, the Russian {Ministry of Energy=d:full-name}. The Russian Ministry of Health; the {Ministry of Health=e:full-name}.",
            "Britain's own Ministry of Justice. Russia's own {Ministry of Justice=a:full-name}. The British Ministry of Justice. The British Ministry of Trade, the British Ministry of Culture, the British Ministry of Energy. The British Ministry of Health.",
        ],
    );
}

/// Names of ministries are turned round, and may be without their country where it stands beside them.
#[test]
fn names_of_bodies_have_other_word_orders() {
    check(
        "organisations/mod: Ministry of Defence of Russia; country: RU
         organisations/state: Department of State; country: US
         organisations/mfa: Ministry of Foreign Affairs; country: UA
         organisations/senate: United States Senate",
        &[
            "Russia's {Defence Ministry=mod:variant}, the Russian {Defense Ministry=mod:variant}, the {Defence Ministry=mod:variant} in Moscow, the Russian {Ministry of Defence=mod:variant}, {Ministry of Defence of Russia=mod:full-name}.",
            "The Defence Ministry, the Ministry of Defence, Britain's Ministry of Defence, the Defence Ministry in London, the Ukrainian Defence Ministry.",
            "The {State Department=state:variant}; the US {State Department=state:variant}; the {Department of State=state:full-name}. The {Foreign Ministry=mfa:variant}; Ukraine’s {Ministry of Foreign Affairs=mfa:full-name}; the Polish Foreign Ministry.",
            "The American {Senate=senate:variant}; the {Senate=senate:variant} of the United States; the Senate.",
        ],
    );
}

/// More words on either side make a longer name.
#[test]
fn longer_names_of_bodies_are_not_mentions() {
    check(
        BODIES,
        &[
            "The National Defence and Security Council. The National Security Council. The Supreme National Security Council. The Federal Security Council.",
            "The Ministry of Defence Police. The Ministry of Defence and Armed Forces Logistics. The Ministry of Defence Guard Service.",
            "The head of the Philippine Senate Committee on Defense. The Canadian Senate Committee. The Senate Committee. The Senate Foreign Relations Committee voted.",
            "The {Ministry of Defence=ministry:full-name} and Foreign Ministry agreed; {Ministry of Defence=ministry:full-name} officials; {Security Council=council:full-name} Secretary Ivanov; the {Senate=senate:full-name} Majority Leader.",
        ],
    );
}

/// A body of an organisation is not the organisation; with a record it is found however its name is put.
#[test]
fn bodies_of_organisations_are_told_from_the_whole() {
    check(
        "organisations/un: United Nations; abbreviation: UN
         organisations/nato: NATO
         organisations/eu: European Union; abbreviation: EU
         organisations/russian: Security Council of Russia; aliases: [Security Council]; country: RU",
        &[
            "The UN Security Council; the U.N. Security Council; the United Nations Security Council; the {UN=un:full-name}’s Security Council. The Security Council of the United Nations. The UN General Assembly.",
            "The NATO Parliamentary Assembly; the Parliamentary Assembly of NATO; the NATO Response Force; the EU Military Staff; the NATO Council.",
            "{UN=un:full-name} officials; {NATO=nato:full-name} Secretary General Solana; {EU=eu:full-name} ministers; the {United Nations=un:full-name} met; {NATO=nato:full-name} forces; the members of {NATO=nato:full-name}; a {NATO=nato:full-name} summit.",
            "The {Security Council=russian:full-name}; the Russian {Security Council=russian:full-name}.",
        ],
    );
    check(
        "organisations/un: United Nations; abbreviation: UN
         organisations/sc: United Nations Security Council
         organisations/ga: UN General Assembly",
        &[
            "The {UN Security Council=sc:variant}; the {U.N. Security Council=sc:variant}; the {United Nations Security Council=sc:full-name}; the {Security Council of the United Nations=sc:variant}; the {United Nations General Assembly=ga:variant}; the {UN General Assembly=ga:full-name}.",
        ],
    );
}

/// A party has the name of a parliament.
#[test]
fn a_party_is_not_a_parliament() {
    check(
        "organisations/congress: United States Congress; aliases: [Congress]; country: US",
        &[
            "The Congress party in Delhi; the Congress Party; India’s Congress; the Congress of Vienna.",
            "{Congress=congress:full-name} agreed. Will {Congress=congress:full-name} agree? May {Congress=congress:full-name} refuse? Addressing {Congress=congress:full-name}, he left.",
        ],
    );
}

/// A longer name is another treaty; a verb or a person in front makes none.
#[test]
fn longer_names_of_treaties_are_not_mentions() {
    check(
        "treaties/tbt: Test Ban Treaty
         treaties/cwc: Chemical Weapons Convention",
        &[
            "The Threshold Test Ban Treaty; the Limited Test Ban Treaty; the Partial Test Ban Treaty; the limited Test Ban Treaty. Threshold Test Ban Treaty limits apply. The Test Ban Treaty Organization.",
            "The {Test Ban Treaty=tbt:full-name}; the Soviet {Test Ban Treaty=tbt:full-name} text; Then {Test Ban Treaty=tbt:full-name} talks began. Senate Rejects {Test Ban Treaty=tbt:full-name}. Under the {Chemical Weapons Convention=cwc:full-name}.",
        ],
    );
}

/// A treaty that is called after a place needs more than a preposition.
#[test]
fn a_place_is_not_the_treaty_called_after_it() {
    check(
        "treaties/minsk: Package of Measures; short_name: Minsk
         treaties/dayton: General Framework Agreement; aliases: [Dayton]",
        &[
            "treaties: [minsk]\n---\nIn Minsk, the hotel was cold. He flew to Minsk. Minsk, the capital. The Minsk hotel. Minsk is cold. From Minsk to Kyiv; at Minsk; near Minsk; Minsk’s airport.",
            "treaties: [minsk]\n---\nThe {Minsk=minsk:short-name} agreements; the {Minsk=minsk:short-name} process; under {Minsk=minsk:short-name}; violations of {Minsk=minsk:short-name}; to implement {Minsk=minsk:short-name}; {Minsk=minsk:short-name} requires it; {Minsk=minsk:short-name} was never implemented; {Minsk=minsk:short-name} is dead.",
            "They met in Dayton. The {Dayton=dayton:full-name} accords.",
        ],
    );
}

/// A year behind a treaty's name that is none of its own makes another treaty of it.
#[test]
fn a_treaty_of_another_year_is_another_treaty() {
    check(
        "treaties/gas: Geneva Protocol; signed: 1925-06-17; in_force: 1928-02-08
         treaties/shelf: Seabed Treaty",
        &[
            "The Geneva Protocol of 1924 failed. The {Geneva Protocol=gas:full-name} of 1925 is in force. The {Seabed Treaty=shelf:full-name} of 1971.",
        ],
    );
}

/// A longer name says so in front or behind, and a nation before a comma heads a record of debates.
#[test]
fn bodies_with_longer_names_and_headings_of_debates() {
    check(
        "organisations/cd: Conference on Disarmament
         organisations/un: United Nations Security Council; aliases: [Security Council]
         organisations/commons: House of Commons; country: GB",
        &[
            "The {Conference on Disarmament=cd:full-name} met. A Conference on Disarmament in Europe; the {Conference on Disarmament=cd:full-name} in Geneva.",
            "The secretary of the Georgian National Security Council left. The {Security Council=un:full-name} met.",
            "Canada, House of Commons Debates, 24 November.",
            "Britain, {House of Commons=commons:full-name} Debates.",
        ],
    );
}

/// A people in front makes another body of one that belongs to no country.
#[test]
fn national_societies_are_not_the_international_body() {
    check(
        "organisations/red-cross: International Committee of the Red Cross; aliases: [Red Cross]
         organisations/eu: European Union; abbreviation: EU",
        &[
            "The British Red Cross and the Yugoslav Red Cross helped the {Red Cross=red-cross:full-name}; the Red Cross societies of both Koreas. Turkish {EU=eu:full-name} membership; Turkey's {European Union=eu:full-name} bid; a {European Union=eu:full-name} envoy.",
        ],
    );
}

/// An abbreviation that is nothing else stands for its treaty anywhere.
#[test]
fn unambiguous_abbreviations_need_no_introduction() {
    check(
        "treaties/npt: Non-Proliferation Treaty; short_name: NPT
         treaties/cfe: Treaty on Conventional Armed Forces in Europe; short_name: CFE
         treaties/abm: Anti-Ballistic Missile Treaty; short_name: ABM
         treaties/sky: Treaty on Open Skies; short_name: Skies Treaty
         treaties/start: Strategic Arms Reduction Treaty; short_name: START",
        &[
            "The {Skies Treaty=sky:short-name} stands. The {NPT=npt:short-name} was extended, {CFE=cfe:short-name} adapted. ABM and START remain plain. An NPT radar.",
            "The NPTs.",
        ],
    );
}

/// A prefix may be joined, apart or with a hyphen, in capitals or not.
#[test]
fn prefixes_are_joined_or_apart() {
    check(
        "treaties/npt: Nuclear Non-Proliferation Treaty; full_name: Treaty on the Non-Proliferation of Nuclear Weapons
         organisations/osce: Organization for Security and Cooperation in Europe
         treaties/abm: Antiballistic Missile Treaty",
        &[
            "The {Nuclear Nonproliferation Treaty=npt:full-name}; the {Nuclear Non-proliferation Treaty=npt:full-name}; the {Nuclear non-proliferation Treaty=npt:full-name}; the {Treaty on the Nonproliferation of Nuclear Weapons=npt:full-name}; the {Nuclear Non Proliferation Treaty=npt:full-name}; the {NUCLEAR NONPROLIFERATION TREATY=npt:full-name}.",
            "The {Organisation for Security and Co-operation in Europe=osce:full-name}; the {Anti-Ballistic Missile Treaty=abm:full-name}.",
        ],
    );
}

/// A city, a comma and a possessive with other words between say whose a body is, and the rest of a passage remembers.
#[test]
fn the_country_of_a_body_is_said_in_many_ways() {
    check(
        "organisations/ministry: Ministry of Defence; country: RU
         organisations/commons: House of Commons; aliases: [Commons]; country: GB
         organisations/red-cross: International Committee of the Red Cross; aliases: [Red Cross]",
        &[
            "Officials at the Ministry of Defence in Whitehall. The Defence Ministry, in Kabul, said so. The Defence Ministry building in Kyiv; a Ministry of Defence spokesman in Tehran.",
            "The Defence Ministry, Beijing, said so. Beijing, whose Defence Ministry spoke; the Ministry of Defence Sales Organisation.",
            "Ukraine’s own Defence Ministry; Ukraine’s embattled Ministry of Defence; Ukraine and its Ministry of Defence. Russia’s own {Defence Ministry=ministry:variant}; Russia and its {Ministry of Defence=ministry:full-name}.",
            "The {Ministry of Defence=ministry:full-name}, in public, agreed. The {Ministry of Defence=ministry:full-name} spokesman in Moscow.",
            "In London the Ministry of Defence denied it. The Ministry of Defence added nothing.\n\nThe {Ministry of Defence=ministry:full-name} did.",
            "The Ukrainian Ministry of Defence and the Russian {Ministry of Defence=ministry:full-name} met. The {Ministry of Defence=ministry:full-name} agreed.",
            "The Canadian House of Commons; the Canadian Commons; Canada’s House of Commons. The {House of Commons=commons:full-name}; the British {Commons=commons:full-name}; Britain’s {House of Commons=commons:full-name}.",
            "The Yugoslav Red Cross; the {Red Cross=red-cross:full-name}.",
            "In London, British secretary Robertson told a briefing at the Ministry of Defence that it was over.",
            "The Ministry of Defence Production; the Ministry of Defence Industry. The {Ministry of Defence=ministry:full-name} Press Secretary.",
        ],
    );
}

/// Only that of the United Nations passes resolutions with a number.
#[test]
fn a_resolution_is_not_of_a_national_council() {
    check(
        "organisations/un: United Nations Security Council; aliases: [Security Council]
         organisations/ru: Security Council of Russia; aliases: [Security Council]; country: RU",
        &[
            "Iraq must comply with {Security Council=un:full-name} Resolution 687. Russia’s {Security Council=ru:full-name} met.",
        ],
    );
}

/// In India the Congress is a party.
#[test]
fn a_congress_may_be_a_party() {
    check(
        "organisations/congress: United States Congress; aliases: [Congress]; country: US",
        &[
            "In New Delhi, Congress won again. The Congress-led government stays; Congress voted.",
            "In New Delhi, Congress leaders met. Congress won 145 seats in the Lok Sabha.",
            "Congress president Sonia Gandhi spoke.",
            "The Congress (I) won.",
            "The Congress-led coalition in India.",
            "In Washington, {Congress=congress:full-name} voted. {Congress=congress:full-name} leaders met. {Congress=congress:full-name} won. The {Congress=congress:full-name} (which met) won.",
        ],
    );
}

/// A treaty may have more to its name, on either side.
#[test]
fn longer_names_of_treaties_are_other_treaties() {
    check(
        "treaties/vienna: Vienna Convention; full_name: Vienna Convention on Diplomatic Relations
         treaties/cwc: Chemical Weapons Convention
         treaties/abm: ABM Treaty
         treaties/budapest: Budapest Memorandum
         treaties/friendship: Treaty of Friendship
         treaties/helsinki: Treaty on Trade and Security",
        &[
            "The Vienna Convention on the Law of Treaties; the {Vienna Convention=vienna:full-name} on Friday; the {Vienna Convention on Diplomatic Relations=vienna:full-name}; the {Vienna Convention=vienna:full-name} for Russia.",
            "The Biological and Chemical Weapons Convention; the {ABM Treaty=abm:full-name} and {Chemical Weapons Convention=cwc:full-name}.",
            "The ABM Treaty Compliance Commission; the {ABM Treaty=abm:full-name} stays.",
            "The {Budapest Memorandum=budapest:full-name} on Security Assurances.",
            "The Treaty of Friendship and Cooperation; the Treaty of Friendship, Cooperation and Mutual Assistance. The {Treaty of Friendship=friendship:full-name} and Russia; the {Treaty on Trade and Security=helsinki:full-name}.",
        ],
    );
}

/// In the debates of another country's parliament a bare house is doubtful, and so is `an older Congress`.
#[test]
fn houses_in_debates_of_another_country() {
    check(
        "organisations/senate: United States Senate; aliases: [Senate]; country: US
         organisations/congress: United States Congress; aliases: [Congress]; country: US
         organisations/ministry: Ministry of Defence; country: RU",
        &[
            "# Canada, House of Commons Debates\n\nThe Senate will agree. The {Congress=congress:full-name} will not.",
            "# Canada, House of Commons Debates\n\nThe U.S. {Senate=senate:full-name} met. The {Senate=senate:full-name} will agree.",
            "The {Senate=senate:full-name} will agree. A man of an older Congress. A hostile {Congress=congress:full-name}.",
            "From Kabul, the Ministry of Defence spoke.",
            "From Moscow, the {Ministry of Defence=ministry:full-name} spoke.",
        ],
    );
}
