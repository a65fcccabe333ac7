//! What became of an appeal: nobody's word alone counts, and silence has a date.

use crate::support::{House, altered, houses, language};
use commission::act::AppealAct;
use commission::appeal::{
    ADDRESSEES, Addressees, Document, Happened, STEPS_MAX, Standing, WORDS_CHARS_MAX, view_digest,
};
use commission::claim::View;
use commission::{Act, InstrumentId, Kind, Localized, Purpose, Refusal, Role};
use note::Digest;

const DAY: i64 = 86_400;

fn standing(h: &House, id: &InstrumentId, addressee: &str) -> Standing {
    let appeal = h.appeal(id);
    appeal.standing(appeal.addressees.get(addressee).unwrap(), h.charter(), h.now)
}

fn disputes(words: &str) -> View {
    View::Disputes { reasons: [(language("en"), words.to_owned())].into_iter().collect() }
}

#[test]
fn a_step_counts_when_every_party_confirms_it_and_not_before() {
    for mut h in houses() {
        let id = h.appeal_to(2);
        assert_eq!(standing(&h, &id, "a1"), Standing::NotSent { since: h.now });
        let step = h.step("a1", Happened::Dispatched);
        let by = h.co_chair(0);
        let entered = h.enter(&id, &step, &by).unwrap();
        for n in 1..h.parties().len() {
            assert_eq!(standing(&h, &id, "a1").as_str(), "not-sent");
            let waits = h.appeal(&id).step(&entered).unwrap().lacks(&h.appeal(&id).parties);
            assert!(waits.contains(h.co_chair(n).party().unwrap()));
            let by = h.co_chair(n);
            h.view(&id, &entered, &View::Confirms, &by).unwrap();
        }
        let until = step.day + 30;
        assert_eq!(standing(&h, &id, "a1"), Standing::Sent { day: step.day, until });
        assert_eq!(h.appeal(&id).sent(h.charter()), None, "the other addressee got nothing");
        assert_eq!(standing(&h, &id, "a2").as_str(), "not-sent");
        h.audit().unwrap();
    }
}

#[test]
fn what_the_secretariat_enters_waits_for_every_party() {
    for mut h in houses() {
        let secretary = h.seat_secretary();
        let id = h.appeal_to(1);
        let step = h.step("a1", Happened::Answered);
        let entered = h.enter(&id, &step, &secretary).unwrap();
        let parties = h.appeal(&id).parties.clone();
        assert_eq!(h.appeal(&id).step(&entered).unwrap().lacks(&parties), parties);
        let refused = h.view(&id, &entered, &View::Confirms, &secretary);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
        h.confirm(&id, &entered);
        assert_eq!(standing(&h, &id, "a1"), Standing::Answered { day: step.day });
        h.audit().unwrap();
    }
}

#[test]
fn no_side_says_alone_that_an_answer_came() {
    for mut h in houses() {
        let id = h.appeal_to(1);
        let (first, second) = (h.co_chair(0), h.co_chair(1));
        let step = h.step("a1", Happened::Refused);
        let entered = h.enter(&id, &step, &first).unwrap();
        h.view(&id, &entered, &disputes("It said nothing."), &second).unwrap();
        assert_eq!(standing(&h, &id, "a1").as_str(), "not-sent");
        let parties = h.appeal(&id).parties.clone();
        assert!(h.appeal(&id).step(&entered).unwrap().is_disputed(&parties));
        // Nobody confirms twice, and whoever entered it cannot either.
        let again = h.view(&id, &entered, &View::Confirms, &first);
        assert_eq!(again, Err(Refusal::SignedAlready { office: first.clone() }));
        // The last word counts; whoever entered it may take it back.
        h.confirm(&id, &entered);
        assert_eq!(standing(&h, &id, "a1").as_str(), "refused");
        h.view(&id, &entered, &disputes("A forged letter."), &first).unwrap();
        assert_eq!(standing(&h, &id, "a1").as_str(), "not-sent");
        h.audit().unwrap();
    }
}

#[test]
fn an_altered_signature_does_not_turn_a_party_back_to_an_earlier_word() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let (first, second) = (h.co_chair(0), h.co_chair(1));
    let key = h.with_passkey(&second);
    let id = h.appeal_to(1);
    let step = h.step("a1", Happened::Dispatched);
    let entered = h.enter(&id, &step, &first).unwrap();
    let party = second.party().unwrap();
    let subject = view_digest(&View::Confirms, &h.commission.id, &id, &entered, party).unwrap();
    let note = h.note(Purpose::Attest, subject, &second);
    let act = h.appeal(&id).view(&entered, &View::Confirms, &note, &h.ctx()).unwrap();
    h.commit(vec![Act::Appeal(act)]);
    h.view(&id, &entered, &disputes("It came back."), &second).unwrap();
    for note in [altered(&note, &key), note] {
        let again = h.appeal(&id).view(&entered, &View::Confirms, &note, &h.ctx());
        assert_eq!(again, Err(Refusal::SignedAlready { office: second.clone() }));
    }
    h.audit().unwrap();
}

#[test]
fn silence_begins_when_the_days_are_over_and_a_reminder_makes_it_no_shorter() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = h.appeal_to(1);
    let by = h.co_chair(0);
    let step = h.step("a1", Happened::Dispatched);
    let to_do = |h: &House| {
        let appeal = h.appeal(&id);
        appeal.lacks(appeal.addressees.get("a1").unwrap(), h.charter(), h.now)
    };
    assert!(to_do(&h), "nobody sent it");
    let sent = h.enter(&id, &step, &by).unwrap();
    assert!(!to_do(&h), "it waits for the others' word");
    h.confirm(&id, &sent);
    let until = step.day + 30;
    // The last day ends by the commission's clock, three hours before it does in UTC.
    h.now = (until + 1) * DAY - 3 * 3_600 - 1;
    assert_eq!(standing(&h, &id, "a1").as_str(), "sent");
    h.now += 1;
    let silent = Standing::Silent { day: step.day, since: until };
    assert_eq!(standing(&h, &id, "a1"), silent);
    assert!(to_do(&h), "somebody is to remind of it");
    let reminded = h.step("a1", Happened::Reminded);
    let reminded = h.enter(&id, &reminded, &by).unwrap();
    assert!(!to_do(&h));
    h.confirm(&id, &reminded);
    assert_eq!(standing(&h, &id, "a1"), silent);
    // An answer that comes late is an answer.
    let answered = h.step("a1", Happened::Answered);
    let entered = h.enter(&id, &answered, &by).unwrap();
    assert_eq!(standing(&h, &id, "a1"), silent, "one side's word ends no silence");
    h.confirm(&id, &entered);
    assert_eq!(standing(&h, &id, "a1"), Standing::Answered { day: answered.day });
    h.audit().unwrap();
}

#[test]
fn the_later_of_an_answer_and_a_refusal_counts_by_its_day() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = h.appeal_to(1);
    let by = h.co_chair(0);
    h.now += 10 * DAY;
    let late = h.step("a1", Happened::Answered);
    let entered = h.enter(&id, &late, &by).unwrap();
    h.confirm(&id, &entered);
    let mut early = h.step("a1", Happened::Refused);
    early.day -= 5;
    let entered = h.enter(&id, &early, &by).unwrap();
    h.confirm(&id, &entered);
    assert_eq!(standing(&h, &id, "a1"), Standing::Answered { day: late.day });
    // What was answered was sent.
    assert_eq!(h.appeal(&id).sent(h.charter()), Some(h.now));
}

#[test]
fn sent_is_when_the_last_party_confirmed_the_last_dispatch() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = h.appeal_to(2);
    let by = h.co_chair(1);
    for addressee in ["a1", "a2"] {
        h.now += DAY;
        let step = h.step(addressee, Happened::Dispatched);
        let entered = h.enter(&id, &step, &by).unwrap();
        h.now += DAY;
        h.confirm(&id, &entered);
    }
    assert_eq!(h.appeal(&id).sent(h.charter()), Some(h.now));
}

#[test]
fn what_does_not_fit_is_refused() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = h.appeal_to(1);
    let by = h.co_chair(0);
    let good = h.step("a1", Happened::Dispatched);
    let nobody = Refusal::UnknownAddressee { addressee: "a9".into() };
    assert_eq!(h.enter(&id, &h.step("a9", Happened::Dispatched), &by), Err(nobody));
    for days in [-1, 1] {
        let mut other = good.clone();
        other.day += days;
        let refused = h.enter(&id, &other, &by);
        assert!(matches!(refused, Err(Refusal::StepDay { .. })), "{refused:?}");
    }
    let words = |text: String| -> Localized { [(language("en"), text)].into_iter().collect() };
    for text in ["two\nlines".to_owned(), " padded ".into(), "x".repeat(WORDS_CHARS_MAX + 1)] {
        let mut other = good.clone();
        other.words = words(text);
        assert!(h.enter(&id, &other, &by).is_err(), "{other:?}");
    }
    for bytes in [0, u64::MAX / 4096] {
        let mut other = good.clone();
        other.document = Some(Document { digest: Digest::of(b"letter"), bytes });
        assert!(h.enter(&id, &other, &by).is_err(), "{other:?}");
    }
    let member = h.office(0, Role::Member, 1);
    let refused = h.enter(&id, &good, &member);
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    let entered = h.enter(&id, &good, &by).unwrap();
    assert_eq!(h.enter(&id, &good, &by), Err(Refusal::Entered));
    let unknown = Digest::of(b"no step");
    let refused = h.view(&id, &unknown, &View::Confirms, &by);
    assert_eq!(refused, Err(Refusal::UnknownStep { step: unknown }));
    // A word about one step is none about another, and nobody speaks for another party.
    let (first, second) = (h.co_chair(0), h.co_chair(1));
    let party = second.party().unwrap().clone();
    let subject = view_digest(&View::Confirms, &h.commission.id, &id, &unknown, &party).unwrap();
    let note = h.note(Purpose::Attest, subject, &second);
    let forged = h.appeal(&id).view(&entered, &View::Confirms, &note, &h.ctx());
    assert!(matches!(forged, Err(Refusal::OtherDigest { .. })), "{forged:?}");
    let subject = view_digest(&View::Confirms, &h.commission.id, &id, &entered, &party).unwrap();
    let note = h.note(Purpose::Attest, subject, &first);
    let forged = h.appeal(&id).view(&entered, &View::Confirms, &note, &h.ctx());
    assert!(matches!(forged, Err(Refusal::OtherDigest { .. })), "{forged:?}");
    let empty = View::Disputes { reasons: Localized::new() };
    assert_eq!(empty.check(), Err(Refusal::Empty { field: "reasons" }));
    h.audit().unwrap();
}

#[test]
fn whoever_doubts_for_a_while_makes_what_was_done_in_time_no_later() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = h.appeal_to(1);
    let (first, second) = (h.co_chair(0), h.co_chair(1));
    let step = h.step("a1", Happened::Dispatched);
    let entered = h.enter(&id, &step, &first).unwrap();
    h.now += DAY;
    h.view(&id, &entered, &View::Confirms, &second).unwrap();
    let sent = h.now;
    for by in [&first, &second] {
        h.now += DAY;
        h.view(&id, &entered, &disputes("Is it?"), by).unwrap();
        assert_eq!(h.appeal(&id).sent(h.charter()), None);
        h.now += DAY;
        h.view(&id, &entered, &View::Confirms, by).unwrap();
        assert_eq!(h.appeal(&id).sent(h.charter()), Some(sent));
    }
    h.audit().unwrap();
}

#[test]
fn only_those_are_asked_that_signed_the_appeal_and_are_parties_still() {
    let mut h = House::found(crate::support::VALLEYS);
    let id = h.appeal_to(1);
    let step = h.step("a1", Happened::Dispatched);
    let (first, last) = (h.co_chair(0), h.co_chair(h.parties().len() - 1));
    // The last party came later: it signed nothing, and its word moves nothing.
    let party = last.party().unwrap().clone();
    h.appeals.get_mut(&id).unwrap().parties.remove(&party);
    let refused = h.enter(&id, &step, &last);
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    let entered = h.enter(&id, &step, &first).unwrap();
    for view in [View::Confirms, disputes("No.")] {
        let refused = h.view(&id, &entered, &view, &last);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    }
    for n in 1..h.parties().len() - 1 {
        let by = h.co_chair(n);
        h.view(&id, &entered, &View::Confirms, &by).unwrap();
    }
    assert_eq!(standing(&h, &id, "a1").as_str(), "sent");
    // One that signed is gone: nobody can speak for it any more, and nothing waits for it.
    h.appeals.get_mut(&id).unwrap().parties.insert("gone-valley".parse().unwrap());
    assert_eq!(standing(&h, &id, "a1").as_str(), "sent");
    // Where one is left, or nobody, every party is asked: no word counts alone.
    let all = h.parties().len();
    for left in [vec![h.parties()[0].clone()], Vec::new()] {
        let gone = "gone-valley".parse().unwrap();
        h.appeals.get_mut(&id).unwrap().parties = left.into_iter().chain([gone]).collect();
        assert_eq!(h.appeals[&id].asked(h.charter()).len(), all);
        assert_eq!(standing(&h, &id, "a1").as_str(), "not-sent");
    }
}

#[test]
fn an_appeal_that_keeps_the_promise_to_appeal_names_an_addressee() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let mut draft = h.draft(Kind::Appeal);
    assert!(draft.blocks(h.charter()).is_empty());
    draft.fulfils.push("charter:appeal-to-presidents".into());
    assert_eq!(draft.blocks(h.charter()), [commission::Block::Addressees]);
    let mut list = Addressees::new(Vec::new());
    list.add(h.everywhere(Kind::Appeal, "The mayor"), 30, h.charter()).unwrap();
    h.attach(&mut draft, ADDRESSEES, &String::from_utf8(list.file()).unwrap());
    assert!(draft.blocks(h.charter()).is_empty());
}

#[test]
fn words_come_in_any_form_and_are_signed_in_one() {
    let typed: Localized =
        [(language("ru"), "Й\u{301}  a \r\n b \n".to_owned()), (language("en"), " ".to_owned())]
            .into_iter()
            .collect();
    let words = commission::appeal::step_words(&typed).unwrap();
    assert_eq!(words.iter().collect::<Vec<_>>(), [(&language("ru"), "Й\u{301} a b")]);
    let said: Localized = [(language("en"), "One.  \r\nTwo.\r\n".to_owned())].into_iter().collect();
    let reasons = commission::claim::reasons(&said).unwrap();
    assert_eq!(reasons.get(&language("en")), Some("One.\nTwo."));
    assert_eq!(View::Disputes { reasons }.check(), Ok(()));
}

#[test]
fn a_document_has_a_digest_that_nobody_guesses() {
    let letter = b"%PDF-1.7\nDear Mr Quill";
    let digest = commission::appeal::document_digest(&[1; 16], letter);
    assert_ne!(digest, Digest::of(letter));
    assert_ne!(digest, commission::appeal::document_digest(&[2; 16], letter));
}

#[test]
fn one_side_cannot_fill_the_other_sides_share_of_steps() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = h.appeal_to(1);
    let (first, second) = (h.co_chair(0), h.co_chair(1));
    let step = |n: usize| {
        let words = [(language("en"), format!("Letter {n}"))].into_iter().collect();
        commission::appeal::Step { words, ..h.step("a1", Happened::Reminded) }
    };
    let steps: Vec<_> = (0..=STEPS_MAX).map(step).collect();
    for step in &steps[..STEPS_MAX] {
        h.enter(&id, step, &first).unwrap();
    }
    let refused = h.enter(&id, &steps[STEPS_MAX], &first);
    assert!(matches!(refused, Err(Refusal::TooMany { .. })), "{refused:?}");
    h.enter(&id, &steps[STEPS_MAX], &second).unwrap();
}

#[test]
fn a_changed_act_does_not_pass_the_audit() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = h.appeal_to(1);
    let by = h.co_chair(0);
    let step = h.step("a1", Happened::Dispatched);
    let entered = h.enter(&id, &step, &by).unwrap();
    h.confirm(&id, &entered);
    h.audit().unwrap();
    for n in 0..h.record.len() {
        let mut record = h.record.clone();
        match &mut record[n] {
            Act::Appeal(AppealAct::Entered { step, .. }) => step.happened = Happened::Refused,
            Act::Appeal(AppealAct::Viewed { view, .. }) => *view = disputes("No."),
            _ => continue,
        }
        assert!(crate::support::audit(&record, &h.files).is_err());
    }
    // The appeal's own words about its steps are held against what was signed.
    let mut appeal = h.appeal(&id).clone();
    assert!(appeal.holds(&h.commission.id));
    appeal.steps[0].what.day += 1;
    assert!(!appeal.holds(&h.commission.id));
}

#[test]
fn addressees_are_read_on_the_desk_and_no_other_file_is_taken_for_them() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let by = h.co_chair(0);
    let mut draft = h.draft(Kind::Appeal);
    let refused = draft.attach(&h.commission, ADDRESSEES, b"The presidents", &by);
    assert!(matches!(refused, Err(Refusal::BadAttachment { .. })), "{refused:?}");
    let mut list = Addressees::new(Vec::new());
    let name = h.everywhere(Kind::Appeal, "The mayor");
    for (name, days) in [(Localized::new(), 30), (name.clone(), 0), (name.clone(), 731)] {
        assert!(list.add(name, days, h.charter()).is_err());
    }
    list.add(name.clone(), 30, h.charter()).unwrap();
    list.add(name, 60, h.charter()).unwrap();
    let ids: Vec<&str> = list.addressees.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["a1", "a2"]);
    draft.attach(&h.commission, ADDRESSEES, &list.file(), &by).unwrap();
    // In a text of another kind the name means nothing.
    let mut draft = h.draft(Kind::Statement);
    draft.attach(&h.commission, ADDRESSEES, b"anything", &by).unwrap();
}
