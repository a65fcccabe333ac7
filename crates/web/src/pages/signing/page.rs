//! What is signed, in full, in the reader's language beside the others; and the one button.

use axum::http::StatusCode;
use axum::response::Response;
use commission::act::TabledVersion;
use commission::appeal::Step;
use commission::claim::View as Opinion;
use commission::incident::{Blurred, Finding, statement_digest};
use commission::meeting::{self, Call, Reply};
use commission::phrase::{self, Stretched};
use commission::programme::{self, Report};
use commission::roll::Change;
use commission::{
    Activity, Appeal, Competition, Forum, Kind, Language, Localized, PartyId, Refusal, Version,
};
use maud::{Markup, html};
use note::{Digest, PublicKey};

use super::{Act, Begin, Competing, Delegating, Ticket, command};
use crate::components::{
    Field, FieldError, Tone, Use, Weight, button, code_block, details, digest, error_summary,
    hidden, language_name, notice, passkey_form, text_area, time_tag, user_text,
};
use crate::error::Error;
use crate::pages::text::{self, sides};
use crate::pages::words::{self, numbered, say};
use crate::pages::{self, appeals, competitions, forums, incidents, meetings};
use crate::request::{Nav, View};
use crate::{routes, t};

/// What is signed.
pub(super) struct What {
    /// The digest that the statement names.
    pub(super) subject: Digest,
    /// What it is called: "Decision 14".
    name: String,
    of: Of,
}

enum Of {
    Text { kind: Kind, versions: Vec<(TabledVersion, Version)>, deadline: i64 },
    Seat(Change),
    Blurred(Blurred),
    Finding(Box<Finding>),
    Speech(PartyId, Localized),
    Call(Box<Call>),
    Reply(Box<Call>, Reply),
    Step(Box<Appeal>, Step, Option<Opinion>),
    Report(Box<Activity>, Report, Option<Opinion>),
    Competing(Box<Competition>, Competing),
    Delegating(Box<Forum>, Delegating),
}

/// Loads what a ticket is about, as it is now.
pub(super) async fn load(view: &View, ticket: &Ticket) -> Result<What, Error> {
    let store = view.app.store();
    match &ticket.act {
        Act::Sign { text: id, digest: found }
        | Act::Decline { text: id, digest: found, .. }
        | Act::Withdraw { text: id, digest: found } => {
            let text = text::load(view, id).await?;
            let expected = text.page.instrument.current().digest;
            if expected != *found {
                return Err(Refusal::OtherDigest { expected, found: *found }.into());
            }
            let kind = text.page.instrument.kind();
            Ok(What {
                subject: expected,
                name: numbered(view, kind, text.page.number),
                of: Of::Text {
                    kind,
                    deadline: text.revision().text.deadline,
                    versions: text.versions,
                },
            })
        }
        Act::Table { text, deadline } => {
            let tabling = store.prepare_tabling(text, Some(*deadline), view.now).await?;
            let mut versions = Vec::new();
            for (tabled, (_, bytes)) in tabling.versions().iter().zip(tabling.blobs()) {
                let words = String::from_utf8(bytes.clone()).map_err(Error::internal)?;
                versions.push((tabled.clone(), words.parse().map_err(Error::internal)?));
            }
            let kind = tabling.text().kind;
            Ok(What {
                subject: tabling.text().digest(),
                name: view.locale.text(&format!("kind-{kind}"), None),
                of: Of::Text { kind, versions, deadline: *deadline },
            })
        }
        Act::Seat { order } => {
            let order = store.order(order, view.now).await?;
            let order = order.filter(|order| order.fits(&view.commission));
            let order = order.ok_or(Error::NotFound)?;
            Ok(What {
                subject: view.commission.order_subject(&order.change),
                name: view.office(order.change.office()),
                of: Of::Seat(order.change),
            })
        }
        Act::Accept { incident, digest: found } => {
            let row = store.room(incident).await?;
            if let Some(incident) = &row.incident {
                return Err(Refusal::IncidentState { state: incident.state() }.into());
            }
            let expected = row.room.blurred.digest(&view.commission.id, incident)?;
            same(expected, *found)?;
            let of = Of::Blurred(row.room.blurred);
            Ok(What { subject: expected, name: t!(view.locale, "signing-incident"), of })
        }
        Act::Verify { incident, digest: found } => {
            let row = store.room(incident).await?;
            let finding = row.room.finding(&view.commission.charter, &view.commission.id)?;
            let expected = finding.digest();
            same(expected, *found)?;
            let of = Of::Finding(Box::new(finding));
            Ok(What { subject: expected, name: t!(view.locale, "signing-finding"), of })
        }
        Act::Speak { incident, text } => {
            let party = ticket.office.party().ok_or(Error::NotFound)?;
            let subject = statement_digest(&view.commission.id, incident, party, text)?;
            let of = Of::Speech(party.clone(), text.clone());
            Ok(What { subject, name: t!(view.locale, "signing-words"), of })
        }
        Act::Convene { meeting: id, call } => {
            let meetings = store.meetings().await?;
            let commission = &view.commission;
            let number = meetings.get(id).map_or(1, |it| it.rounds.len() + 1);
            if usize::from(call.number) != number
                || call.chair != meetings.chair(&commission.charter, &commission.id)
            {
                // It was called meanwhile, or another party's turn to chair has come.
                let found = i64::try_from(number).unwrap_or(i64::MAX);
                return Err(Refusal::Changed { expected: call.number.into(), found }.into());
            }
            call.check_new(&commission.charter, view.now)?;
            let party = ticket.office.party().ok_or(Error::NotFound)?;
            meetings.may_call(id, party, view.now)?;
            let subject = call.digest(&commission.id, id)?;
            let of = Of::Call(Box::new(call.clone()));
            Ok(What { subject, name: t!(view.locale, "signing-meeting"), of })
        }
        Act::Reply { meeting: id, call, reply } => {
            let party = ticket.office.party().ok_or(Error::NotFound)?;
            let page = store.meeting(id).await?;
            let round = page.meeting.last_round().ok_or(Error::NotFound)?;
            same(round.digest, *call)?;
            let subject = reply.digest(&view.commission.id, id, call, party)?;
            let of = Of::Reply(Box::new(round.call.clone()), reply.clone());
            Ok(What { subject, name: t!(view.locale, "signing-meeting"), of })
        }
        Act::State { meeting: id, text } => {
            let party = ticket.office.party().ok_or(Error::NotFound)?;
            let subject = meeting::statement_digest(&view.commission.id, id, party, text)?;
            let of = Of::Speech(party.clone(), text.clone());
            Ok(What { subject, name: t!(view.locale, "signing-words"), of })
        }
        Act::Enter { appeal: id, step } => {
            let appeal = store.appeal(id).await?.ok_or(Error::NotFound)?.appeal;
            step.check(&view.commission.charter, appeal.adopted, view.now)?;
            let subject = step.digest(&view.commission.id, id)?;
            let of = Of::Step(Box::new(appeal), step.clone(), None);
            Ok(What { subject, name: t!(view.locale, "signing-appeal"), of })
        }
        Act::Opine { appeal: id, step, opinion } => {
            let party = ticket.office.party().ok_or(Error::NotFound)?;
            let appeal = store.appeal(id).await?.ok_or(Error::NotFound)?.appeal;
            let entered = appeal.step(step).ok_or(Refusal::UnknownStep { step: *step })?;
            let (said, entered) = (entered.view_of(party).cloned(), entered.what.clone());
            if said.as_ref() == Some(opinion) {
                return Err(Refusal::SignedAlready { office: ticket.office.clone() }.into());
            }
            let subject =
                commission::appeal::view_digest(opinion, &view.commission.id, id, step, party)?;
            let of = Of::Step(Box::new(appeal), entered, Some(opinion.clone()));
            Ok(What { subject, name: t!(view.locale, "signing-appeal"), of })
        }
        Act::Tell { activity: id, report } => {
            let activity = store.activity(id).await?.ok_or(Error::NotFound)?.activity;
            activity.check(report, &view.commission.charter, view.now)?;
            let subject = report.digest(&view.commission.id, id)?;
            let of = Of::Report(Box::new(activity), report.clone(), None);
            Ok(What { subject, name: t!(view.locale, "signing-activity"), of })
        }
        Act::Judge { activity: id, report, opinion } => {
            let party = ticket.office.party().ok_or(Error::NotFound)?;
            let activity = store.activity(id).await?.ok_or(Error::NotFound)?.activity;
            let told = activity.report(report).ok_or(Refusal::UnknownStep { step: *report })?;
            let (said, told) = (told.view_of(party).cloned(), told.what.clone());
            if said.as_ref() == Some(opinion) {
                return Err(Refusal::SignedAlready { office: ticket.office.clone() }.into());
            }
            let commission = &view.commission.id;
            let subject = programme::view_digest(opinion, commission, id, report, party)?;
            let of = Of::Report(Box::new(activity), told, Some(opinion.clone()));
            Ok(What { subject, name: t!(view.locale, "signing-activity"), of })
        }
        Act::Compete { competition, what } => {
            let (competition, subject) = what.load(view, competition, &ticket.office).await?;
            let of = Of::Competing(Box::new(competition), what.clone());
            Ok(What { subject, name: t!(view.locale, "signing-competition"), of })
        }
        Act::Delegate { forum, what } => {
            let (forum, subject) = what.load(view, forum, &ticket.office).await?;
            let of = Of::Delegating(Box::new(forum), what.clone());
            Ok(What { subject, name: t!(view.locale, "signing-forum"), of })
        }
        Act::Key { .. } => Err(Error::NotFound),
    }
}

/// Refuses what changed since the page that led here was shown.
fn same(expected: Digest, found: Digest) -> Result<(), Refusal> {
    if expected == found { Ok(()) } else { Err(Refusal::OtherDigest { expected, found }) }
}

/// The page.
pub(super) fn page(
    view: &View,
    token: &str,
    ticket: &Ticket,
    what: &What,
    wrong: Option<&str>,
) -> Response {
    let locale = view.locale;
    let verb = ticket.act.as_str();
    let title = t!(locale, &format!("signing-{verb}-title"), "text" => what.name.as_str());
    let errors: Vec<FieldError<'_>> =
        wrong.map(|words| FieldError { name: "content", words }).into_iter().collect();
    let body = html! {
        (error_summary(locale, &errors))
        h1 { (title) }
        p class="lead" { (locale.text(&format!("signing-{verb}-lead"), None)) }
        (act(view, ticket))
        @match &what.of {
            Of::Text { kind, versions, deadline } => {
                p { (say!(locale, "signing-deadline", { "date" => time_tag(locale, *deadline, view.zone()) })) }
                (sides::versions(view, *kind, versions))
            }
            Of::Seat(change) => (seat(view, change)),
                Of::Blurred(row) => section class="panel" {
                    p { (incidents::topic(view, &row.topic)) }
                    p { (incidents::blurred(view, row)) }
                    p { (t!(locale, &format!("incident-priority-{}", row.priority))) }
                },
                Of::Finding(finding) => section class="panel" { (incidents::finding(view, finding)) },
                Of::Call(call) => (meetings::call_facts(view, call)),
                Of::Reply(call, reply) => {
                    section class="panel" { (meetings::reply(view, reply)) }
                    (meetings::call_facts(view, call))
                },
                Of::Step(appeal, step, opinion) => (appeals::to_sign(view, appeal, step, opinion.as_ref())),
                Of::Report(activity, report, opinion) => (pages::programme::to_sign(view, activity, report, opinion.as_ref())),
                Of::Competing(competition, what) => (competitions::to_sign(view, competition, what)),
                Of::Delegating(forum, what) => (forums::to_sign(view, forum, what)),
                Of::Speech(party, words) => section class="panel" {
                    p { (words::short(view, party)) }
                    (incidents::words(view, words))
                },
        }
        (check(view, what))
        (sign(view, token, ticket, what))
        p { a href=(view.site_href(&way_back(ticket))) { (t!(locale, "signing-not-now")) } }
    };
    let passkey = view.on_signing_host;
    let mut frame = view.frame(&title, Nav::None);
    if passkey {
        frame = frame.passkey();
    }
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    frame.respond(body)
}

/// Said instead when it can no longer be signed.
pub(super) fn refused(view: &View, ticket: &Ticket, refusal: &Refusal) -> Response {
    let title = t!(view.locale, "error-refused-title");
    let body = html! {
        h1 { (title) }
        p { (view.refusal_alone(refusal)) }
        @for block in view.blocks(refusal) { p { (block) } }
        p { a href=(view.site_href(&way_back(ticket))) { (t!(view.locale, "signing-back")) } }
    };
    view.frame(&title, Nav::None).status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
}

/// The form of the reasons once more, with what was typed and what is wrong with it.
pub(super) fn reasons_again(view: &View, form: &Begin, refusal: &Refusal) -> Response {
    let locale = view.locale;
    let title = t!(locale, "text-decline-title");
    let words = view.refusal_alone(refusal);
    let (label, hint) = (t!(locale, "text-decline-reasons"), t!(locale, "text-decline-hint"));
    let field = Field {
        name: "reasons",
        label: &label,
        hint: Some(&hint),
        error: Some(&words),
        optional: false,
    };
    let body = html! {
        (error_summary(locale, &[FieldError { name: "reasons", words: &words }]))
        h1 { (title) }
        form class="flow" method="post" action=(view.href(routes::signing())) {
            (hidden("purpose", "decline")) (hidden("text", &form.text))
            (hidden("digest", &form.digest)) (hidden("language", &form.language))
            (text_area(locale, &field, 6, &form.reasons))
            (button(Weight::Primary, &t!(locale, "signing-again-button")))
        }
        p { a href=(view.href(&routes::text(&form.text))) { (t!(locale, "signing-not-now")) } }
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    view.frame(&title, Nav::Texts).error().status(status).respond(body)
}

fn way_back(ticket: &Ticket) -> String {
    match &ticket.act {
        Act::Sign { text, .. } | Act::Decline { text, .. } | Act::Withdraw { text, .. } => {
            routes::text(text)
        }
        Act::Table { text, .. } => routes::draft(text),
        Act::Seat { .. } => routes::seats().to_owned(),
        Act::Accept { incident, .. }
        | Act::Verify { incident, .. }
        | Act::Speak { incident, .. } => routes::room(incident),
        Act::Convene { .. } => routes::calendar().to_owned(),
        Act::Reply { meeting, .. } | Act::State { meeting, .. } => routes::meeting_room(meeting),
        Act::Enter { appeal, .. } | Act::Opine { appeal, .. } => routes::course(appeal),
        Act::Tell { activity, .. } | Act::Judge { activity, .. } => routes::activity_room(activity),
        Act::Compete { competition, what } => what.room(competition),
        Act::Delegate { forum, .. } => routes::delegation(forum),
        Act::Key { .. } => routes::account().to_owned(),
    }
}

fn act(view: &View, ticket: &Ticket) -> Markup {
    html! {
        @if let Act::Decline { language, reasons, .. } = &ticket.act {
            blockquote {
                p lang=(language) dir="auto" { bdi { (reasons) } }
                footer { (t!(view.locale, "text-reasons")) }
            }
        }
    }
}

fn seat(view: &View, change: &Change) -> Markup {
    let locale = view.locale;
    let verb = change.action().as_str();
    let office = view.office(change.office());
    html! {
        section class="panel" {
            p { strong { (t!(locale, &format!("signing-change-{verb}"), "office" => office)) } }
            @if let Change::Fill { key, .. } | Change::ReplaceKey { key, .. } = change {
                p { (t!(locale, "signing-new-key")) }
                (phrases(view, &Digest::of(key.to_string().as_bytes())))
            }
            @if let Change::ReadingKey { reading, .. } = change {
                p { (t!(locale, "signing-reading-key")) }
                p class="long-code" { code { (reading) } }
            }
        }
    }
}

/// The phrase of a digest, in the reader's language, and in the others for whoever reads those.
pub(in crate::pages) fn phrases(view: &View, of: &Digest) -> Markup {
    let own: Option<Language> = view.locale.tag().parse().ok();
    let stretched = Stretched::new(of);
    let words = |language: &Language| {
        stretched.phrase(language).map(|words| {
            html! { p class="phrase" lang=(language) translate="no" { (words.join(" ")) } }
        })
    };
    let others: Vec<Language> = phrase::languages()
        .filter(|tag| *tag != view.locale.tag())
        .filter_map(|tag| tag.parse().ok())
        .collect();
    html! {
        @if let Some(words) = own.as_ref().and_then(words) { (words) }
        (details(&t!(view.locale, "signing-phrase-others"), &html! {
            @for language in &others {
                p class="small muted" { (user_text(Some(language), &language_name(language))) }
                @if let Some(words) = words(language) { (words) }
            }
        }))
    }
}

/// How both can see that they sign the same, whatever the server shows them.
fn check(view: &View, what: &What) -> Markup {
    let locale = view.locale;
    let subject = &what.subject;
    let (title, words) = match &what.of {
        Of::Text { .. } => ("signing-same-title", "signing-same"),
        Of::Finding(_) => ("signing-same-finding-title", "signing-same-finding"),
        Of::Seat(_) => ("signing-same-order-title", "signing-same-order"),
        Of::Blurred(_)
        | Of::Speech(..)
        | Of::Call(_)
        | Of::Reply(..)
        | Of::Report(_, _, _)
        | Of::Competing(..)
        | Of::Delegating(..)
        | Of::Step(..) => ("signing-same-alone-title", "signing-same-alone"),
    };
    html! {
        section class="panel" {
            h2 { (t!(locale, title)) }
            p { (t!(locale, words)) }
            (phrases(view, subject))
            p class="small" { (t!(locale, "ui-digest")) ": " (digest(&subject.hex())) }
        }
    }
}

fn sign(view: &View, token: &str, ticket: &Ticket, what: &What) -> Markup {
    let locale = view.locale;
    let verb = ticket.act.as_str();
    let words = t!(locale, &format!("signing-{verb}-button"), "text" => what.name.as_str());
    let address = view.href(&routes::signing_ticket(token));
    let office = html! {
        p { strong { (t!(locale, "signing-as", "office" => view.office(&ticket.office))) } }
    };
    let form = if view.on_signing_host {
        let asks = format!("{}/statement", routes::signing_ticket(token));
        html! {
            (office)
            p { (t!(locale, "signing-passkey")) }
            (passkey_form(locale, &address, Use::Sign(&asks), &html! {}, &words))
        }
    } else if view.app.demo().is_some_and(|demo| demo.key(&ticket.office).is_some()) {
        html! {
            (office)
            p { (t!(locale, "signing-demo")) }
            form method="post" action=(address) { (button(Weight::Primary, &words)) }
        }
    } else {
        html! { (office) (elsewhere(view, ticket)) }
    };
    html! { section class="panel turn no-print" { h2 { (t!(locale, "text-sign-title")) } (form) } }
}

/// For an office whose key is not on this site: how to sign on one's own machine.
fn elsewhere(view: &View, ticket: &Ticket) -> Markup {
    let locale = view.locale;
    if let Some(PublicKey::Passkey(key)) =
        view.commission.roll.key(&ticket.office).map(note::VerifierKey::public)
    {
        return notice(
            Tone::Plain,
            &html! { p { (t!(locale, "signing-other-host", "host" => key.rp_id())) } },
        );
    }
    let command = command::of(&ticket.act, view.app.base_url());
    html! {
        p { (t!(locale, "signing-key-file")) }
        (code_block(locale, &[&command]))
    }
}
