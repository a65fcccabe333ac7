//! English: plurals, possessives, verb forms, degrees.

use super::{Forms, Part, cut, last};

pub(super) const PARADIGMS: [&str; 1] = ["invariable"];

/// Irregular plurals.
const PLURALS: [(&str, &str); 22] = [
    ("man", "men"),
    ("child", "children"),
    ("person", "people"),
    ("foot", "feet"),
    ("tooth", "teeth"),
    ("mouse", "mice"),
    ("louse", "lice"),
    ("goose", "geese"),
    ("ox", "oxen"),
    ("wife", "wives"),
    ("knife", "knives"),
    ("life", "lives"),
    ("thief", "thieves"),
    ("wolf", "wolves"),
    ("half", "halves"),
    ("leaf", "leaves"),
    ("loaf", "loaves"),
    ("calf", "calves"),
    ("larva", "larvae"),
    ("bacterium", "bacteria"),
    ("parasite", "parasites"),
    ("vermin", "vermin"),
];

/// Nouns that are their own plural.
const SAME: [&str; 9] =
    ["sheep", "fish", "deer", "swine", "cattle", "police", "vermin", "species", "scum"];

/// Irregular verbs: infinitive, past, participle.
const VERBS: &str = "\
arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|\
bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|\
breed bred bred|bring brought brought|build built built|burn burnt burnt|burst burst burst|buy bought bought|\
cast cast cast|catch caught caught|choose chose chosen|come came come|cost cost cost|creep crept crept|\
cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|\
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|\
flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|\
freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had|\
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|\
lay laid laid|lead led led|leave left left|let let let|lie lay lain|lose lost lost|make made made|\
mean meant meant|meet met met|pay paid paid|put put put|read read read|rid rid rid|ride rode ridden|\
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|\
set set set|shake shook shaken|shed shed shed|shoot shot shot|show showed shown|shut shut shut|\
sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|speak spoke spoken|\
spend spent spent|split split split|spread spread spread|stand stood stood|steal stole stolen|\
stick stuck stuck|sting stung stung|strike struck struck|swear swore sworn|sweep swept swept|\
take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|\
wake woke woken|wear wore worn|weep wept wept|win won won|wipe wiped wiped|write wrote written";

/// Words after which a noun phrase only goes on: its head stands before them.
const JOINTS: [&str; 12] =
    ["of", "from", "in", "for", "to", "at", "with", "without", "on", "by", "against", "who"];

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

pub(super) fn inflect(phrase: &str, part: Part, paradigm: Option<&str>, forms: &mut Forms) {
    if paradigm == Some("invariable") {
        return;
    }
    let words: Vec<&str> = phrase.split(' ').collect();
    let head = match part {
        Part::Verb => 0,
        _ => words
            .iter()
            .position(|word| JOINTS.contains(word))
            .filter(|at| *at > 0)
            .unwrap_or(words.len())
            .saturating_sub(1),
    };
    let (Some(before), Some(word), Some(after)) =
        (words.get(..head), words.get(head), words.get(head + 1..))
    else {
        return;
    };
    let mut put = |text: &str, plural: bool| {
        let mut all = before.to_vec();
        all.push(text);
        all.extend(after);
        forms.add(&all.join(" "), plural);
    };
    match part {
        Part::Noun | Part::Name => noun(word, after.is_empty(), &mut put),
        Part::Adjective => adjective(word, &mut put),
        Part::Verb => verb(word, &mut put),
        Part::Fixed => {}
    }
}

fn noun(word: &str, possessive: bool, put: &mut impl FnMut(&str, bool)) {
    put(word, SAME.contains(&word));
    let many = plurals(word);
    for plural in &many {
        put(plural, true);
    }
    if possessive {
        put(&format!("{word}'s"), false);
        for plural in many.iter().filter(|it| !it.ends_with('s')) {
            put(&format!("{plural}'s"), true);
        }
    }
}

fn plurals(word: &str) -> Vec<String> {
    if SAME.contains(&word) {
        return Vec::new();
    }
    for (one, many) in PLURALS {
        let Some(stem) = word.strip_suffix(one) else { continue };
        // `woman`, `policeman`, but `german`, `human`, `ottoman`, `roman`.
        let regular =
            one == "man" && ["ger", "hu", "otto", "ro", "mussul", "turko", "sha"].contains(&stem);
        let apart = stem.is_empty() || one == "man" || one == "child" || one == "wife";
        if apart && !regular {
            return vec![format!("{stem}{many}")];
        }
    }
    let vowel_before = super::before_last(word).is_some_and(|it| VOWELS.contains(&it));
    match last(word) {
        Some('y') if !vowel_before => vec![format!("{}ies", cut(word, 1)), format!("{word}s")],
        Some('s' | 'x' | 'z') => vec![format!("{word}es")],
        Some('h') if word.ends_with("ch") || word.ends_with("sh") => vec![format!("{word}es")],
        Some('o') if !vowel_before => vec![format!("{word}s"), format!("{word}es")],
        _ => vec![format!("{word}s")],
    }
}

fn adjective(word: &str, put: &mut impl FnMut(&str, bool)) {
    put(word, false);
    let groups = word
        .chars()
        .zip(word.chars().skip(1))
        .filter(|(one, two)| !VOWELS.contains(one) && VOWELS.contains(two))
        .count();
    if word.ends_with('y') && groups < 3 {
        put(&format!("{}ier", cut(word, 1)), false);
        put(&format!("{}iest", cut(word, 1)), false);
        put(&format!("{}ily", cut(word, 1)), false);
        return;
    }
    if groups <= 1 {
        let stem = if word.ends_with('e') { cut(word, 1).to_owned() } else { doubled(word) };
        put(&format!("{stem}er"), false);
        put(&format!("{stem}est"), false);
    }
    if word.ends_with("le") && groups > 1 {
        put(&format!("{}y", cut(word, 1)), false);
    } else if word.ends_with("ic") {
        put(&format!("{word}ally"), false);
    } else {
        put(&format!("{word}ly"), false);
    }
}

fn verb(word: &str, put: &mut impl FnMut(&str, bool)) {
    put(word, false);
    let stem = if word.ends_with('e')
        && !word.ends_with("ee")
        && !word.ends_with("oe")
        && !word.ends_with("ye")
        && word != "be"
    {
        cut(word, 1).to_owned()
    } else {
        doubled(word)
    };
    let third = match last(word) {
        Some('y') if !super::before_last(word).is_some_and(|it| VOWELS.contains(&it)) => {
            format!("{}ies", cut(word, 1))
        }
        Some('s' | 'x' | 'z' | 'o') => format!("{word}es"),
        Some('h') if word.ends_with("ch") || word.ends_with("sh") => format!("{word}es"),
        _ => format!("{word}s"),
    };
    put(&third, false);
    if let Some(die) = word.strip_suffix("ie") {
        put(&format!("{die}ying"), false);
    } else {
        put(&format!("{stem}ing"), false);
    }
    let irregular = VERBS.split('|').find_map(|row| {
        let mut row = row.split(' ');
        let one = row.next()?;
        let before = word.strip_suffix(one)?;
        let prefixed = ["", "over", "out", "under", "re", "mis", "with", "up", "fore"];
        prefixed.contains(&before).then(|| (before, row.next(), row.next()))
    });
    match irregular {
        Some((before, past, participle)) => {
            for form in [past, participle].into_iter().flatten() {
                put(&format!("{before}{form}"), false);
            }
            if word == "be" {
                for form in ["am", "is", "are", "were"] {
                    put(form, false);
                }
            }
            if ["burn", "mean", "deal"].contains(&word) {
                put(&format!("{word}ed"), false);
            }
        }
        None => match last(word) {
            Some('y') if third.ends_with("ies") => {
                put(&format!("{}ied", cut(word, 1)), false);
            }
            Some('e') => put(&format!("{word}d"), false),
            _ => put(&format!("{stem}ed"), false),
        },
    }
}

/// `kill`, `grab` → `grabb`, `expel` → `expell`, `visit` → `visit`.
fn doubled(word: &str) -> String {
    let mut back = word.chars().rev();
    let (end, vowel, start) = (back.next(), back.next(), back.next());
    let closed = end.is_some_and(|it| !VOWELS.contains(&it) && !['w', 'x', 'y'].contains(&it))
        && vowel.is_some_and(|it| VOWELS.contains(&it))
        && start.is_none_or(|it| !VOWELS.contains(&it) || word.contains("qu"));
    let one = word.chars().filter(|it| VOWELS.contains(it)).count() == 1 || word == "quit";
    let stressed = [
        "expel", "rebel", "compel", "repel", "admit", "commit", "permit", "occur", "prefer",
        "refer", "deter", "propel", "cancel", "control", "patrol", "forget", "begin", "annul",
        "abhor",
    ];
    match end {
        Some(end) if closed && (one || stressed.contains(&word)) => format!("{word}{end}"),
        _ => word.to_owned(),
    }
}
