//! Words by which people are told from other names.

use icu::normalizer::DecomposingNormalizer;
use news::Lang;
use std::{collections::HashSet, sync::LazyLock};

/// Given names: as written, and without accents.
static GIVEN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    news::given_names()
        .flat_map(|name| [name.to_lowercase(), folded(name)])
        .collect()
});

/// Whether a word is a given name that we know. One without accents passes for one
/// with them (`Jose`), not the other way (`França`).
pub(crate) fn is_given(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && GIVEN.contains(&word.to_lowercase())
}

/// Small letters without accents.
pub(crate) fn folded(word: &str) -> String {
    DecomposingNormalizer::new_nfd()
        .normalize(word)
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Small words that join the parts of a name.
const PARTICLES: [&str; 17] = [
    "de", "da", "do", "dos", "das", "d’", "d'", "van", "von", "zu", "del", "della", "di", "du",
    "bin", "ibn", "bint",
];
/// Small words that follow a particle (`de la`, `van der`).
const FURTHER: [&str; 7] = ["la", "las", "los", "der", "den", "ter", "le"];

/// Whether a small word joins the parts of a name, given the word before. Italian `da`
/// and Indonesian `di` lead to a place.
pub(super) fn is_particle(word: &str, before: &str, lang: Lang) -> bool {
    let place = match lang.to_icu().language.as_str() {
        "it" => word == "da",
        "id" | "ms" => word == "di",
        _ => false,
    };
    let further = FURTHER.contains(&word) && PARTICLES.contains(&before);
    (PARTICLES.contains(&word) && !place) || further
}

/// Stand before a hyphen: `Bashar al-Assad`.
pub(super) const HYPHENED: [&str; 4] = ["al", "el", "ben", "ul"];

/// Epithets of historic people, who have a name in every language.
pub(super) const EPITHETS: [&str; 10] = [
    "Great", "Grande", "Magno", "Grand", "Große", "Großen", "Wielki", "Veliki", "Veliký",
    "Terrible",
];

/// Particles that more often lead to a club or a town once a name has two words: `Ana
/// Lima do Benfica`.
pub(super) const LEADING: [&str; 9] =
    ["da", "do", "dos", "das", "del", "della", "du", "van", "von"];

/// What these lead to where it is part of the name.
pub(super) const FAMILIES: [&str; 40] = [
    "Almeida",
    "Amaral",
    "Anjos",
    "Assunção",
    "Campos",
    "Carmo",
    "Castro",
    "Conceição",
    "Costa",
    "Cruz",
    "Cunha",
    "Encarnação",
    "Fonseca",
    "Gama",
    "Graça",
    "Lima",
    "Luz",
    "Maia",
    "Matos",
    "Melo",
    "Mota",
    "Nascimento",
    "Neves",
    "Oliveira",
    "Paixão",
    "Paz",
    "Ponte",
    "Prado",
    "Reis",
    "Ressurreição",
    "Rocha",
    "Rosa",
    "Rosário",
    "Santos",
    "Silva",
    "Silveira",
    "Sousa",
    "Souza",
    "Vale",
    "Veiga",
];

/// Stand before the name of any person, even a surname alone.
pub(super) const TITLES: [&str; 50] = [
    "dr", "dra", "sr", "sra", "srta", "dona", "dom", "frei", "irmã", "sister", "brother", "Mr",
    "Mrs", "Ms", "Miss", "Mx", "Dr", "Dra", "Prof", "Sir", "Dame", "Sister", "Brother", "Reverend",
    "Rev", "Capt", "Sgt", "Lt", "Col", "Sr", "Sra", "Srta", "Srª", "Dona", "Frei", "Irmã", "Madre",
    "Señor", "Señora", "Don", "Doña", "Monsieur", "Madame", "Mme", "Signor", "Signora", "Herr",
    "Frau", "Mevrouw", "Dom",
];

/// Stand before the names of saints, monarchs and popes, who have a name in every
/// language.
pub(super) const CROWNED: [&str; 36] = [
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "saint",
    "st",
    "emperor",
    "empress",
    "rei",
    "rainha",
    "príncipe",
    "princesa",
    "papa",
    "são",
    "santo",
    "santa",
    "imperador",
    "san",
    "sant",
    "santi",
    "rey",
    "reina",
    "roi",
    "reine",
    "prinz",
    "prinzessin",
    "könig",
    "königin",
    "papst",
    "pape",
    "sainte",
    "sankt",
    "virgem",
    "apóstolo",
    "czar",
];

/// What people are, where it stands right before their names.
const ROLES: &str = "\
president chancellor minister senator congressman congresswoman representative deputy mayor \
councillor councilor governor ambassador judge captain skipper commander sergeant corporal \
colonel admiral lieutenant inspector detective constable secretary \
director manager coach striker defender goalkeeper midfielder winger professor doctor \
surgeon nurse bishop archbishop cardinal father pastor imam rabbi actor actress singer writer \
author poet painter composer conductor journalist lawyer prosecutor attorney engineer architect \
historian archaeologist biologist scientist researcher economist farmer fisherman baker teacher \
spokesman spokeswoman spokesperson chairman chairwoman witness \
presidente chanceler ministro ministra senador senadora deputado deputada prefeito prefeita \
autarca vereador vereadora governador governadora embaixador embaixadora juiz juíza capitão \
capitã comandante sargento sargenta coronel almirante tenente inspetor inspetora \
delegado delegada secretário secretária diretor diretora gerente treinador \
treinadora atacante avançado avançada zagueiro goleiro goleira meia \
professor professora doutor doutora cirurgião cirurgiã médico médica enfermeiro enfermeira \
bispo arcebispo cardeal padre pastor pastora ator atriz cantor cantora escritor escritora poeta \
pintor pintora compositor compositora maestro maestrina jornalista advogado advogada procurador \
procuradora promotor promotora engenheiro engenheira arquiteto arquiteta historiador historiadora \
arqueólogo arqueóloga biólogo bióloga cientista investigador investigadora pesquisador \
pesquisadora economista agricultor agricultora pescador pescadora padeiro padeira porta-voz \
operário operária técnico técnica cineasta realizador realizadora \
alcalde alcaldesa gobernador juez jueza director directora entrenador entrenadora ministre maire \
député députée juge entraîneur avocat avocate bürgermeister trainer präsident ministerin sindaco \
giudice allenatore";

static ROLE: LazyLock<HashSet<&str>> = LazyLock::new(|| ROLES.split_whitespace().collect());

/// Whether a word says what a person is.
pub(super) fn is_role(word: &str) -> bool {
    ROLE.contains(word.to_lowercase().as_str())
}

/// Words that are part of the names of places and institutions, not of people.
const THINGS: &str = "\
station airport street road avenue lane bridge square park tower hall house hotel hospital clinic \
university college school academy institute institution museum gallery library theatre theater \
stadium arena church cathedral chapel abbey castle palace island islands bay beach harbour harbor \
port lake river sea ocean mountain mountains hill hills valley falls forest county city town state \
states district province region republic kingdom union north south east west northern southern \
eastern western central centre center council committee commission parliament congress senate \
assembly government ministry department office agency authority court police navy army guard \
service bank fund group company corporation limited holdings industries lines airlines railway \
railways press times post news herald journal gazette review courier media radio television \
association federation society foundation trust league club united rovers wanderers athletic cup \
prize award awards festival fair day week month year war battle act bill law treaty agreement party \
party movement campaign programme program project plan system general attorney minister president \
secretary national international royal federal executive advocate \
estação aeroporto rua avenida ponte praça parque torre hospital clínica universidade faculdade \
escola academia instituto museu galeria biblioteca teatro estádio igreja catedral capela castelo \
palácio ilha ilhas baía porto lago rio mar serra vale concelho distrito província república reino \
união conselho comissão câmara parlamento congresso senado assembleia governo ministério secretaria \
departamento gabinete agência autoridade tribunal polícia marinha exército guarda serviço banco \
fundo grupo companhia empresa diário jornal folha rádio televisão associação federação sociedade \
fundação liga clube taça copa prémio prêmio festival feira dia semana guerra batalha lei tratado \
partido movimento campanha programa projeto plano sistema geral nacional regional internacional \
federal proteção civil estado estados unidos norte sul leste oeste nordeste sudeste \
sur nord sud noord zuid utara selatan barat timur \
ciudad calle plaza puente iglesia universidad ayuntamiento gobierno ministerio policía \
ville rue place pont église université mairie gouvernement ministère \
stadt straße platz brücke kirche universität schule regierung ministerium polizei verein bund amt";

static THING: LazyLock<HashSet<&str>> = LazyLock::new(|| THINGS.split_whitespace().collect());

/// Whether a word belongs to the name of a place or an institution.
pub(super) fn is_thing(word: &str) -> bool {
    THING.contains(word.to_lowercase().as_str())
}

/// People whose names every language has in its own form.
pub(super) const SHARED: [&str; 8] = [
    "Jesus Cristo",
    "Jesus Christ",
    "Cristóvão Colombo",
    "Cristóbal Colón",
    "Cristoforo Colombo",
    "Fernão de Magalhães",
    "Fernando de Magallanes",
    "Leonardo da Vinci",
];

/// Words before a quotation that is somebody's words rather than a name.
const SAYING: &str = "\
said says say saying asked asks replied replies answered answers shouted shouts cried cries wrote \
writes read reads reading whispered called chanted chanting word words sang is was are were or and \
disse diz dizer dizia dizem dizendo respondeu respondem gritou gritaram gritar gritavam gritando \
escreveu escreve lia lê lê-se sussurrou palavra palavras cantavam cantou é era são foi eram ou e um \
dijo dice decir respondió gritó escribió palabra dit disait répondu crié écrit mot est était \
sagte sagt rief schrieb wort ist war disse dice detto parola";

static SAY: LazyLock<HashSet<&str>> = LazyLock::new(|| SAYING.split_whitespace().collect());

/// Whether what is quoted behind this word was said rather than named.
pub(super) fn is_saying(word: &str) -> bool {
    SAY.contains(word.to_lowercase().as_str())
}

/// Articles, and prepositions melted with them: never the translation of a name.
const SMALL: &str = "\
a an the of by to in on at o os as um uma de da do das dos ao à aos às em no na nos nas por pelo pela \
el la los las un una del al le les l’ l' un une des du au aux d’ d' der die das den dem des ein eine \
einen einem einer il lo gli i della dello del di dal dalla het een van den det en ett az egy și";

static FUNCTION: LazyLock<HashSet<&str>> = LazyLock::new(|| SMALL.split_whitespace().collect());

/// Whether a word is an article or the like, in small letters.
pub(super) fn is_function(word: &str) -> bool {
    FUNCTION.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names() {
        let all: Vec<&str> = news::given_names().collect();
        let mut once: Vec<String> = all.iter().map(|name| folded(name)).collect();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), all.len());
        assert!(all.iter().all(|name| is_given(name)));
        for name in ["Rosa", "João", "Joao", "Owen", "Zoe", "Nguyen", "Yuki"] {
            assert!(is_given(name), "{name}");
        }
        for word in ["rosa", "França", "Março", "Segundo", "The", "Lisboa"] {
            assert!(!is_given(word), "{word}");
        }
    }
}
