//! The page on which a side words a passage or its interests.

use commission::Language;
use commission::draft::{Standing, Voice, digest_of_words};
use maud::{Markup, html};

use super::diff;
use super::parts::{self, Box, Loaded, language_head, own_party, own_voice, words_box};
use super::wording::{Shown, Target, Typed, words_of};
use crate::components::{Tone, Weight, details, hidden, language_name, link_button, notice};
use crate::pages::words::prose;
use crate::request::View;
use crate::{routes, t};

/// The page's title, a sentence.
pub(super) fn title(view: &View, target: Target, shown: &Shown) -> String {
    let locale = view.locale;
    if !shown.conflicts.is_empty() {
        return t!(locale, "desk-conflict-title");
    }
    match target {
        Target::Passage(number) if own_party(view).is_none() => {
            t!(locale, "desk-propose-title", "number" => number)
        }
        Target::Passage(number) => t!(locale, "desk-word-title", "number" => number),
        Target::New(_) if own_party(view).is_none() => t!(locale, "desk-propose-new-title"),
        Target::New(_) => t!(locale, "desk-word-new-title"),
        Target::Interests => t!(locale, "desk-interests-title"),
    }
}

/// One language of the page.
struct Cell<'a> {
    language: Language,
    binds: bool,
    /// One's own words as they lie there.
    there: Option<&'a str>,
    /// What stands in the box.
    words: String,
    /// The digest of what the box was filled from.
    seen: note::Digest,
    error: Option<&'a str>,
    conflict: bool,
}

pub(super) fn body(
    view: &View,
    loaded: &Loaded,
    target: Target,
    shown: &Shown,
    title: &str,
) -> Markup {
    let locale = view.locale;
    let voice = own_voice(view).unwrap_or(Voice::Proposal);
    let name = match target {
        Target::Interests => t!(locale, "desk-interests"),
        Target::New(_) => t!(locale, "desk-passage-new"),
        Target::Passage(number) => parts::passage_name(view, number),
    };
    let mut cells: Vec<Cell<'_>> = parts::languages(view, &loaded.draft)
        .into_iter()
        .map(|(language, binds)| {
            let there = words_of(loaded, target, &language, &voice);
            let typed = shown.typed.iter().find(|it| it.language == language);
            let words = typed.map_or(there.unwrap_or_default(), |it: &Typed| &it.words).to_owned();
            let seen = typed.map_or_else(|| digest_of_words(there), |it| it.seen);
            let error = parts::error_at(&shown.errors, &format!("words-{language}"));
            let conflict = shown.conflicts.contains(&language);
            Cell { language, binds, there, words, seen, error, conflict }
        })
        .collect();
    let lead = match target {
        _ if !shown.conflicts.is_empty() => t!(locale, "desk-conflict-lead"),
        Target::Interests => t!(locale, "desk-interests-lead"),
        _ if own_party(view).is_none() => t!(locale, "desk-propose-lead"),
        _ => t!(locale, "desk-word-lead"),
    };
    cells.sort_by_key(|cell| !cell.conflict);
    let (open, folded): (Vec<_>, Vec<_>) = cells.iter().partition(|cell| {
        cell.binds || cell.conflict || cell.error.is_some() || !cell.words.is_empty()
    });
    let save = match target {
        _ if !shown.conflicts.is_empty() => t!(locale, "desk-keep-mine"),
        _ if own_party(view).is_none() => t!(locale, "desk-save-proposal"),
        _ => t!(locale, "desk-save"),
    };
    html! {
        (parts::summary(view, &shown.errors))
        (parts::crumbs(view, &loaded.draft, &name))
        h1 { (title) }
        p class="lead" { (lead) }
        form class="flow full" method="post" action=(view.href(&target.address(&loaded.draft.id))) {
            (hidden("version", &loaded.version.to_string()))
            @if let Target::New(_) = target { (hidden("new", "yes")) }
            // The first button is the one that the Enter key presses.
            button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" { (save) }
            @for cell in &open { (language(view, loaded, target, cell)) }
            @if !folded.is_empty() {
                (details(&t!(locale, "desk-courtesy"), &html! {
                    p { (t!(locale, "desk-courtesy-lead")) }
                    div class="flow" {
                        @for cell in &folded { (language(view, loaded, target, cell)) }
                    }
                }))
            }
            @if shown.conflicts.is_empty() {
                div class="actions" {
                    button class="button" type="submit" name="do" value="save" { (save) }
                    (link_button(Weight::Plain, &view.href(&routes::draft(&loaded.draft.id)), &t!(locale, "desk-cancel")))
                }
            }
        }
    }
}

/// One language: our words on the left, theirs on the right.
fn language(view: &View, loaded: &Loaded, target: Target, cell: &Cell<'_>) -> Markup {
    let locale = view.locale;
    let tag = &cell.language;
    let label = match target {
        _ if own_party(view).is_none() => {
            t!(locale, "desk-box-proposal", "language" => language_name(tag))
        }
        Target::Interests => t!(locale, "desk-box-interests", "language" => language_name(tag)),
        _ => t!(locale, "desk-box-words", "language" => language_name(tag)),
    };
    let name = format!("words-{tag}");
    let lines = if target == Target::Passage(0) { 3 } else { 7 };
    let of = Box {
        id: &name,
        name: &name,
        label: &label,
        words: &cell.words,
        language: Some(tag),
        error: cell.error,
        chars_max: target.chars_max(),
        lines,
    };
    html! {
        section class="wording" id={ "in-" (tag) } {
            (language_head(view, tag, cell.binds))
            (standing(view, loaded, target, tag))
            div class="wording-sides" {
                div {
                    (own_head(view))
                    @if cell.conflict { (meanwhile(view, cell)) }
                    @if cell.there == Some("") && cell.words.is_empty() {
                        p class="muted" { (t!(locale, "desk-we-leave-out")) }
                    }
                    (hidden(&format!("seen-{tag}"), &cell.seen.hex()))
                    (words_box(view, &of))
                    div class="actions" {
                        @if cell.conflict {
                            (hidden("conflict", tag.as_str()))
                            button class="button" type="submit" name="do" value="save" { (t!(locale, "desk-keep-mine")) }
                            (press(&format!("theirs:{tag}"), &t!(locale, "desk-keep-theirs")))
                            (press(&format!("merge:{tag}"), &t!(locale, "desk-merge")))
                        } @else if let Target::Passage(1..) = target && cell.there != Some("") {
                            (press(&format!("out:{tag}"), &t!(locale, "desk-leave-out", "language" => language_name(tag))))
                        }
                    }
                }
                div { (others(view, loaded, target, cell)) }
            }
        }
    }
}

fn press(what: &str, words: &str) -> Markup {
    html! { button class="button secondary" type="submit" name="do" value=(what) { (words) } }
}

fn own_head(view: &View) -> Markup {
    let own = own_party(view).and_then(|id| view.commission.charter.party(id));
    match own {
        Some(party) => parts::side_head(view, party),
        None => html! { p class="side-head" { (t!(view.locale, "party-secretariat")) } },
    }
}

/// How the passage stands in a language, in words.
fn standing(view: &View, loaded: &Loaded, target: Target, language: &Language) -> Markup {
    let Target::Passage(number) = target else { return html! {} };
    let parties = view.commission.charter.party_ids();
    let Some(passage) = loaded.draft.passage(number) else { return html! {} };
    let id = match passage.standing(language, &parties) {
        Standing::Settled("") => "desk-settled-out",
        Standing::Settled(_) => "desk-settled",
        Standing::Missing => "desk-missing",
        Standing::Bracketed { .. } => "desk-bracketed",
    };
    html! { p class="standing" { (view.locale.text(id, None)) } }
}

/// What one's own side says by now, where it is not what the form was filled from.
fn meanwhile(view: &View, cell: &Cell<'_>) -> Markup {
    let locale = view.locale;
    let there = cell.there.unwrap_or_default();
    notice(
        Tone::Pending,
        &html! {
            p { strong { (t!(locale, "desk-meanwhile")) } }
            @if there.is_empty() {
                p { (t!(locale, "desk-meanwhile-nothing")) }
            } @else {
                blockquote lang=(cell.language) dir="auto" { (prose(there)) }
            }
            p { (t!(locale, "desk-meanwhile-yours")) }
        },
    )
}

/// The words of the other sides and of the secretariat.
fn others(view: &View, loaded: &Loaded, target: Target, cell: &Cell<'_>) -> Markup {
    let locale = view.locale;
    let own = own_party(view);
    let ours = cell.there.unwrap_or_default();
    let words = |voice: &Voice| words_of(loaded, target, &cell.language, voice);
    let proposal = words(&Voice::Proposal).filter(|_| own.is_some());
    html! {
        @for party in parts::sides(view).iter().filter(|party| Some(&party.id) != own) {
            @let voice = Voice::Party(party.id.clone());
            div class="side" {
                (parts::side_head(view, party))
                @match words(&voice) {
                    None => p class="muted" { (t!(locale, "desk-silent")) },
                    Some("") => p { (t!(locale, "desk-they-leave-out")) },
                    Some(theirs) => (theirs_beside(view, target, ours, theirs, &cell.language)),
                }
                @if let (Some(theirs), true) = (words(&voice), own.is_some()) {
                    @if cell.there == Some(theirs) {
                        p class="muted" { (t!(locale, "desk-same")) }
                    } @else if target != Target::Interests {
                        @let short = view.names(&party.short).0;
                        (press(&format!("take:{}:{}", cell.language, party.id),
                            &t!(locale, "desk-take", "party" => short)))
                    }
                }
            }
        }
        @if let Some(proposal) = proposal {
            div class="side proposal" {
                p class="side-head" { strong { (t!(locale, "desk-proposal")) } }
                p class="small muted" { (t!(locale, "desk-proposal-means")) }
                @if proposal.is_empty() { p { (t!(locale, "desk-proposal-out")) } }
                @else { (theirs_beside(view, target, ours, proposal, &cell.language)) }
                @if cell.there != Some(proposal) {
                    (press(&format!("take:{}:{}", cell.language, commission::party::NO_PARTY), &t!(locale, "desk-take-proposal")))
                }
            }
        }
    }
}

/// Another voice's words, with what differs from ours marked.
fn theirs_beside(
    view: &View,
    target: Target,
    ours: &str,
    theirs: &str,
    language: &Language,
) -> Markup {
    let marked =
        if target == Target::Interests { None } else { diff::marked(view.locale, ours, theirs) };
    html! {
        @match marked {
            None => blockquote lang=(language) dir="auto" { (prose(theirs)) },
            Some(marked) => {
                blockquote class="marked" lang=(language) dir="auto" { p { bdi { (marked) } } }
                p class="small muted" { (t!(view.locale, "desk-differences")) }
                (details(&t!(view.locale, "desk-unmarked"), &html! {
                    div class="instrument" lang=(language) dir="auto" { (prose(theirs)) }
                }))
            }
        }
    }
}
