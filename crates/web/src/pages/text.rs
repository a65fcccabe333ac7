//! One text: what it is, whether it is adopted, its versions, who signed, how to check it.

mod history;
mod proof;
pub(super) mod sides;
mod turn;

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use commission::act::TabledVersion;
use commission::competition::{Awards, OUTCOME, RULES, Rules};
use commission::forum::FORUM;
use commission::glossary::{Files, Said};
use commission::incident::{ABOUT, incident_in};
use commission::instrument::{Revision, State};
use commission::response::{Playbook, TASKS};
use commission::{
    Appeal, Competition, IncidentId, InstrumentId, Kind, Localized, MatterId, Office, PartyId,
    Refusal, Version,
};
use maud::{Markup, html};
use note::Digest;
use store::{InstrumentPage, Standing};

use super::act::holds;
use super::board::planned;
use super::place::{self, text_seal};
use super::words::{numbered, parties, say, seat, short_of, titles};
use super::{appeals, competitions, forums, glossary};
use crate::appeal_letter::shown_names;
use crate::cache::Rest;
use crate::components::{Tone, breadcrumbs, day_tag, notice, time_tag, user_text};
use crate::error::Error;
use crate::record::find;
use crate::request::{Nav, View};
use crate::{routes, t};

/// What the page of a text tells.
pub(super) struct Text {
    /// The text with everything the record says of it.
    pub(super) page: InstrumentPage,
    /// The revision that is shown, counted from 0.
    pub(super) shown: usize,
    /// Every version of that revision with its words.
    pub(super) versions: Vec<(TabledVersion, Version)>,
    /// Names of signatories that may be shown.
    pub(super) persons: BTreeMap<Office, String>,
    /// The entry whose place in the record counts: the one that adopted the text, else its last.
    pub(super) entry: u64,
    /// That entry's place.
    pub(super) standing: Standing,
    /// The tasks that it carries, where it is a plan with some.
    pub(super) tasks: Option<Playbook>,
    /// The rules of the competition that it opens, where it is a plan that carries them.
    pub(super) competition: Option<Rules>,
    /// The result that it awards, and the competition whose result it is.
    pub(super) awards: Option<(Awards, Competition)>,
    /// What it says about forums.
    forum: Option<forums::OfText>,
    /// What it changes about the glossary, or is to change.
    pub(super) glossary: Option<Said>,
    /// What became of it, where it is an adopted appeal with addressees.
    pub(super) appeal: Option<Appeal>,
    /// The incident that it answers.
    pub(super) incident: Option<IncidentId>,
    /// Titles of the texts that this one replaces or is replaced by.
    pub(super) others: BTreeMap<InstrumentId, Localized>,
}

impl Text {
    /// The revision that is shown.
    pub(super) fn revision(&self) -> &Revision {
        self.page.instrument.revisions().get(self.shown).unwrap_or(self.page.instrument.current())
    }

    /// Whether it is adopted if it is stored as adopted.
    fn is_proven(&self) -> bool {
        holds(&self.page.instrument, self.page.adopted.as_ref())
    }

    /// Whether the revision shown is the one that counts.
    fn is_latest(&self) -> bool {
        self.shown + 1 >= self.page.instrument.revisions().len()
    }

    /// On what the page rests once nothing on it moves any more: the text waits for nobody, and its
    /// place is agreed.
    fn rest(&self, view: &View) -> Option<Rest> {
        // What becomes of an appeal, a competition or a forum moves with the clock, or with other texts.
        let moves = self.appeal.is_some() || self.competition.is_some() || self.forum.is_some();
        if !self.is_agreed() || self.revision().state == State::Tabled || moves {
            return None;
        }
        let id = &self.page.instrument.id;
        let texts = std::iter::once(id).chain(self.others.keys()).cloned();
        let competition = self.awards.iter().map(|(_, it)| MatterId::Competition(it.id.clone()));
        let matters = texts
            .map(MatterId::Instrument)
            .chain([MatterId::Commission])
            .chain(competition)
            .collect();
        Some(Rest { matters, until: view.next_day() })
    }

    fn is_agreed(&self) -> bool {
        matches!(self.standing, Standing::Agreed { .. })
    }

    /// The parties that the revision shown still waits for.
    fn waits_for(&self, view: &View) -> Vec<PartyId> {
        if self.is_latest() {
            self.page.instrument.waiting(&view.commission.charter, &view.commission.roll)
        } else {
            Vec::new()
        }
    }
}

/// `GET /texts/<id>`, the id in full, as a unique beginning, or as `statement-3`.
pub async fn get(view: View, Path(name): Path<String>) -> Result<Response, Error> {
    let id = find(&view, &name).await?;
    if name != id.as_str() {
        let address = view
            .query
            .iter()
            .filter(|(name, _)| name != "lang")
            .fold(routes::text(&id), |path, (name, value)| routes::with_query(&path, name, value));
        return Ok(Redirect::to(&view.href(&address)).into_response());
    }
    let text = load(&view, &id).await?;
    let (title, _) = view.names(&titles(&text.revision().versions));
    if !text.is_proven() {
        let sorry = t!(view.locale, "text-doubt-title");
        let frame = view.frame(&sorry, Nav::Texts).status(StatusCode::INTERNAL_SERVER_ERROR);
        return Ok(frame.error().respond(doubt(&view, &id)));
    }
    let mut response = view.frame(&title, Nav::Texts).respond(body(&view, &text));
    if let Some(rest) = text.rest(&view) {
        response.extensions_mut().insert(rest);
    }
    Ok(response)
}

pub(super) async fn load(view: &View, id: &InstrumentId) -> Result<Text, Error> {
    let mut reading = view.app.store().reading().await?;
    let page = reading.instrument(id).await?;
    let revisions = page.instrument.revisions();
    let shown = match view.query("revision") {
        None => revisions.len().saturating_sub(1),
        Some(number) => revisions
            .iter()
            .position(|revision| revision.text.revision.to_string() == number)
            .ok_or(Error::NotFound)?,
    };
    let revision = revisions.get(shown).unwrap_or(page.instrument.current());
    let digests: Vec<Digest> = revision.versions.iter().map(|tabled| tabled.digest).collect();
    let mut files = reading.blobs(&digests).await?;
    let mut versions = Vec::new();
    for tabled in &revision.versions {
        let bytes = files.remove(&tabled.digest).unwrap_or_default();
        let words = String::from_utf8(bytes).map_err(Error::internal)?;
        versions.push((tabled.clone(), words.parse().map_err(Error::internal)?));
    }
    let persons = shown_names(&mut reading, &view.commission.roll, &revision.signatures).await?;
    let mut others = BTreeMap::new();
    let by = match &page.instrument.current().state {
        State::Replaced { by, .. } => Some(by),
        _ => None,
    };
    for other in revision.text.replaces.iter().chain(by) {
        let versions = reading.instrument(other).await?.instrument.current().versions.clone();
        others.insert(other.clone(), titles(&versions));
    }
    let last = page.history.last().map_or(0, |(entry, _)| *entry);
    let entry = page.adopted_entry.unwrap_or(last);
    let standing = reading.standing(entry).await?;
    let tasks = match revision.text.attachments.get(TASKS) {
        Some(digest) if revision.text.kind == Kind::Plan => {
            let file = reading.blobs(&[*digest]).await?.remove(digest).unwrap_or_default();
            Playbook::parse(&file).ok()
        }
        _ => None,
    };
    let competition = match revision.text.attachments.get(RULES) {
        Some(digest) if revision.text.kind == Kind::Plan => {
            let file = reading.blobs(&[*digest]).await?.remove(digest).unwrap_or_default();
            Rules::parse(&file).ok()
        }
        _ => None,
    };
    let mut named = Files::new();
    for (name, digest) in Said::files(&revision.text) {
        let file = reading.blobs(&[*digest]).await?.remove(digest).unwrap_or_default();
        named.insert(name.clone(), file);
    }
    let glossary = Said::read(&named);
    let there = |name: &str| revision.text.attachments.get(name).copied();
    let digests: Vec<Digest> = [ABOUT, OUTCOME, FORUM].into_iter().filter_map(there).collect();
    let files = reading.blobs(&digests).await?;
    // What follows takes a connection of its own: who holds one and waits for another stops everybody.
    drop(reading);
    let file = |name: &str| there(name).map(|it| files.get(&it).cloned().unwrap_or_default());
    let incident = match file(ABOUT) {
        Some(file) => known_incident(view, &file).await?,
        None => None,
    };
    let awards = match file(OUTCOME).filter(|_| Awards::belongs_to(revision.text.kind)) {
        Some(file) => awarded(view, &file).await?,
        None => None,
    };
    let forum = match file(FORUM) {
        Some(file) => forums::of_text(view, id, revision.text.kind, &file).await?,
        None => None,
    };
    let appeal = match revision.text.kind {
        Kind::Appeal => view.app.store().appeal(id).await?.map(|page| page.appeal),
        _ => None,
    };
    Ok(Text {
        page,
        shown,
        versions,
        persons,
        entry,
        standing,
        tasks,
        competition,
        awards,
        forum,
        glossary,
        appeal,
        incident,
        others,
    })
}

/// The incident that a file names, if there is one.
async fn known_incident(view: &View, file: &[u8]) -> Result<Option<IncidentId>, Error> {
    let Some(id) = incident_in(file) else { return Ok(None) };
    match view.app.store().incident(&id).await {
        Ok(_) => Ok(Some(id)),
        Err(store::Error::Refused(Refusal::UnknownIncident { .. })) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// The result that a file holds, with the competition whose result it is.
async fn awarded(view: &View, file: &[u8]) -> Result<Option<(Awards, Competition)>, Error> {
    let Ok(awards) = Awards::parse(file) else { return Ok(None) };
    let page = view.app.store().competition(&awards.competition).await?;
    Ok(page.map(|page| (awards, page.competition)))
}

/// What is shown instead of a text that is stored as adopted and is not.
fn doubt(view: &View, id: &InstrumentId) -> Markup {
    html! {
        h1 { (t!(view.locale, "text-doubt-title")) }
        p { (t!(view.locale, "text-doubt")) }
        p { a href=(view.href(&routes::text_note(id))) { (t!(view.locale, "text-file-note")) } }
    }
}

pub(super) fn body(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let revision = text.revision();
    let name = numbered(view, text.page.instrument.kind(), text.page.number);
    let (title, language) = view.names(&titles(&revision.versions));
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::texts()), &t!(locale, "ui-texts")),
        ], &name))
        (turn::done(view, text))
        div class="heading" {
            p class="kind" { (name) " · " (t!(locale, "text-revision", "number" => i64::from(revision.text.revision))) }
            h1 { (user_text(Some(&language), &title)) }
        }
        @if !text.is_latest() { (older(view, text)) }
        div class="status" {
            (text_seal(view, revision.state.as_str(), text.is_agreed()))
            div { (state(view, text)) }
        }
        (turn::offer(view, text))
        (sides::versions(view, text.page.instrument.kind(), &text.versions))
        @if let Some(playbook) = &text.tasks {
            section class="flow" {
                h2 { (t!(locale, "plan-tasks-title")) }
                ol { @for task in &playbook.tasks { li { (planned(view, task)) } } }
            }
        }
        @if let Some(appeal) = &text.appeal { (appeals::on_text(view, appeal)) }
        @if let Some(rules) = &text.competition {
            (competitions::on_text(view, rules, text.page.adopted.as_ref().map(|_| routes::competition(&text.page.instrument.id)).as_deref()))
        }
        @if let Some((awards, competition)) = &text.awards {
            (competitions::awards_on_text(view, awards, competition))
        }
        @if let Some(of) = &text.forum { (forums::on_text(view, &text.page.instrument.id, of)) }
        @if let Some(said) = &text.glossary { (glossary::on_text(view, said)) }
        (proof::signatures(view, text))
        (proof::check(view, text))
        (history::about(view, text))
        (history::history(view, text))
    }
}

/// Says that another revision counts.
fn older(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let latest = text.page.instrument.current().text.revision;
    notice(
        Tone::Pending,
        &html! { p {
            (t!(locale, "text-older", "number" => i64::from(text.revision().text.revision), "latest" => i64::from(latest))) " "
            a href=(view.href(&routes::text(&text.page.instrument.id))) { (t!(locale, "text-latest")) }
        } },
    )
}

/// The state in sentences: adopted or not, whom it waits for, where it stands in the record.
fn state(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let revision = text.revision();
    let day = |unix: i64| day_tag(locale, unix, view.zone());
    let by = |id: &str, office: &Office, at: i64| {
        say!(locale, id, { "party" => short_of(view, office), "date" => day(at) },
            "office" => seat(view, office))
    };
    match &revision.state {
        State::Adopted { at, .. } => html! {
            p { (say!(locale, "text-state-adopted", { "date" => day(*at) })) }
            p { (place::sentence(view, &text.standing)) }
        },
        State::Replaced { adopted, at, by, .. } => html! {
            p {
                (say!(locale, "text-state-replaced", { "date" => day(*adopted), "replaced" => day(*at) })) " "
                (history::other(view, text, by))
            }
        },
        State::Tabled => html! {
            p { (say!(locale, "text-state-tabled", {
                "parties" => parties(view, &text.waits_for(view)),
                "deadline" => time_tag(locale, revision.text.deadline, view.zone()),
            }, "left" => locale.time_left(revision.text.deadline.saturating_sub(view.now)))) }
            p { (t!(locale, "text-state-tabled-more")) }
        },
        State::Declined { at, office, language, reasons } => html! {
            p { (by("text-state-declined", office, *at)) }
            blockquote {
                p lang=(language) dir="auto" { bdi { (reasons) } }
                footer { (t!(locale, "text-reasons")) }
            }
        },
        State::Withdrawn { at, office } => {
            html! { p { (by("text-state-withdrawn", office, *at)) } }
        }
        State::Lapsed { at } => html! {
            p { (say!(locale, "text-state-lapsed", {
                "deadline" => day(revision.text.deadline), "date" => day(*at),
            })) }
        },
    }
}
