//! The schemas of what parties do together: meetings, appeals, activities, competitions.

use commission::trust::Question;

use super::*;

pub(super) fn meetings() -> Vec<(&'static str, Value)> {
    let items: Vec<&str> = Item::ALL.iter().map(|it| it.as_str()).collect();
    let yes = || json!({ "type": "boolean" });
    let stances = ["called", "comes", "other-date", "declines", "waits", "silent"];
    let mut row = json!({
        "id": string(), "since": time(),
        "state": one_of(&["open", "fixed", "refused", "silent", "over", "held"]),
        "waits_for": list(string()), "starts": time(), "number": count(), "chair": string(),
        "quorum": count(), "agenda": list(one_of(&items)), "place": words(), "answer_by": time(),
        "short_notice": yes(), "reduced": yes(),
        "parties": list(object(json!({
            "party": string(), "stance": one_of(&stances), "at": time(),
        }))),
        "steps": list(one_of(&["again", "reduce", "conciliator", "speak"])),
        "minutes": or_null(string()), "page": string(),
    });
    let listed = object(row.clone());
    let reply = json!({
        "type": "object", "required": ["answer"],
        "properties": {
            "answer": one_of(&["comes", "other-date", "declines"]),
            "starts": time(), "reasons": words(),
        },
    });
    let call = object(json!({
        "number": count(), "starts": time(), "place": words(), "agenda": list(one_of(&items)),
        "quorum": count(), "chair": string(),
    }));
    let answer = object(json!({
        "party": or_null(string()), "office": string(), "at": time(), "reply": reply,
        "entry": count(),
    }));
    let round = object(json!({
        "office": string(), "at": time(), "answer_by": time(), "digest": string(), "call": call,
        "entry": count(), "answers": list(answer),
    }));
    let statement = object(json!({
        "party": or_null(string()), "office": string(), "at": time(), "text": words(),
        "entry": count(),
    }));
    if let Some(map) = row.as_object_mut() {
        map.insert("calls".to_owned(), list(round));
        map.insert("statements".to_owned(), list(statement));
    }
    let next = object(json!({ "fixed": or_null(string()), "since": time(), "by": time() }));
    vec![
        ("Meetings", object(json!({ "meetings": list(listed), "next": next, "chair": string() }))),
        ("Meeting", object(row)),
    ]
}

pub(super) fn competitions() -> Vec<(&'static str, Value)> {
    let yes = || json!({ "type": "boolean" });
    let number = || json!({ "type": "integer" });
    let phase = || one_of(&Phase::ALL.map(Phase::as_str));
    let listed = object(json!({
        "id": string(), "adopted": time(), "title": words(), "phase": phase(),
        "entries": count(), "call_from": string(), "call_to": string(), "jury_to": string(),
        "open_to": string(), "ended": or_null(string()), "page": string(),
    }));
    let turn = || object(json!({ "text": string(), "at": time(), "left": list(string()) }));
    let scored = object(json!({
        "side": string(), "entries": count(), "scored": count(), "refused": count(),
    }));
    let turnout = object(json!({
        "office": string(), "stands_in": yes(), "sides": list(scored), "left_out": list(string()),
        "pairs": or_null(object(json!({ "asked": count(), "answered": count() }))),
    }));
    let juror = object(json!({
        "office": string(), "stands_in": yes(), "conflicts": list(count()), "out": yes(),
        "sealed": or_null(string()), "opened": yes(),
    }));
    let vacant = object(json!({ "side": or_null(string()), "places": count() }));
    let side = object(json!({
        "side": or_null(string()), "scores": count(), "value": number(),
    }));
    let unranked = object(json!({
        "why": one_of(&["too-few", "no-support"]), "parties": list(string()),
    }));
    let ranked = object(json!({
        "entry": count(), "category": string(), "team": list(string()),
        "place": or_null(count()), "unranked": or_null(unranked), "value": number(),
        "bonus": number(), "tie": or_null(number()), "sides": list(side),
    }));
    let favour = object(json!({
        "party": or_null(string()), "value": number(), "low": number(), "high": number(),
        "removed": number(),
    }));
    let outcome = object(json!({
        "kind": string(), "method": string(), "commission": string(), "competition": string(),
        "entries": list(ranked), "favour": list(favour), "silent": list(string()),
        "excluded": list(json!({ "type": "array" })),
    }));
    let one = object(json!({
        "id": string(), "adopted": time(), "title": words(), "parties": list(string()),
        "asked": list(string()), "turns": list(turn()), "ended": or_null(string()),
        "phase": phase(), "final": yes(), "entries": count(), "jurors": list(juror),
        "vacant": list(vacant), "outcome": or_null(outcome), "outcome_digest": or_null(string()),
        "turnout": list(turnout), "waits_for": list(string()),
        "papers": string(), "page": string(),
    }));
    let papers = json!({
        "kind": string(), "commission": string(), "competition": string(), "adopted": time(),
        "parties": list(string()), "rules": json!({ "type": "object" }),
        "acts": list(json!({ "type": "object" })), "turns": list(json!({ "type": "object" })),
    });
    let papers = object_or(&["turns"], papers);
    vec![
        ("Competitions", object(json!({ "competitions": list(listed) }))),
        ("Competition", one),
        ("CompetitionPapers", papers),
    ]
}

pub(super) fn appeals() -> Vec<(&'static str, Value)> {
    let yes = || json!({ "type": "boolean" });
    let mut row = json!({
        "id": string(), "adopted": time(), "parties": list(string()), "sent": or_null(time()),
        "addressees": list(object(json!({
            "id": string(), "name": words(), "answer_days": count(),
            "standing": one_of(&Standing::WORDS), "day": or_null(string()),
            "until": or_null(string()),
        }))),
        "page": string(),
    });
    let listed = object(row.clone());
    let said = object(json!({
        "party": or_null(string()), "office": string(), "at": time(),
        "says": one_of(&["confirms", "disputes"]), "reasons": or_null(words()), "entry": count(),
    }));
    let happened: Vec<&str> = Happened::ALL.iter().map(|it| it.as_str()).collect();
    let step = object(json!({
        "digest": string(), "addressee": string(), "happened": one_of(&happened),
        "day": string(), "words": words(),
        "document": or_null(object(json!({ "digest": string(), "bytes": count() }))),
        "office": string(), "at": time(), "entry": count(), "counts": yes(),
        "waits_for": list(string()), "views": list(said),
    }));
    if let Some(map) = row.as_object_mut() {
        map.insert("steps".to_owned(), list(step));
    }
    vec![("Appeals", object(json!({ "appeals": list(listed) }))), ("Appeal", object(row))]
}

/// What is told of answers about trust.
pub(super) fn trust() -> Value {
    let span = || object(json!({ "mean": integer(), "low": integer(), "high": integer() }));
    let cell = || {
        object(json!({
            "told": json!({ "type": "boolean" }), "why": or_null(one_of(&["open", "few"])),
            "answers": or_null(count()), "of": or_null(span()),
        }))
    };
    let questions = Question::ALL.map(Question::as_str);
    let line = object(json!({
        "question": one_of(&questions), "before": cell(), "after": cell(),
        "difference": or_null(span()),
    }));
    let party = object(json!({ "party": or_null(string()), "questions": list(line) }));
    object(json!({ "least": count(), "parties": list(party) }))
}

/// What an activity costs: its lines, in minor units.
fn budget() -> Value {
    let payer = json!({
        "type": "object", "required": ["who"],
        "properties": {
            "who": one_of(&["party", "each-party", "other"]), "party": string(), "name": words(),
        },
    });
    list(object(json!({
        "what": words(), "amount": count(), "currency": string(), "payer": payer,
    })))
}

/// What everybody reads of reviews.
fn reviews() -> Value {
    let review = object(json!({
        "day": string(), "language": string(), "good": string(), "change": string(),
    }));
    object(json!({
        "public": list(review), "waiting": count(), "since": or_null(string()),
        "waits_for": map_of(count()), "kept_back": map_of(count()),
    }))
}

pub(super) fn activities() -> Vec<(&'static str, Value)> {
    let yes = || json!({ "type": "boolean" });
    let fields: Vec<&str> = Field::ALL.iter().map(|it| it.as_str()).collect();
    let sum = object(json!({
        "total": count(), "parties": map_of(count()), "rest": count(), "others": count(),
    }));
    let mut row = json!({
        "id": string(), "plan": string(), "agreed": time(), "title": words(),
        "field": one_of(&fields), "region": string(), "place": words(), "starts": time(),
        "ends": time(), "counts_until": time(), "organisers": map_of(string()),
        "expected": map_of(count()), "fulfils": list(string()),
        "standing": one_of(&programme::Standing::WORDS), "day": or_null(string()),
        "participants": or_null(map_of(count())), "budget": budget(), "budget_sums": map_of(sum),
        "registration": or_null(object(json!({
            "capacity": count(), "until": time(), "minors": yes(),
        }))),
        "page": string(),
    });
    let listed = object(row.clone());
    let said = object(json!({
        "party": or_null(string()), "office": string(), "at": time(),
        "says": one_of(&["confirms", "disputes"]), "reasons": or_null(words()), "entry": count(),
    }));
    let spent = object(json!({ "line": count(), "amount": count() }));
    let report = object(json!({
        "digest": string(), "held": yes(), "day": string(), "participants": map_of(count()),
        "words": words(), "pictures": list(string()), "spent": list(spent), "office": string(),
        "at": time(), "entry": count(), "counts": yes(), "waits_for": list(string()),
        "views": list(said),
    }));
    let change = object(json!({
        "by": string(), "at": time(), "change": one_of(&["moved", "cancelled"]),
        "reasons": words(),
    }));
    if let Some(map) = row.as_object_mut() {
        map.insert("reports".to_owned(), list(report));
        map.insert("changes".to_owned(), list(change));
        map.insert("trust".to_owned(), trust());
        map.insert("reviews".to_owned(), reviews());
    }
    let gap = object(json!({
        "region": string(), "field": one_of(&fields), "held": count(), "held_in_region": count(),
        "due": list(object(json!({ "promise": string(), "until": time() }))),
    }));
    let quarter = object(json!({
        "year": count(), "quarter": count(), "activities": count(), "trust": trust(),
    }));
    let programme = object(json!({
        "activities": list(listed), "gaps": list(gap), "trust": list(quarter),
    }));
    vec![("Programme", programme), ("Activity", object(row))]
}
