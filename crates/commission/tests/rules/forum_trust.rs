//! Trust in a forum: asked before it and after it, as of an activity, and closed to hindsight; and why
//! each delegate has a seat or none, told of all at once as of one.

use std::collections::BTreeSet;

use commission::forum::{
    Amendment, Category, Change, Convened, Convocation, Delegate, Gone, Nomination, Room, Session,
    Speaker, Week, Why,
};
use commission::trust::{AFTER_DAYS, Moment, Subject, Window};
use commission::{Forum, InstrumentId, Localized, PartyId, Refusal};
use note::Digest;

const DAY: i64 = 86_400;
const YOUTH: &str = "youth-groups";

fn words(text: &str) -> Localized {
    ["en", "ru"].iter().map(|it| (it.parse().unwrap(), text.to_owned())).collect()
}

fn parties() -> BTreeSet<PartyId> {
    ["north", "south"].iter().map(|it| it.parse().unwrap()).collect()
}

/// A week of days 100 to 106, with so many seats of every party.
fn forum(quota: u32) -> Forum {
    let speaker = Speaker::Delegate { category: YOUTH.into(), seat: 1 };
    let week = Week {
        title: words("A week"),
        region: "XV-ONE".into(),
        place: words("The house"),
        from: 100,
        to: 106,
        utc_offset_seconds: 0,
        until: 100 * DAY,
        minors: false,
        rooms: vec![Room { id: "r1".into(), name: words("Hall"), seats: 100 }],
        categories: vec![Category { id: YOUTH.into(), title: words("Youth"), quota }],
        sessions: vec![Session {
            id: "s1".into(),
            title: words("A talk"),
            room: "r1".into(),
            starts: 100 * DAY + 3_600,
            ends: 100 * DAY + 7_200,
            speakers: parties().into_iter().map(|it| (it, vec![speaker.clone()])).collect(),
        }],
    };
    let convened = Convened {
        plan: InstrumentId::of(b"plan"),
        at: 10 * DAY,
        parties: parties(),
        fulfils: Vec::new(),
        convocation: Convocation::new(Some(week), Vec::new()),
    };
    convened.opened().unwrap()
}

fn postpone(forum: &mut Forum, at: i64, days: i64) -> bool {
    let change = Change::Postponed { days, region: "XV-ONE".into(), place: words("Elsewhere") };
    let amendment = Amendment { forum: forum.id.clone(), change, reasons: words("Rain") };
    forum.amend(&InstrumentId::of(b"later"), at, &parties(), &amendment)
}

#[test]
fn it_is_asked_before_the_week_and_for_two_weeks_after_it() {
    let forum = forum(50);
    let (starts, ends) = (100 * DAY, 107 * DAY);
    assert_eq!(forum.window(), Window { starts, ends });
    let why = |why| Err(Refusal::NotAsked { why });
    for (now, expected) in [
        (11 * DAY, Ok(Moment::Before)),
        (starts - 1, Ok(Moment::Before)),
        (starts, why("begun")),
        (ends, Ok(Moment::After)),
        (ends + AFTER_DAYS * DAY - 1, Ok(Moment::After)),
        (ends + AFTER_DAYS * DAY, why("over")),
    ] {
        assert_eq!(forum.asks(now), expected, "{now}");
    }
    assert_eq!(forum.seats(), 50);
    let mut off = forum;
    assert!(off.end(&InstrumentId::of(b"other"), 20 * DAY));
    assert_eq!(off.asks(30 * DAY), why("cancelled"));
}

#[test]
fn a_week_that_is_postponed_is_asked_about_later_and_what_was_told_is_not_opened_again() {
    let mut ahead = forum(1);
    assert!(postpone(&mut ahead, 50 * DAY, 30));
    assert_eq!(ahead.window(), Window { starts: 130 * DAY, ends: 137 * DAY });
    assert!(postpone(&mut ahead, 60 * DAY, -10));
    assert_eq!(ahead.window(), Window { starts: 120 * DAY, ends: 127 * DAY });
    // While it goes on, what is left of it is moved; the first moment is over.
    let mut running = forum(1);
    assert!(postpone(&mut running, 102 * DAY, 30));
    assert_eq!(running.window(), Window { starts: 100 * DAY, ends: 137 * DAY });
    assert_eq!(running.asks(120 * DAY), Err(Refusal::NotAsked { why: "begun" }));
    assert_eq!(running.asks(137 * DAY), Ok(Moment::After));
}

#[test]
fn a_subject_is_named_as_nothing_else_is() {
    let plan = InstrumentId::of(b"plan");
    let activity = format!("{plan}/p1").parse().unwrap();
    assert_eq!(Subject::from(&activity).to_string(), format!("{plan}/p1"));
    assert_eq!(Subject::Forum(plan.clone()).to_string(), plan.to_string());
}

#[test]
fn the_reasons_of_all_are_those_of_each() {
    let mut forum = forum(2);
    let delegate = |n: u8, party: &str, seat: Option<u32>, gone: bool| Delegate {
        party: party.parse().unwrap(),
        office: format!("{party}/co-chair/1").parse().unwrap(),
        at: 20 * DAY,
        nomination: Nomination {
            category: YOUTH.into(),
            delegate: Digest::of(&[n]),
            in_place_of: None,
        },
        note: String::new(),
        seat,
        moved_up: None,
        gone: gone.then(|| Gone { at: 30 * DAY, replaced_by: None, note: String::new() }),
    };
    forum.delegates = vec![
        delegate(1, "north", Some(1), false),
        delegate(2, "north", Some(2), false),
        delegate(3, "north", None, false),
        delegate(4, "south", Some(1), false),
        delegate(5, "north", None, true),
        delegate(6, "south", Some(2), false),
        delegate(7, "south", None, false),
        delegate(8, "north", None, false),
    ];
    let all = forum.reasons();
    let each: Vec<Why> = forum.delegates.iter().filter_map(|it| forum.why(it.mark())).collect();
    assert_eq!(all, each);
    assert_eq!(all[2], Why::Full { quota: 2, before: 0 });
    assert_eq!(all[6], Why::Full { quota: 2, before: 0 });
    assert_eq!(all[7], Why::Full { quota: 2, before: 1 });
}
