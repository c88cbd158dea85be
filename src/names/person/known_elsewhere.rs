//! Given names of other languages, asked of a word at the start of a sentence, where any word has a capital.
//!
//! `Selon Lavrov` opens a sentence and `Rainer Lavrov` names somebody. The tables of short forms and spellings have the
//! names of the news; these are the common ones besides. A name that is also a word which often opens a sentence is left
//! out.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

use super::short_forms::is_given_name;
use crate::names::text::{Uses, uses};

/// Given names in Latin letters, folded.
const NAMES: &str = " \
    adalbert adele adriano agnes aldo alain albrecht alejandra alessandra alexandre alfonso alfredo alvaro \
    amelie andres angel angelique anke anneliese annalena anselm antje antoine ariane armando armin arnaud \
    arno arturo astrid augusto aurelie axel baptiste barbel bartosz beata beate beatriz benoit bernd bernhard \
    bertrand birgit bjorn bogdan boguslaw brigitte bruno camille carla carlo carmen cecile celine cesar \
    christelle christiane christoph christophe claude claudia claudine clemens clement corinne cristina \
    dagmar damien daniela danilo danuta delphine denis detlef didier diego dieter dietmar dietrich dirk \
    dmitri dolores dominik dominique donatella dorota eberhard eckhard edgar edmund eduardo egon ekkehard \
    elke elodie emanuel emilio emmanuel enrico enrique erik ernesto ernst erwin esteban estelle etienne \
    eugenio ewa fabian fabien fabio fabrice fabrizio federica felix ferenc fernando filippo florence florian \
    francesca francis francisco franck francoise frank franz frederic frederique friedhelm friedrich fritz \
    gabor gabriela gabriele gabriella gael gaston genevieve gerald gerard gerd gerhard gerlinde gertrud \
    gianni giacomo gilbert gilles giorgia giovanni gisela giulia giuliano giuseppe gonzalo gregor gregoire \
    grzegorz guido guillaume gunter gunther gunnar gustavo halina hannelore hans harald hartmut heidi heiko \
    heiner heinrich heinz helene helga helmut henning henri hermann herve holger horst hubert hugo ignacio \
    ilona ines inge ingo ingrid irene isabelle ivan ivica ivo jacek jacqueline jacques jakub jan janez \
    jarmila jaroslav javier jean jens jerome jeronimo jerzy jesus jiri joachim joao jochen joelle johann \
    johannes jolanda jorg jorge jose josefina joschka juan juha julien jurgen kai karel karin karl karl-heinz \
    karsten katarzyna katja katrin klaus knut konrad krzysztof kurt lars laszlo laurent laura lech leonardo \
    leszek lionel lorenzo lothar luc luca lucia luciano lucie ludovic ludwig luigi luis luisa lukas lutz \
    lydia maciej magdalena magnus malgorzata manfred manuel manuela marc marcel marcelo marcin marco marek \
    margarete mariano mariusz marine mario marion markus marlene martina martine massimo mateusz mathieu \
    matteo matthias mauricio mauro maurizio maxime melanie michal michel michele miguel milan milos miloslav \
    mireille miroslav monika monique moritz nadine nathalie nicola nicole niels nikolaus norbert odile olaf \
    ole olivier oskar oswald otto pablo paola paolo pascal patrice patricia paulo pawel pedro pia pierre \
    piero pietro piotr rafael rainer ralf ramon raul regine reinhard reinhold renata renate renaud ricardo \
    riccardo robin roberto rodolfo rodrigo roland romain romano rolf rosa rudiger rudolf ruslan ryszard \
    sabine salvador sandra sandrine santiago sebastian sebastien segolene sergio siegfried sigmar sigrid \
    silke silvia silvio simone sofia solange sonja stanislaw stefania stefano steffen stephane sven svetlana \
    sylvain sylvie tadeusz tatjana thierry thilo thomas thorsten tobias tomas tomasz torsten udo ulf ulrich \
    ulrike ursula uwe valerie vaclav vera veronique vicente vincent vincenzo virginie viktor volker waldemar \
    walter werner wieslaw wiktor wilfried wilhelm willy wojciech wolfgang wladimir wladyslaw xavier yann \
    yannick yves yvette yvonne zbigniew zdenek zoltan ";

/// Given names in Cyrillic letters, folded, without the endings that cases change.
const STEMS: &str = "\
    александр алексе анастаси анатоли андреем андреи андрею андрея андріи анна аннои анну анны антон \
    аркади артем артур богдан борис вадим валентин валери васили виктор витали виталь владимир \
    владислав володимир всеволод вячеслав галина геннади георги глеб григори даниил дарь денис дмитри \
    евгени егор екатерин елен елизавет ефим иван игор ильеи ильи илья инна ирин кирилл константин \
    ксени ларис лев леонид лиди льва любов людмил максим мариеи марии марин марию мария матве михаил \
    надежд наталь никит никола николаем николаи николаю николая олег олександр ольг павел павл петр \
    петро рамзан роман руслан светлан семен серге сергіи станислав степан тамар татьян тимофе федор \
    эдуард эльвир юли юри ярослав";

/// The names of [`NAMES`], to look up.
static KNOWN: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| NAMES.split_ascii_whitespace().collect());

/// Whether a folded word is a given name in any language, as far as the tables go.
pub fn is_given_anywhere(folded: &str) -> bool {
    is_given_name(folded)
        || uses(folded).any(Uses::GIVEN)
        || KNOWN.contains(folded)
        || is_case_of_given_name(folded)
}

/// Whether a word in Cyrillic letters is a given name in any case: `Виктор`, `Виктора`, `Виктором`.
fn is_case_of_given_name(folded: &str) -> bool {
    /// The letters that a case puts in the place of an ending.
    const LONGEST: usize = 2;
    !folded.is_ascii()
        && STEMS.split_ascii_whitespace().any(|stem| {
            let ending = folded.strip_prefix(stem);
            ending.is_some_and(|ending| ending.chars().count() <= LONGEST)
        })
}
