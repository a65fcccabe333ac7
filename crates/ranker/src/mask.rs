//! The group-blind text: every name of a people, its capital, its country and its adjective gives way
//! to a placeholder, so that a sentence and its copy about another people are the same text.
//!
//! Everything that is learnt or scored is made from this text alone. A form's ending goes with the
//! name, for no two peoples' names have the same endings.

use std::sync::Arc;

use speech::check::Name;
use speech::glossary::Glossary;
use speech::groups::Groups;
use speech::lexicon::{Kinds, Lexicon};
use speech::{Checker, Options, Tag, fold};

use crate::Problem;

/// Names of the invented peoples that stand for the first and for every further people of a text, in
/// the rules' eyes: no language has them, so that nothing else is taken for them.
pub(crate) struct Placeholders {
    /// A people or its adjective: the first, and further ones.
    people: [&'static str; 2],
    /// A country or a capital.
    place: [&'static str; 2],
}

/// The placeholders that the rules know.
fn invented(tag: Tag) -> Placeholders {
    match tag {
        Tag::Ru => Placeholders {
            people: ["зореи", "велеи"], place: ["зорестан", "велестан"]
        },
        Tag::Hy => Placeholders {
            people: ["զորեաք", "վելեաք"], place: ["զորեստան", "վելեստան"]
        },
        Tag::Az => Placeholders { people: ["zorey", "veley"], place: ["zorestan", "velestan"] },
        Tag::En => Placeholders { people: ["zoreans", "veleans"], place: ["zorestan", "velestan"] },
    }
}

/// The invented peoples' names: the first, and that of every further one.
pub(crate) fn people_names(tag: Tag) -> [&'static str; 2] {
    invented(tag).people
}

/// The invented countries' names.
pub(crate) fn place_names(tag: Tag) -> [&'static str; 2] {
    invented(tag).place
}

/// The name that stands for the first people of a text, or for a further one.
pub(crate) fn people_name(tag: Tag, first: bool) -> &'static str {
    let [one, other] = invented(tag).people;
    if first { one } else { other }
}

/// Every invented name, as it is written and folded: no word of a text, so that none is told as one.
pub(crate) fn invented_names() -> Vec<String> {
    let both =
        |(tag, name): (Tag, &str)| [name.to_owned(), fold::fold(name, tag).text().to_owned()];
    Tag::ALL
        .into_iter()
        .flat_map(|tag| {
            let Placeholders { people, place } = invented(tag);
            people.into_iter().chain(place).map(move |name| (tag, name))
        })
        .flat_map(both)
        .collect()
}

/// The placeholder that the encoder reads for every name: that of a real people at some distance, for it
/// knows what a people is only by those it has met. That people's own names are masked like all others.
/// One word for all roles scored best on sentences not learnt from.
pub(crate) fn spoken(tag: Tag) -> &'static str {
    match tag {
        Tag::Ru => "грузины",
        Tag::Hy => "վրացիներ",
        Tag::Az => "gürcülər",
        Tag::En => "Georgians",
    }
}

/// The invented peoples as a groups file: the only ones that the rules know of a masked text.
const GROUPS: &str = r#"
format = "comity/groups/v1"
[[group]]
id = "first"
[group.ru]
people = [{ lemma = "зореи", part = "fixed" }]
adjective = [{ lemma = "зореи", part = "fixed" }]
country = [{ lemma = "зорестан", part = "fixed" }]
[group.hy]
people = [{ lemma = "զորեաք", part = "fixed" }]
adjective = [{ lemma = "զորեաք", part = "fixed" }]
country = [{ lemma = "զորեստան", part = "fixed" }]
[group.az]
people = [{ lemma = "zorey", part = "fixed" }]
adjective = [{ lemma = "zorey", part = "fixed" }]
country = [{ lemma = "zorestan", part = "fixed" }]
[group.en]
people = [{ lemma = "zoreans", part = "fixed" }]
adjective = [{ lemma = "zoreans", part = "fixed" }]
country = [{ lemma = "zorestan", part = "fixed" }]
[[group]]
id = "further"
[group.ru]
people = [{ lemma = "велеи", part = "fixed" }]
adjective = [{ lemma = "велеи", part = "fixed" }]
country = [{ lemma = "велестан", part = "fixed" }]
[group.hy]
people = [{ lemma = "վելեաք", part = "fixed" }]
adjective = [{ lemma = "վելեաք", part = "fixed" }]
country = [{ lemma = "վելեստան", part = "fixed" }]
[group.az]
people = [{ lemma = "veley", part = "fixed" }]
adjective = [{ lemma = "veley", part = "fixed" }]
country = [{ lemma = "velestan", part = "fixed" }]
[group.en]
people = [{ lemma = "veleans", part = "fixed" }]
adjective = [{ lemma = "veleans", part = "fixed" }]
country = [{ lemma = "velestan", part = "fixed" }]
"#;

/// A text without the names of peoples.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Masked {
    /// As the rules and the letters are looked at.
    pub text: String,
    /// As the encoder reads it.
    pub spoken: String,
}

/// A checker that knows the invented peoples alone. It looks for the entries of the shipped glossaries
/// too, proposals included: what it finds is no flag, and is told to nobody; it is one thing among many
/// that the model weighs.
///
/// # Errors
/// When a file that ships with the software is broken.
pub(crate) fn checker() -> Result<Checker, Problem> {
    let groups = Groups::parse(GROUPS).map_err(|_| Problem::Rules)?;
    let glossaries = Tag::ALL
        .into_iter()
        .map(|tag| Glossary::parse(Glossary::shipped(tag)))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| Problem::Rules)?;
    let lexicon = Lexicon::build(&groups, &glossaries, |_| true).map_err(|_| Problem::Rules)?;
    Ok(Checker::new(Arc::new(lexicon)))
}

/// A checker of further peoples and groups that no groups file of a commission may name, and of whom a
/// text may speak ill none the less. Their names are told to nobody: they only show that somebody is
/// spoken of.
pub(crate) fn further() -> Result<Checker, Problem> {
    let groups = Groups::parse(include_str!("peoples.toml")).map_err(|_| Problem::Rules)?;
    let lexicon = Lexicon::build(&groups, &[], |_| false).map_err(|_| Problem::Rules)?;
    Ok(Checker::new(Arc::new(lexicon)))
}

/// Masks the names of further peoples in a masked text, as the rules look at it.
pub(crate) fn mask_further(checker: &Checker, masked: Masked, options: &Options) -> Masked {
    let observed = checker.observe(&masked.text, options);
    if observed.iter().all(|it| it.names.is_empty()) {
        return masked;
    }
    let first = Tag::ALL.into_iter().all(|tag| {
        !invented(tag).people.iter().chain(&invented(tag).place).any(|it| masked.text.contains(it))
    });
    let mut text = String::with_capacity(masked.text.len());
    let mut from = 0;
    for sentence in &observed {
        let speech::Language::Known(tag) = sentence.language else { continue };
        for Name { span, .. } in sentence.names.iter() {
            if span.start < from {
                continue;
            }
            text.push_str(masked.text.get(from..span.start).unwrap_or_default());
            let [one, other] = invented(tag).people;
            text.push_str(if first { one } else { other });
            from = span.end;
        }
    }
    text.push_str(masked.text.get(from..).unwrap_or_default());
    Masked { text, ..masked }
}

/// The classes of words that the rules know.
pub(crate) fn classes() -> Vec<String> {
    Lexicon::shipped().classes().into_iter().collect()
}

/// Masks every name that this checker's groups have in a text.
pub fn mask(checker: &Checker, text: &str, options: &Options) -> Masked {
    let observed = checker.observe(text, options);
    let mut seen: Vec<&str> = Vec::new();
    let (mut rules, mut said) = (String::with_capacity(text.len()), String::new());
    let mut from = 0;
    for sentence in &observed {
        let speech::Language::Known(tag) = sentence.language else { continue };
        for name in &sentence.names {
            let Name { span, group, kinds } = name;
            if span.start < from {
                continue;
            }
            let at = seen.iter().position(|it| *it == group.as_str()).unwrap_or_else(|| {
                seen.push(group);
                seen.len() - 1
            });
            let kept = text.get(from..span.start).unwrap_or_default();
            rules.push_str(kept);
            said.push_str(kept);
            let Placeholders { people, place } = invented(tag);
            let [first, further] =
                if kinds.has(Kinds(Kinds::PEOPLE.0 | Kinds::ADJECTIVE.0)) { people } else { place };
            rules.push_str(if at == 0 { first } else { further });
            said.push_str(spoken(tag));
            from = span.end;
        }
    }
    let rest = text.get(from..).unwrap_or_default();
    rules.push_str(rest);
    said.push_str(rest);
    Masked { text: rules, spoken: said }
}

/// A masked text as its writer might have written it plainly: itself, or folded where its letters were
/// tampered with.
pub(crate) fn plain(text: &str, tag: Tag) -> String {
    let folded = fold::fold(text, tag);
    let same = |one: char, other: char| {
        one == other
            || one.to_lowercase().eq(std::iter::once(other))
            || matches!((one, other), ('ё' | 'Ё', 'е') | ('I', 'ı') | ('İ', 'i'))
            || (!one.is_alphanumeric() && !other.is_alphanumeric())
    };
    let letters = folded.text().chars();
    let clean = !folded.loose()
        && text.chars().count() == letters.clone().count()
        && text.chars().zip(letters).all(|(one, other)| same(one, other));
    if clean { text.to_owned() } else { folded.text().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_about_another_people_is_the_same_text() {
        let checker = Checker::new(Lexicon::shipped());
        for (tag, one, other) in [
            (Tag::En, "Armenians met in Baku.", "Azerbaijanis met in Yerevan."),
            (Tag::En, "The Armenian government and Armenia", "The Turkish government and Turkey"),
            (Tag::Ru, "Армянам снятся горы Армении.", "Азербайджанцам снятся горы Азербайджана."),
            (Tag::Ru, "Азербайджанская община пела.", "Армянская община пела."),
            (Tag::Hy, "Հայերին ճանաչում են։", "Ադրբեջանցիներին ճանաչում են։"),
            (Tag::Az, "Ermənilərin musiqisi Bakıda.", "Azərbaycanlıların musiqisi İrəvanda."),
        ] {
            let options = Options { language: Some(tag), ..Options::default() };
            let masked = mask(&checker, one, &options);
            assert_eq!(masked, mask(&checker, other, &options), "{one}");
            assert_ne!(masked.text, one);
        }
    }

    #[test]
    fn peoples_of_one_text_are_told_apart_by_their_order_alone() {
        let checker = Checker::new(Lexicon::shipped());
        let options = Options { language: Some(Tag::En), ..Options::default() };
        let one = mask(&checker, "Armenians, Turks and Armenians", &options);
        assert_eq!(one.text, "zoreans, veleans and zoreans");
        assert_eq!(one, mask(&checker, "Turks, Armenians and Turks", &options));
    }

    #[test]
    fn the_rules_know_the_invented_peoples() {
        let checker = checker().unwrap();
        let options = Options { language: Some(Tag::En), ..Options::default() };
        let checked = checker.check("All zoreans are rats.", &options);
        assert!(checked.flags.iter().any(|it| it.rule == "dehumanising"));
    }

    #[test]
    fn the_invented_names_are_known_as_they_stand_in_a_folded_text() {
        let names = invented_names();
        for (tag, text) in [(Tag::Ru, "Все зореи"), (Tag::Hy, "Բոլոր զորեաք"), (Tag::En, "veleans")]
        {
            let folded = fold::fold(text, tag).text().to_owned();
            assert!(names.iter().any(|it| folded.contains(it)), "{folded}");
        }
        assert!(names.iter().all(|it| !it.is_empty()));
    }

    #[test]
    fn tampered_letters_are_read_plainly() {
        assert_eq!(plain("Все люди — братья.", Tag::Ru), "Все люди — братья.");
        assert_eq!(plain("they are r4t5", Tag::En), "they are rats");
    }
}
