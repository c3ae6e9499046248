//! Names of months, in the languages that newspapers write dates in words.

use news::Lang;
use std::{collections::BTreeMap, sync::LazyLock};

/// Names by month, in lower case; a name of four letters or more also stands for
/// longer ones (cases, plurals) that begin with it.
const NAMES: [&str; 12] = [
    "january jan januar januari janvier enero ene janeiro gennaio gen janeiro jaan tammikuu tammikuuta \
     ianuarie ian styczeń stycznia sty leden ledna január siječnja januara január января янв січня \
     ιανουαρίου ιαν ocak oca gener urtarrilak xaneiro sausio janvāris jaanuar يناير جانفي януари \
     јануар januára janv jän जनवरी ianuarie",
    "february feb februar februari février févr fév fevereiro fev febrero febbraio helmikuuta \
     februarie luty lutego lut únor února február февраля фев лютого φεβρουαρίου φεβ şubat şub febrer \
     febreiro vasario februāris veebruar فبراير فيفري февруари veljače фебруар februára फरवरी febr",
    "march mar märz maart mars março marzo marț martie marzec marca březen března március марта мар \
     березня μαρτίου μαρ mart març kovo marts märts maaliskuuta مارس март ožujka mrz मार्च mrt \
     maret maart",
    "april apr aprile avril avr abril abr kwiecień kwietnia kwi duben dubna április апреля апр квітня \
     απριλίου απρ nisan nis balandžio aprīlis aprill huhtikuuta أبريل ابريل أفريل travnja aprilie अप्रैल",
    "may mai mei maj mayo maio maggio mag toukokuuta maja květen května május мая май травня μαΐου \
     μαϊου μαι mayıs maig gegužės maijs mai مايو svibnja máj mája मई магу",
    "june jun juni juin junho junio giugno giu kesäkuuta iunie iun czerwiec czerwca cze červen června \
     június июня июн червня ιουνίου ιουν haziran haz juny xuño birželio jūnijs juuni يونيو جوان юни \
     lipnja јун juna júna जून",
    "july jul juli juillet juil julho julio luglio lug heinäkuuta iulie iul lipiec lipca lip červenec \
     července július июля июл липня ιουλίου ιουλ temmuz tem juliol xullo liepos jūlijs juuli يوليو \
     جويلية юли srpnja јул jula júla जुलाई",
    "august aug augustus août aout agosto ago elokuuta sierpień sierpnia sie srpen srpna augusztus \
     августа авг серпня αυγούστου αυγ ağustos ağu agost rugpjūčio augusts أغسطس اغسطس أوت август \
     kolovoza август augusta अगस्त agt agustus",
    "september sep sept septembre setembro set septiembre settembre syyskuuta septembrie wrzesień \
     września wrz září szeptember сентября сен вересня σεπτεμβρίου σεπ eylül eyl setembre rugsėjo \
     septembris سبتمبر септември rujna септембар septembra सितंबर",
    "october oct oktober okt octobre outubro out octubre ottobre ott lokakuuta octombrie październik \
     października paź říjen října október октября окт жовтня οκτωβρίου οκτ ekim eki octubre outubro \
     spalio oktobris oktoober أكتوبر اكتوبر октомври октобар októbra अक्टूबर",
    "november nov novembre novembro noviembre marraskuuta noiembrie noi listopad listopadu listopada \
     lis november ноября ноя листопада νοεμβρίου νοε kasım kas lapkričio novembris نوفمبر ноември \
     studenoga studenog новембар novembra नवंबर",
    "december dec dezember dez décembre déc dezembro diciembre dic dicembre joulukuuta decembrie \
     grudzień grudnia gru prosinec prosince декабря дек грудня δεκεμβρίου δεκ aralık ara desember des \
     desembre decembro gruodžio decembris detsember ديسمبر декември prosinca децембар decembra दिसंबर",
];

/// Months by their names.
static BY_NAME: LazyLock<BTreeMap<&str, i32>> = LazyLock::new(|| {
    let months: Vec<_> = NAMES.iter().zip(1..).collect();
    let named = months.into_iter().rev().flat_map(|(names, month)| {
        names
            .split_ascii_whitespace()
            .map(move |name| (name, month))
    });
    // Where two languages share a name, the earlier month has it.
    named.collect()
});

/// The month, from 1, that a word in lower case names.
pub(crate) fn month_of(word: &str, language: Option<Lang>) -> Option<i32> {
    if word.chars().count() < 3 {
        return None;
    }
    // Croatian calls October what Polish and Czech call November.
    if word == "listopada" && language.is_some_and(|lang| lang.base().to_string() == "hr") {
        return Some(10);
    }
    if let Some(month) = BY_NAME.get(word) {
        return Some(*month);
    }
    let longer = |(name, _): &(&&str, &i32)| name.chars().count() >= 5 && word.starts_with(**name);
    BY_NAME.iter().find(longer).map(|(_, month)| *month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_many_languages() {
        for (word, month) in [
            ("may", 5),
            ("maio", 5),
            ("mai", 5),
            ("mayo", 5),
            ("maggio", 5),
            ("mei", 5),
            ("września", 9),
            ("août", 8),
            ("märz", 3),
            ("dezembro", 12),
            ("июня", 6),
        ] {
            assert_eq!(month_of(word, None), Some(month), "{word}");
        }
        assert_eq!(month_of("listopada", "pl".parse().ok()), Some(11));
        assert_eq!(month_of("listopada", "hr".parse().ok()), Some(10));
        assert_eq!(month_of("monday", None), None);
    }
}
