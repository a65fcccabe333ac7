//! Azerbaijani: suffixes by vowel harmony, with the changes of consonants.

use super::{Forms, Part, before_last, cut, last};

pub(super) const PARADIGMS: [&str; 3] = ["possessed", "steady", "fleeting"];

const VOWELS: &str = "aıouəeiöü";

/// Nouns whose last vowel falls before a vowel: `beyin`, `beyni`.
const FLEETING: &str = "ağız alın beyin boyun burun oğul könül fikir isim ağıl qəbir qədir səbir ömür \
    şəkil əsil nəsil qisim cisim sinif zehin nəfis vəqf ətir meyil axın feil nəqil həbs eyib qeyb şükür \
    hökm izin xeyir şəhid qayın çiyin böyür zülüm əmin üzür rəsim küfür mətin nəqş xətir hücum qürb";

/// Verb stems whose `t` becomes `d` before a vowel.
const SOFTENED: [&str; 4] = ["et", "get", "güt", "dit"];

pub(super) fn inflect(word: &str, part: Part, paradigm: Option<&str>, forms: &mut Forms) {
    match part {
        Part::Verb => verb(word, forms),
        Part::Noun | Part::Name | Part::Adjective => {
            if paradigm == Some("possessed") {
                possessed(word, forms);
            } else {
                noun(word, paradigm, forms);
            }
        }
        Part::Fixed => {}
    }
}

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter)
}

fn last_vowel(word: &str) -> char {
    word.chars().rev().find(|it| is_vowel(*it)).unwrap_or('ə')
}

fn ends_in_vowel(word: &str) -> bool {
    last(word).is_some_and(is_vowel)
}

/// Joins a suffix. `A` is a or ə, `I` one of ı i u ü, `Q` q or k; what stands in brackets is put
/// after a vowel only: `(n)In`.
fn join(stem: &str, suffix: &str) -> String {
    let mut word = stem.to_owned();
    let after_vowel = ends_in_vowel(stem);
    let mut inside = false;
    for letter in suffix.chars() {
        match letter {
            '(' => inside = true,
            ')' => inside = false,
            _ if inside && !after_vowel => {}
            'A' => word.push(if back(&word) { 'a' } else { 'ə' }),
            'I' => word.push(high(&word)),
            'Q' => word.push(if back(&word) { 'q' } else { 'k' }),
            'Ğ' => word.push(if back(&word) { 'ğ' } else { 'y' }),
            other => word.push(other),
        }
    }
    word
}

fn back(word: &str) -> bool {
    matches!(last_vowel(word), 'a' | 'ı' | 'o' | 'u')
}

fn high(word: &str) -> char {
    match last_vowel(word) {
        'a' | 'ı' => 'ı',
        'o' | 'u' => 'u',
        'ö' | 'ü' => 'ü',
        _ => 'i',
    }
}

/// The stems before a suffix that begins with a vowel.
fn before_vowel(word: &str, paradigm: Option<&str>) -> Vec<String> {
    let mut stems = Vec::new();
    let syllables = word.chars().filter(|it| is_vowel(*it)).count();
    let softens = before_last(word).is_some_and(is_vowel)
        && syllables > 1
        && matches!(last(word), Some('k' | 'q'));
    if softens && paradigm != Some("steady") {
        let soft = if word.ends_with('k') { 'y' } else { 'ğ' };
        stems.push(format!("{}{soft}", cut(word, 1)));
    }
    // Names and many borrowed words keep their letter in writing.
    stems.push(word.to_owned());
    let drops = paradigm == Some("fleeting") || FLEETING.split_whitespace().any(|it| it == word);
    if drops
        && syllables > 1
        && !ends_in_vowel(word)
        && let Some(end) = last(word)
    {
        stems.push(format!("{}{end}", cut(word, 2)));
    }
    stems
}

/// Cases and what can follow them.
fn cases(word: &str, soft: &[String], plural: bool, forms: &mut Forms) {
    let mut put = |text: String| forms.add(&text, plural);
    for stem in soft {
        let vowel = ends_in_vowel(stem);
        let genitive = join(stem, "(n)In");
        put(join(&genitive, "ki"));
        put(join(&genitive, "dIr"));
        put(genitive);
        put(join(stem, "(y)A"));
        if vowel {
            put(join(stem, "nI"));
        } else {
            put(join(stem, "I"));
        }
        put(join(stem, "(y)Am"));
        put(join(stem, "(y)IQ"));
    }
    if ends_in_vowel(word) {
        put(join(word, "ylA"));
        put(join(word, "ydI"));
        put(join(word, "ymIş"));
        put(join(word, "ysA"));
    } else {
        put(join(word, "lA"));
    }
    put(join(word, "dI"));
    let locative = join(word, "dA");
    put(join(&locative, "kI"));
    put(join(&locative, "kIlAr"));
    put(join(&locative, "dIr"));
    put(locative);
    put(join(word, "dAn"));
    put(join(word, "dAndIr"));
    predicate(word, &mut put);
    put(join(word, "sAn"));
    put(join(word, "sInIz"));
    put(join(word, "lA"));
    put(join(word, "cA"));
    put(join(word, "mI"));
}

fn predicate(word: &str, put: &mut impl FnMut(String)) {
    let is = join(word, "dIr");
    put(join(&is, "mI"));
    put(join(&is, "sA"));
    put(join(&is, "lAr"));
    put(is);
}

/// Cases after the third person, which take an n.
fn third(word: &str, plural: bool, forms: &mut Forms) {
    let mut put = |text: String| forms.add(&text, plural);
    put(word.to_owned());
    let genitive = join(word, "nIn");
    put(join(&genitive, "ki"));
    put(genitive);
    put(join(word, "nA"));
    put(join(word, "nI"));
    let locative = join(word, "ndA");
    put(join(&locative, "kI"));
    put(locative);
    put(join(word, "ndAn"));
    put(join(word, "ylA"));
    put(join(word, "ncA"));
    put(join(word, "ydI"));
    predicate(word, &mut put);
}

fn noun(word: &str, paradigm: Option<&str>, forms: &mut Forms) {
    let soft = before_vowel(word, paradigm);
    forms.add(word, false);
    cases(word, &soft, false, forms);
    owned(word, &soft, false, forms);
    let many = join(word, "lAr");
    forms.add(&many, true);
    cases(&many, std::slice::from_ref(&many), true, forms);
    owned(&many, std::slice::from_ref(&many), true, forms);
}

/// Possessives of the persons, each with its cases.
fn owned(word: &str, soft: &[String], plural: bool, forms: &mut Forms) {
    for stem in soft {
        let vowel = ends_in_vowel(word);
        let suffixes = if vowel { ["m", "n", "mIz", "nIz"] } else { ["Im", "In", "ImIz", "InIz"] };
        for suffix in suffixes {
            let own = join(stem, suffix);
            forms.add(&own, plural);
            let same = std::slice::from_ref(&own);
            short_cases(&own, same, plural, forms);
        }
        third(&join(stem, if vowel { "sI" } else { "I" }), plural, forms);
    }
    if !plural {
        third(&join(word, "lArI"), true, forms);
    }
}

fn short_cases(word: &str, soft: &[String], plural: bool, forms: &mut Forms) {
    let mut put = |text: String| forms.add(&text, plural);
    for stem in soft {
        for suffix in ["In", "A", "I"] {
            put(join(stem, suffix));
        }
    }
    for suffix in ["dA", "dAn", "lA", "dIr"] {
        put(join(word, suffix));
    }
}

/// A word that stands in the third person already: `terroru`, `məsələsi`, `köpəyi`.
fn possessed(word: &str, forms: &mut Forms) {
    third(word, false, forms);
    let stem = match last(word) {
        Some('ı' | 'i' | 'u' | 'ü') => {
            let bare = cut(word, 1);
            match bare.strip_suffix('s').filter(|it| ends_in_vowel(it)) {
                Some(vowel) => vowel.to_owned(),
                None if bare.ends_with('ğ') => format!("{}q", cut(bare, 1)),
                None if bare.ends_with('y') => format!("{}k", cut(bare, 1)),
                None => bare.to_owned(),
            }
        }
        _ => return,
    };
    third(&join(&stem, "lArI"), true, forms);
}

/// What the persons add to the past and the conditional; whether it is a plural.
const SHORT: [(&str, bool); 6] =
    [("m", false), ("n", false), ("", false), ("Q", true), ("nIz", true), ("lAr", true)];
/// What the persons add to the other tenses.
const LONG: [(&str, bool); 6] = [
    ("(y)Am", false),
    ("sAn", false),
    ("", false),
    ("(y)IQ", true),
    ("sInIz", true),
    ("lAr", true),
];

fn verb(word: &str, forms: &mut Forms) {
    let Some(stem) = word.strip_suffix("maq").or_else(|| word.strip_suffix("mək")) else {
        return;
    };
    if stem.is_empty() {
        return;
    }
    let soft =
        if SOFTENED.contains(&stem) { format!("{}d", cut(stem, 1)) } else { stem.to_owned() };
    let negative = join(stem, "mA");
    tenses(stem, &soft, forms);
    tenses(&negative, &negative, forms);
    // The present and the future of a negated verb have their own shapes.
    let present = join(stem, "mIr");
    persons(&present, &LONG, forms);
    past(&present, forms);
    for (tense, ends) in [("mAr", ["Am", "IQ"]), ("mAz", ["", "lAr"])] {
        let tense = join(stem, tense);
        for end in ends {
            forms.add(&join(&tense, end), end == "IQ" || end == "lAr");
        }
        past(&tense, forms);
    }
    for end in ["mAzsAn", "mAzsInIz"] {
        forms.add(&join(stem, end), end.ends_with('z'));
    }
    // The infinitive and the noun in -mA, with their cases.
    for one in [stem, negative.as_str()] {
        let infinitive = join(one, "mAQ");
        let bent = join(one, "mAĞ");
        forms.add(&infinitive, false);
        cases(&infinitive, std::slice::from_ref(&bent), false, forms);
        for suffix in ["Im", "In", "ImIz", "InIz"] {
            let own = join(&bent, suffix);
            forms.add(&own, false);
            short_cases(&own, std::slice::from_ref(&own), false, forms);
        }
        third(&join(one, "mAsI"), false, forms);
        third(&join(one, "mAlArI"), true, forms);
    }
}

/// The tenses of a stem that may itself be negated; `soft` stands before vowels.
fn tenses(stem: &str, soft: &str, forms: &mut Forms) {
    forms.add(stem, false);
    for (suffix, plural) in
        [("(y)Im", false), ("(y)Aq", true), ("(y)Ak", true), ("(y)In", true), ("(y)InIz", true)]
    {
        forms.add(&join(soft, suffix), plural);
    }
    for (suffix, plural) in [("sIn", false), ("sInlAr", true), ("ginən", false), ("gilən", false)]
    {
        forms.add(&join(stem, suffix), plural);
    }
    for tense in ["(y)Ir", "(y)Ar"] {
        let tense = join(soft, tense);
        persons(&tense, &LONG, forms);
        past(&tense, forms);
    }
    persons(&join(stem, "dI"), &SHORT, forms);
    let condition = join(stem, "sA");
    persons(&condition, &SHORT, forms);
    for (end, plural) in &SHORT {
        forms.add(&join(&join(&condition, "ydI"), end), *plural);
    }
    let future = join(soft, "(y)AcAQ");
    let bent = join(soft, "(y)AcAĞ");
    for (suffix, plural) in [("sAn", false), ("", false), ("sInIz", true), ("lAr", true)] {
        forms.add(&join(&future, suffix), plural);
    }
    forms.add(&join(&bent, "Am"), false);
    forms.add(&join(&bent, "IQ"), true);
    past(&future, forms);
    participle(&future, &bent, forms);
    let perfect = join(stem, "mIş");
    persons(&perfect, &LONG, forms);
    past(&perfect, forms);
    participle(&perfect, &perfect, forms);
    let heard = join(soft, "(y)Ib");
    for (suffix, plural) in [
        ("", false),
        ("sAn", false),
        ("dIr", false),
        ("sInIz", true),
        ("lAr", true),
        ("dIrlAr", true),
    ] {
        forms.add(&join(&heard, suffix), plural);
    }
    let must = join(stem, "mAlI");
    persons(&must, &LONG, forms);
    past(&must, forms);
    forms.add(&join(&must, "dIr"), false);
    forms.add(&join(&must, "dIrlAr"), true);
    let wish = join(soft, "(y)A");
    persons(&wish, &LONG, forms);
    past(&wish, forms);
    let doer = join(soft, "(y)An");
    participle(&doer, &doer, forms);
    let deed = join(stem, "dIQ");
    let bent = join(stem, "dIĞ");
    participle(&deed, &bent, forms);
    for suffix in
        ["(y)ArAq", "(y)ArAk", "(y)AndA", "(y)IncA", "(y)AlI", "(y)AsI", "(y)ArkAn", "(y)Arkən"]
    {
        forms.add(&join(soft, suffix), false);
    }
    for suffix in ["dIqcA", "dIkcə", "dAn", "dIQdA", "dIQdAn"] {
        forms.add(&join(stem, suffix), false);
    }
}

fn persons(tense: &str, ends: &[(&str, bool)], forms: &mut Forms) {
    for (end, plural) in ends {
        let form = join(tense, end);
        forms.add(&form, *plural);
    }
    forms.add(&join(tense, "dIr"), false);
    forms.add(&join(tense, "mI"), false);
}

/// What was: `yazırdı`, `yazacaqdım`, `yazmışdılar`, `yazaydı`; and `yazırsa`.
fn past(tense: &str, forms: &mut Forms) {
    let bridge = if ends_in_vowel(tense) { "y" } else { "" };
    for suffix in ["dI", "sA", "mIş"] {
        let was = join(tense, &format!("{bridge}{suffix}"));
        let ends = if suffix == "mIş" { &LONG } else { &SHORT };
        for (end, plural) in ends {
            forms.add(&join(&was, end), *plural);
        }
    }
}

/// A participle as a noun: who did, what was done, to whom.
fn participle(word: &str, bent: &str, forms: &mut Forms) {
    forms.add(word, false);
    cases(word, &[bent.to_owned()], false, forms);
    for suffix in ["Im", "In", "ImIz", "InIz"] {
        let own = join(bent, suffix);
        forms.add(&own, false);
        short_cases(&own, std::slice::from_ref(&own), false, forms);
    }
    third(&join(bent, "I"), false, forms);
    let many = join(word, "lAr");
    forms.add(&many, true);
    cases(&many, std::slice::from_ref(&many), true, forms);
    third(&join(&many, "I"), true, forms);
}
