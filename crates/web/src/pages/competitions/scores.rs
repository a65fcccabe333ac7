//! Scoring and sealing without a script. The scores pass through the server once, which keeps nothing of
//! them: they are given back as a file that the juror keeps, and only whoever has that file seals them.
//! The record gets a digest, salted with what is in the file alone.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use commission::competition::{BALLOT_BYTES_MAX, Ballot, Pair, Preference, Scores};
use commission::{Competition, InstrumentId, Office, canonical};
use maud::{Markup, html};
use note::Digest;

use super::jury::{Stand, Wrong, asks, ballot_fields, stand, to_sign};
use super::sent::{self, Sent};
use super::{load, many, pairs};
use crate::app::App;
use crate::components::{
    Field, Tone, Weight, breadcrumbs, button, code_block, details, hidden, link_button, notice,
    text_area,
};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::summary;
use crate::pages::sign_in::see_other;
use crate::pages::signing::Competing;
use crate::pages::words::named;
use crate::request::{Nav, View};
use crate::security::ROOM_BYTES_MAX;
use crate::{routes, t};

/// The most boxes for points in one form, fewer than the fields that a form may have; where there would
/// be more, points are written as lines.
const BOXES_MAX: usize = 240;
/// The most characters of scores as lines.
pub(super) const LINES_CHARS_MAX: usize = 100_000;

/// What was typed into the form: points or preferences by their boxes, and lines.
#[derive(Default)]
pub(super) struct Typed(BTreeMap<String, String>);

impl Typed {
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

fn box_name(entry: u32, criterion: usize) -> String {
    format!("p-{entry}-{criterion}")
}

/// What seals with a key that lies in a file, from the scores to the record, without any server that
/// could see them.
pub(super) fn command(id: &InstrumentId) -> String {
    format!("comity competition seal {id} --scores FILE --ballot FILE --key FILE")
}

/// Somebody who scores now.
pub(super) struct Scoring {
    pub(super) competition: Competition,
    pub(super) office: Office,
    /// The entries that they give points, or compare.
    entries: BTreeSet<u32>,
    /// The pairs that they compare; none where they give points.
    pub(super) pairs: BTreeSet<Pair>,
}

impl Scoring {
    /// Whether points are typed into boxes and preferences chosen one by one, or both are lines.
    fn has_boxes(&self) -> bool {
        let points = self.entries.len().saturating_mul(self.competition.rules.criteria.len());
        let boxes = if self.competition.rules.by_pairs() { self.pairs.len() } else { points };
        boxes <= BOXES_MAX
    }

    /// The first field of the form.
    pub(super) fn first(&self) -> String {
        match (self.pairs.first(), self.entries.first()) {
            (Some(pair), _) if self.has_boxes() => pairs::field_name(*pair),
            (None, Some(entry)) if self.has_boxes() => box_name(*entry, 0),
            _ => "lines".to_owned(),
        }
    }
}

/// Refuses who does not score now; none where there is another page for them.
async fn scoring(view: &View, id: &str) -> Result<Option<Scoring>, Error> {
    let office = asks(view)?;
    let competition = load(view, id).await?;
    if stand(view, &competition, &office) != Stand::Judges {
        return Ok(None);
    }
    let judging = view.app.results().judging(&competition).await?;
    let Some(juror) = competition.juror(&office) else { return Ok(None) };
    let pairs = judging.shares.of(&office);
    let entries = competition.judged(&judging.shares, juror);
    Ok(Some(Scoring { competition, office, entries, pairs }))
}

/// Back to the room, which says where the juror stands.
fn to_room(view: &View, id: &str) -> Result<Response, Error> {
    see_other(&view.href(&routes::jury(id)))
}

/// Scoring: reading and sending the form.
pub(super) fn forms() -> MethodRouter<App> {
    get(form).post(keep_it)
}

/// The largest form in which scores come as a file.
pub(super) fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(ROOM_BYTES_MAX)
}

/// `GET /competition/<id>/jury/scores`
async fn form(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let Some(scoring) = scoring(&view, &id).await? else { return to_room(&view, &id) };
    Ok(show(&view, &scoring, &Typed::default(), None))
}

/// `POST /competition/<id>/jury/again`: the form with the scores of a file that the juror kept.
pub(super) async fn again(
    view: View,
    Path(id): Path<String>,
    form: Multipart,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out_with_file(&view) {
        return Ok(answer);
    }
    let Some(scoring) = scoring(&view, &id).await? else { return to_room(&view, &id) };
    let sent = sent::read(form).await?;
    Ok(match read_ballot(&view, &scoring.competition, &sent) {
        Ok(ballot) => show(&view, &scoring, &typed(&scoring, &ballot), None),
        Err(words) => {
            let wrong = ("file".to_owned(), words);
            show(&view, &scoring, &Typed::default(), Some(wrong))
        }
    })
}

/// Scores as they would have been typed.
fn typed(scoring: &Scoring, ballot: &Ballot) -> Typed {
    if scoring.competition.rules.by_pairs() {
        return Typed(pairs::typed(scoring, ballot));
    }
    let own = ballot.scores.iter().filter(|it| scoring.entries.contains(&it.entry));
    let mut typed = Typed::default();
    let mut lines = String::new();
    for scores in own {
        let points: Vec<String> = scores.points.iter().map(ToString::to_string).collect();
        for (place, points) in points.iter().enumerate() {
            typed.0.insert(box_name(scores.entry, place), points.clone());
        }
        lines += &format!("{} {}\n", scores.entry, points.join(" "));
    }
    typed.0.insert("lines".to_owned(), lines);
    typed
}

/// `POST /competition/<id>/jury/scores`: the scores come back as a file.
async fn keep_it(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let Some(scoring) = scoring(&view, &id).await? else { return to_room(&view, &id) };
    let typed = Typed(fields.pairs().into_iter().collect());
    let salt = Digest::of(&sent::random::<32>(&view));
    let read = match (scoring.competition.rules.by_pairs(), scoring.has_boxes()) {
        (false, true) => from_boxes(&view, &scoring, &typed).map(Said::Points),
        (false, false) => from_lines(&view, &scoring, &typed).map(Said::Points),
        (true, true) => pairs::from_choices(&view, &scoring, &typed).map(Said::Pairs),
        (true, false) => pairs::from_lines(&view, &scoring, &typed).map(Said::Pairs),
    };
    let ballot = match read {
        Ok(Said::Points(scores)) => Ballot::of_scores(salt, scores),
        Ok(Said::Pairs(pairs)) => Ballot::of_pairs(salt, pairs),
        Err(wrong) => return Ok(show(&view, &scoring, &typed, Some(wrong))),
    };
    let competition = &scoring.competition;
    // Once sealed, scores that do not follow the rules could never be opened.
    if let Err(refusal) = ballot.check(&competition.rules, competition.entries.len()) {
        let wrong = (scoring.first(), view.refusal(&refusal));
        return Ok(show(&view, &scoring, &typed, Some(wrong)));
    }
    kept(&view, competition, &ballot)
}

/// What a juror gave.
enum Said {
    Points(Vec<Scores>),
    Pairs(Vec<Preference>),
}

fn from_boxes(
    view: &View,
    scoring: &Scoring,
    typed: &Typed,
) -> Result<Vec<Scores>, (String, String)> {
    let rules = &scoring.competition.rules;
    let mut all = Vec::new();
    for entry in &scoring.entries {
        let names: Vec<String> =
            (0..rules.criteria.len()).map(|place| box_name(*entry, place)).collect();
        if names.iter().all(|name| typed.get(name).trim().is_empty()) {
            // Nobody has to score everything.
            continue;
        }
        let mut points = Vec::new();
        for name in names {
            let number = typed.get(&name).trim().parse::<u32>();
            match number.ok().filter(|it| *it <= rules.points_max) {
                Some(number) => points.push(number),
                None => {
                    let words = t!(view.locale, "jury-points-wrong",
                        "number" => i64::from(*entry), "max" => i64::from(rules.points_max));
                    return Err((name, words));
                }
            }
        }
        all.push(Scores { entry: *entry, points });
    }
    some(view, scoring, all)
}

fn from_lines(
    view: &View,
    scoring: &Scoring,
    typed: &Typed,
) -> Result<Vec<Scores>, (String, String)> {
    let rules = &scoring.competition.rules;
    let text = typed.get("lines");
    let wrong = |line: usize| {
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        let words = t!(view.locale, "jury-line-wrong", "line" => line,
            "max" => i64::from(rules.points_max));
        ("lines".to_owned(), words)
    };
    if text.chars().count() > LINES_CHARS_MAX {
        return Err(wrong(1));
    }
    let mut all: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (line, words) in (1..).zip(text.lines()).filter(|(_, it)| !it.trim().is_empty()) {
        let numbers: Result<Vec<u32>, _> = words.split_whitespace().map(str::parse).collect();
        let numbers = numbers.map_err(|_| wrong(line))?;
        let (entry, points) = numbers.split_first().ok_or_else(|| wrong(line))?;
        let fits = scoring.entries.contains(entry)
            && points.len() == rules.criteria.len()
            && points.iter().all(|it| *it <= rules.points_max);
        if !fits || all.insert(*entry, points.to_vec()).is_some() {
            return Err(wrong(line));
        }
    }
    let all = all.into_iter().map(|(entry, points)| Scores { entry, points }).collect();
    some(view, scoring, all)
}

fn some(view: &View, scoring: &Scoring, all: Vec<Scores>) -> Result<Vec<Scores>, (String, String)> {
    match all.is_empty() {
        true => Err((scoring.first(), t!(view.locale, "jury-no-points"))),
        false => Ok(all),
    }
}

fn show(view: &View, scoring: &Scoring, typed: &Typed, wrong: Wrong) -> Response {
    let locale = view.locale;
    let title = t!(locale, "jury-score");
    let competition = &scoring.competition;
    let id = &competition.id;
    let mut frame = view.frame(&title, Nav::Jury);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (by_pairs, boxes) = (competition.rules.by_pairs(), scoring.has_boxes());
    let sees = if by_pairs { "jury-server-sees-pairs" } else { "jury-server-sees" };
    let body = html! {
        (crumbs(view, competition, &title))
        (summary(view, wrong.as_ref()))
        h1 { (title) }
        p class="lead" { (named(view, &competition.rules.title)) }
        @if by_pairs {
            p { (t!(locale, "jury-pairs-how", "count" => many(scoring.pairs.len()))) }
            (pairs::by_what(view, competition))
        } @else {
            p { (t!(locale, "jury-scale", "max" => i64::from(competition.rules.points_max))) }
        }
        (notice(Tone::Plain, &html! { p { (t!(locale, sees)) } }))
        form class="flow" method="post" action=(view.href(&routes::jury_scores(id))) {
            @if by_pairs && boxes {
                @for pair in &scoring.pairs { (pairs::choice(view, scoring, *pair, typed, wrong.as_ref())) }
            } @else if by_pairs {
                (pairs::as_lines(view, scoring, typed, wrong.as_ref()))
            } @else if boxes {
                @for entry in &scoring.entries { (points_of(view, competition, *entry, typed, wrong.as_ref())) }
            } @else { (as_lines(view, competition, typed, wrong.as_ref())) }
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "jury-keep-button")))
                (link_button(Weight::Plain, &view.href(&routes::jury(id)), &t!(locale, "jury-back")))
            }
        }
        @let form = html! {
            p { (t!(locale, "jury-go-on-means")) }
            form class="flow" method="post" enctype="multipart/form-data" action=(view.href(&routes::jury_again(id))) {
                (ballot_fields(view, "", wrong.as_ref()))
                (button(Weight::Secondary, &t!(locale, "jury-go-on")))
            }
        };
        @if wrong.as_ref().is_some_and(|(at, _)| at == "file") { (form) }
        @else { (details(&t!(locale, "jury-go-on"), &form)) }
        (by_command(view, competition))
    };
    // What came with a form has no address of its own.
    let is_fresh = typed.0.is_empty() && wrong.is_none();
    if is_fresh { frame.respond(body) } else { frame.once().respond(body) }
}

fn crumbs(view: &View, competition: &Competition, title: &str) -> Markup {
    let name = view.names(&competition.rules.title).0;
    breadcrumbs(
        view.locale,
        &[
            (&view.href(routes::juries()), &t!(view.locale, "juries-title")),
            (&view.href(&routes::jury(&competition.id)), &name),
        ],
        title,
    )
}

fn by_command(view: &View, competition: &Competition) -> Markup {
    let locale = view.locale;
    let id = &competition.id;
    let by_pairs = competition.rules.by_pairs();
    let means = if by_pairs { "jury-pairs-command-means" } else { "jury-seal-command-means" };
    let asked = format!("comity competition pairs {id} --juror SEAT");
    let seals = command(id);
    let both = [asked.as_str(), seals.as_str()];
    let commands = if by_pairs { &both[..] } else { &both[1..] };
    details(
        &t!(locale, "jury-command"),
        &html! {
            p { (t!(locale, means)) }
            (code_block(locale, commands))
        },
    )
}

/// A box for the points of an entry by each criterion.
fn points_of(
    view: &View,
    competition: &Competition,
    entry: u32,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let rules = &competition.rules;
    let Some(entered) = competition.entry(entry) else { return html! {} };
    html! {
        fieldset class="field" {
            legend {
                (t!(locale, "competition-entry", "number" => i64::from(entry)))
                @if !entered.entry.title.is_empty() { " · " (named(view, &entered.entry.title)) }
            }
            p class="small" { a href=(view.href(&routes::competition_entry(&competition.id, entry))) target="_blank" rel="noopener" {
                (t!(locale, "entrants-read", "number" => i64::from(entry)))
            } }
            @for (place, criterion) in rules.criteria.iter().enumerate() {
                @let name = box_name(entry, place);
                @let error = wrong.filter(|(at, _)| *at == name).map(|(_, words)| words);
                div class={ "field" @if error.is_some() { " has-error" } } {
                    label for=(name) { (named(view, &criterion.name)) }
                    @if let Some(error) = error { p class="field-error" id={ (name) "-error" } { (error) } }
                    input id=(name) name=(name) type="number" inputmode="numeric" min="0" max=(rules.points_max)
                        value=(typed.get(&name)) aria-invalid=[error.map(|_| "true")]
                        aria-describedby=[error.map(|_| format!("{name}-error"))];
                }
            }
        }
    }
}

/// One box for all of them, where there are too many for boxes.
fn as_lines(
    view: &View,
    competition: &Competition,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let criteria: Vec<String> =
        competition.rules.criteria.iter().map(|it| view.names(&it.name).0).collect();
    let (label, hint) = (
        t!(locale, "jury-lines"),
        t!(locale, "jury-lines-hint", "criteria" => criteria.join(", ")),
    );
    let field = Field {
        name: "lines",
        label: &label,
        hint: Some(&hint),
        error: wrong.filter(|(at, _)| at == "lines").map(|(_, words)| words.as_str()),
        optional: false,
    };
    text_area(locale, &field, 20, typed.get("lines"))
}

/// The scores, the file that the juror keeps, and the way on for whoever has it.
fn kept(view: &View, competition: &Competition, ballot: &Ballot) -> Result<Response, Error> {
    let locale = view.locale;
    let id = &competition.id;
    let title = t!(locale, "jury-keep-title");
    let text = written(ballot)?;
    let body = html! {
        (crumbs(view, competition, &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "jury-keep-lead")) }
        (scored(view, competition, ballot))
        h2 { (t!(locale, "jury-keep-first")) }
        p { (t!(locale, "jury-keep-means")) }
        form method="post" action=(view.href(&routes::jury_ballot(id))) {
            (hidden("ballot", &text))
            (button(Weight::Primary, &t!(locale, "jury-keep-file")))
        }
        (details(&t!(locale, "jury-keep-copy"), &html! { pre class="commands" translate="no" { code { (text) } } }))
        h2 { (t!(locale, "jury-keep-then")) }
        p { (t!(locale, "jury-seal-means")) }
        form class="flow" method="post" enctype="multipart/form-data" action=(view.href(&routes::jury_seal(id))) {
            (ballot_fields(view, "", None))
            div class="actions" { (button(Weight::Secondary, &t!(locale, "jury-seal-button"))) }
        }
        @let by_file = format!("comity competition seal {id} --ballot FILE --key FILE");
        (details(&t!(locale, "jury-command"), &html! {
            p { (t!(locale, "jury-seal-file-command-means")) }
            (code_block(locale, &[&by_file]))
        }))
    };
    Ok(view.frame(&title, Nav::Jury).once().respond(body))
}

/// Scores as a table: an entry, and its points by each criterion; or two entries, and the better one.
pub(super) fn scored(view: &View, competition: &Competition, ballot: &Ballot) -> Markup {
    if competition.rules.by_pairs() {
        return pairs::compared(view, ballot);
    }
    let locale = view.locale;
    html! {
        div class="scroll" {
            table {
                thead { tr {
                    th scope="col" { (t!(locale, "competition-entries")) }
                    @for criterion in &competition.rules.criteria { th scope="col" class="number" { (named(view, &criterion.name)) } }
                } }
                tbody {
                    @for scores in &ballot.scores {
                        tr {
                            th scope="row" { (t!(locale, "competition-entry", "number" => i64::from(scores.entry))) }
                            @for points in &scores.points { td class="number" { (locale.number(i64::from(*points))) } }
                        }
                    }
                }
            }
        }
    }
}

/// A ballot as its file: the same as `comity competition seal` writes.
fn written(ballot: &Ballot) -> Result<String, Error> {
    let bytes = canonical::encode(ballot).map_err(Error::internal)?;
    String::from_utf8(bytes).map_err(Error::internal)
}

/// The ballot that a form brings as a file or as pasted text, where it follows the rules; else what is
/// wrong with it, in words.
pub(super) fn read_ballot(
    view: &View,
    competition: &Competition,
    sent: &Sent,
) -> Result<Ballot, String> {
    let pasted = sent.fields.iter().find(|(name, _)| name == "ballot").map(|(_, text)| text.trim());
    let bytes = match pasted {
        Some(text) if sent.file.is_empty() => text.as_bytes(),
        _ => sent.file.as_slice(),
    };
    parsed(view, competition, bytes)
}

fn parsed(view: &View, competition: &Competition, bytes: &[u8]) -> Result<Ballot, String> {
    let none = || t!(view.locale, "jury-no-file");
    if bytes.len() > BALLOT_BYTES_MAX {
        return Err(none());
    }
    let ballot: Ballot = serde_json::from_slice(bytes).map_err(|_| none())?;
    ballot
        .check(&competition.rules, competition.entries.len())
        .map_err(|refusal| view.refusal(&refusal))?;
    Ok(ballot)
}

/// `POST /competition/<id>/jury/ballot`: the file, to be kept by the juror. It comes with the form and
/// goes with the answer; nothing of it stays here.
pub(super) async fn ballot(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let Some(scoring) = scoring(&view, &id).await? else { return to_room(&view, &id) };
    let ballot = parsed(&view, &scoring.competition, fields.get("ballot").as_bytes());
    let ballot = ballot.map_err(|_| Error::bad("ballot= holds no scores"))?;
    let short: String = scoring.competition.id.as_str().chars().take(8).collect();
    let name = format!("attachment; filename=\"ballot-{short}.json\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(Error::internal)?),
    ];
    Ok((headers, written(&ballot)?).into_response())
}

/// `POST /competition/<id>/jury/seal`: whoever has the file seals what is in it.
pub(super) async fn seal(
    view: View,
    Path(id): Path<String>,
    form: Multipart,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out_with_file(&view) {
        return Ok(answer);
    }
    let Some(scoring) = scoring(&view, &id).await? else { return to_room(&view, &id) };
    let sent = sent::read(form).await?;
    let competition = &scoring.competition;
    let ballot = match read_ballot(&view, competition, &sent) {
        Ok(ballot) => ballot,
        Err(words) => {
            // The scores are in the juror's file alone: the form to fill in, or to go on from it.
            let wrong = ("file".to_owned(), words);
            return Ok(show(&view, &scoring, &Typed::default(), Some(wrong)));
        }
    };
    if let Some(entry) = ballot.scores.iter().find(|it| !scoring.entries.contains(&it.entry)) {
        let words = t!(view.locale, "jury-not-yours", "number" => i64::from(entry.entry));
        return Ok(show(
            &view,
            &scoring,
            &typed(&scoring, &ballot),
            Some(("file".to_owned(), words)),
        ));
    }
    if let Some(it) = ballot.pairs.iter().find(|it| !scoring.pairs.contains(&it.pair)) {
        let [one, two] = it.pair.map(i64::from);
        let words = t!(view.locale, "jury-pair-not-yours", "first" => one, "second" => two);
        let wrong = ("file".to_owned(), words);
        return Ok(show(&view, &scoring, &typed(&scoring, &ballot), Some(wrong)));
    }
    let sealed = ballot.sealed(&view.commission.id, &competition.id, &scoring.office)?;
    let office = scoring.office.clone();
    to_sign(&view, competition, office, Competing::Seal { sealed }).await
}
