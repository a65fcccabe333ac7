//! A competition on the members' side: offices of a party enter works of its people, and say for it that
//! its people are in a team of several parties.

use std::collections::BTreeSet;

use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::Response;
use commission::competition::{
    ENTRY_TITLE_CHARS_MAX, Entered, Entry, PEOPLE_CHARS_MAX, PEOPLE_DAYS, People, Phase,
    WORK_CHARS_MAX,
};
use commission::permission::{Action, Object};
use commission::refusal::What;
use commission::text::clean_line;
use commission::{Competition, Localized, Office, PartyId, Refusal};
use maud::{Markup, html};
use note::Digest;
use store::NewParts;

use super::one::entry_line;
use super::sent::{self, Sent};
use super::{days, load, standing, stated, turns};
use crate::components::{
    Field, Weight, breadcrumbs, button, code_block, details, hidden, language_name, link_button,
    select, text_field,
};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::desk::parts::{Box, words_box};
use crate::pages::forms::{Typed, languages, summary, wrong};
use crate::pages::signing::{self, Competing, Ticket};
use crate::pages::words::{named, short};
use crate::request::{Nav, View};
use crate::{routes, t};

type Wrong = Option<(String, String)>;

/// What a page says was done.
const DONE: [&str; 3] = ["submit", "join", "erased"];

/// The office of who asks, where it may enter something, and its party.
fn asks(view: &View) -> Result<(Office, PartyId), Error> {
    let office = view.can(Action::SubmitEntry, Object::Competition)?.clone();
    // Every office that may is a party's.
    let party = office.party().cloned().ok_or(Error::NotFound)?;
    Ok((office, party))
}

/// Whether a team that names the party of whoever asks waits for its word, in the days of the call.
pub(in crate::pages) fn waits_for_me(view: &View, competition: &Competition) -> bool {
    let Ok((_, party)) = asks(view) else { return false };
    let is_call = is_open(view, competition).is_ok();
    is_call && competition.entries.iter().any(|it| it.lacks().contains(&party))
}

/// `GET /competition/<id>`
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let (_, party) = asks(&view)?;
    let competition = load(&view, &id).await?;
    let title = view.names(&competition.rules.title).0;
    let body = body(&view, &title, &competition, &party, &Fields::default(), None);
    Ok(view.page(&title, Nav::Desk, body))
}

fn body(
    view: &View,
    title: &str,
    competition: &Competition,
    party: &PartyId,
    typed: &Fields,
    wrong: Wrong,
) -> Markup {
    let locale = view.locale;
    let rules = &competition.rules;
    let is_call = is_open(view, competition).is_ok();
    let numbered: Vec<(u32, &Entered)> = (1_u32..).zip(&competition.entries).collect();
    let own = numbered.iter().filter(|(_, it)| it.team().contains(party));
    let waiting = numbered.iter().filter(|(_, it)| it.lacks().contains(party));
    let (own, waiting): (Vec<_>, Vec<_>) = (own.collect(), waiting.collect());
    let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(&routes::competition(&competition.id)), title),
        ], &t!(locale, "entrants-title")))
        (summary(view, wrong.as_ref()))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, "entrants-done", "done" => done)) } } }
        }
        h1 { (named(view, &rules.title)) }
        (standing(view, rules, competition.ended().is_some()))
        (days(view, rules))
        (turns(view, competition))
        @if is_call {
            div class="actions no-print" {
                (link_button(Weight::Primary, &view.href(&routes::competition_enter(&competition.id)), &t!(locale, "entrants-enter")))
            }
        } @else { p class="muted" { (t!(locale, "entrants-closed")) } }
        @if !waiting.is_empty() {
            h2 { (t!(locale, "entrants-waiting")) }
            p { (t!(locale, "entrants-waiting-means")) }
            @for (number, entered) in waiting {
                section class="panel" {
                    p { (entry_line(view, competition, *number, entered)) }
                    @if is_call {
                        @let is_typed = typed.get("entry") == number.to_string();
                        (joining(view, competition, *number, is_typed.then_some(typed), wrong.as_ref()))
                    }
                }
            }
        }
        h2 { (t!(locale, "entrants-own")) }
        @if own.is_empty() { p class="muted" { (t!(locale, "entrants-none")) } }
        ul class="sentences" role="list" {
            @for (number, entered) in own {
                li {
                    (entry_line(view, competition, *number, entered)) " · "
                    a href=(view.href(&routes::competition_entry(&competition.id, *number))) { (t!(locale, "entrants-read", "number" => i64::from(*number))) }
                }
            }
        }
        (details(&t!(locale, "competition-rules"), &stated(view, rules)))
        p { (link_button(Weight::Plain, &view.href(&routes::competition(&competition.id)), &t!(locale, "entrants-public"))) }
    }
}

/// The form by which a party confirms that its people are in a team, and names them.
fn joining(
    view: &View,
    competition: &Competition,
    number: u32,
    typed: Option<&Fields>,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let named = format!("names-{number}");
    let reached = format!("contact-{number}");
    let words = |name: &str| typed.map(|it| it.get(name)).unwrap_or_default();
    let boxed = |id: &str, name: &str, label: &str| {
        let error = wrong.filter(|(at, _)| at == id && typed.is_some());
        let label = t!(locale, "ui-optional", "label" => label);
        words_box(
            view,
            &Box {
                id,
                name,
                label: &label,
                words: words(name),
                language: None,
                error: error.map(|(_, words)| words.as_str()),
                chars_max: PEOPLE_CHARS_MAX,
                lines: 2,
            },
        )
    };
    html! {
        form class="flow" method="post" action=(view.href(&routes::competition_join(&competition.id))) {
            (hidden("entry", &number.to_string()))
            p class="hint" { (t!(locale, "entrants-join-names")) }
            (boxed(&named, "names", &t!(locale, "entrants-names")))
            (boxed(&reached, "contact", &t!(locale, "entrants-contact")))
            (publishing(view, &format!("publish-{number}"), words("publish") == "yes"))
            (button(Weight::Secondary, &t!(locale, "entrants-join", "number" => i64::from(number))))
        }
    }
}

/// The box to tick for those who want their names to be published if the work is awarded.
fn publishing(view: &View, id: &str, is_ticked: bool) -> Markup {
    html! {
        div class="choice" {
            input id=(id) type="checkbox" name="publish" value="yes" checked[is_ticked];
            label for=(id) { (t!(view.locale, "entrants-publish")) }
        }
        p class="hint" { (t!(view.locale, "entrants-people-kept", "days" => PEOPLE_DAYS)) }
    }
}

/// `POST /competition/<id>/join`
pub(super) async fn join(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let (office, party) = asks(&view)?;
    let competition = load(&view, &id).await?;
    let number: u32 = fields.get("entry").parse().map_err(|_| Error::bad("entry="))?;
    let entered = competition.entry(number).ok_or(Refusal::UnknownEntry { entry: number })?;
    is_open(&view, &competition)?;
    let people = match named_people(&view, &competition, number, &fields, &office).await {
        Ok(people) => people,
        Err(Error::Refused(refusal)) => {
            let title = view.names(&competition.rules.title).0;
            let place = format!("names-{number}");
            let wrong = match refusal {
                Refusal::Empty { .. } => (place, t!(view.locale, "entrants-no-names")),
                other => wrong(&view, &other, &place),
            };
            let body = body(&view, &title, &competition, &party, &fields, Some(wrong));
            let frame = view.frame(&title, Nav::Desk).error();
            return Ok(frame.status(StatusCode::UNPROCESSABLE_ENTITY).respond(body));
        }
        Err(other) => return Err(other),
    };
    let what = Competing::Join { entry: entered.digest, number, people };
    let act = signing::Act::Compete { competition: competition.id.clone(), what };
    signing::to_page(&view, &Ticket { office, act }).await
}

/// Lays down the names that came with the confirmation of a team; none where there are none.
async fn named_people(
    view: &View,
    competition: &Competition,
    number: u32,
    fields: &Fields,
    office: &Office,
) -> Result<Option<Digest>, Error> {
    let (names, contact) = (fields.get("names"), fields.get("contact"));
    if names.trim().is_empty() && contact.trim().is_empty() {
        return Ok(None);
    }
    let salt = Digest::of(&sent::random::<32>(view));
    let people = People::new(names, contact, salt)?.publishing(fields.get("publish") == "yes");
    let store = view.app.store();
    Ok(Some(store.lay_people(&competition.id, number, people, office, view.now).await?))
}

/// `GET /competition/<id>/enter`
pub(super) async fn form(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let (_, party) = asks(&view)?;
    let competition = load(&view, &id).await?;
    is_open(&view, &competition)?;
    Ok(respond(&view, &competition, &party, &Typed::default(), None))
}

fn is_open(view: &View, competition: &Competition) -> Result<(), Refusal> {
    competition.goes_on()?;
    match competition.rules.phase(view.now) {
        Phase::Call => Ok(()),
        phase => Err(Refusal::CompetitionPhase { phase: phase.as_str() }),
    }
}

/// `POST /competition/<id>/enter`
pub(super) async fn post(
    view: View,
    Path(id): Path<String>,
    form: Multipart,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out_with_file(&view) {
        return Ok(answer);
    }
    let (office, party) = asks(&view)?;
    let competition = load(&view, &id).await?;
    is_open(&view, &competition)?;
    let Sent { fields, file } = sent::read(form).await?;
    let typed = Typed::new(fields)?;
    let entry = match described(&view, &competition, &party, &typed) {
        Ok(entry) => entry,
        Err(refusal) => {
            let first = languages(&view).first().map(ToString::to_string).unwrap_or_default();
            let place = format!("title-{first}");
            return Ok(again(&view, (&competition, &party), &typed, &refusal, &place));
        }
    };
    let parts = NewParts {
        words: typed.get("words").to_owned(),
        file,
        names: typed.get("names").to_owned(),
        contact: typed.get("contact").to_owned(),
        publish: typed.get("publish") == "yes",
        random: sent::random(&view),
    };
    let (work, people) = match view.app.store().lay_parts(parts, &office, view.now).await {
        Ok(laid) => laid,
        Err(store::Error::Refused(refusal)) => {
            return Ok(again(&view, (&competition, &party), &typed, &refusal, "words"));
        }
        Err(other) => return Err(other.into()),
    };
    let what = Competing::Enter { entry: Entry { work, people, ..entry } };
    let act = signing::Act::Compete { competition: competition.id.clone(), what };
    signing::to_page(&view, &Ticket { office, act }).await
}

/// The entry that a form describes, before its parts are laid down: nothing is kept of what is refused
/// for what everybody will read of it.
fn described(
    view: &View,
    competition: &Competition,
    party: &PartyId,
    typed: &Typed,
) -> Result<Entry, Refusal> {
    let is_named = |it: &&PartyId| *it == party || typed.get(&format!("team-{it}")) == "yes";
    let asked = competition.asked();
    let team: BTreeSet<PartyId> = asked.iter().filter(is_named).cloned().collect();
    let mut title = Localized::new();
    for language in languages(view) {
        let words = typed.get(&format!("title-{language}"));
        let words = clean_line(words, ENTRY_TITLE_CHARS_MAX)?;
        if !words.is_empty() {
            title.set(language, words);
        }
    }
    let nothing = Digest::of(b"");
    let category = typed.get("category").to_owned();
    let entry = Entry { category, team, work: nothing, people: nothing, title };
    entry.check(&competition.rules, &asked)?;
    Ok(entry)
}

/// The form once more, with what is wrong beside its field, or at `place`.
fn again(
    view: &View,
    (competition, party): (&Competition, &PartyId),
    typed: &Typed,
    refusal: &Refusal,
    place: &str,
) -> Response {
    let locale = view.locale;
    let wrong = match refusal {
        Refusal::Empty { field: "category" } => {
            ("category".to_owned(), t!(locale, "entrants-no-category"))
        }
        Refusal::Empty { field: "work" } => ("words".to_owned(), t!(locale, "entrants-no-work")),
        Refusal::Empty { field: "people" } => ("names".to_owned(), t!(locale, "entrants-no-names")),
        Refusal::BadFile { .. } | Refusal::TooMany { what: What::Bytes, .. } => {
            wrong(view, refusal, "file")
        }
        Refusal::TooMany { what: What::Characters, max: PEOPLE_CHARS_MAX } => {
            wrong(view, refusal, "names")
        }
        other => wrong(view, other, place),
    };
    respond(view, competition, party, typed, Some(wrong))
}

fn respond(
    view: &View,
    competition: &Competition,
    party: &PartyId,
    typed: &Typed,
    wrong: Wrong,
) -> Response {
    let title = t!(view.locale, "entrants-enter");
    let mut frame = view.frame(&title, Nav::Desk);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let form = Form { view, competition, party, typed, wrong: wrong.as_ref() };
    frame.respond(form.body(&title))
}

/// The form with what was typed into it.
struct Form<'a> {
    view: &'a View,
    competition: &'a Competition,
    party: &'a PartyId,
    typed: &'a Typed,
    wrong: Option<&'a (String, String)>,
}

impl Form<'_> {
    fn error(&self, name: &str) -> Option<&str> {
        self.wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str())
    }

    fn body(&self, title: &str) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let rules = &self.competition.rules;
        let id = &self.competition.id;
        let categories: Vec<(String, String)> =
            std::iter::once((String::new(), t!(locale, "desk-choose")))
                .chain(rules.categories.iter().map(|it| (it.id.clone(), view.names(&it.name).0)))
                .collect();
        let categories: Vec<(&str, &str)> =
            categories.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let (label, of_file, hint) = (
            t!(locale, "entrants-category"),
            t!(locale, "entrants-file"),
            t!(locale, "entrants-file-hint"),
        );
        let category = Field {
            name: "category",
            label: &label,
            hint: None,
            error: self.error("category"),
            optional: false,
        };
        let file = Field {
            name: "file",
            label: &of_file,
            hint: Some(&hint),
            error: self.error("file"),
            optional: true,
        };
        let command = format!(
            "comity competition enter {id} --category ID --team {} --work FILE --file FILE --people FILE --key FILE",
            self.party
        );
        html! {
            (breadcrumbs(locale, &[
                (&view.href(routes::mine()), &t!(locale, "nav-mine")),
                (&view.href(&routes::competition_room(id)), &view.names(&rules.title).0),
            ], title))
            (summary(view, self.wrong))
            h1 { (title) }
            p class="lead" { (named(view, &rules.title)) }
            p { (t!(locale, "entrants-kept")) }
            form class="flow" method="post" enctype="multipart/form-data" action=(view.href(&routes::competition_enter(id))) {
                (select(locale, &category, &categories, Some(self.typed.get("category"))))
                (self.team())
                (self.boxed("words", &t!(locale, "entrants-words"), WORK_CHARS_MAX, 8))
                (text_field(locale, &file, "file", ""))
                (self.boxed("names", &t!(locale, "entrants-names"), PEOPLE_CHARS_MAX, 2))
                (self.boxed("contact", &t!(locale, "ui-optional", "label" => t!(locale, "entrants-contact")), PEOPLE_CHARS_MAX, 2))
                (publishing(view, "publish", self.typed.get("publish") == "yes"))
                (self.titles())
                div class="actions" {
                    (button(Weight::Primary, &t!(locale, "entrants-go-on")))
                    (link_button(Weight::Plain, &view.href(&routes::competition_room(id)), &t!(locale, "entrants-back")))
                }
            }
            (details(&t!(locale, "entrants-command"), &html! {
                p { (t!(locale, "entrants-command-means")) }
                (code_block(locale, &[&command]))
            }))
        }
    }

    /// The parties whose people made it: one's own, and others that will confirm it.
    fn team(&self) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let asked = self.competition.asked();
        let others = view.parties_in_order();
        let others = others.iter().filter(|it| it.id != *self.party && asked.contains(&it.id));
        html! {
            fieldset class="field" {
                legend { (t!(locale, "entrants-team")) }
                p class="hint" { (short(view, self.party)) ". " (t!(locale, "entrants-team-hint")) }
                @for party in others {
                    @let name = format!("team-{}", party.id);
                    div class="choice" {
                        input id=(name) type="checkbox" name=(name) value="yes" checked[self.typed.get(&name) == "yes"];
                        label for=(name) { (named(view, &party.name)) }
                    }
                }
            }
        }
    }

    fn boxed(&self, name: &str, label: &str, chars_max: usize, lines: u16) -> Markup {
        let of = Box {
            id: name,
            name,
            label,
            words: self.typed.get(name),
            language: None,
            error: self.error(name),
            chars_max,
            lines,
        };
        words_box(self.view, &of)
    }

    /// A title in each language; none where those who made it want none.
    fn titles(&self) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let label = t!(locale, "entrants-public-title");
        html! {
            p class="hint" { (t!(locale, "entrants-title-hint")) }
            @for language in &languages(view) {
                @let name = format!("title-{language}");
                @let label = t!(locale, "board-words-in", "label" => label.as_str(), "language" => language_name(language));
                (words_box(view, &Box {
                    id: &name,
                    name: &name,
                    label: &t!(locale, "ui-optional", "label" => label),
                    words: self.typed.get(&name),
                    language: Some(language),
                    error: self.error(&name),
                    chars_max: ENTRY_TITLE_CHARS_MAX,
                    lines: 1,
                }))
            }
        }
    }
}
