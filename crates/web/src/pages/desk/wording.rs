//! One passage, or the interests of a side: its words in every language beside the others'.
//!
//! A form carries, per language, the digest of the words it was filled from. Where they are others
//! by the time it arrives, the store refuses, and the page shows both.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::draft::{Own, Voice, digest_of_words};
use commission::permission::Action;
use commission::text::{TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use commission::{InstrumentId, Language, Office, Refusal};
use note::Digest;
use store::{Edit, Seen};

use super::keep::{self, Fields};
use super::parts::{self, Errors, Loaded, check_words, load};
use super::{Member, wording_form};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::request::{Nav, View};
use crate::{routes, t};

/// How often a new passage looks for its number before it says that too much happens at once.
const ATTEMPTS_MAX: u32 = 8;

/// What is worded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// A passage that is there; 0 is the title.
    Passage(usize),
    /// A passage after the last.
    New(usize),
    /// The interests.
    Interests,
}

impl Target {
    /// The most characters of a wording.
    pub(super) fn chars_max(self) -> usize {
        if self == Target::Passage(0) { TITLE_CHARS_MAX } else { TEXT_CHARS_MAX }
    }

    /// The address of its page.
    pub(super) fn address(self, id: &InstrumentId) -> String {
        match self {
            Target::Passage(number) | Target::New(number) => routes::draft_passage(id, number),
            Target::Interests => routes::draft_interests(id),
        }
    }

    /// Where it stands on the page of its draft.
    pub(super) fn place(self, id: &InstrumentId, number: usize) -> String {
        match self {
            Target::Interests => format!("{}#interests", routes::draft(id)),
            _ => format!("{}#passage-{number}", routes::draft(id)),
        }
    }

    /// What one must be allowed to word it.
    pub(super) fn action(self, view: &View) -> Action {
        if self == Target::Interests { Action::Word } else { parts::speaking(view) }
    }
}

/// What lies there of a voice, in a language.
pub(super) fn words_of<'a>(
    loaded: &'a Loaded,
    target: Target,
    language: &Language,
    voice: &Voice,
) -> Option<&'a str> {
    match (target, voice) {
        (Target::Passage(number), _) => loaded.draft.passage(number)?.wording(language, voice),
        (Target::New(_), _) | (Target::Interests, Voice::Proposal) => None,
        (Target::Interests, Voice::Party(party)) => {
            loaded.draft.interests.get(party)?.get(language)
        }
    }
}

/// What a form brings in one language.
pub(super) struct Typed {
    pub(super) language: Language,
    pub(super) binds: bool,
    /// The words as they were typed.
    pub(super) words: String,
    /// The digest of what the form was filled from.
    pub(super) seen: Digest,
}

/// What a page of wordings shows besides what lies there.
#[derive(Default)]
pub(super) struct Shown {
    /// What was typed; none for what lies there.
    pub(super) typed: Vec<Typed>,
    pub(super) errors: Errors,
    /// The languages in which one's own side said something else meanwhile.
    pub(super) conflicts: Vec<Language>,
}

/// `GET /desk/<id>/passage/<number>`
pub async fn get(
    Member(view): Member,
    Path((id, number)): Path<(String, usize)>,
) -> Result<Response, Error> {
    let loaded = load(&view, &id).await?;
    let target = target(&loaded, number)?;
    page(&view, &loaded, target, &Shown::default(), StatusCode::OK)
}

/// `GET /desk/<id>/interests`
pub async fn get_interests(
    Member(view): Member,
    Path(id): Path<String>,
) -> Result<Response, Error> {
    let loaded = load(&view, &id).await?;
    page(&view, &loaded, Target::Interests, &Shown::default(), StatusCode::OK)
}

/// `POST /desk/<id>/passage/<number>`
pub async fn post(
    view: View,
    Path((id, number)): Path<(String, usize)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    let answer = async {
        let loaded = load(&view, &id).await?;
        let target = if fields.get("new").is_empty() {
            target(&loaded, number)?
        } else {
            Target::New(number)
        };
        act(&view, &loaded, target, &fields).await
    };
    keep::or_refused(&view, &fields, &back, answer.await)
}

/// `POST /desk/<id>/interests`
pub async fn post_interests(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    let answer = async {
        let loaded = load(&view, &id).await?;
        act(&view, &loaded, Target::Interests, &fields).await
    };
    keep::or_refused(&view, &fields, &back, answer.await)
}

/// The passage with a number; the one after the last is new.
fn target(loaded: &Loaded, number: usize) -> Result<Target, Error> {
    let count = loaded.draft.passages.len();
    if number <= count {
        Ok(Target::Passage(number))
    } else if number == count + 1 {
        Ok(Target::New(number))
    } else {
        Err(Refusal::NoSuchPassage { number, count }.into())
    }
}

pub(super) fn page(
    view: &View,
    loaded: &Loaded,
    target: Target,
    shown: &Shown,
    status: StatusCode,
) -> Result<Response, Error> {
    view.can(target.action(view), loaded.object())?;
    let title = wording_form::title(view, target, shown);
    let mut frame = view.frame(&title, Nav::Desk).status(status);
    if !shown.errors.is_empty() {
        frame = frame.error();
    }
    Ok(frame.respond(wording_form::body(view, loaded, target, shown, &title)))
}

/// What a button of the form asks for.
enum Ask<'a> {
    Save,
    /// Take a voice's wording as one's own, in a language.
    Take(Language, Voice),
    /// Leave the passage out, in a language.
    LeaveOut(Language),
    /// Show one's own and the other's words together in the box of a language.
    Merge(&'a str),
    /// Let stand what others of one's own side said meanwhile, in a language.
    LetStand(&'a str),
}

fn ask<'a>(fields: &'a Fields) -> Result<Ask<'a>, Error> {
    let bad = || Error::bad("there is no such button");
    let pressed = fields.get("do");
    let mut parts = pressed.split(':');
    let tag = |it: Option<&str>| it.and_then(|tag| tag.parse().ok()).ok_or_else(bad);
    Ok(match parts.next() {
        Some("" | "save") | None => Ask::Save,
        Some("take") => {
            let language = tag(parts.next())?;
            let voice = parts.next().map(str::to_owned).ok_or_else(bad)?;
            Ask::Take(language, Voice::try_from(voice).map_err(|_| bad())?)
        }
        Some("out") => Ask::LeaveOut(tag(parts.next())?),
        Some("merge") => Ask::Merge(parts.next().ok_or_else(bad)?),
        Some("theirs") => Ask::LetStand(parts.next().ok_or_else(bad)?),
        Some(_) => return Err(bad()),
    })
}

/// What the form brings, in every language that it has a box for.
fn typed(view: &View, loaded: &Loaded, fields: &Fields) -> Vec<Typed> {
    parts::languages(view, &loaded.draft)
        .into_iter()
        .filter_map(|(language, binds)| {
            let words = fields.given(&format!("words-{language}"))?.to_owned();
            let seen = Digest::from_hex(fields.get(&format!("seen-{language}")))
                .unwrap_or_else(|_| digest_of_words(None));
            Some(Typed { language, binds, words, seen })
        })
        .collect()
}

async fn act(
    view: &View,
    loaded: &Loaded,
    target: Target,
    fields: &Fields,
) -> Result<Response, Error> {
    let office = view.can(target.action(view), loaded.object())?.clone();
    let version = fields.get("version").parse().unwrap_or(0);
    let mut shown = Shown { typed: typed(view, loaded, fields), ..Shown::default() };
    let ask = ask(fields)?;
    if let Ask::Merge(tag) | Ask::LetStand(tag) = ask {
        let merges = matches!(ask, Ask::Merge(_));
        resolve(view, loaded, target, &mut shown, tag, merges)?;
        shown.conflicts = parts::languages(view, &loaded.draft)
            .into_iter()
            .map(|(language, _)| language)
            .filter(|it| fields.all("conflict").contains(&it.as_str()) && it.as_str() != tag)
            .collect();
        // What is merged is looked at again; what else is in conflict is still to be chosen.
        if merges || !shown.conflicts.is_empty() {
            return page(view, loaded, target, &shown, StatusCode::OK);
        }
    }
    let edits = edits(view, loaded, target, &mut shown, &ask, version);
    if !shown.errors.is_empty() {
        return page(view, loaded, target, &shown, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let done = match target {
        Target::New(number) => append(view, &loaded.draft.id, number, &office, edits).await,
        Target::Passage(number) => save(view, loaded, &office, edits).await.map(|()| number),
        Target::Interests => save(view, loaded, &office, edits).await.map(|()| 0),
    };
    match done {
        Ok(number) => {
            let place = target.place(&loaded.draft.id, number);
            see_other(&view.href(&routes::with_query(&place, "done", "worded")))
        }
        Err(Error::Refused(Refusal::Changed { .. })) => {
            conflict(view, loaded.draft.id.as_str(), target, shown).await
        }
        Err(error) => Err(error),
    }
}

/// The moves that a form asks for, as one.
fn edits(
    view: &View,
    loaded: &Loaded,
    target: Target,
    shown: &mut Shown,
    ask: &Ask<'_>,
    version: i64,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut errors = Errors::new();
    let (Target::Passage(passage) | Target::New(passage)) = target else {
        return interests(view, shown, version);
    };
    for it in &shown.typed {
        let Typed { language, binds, words, seen } = it;
        let seen = Some(Seen { version, words: *seen });
        let word = |text: String| Edit::Word { passage, language: language.clone(), text, seen };
        let field = format!("words-{language}");
        match ask {
            Ask::LeaveOut(out) if out == language => edits.push(word(String::new())),
            Ask::Take(taken, voice) if taken == language => {
                match words_of(loaded, target, language, voice) {
                    Some(theirs) => edits.push(word(theirs.to_owned())),
                    None => errors.push((field, t!(view.locale, "desk-error-nothing-to-take"))),
                }
            }
            _ => match check_words(view, words, target.chars_max()) {
                Err(wrong) => errors.push((field, wrong)),
                Ok(text) if unchanged(&text, &it.seen) => {}
                Ok(text) if !text.is_empty() => edits.push(word(text)),
                Ok(_) if *binds || passage == 0 => {
                    let id =
                        if passage == 0 { "desk-error-no-title" } else { "desk-error-emptied" };
                    errors.push((field, t!(view.locale, id)));
                }
                Ok(_) => {
                    let own = Own::Wording { passage, language: language.clone() };
                    edits.push(Edit::Remove { own, seen });
                }
            },
        }
    }
    let is_new = matches!(target, Target::New(_));
    if is_new && edits.is_empty() && errors.is_empty() {
        let first = shown.typed.first().map(|it| format!("words-{}", it.language));
        let words = t!(view.locale, "desk-error-nothing-typed");
        errors.push((first.unwrap_or_default(), words));
    }
    shown.errors = errors;
    edits
}

fn interests(view: &View, shown: &mut Shown, version: i64) -> Vec<Edit> {
    let mut edits = Vec::new();
    for it in &shown.typed {
        let language = it.language.clone();
        let seen = Some(Seen { version, words: it.seen });
        let field = format!("words-{language}");
        match check_words(view, &it.words, Target::Interests.chars_max()) {
            Err(wrong) => shown.errors.push((field, wrong)),
            Ok(text) if unchanged(&text, &it.seen) => {}
            Ok(text) if !text.is_empty() => edits.push(Edit::Interest { language, text, seen }),
            Ok(_) if it.binds => {
                shown.errors.push((field, t!(view.locale, "desk-error-emptied-interest")));
            }
            Ok(_) => edits.push(Edit::Remove { own: Own::Interest { language }, seen }),
        }
    }
    edits
}

/// Whether a box holds what it was filled with.
fn unchanged(words: &str, seen: &Digest) -> bool {
    *seen == digest_of_words(Some(words)) || (words.is_empty() && *seen == digest_of_words(None))
}

async fn save(
    view: &View,
    loaded: &Loaded,
    office: &Office,
    edits: Vec<Edit>,
) -> Result<(), Error> {
    if !edits.is_empty() {
        let store = view.app.store();
        store.edit(&loaded.draft.id, office, Edit::All(edits), None, view.now).await?;
    }
    Ok(())
}

/// Adds a passage at the end, wherever that is by now; the same form sent twice adds it once.
async fn append(
    view: &View,
    id: &InstrumentId,
    number: usize,
    office: &Office,
    edits: Vec<Edit>,
) -> Result<usize, Error> {
    let store = view.app.store();
    let voice = Voice::of(office)?;
    let said = |edit: &Edit, passage: &commission::draft::Passage| match edit {
        Edit::Word { language, text, .. } => passage.wording(language, &voice) == Some(text),
        _ => false,
    };
    for _ in 0..ATTEMPTS_MAX {
        let row = store.draft(id).await?;
        let there = row.draft.passages.iter().enumerate().skip(number.saturating_sub(1));
        for (index, passage) in there {
            if edits.iter().all(|edit| said(edit, passage)) {
                return Ok(index + 1);
            }
        }
        let last = row.draft.passages.len() + 1;
        let moved: Vec<Edit> = edits
            .iter()
            .filter_map(|edit| match edit {
                Edit::Word { language, text, .. } => Some(Edit::Word {
                    passage: last,
                    language: language.clone(),
                    text: text.clone(),
                    seen: None,
                }),
                _ => None,
            })
            .collect();
        match store.edit(id, office, Edit::All(moved), Some(row.version), view.now).await {
            Ok(_) => return Ok(last),
            Err(store::Error::Refused(Refusal::Changed { .. })) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Error::Busy)
}

/// Shows what lies there by now beside what was typed.
async fn conflict(
    view: &View,
    id: &str,
    target: Target,
    mut shown: Shown,
) -> Result<Response, Error> {
    let loaded = load(view, id).await?;
    let voice = Voice::of(view.office_held().ok_or(Refusal::SignInNeeded)?)?;
    for it in &mut shown.typed {
        let now = digest_of_words(words_of(&loaded, target, &it.language, &voice));
        // What was changed only there is shown as it is there; what only here, stays.
        if now == it.seen {
            continue;
        }
        let text = commission::text::clean(&it.words, usize::MAX >> 8).unwrap_or_default();
        if unchanged(&text, &it.seen) {
            let words = words_of(&loaded, target, &it.language, &voice);
            it.words = words.unwrap_or_default().to_owned();
        } else {
            shown.conflicts.push(it.language.clone());
        }
        it.seen = now;
    }
    page(view, &loaded, target, &shown, StatusCode::CONFLICT)
}

/// Puts into the box of a language what lies there, alone or together with what was typed.
fn resolve(
    view: &View,
    loaded: &Loaded,
    target: Target,
    shown: &mut Shown,
    tag: &str,
    merges: bool,
) -> Result<(), Error> {
    let voice = Voice::of(view.office_held().ok_or(Refusal::SignInNeeded)?)?;
    for it in shown.typed.iter_mut().filter(|it| it.language.as_str() == tag) {
        let there = words_of(loaded, target, &it.language, &voice);
        it.seen = digest_of_words(there);
        let there = there.unwrap_or_default();
        if !merges {
            it.words = there.to_owned();
        } else if !there.is_empty() && there != it.words {
            it.words = format!("{there}\n\n{}", it.words);
        }
    }
    Ok(())
}
