//! Flags in English words, for tools that show one language.

use crate::flag::{Category, Flag, Stance};

/// A category in words.
pub fn category(category: Category) -> &'static str {
    match category {
        Category::Slur => "a slur",
        Category::Dehumanising => "people called animals, vermin, a disease or filth",
        Category::Threat => "a threat or a call to violence",
        Category::Exclusion => "a call to drive out, keep out or boycott",
        Category::Generalisation => "all of a people blamed for what some did",
        Category::Denial => "a people's identity, history or culture denied",
        Category::Mirror => "one's own deed or wish ascribed to the other side",
        Category::Glorification => "violence praised, or the dead mocked",
        Category::Adopted => "an entry of a glossary that every side adopted",
    }
}

/// A stance in words.
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Own => "the writer's own",
        Stance::Quoted => "quoted, with nothing said about it",
        Stance::Rejected => "quoted in order to reject it",
        Stance::Reported => "reported of somebody",
    }
}

/// A flag in one paragraph.
pub fn message(flag: &Flag) -> String {
    let mut words = category(flag.category).to_owned();
    if let Some(target) = &flag.target {
        words.push_str(&format!(", aimed at {target}"));
    }
    words.push('.');
    if flag.stance != Stance::Own {
        words.push_str(&format!(" Whose voice: {}.", stance(flag.stance)));
    }
    for (side, why) in &flag.why {
        match side.as_str() {
            "" => words.push_str(&format!(" {why}")),
            side => words.push_str(&format!(" {side}: {why}")),
        }
    }
    if !flag.alternatives.is_empty() {
        let instead = flag.alternatives.join("; ");
        words.push_str(&format!(" Instead: {instead}"));
        if !instead.ends_with(['.', '!', '?', '…', '։']) {
            words.push('.');
        }
    }
    words
}
