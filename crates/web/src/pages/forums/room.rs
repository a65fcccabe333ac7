//! The room in which a party nominates its delegates: who they are, in which order they wait, and for
//! each what became of them and why. Nobody of another party reads it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::forum::{Nomination, PERSON_CHARS_MAX, Standing};
use commission::permission::{Action, Object};
use commission::refusal::What;
use commission::report::Receipt;
use commission::{Forum, Office, PartyId, Refusal};
use maud::{Markup, html};
use note::Digest;
use store::{DelegateRow, NewDelegate};

use super::own::private;
use super::{facts, load, standing_seal, why};
use crate::components::{
    Field, Mark, Tone, Weight, breadcrumbs, button, details, digest, hidden, link_button, notice,
    seal_with, select,
};
use crate::error::Error;
use crate::line::Lane;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::summary;
use crate::pages::sign_in::see_other;
use crate::pages::signing::{self, Delegating, Ticket};
use crate::pages::words::{named, short};
use crate::request::{Nav, View};
use crate::{routes, t, unlocked};

/// What a page says was done.
const DONE: [&str; 4] = ["nominate", "substitute", "release", "drop"];

type Wrong = Option<(String, String)>;

/// Who nominates, for which party.
fn asks(view: &View, forum: &Forum) -> Result<(Office, PartyId), Error> {
    let office = view.can(Action::Nominate, Object::Forum)?.clone();
    let party = office.party().filter(|it| forum.parties.contains(*it)).cloned();
    let action = Action::Nominate.as_str();
    let party = party.ok_or_else(|| Refusal::NotAllowed { office: office.clone(), action })?;
    Ok((office, party))
}

/// `GET /delegates/<forum>`
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::Nominate, Object::Forum)?;
    let forum = load(&view, &id).await?.forum;
    let (office, party) = asks(&view, &forum)?;
    respond(&view, &forum, (&office, &party), &Fields::default(), None).await
}

/// `POST /delegates/<forum>`
pub(super) async fn post(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    view.can(Action::Nominate, Object::Forum)?;
    let forum = load(&view, &id).await?.forum;
    let (office, party) = asks(&view, &forum)?;
    match fields.get("go") {
        "nominate" => nominate(&view, &forum, (office, party), &fields).await,
        "withdraw" => {
            let delegate = mark(&fields, "delegate")?;
            own(&forum, &delegate, &party)?;
            let what = Delegating::Release { delegate };
            let act = signing::Act::Delegate { forum: forum.id.clone(), what };
            signing::to_page(&view, &Ticket { office, act }).await
        }
        "drop" => {
            let delegate = mark(&fields, "delegate")?;
            match view.app.store().drop_delegate(&forum.id, &delegate, &office).await {
                // Twice the same form, or they erased it themselves: gone is gone.
                Ok(()) | Err(store::Error::Missing { .. }) => {}
                Err(other) => return Err(other.into()),
            }
            let room = routes::delegation(&forum.id);
            see_other(&view.href(&routes::with_query(&room, "done", "drop")))
        }
        _ => Err(Error::bad("go=")),
    }
}

fn mark(fields: &Fields, name: &str) -> Result<Digest, Error> {
    Digest::from_hex(fields.get(name)).map_err(|_| Error::bad(format!("{name}= is no digest")))
}

/// A delegate of one's own party.
fn own<'a>(
    forum: &'a Forum,
    mark: &Digest,
    party: &PartyId,
) -> Result<&'a commission::forum::Delegate, Refusal> {
    let delegate = forum.delegate(mark).ok_or(Refusal::UnknownDelegate)?;
    if delegate.party != *party {
        return Err(Refusal::OtherPartysVoice { party: delegate.party.clone() });
    }
    Ok(delegate)
}

/// For which category and in whose place somebody is to be nominated; a substitute is of the same
/// party and category as who cannot come.
fn place(
    view: &View,
    forum: &Forum,
    party: &PartyId,
    fields: &Fields,
) -> Result<(String, Option<Digest>), Error> {
    forum.goes_on(view.now)?;
    let category = fields.get("category").to_owned();
    if fields.get("in-place-of").is_empty() {
        if category.is_empty() {
            return Err(Refusal::Empty { field: "category" }.into());
        }
        if view.now > forum.week.until {
            return Err(Refusal::ForumState { state: Standing::Closed.as_str() }.into());
        }
        if forum.week.category(&category).is_none() {
            let category = category.chars().take(40).collect();
            return Err(Refusal::UnknownCategory { category }.into());
        }
        return Ok((category, None));
    }
    let before = mark(fields, "in-place-of")?;
    let delegate = own(forum, &before, party)?;
    let line = forum.delegation(party, &delegate.nomination.category).any(|it| it.waits());
    let refused = match () {
        () if delegate.nomination.category != category => Some("category"),
        () if delegate.gone.is_some() => Some("gone"),
        () if delegate.waits() => Some("waiting"),
        () if line => Some("line"),
        () => None,
    };
    match refused {
        Some(why) => Err(Refusal::Substitute { why }.into()),
        None => Ok((category, Some(before))),
    }
}

/// Lays somebody's name down and leads on to the page on which the nomination is signed, past the one
/// that shows their receipt.
async fn nominate(
    view: &View,
    forum: &Forum,
    (office, party): (Office, PartyId),
    fields: &Fields,
) -> Result<Response, Error> {
    let (category, in_place_of) = match place(view, forum, &party, fields) {
        Ok(place) => place,
        Err(Error::Refused(refusal)) => {
            let wrong = Some(said(view, &refusal));
            return respond(view, forum, (&office, &party), fields, wrong).await;
        }
        Err(other) => return Err(other),
    };
    // Drawn with the form, so that the same form sent twice lays nobody down twice.
    let receipt = Receipt::parse(fields.get("receipt")).map_err(|_| Error::bad("receipt="))?;
    let [one, two] = [view.app.nonce(), view.app.nonce()];
    let mut random = [0; 32];
    for (byte, chance) in random.iter_mut().zip(one.into_iter().chain(two)) {
        *byte = chance;
    }
    let new = NewDelegate {
        name: fields.get("name").to_owned(),
        contact: fields.get("contact").to_owned(),
        minor: fields.get("age") == "minor",
        random,
    };
    let store = view.app.store();
    let turn = view.app.line().turn(Lane::Open).await?;
    let opened = store.open_receipt(&receipt).await?;
    drop(turn);
    let delegate = match store.lay_delegate(&forum.id, &new, &opened, &office, view.now).await {
        Ok(delegate) => delegate,
        Err(store::Error::Refused(refusal)) => {
            let wrong = Some(said(view, &refusal));
            return respond(view, forum, (&office, &party), fields, wrong).await;
        }
        Err(other) => return Err(other.into()),
    };
    let nomination = Nomination { category, delegate, in_place_of };
    let what = Delegating::Nominate { nomination };
    let act = signing::Act::Delegate { forum: forum.id.clone(), what };
    let sign = signing::address(view, &Ticket { office, act }).await?;
    Ok(handed(view, forum, &new.name, &receipt, &sign))
}

/// The receipt to hand to the delegate, shown once, and the way on to sign.
fn handed(view: &View, forum: &Forum, name: &str, receipt: &Receipt, sign: &str) -> Response {
    let locale = view.locale;
    let title = t!(locale, "delegates-laid");
    let body = html! {
        section class="confirmation" role="status" {
            h1 { (title) }
            p { bdi { (name) } " · " (named(view, &forum.week.title)) }
            p { (t!(locale, "delegates-receipt")) }
            p class="lead" { span class="reference" translate="no" { (receipt) } }
            p { (t!(locale, "delegates-receipt-where")) " " span translate="no" { (view.app.base_url()) (routes::own_delegate()) } }
        }
        (notice(Tone::Pending, &html! { p { (t!(locale, "delegates-not-yet")) } }))
        div class="actions no-print" {
            (link_button(Weight::Primary, sign, &t!(locale, "delegates-go-on")))
            (link_button(Weight::Plain, &view.href(&routes::delegation(&forum.id)), &t!(locale, "delegates-back")))
        }
    };
    private(view.frame(&title, Nav::Programme).once().respond(body))
}

/// A refusal in words, with the field beside which it is shown.
fn said(view: &View, refusal: &Refusal) -> (String, String) {
    let locale = view.locale;
    let (field, words) = match refusal {
        Refusal::Empty { field: "delegate-name" } => ("name", t!(locale, "register-no-name")),
        Refusal::Empty { field: "category" } | Refusal::UnknownCategory { .. } => {
            ("category", t!(locale, "delegates-no-category"))
        }
        Refusal::ForumState { state: "grown-ups" } => ("age", view.refusal_alone(refusal)),
        Refusal::NobodyReads { .. } => ("name", t!(locale, "delegates-nobody-reads")),
        Refusal::Entered => ("name", t!(locale, "delegates-twice")),
        Refusal::TooMany { what: What::Characters, .. } => ("name", view.refusal_alone(refusal)),
        other => ("name", view.refusal_alone(other)),
    };
    (field.to_owned(), words)
}

async fn respond(
    view: &View,
    forum: &Forum,
    (office, party): (&Office, &PartyId),
    fields: &Fields,
    wrong: Wrong,
) -> Result<Response, Error> {
    let secrets = unlocked::of(view);
    let rows = view.app.store().delegates(&forum.id, &secrets, office).await?;
    let title = t!(view.locale, "delegates-title");
    let mut frame = view.frame(&title, Nav::Programme);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let room = Room { view, forum, party, rows: &rows, fields, wrong: wrong.as_ref() };
    Ok(private(frame.respond(room.body(&title))))
}

/// What the room tells.
struct Room<'a> {
    view: &'a View,
    forum: &'a Forum,
    party: &'a PartyId,
    rows: &'a [DelegateRow],
    fields: &'a Fields,
    wrong: Option<&'a (String, String)>,
}

impl Room<'_> {
    fn body(&self, title: &str) -> Markup {
        let Self { view, forum, party, rows, .. } = *self;
        let locale = view.locale;
        let standing = forum.standing(view.now);
        let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
        let is_closed = rows.iter().any(|it| it.kept.as_ref().is_some_and(|it| it.told.is_none()));
        let unlock =
            routes::with_query(routes::reports_unlock(), "to", routes::delegation(&forum.id));
        html! {
            (breadcrumbs(locale, &[
                (&view.href(routes::mine()), &t!(locale, "nav-mine")),
                (&view.href(&routes::forum(&forum.id)), &view.names(&forum.week.title).0),
            ], title))
            (summary(view, self.wrong))
            @if let Some(done) = done {
                section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, "delegates-done", "done" => done)) } } }
            }
            h1 { (title) }
            p class="lead" { (named(view, &forum.week.title)) " · " (short(view, party)) }
            (standing_seal(view, standing))
            (facts(view, &forum.week))
            @if is_closed { p { a href=(view.href(&unlock)) { (t!(locale, "delegates-locked")) } } }
            @for it in &forum.week.categories {
                h2 { (named(view, &it.title)) }
                (self.category(&it.id, it.quota))
            }
            @if standing == Standing::Open { (self.nominating()) }
            @else { p class="muted" { (view.refusal_alone(&Refusal::ForumState { state: standing.as_str() })) } }
            p { (link_button(Weight::Plain, &view.href(&routes::forum(&forum.id)), &t!(locale, "delegates-public"))) }
        }
    }

    /// The delegates of a category: those with a seat by its number, those who wait in their order,
    /// those who left.
    fn category(&self, id: &str, quota: u32) -> Markup {
        let locale = self.view.locale;
        let of = || self.rows.iter().filter(|it| it.delegate.nomination.category == id);
        let mut seated: Vec<&DelegateRow> =
            of().filter(|it| it.delegate.seated().is_some()).collect();
        seated.sort_by_key(|it| it.delegate.seated());
        let waiting: Vec<&DelegateRow> = of().filter(|it| it.delegate.waits()).collect();
        let gone: Vec<&DelegateRow> = of().filter(|it| it.delegate.gone.is_some()).collect();
        let free = i64::from(quota).saturating_sub(crate::pages::words::count(seated.len()));
        html! {
            p { (t!(locale, "delegates-seats", "count" => crate::pages::words::count(seated.len()), "quota" => i64::from(quota))) }
            @if free > 0 { p { strong { (t!(locale, "forum-empty", "count" => free)) } } }
            @for row in &seated { (self.row(row, waiting.is_empty())) }
            @if !waiting.is_empty() {
                h3 { (t!(locale, "delegates-waiting")) }
                @for row in &waiting { (self.row(row, false)) }
            }
            @if !gone.is_empty() {
                (details(&t!(locale, "delegates-gone", "count" => crate::pages::words::count(gone.len())), &html! {
                    @for row in &gone { (self.row(row, false)) }
                }))
            }
        }
    }

    /// A delegate: who, whether they come, and why they have a seat or none; with what can be done.
    fn row(&self, row: &DelegateRow, may_replace: bool) -> Markup {
        let Self { view, forum, .. } = *self;
        let locale = view.locale;
        let mark = row.delegate.mark().hex();
        let here = view.href(&routes::delegation(&forum.id));
        let goes_on = forum.goes_on(view.now).is_ok() && row.delegate.gone.is_none();
        let is_seated = row.delegate.seated().is_some();
        let said = row.kept.as_ref().map_or("erased", |it| it.said.as_str());
        let seal = match said {
            "confirmed" => Mark::Filled,
            "declined" | "erased" => Mark::Struck,
            _ => Mark::Ring,
        };
        html! {
            section class="panel" {
                p {
                    @if row.delegate.gone.is_none() { (seal_with(seal, &t!(locale, "delegates-said", "said" => said))) }
                    @match row.kept.as_ref().map(|it| &it.told) {
                        Some(Some(told)) => {
                            " " strong { bdi { (told.person.name) } }
                            @if !told.contact.is_empty() { " · " bdi { (told.contact) } }
                            @if told.minor { " · " (t!(locale, "register-minor")) }
                        },
                        Some(None) => { " " (t!(locale, "delegates-closed")) },
                        None => { " " (t!(locale, "delegates-erased")) },
                    }
                }
                @if let Some(reason) = row.why { p { (why(view, reason)) } }
                @if let Some(confirmation) = row.kept.as_ref().and_then(|it| it.told.as_ref()).and_then(|it| it.confirmation.as_ref()) {
                    p { (t!(locale, "delegates-own-words")) ": " bdi { (confirmation.contact) } " · " (crate::components::language_name(&confirmation.language)) }
                    @if !confirmation.needs.is_empty() { (crate::pages::words::prose(&confirmation.needs)) }
                    @if let Some(guardian) = &confirmation.guardian {
                        p { (t!(locale, "programme-guardian")) ": " bdi { (guardian.name) } " · " bdi { (guardian.contact) } }
                    }
                }
                @if let Some(kept) = &row.kept && !kept.days.is_empty() {
                    p { (t!(locale, "delegates-came", "count" => crate::pages::words::count(kept.days.len()))) }
                }
                @if goes_on {
                    form method="post" action=(here) {
                        (hidden("go", "withdraw")) (hidden("delegate", &mark))
                        (button(Weight::Secondary, &t!(locale, "delegates-withdraw")))
                    }
                    @if self.is_sent(&mark) {
                        (self.form(Some((mark.as_str(), row.delegate.nomination.category.as_str()))))
                    } @else if is_seated && may_replace {
                        (details(&t!(locale, "delegates-substitute"), &html! {
                            p { (t!(locale, "delegates-substitute-means")) }
                            (self.form(Some((mark.as_str(), row.delegate.nomination.category.as_str()))))
                        }))
                    } @else if is_seated {
                        p class="hint" { (t!(locale, "delegates-line")) }
                    }
                }
                @if row.kept.is_some() {
                    (details(&t!(locale, "delegates-drop"), &html! {
                        p { (t!(locale, "delegates-drop-means")) }
                        form method="post" action=(here) {
                            (hidden("go", "drop")) (hidden("delegate", &mark))
                            (button(Weight::Secondary, &t!(locale, "delegates-drop-button")))
                        }
                    }))
                }
                p class="small" { (t!(locale, "ui-digest")) ": " (digest(&mark)) }
            }
        }
    }

    fn nominating(&self) -> Markup {
        let locale = self.view.locale;
        html! {
            h2 id="nominate" { (t!(locale, "delegates-nominate")) }
            p { (t!(locale, "delegates-nominate-means")) }
            (self.form(None))
        }
    }

    /// Whether the form that puts somebody in the place of this delegate was sent, and refused.
    fn is_sent(&self, mark: &str) -> bool {
        self.wrong.is_some() && self.fields.get("in-place-of") == mark
    }

    /// What was typed into a field, where this form was sent.
    fn typed(&self, instead: Option<&str>, name: &str) -> &str {
        let is_this = self.fields.get("in-place-of") == instead.unwrap_or_default();
        if is_this { self.fields.get(name) } else { "" }
    }

    /// The form that nominates: for a free seat or the waiting list, or in the place of somebody.
    fn form(&self, instead: Option<(&str, &str)>) -> Markup {
        let Self { view, forum, .. } = *self;
        let locale = view.locale;
        let here = view.href(&routes::delegation(&forum.id));
        let of = instead.map(|(mark, _)| mark);
        let is_sent =
            self.wrong.is_some() && self.fields.get("in-place-of") == of.unwrap_or_default();
        // Of several forms on the page each has ids of its own; the one that was sent has the names.
        let prefix = match of {
            Some(mark) if !is_sent => format!("{}-", mark.get(..8).unwrap_or_default()),
            _ if of.is_none() && self.wrong.is_some() && !is_sent => "new-".to_owned(),
            _ => String::new(),
        };
        let receipt = Receipt::from_random(view.app.nonce());
        let line = |name: &str, label: String, optional: bool| {
            let id = format!("{prefix}{name}");
            let error = self.wrong.filter(|(at, _)| is_sent && at == name).map(|(_, words)| words);
            html! {
                div class={ "field" @if error.is_some() { " has-error" } } {
                    label for=(id) { (if optional { t!(locale, "ui-optional", "label" => label.as_str()) } else { label.clone() }) }
                    @if let Some(error) = error { p class="field-error" id={ (id) "-error" } { (error) } }
                    input id=(id) name=(name) type="text" value=(self.typed(of, name)) required[!optional];
                }
            }
        };
        let choices: Vec<(String, String)> =
            std::iter::once((String::new(), t!(locale, "desk-choose")))
                .chain(
                    forum.week.categories.iter().map(|it| (it.id.clone(), view.names(&it.title).0)),
                )
                .collect();
        let choices: Vec<(&str, &str)> =
            choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let label = t!(locale, "delegates-category");
        let error = self.wrong.filter(|(at, _)| at == "category").map(|(_, words)| words.as_str());
        let field = Field { name: "category", label: &label, hint: None, error, optional: false };
        html! {
            form class="flow" method="post" action=(here) {
                (hidden("go", "nominate")) (hidden("receipt", receipt.digits()))
                @match instead {
                    Some((mark, category)) => { (hidden("in-place-of", mark)) (hidden("category", category)) },
                    None => (select(locale, &field, &choices, Some(self.typed(None, "category")))),
                }
                (line("name", t!(locale, "register-name"), false))
                (line("contact", t!(locale, "register-contact"), true))
                @if forum.week.minors {
                    div class="choice" {
                        input id={ (prefix) "age" } type="checkbox" name="age" value="minor" checked[self.typed(of, "age") == "minor"];
                        label for={ (prefix) "age" } { (t!(locale, "delegates-minor")) }
                    }
                }
                p class="hint" { (t!(locale, "register-limit", "max" => crate::pages::words::count(PERSON_CHARS_MAX))) }
                div class="actions" { (button(Weight::Primary, &t!(locale, "delegates-button"))) }
            }
        }
    }
}
