//! A text that was checked: what is flagged in it, sentence by sentence.

use std::ops::Range;

use maud::{Markup, html};
use speech::glossary::category_name;
use speech::{Checked, Flag, Language, Stance};

use super::{FORM, name_of};
use crate::checked::{in_characters, stance, tag};
use crate::components::{definition_list, user_text};
use crate::pages::words::{count, named, prose};
use crate::request::View;
use crate::{routes, t};

/// How alternatives are offered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::pages) enum Offers {
    /// A button puts one into the text of the form.
    Buttons,
    /// They are told; the text is changed elsewhere.
    Words,
}

/// A stretch of the text: sentences in which nothing is flagged, or one with flags.
struct Stretch<'a> {
    span: Range<usize>,
    language: Option<&'static str>,
    flags: Vec<&'a Flag>,
}

/// What came of it in a sentence or two.
pub(in crate::pages) fn summary(view: &View, checked: &Checked) -> String {
    let locale = view.locale;
    let own = checked.flags.iter().filter(|flag| flag.stance == Stance::Own).count();
    let aside = checked.flags.len() - own;
    let known = |language: Language| matches!(language, Language::Known(_));
    let others = checked.sentences.iter().filter(|it| !known(it.language)).count();
    let mut said = vec![t!(locale, "speech-own", "count" => count(own))];
    if aside > 0 {
        said.push(t!(locale, "speech-aside", "count" => count(aside)));
    }
    if others > 0 {
        said.push(t!(locale, "speech-others", "count" => count(others)));
    }
    said.join(" ")
}

/// The text, with what is flagged.
pub(in crate::pages) fn marked(
    view: &View,
    text: &str,
    checked: &Checked,
    offers: Offers,
) -> Markup {
    let ends = checked.flags.iter().flat_map(|flag| [flag.span.start, flag.span.end]);
    let places = in_characters(text, ends);
    let place = |byte: usize| places.get(&byte).copied().unwrap_or_default();
    html! {
        @for stretch in stretches(text, checked) {
            @if stretch.flags.is_empty() {
                div dir="auto" { (prose(text.get(stretch.span.clone()).unwrap_or_default().trim())) }
            } @else {
                section class="panel flow" {
                    p lang=[stretch.language] dir="auto" { (words(text, &stretch)) }
                    @for flag in &stretch.flags {
                        (one(view, flag, (place(flag.span.start), place(flag.span.end)), stretch.language, offers))
                    }
                }
            }
        }
    }
}

fn stretches<'a>(text: &str, checked: &'a Checked) -> Vec<Stretch<'a>> {
    let mut all: Vec<Stretch<'a>> = checked
        .sentences
        .iter()
        .map(|it| Stretch {
            span: it.span.clone(),
            language: Some(tag(it.language)).filter(|tag| *tag != "und"),
            flags: Vec::new(),
        })
        .collect();
    if all.is_empty() {
        all.push(Stretch { span: 0..text.len(), language: None, flags: Vec::new() });
    }
    for flag in &checked.flags {
        let after = all.partition_point(|it| it.span.start <= flag.span.start);
        if let Some(stretch) = all.get_mut(after.saturating_sub(1)) {
            stretch.flags.push(flag);
        }
    }
    // Sentences without flags are shown as they were written, with what stands between them.
    let mut merged: Vec<Stretch<'a>> = Vec::new();
    for stretch in all {
        match merged.last_mut() {
            Some(last) if last.flags.is_empty() && stretch.flags.is_empty() => {
                last.span.end = stretch.span.end;
            }
            _ => merged.push(stretch),
        }
    }
    merged
}

/// A sentence with its flagged words marked.
fn words(text: &str, stretch: &Stretch<'_>) -> Markup {
    let mut spans: Vec<Range<usize>> = stretch
        .flags
        .iter()
        .map(|flag| {
            let start = flag.span.start.clamp(stretch.span.start, stretch.span.end);
            start..flag.span.end.clamp(start, stretch.span.end)
        })
        .collect();
    spans.sort_by_key(|span| (span.start, span.end));
    let mut at = stretch.span.start;
    let mut pieces: Vec<(bool, &str)> = Vec::new();
    for span in spans {
        let start = span.start.max(at);
        if span.end > start {
            pieces.push((false, text.get(at..start).unwrap_or_default()));
            pieces.push((true, text.get(start..span.end).unwrap_or_default()));
            at = span.end;
        }
    }
    pieces.push((false, text.get(at..stretch.span.end).unwrap_or_default()));
    html! {
        bdi {
            @for (is_marked, piece) in &pieces {
                @if *is_marked { mark { (piece) } } @else { (piece) }
            }
        }
    }
}

/// A flag: what it is, in whose voice, why, and what to say instead.
fn one(
    view: &View,
    flag: &Flag,
    (start, end): (usize, usize),
    language: Option<&'static str>,
    offers: Offers,
) -> Markup {
    let locale = view.locale;
    let in_language = |words: &str| html! { bdi lang=[language] { (words) } };
    let mut lines: Vec<(String, Markup)> = vec![(
        t!(locale, "speech-voice"),
        html! { (locale.text(&format!("speech-stance-{}", stance(flag.stance)), None)) },
    )];
    if let Some(target) = &flag.target {
        lines.push((t!(locale, "speech-target"), user_text(None, &side_name(view, target))));
    }
    // What the parties said in several languages is told in the reader's.
    let said = view.app.reasons();
    let said = flag.entry.as_ref().and_then(|id| said.get(id));
    for (side, why) in &flag.why {
        let label = match side.as_str() {
            "" => t!(locale, "speech-why"),
            side => t!(locale, "speech-why-side", "side" => side_name(view, side)),
        };
        let own = said.and_then(|it| it.iter().find(|(party, _)| party.as_str() == side));
        lines.push((label, own.map_or_else(|| in_language(why), |(_, words)| named(view, words))));
    }
    let lines: Vec<(&str, Markup)> =
        lines.iter().map(|(label, words)| (label.as_str(), words.clone())).collect();
    html! {
        div class="flow" {
            p {
                strong { (locale.text(&format!("speech-category-{}", category_name(flag.category)), None)) } ". "
                a href=(view.href(&routes::speech_rule(flag.rule))) { (t!(locale, "speech-rule-link")) }
            }
            (definition_list(&lines))
            @if !flag.alternatives.is_empty() {
                p { (t!(locale, "speech-instead")) }
                @match offers {
                    Offers::Buttons => div class="actions" {
                        @for (number, alternative) in flag.alternatives.iter().enumerate() {
                            button class="button secondary" type="submit" form=(FORM) name="put" value=(name_of(start, end, number)) {
                                (in_language(alternative))
                            }
                        }
                    },
                    Offers::Words => ul { @for alternative in &flag.alternatives { li { (in_language(alternative)) } } },
                }
            }
        }
    }
}

/// A side's name: a party's where the charter has it.
fn side_name(view: &View, side: &str) -> String {
    let parties = &view.commission.charter.parties;
    match parties.iter().find(|party| party.id.as_str() == side) {
        Some(party) => view.names(&party.short).0,
        None => side.to_owned(),
    }
}
