//! Words that defects are made of. They are not taken from the tables of the checks.

/// A word that denies, which can be left out without more ado.
pub const DENYING: [(&str, &[&str]); 14] = [
    ("de", &["nicht"]),
    ("nl", &["niet"]),
    ("sv", &["inte"]),
    ("es", &["no"]),
    ("pt", &["não"]),
    ("it", &["non"]),
    ("pl", &["nie"]),
    ("ru", &["не"]),
    ("uk", &["не"]),
    ("el", &["δεν"]),
    ("vi", &["không"]),
    ("id", &["tidak"]),
    ("hi", &["नहीं"]),
    ("ur", &["نہیں"]),
];

/// What English denies by.
pub const ENGLISH_DENYING: [&str; 5] = [" not ", " never ", "n't ", "n’t ", "cannot "];

/// All that may deny or nearly so in English.
pub const ENGLISH_NEAR: [&str; 24] = [
    "not", "n't", "n’t", "no ", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor ",
    "cannot", "without", "few", "little", "less", "lack", "hardly", "barely", "rarely", "unless",
    "except", "fail", "un",
];

/// Words behind which English may put `not`.
pub const AUXILIARIES: [&str; 12] = [
    " is ", " are ", " was ", " were ", " has ", " had ", " will ", " can ", " could ", " would ",
    " should ", " may ",
];

/// Months of English and some other languages, as dates have them.
pub const MONTHS: [(&str, [&str; 12]); 9] = [
    (
        "en",
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    ),
    (
        "de",
        [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
    ),
    (
        "fr",
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
    ),
    (
        "es",
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    ),
    (
        "pt",
        [
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ],
    ),
    (
        "ru",
        [
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
    ),
    (
        "tr",
        [
            "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül",
            "Ekim", "Kasım", "Aralık",
        ],
    ),
    (
        "zh",
        [
            "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
        ],
    ),
    (
        "hi",
        [
            "जनवरी",
            "फ़रवरी",
            "मार्च",
            "अप्रैल",
            "मई",
            "जून",
            "जुलाई",
            "अगस्त",
            "सितंबर",
            "अक्टूबर",
            "नवंबर",
            "दिसंबर",
        ],
    ),
];

/// One foul word.
pub const FOUL: [(&str, &str); 26] = [
    ("ar", "شرموطة"),
    ("bn", "মাদারচোদ"),
    ("cs", "kurva"),
    ("de", "Scheiße"),
    ("el", "μαλάκας"),
    ("en", "fucking"),
    ("es", "mierda"),
    ("fa", "جنده"),
    ("fi", "vittu"),
    ("fr", "putain"),
    ("he", "שרמוטה"),
    ("hi", "चूतिया"),
    ("id", "bajingan"),
    ("it", "cazzo"),
    ("ja", "くそったれ"),
    ("ko", "씨발"),
    ("nl", "klootzak"),
    ("pl", "kurwa"),
    ("pt", "caralho"),
    ("ru", "блядь"),
    ("sv", "jävla"),
    ("th", "เหี้ย"),
    ("tr", "orospu"),
    ("uk", "блядь"),
    ("vi", "đéo"),
    ("zh", "他妈的"),
];

/// What no translation may change.
pub const LITERALS: [&str; 10] = [
    "https://news.example/2024/a?b=1",
    "www.town.example/map",
    "desk@news.example",
    "ana.lima+press@town.example",
    "@harbour_news",
    "@AnaLima",
    "#SaveTheBridge",
    "#rio2024",
    "E=mc²",
    "a²+b²=c²",
];
