//! Verbs: persons, past, imperative, participles, with -ся and without.

use super::{Forms, adjective, cut, is_sibilant, is_vowel, last, verbs};
use crate::forms::before_last;

/// What the forms are made from.
#[derive(Default)]
struct Verb {
    /// The six persons.
    persons: Vec<String>,
    /// Masculine pasts; the others follow.
    pasts: Vec<String>,
    orders: Vec<String>,
    /// Stems of the passive participle of the past.
    done: Vec<String>,
}

impl Verb {
    fn present(&mut self, one: &str, two: &str, many: &str) {
        self.persons.push(one.to_owned());
        for end in ["шь", "т", "м", "те"] {
            self.persons.push(format!("{two}{end}"));
        }
        self.persons.push(many.to_owned());
    }

    fn order(&mut self, stem: &str) {
        match last(stem) {
            Some(end) if is_vowel(end) => self.orders.push(format!("{stem}й")),
            Some(_) => {
                self.orders.push(format!("{stem}и"));
                let crowded = before_last(stem).is_some_and(|it| !is_vowel(it));
                if !crowded {
                    self.orders.push(format!("{stem}ь"));
                }
            }
            None => {}
        }
    }
}

pub(super) fn conjugate(word: &str, forms: &mut Forms) {
    let word = word.replace('ё', "е");
    let (verb, back) = match word.strip_suffix("ся").or_else(|| word.strip_suffix("сь")) {
        Some(verb) if verb.ends_with('ь') || verb.ends_with("ти") || verb.ends_with('ч') => {
            (verb, true)
        }
        _ => (word.as_str(), false),
    };
    let all = parse(verb, &word);
    let mut put = |text: &str, plural: bool| {
        if !back {
            forms.add(text, plural);
        } else if last(text).is_some_and(is_vowel) {
            forms.add(&format!("{text}сь"), plural);
        } else {
            forms.add(&format!("{text}ся"), plural);
        }
    };
    for (at, person) in all.persons.iter().enumerate() {
        put(person, at % 6 > 2);
    }
    let mut participles = Vec::new();
    let mut passives = Vec::new();
    for many in all.persons.iter().skip(5).step_by(6) {
        if let Some(stem) = many.strip_suffix('т') {
            participles.push(format!("{stem}щий"));
        }
        let stem = cut(many, 2);
        let end = last(stem);
        put(&format!("{stem}{}", if end.is_some_and(is_sibilant) { "а" } else { "я" }), false);
    }
    if let Some(stem) = verb.strip_suffix("авать") {
        put(&format!("{stem}авая"), false);
    }
    for we in all.persons.iter().skip(3).step_by(6) {
        passives.push(format!("{we}ый"));
    }
    for past in &all.pasts {
        put(past, false);
        // `шел`, `шла`; `прочел`, `прочла`; `жег`, `жгла`.
        let stem = if past.ends_with("шел") || past.ends_with("чел") {
            cut(past, 2).to_owned()
        } else if past.ends_with("жег") {
            format!("{}г", cut(past, 2))
        } else {
            past.strip_suffix('л').unwrap_or(past).to_owned()
        };
        put(&format!("{stem}ла"), false);
        put(&format!("{stem}ло"), false);
        put(&format!("{stem}ли"), true);
        if past.ends_with("шел") {
            participles.push(format!("{stem}едший"));
            put(&format!("{stem}едши"), false);
        } else if past.ends_with('л') {
            participles.push(format!("{stem}вший"));
            put(&format!("{stem}в"), false);
            put(&format!("{stem}вши"), false);
        } else {
            participles.push(format!("{stem}ший"));
            put(&format!("{stem}ши"), false);
        }
    }
    for order in &all.orders {
        put(order, false);
        put(&format!("{order}те"), true);
    }
    for participle in &participles {
        for slot in adjective::decline(participle) {
            let text = if back { format!("{}ся", slot.text) } else { slot.text.clone() };
            forms.add(&text, slot.plural());
        }
    }
    if back {
        return;
    }
    for stem in &all.done {
        let participle = format!("{stem}ый");
        for slot in adjective::decline(&participle) {
            forms.add(&slot.text, slot.plural());
        }
        let short = stem.strip_suffix("нн").map_or_else(|| stem.clone(), |it| format!("{it}н"));
        for (end, plural) in [("", false), ("а", false), ("о", false), ("ы", true)] {
            forms.add(&format!("{short}{end}"), plural);
        }
    }
    for participle in &passives {
        for slot in adjective::decline(participle) {
            forms.add(&slot.text, slot.plural());
        }
        for (text, plural) in adjective::short(participle) {
            forms.add(&text, plural);
        }
    }
}

fn parse(verb: &str, whole: &str) -> Verb {
    let mut all = Verb::default();
    if let Some((before, cells)) = verbs::mixed(verb) {
        let mut cells = cells.into_iter().skip(1).map(|cell| format!("{before}{cell}"));
        all.persons = cells.by_ref().take(6).collect();
        all.pasts.extend(cells.next());
        all.orders.extend(cells.next());
        all.done.extend(cells.next().filter(|it| !it.ends_with('-')));
        return all;
    }
    if let Some((before, row)) = verbs::row(verb) {
        // `разбить`, `разобью`: an о comes between a prefix and a cluster.
        let hard = |form: &str| {
            let crowded = form.chars().take(2).filter(|it| !is_vowel(*it)).count() == 2;
            let closed = last(before).is_some_and(|it| !is_vowel(it));
            let mut ways = vec![format!("{before}{form}")];
            if closed && crowded && before.chars().count() > 1 {
                ways.insert(0, format!("{before}о{form}"));
            } else if closed && form.starts_with(['б', 'ж', 'т', 'п', 'ш']) && crowded {
                ways.push(format!("{before}о{form}"));
            }
            ways
        };
        for ((one, two), many) in hard(row.one).iter().zip(hard(row.two)).zip(hard(row.many)) {
            all.present(one, &two, &many);
        }
        all.pasts.push(format!("{before}{}", row.past));
        if !row.order.is_empty() {
            all.orders.extend(hard(row.order));
        }
        if !row.done.is_empty() {
            all.done.push(format!("{before}{}", row.done));
        }
        return all;
    }
    let stem = cut(verb, 3);
    if verb.ends_with("нуть") {
        all.present(&format!("{stem}у"), &format!("{stem}е"), &format!("{stem}ут"));
        all.pasts.push(format!("{stem}ул"));
        if verbs::is_falling(verb) {
            all.pasts.push(cut(stem, 1).to_owned());
        }
        all.order(stem);
        all.done.push(format!("{stem}ут"));
    } else if verbs::is_second(verb) || verbs::is_second(whole) || verb.ends_with("ить") {
        second(verb, stem, &mut all);
    } else if verbs::is_changing(verb) {
        // `отрезать` is both: it will be cut off, it is being cut off.
        first(verb, &mut all);
        for changed in change(stem, false) {
            let one = if last(&changed).is_some_and(is_sibilant) { "у" } else { "ю" };
            all.present(
                &format!("{changed}{one}"),
                &format!("{changed}е"),
                &format!("{changed}{one}т"),
            );
            all.order(&changed);
        }
    } else if verb.ends_with("оть") {
        all.present(&format!("{stem}ю"), &format!("{stem}е"), &format!("{stem}ют"));
        all.pasts.push(format!("{stem}ол"));
        all.order(stem);
        all.done.push(format!("{stem}от"));
    } else if verb.ends_with("ыть") {
        all.present(&format!("{stem}ою"), &format!("{stem}ое"), &format!("{stem}оют"));
        all.pasts.push(format!("{stem}ыл"));
        all.orders.push(format!("{stem}ой"));
        all.done.push(format!("{stem}ыт"));
    } else if ["ать", "ять", "еть"].iter().any(|end| verb.ends_with(end)) {
        first(verb, &mut all);
    }
    all
}

/// `читаю`, `гуляю`, `жалею`, `требую`, `воюю`, `сею`.
fn first(verb: &str, all: &mut Verb) {
    let long = cut(verb, 2);
    all.pasts.push(format!("{long}л"));
    if verb.ends_with("ать") || verb.ends_with("ять") {
        all.done.push(format!("{long}нн"));
    } else {
        all.done.push(format!("{}енн", cut(long, 1)));
        all.done.push(format!("{long}нн"));
    }
    let mut stems = vec![long.to_owned()];
    if let Some(stem) = verb.strip_suffix("овать") {
        stems = vec![format!("{stem}у")];
    } else if let Some(stem) = verb.strip_suffix("евать") {
        let vowel =
            if last(stem).is_some_and(|it| is_sibilant(it) || it == 'ц') { "у" } else { "ю" };
        stems.push(format!("{stem}{vowel}"));
    } else if verb.ends_with("аять") || verb.ends_with("еять") {
        stems.push(cut(long, 1).to_owned());
    }
    for stem in stems {
        all.present(&format!("{stem}ю"), &format!("{stem}е"), &format!("{stem}ют"));
        all.orders.push(format!("{stem}й"));
    }
}

/// `люблю`, `любишь`; `вижу`, `видишь`; `кричу`, `кричишь`.
fn second(verb: &str, stem: &str, all: &mut Verb) {
    let long = cut(verb, 2);
    all.pasts.push(format!("{long}л"));
    all.order(stem);
    if last(stem).is_some_and(is_vowel) {
        all.orders.push(format!("{stem}и"));
    }
    let hushes = last(stem).is_some_and(is_sibilant);
    let many = if hushes { "ат" } else { "ят" };
    for changed in change(stem, true) {
        let one = if last(&changed).is_some_and(is_sibilant) { "у" } else { "ю" };
        all.present(&format!("{changed}{one}"), &format!("{stem}и"), &format!("{stem}{many}"));
        all.done.push(format!("{changed}енн"));
    }
    if let Some(bare) = stem.strip_suffix('д') {
        // `осудить`, `осужденный`.
        all.done.push(format!("{bare}жденн"));
    }
    if verb.ends_with("ать") || verb.ends_with("ять") || verb.ends_with("еть") {
        all.done.push(format!("{long}нн"));
    }
}

/// The changes of the last consonants: `пис` → `пиш`, `люб` → `любл`.
fn change(stem: &str, second: bool) -> Vec<String> {
    let bare = cut(stem, 1);
    if let Some(bare) =
        stem.strip_suffix("ст").or_else(|| stem.strip_suffix("ск").filter(|_| !second))
    {
        return vec![format!("{bare}щ")];
    }
    match last(stem) {
        Some('б' | 'п' | 'в' | 'м' | 'ф') => vec![format!("{stem}л")],
        Some('д') => vec![format!("{bare}ж")],
        Some('з') => vec![format!("{bare}ж")],
        Some('с') => vec![format!("{bare}ш")],
        Some('г') if !second => vec![format!("{bare}ж")],
        Some('к') if !second => vec![format!("{bare}ч")],
        Some('х') if !second => vec![format!("{bare}ш")],
        Some('т') => vec![format!("{bare}ч"), format!("{bare}щ")],
        _ => vec![stem.to_owned()],
    }
}
