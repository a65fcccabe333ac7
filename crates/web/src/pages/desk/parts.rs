//! What the pages of the desk share: whose side one stands on, the languages, titles, boxes.

use commission::charter::Party;
use commission::draft::{Standing, Voice};
use commission::permission::{Action, Object};
use commission::text::{TEXT_CHARS_MAX, clean};
use commission::{Draft, InstrumentId, Language, Localized, PartyId, Refusal};
use maud::{Markup, html};
use store::{DraftRow, InstrumentPage};

use super::keep::Fields;
use crate::components::{self, FieldError, language_mark, language_name};
use crate::error::Error;
use crate::pages::words::named;
use crate::request::View;
use crate::{routes, t};

/// A draft as it lies on the desk, with what the record says of its text.
pub(in crate::pages) struct Loaded {
    pub(in crate::pages) draft: Draft,
    pub(in crate::pages) version: i64,
    pub(in crate::pages) changed: i64,
    pub(in crate::pages) instrument: Option<InstrumentPage>,
}

impl Loaded {
    /// The state of its text, while that keeps the draft closed.
    pub(in crate::pages) fn closed(&self) -> Option<&'static str> {
        closed(self.instrument.as_ref())
    }

    /// What rights are asked about.
    pub(in crate::pages) fn object(&self) -> Object<'static> {
        Object::Draft { closed: self.closed() }
    }
}

/// The state of a text, while it keeps its draft closed.
pub(in crate::pages) fn closed(instrument: Option<&InstrumentPage>) -> Option<&'static str> {
    let state = instrument?.instrument.current().state.as_str();
    ["tabled", "adopted", "replaced"].contains(&state).then_some(state)
}

/// An id as it stands in an address.
pub(super) fn id_of(text: &str) -> Result<InstrumentId, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The text that a draft became, if it was ever tabled.
pub(in crate::pages) async fn instrument(
    view: &View,
    id: &InstrumentId,
) -> Result<Option<InstrumentPage>, Error> {
    match view.app.store().instrument(id).await {
        Ok(page) => Ok(Some(page)),
        Err(store::Error::Refused(Refusal::UnknownInstrument { .. })) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A draft for somebody who may read the desk.
pub(super) async fn load(view: &View, id: &str) -> Result<Loaded, Error> {
    view.can(Action::Read, Object::Draft { closed: None })?;
    let id = id_of(id)?;
    let DraftRow { draft, version, changed } = view.app.store().draft(&id).await?;
    let instrument = instrument(view, &id).await?;
    Ok(Loaded { draft, version, changed, instrument })
}

/// The party of the one who asks.
pub(in crate::pages) fn own_party(view: &View) -> Option<&PartyId> {
    view.office_held().and_then(|office| office.party())
}

/// The voice of the one who asks: their party's, or a proposal.
pub(super) fn own_voice(view: &View) -> Option<Voice> {
    view.office_held().and_then(|office| Voice::of(office).ok())
}

/// The party whose file it is that a draft carries under this name, where that is another's: only
/// that party changes it.
pub(super) fn of_another<'a>(view: &View, draft: &'a Draft, name: &str) -> Option<&'a PartyId> {
    match draft.attached_by.get(name)? {
        Voice::Party(party) if own_party(view) != Some(party) => Some(party),
        _ => None,
    }
}

/// What wording is for the one who asks: their side's word, or a proposal that counts for nobody.
pub(super) fn speaking(view: &View) -> Action {
    if own_party(view).is_some() { Action::Word } else { Action::Propose }
}

/// The parties: one's own first, the others in the page's order.
pub(in crate::pages) fn sides(view: &View) -> Vec<Party> {
    let own = own_party(view);
    let mut parties = view.parties_in_order();
    parties.sort_by_key(|party| Some(&party.id) != own);
    parties
}

/// The languages of a kind of text, the reader's first, then those that bind; each with whether
/// it binds. Languages in which somebody worded something are never left out.
pub(super) fn languages(view: &View, draft: &Draft) -> Vec<(Language, bool)> {
    let charter = &view.commission.charter;
    let authentic = charter.authentic(draft.kind);
    let mut found: Vec<(Language, bool)> =
        authentic.iter().map(|language| (language.clone(), true)).collect();
    let worded = std::iter::once(&draft.title).chain(&draft.passages).flat_map(|it| it.languages());
    for language in charter.courtesy.iter().chain(worded) {
        if !found.iter().any(|(known, _)| known == language) {
            found.push((language.clone(), false));
        }
    }
    let reader = view.locale.tag();
    found.sort_by_key(|(language, binds)| (!binds, language.as_str() != reader));
    if let Some(own) = found.iter().position(|(language, _)| language.as_str() == reader)
        && found.get(own).is_some_and(|(_, binds)| *binds)
    {
        let own = found.remove(own);
        found.insert(0, own);
    }
    found
}

/// A draft's title for a reader: as every side words it, else as their own side does, else as
/// anybody does; in the reader's language where there is one.
pub(in crate::pages) fn title(view: &View, draft: &Draft) -> (String, Language) {
    let parties = view.commission.charter.party_ids();
    let own = own_party(view).cloned().map(Voice::Party);
    let mut wished = view.wished();
    wished.extend(draft.title.languages().cloned());
    for language in wished {
        let words = match draft.title.standing(&language, &parties) {
            Standing::Settled(words) => Some(words),
            Standing::Missing => None,
            Standing::Bracketed { wordings, .. } => wordings
                .iter()
                .find(|(voice, _)| Some(*voice) == own.as_ref())
                .or(wordings.first())
                .map(|(_, words)| *words),
        };
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            return (words.to_owned(), language);
        }
    }
    let first = view.wished().into_iter().next();
    (t!(view.locale, "desk-untitled"), first.unwrap_or_else(|| draft_language(draft)))
}

fn draft_language(draft: &Draft) -> Language {
    let mut languages = draft.title.languages();
    languages.next().cloned().unwrap_or_else(crate::words::unknown_language)
}

/// A passage's name: `The title`, `Passage 3`.
pub(super) fn passage_name(view: &View, number: usize) -> String {
    t!(view.locale, "desk-passage", "number" => number)
}

/// A side's head: its monogram, its name, and whether it is one's own.
pub(in crate::pages) fn side_head(view: &View, party: &Party) -> Markup {
    let own = own_party(view) == Some(&party.id);
    html! {
        p class="side-head" {
            span class="party" {
                (components::monogram(party.shape, &party.monogram)) (named(view, &party.short))
            }
            @if own { " " span class="yours" { (t!(view.locale, "desk-own-side")) } }
        }
    }
}

/// A language with whether its version binds.
pub(super) fn language_head(view: &View, language: &Language, binds: bool) -> Markup {
    let id = if binds { "ui-version-authentic" } else { "ui-version-courtesy" };
    html! {
        p class="version-head" {
            (language_mark(language)) span class="muted" { (t!(view.locale, id)) }
        }
    }
}

/// What a box for words shows.
pub(in crate::pages) struct Box<'a> {
    /// Its id on the page: the field's name, unless a page has several forms with such a field.
    pub(in crate::pages) id: &'a str,
    /// The field's name.
    pub(in crate::pages) name: &'a str,
    /// Its label.
    pub(in crate::pages) label: &'a str,
    /// The words in it.
    pub(in crate::pages) words: &'a str,
    /// The language they are in.
    pub(in crate::pages) language: Option<&'a Language>,
    /// What is wrong with them.
    pub(in crate::pages) error: Option<&'a str>,
    /// The most characters.
    pub(in crate::pages) chars_max: usize,
    /// The height in lines.
    pub(in crate::pages) lines: u16,
}

/// A box for words in one language. It takes more than the limit, so that nothing that is pasted
/// is cut off unseen; what is too long is said after sending.
pub(in crate::pages) fn words_box(view: &View, of: &Box<'_>) -> Markup {
    let hint = t!(view.locale, "desk-hint-chars", "max" => of_number(view, of.chars_max));
    let described = match of.error {
        Some(_) => format!("{0}-hint {0}-error", of.id),
        None => format!("{}-hint", of.id),
    };
    let invalid = of.error.map(|_| "true");
    html! {
        div class={ "field" @if of.error.is_some() { " has-error" } } {
            label for=(of.id) { (of.label) }
            p class="hint small" id={ (of.id) "-hint" } { (hint) }
            @if let Some(error) = of.error {
                p class="field-error" id={ (of.id) "-error" } { (error) }
            }
            // A browser drops the first line break.
            textarea id=(of.id) name=(of.name) rows=(of.lines) dir="auto" lang=[of.language]
                aria-invalid=[invalid] aria-describedby=(described) { "\n" (of.words) }
        }
    }
}

/// Mistakes of a form by field.
pub(super) type Errors = Vec<(String, String)>;

/// The words for a field.
pub(super) fn error_at<'a>(errors: &'a Errors, field: &str) -> Option<&'a str> {
    errors.iter().find(|(name, _)| name == field).map(|(_, words)| words.as_str())
}

/// The summary over a form.
pub(super) fn summary(view: &View, errors: &Errors) -> Markup {
    let list: Vec<FieldError<'_>> =
        errors.iter().map(|(name, words)| FieldError { name, words }).collect();
    components::error_summary(view.locale, &list)
}

/// Words as typed, in their one form; else what is wrong with them.
pub(super) fn check_words(view: &View, typed: &str, chars_max: usize) -> Result<String, String> {
    let count = typed.chars().count();
    if count > chars_max.saturating_add(4096) {
        return Err(long(view, count, chars_max));
    }
    clean(typed, usize::MAX >> 8)
        .map_err(|refusal| match refusal {
            Refusal::HiddenCharacter { code, place } => {
                let before: String = typed.replace("\r\n", "\n").chars().take(place).collect();
                let begin = before.chars().count().saturating_sub(BEFORE_CHARS);
                let before: String = before.chars().skip(begin).collect();
                t!(view.locale, "desk-error-hidden",
                    "code" => format!("U+{code:04X}"), "place" => place + 1, "before" => before)
            }
            other => view.refusal(&other),
        })
        .and_then(|words| {
            let count = words.chars().count();
            if count > chars_max { Err(long(view, count, chars_max)) } else { Ok(words) }
        })
}

/// What a form has in the box of each language, in the order of [`languages`].
pub(super) fn typed_words(view: &View, draft: &Draft, fields: &Fields) -> Vec<String> {
    let typed =
        |(language, _): &(Language, bool)| fields.get(&format!("words-{language}")).to_owned();
    languages(view, draft).iter().map(typed).collect()
}

/// The words typed in the box of each language, in the order of [`languages`]; what is wrong with
/// them is added to `errors`. A language that binds may not be left empty.
pub(super) fn read_words(
    view: &View,
    draft: &Draft,
    typed: &[String],
    errors: &mut Errors,
) -> Localized {
    read_up_to(view, draft, typed, TEXT_CHARS_MAX, errors)
}

/// The same for words that stand on one line.
pub(super) fn read_line(
    view: &View,
    draft: &Draft,
    typed: &[String],
    chars_max: usize,
    errors: &mut Errors,
) -> Localized {
    let lines: Vec<String> = typed.iter().map(|words| one_line(words)).collect();
    read_up_to(view, draft, &lines, chars_max, errors)
}

/// Words without line breaks.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A box in each language for words that stand on one line.
pub(super) fn line_boxes(
    view: &View,
    draft: &Draft,
    label: &str,
    typed: &[String],
    (chars_max, lines): (usize, u16),
    errors: &Errors,
) -> Markup {
    let locale = view.locale;
    html! {
        @for (place, (language, binds)) in languages(view, draft).iter().enumerate() {
            @let name = format!("words-{language}");
            @let label = t!(locale, "board-words-in", "label" => label, "language" => language_name(language));
            @let label = if *binds { label } else { t!(locale, "plan-optional", "label" => label) };
            (words_box(view, &Box {
                id: &name,
                name: &name,
                label: &label,
                words: typed.get(place).map_or("", String::as_str),
                language: Some(language),
                error: error_at(errors, &name),
                chars_max,
                lines,
            }))
        }
    }
}

fn read_up_to(
    view: &View,
    draft: &Draft,
    typed: &[String],
    chars_max: usize,
    errors: &mut Errors,
) -> Localized {
    let mut read = Localized::new();
    for ((language, binds), words) in languages(view, draft).into_iter().zip(typed) {
        let field = format!("words-{language}");
        match check_words(view, words, chars_max) {
            Err(wrong) => errors.push((field, wrong)),
            Ok(words) if words.is_empty() && binds => errors.push((
                field,
                t!(view.locale, "desk-error-binding", "language" => language_name(&language)),
            )),
            Ok(words) if words.is_empty() => {}
            Ok(words) => read.set(language, words),
        }
    }
    read
}

/// How many characters before a hidden one are shown.
const BEFORE_CHARS: usize = 20;

fn long(view: &View, count: usize, max: usize) -> String {
    t!(view.locale, "desk-error-long", "over" => count.saturating_sub(max), "max" => of_number(view, max))
}

/// The way back to a draft, over a page of its own.
pub(super) fn crumbs(view: &View, draft: &Draft, here: &str) -> Markup {
    let (title, _) = title(view, draft);
    components::breadcrumbs(
        view.locale,
        &[
            (&view.href(routes::desk()), &t!(view.locale, "nav-desk")),
            (&view.href(&routes::draft(&draft.id)), &title),
        ],
        here,
    )
}

/// A number, grouped as the reader writes it.
fn of_number(view: &View, number: usize) -> String {
    view.locale.number(crate::pages::words::count(number))
}
