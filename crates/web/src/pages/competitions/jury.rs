//! A juror's room: conflicts of interest are declared before any work is shown; then the works are read,
//! scored and sealed, and in the days for that opened.

use std::collections::BTreeSet;

use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::Response;
use commission::competition::{Ballot, Entered, Juror, Phase};
use commission::permission::{Action, Object};
use commission::{Competition, Office, Refusal};
use maud::{Markup, html};
use note::VerifierKey;

use super::one::{entry_line, numbers};
use super::scores::{self, read_ballot};
use super::{DAY_SECONDS, days, load, sent, standing, stated, turns};
use crate::components::{
    Field, Line, Mark, Weight, breadcrumbs, button, code_block, day_tag, details, hidden, lines,
    link_button, seal_with, text_area, text_field,
};
use crate::error::Error;
use crate::locale::Locale;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::summary;
use crate::pages::signing::{self, Competing, Ticket};
use crate::pages::words::{named, say};
use crate::request::{Nav, View};
use crate::{routes, t};

/// Entries that a form of declarations shows each with a box to tick; the others are named by their
/// numbers.
const TICKED_MAX: usize = 100;
/// What a page says was done.
const DONE: [&str; 4] = ["declare", "recuse", "seal", "open"];

pub(super) type Wrong = Option<(String, String)>;

/// Where a juror stands in a competition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stand {
    /// The jury's days are to come.
    Ahead,
    /// The juror declares conflicts of interest now, or declares them anew with another key.
    Declares,
    /// Every place of their side is taken.
    Full,
    /// They stepped back from everything.
    Out,
    /// They read and score.
    Judges,
    /// Their scores are sealed, and are not opened yet.
    Sealed,
    /// They open their scores now.
    Opens,
    /// Their scores are open.
    Opened,
    /// The days for it passed without them.
    Missed,
    /// The competition ended before its result stood, or their party left it.
    Ended,
}

impl Stand {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Stand::Ahead => "ahead",
            Stand::Declares => "declares",
            Stand::Full => "full",
            Stand::Out => "out",
            Stand::Judges => "judges",
            Stand::Sealed => "sealed",
            Stand::Opens => "opens",
            Stand::Opened => "opened",
            Stand::Missed => "missed",
            Stand::Ended => "ended",
        }
    }

    fn mark(self) -> Mark {
        match self {
            Stand::Ahead => Mark::Dashed,
            Stand::Declares | Stand::Judges | Stand::Opens => Mark::Ring,
            Stand::Sealed => Mark::Half,
            Stand::Opened => Mark::Filled,
            Stand::Full | Stand::Out | Stand::Missed | Stand::Ended => Mark::Struck,
        }
    }

    /// The word on its seal.
    fn words(self, locale: Locale) -> String {
        match self {
            Stand::Ended => t!(locale, "jury-stand-ended"),
            stand => t!(locale, "jury-stand", "stand" => stand.as_str()),
        }
    }

    /// Whether something waits for the juror.
    fn waits(self) -> bool {
        matches!(self, Stand::Declares | Stand::Judges | Stand::Opens)
    }
}

/// The office of who asks, where it judges.
pub(super) fn asks(view: &View) -> Result<Office, Refusal> {
    view.can(Action::Judge, Object::Competition).cloned()
}

/// Where an office stands.
pub(super) fn stand(view: &View, competition: &Competition, office: &Office) -> Stand {
    let phase = competition.rules.phase(view.now);
    let key = view.commission.roll.key(office).map(VerifierKey::id);
    let declared = |juror: &Juror| key.is_some_and(|key| juror.declared_by(key));
    let has_left = office.party().is_some_and(|party| competition.parties.contains(party))
        && !competition.is_judged_by(office);
    if has_left || competition.ended().is_some() {
        return Stand::Ended;
    }
    match (competition.juror(office), phase) {
        (Some(juror), _) if juror.is_out() => Stand::Out,
        (Some(juror), _) if juror.opened.is_some() => Stand::Opened,
        (Some(juror), Phase::Jury) if juror.sealed.is_some() => Stand::Sealed,
        (Some(juror), Phase::Opening) if juror.sealed.is_some() => Stand::Opens,
        (Some(juror), Phase::Jury) if declared(juror) => Stand::Judges,
        (Some(_), Phase::Jury) => Stand::Declares,
        (None, Phase::Jury) if is_asked(competition, office) => Stand::Declares,
        (None, Phase::Jury) => Stand::Full,
        (_, Phase::Ahead | Phase::Call) => Stand::Ahead,
        _ => Stand::Missed,
    }
}

/// Whether an office may take a juror's place: of a party that is asked, or neutral, while somebody of
/// its side is needed.
fn is_asked(competition: &Competition, office: &Office) -> bool {
    competition.is_judged_by(office) && competition.needs(office.party())
}

/// `GET /jury`
pub(super) async fn list(Member(view): Member) -> Result<Response, Error> {
    let office = asks(&view)?;
    let locale = view.locale;
    let title = t!(locale, "juries-title");
    let mut all = Vec::new();
    for row in view.app.store().competitions().await? {
        let Some(page) = view.app.store().competition(&row.id).await? else { continue };
        let stand = stand(&view, &page.competition, &office);
        all.push((stand, page.competition));
    }
    // What waits first; within it as the list has them.
    all.sort_by_key(|(stand, _)| !stand.waits());
    let list: Vec<Line> = all
        .iter()
        .map(|(stand, it)| Line {
            state: seal_with(stand.mark(), &stand.words(locale)),
            href: view.href(&routes::jury(&it.id)),
            title: named(&view, &it.rules.title),
            note: Some(sentence(&view, it, *stand)),
            when: None,
        })
        .collect();
    let body = html! {
        (breadcrumbs(locale, &[(&view.href(routes::competitions()), &t!(locale, "competitions-title"))], &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "juries-lead")) }
        @if list.is_empty() { p { (t!(locale, "competitions-none")) } } @else { (lines(&list)) }
    };
    Ok(view.page(&title, Nav::Jury, body))
}

/// What a juror is to do, or waits for, as a sentence.
fn sentence(view: &View, competition: &Competition, stand: Stand) -> Markup {
    let rules = &competition.rules;
    // A day of the calendar and no moment.
    let on = |day: i64| {
        let unix = day.saturating_mul(DAY_SECONDS) - i64::from(rules.utc_offset_seconds);
        day_tag(view.locale, unix, view.zone())
    };
    let id = format!("jury-now-{}", stand.as_str());
    say!(view.locale, &id, {
        "from" => on(rules.call_to + 1), "jury" => on(rules.jury_to), "open" => on(rules.open_to),
    })
}

/// `GET /competition/<id>/jury`
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let office = asks(&view)?;
    let competition = load(&view, &id).await?;
    respond(&view, &competition, &office, &Fields::default(), None).await
}

pub(super) async fn respond(
    view: &View,
    competition: &Competition,
    office: &Office,
    fields: &Fields,
    wrong: Wrong,
) -> Result<Response, Error> {
    let title = view.names(&competition.rules.title).0;
    let mut frame = view.frame(&title, Nav::Jury);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let stand = stand(view, competition, office);
    let judged = match competition.juror(office).filter(|_| stand == Stand::Judges) {
        Some(juror) => {
            let judging = view.app.results().judging(competition).await?;
            competition.judged(&judging.shares, juror)
        }
        None => BTreeSet::new(),
    };
    let room = Room { view, competition, office, judged, fields, wrong: wrong.as_ref() };
    Ok(frame.respond(room.body(&title, stand)))
}

/// What the room tells.
struct Room<'a> {
    view: &'a View,
    competition: &'a Competition,
    office: &'a Office,
    /// The works that they judge now.
    judged: BTreeSet<u32>,
    fields: &'a Fields,
    wrong: Option<&'a (String, String)>,
}

impl Room<'_> {
    fn body(&self, title: &str, stand: Stand) -> Markup {
        let Self { view, competition, .. } = *self;
        let locale = view.locale;
        let rules = &competition.rules;
        let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
        html! {
            (breadcrumbs(locale, &[
                (&view.href(routes::juries()), &t!(locale, "juries-title")),
            ], title))
            (summary(view, self.wrong))
            @if let Some(done) = done {
                section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, "jury-done", "done" => done)) } } }
            }
            h1 { (named(view, &rules.title)) }
            (standing(view, rules, competition.ended().is_some()))
            (days(view, rules))
            (turns(view, competition))
            div class="status" {
                (seal_with(stand.mark(), &stand.words(locale)))
                div { p { (sentence(view, competition, stand)) } }
            }
            @match stand {
                Stand::Declares => (self.declaring()),
                Stand::Judges => (self.judging()),
                Stand::Sealed => (self.sealed()),
                Stand::Opens => (self.opening()),
                _ => {}
            }
            (details(&t!(locale, "competition-rules"), &stated(view, rules)))
            p { (link_button(Weight::Plain, &view.href(&routes::competition(&competition.id)), &t!(locale, "entrants-public"))) }
        }
    }

    fn error(&self, name: &str) -> Option<&str> {
        self.wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str())
    }

    fn numbered(&self) -> impl Iterator<Item = (u32, &Entered)> {
        (1_u32..).zip(&self.competition.entries)
    }

    /// The form that declares: what everybody knows of every entry, and nothing of any work.
    fn declaring(&self) -> Markup {
        let Self { view, competition, fields, .. } = *self;
        let locale = view.locale;
        let id = &competition.id;
        let more = competition.entries.len() > TICKED_MAX;
        let (label, hint) = (
            t!(locale, "jury-numbers"),
            t!(locale, "jury-numbers-hint", "count" => i64::try_from(TICKED_MAX).unwrap_or(i64::MAX)),
        );
        let field = Field {
            name: "numbers",
            label: &label,
            hint: Some(&hint),
            error: self.error("numbers"),
            optional: true,
        };
        let command = format!("comity competition declare {id} --conflict NUMBER --key FILE");
        html! {
            h2 { (t!(locale, "jury-declare")) }
            p { (t!(locale, "jury-declare-means")) }
            form class="flow" method="post" action=(view.href(&routes::jury_declare(id))) {
                fieldset class="field" {
                    legend { (t!(locale, "jury-conflicts")) }
                    @for (number, entered) in self.numbered().take(TICKED_MAX) {
                        @let name = format!("conflict-{number}");
                        div class="choice" {
                            input id=(name) type="checkbox" name=(name) value="yes" checked[fields.get(&name) == "yes"];
                            label for=(name) { (entry_line(view, competition, number, entered)) }
                        }
                    }
                }
                @if more { (text_field(locale, &field, "text", fields.get("numbers"))) }
                div class="actions" { (button(Weight::Primary, &t!(locale, "jury-declare-button"))) }
            }
            (self.command(&[&command]))
        }
    }

    /// The works to read, and the way to score them.
    fn judging(&self) -> Markup {
        let Self { view, competition, office, .. } = *self;
        let locale = view.locale;
        let id = &competition.id;
        let Some(juror) = competition.juror(office) else { return html! {} };
        let conflicts: Vec<u32> = juror.conflicts().into_iter().collect();
        let mine: Vec<(u32, &Entered)> =
            self.numbered().filter(|(number, _)| self.judged.contains(number)).collect();
        let by_pairs = competition.rules.by_pairs();
        let means = if by_pairs { "jury-pairs-means" } else { "jury-score-means" };
        let button = if by_pairs { "jury-pairs-button" } else { "jury-score-button" };
        html! {
            @if juror.stands_in() { p { (t!(locale, "jury-stands-in")) } }
            h2 { (t!(locale, "jury-read")) }
            @if !conflicts.is_empty() {
                p { (t!(locale, "competition-conflicts", "entries" => numbers(&conflicts))) }
            }
            @if mine.is_empty() { p { (t!(locale, "jury-nothing")) } }
            ul class="sentences" role="list" {
                @for (number, entered) in &mine {
                    li {
                        (entry_line(view, competition, *number, entered)) " · "
                        a href=(view.href(&routes::competition_entry(id, *number))) { (t!(locale, "entrants-read", "number" => i64::from(*number))) }
                    }
                }
            }
            @if !mine.is_empty() {
                h2 { (t!(locale, "jury-score")) }
                p { (t!(locale, means)) }
                div class="actions" {
                    (link_button(Weight::Primary, &view.href(&routes::jury_scores(id)), &t!(locale, button)))
                }
                (self.command(&[&scores::command(id)]))
            }
            (self.recusing())
        }
    }

    /// Scores that are sealed can only be opened, in the days for that.
    fn sealed(&self) -> Markup {
        let view = self.view;
        html! { p { strong { (t!(view.locale, "jury-keep")) } } (self.recusing()) }
    }

    /// The form that opens.
    fn opening(&self) -> Markup {
        let Self { view, competition, fields, .. } = *self;
        let locale = view.locale;
        let id = &competition.id;
        let command = format!("comity competition open {id} --ballot FILE --key FILE");
        html! {
            h2 { (t!(locale, "jury-open")) }
            p { (t!(locale, "jury-open-means")) }
            form class="flow" method="post" enctype="multipart/form-data" action=(view.href(&routes::jury_open(id))) {
                (ballot_fields(view, fields.get("ballot"), self.wrong))
                div class="actions" { (button(Weight::Primary, &t!(locale, "jury-open-button"))) }
            }
            (self.command(&[&command]))
            (self.recusing())
        }
    }

    fn recusing(&self) -> Markup {
        let Self { view, competition, .. } = *self;
        let locale = view.locale;
        if !competition.is_sealed() {
            return html! {};
        }
        html! {
            (details(&t!(locale, "jury-recuse"), &html! {
                p { (t!(locale, "jury-recuse-all-means")) }
                form method="post" action=(view.href(&routes::jury_recuse(&competition.id))) {
                    (hidden("entry", ""))
                    (button(Weight::Secondary, &t!(locale, "jury-recuse-all")))
                }
            }))
        }
    }

    /// How the same is done with a key that lies in a file.
    fn command(&self, commands: &[&str]) -> Markup {
        let locale = self.view.locale;
        details(
            &t!(locale, "jury-command"),
            &html! {
                p { (t!(locale, "jury-command-means")) }
                (code_block(locale, commands))
            },
        )
    }
}

/// The file that opens scores, chosen or pasted.
pub(super) fn ballot_fields(view: &View, typed: &str, wrong: Option<&(String, String)>) -> Markup {
    let locale = view.locale;
    let (file, pasted) = (t!(locale, "jury-file"), t!(locale, "jury-pasted"));
    let error = wrong.filter(|(at, _)| at == "file").map(|(_, words)| words.as_str());
    let file = Field { name: "file", label: &file, hint: None, error, optional: true };
    let pasted = Field { name: "ballot", label: &pasted, hint: None, error: None, optional: true };
    html! { (text_field(locale, &file, "file", "")) (text_area(locale, &pasted, 3, typed)) }
}

/// `POST /competition/<id>/jury/declare`
pub(super) async fn declare(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let office = asks(&view)?;
    let competition = load(&view, &id).await?;
    let Some(conflicts) = conflicts(&competition, &fields) else {
        let wrong = ("numbers".to_owned(), t!(view.locale, "jury-numbers-wrong"));
        return respond(&view, &competition, &office, &fields, Some(wrong)).await;
    };
    to_sign(&view, &competition, office, Competing::Declare { conflicts }).await
}

/// The entries that a form names; none where it names one that there is not.
fn conflicts(competition: &Competition, fields: &Fields) -> Option<BTreeSet<u32>> {
    let ticked = |name: &str| name.strip_prefix("conflict-")?.parse::<u32>().ok();
    let mut conflicts: BTreeSet<u32> = BTreeSet::new();
    for (name, value) in fields.pairs() {
        if value == "yes" {
            conflicts.extend(ticked(&name));
        }
    }
    let typed = fields.get("numbers").replace([',', ';'], " ");
    for number in typed.split_whitespace() {
        conflicts.insert(number.parse().ok()?);
    }
    conflicts.iter().all(|it| competition.entry(*it).is_some()).then_some(conflicts)
}

/// `POST /competition/<id>/jury/recuse`
pub(super) async fn recuse(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let office = asks(&view)?;
    let competition = load(&view, &id).await?;
    let entry = match fields.get("entry") {
        "" => None,
        number => {
            let number = number.parse().map_err(|_| Error::bad("entry="))?;
            competition.entry(number).ok_or(Refusal::UnknownEntry { entry: number })?;
            Some(number)
        }
    };
    to_sign(&view, &competition, office, Competing::Recuse { entry }).await
}

/// `POST /competition/<id>/jury/open`
pub(super) async fn open(
    view: View,
    Path(id): Path<String>,
    form: Multipart,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out_with_file(&view) {
        return Ok(answer);
    }
    let office = asks(&view)?;
    let competition = load(&view, &id).await?;
    let sent = sent::read(form).await?;
    let ballot = read_ballot(&view, &competition, &sent).and_then(|ballot| {
        let is_sealed = is_the_sealed(&view, &competition, &office, &ballot);
        is_sealed.then_some(ballot).ok_or_else(|| t!(view.locale, "jury-other-file"))
    });
    match ballot {
        Ok(ballot) => to_sign(&view, &competition, office, Competing::Open { ballot }).await,
        Err(words) => {
            let wrong = ("file".to_owned(), words);
            let fields = Fields::from(sent.fields);
            respond(&view, &competition, &office, &fields, Some(wrong)).await
        }
    }
}

/// Whether these are the very scores that an office sealed.
fn is_the_sealed(view: &View, competition: &Competition, office: &Office, ballot: &Ballot) -> bool {
    let sealed = competition.juror(office).and_then(|it| it.sealed.as_ref());
    let found = ballot.sealed(&view.commission.id, &competition.id, office);
    sealed.is_some_and(|it| found.is_ok_and(|found| found == it.digest))
}

/// Leads to the page on which the key signs.
pub(super) async fn to_sign(
    view: &View,
    competition: &Competition,
    office: Office,
    what: Competing,
) -> Result<Response, Error> {
    let act = signing::Act::Compete { competition: competition.id.clone(), what };
    signing::to_page(view, &Ticket { office, act }).await
}
