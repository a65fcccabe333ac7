//! Checks what was played, through the API of the served site alone.

use serde_json::Value;

use super::expect::expect;
use super::play::Play;
use super::spoken;
use crate::client::Client;
use crate::failure::{Code, Failure, Outcome};

/// Checks every step.
///
/// # Errors
/// When the API shows something else than was played.
pub async fn all(play: &Play<'_>) -> Outcome {
    let client = Client::new(play.url())?;
    let played = Played {
        statement: play.statement.clone(),
        waiting: play.waiting.clone(),
        reasons: play.reasons.clone(),
        incident: play.incident.clone(),
        met: play.met.clone(),
        appeal: play.appeal.clone(),
        parties: play.cast().parties().to_vec(),
    };
    tokio::task::spawn_blocking(move || check(&client, &played))
        .await
        .map_err(|e| Failure::io("the check broke", e))?
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// A juror stepped back and was replaced, and the papers count to the result that is shown.
fn competition(client: &Client) -> Outcome {
    let listed = client.json("/api/competitions")?;
    let id = text(&listed, "/competitions/0/id").to_owned();
    let shown = client.json(&web::routes::api_competition(&id))?;
    let (of, yes) = (
        |pointer: &str| shown.pointer(pointer).and_then(Value::as_array),
        Some(&Value::Bool(true)),
    );
    let out = of("/jurors").into_iter().flatten().filter(|it| it.get("out") == yes).count();
    let whole = of("/vacant").is_some_and(Vec::is_empty) && shown.get("final") == yes;
    expect("a juror stepped back and was replaced", out == 1 && whole, &shown)?;
    let papers = client.get(&web::routes::api_competition_papers(&id))?;
    let counted = commission::competition::Papers::parse(&papers)
        .and_then(|papers| papers.recount())
        .map_err(|e| Failure::new(Code::Finding, "the papers of the competition").why(e))?;
    let digest = counted.outcome.digest().hex();
    expect("the papers count to the result", text(&shown, "/outcome_digest") == digest, &shown)
}

/// As many of each side came, one was replaced, one moved up, and the communiqué stands.
fn forum(client: &Client) -> Outcome {
    let listed = client.json("/api/forums")?;
    let shown = client.json(&format!("/api/forums/{}", text(&listed, "/forums/0/id")))?;
    let of = |pointer: &str| shown.pointer(pointer).and_then(Value::as_array);
    expect("the week has a communiqué", text(&shown, "/standing") == "held", &shown)?;
    let shares = of("/parity").and_then(|it| it.last()).and_then(|it| it.get("parties"));
    let fifty = |it: &Value| {
        let came = it.get("present").and_then(Value::as_object);
        let came = came.and_then(|it| it.values().next()).and_then(Value::as_u64);
        let number = |name: &str| it.get(name).and_then(Value::as_u64);
        (number("seated"), number("confirmed"), came) == (Some(50), Some(50), Some(50))
    };
    let shares: Vec<&Value> = shares.and_then(Value::as_array).into_iter().flatten().collect();
    expect("fifty of each side came", shares.len() > 1 && shares.into_iter().all(fifty), &shown)?;
    let why = |word: &str| {
        of("/delegates").into_iter().flatten().filter(|it| text(it, "/why/why") == word).count()
    };
    let changed = [why("substitute"), why("replaced"), why("moved-up"), why("withdrawn")];
    expect("one was replaced and one moved up", changed == [1, 1, 1, 1], &shown)?;
    let told = shown.pointer("/trust/parties/0/questions/0/difference/mean");
    expect("trust grew", told.and_then(Value::as_i64).is_some_and(|it| it > 0), &shown)
}

/// As many entries of the glossary bind each side, and each side says why.
fn glossary(client: &Client, parties: &[String]) -> Outcome {
    let shown = client.json("/api/glossary")?;
    let entries = shown.get("entries").and_then(Value::as_array).cloned().unwrap_or_default();
    let reasons =
        |it: &Value| it.get("reasons").and_then(Value::as_object).map_or(0, |it| it.len());
    let all = !entries.is_empty() && entries.iter().all(|it| reasons(it) == parties.len());
    expect("each side says why a word hurts", all, &shown)?;
    let bound = |party: &String| shown.get("binds")?.get(party)?.as_u64();
    let counts: Vec<Option<u64>> = parties.iter().map(bound).collect();
    let alike = counts.windows(2).all(|pair| pair.first() == pair.last());
    let some = counts.iter().all(|it| it.is_some_and(|it| it > 0));
    expect("as many entries bind each side", alike && some, &shown)
}

/// What the checks need to know of the play.
struct Played {
    statement: String,
    waiting: String,
    reasons: String,
    incident: String,
    met: String,
    appeal: String,
    parties: Vec<String>,
}

fn check(client: &Client, played: &Played) -> Outcome {
    let Played { statement, waiting, reasons, incident, met, appeal, parties } = played;
    let commission = client.json("/api/commission")?;
    expect(
        "the commission is a demonstration",
        commission.get("demonstration") == Some(&Value::Bool(true)),
        &commission,
    )?;
    let mandate =
        client.post("/api/mandate/check", &serde_json::json!({"topics": ["territory"]}))?;
    spoken::check(client, parties)?;
    expect(
        "a foreign topic is refused with words",
        mandate.get("admitted") == Some(&Value::Bool(false))
            && !text(&mandate, "/refusal/title").is_empty(),
        &mandate,
    )?;

    let shown = client.json(&format!("/api/instruments/{statement}"))?;
    expect("the statement is adopted", text(&shown, "/state") == "adopted", &shown)?;
    expect(
        "it is its second revision",
        shown.get("revision").and_then(Value::as_u64) == Some(2),
        &shown,
    )?;
    let signatures = shown.get("signatures").and_then(Value::as_array).map_or(0, Vec::len);
    expect("every party has signed", signatures == parties.len(), &shown)?;
    let history = shown.get("history").and_then(Value::as_array).cloned().unwrap_or_default();
    let kinds: Vec<&str> =
        history.iter().filter_map(|act| act.get("kind").and_then(Value::as_str)).collect();
    expect(
        "it was tabled, declined, tabled again, signed by each and adopted",
        kinds
            == [
                "instrument.tabled/1",
                "instrument.declined/1",
                "instrument.tabled/1",
                "instrument.signed/1",
                "instrument.signed/1",
                "instrument.adopted/1",
            ],
        &shown,
    )?;
    let declined = history
        .iter()
        .find(|act| text(act, "/kind") == "instrument.declined/1")
        .and_then(|act| act.get("entry").and_then(Value::as_u64))
        .unwrap_or_default();
    let entry = client.json(&format!("/api/record/entries/{declined}"))?;
    expect(
        "it was declined for the reasons given",
        text(&entry, "/act/reasons") == reasons,
        &entry,
    )?;
    expect("its place is agreed", text(&shown, "/place/state") == "agreed", &shown)?;

    let shown = client.json(&format!("/api/instruments/{waiting}"))?;
    expect("the decision waits", text(&shown, "/state") == "tabled", &shown)?;
    let waits = shown.get("waits_for").and_then(Value::as_array).map_or(0, Vec::len);
    expect("it waits for every party", waits == parties.len(), &shown)?;

    let shown = client.json(&format!("/api/incidents/{incident}"))?;
    expect("the incident is confirmed", text(&shown, "/status") == "confirmed-true", &shown)?;
    let signed = shown.pointer("/findings/0/signed").and_then(Value::as_array).map_or(0, Vec::len);
    expect("a verifier of every party signed it", signed == parties.len(), &shown)?;
    let disputed = shown.pointer("/findings/0/disputed/0/words").and_then(Value::as_object);
    expect("what one side disputes stands beside it", disputed.is_some(), &shown)?;
    expect("its region is not told", shown.get("region") == Some(&Value::Null), &shown)?;

    let shown = client.json("/api/symmetry")?;
    let list = |name: &str| shown.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let counted = list("parties");
    expect(
        "as many incidents against each side were found",
        counted.len() == parties.len()
            && counted.iter().all(|it| it.get("count").and_then(Value::as_u64) == Some(8)),
        &shown,
    )?;
    let compared = list("comparisons");
    expect(
        "the sides are compared",
        !compared.is_empty() && compared.iter().all(|it| text(it, "/verdict") != "too-few"),
        &shown,
    )?;

    let shown = client.json(&format!("/api/meetings/{met}"))?;
    expect("the meeting was held", text(&shown, "/state") == "held", &shown)?;
    let shown = client.json("/api/meetings")?;
    expect("the next meeting is fixed", !text(&shown, "/next/fixed").is_empty(), &shown)?;
    let twice = shown.pointer("/meetings/0/number").and_then(Value::as_u64);
    expect("it was called twice", twice == Some(2), &shown)?;
    let shown = client.json(&format!("/api/instruments/{appeal}"))?;
    expect("the appeal is adopted", text(&shown, "/state") == "adopted", &shown)?;
    let signatures = shown.get("signatures").and_then(Value::as_array).map_or(0, Vec::len);
    expect("every party has signed the appeal", signatures == parties.len(), &shown)?;

    let promises = client.json("/api/promises")?;
    let keeping = |reference: &str| {
        promises
            .get("promises")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .find(|p| p.get("reference").and_then(Value::as_str) == Some(reference))
            .and_then(|p| p.pointer("/keeping/state").and_then(Value::as_str))
            .unwrap_or_default()
            .to_owned()
    };
    expect("peaceful talks are kept", keeping("charter:peaceful-talks") == "kept", &promises)?;
    expect(
        "the commission was formed",
        keeping("charter:permanent-commission") == "kept",
        &promises,
    )?;
    expect("the incident was answered", keeping("charter:draft-decisions") == "kept", &promises)?;
    expect(
        "the appeal to the presidents was sent",
        keeping("charter:appeal-to-presidents") == "kept",
        &promises,
    )?;
    let appeals = client.json("/api/appeals")?;
    let standings: Vec<&str> = appeals
        .pointer("/appeals/0/addressees")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|it| text(it, "/standing"))
        .collect();
    expect(
        "one president answered and two are silent",
        standings == ["answered", "silent", "silent"],
        &appeals,
    )?;
    competition(client)?;
    expect(
        "an activity in a region was held late",
        keeping("charter:whole-territory") == "kept-late",
        &promises,
    )?;
    let programme = client.json("/api/programme")?;
    let held: Vec<&str> = programme
        .get("activities")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|it| text(it, "/standing"))
        .collect();
    expect("both activities were held", held == ["held", "held"], &programme)?;
    expect("the week was held", keeping("charter:week-of-dialogue") == "kept", &promises)?;
    forum(client)?;
    expect(
        "a glossary of both sides holds",
        keeping("charter:hostility-in-speeches") == "kept",
        &promises,
    )?;
    glossary(client, parties)?;
    expect(
        "the statement's own promise is due",
        keeping(&format!("{statement}:first-meeting")) == "due",
        &promises,
    )?;
    let origin = client.json("/api/origin")?;
    let clauses = origin.get("clauses").and_then(Value::as_array).map_or(0, Vec::len);
    expect("the origin stands clause by clause", clauses > 10, &origin)
}
