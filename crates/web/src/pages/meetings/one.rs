//! One meeting as everybody sees it: the call that counts with what each party said to it, what helps when
//! it does not come about, what parties say for themselves, and every other call.

use axum::extract::Path;
use axum::response::Response;
use commission::PartyId;
use commission::meeting::{Meeting, OwnWords, Round, Stance, State, Step};
use commission::permission::{Action, Object};
use maud::{Markup, html};
use store::MeetingPage;

use super::{call_facts, id_of, reply, state_seal, state_sentence, title};
use crate::components::{
    Tone, Weight, breadcrumbs, definition_list, details, link_button, notice, time_tag,
};
use crate::error::Error;
use crate::pages::incidents::{Answer, text_list, texts_of, words};
use crate::pages::place;
use crate::pages::words::{count, named, say, seat, short, short_of};
use crate::request::{Nav, View};
use crate::{routes, t};

/// What a page says was done.
const DONE: [&str; 5] = ["called", "comes", "other-date", "declines", "stated"];

/// `GET /meetings/<id>`
pub async fn get(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let store = view.app.store();
    let page = store.meeting(&id_of(&id)?).await?;
    let agreed = place::agreed_size(&view).await?;
    let mut texts = texts_of(&view, store.meeting_texts(&page.meeting.id).await?, agreed).await?;
    // What is only proposed is nothing that the commission adopted.
    texts.retain(Answer::is_adopted);
    let title = title(&view, &page.meeting);
    Ok(view.page(&title, Nav::Meetings, body(&view, &title, &page, &texts, agreed)))
}

fn body(view: &View, title: &str, page: &MeetingPage, texts: &[Answer], agreed: u64) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let meeting = &page.meeting;
    let state = meeting.state(charter, view.now);
    let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
    let counted = counted(view, meeting);
    let others = meeting.rounds.len().saturating_sub(1);
    // Called again after it took place: that made it no other meeting.
    let others_title = if counted == others { "meeting-earlier" } else { "meeting-other-calls" };
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::meetings()), &t!(locale, "meetings-title")),
        ], title))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, &format!("meeting-done-{done}"))) } } }
        }
        h1 { (title) }
        div class="status" {
            (state_seal(view, &state))
            div { p { (state_sentence(view, &state)) } }
        }
        @if view.can(Action::Read, Object::Calendar).is_ok() {
            div class="actions no-print" {
                (link_button(Weight::Secondary, &view.href(&routes::meeting_room(&meeting.id)), &t!(locale, "meeting-to-room")))
            }
        }
        @if let Some(round) = meeting.rounds.get(counted) {
            @if round.is_short_notice() {
                (notice(Tone::Plain, &html! { p { (t!(locale, "meeting-short-notice")) } }))
            }
            (call_facts(view, &round.call))
            (called_by(view, round, page.calls.get(counted).copied(), agreed))
        }
        h2 { (t!(locale, "meeting-answers")) }
        (stances(view, page, agreed))
        (deadlock(view, page, &state))
        @if !texts.is_empty() {
            h2 { (t!(locale, "meeting-texts")) }
            (text_list(view, texts))
        }
        @if !meeting.statements.is_empty() {
            h2 { (t!(locale, "meeting-statements")) }
            @for (said, entry) in meeting.statements.iter().zip(&page.stated) {
                (stated(view, said, *entry, agreed))
            }
        }
        @if others > 0 {
            (details(&t!(locale, others_title, "count" => count(others)), &html! {
                @for (_, ((round, entry), answers)) in meeting.rounds.iter().zip(&page.calls).zip(&page.answers).enumerate().filter(|(n, _)| *n != counted) {
                    section class="panel" {
                        (call_facts(view, &round.call))
                        (called_by(view, round, Some(*entry), agreed))
                        @for (answer, entry) in round.answers.iter().zip(answers) {
                            h3 { (short_of(view, &answer.office)) }
                            (reply(view, &answer.reply))
                            (where_it_stands(view, answer.at, *entry, agreed))
                        }
                        @if round.answers.is_empty() { p class="muted" { (t!(locale, "meeting-nobody-answered")) } }
                    }
                }
            }))
        }
    }
}

/// The place among its calls of the one that counts.
fn counted(view: &View, meeting: &Meeting) -> usize {
    let digest = meeting.counting(&view.commission.charter).map(|round| round.digest);
    meeting.rounds.iter().position(|round| Some(round.digest) == digest).unwrap_or_default()
}

/// When an act was made, and where it stands in the record.
fn where_it_stands(view: &View, at: i64, entry: u64, agreed: u64) -> Markup {
    let locale = view.locale;
    let number = i64::try_from(entry).unwrap_or(i64::MAX);
    html! {
        p class="small muted" {
            (place::entry_seal(view, entry < agreed)) " "
            (time_tag(locale, at, view.zone())) " "
            a href=(view.href(&routes::entry(entry))) { (t!(locale, "home-entry", "number" => number)) }
        }
    }
}

fn called_by(view: &View, round: &Round, entry: Option<u64>, agreed: u64) -> Markup {
    html! {
        p { (say!(view.locale, "meeting-called-by", {
            "party" => short_of(view, &round.office),
            "answer" => time_tag(view.locale, round.answer, view.zone()),
        })) }
        @if let Some(entry) = entry { (where_it_stands(view, round.at, entry, agreed)) }
    }
}

/// What each party said to the call that counts. Who has said nothing is shown as that.
fn stances(view: &View, page: &MeetingPage, agreed: u64) -> Markup {
    let locale = view.locale;
    let stances = page.meeting.stances(&view.commission.charter, view.now);
    let counted = counted(view, &page.meeting);
    let entry_of = |party: &PartyId| {
        let (round, entries) = page.meeting.rounds.get(counted).zip(page.answers.get(counted))?;
        let place = round.answers.iter().rposition(|it| it.office.party() == Some(party))?;
        entries.get(place).copied()
    };
    let date = |unix: i64| time_tag(locale, unix, view.zone());
    html! {
        div class="sides" {
            @for party in view.parties_in_order() {
                @if let Some((_, stance)) = stances.iter().find(|(id, _)| *id == party.id) {
                    section class="side" {
                        h3 { (named(view, &party.short)) }
                        @match stance {
                            Stance::Called(at) => p { (say!(locale, "meeting-stance-called", { "date" => date(*at) })) },
                            Stance::Answered(said, at) => {
                                (reply(view, said))
                                @if let Some(entry) = entry_of(&party.id) {
                                    (where_it_stands(view, *at, entry, agreed))
                                }
                            }
                            Stance::Waits(until) => p { (say!(locale, "meeting-stance-waits", { "date" => date(*until) })) },
                            Stance::Silent(since) => p { strong { (say!(locale, "meeting-stance-silent", { "date" => date(*since) })) } },
                        }
                    }
                }
            }
        }
    }
}

/// What helps when it does not come about.
fn deadlock(view: &View, page: &MeetingPage, state: &State) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let steps = page.meeting.steps(charter, view.now);
    if steps.is_empty() {
        return html! {};
    }
    html! {
        section class="panel" {
            h2 { (t!(locale, "meeting-deadlock-title")) }
            p { (say!(locale, "meeting-deadlock", { "date" => time_tag(locale, state.since(), view.zone()) })) }
            ul {
                @for step in steps {
                    li {
                        @match (step, &charter.meetings.conciliator) {
                            (Step::Conciliator, Some(name)) => (say!(locale, "meeting-step-conciliator", { "name" => named(view, name) })),
                            (step, _) => (t!(locale, &format!("meeting-step-{}", step.as_str()))),
                        }
                    }
                }
            }
        }
    }
}

/// What a party says for itself; it is never shown as the commission's word.
fn stated(view: &View, said: &OwnWords, entry: u64, agreed: u64) -> Markup {
    let locale = view.locale;
    html! {
        section class="panel" {
            @if let Some(party) = said.office.party() {
                h3 { (say!(locale, "incident-one-party", { "party" => short(view, party) })) }
            }
            p { strong { (t!(locale, "meeting-one-party-means")) } }
            (words(view, &said.text))
            (definition_list(&[(t!(locale, "incident-by").as_str(), html! {
                (short_of(view, &said.office)) ", " (seat(view, &said.office))
            })]))
            (where_it_stands(view, said.at, entry, agreed))
        }
    }
}
