//! Competitions as they are printed.

use commission::competition::Unranked;
use commission::{InstrumentId, Localized, Office};
use serde_json::{Value, json};
use store::Store;
use web::day;

use super::load;
use crate::commands::shown::pretty;
use crate::failure::Outcome;
use crate::machine::now;
use crate::output::Output;

fn first(words: &Localized) -> &str {
    words.iter().next().map_or("", |(_, text)| text)
}

pub(super) async fn list(store: &Store, out: Output) -> Outcome {
    for it in store.competitions().await? {
        let phase = match &it.ended {
            Some(_) => "ended",
            None => it.rules.phase(now()).as_str(),
        };
        let shown = json!({
            "id": it.id, "title": it.rules.title, "phase": phase, "entries": it.entries,
            "call_from": day::written(it.rules.call_from),
            "call_to": day::written(it.rules.call_to),
            "jury_to": day::written(it.rules.jury_to),
            "open_to": day::written(it.rules.open_to),
        });
        out.data(&shown, || {
            format!("{} {phase}, {} entries: {}\n", it.id, it.entries, first(&it.rules.title))
        });
    }
    Ok(())
}

pub(super) async fn show(store: &Store, id: &InstrumentId, out: Output) -> Outcome {
    let page = load(store, id).await?;
    let it = &page.competition;
    let jurors: Vec<Value> = it
        .jurors
        .iter()
        .map(|juror| {
            json!({
                "office": juror.office, "stands_in": juror.stands_in(), "out": juror.is_out(),
                "conflicts": juror.conflicts(), "sealed": juror.sealed.is_some(),
                "opened": juror.opened.is_some(),
            })
        })
        .collect();
    let vacant: Vec<Value> = it
        .vacant()
        .iter()
        .map(|vacant| json!({ "side": vacant.side, "places": vacant.places }))
        .collect();
    let entries: Vec<Value> = (1_u32..)
        .zip(&it.entries)
        .map(|(number, entered)| {
            json!({
                "number": number, "category": entered.entry.category, "team": entered.team(),
                "lacks": entered.lacks(), "title": entered.entry.title,
                "digest": entered.digest.hex(),
            })
        })
        .collect();
    let turns: Vec<Value> = it
        .turns
        .iter()
        .map(|turn| json!({ "text": turn.by, "at": turn.at, "left": turn.left }))
        .collect();
    let waits_for: Vec<&Office> = it.waits_for().map(|it| &it.office).collect();
    let shown = json!({
        "id": it.id, "rules": it.rules, "phase": it.rules.phase(now()).as_str(),
        "ended": it.ended().map(|turn| &turn.by), "turns": turns, "asked": it.asked(),
        "final": it.is_final(now()), "waits_for": waits_for, "jurors": jurors, "vacant": vacant, "entries": entries,
    });
    out.data(&shown, || pretty(&shown));
    Ok(())
}

pub(super) async fn result(store: &Store, id: &InstrumentId, out: Output) -> Outcome {
    let competition = load(store, id).await?.competition;
    competition.goes_on()?;
    let outcome = competition.outcome(&store.commission().id);
    if out.is_json() {
        // The very bytes, so that they can be compared with a recount.
        out.raw(&outcome.file());
        return Ok(());
    }
    if !competition.is_final(now()) {
        let waits: Vec<String> = competition.waits_for().map(|it| it.office.to_string()).collect();
        out.note(format!(
            "not all scores are open yet (it waits for {}); this is what the open ones give so far",
            if waits.is_empty() { "the days of opening".to_owned() } else { waits.join(", ") }
        ));
    }
    for it in &outcome.entries {
        let place = match (&it.place, &it.unranked) {
            (Some(place), _) => format!("place {place}"),
            (None, Some(Unranked::TooFew { .. })) => "too few scores".to_owned(),
            (None, Some(Unranked::NoSupport { .. })) => "no support".to_owned(),
            (None, None) => "no place".to_owned(),
        };
        let hundredths = |value: i64| {
            let sign = if value < 0 { "-" } else { "" };
            format!("{sign}{}.{:02}", value.unsigned_abs() / 100, value.unsigned_abs() % 100)
        };
        let sides: Vec<String> = it
            .sides
            .iter()
            .map(|of| {
                let side = of.side.as_ref().map_or("neutral", |it| it.as_str());
                format!("{side} {} ({})", hundredths(of.value), of.scores)
            })
            .collect();
        out.line(format!(
            "{} entry {}: {place}, {}; {}",
            it.category,
            it.entry,
            hundredths(it.value),
            sides.join(", ")
        ));
    }
    for it in competition.turnout(&competition.shares()) {
        let left_out: Vec<&str> = it.left_out().into_iter().map(|party| party.as_str()).collect();
        let sides: Vec<String> = it
            .sides
            .iter()
            .map(|of| format!("{} {} of {}", of.side, of.scored, of.entries))
            .collect();
        let none = match left_out.is_empty() {
            true => String::new(),
            false => format!("; scored nothing of {}", left_out.join(", ")),
        };
        let pairs = it.pairs.map_or_else(String::new, |it| {
            format!("; compared {} of {} pairs", it.answered, it.asked)
        });
        out.line(format!("{}: scored {}{pairs}{none}", it.office, sides.join(", ")));
    }
    Ok(())
}
