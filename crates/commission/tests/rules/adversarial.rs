//! What a party, a former member or the host might try, and the exact refusal it meets.
//!
//! Every rule holds for a commission of two parties and for one of three.

use std::collections::BTreeSet;

use crate::support::{
    DEMONSTRATION, House, Key, START, VALLEYS, fill, founding, houses, language, office, policy,
    two_co_chairs, voice,
};
use commission::act::{Act, CommissionAct, InstrumentAct};
use commission::adoption::signatories;
use commission::commission::{CommissionError, found};
use commission::commitment::Schedule;
use commission::draft::{Citation, NewDraft, PASSAGES_MAX, Voice};
use commission::instrument::{State, Table, Tabling};
use commission::mandate::{Gate, MATTER_TOPICS_MAX};
use commission::refusal::What;
use commission::roll::Change;
use commission::statement::{
    CLOCK_AHEAD_SECONDS_MAX, ORDER_AGE_SECONDS_MAX, STATEMENT_AGE_SECONDS_MAX,
};
use commission::text::{TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use commission::{
    Adopted, Block, Bundle, Charter, Draft, How, Kind, Localized, NotAdopted, Purpose, Refusal,
    Role, Version,
};
use note::{Digest, Note, PublicKey, VerifierKey};

const DAY: i64 = 86_400;

// Counting.

#[test]
fn an_office_that_signs_twice_counts_once() {
    for mut h in [House::found(&two_co_chairs()), House::found(VALLEYS)] {
        let id = h.tabled(Kind::Decision);
        let by = h.co_chair(0);
        h.sign(&id, &by).unwrap();
        assert_eq!(h.sign(&id, &by), Err(Refusal::SignedAlready { office: by.clone() }));
        let text = h.instrument(&id).current().text.clone();
        let notes: Vec<_> = (0..4).map(|_| h.note(Purpose::Sign, text.digest(), &by)).collect();
        let notes: Vec<_> = notes.iter().map(String::as_str).collect();
        let needed = signatories(h.charter(), &h.commission.roll, Kind::Decision).unwrap();
        let Err(NotAdopted::Missing(missing)) = Adopted::verify(text, &notes, &needed) else {
            panic!("four signatures of one office adopted a text");
        };
        assert_eq!(missing.len(), 2 * h.parties().len() - 1);
    }
}

#[test]
fn one_yes_of_a_two_member_body_does_not_adopt() {
    for mut h in [House::found(&two_co_chairs()), House::found(VALLEYS)] {
        let id = h.tabled(Kind::Decision);
        for party in 0..h.parties().len() {
            let by = h.co_chair(party);
            assert_eq!(h.sign(&id, &by).unwrap().len(), 1);
        }
        assert_eq!(h.state(&id), "tabled");
        assert_eq!(h.instrument(&id).waiting(h.charter(), &h.commission.roll), h.parties());
        for party in 0..h.parties().len() {
            let by = h.office(party, Role::CoChair, 2);
            h.sign(&id, &by).unwrap();
        }
        assert_eq!(h.state(&id), "adopted");
        h.audit().unwrap();
    }
}

#[test]
fn a_text_signed_by_all_parties_but_one_is_not_adopted() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let mut by = h.signatories(Kind::Statement);
        let last = by.pop().unwrap();
        for by in by {
            h.sign(&id, &by).unwrap();
        }
        assert_eq!(h.state(&id), "tabled");
        assert!(h.instrument(&id).adopted().is_err());
        assert_eq!(
            h.instrument(&id).waiting(h.charter(), &h.commission.roll),
            [last.party().unwrap().clone()]
        );
        h.sign(&id, &last).unwrap();
        assert_eq!(h.instrument(&id).adopted().unwrap().digest(), h.digest(&id));
        h.audit().unwrap();
    }
}

#[test]
fn a_key_holds_one_seat_in_whatever_guise() {
    for mut h in houses() {
        let (free, holder) = (h.office(0, Role::Member, 3), h.co_chair(1));
        let registrar = h.registrar(0);
        let taken = h.keys[&holder].verifier();
        let PublicKey::Ed25519(public) = *taken.public() else { panic!("a key file") };
        let renamed = VerifierKey::new("x".parse().unwrap(), PublicKey::Ed25519(public)).unwrap();
        let passkey = note::PasskeyKey::new(
            note::PasskeyAlgorithm::EdDsa,
            public.to_vec(),
            "sign.example",
            "https://sign.example",
        );
        let passkey =
            VerifierKey::new("y".parse().unwrap(), PublicKey::Passkey(passkey.unwrap())).unwrap();
        for key in [taken, renamed, passkey] {
            let person = Digest::of(b"p");
            let change = Change::Fill { office: free.clone(), key, person };
            assert_eq!(
                h.change(&change, std::slice::from_ref(&registrar)),
                Err(Refusal::KeySeatedTwice { office: holder.clone() })
            );
        }
    }
}

#[test]
fn a_witness_or_the_log_cannot_be_a_signatory() {
    for mut h in houses() {
        let (free, registrar) = (h.office(0, Role::Member, 3), h.registrar(0));
        let witness = Key::of(&format!("witness.{}", h.parties()[1]));
        let person = Digest::of(b"p");
        for key in [witness.witness(), witness.verifier(), Key::of("log.example").verifier()] {
            let change = Change::Fill { office: free.clone(), key, person };
            assert_eq!(
                h.change(&change, std::slice::from_ref(&registrar)),
                Err(Refusal::WrongKey { office: free.clone() })
            );
        }
    }
}

// Seats that change while a text lies on the table.

#[test]
fn a_removed_members_signature_is_refused_even_when_prepared_before() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let by = h.co_chair(1);
        let prepared = h.note(Purpose::Sign, h.digest(&id), &by);
        h.vacate(&by);
        assert_eq!(h.hand_in(&id, &prepared), Err(Refusal::NotSeated { office: by.clone() }));
        h.fill(&by, Key::of("successor"));
        assert_eq!(h.hand_in(&id, &prepared), Err(Refusal::WrongKey { office: by }));
    }
}

#[test]
fn a_signature_whose_seat_was_vacated_does_not_count_and_the_successor_can_sign() {
    for mut h in [House::found(DEMONSTRATION), House::found(VALLEYS)] {
        // With one seat per party the seat stands empty; others go on signing all the same.
        let id = h.tabled(Kind::CharterChange);
        let by = h.signatories(Kind::CharterChange);
        let (first, rest) = by.split_first().unwrap();
        h.sign(&id, first).unwrap();
        h.vacate(first);
        for by in rest {
            h.sign(&id, by).unwrap();
        }
        assert_eq!(h.state(&id), "tabled");
        let party = first.party().unwrap().clone();
        assert_eq!(h.instrument(&id).waiting(h.charter(), &h.commission.roll), [party]);
        h.fill(first, Key::of("successor"));
        assert_eq!(h.state(&id), "tabled");
        assert_eq!(h.sign(&id, first).unwrap().len(), 3);
        let adopted = h.instrument(&id).adopted().unwrap();
        assert_eq!(adopted.key(&first.to_string()), Some(&Key::of("successor").verifier()));
        h.audit().unwrap();
    }
}

#[test]
fn a_replaced_key_signs_anew_and_its_old_signature_does_not_count() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let by = h.signatories(Kind::Statement);
        h.sign(&id, &by[0]).unwrap();
        let new = Key::of("new");
        let change = Change::ReplaceKey { office: by[0].clone(), key: new.verifier() };
        h.change(&change, std::slice::from_ref(&by[0])).unwrap();
        h.keys.insert(by[0].clone(), new);
        for by in &by[1..] {
            h.sign(&id, by).unwrap();
        }
        assert_eq!(h.state(&id), "tabled");
        h.sign(&id, &by[0]).unwrap();
        assert_eq!(h.state(&id), "adopted");
        assert!(h.instrument(&id).adopted().is_ok());
        h.audit().unwrap();
    }
}

#[test]
fn a_holder_who_returns_with_the_same_key_completes_a_text_only_by_a_new_statement() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let by = h.signatories(Kind::Statement);
        let first = h.note(Purpose::Sign, h.digest(&id), &by[0]);
        h.hand_in(&id, &first).unwrap();
        let key = h.keys[&by[0]].clone();
        h.vacate(&by[0]);
        for by in &by[1..] {
            h.sign(&id, by).unwrap();
        }
        h.fill(&by[0], key);
        let already = Refusal::SignedAlready { office: by[0].clone() };
        assert_eq!(h.hand_in(&id, &first), Err(already));
        assert_eq!(h.state(&id), "tabled");
        h.sign(&id, &by[0]).unwrap();
        assert_eq!(h.state(&id), "adopted");
        h.audit().unwrap();
    }
}

#[test]
fn a_seat_that_a_new_charter_no_longer_has_gives_no_right() {
    let mut h = House::found(&two_co_chairs());
    let fewer = two_co_chairs()
        .replace("role = \"co-chair\", count = 2", "role = \"co-chair\", count = 1")
        .replace(
            "role = \"co-chair\"\neach-party = true\ncount = 2",
            "role = \"co-chair\"\neach-party = true\ncount = 1",
        );
    let pending = h.tabled(Kind::Statement);
    let first = h.co_chair(0);
    let other = h.co_chair(1);
    h.sign(&pending, &first).unwrap();
    h.sign(&pending, &other).unwrap();
    let mut draft = h.draft(Kind::CharterChange);
    h.attach(&mut draft, "charter", &fewer);
    let id = h.table_by(&draft, 0).unwrap();
    h.sign_all(&id);
    assert_eq!(h.charter().source, fewer);
    let gone = h.office(1, Role::CoChair, 2);
    let not_seated = Refusal::NotSeated { office: gone.clone() };
    let text = h.tabled(Kind::Statement);
    assert_eq!(h.sign(&text, &gone), Err(not_seated.clone()));
    let no = h.note(Purpose::Decline, h.digest(&text), &gone);
    let declined = h.instrument(&text).decline(&no, language("ru"), "No.", &h.ctx());
    assert_eq!(declined, Err(not_seated.clone()));
    let draft = h.draft(Kind::Statement);
    let tabling = h.prepare(&draft).unwrap();
    let note = h.note(Purpose::Table, tabling.text().digest(), &gone);
    assert_eq!(tabling.table(&note, &h.ctx()), Err(not_seated));
    // The text that waited under the old rule is complete under the new one, once somebody says so.
    assert_eq!(h.state(&pending), "tabled");
    h.sign(&pending, &first).unwrap();
    assert_eq!(h.state(&pending), "adopted");
    h.audit().unwrap();
}

// Statements.

#[test]
fn an_office_of_another_party_or_another_key_is_refused() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let digest = h.digest(&id);
        let (mine, theirs) = (h.co_chair(0), h.co_chair(1));
        // My key in their office, with my key's id and with theirs.
        let mut statement = h.statement(Purpose::Sign, digest, &theirs);
        let forged = h.keys[&mine].sign(&statement);
        assert!(matches!(h.hand_in(&id, &forged), Err(Refusal::BadSignature { .. })));
        statement.key = h.keys[&mine].verifier().id();
        let forged = h.keys[&mine].sign(&statement);
        assert_eq!(h.hand_in(&id, &forged), Err(Refusal::WrongKey { office: theirs.clone() }));
        // The line "party" says another than the office.
        let honest = h.statement(Purpose::Sign, digest, &mine).to_string();
        let party = format!("\nparty {}\n", mine.party().unwrap());
        let mixed = honest.replace(&party, &format!("\nparty {}\n", theirs.party().unwrap()));
        assert_eq!(
            mixed.parse::<commission::Statement>(),
            Err(Refusal::WrongStatement { line: "party" })
        );
        // Roles that do not sign this kind.
        let member = h.office(0, Role::Member, 1);
        let refused = Refusal::NotAllowed { office: member.clone(), action: "sign" };
        assert_eq!(h.sign(&id, &member), Err(refused));
        let nobody = office("secretariat/secretary/1");
        assert_eq!(h.sign(&id, &nobody), Err(Refusal::NotSeated { office: nobody.clone() }));
    }
}

#[test]
fn an_older_revisions_digest_is_refused() {
    for mut h in houses() {
        let draft = h.draft(Kind::Statement);
        let id = h.table_by(&draft, 0).unwrap();
        let (by, old) = (h.co_chair(1), h.digest(&id));
        let prepared = h.note(Purpose::Sign, old, &by);
        let withdrawn = h.note(Purpose::Withdraw, old, &h.co_chair(0));
        let acts = h.instrument(&id).withdraw(&withdrawn, &h.ctx()).unwrap();
        h.commit(acts);
        h.table_by(&draft, 0).unwrap();
        let new = h.digest(&id);
        assert_ne!(old, new);
        assert_eq!(
            h.hand_in(&id, &prepared),
            Err(Refusal::OtherDigest { expected: new, found: old })
        );
        let current = h.instrument(&id).current();
        assert_eq!((current.text.revision, current.text.previous), (2, Some(old)));
    }
}

#[test]
fn one_language_edited_changes_what_is_signed() {
    for mut h in houses() {
        let mut draft = h.draft(Kind::Statement);
        let before = h.prepare(&draft).unwrap().text().digest();
        let last = h.authentic(Kind::Statement).pop().unwrap();
        for party in 0..h.parties().len() {
            draft.word(1, last.clone(), "We agree!", &h.co_chair(party)).unwrap();
        }
        assert_ne!(h.prepare(&draft).unwrap().text().digest(), before);
        let note = h.note(Purpose::Table, before, &h.co_chair(0));
        let tabling = h.prepare(&draft).unwrap();
        let expected = tabling.text().digest();
        assert_eq!(
            tabling.table(&note, &h.ctx()),
            Err(Refusal::OtherDigest { expected, found: before })
        );
    }
}

#[test]
fn a_statement_fits_no_other_commission_of_the_same_people() {
    for charter in [DEMONSTRATION, VALLEYS] {
        let mut h = House::found(charter);
        let mut twin = House::found_with(charter, "0f0e0d0c0b0a09080706050403020100");
        assert_ne!(h.commission.id, twin.commission.id);
        let (id, copy) = (h.tabled(Kind::Statement), twin.tabled(Kind::Statement));
        let by = h.co_chair(0);
        let note = h.note(Purpose::Sign, h.digest(&id), &by);
        let (expected, found) = (twin.digest(&copy), h.digest(&id));
        assert_eq!(twin.hand_in(&copy, &note), Err(Refusal::OtherDigest { expected, found }));
        // Nor does the order of a seat.
        let change = Change::Vacate { office: by.clone() };
        let order = h.order(&change, &h.registrar(0));
        assert!(matches!(twin.change_with(&change, &[&order]), Err(Refusal::OtherDigest { .. })));
    }
}

#[test]
fn a_statement_for_one_purpose_serves_no_other() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let (digest, by) = (h.digest(&id), h.co_chair(0));
        let other = Refusal::WrongStatement { line: "header" };
        for purpose in Purpose::ALL {
            let note = h.note(purpose, digest, &by);
            let (instrument, ctx) = (h.instrument(&id), h.ctx());
            let draft = h.clone().draft(Kind::Statement);
            let tries = [
                (Purpose::Sign, instrument.sign(&note, &ctx)),
                (Purpose::Decline, instrument.decline(&note, language("ru"), "No.", &ctx)),
                (Purpose::Withdraw, instrument.withdraw(&note, &ctx)),
                (Purpose::Table, h.prepare(&draft).unwrap().table(&note, &ctx)),
            ];
            for (asked, result) in tries {
                if asked != purpose {
                    assert_eq!(result, Err(other.clone()), "{purpose:?} for {asked:?}");
                }
            }
            if purpose != Purpose::Seat {
                let change = Change::Vacate { office: by.clone() };
                let result = h.commission.change_seat(&change, &[&note], h.now);
                assert_eq!(result, Err(other.clone()));
            }
        }
    }
}

#[test]
fn a_statement_is_taken_within_its_time_only() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let (digest, by) = (h.digest(&id), h.co_chair(0));
        let now = h.now;
        for (time, fits) in [
            (now - STATEMENT_AGE_SECONDS_MAX, true),
            (now - STATEMENT_AGE_SECONDS_MAX - 1, false),
            (now + CLOCK_AHEAD_SECONDS_MAX, true),
            (now + CLOCK_AHEAD_SECONDS_MAX + 1, false),
            (i64::MIN, false),
            (i64::MAX, false),
        ] {
            let mut statement = h.statement(Purpose::Sign, digest, &by);
            statement.time = time;
            let note = h.keys[&by].sign(&statement);
            let result = h.instrument(&id).sign(&note, &h.ctx());
            if fits {
                assert!(result.is_ok());
            } else {
                assert_eq!(result, Err(Refusal::SigningTime { time, now }));
            }
        }
    }
}

#[test]
fn a_note_with_two_signature_lines_is_refused() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let by = h.co_chair(0);
        let note: Note = h.note(Purpose::Sign, h.digest(&id), &by).parse().unwrap();
        let mut twice = note.clone();
        twice.push(note.signatures()[0].clone()).unwrap();
        let result = h.hand_in(&id, &twice.to_string());
        assert!(matches!(result, Err(Refusal::BadSignature { .. })), "{result:?}");
        let needed = signatories(h.charter(), &h.commission.roll, Kind::Statement).unwrap();
        let text = h.instrument(&id).current().text.clone();
        let result = Adopted::verify(text, &[&twice.to_string()], &needed);
        assert!(matches!(result, Err(NotAdopted::Bad(_))));
        let long = format!("{}{}", "x".repeat(20_000), note);
        assert!(matches!(h.hand_in(&id, &long), Err(Refusal::BadSignature { .. })));
    }
}

#[test]
fn an_order_for_a_seat_serves_once() {
    for mut h in houses() {
        let seat = h.office(0, Role::Member, 1);
        let registrar = h.registrar(0);
        let key = h.keys[&seat].clone();
        h.vacate(&seat);
        let change = fill(&seat, &key);
        let order = h.order(&change, &registrar);
        h.change_with(&change, &[&order]).unwrap();
        h.vacate(&seat);
        h.now += 60;
        // The host hands the order in again, to seat who was removed.
        assert!(matches!(h.change_with(&change, &[&order]), Err(Refusal::OtherDigest { .. })));
        h.now += 2 * ORDER_AGE_SECONDS_MAX + 300;
        assert!(matches!(h.change_with(&change, &[&order]), Err(Refusal::SigningTime { .. })));
        h.audit().unwrap();
    }
}

#[test]
fn an_order_that_was_kept_back_does_not_fit_a_seat_that_has_changed() {
    for mut h in houses() {
        let seat = h.office(0, Role::Member, 1);
        let registrar = h.registrar(0);
        let key = h.keys[&seat].clone();
        h.vacate(&seat);
        let kept_back = fill(&seat, &key);
        let order = h.order(&kept_back, &registrar);
        // The registrar thinks better of it and seats somebody else, who leaves again.
        let other = Key::of("somebody-else");
        let second = fill(&seat, &other);
        let its_order = h.order(&second, &registrar);
        h.change_with(&second, &[&its_order]).unwrap();
        h.keys.insert(seat.clone(), other);
        h.vacate(&seat);
        assert!(matches!(h.change_with(&kept_back, &[&order]), Err(Refusal::OtherDigest { .. })));
        h.audit().unwrap();
    }
}

#[test]
fn a_passkey_signs_and_the_proof_says_whose_page_it_was() {
    let mut h = House::found(VALLEYS);
    for (party, host, how) in [
        (0, "sign.alder.example", How::Passkey),
        (1, "sign.comity.example", How::PasskeyHostTrusted),
        (2, "sign.cedar.example", How::PasskeyHostTrusted),
    ] {
        let seat = h.co_chair(party);
        let key = Key::passkey(&format!("passkey-{party}"), host);
        h.vacate(&seat);
        h.fill(&seat, key);
        let id = h.tabled(Kind::Statement);
        h.sign(&id, &seat).unwrap();
        assert_eq!(h.instrument(&id).current().signatures[0].how, how);
    }
    let id = h.adopted(Kind::Statement);
    assert_eq!(h.instrument(&id).adopted().unwrap().signed().len(), 3);
    // What a passkey signed fits no other text.
    let other = h.tabled(Kind::Statement);
    let by = h.co_chair(0);
    let note: Note = h.note(Purpose::Sign, h.digest(&id), &by).parse().unwrap();
    let statement = h.statement(Purpose::Sign, h.digest(&other), &by);
    let text = commission::statement::note_text(&statement).unwrap();
    let moved = Note::new(text, note.signatures().to_vec()).unwrap().to_string();
    assert!(matches!(h.hand_in(&other, &moved), Err(Refusal::BadSignature { .. })));
    h.audit().unwrap();
}

// States.

#[test]
fn a_text_that_is_not_on_the_table_cannot_be_signed() {
    for mut h in houses() {
        let (by, other) = (h.co_chair(0), h.co_chair(1));
        let declined = h.tabled(Kind::Statement);
        let no = h.note(Purpose::Decline, h.digest(&declined), &other);
        let acts = h.instrument(&declined).decline(&no, language("ru"), "No. \n", &h.ctx());
        h.commit(acts.unwrap());
        let withdrawn = h.tabled(Kind::Statement);
        let no = h.note(Purpose::Withdraw, h.digest(&withdrawn), &by);
        let acts = h.instrument(&withdrawn).withdraw(&no, &h.ctx()).unwrap();
        h.commit(acts);
        let adopted = h.adopted(Kind::Statement);
        let lapsed = h.tabled(Kind::Statement);
        h.now = h.instrument(&lapsed).current().text.deadline + 1;
        let acts = h.instrument(&lapsed).lapse(h.now).unwrap();
        h.commit(acts);
        for (id, state) in [
            (declined, "declined"),
            (withdrawn, "withdrawn"),
            (adopted, "adopted"),
            (lapsed, "lapsed"),
        ] {
            let refused = Refusal::NotTabled { state };
            assert_eq!(h.sign(&id, &other), Err(refused.clone()));
            let (digest, ctx) = (h.digest(&id), h.commission.context(START));
            assert_eq!(h.instrument(&id).lapse(i64::MAX), Err(refused.clone()));
            let no = h.clone().note(Purpose::Withdraw, digest, &by);
            assert_eq!(h.instrument(&id).withdraw(&no, &ctx), Err(refused.clone()));
            let no = h.clone().note(Purpose::Decline, digest, &by);
            let result = h.instrument(&id).decline(&no, language("ru"), "No.", &ctx);
            assert_eq!(result, Err(refused));
        }
        h.audit().unwrap();
    }
}

#[test]
fn the_deadline_is_judged_by_the_time_of_commit() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let deadline = h.instrument(&id).current().text.deadline;
        let by = h.signatories(Kind::Statement);
        h.now = deadline;
        let in_time = h.note(Purpose::Sign, h.digest(&id), &by[1]);
        assert_eq!(h.instrument(&id).lapse(h.now), Err(Refusal::NotYetLate { deadline }));
        h.sign(&id, &by[0]).unwrap();
        // Signed in time but handed in a second late.
        h.now = deadline + 1;
        assert_eq!(h.hand_in(&id, &in_time), Err(Refusal::Late { deadline }));
        assert!(h.instrument(&id).lapse(h.now).is_ok());
    }
}

#[test]
fn a_deadline_lies_within_the_charters_days() {
    for mut h in houses() {
        let draft = h.draft(Kind::Statement);
        let (ctx, days) = (h.ctx(), h.charter().deadlines.sign_days_max);
        let prepare = |deadline| Tabling::prepare(&draft, None, Table { deadline }, &ctx).err();
        assert_eq!(prepare(h.now), Some(Refusal::Late { deadline: h.now }));
        assert_eq!(prepare(h.now + i64::from(days) * DAY), None);
        let over = Refusal::TooMany { what: What::Days, max: usize::from(days) };
        assert_eq!(prepare(h.now + i64::from(days) * DAY + 1), Some(over.clone()));
        assert_eq!(prepare(i64::MAX), Some(over));
    }
}

#[test]
fn a_decline_gives_exactly_the_reasons_that_were_signed() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let by = h.co_chair(1);
        let note = h.note(Purpose::Decline, h.digest(&id), &by);
        let decline =
            |reasons: &str| h.instrument(&id).decline(&note, language("ru"), reasons, &h.ctx());
        assert_eq!(decline("No!"), Err(Refusal::WrongStatement { line: "reasons" }));
        assert_eq!(decline(" \n"), Err(Refusal::Empty { field: "reasons" }));
        let hidden = Refusal::HiddenCharacter { code: 0x202E, place: 3 };
        assert_eq!(decline("No.\u{202E}"), Err(hidden));
        let long = Refusal::TooMany { what: What::Characters, max: TEXT_CHARS_MAX };
        assert_eq!(decline(&"x".repeat(TEXT_CHARS_MAX + 1)), Err(long));
        assert_eq!(decline("No.").unwrap().len(), 1);
        let member = h.office(1, Role::Member, 1);
        let note = h.note(Purpose::Decline, h.digest(&id), &member);
        let result = h.instrument(&id).decline(&note, language("ru"), "No.", &h.ctx());
        assert_eq!(result, Err(Refusal::NotAllowed { office: member, action: "sign" }));
    }
}

#[test]
fn only_the_party_that_tabled_withdraws() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        for by in [h.co_chair(1), h.office(0, Role::Member, 1), h.registrar(0)] {
            let note = h.note(Purpose::Withdraw, h.digest(&id), &by);
            assert_eq!(
                h.instrument(&id).withdraw(&note, &h.ctx()),
                Err(Refusal::NotAllowed { office: by, action: "withdraw" })
            );
        }
        let note = h.note(Purpose::Withdraw, h.digest(&id), &h.co_chair(0));
        assert!(h.instrument(&id).withdraw(&note, &h.ctx()).is_ok());
    }
}

// Drafts and tabling.

fn blocks(h: &House, draft: &Draft) -> Vec<Block> {
    match h.prepare(draft) {
        Err(Refusal::NotReady { blocks }) => blocks,
        other => panic!("expected blocks, found {other:?}"),
    }
}

#[test]
fn a_draft_that_is_not_settled_cannot_be_tabled() {
    for mut h in houses() {
        let kind = Kind::Statement;
        let languages = h.authentic(kind);
        let lang = languages[0].clone();
        let ready = h.draft(kind);
        let (party, by) = (h.parties()[1].clone(), h.co_chair(1));

        assert!(blocks(&h, &h.clone().begin(kind)).contains(&Block::NoPassage));

        let mut draft = ready.clone();
        draft.word(1, lang.clone(), "We do not.", &by).unwrap();
        assert_eq!(blocks(&h, &draft), [Block::Bracketed { passage: 1, language: lang.clone() }]);

        let mut draft = ready.clone();
        draft.word(0, lang.clone(), "Another title", &by).unwrap();
        assert_eq!(blocks(&h, &draft), [Block::Bracketed { passage: 0, language: lang.clone() }]);

        let mut draft = ready.clone();
        for party in (0..h.parties().len()).filter(|party| *party != 1) {
            draft.word(2, lang.clone(), "More.", &h.co_chair(party)).unwrap();
        }
        let found = blocks(&h, &draft);
        let silent = Block::Silent { passage: 2, language: lang.clone(), party: party.clone() };
        assert!(found.contains(&silent), "{found:?}");
        for missing in &languages[1..] {
            let missing = Block::Missing { passage: 2, language: missing.clone() };
            assert!(found.contains(&missing), "{found:?}");
        }

        let mut draft = ready.clone();
        draft.grounds.remove(&party);
        let expected: Vec<_> = languages
            .iter()
            .map(|l| Block::Ground { party: party.clone(), language: l.clone() })
            .collect();
        assert_eq!(blocks(&h, &draft), expected);

        let mut draft = ready.clone();
        let charter = h.charter().clone();
        let clause = charter.clauses.keys().next().unwrap().clone();
        let cited = Citation::Charter(clause);
        draft.ground(&charter, cited, lang.clone(), "So.", |_| false, &by).unwrap();
        let expected: Vec<_> = languages[1..]
            .iter()
            .map(|l| Block::Ground { party: party.clone(), language: l.clone() })
            .collect();
        assert_eq!(blocks(&h, &draft), expected, "a ground in one authentic language alone");

        let mut draft = ready.clone();
        draft
            .interests
            .insert(party.clone(), std::iter::once((lang.clone(), "Quiet".to_owned())).collect());
        let expected: Vec<_> = languages[1..]
            .iter()
            .map(|l| Block::Interest { party: party.clone(), language: l.clone() })
            .collect();
        assert_eq!(blocks(&h, &draft), expected);

        let mut draft = h.draft(Kind::CharterChange);
        draft.attachments.clear();
        assert_eq!(blocks(&h, &draft), [Block::Attachment { kind: Kind::CharterChange }]);

        let id = h.table_by(&ready, 0).unwrap();
        assert_eq!(blocks(&h, &ready), [Block::Open { state: "tabled" }]);
        h.sign_all(&id);
        assert_eq!(blocks(&h, &ready), [Block::Open { state: "adopted" }]);
    }
}

#[test]
fn a_passage_left_out_in_one_authentic_language_is_left_out_in_all() {
    for mut h in houses() {
        let mut draft = h.draft(Kind::Statement);
        let languages = h.authentic(Kind::Statement);
        for party in 0..h.parties().len() {
            for (n, language) in languages.iter().enumerate() {
                let words = if n == 0 { "" } else { "Only here." };
                draft.word(2, language.clone(), words, &h.co_chair(party)).unwrap();
            }
        }
        let missing = Block::Missing { passage: 2, language: languages[0].clone() };
        assert_eq!(blocks(&h, &draft), [missing]);
        for party in 0..h.parties().len() {
            for (number, language) in languages.iter().flat_map(|l| [(1, l), (2, l)]) {
                draft.word(number, language.clone(), "", &h.co_chair(party)).unwrap();
            }
        }
        assert_eq!(blocks(&h, &draft), [Block::NoPassage]);
    }
}

#[test]
fn a_proposal_counts_for_no_party_until_it_is_taken() {
    for mut h in houses() {
        let mut draft = h.begin(Kind::Statement);
        let secretary = office("secretariat/secretary/1");
        let lang = h.authentic(Kind::Statement)[0].clone();
        draft.word(1, lang.clone(), "Proposed.", &secretary).unwrap();
        for party in h.parties() {
            let silent = Block::Silent { passage: 1, language: lang.clone(), party };
            assert!(blocks(&h, &draft).contains(&silent));
        }
        assert_eq!(
            draft.accept(1, &lang, &Voice::Proposal, &secretary),
            Err(Refusal::NotAllowed { office: secretary.clone(), action: "word" })
        );
        let by = h.co_chair(0);
        let other = h.parties()[1].clone();
        assert_eq!(
            draft.accept(1, &lang, &voice(&other), &by),
            Err(Refusal::NothingToAccept { party: other })
        );
        draft.accept(1, &lang, &Voice::Proposal, &by).unwrap();
        // A proposal in a language that nobody asked for keeps nobody waiting.
        let mut ready = h.draft(Kind::Statement);
        ready.word(1, language("eo"), "Nova.", &secretary).unwrap();
        assert!(ready.blocks(h.charter()).is_empty());
    }
}

#[test]
fn a_party_speaks_for_itself_alone() {
    for mut h in houses() {
        let mut draft = h.draft(Kind::Statement);
        let before = draft.clone();
        let charter = h.charter().clone();
        let (mine, lang) = (h.parties()[0].clone(), h.authentic(Kind::Statement)[0].clone());
        let member = h.office(0, Role::Member, 1);
        draft.ground(&charter, Citation::Law, lang.clone(), "More", |_| true, &member).unwrap();
        draft.interest(lang.clone(), "Else", &member).unwrap();
        for party in h.parties().iter().filter(|party| **party != mine) {
            assert_eq!(draft.grounds[party], before.grounds[party]);
            assert_eq!(draft.interests[party], before.interests[party]);
        }
        for by in [h.registrar(0), h.office(0, Role::Liaison, 1)] {
            let refused = Err(Refusal::NotAllowed { office: by.clone(), action: "word" });
            assert_eq!(draft.word(1, lang.clone(), "x", &by), refused);
            assert_eq!(draft.interest(lang.clone(), "x", &by), refused);
            let law = Citation::Law;
            assert_eq!(draft.ground(&charter, law, lang.clone(), "x", |_| true, &by), refused);
        }
    }
}

#[test]
fn a_courtesy_translation_is_signed_along_but_never_binds() {
    for mut h in houses() {
        let kind = Kind::Statement;
        let mut draft = h.draft(kind);
        let courtesy = language("eo");
        for party in 0..h.parties().len() {
            for number in [0, 1] {
                draft.word(number, courtesy.clone(), "Paco", &h.co_chair(party)).unwrap();
            }
        }
        let tabling = h.prepare(&draft).unwrap();
        assert!(tabling.text().courtesy.contains_key(&courtesy));
        assert!(!tabling.text().authentic.contains_key(&courtesy));
        let id = h.table_by(&draft, 0).unwrap();
        let listed = &h.instrument(&id).current().versions;
        assert!(listed.iter().all(|v| v.authentic != (v.language == courtesy)));
        // Another translation put in its place is found.
        let mut record = h.record.clone();
        let Some(Act::Instrument(InstrumentAct::Tabled { versions, .. })) = record.last_mut()
        else {
            panic!("tabled last");
        };
        let listed = versions.iter_mut().find(|v| v.language == courtesy).unwrap();
        let bytes = h.files.0[&listed.digest].clone();
        let other = String::from_utf8(bytes).unwrap().replace("Paco", "Milito");
        listed.digest = h.files.put(other.as_bytes());
        listed.title = "Milito".into();
        let finding = crate::support::audit(&record, &h.files).map(|_| ()).unwrap_err();
        assert!(finding.why.contains("versions"), "{finding}");
        h.audit().unwrap();
    }
}

#[test]
fn promises_and_topics_are_bound_by_what_is_signed() {
    for mut h in houses() {
        let kind = Kind::Statement;
        let mut draft = h.draft(kind);
        let charter = h.charter().clone();
        let (by, promise) = (h.co_chair(0), h.promise(kind, "meet"));
        draft.promise(&charter, promise.clone(), &by).unwrap();
        let bare = h.prepare(&h.clone().draft(kind)).unwrap().text().promises;
        assert_eq!(bare, None);
        h.table_by(&draft, 0).unwrap();
        h.audit().unwrap();
        let alter = |change: &dyn Fn(&mut InstrumentAct)| {
            let mut record = h.record.clone();
            let Some(Act::Instrument(act)) = record.last_mut() else { panic!("tabled last") };
            change(act);
            crate::support::audit(&record, &h.files).map(|_| ()).unwrap_err().why
        };
        let found = [
            alter(&|act| {
                let InstrumentAct::Tabled { promises, .. } = act else { return };
                promises[0].owners.pop_last();
            }),
            alter(&|act| {
                let InstrumentAct::Tabled { promises, .. } = act else { return };
                promises[0].schedule = Schedule::Within { days: 3_000 };
            }),
            alter(&|act| {
                let InstrumentAct::Tabled { promises, .. } = act else { return };
                promises.clear();
            }),
            alter(&|act| {
                let InstrumentAct::Tabled { topics, .. } = act else { return };
                topics.push("incidents".into());
            }),
        ];
        assert!(found[..3].iter().all(|why| why.contains("promises")), "{found:?}");
        assert!(found[3].contains("topics"), "{found:?}");
        // What cannot be said in every authentic language is no promise of the text.
        for (wrong, refusal) in [
            (
                commission::commitment::Promise { what: Localized::new(), ..promise.clone() },
                Refusal::Empty { field: "promise" },
            ),
            (
                commission::commitment::Promise { owners: BTreeSet::new(), ..promise.clone() },
                Refusal::Empty { field: "owners" },
            ),
            (
                commission::commitment::Promise {
                    owners: BTreeSet::from(["nobody".parse().unwrap()]),
                    ..promise.clone()
                },
                Refusal::UnknownParty { party: "nobody".parse().unwrap() },
            ),
        ] {
            assert_eq!(draft.promise(&charter, wrong, &by), Err(refusal));
        }
        let never = Schedule::Once { due: i64::MAX };
        let never = commission::commitment::Promise { schedule: never, ..promise };
        let refused = draft.promise(&charter, never, &by);
        assert!(matches!(refused, Err(Refusal::TooMany { what: What::Days, .. })));
    }
}

#[test]
fn one_topic_that_is_not_ours_keeps_the_whole_matter_out() {
    for mut h in houses() {
        let ours = h.topics(Gate::Ours);
        let by = h.co_chair(0);
        let charter = h.charter().clone();
        let begin = |topics: Vec<String>| {
            let new = NewDraft {
                topics,
                title: h.everywhere(Kind::Statement, "T"),
                ..NewDraft::default()
            };
            let id = &h.commission.id;
            Draft::new(&charter, id, Kind::Statement, new, |_| true, &by, START, [0; 16]).err()
        };
        assert_eq!(begin(ours[..2].to_vec()), None);
        assert_eq!(begin(Vec::new()), Some(Refusal::NoTopic));
        let unknown = "weather".to_owned();
        assert_eq!(
            begin(vec![ours[0].clone(), unknown.clone()]),
            Some(Refusal::UnknownTopic { topic: unknown })
        );
        let many = vec![ours[0].clone(); MATTER_TOPICS_MAX + 1];
        let refusal = Refusal::TooMany { what: What::Topics, max: MATTER_TOPICS_MAX };
        assert_eq!(begin(many), Some(refusal));
        for topic in charter.topics.iter().filter(|topic| topic.gate != Gate::Ours) {
            let id = topic.id.clone();
            let expected = match topic.gate {
                Gate::Refer => Refusal::Refer { topic: id.clone() },
                _ => Refusal::NotOurs { topic: id.clone() },
            };
            assert_eq!(begin(vec![ours[0].clone(), id, ours[1].clone()]), Some(expected));
        }
        // Nor does a topic come in behind the gate: tabling asks again.
        let mut draft = h.draft(Kind::Statement);
        let foreign = h.topics(Gate::NotOurs)[0].clone();
        draft.topics.push(foreign.clone());
        assert_eq!(h.prepare(&draft).err(), Some(Refusal::NotOurs { topic: foreign }));
    }
}

#[test]
fn hidden_characters_are_refused_wherever_people_write() {
    for mut h in houses() {
        let mut draft = h.draft(Kind::Statement);
        let charter = h.charter().clone();
        let (by, lang) = (h.co_chair(0), h.authentic(Kind::Statement)[0].clone());
        for c in ['\u{202E}', '\u{200B}', '\u{2066}', '\u{E0041}', '\u{1D173}', '\u{FFFE}'] {
            let hidden = Err(Refusal::HiddenCharacter { code: c as u32, place: 1 });
            let text = format!("a{c}b");
            assert_eq!(draft.word(0, lang.clone(), &text, &by), hidden);
            assert_eq!(draft.word(1, lang.clone(), &text, &by), hidden);
            assert_eq!(draft.interest(lang.clone(), &text, &by), hidden);
            let law = Citation::Law;
            assert_eq!(draft.ground(&charter, law, lang.clone(), &text, |_| true, &by), hidden);
            let mut promise = h.promise(Kind::Statement, "meet");
            promise.what.set(lang.clone(), text.clone());
            assert_eq!(draft.promise(&charter, promise, &by), hidden);
            // Nor can a version be signed that another program wrote.
            let version = h.prepare(&draft).unwrap().blobs()[0].1.clone();
            let version = String::from_utf8(version).unwrap();
            let spoilt = version.replace("agree", &format!("a{c}gree"));
            assert!(version.parse::<Version>().is_ok() && spoilt.parse::<Version>().is_err());
        }
    }
}

#[test]
fn every_list_and_text_has_a_limit() {
    for mut h in houses() {
        let mut draft = h.begin(Kind::Statement);
        let charter = h.charter().clone();
        let (by, lang) = (h.co_chair(0), h.authentic(Kind::Statement)[0].clone());
        let over = |what, max| Err(Refusal::TooMany { what, max });
        let title = "x".repeat(TITLE_CHARS_MAX + 1);
        let long = "x".repeat(TEXT_CHARS_MAX + 1);
        let too_long = over(What::Characters, TITLE_CHARS_MAX);
        assert_eq!(draft.word(0, lang.clone(), &title, &by), too_long);
        assert_eq!(draft.word(0, lang.clone(), " ", &by), Err(Refusal::Empty { field: "title" }));
        let too_long = over(What::Characters, TEXT_CHARS_MAX);
        assert_eq!(draft.interest(lang.clone(), &long, &by), too_long);
        for number in 1..=PASSAGES_MAX {
            draft.word(number, lang.clone(), "x", &by).unwrap();
        }
        let result = draft.word(PASSAGES_MAX + 1, lang.clone(), "x", &by);
        assert_eq!(result, over(What::Passages, PASSAGES_MAX));
        let gap = draft.word(usize::MAX, lang.clone(), "x", &by);
        let refusal = Refusal::NoSuchPassage { number: usize::MAX, count: PASSAGES_MAX };
        assert_eq!(gap, Err(refusal));
        let tag =
            |n: u8| language(&format!("q{}{}", (b'a' + n / 26) as char, (b'a' + n % 26) as char));
        let max = commission::language::LANGUAGES_MAX;
        let mut many = h.begin(Kind::Statement);
        let results: Vec<_> = (0..40).map(|n| many.interest(tag(n), "x", &by)).collect();
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), max);
        assert_eq!(results[39], over(What::Languages, max));
        let results: Vec<_> = (0..40)
            .map(|n| many.ground(&charter, Citation::Law, tag(n), "x", |_| true, &by))
            .collect();
        assert_eq!(results[39], over(What::Languages, max));
        let results: Vec<_> = (0..40).map(|n| many.word(0, tag(n), "x", &by)).collect();
        assert_eq!(results[39], over(What::Languages, max));
        for n in 0..17 {
            let name = format!("file-{n}");
            let result = many.attach(&h.commission, &name, b"x", &by).map(|_| ());
            assert_eq!(result, if n < 16 { Ok(()) } else { over(What::Attachments, 16) });
        }
        for name in ["", "A", "../x", ".x", "a b", "a\u{202E}"] {
            let result = many.attach(&h.commission, name, b"x", &by);
            assert!(matches!(result, Err(Refusal::BadAttachment { .. })), "{name:?}");
        }
        let huge = vec![0; (1 << 20) + 1];
        let result = many.attach(&h.commission, "file-1", &huge, &by).map(|_| ());
        assert_eq!(result, over(What::Bytes, 1 << 20));
    }
}

#[test]
fn what_the_record_could_not_take_is_refused_before_anybody_signs() {
    for mut h in houses() {
        let kind = Kind::Statement;
        let charter = h.charter().clone();
        let by = h.co_chair(0);
        let mut draft = h.draft(kind);
        for n in 0..20 {
            let mut promise = h.promise(kind, &format!("p{n}"));
            for lang in h.authentic(kind) {
                promise.what.set(lang, "x".repeat(TEXT_CHARS_MAX));
            }
            draft.promise(&charter, promise, &by).unwrap();
        }
        let refused = h.prepare(&draft).err();
        assert!(matches!(refused, Some(Refusal::TooMany { what: What::Bytes, .. })), "{refused:?}");
        let mut draft = h.draft(kind);
        for number in 1..=PASSAGES_MAX {
            for (party, lang) in (0..h.parties().len())
                .flat_map(|party| h.authentic(kind).into_iter().map(move |l| (party, l)))
            {
                draft.word(number, lang, &"ж".repeat(TEXT_CHARS_MAX), &h.co_chair(party)).unwrap();
            }
        }
        let refused = h.prepare(&draft).err();
        assert!(matches!(refused, Some(Refusal::TooMany { what: What::Bytes, .. })), "{refused:?}");
    }
}

// Replacing.

#[test]
fn a_text_replaces_only_an_adopted_text_of_its_kind() {
    for mut h in houses() {
        let tabled = h.tabled(Kind::Statement);
        let adopted = h.adopted(Kind::Statement);
        let mut draft = h.draft(Kind::Statement);
        let itself = draft.id.clone();
        for id in [tabled, itself, "00".repeat(16).parse().unwrap()] {
            draft.replaces = Some(id.clone());
            assert_eq!(h.table_by(&draft, 0), Err(Refusal::NotAdopted { id }));
        }
        // Minutes, signed by fewer, do not undo a statement.
        let mut minutes = h.draft(Kind::Minutes);
        minutes.replaces = Some(adopted.clone());
        let other_kind = Refusal::WrongStatement { line: "replaces" };
        assert_eq!(h.table_by(&minutes, 0), Err(other_kind));
        draft.replaces = Some(adopted.clone());
        let id = h.table_by(&draft, 0).unwrap();
        assert_eq!(h.state(&adopted), "adopted");
        h.sign_all(&id);
        assert!(matches!(
            &h.instrument(&adopted).current().state,
            State::Replaced { by, .. } if *by == id
        ));
        assert!(h.instrument(&adopted).adopted().is_ok(), "it was adopted all the same");
        // What is replaced cannot be replaced again.
        let mut late = h.draft(Kind::Statement);
        late.replaces = Some(adopted.clone());
        assert_eq!(h.table_by(&late, 0), Err(Refusal::NotAdopted { id: adopted }));
        h.audit().unwrap();
    }
}

#[test]
fn a_replacement_that_nobody_signed_is_found() {
    for mut h in houses() {
        let (adopted, other) = (h.adopted(Kind::Statement), h.adopted(Kind::Statement));
        let forged = InstrumentAct::Replaced { at: h.now, id: adopted, by: other };
        h.record.push(Act::Instrument(forged));
        assert!(h.audit().is_err());
    }
}

#[test]
fn a_ground_cites_only_what_exists() {
    for mut h in houses() {
        let mut draft = h.begin(Kind::Statement);
        let (charter, by) = (h.charter().clone(), h.co_chair(0));
        let lang = h.authentic(Kind::Statement)[0].clone();
        let clause = Citation::Charter("99.9".into());
        assert_eq!(
            draft.ground(&charter, clause, lang.clone(), "x", |_| true, &by),
            Err(Refusal::UnknownClause { clause: "99.9".into() })
        );
        let id = draft.id.clone();
        let cited = Citation::Instrument(id.clone());
        assert_eq!(
            draft.ground(&charter, cited, lang, "x", |_| false, &by),
            Err(Refusal::NotAdopted { id })
        );
        let new = NewDraft {
            topics: vec![h.topics(Gate::Ours)[0].clone()],
            title: h.everywhere(Kind::Statement, "T"),
            fulfils: vec!["charter:no-such".into()],
            replaces: None,
        };
        let begun = Draft::new(
            &charter,
            &h.commission.id,
            Kind::Statement,
            new,
            |_| false,
            &by,
            START,
            [0; 16],
        );
        assert_eq!(begun, Err(Refusal::UnknownPromise { promise: "charter:no-such".into() }));
    }
}

// Charter, policy and seats.

#[test]
fn a_new_charter_and_policy_hold_from_the_index_of_their_act() {
    for mut h in houses() {
        let mut draft = h.draft(Kind::CharterChange);
        let moved = policy(&h.commission.founded.log, &h.charter().party_ids())
            .replace("group every", "# moved\ngroup each")
            .replace("quorum every", "quorum each");
        h.attach(&mut draft, "policy", &moved);
        let changed = h.changed_charter();
        let id = h.table_by(&draft, 0).unwrap();
        let before = h.commission.clone();
        h.sign_all(&id);
        let kinds: Vec<_> = h.record.iter().rev().take(3).map(Act::kind).collect();
        assert_eq!(
            kinds,
            ["commission.policy-changed/1", "commission.charter-changed/1", "instrument.adopted/1"]
        );
        assert_eq!(h.charter().source, changed);
        let index = h.record.len() as u64 - 1;
        assert_eq!(h.commission.policies().last().unwrap().from, index);
        assert_eq!(h.commission.policy_at(index), before.policy_at(index));
        assert_ne!(h.commission.policy_at(index + 1), before.policy_at(index));
        assert_eq!(h.commission.policy_at(0), h.commission.policy_at(1));
        h.audit().unwrap();
    }
}

#[test]
fn no_other_kind_of_text_changes_the_charter() {
    for mut h in houses() {
        let mut draft = h.draft(Kind::Statement);
        let changed = h.changed_charter();
        h.attach(&mut draft, "charter", &changed);
        let id = h.table_by(&draft, 0).unwrap();
        h.sign_all(&id);
        assert_eq!(h.state(&id), "adopted");
        assert_ne!(h.charter().source, changed);
        // And no act alone.
        let charter = h.files.put(changed.as_bytes());
        let forged = CommissionAct::CharterChanged { at: h.now, instrument: id, charter };
        h.record.push(Act::Commission(forged));
        assert!(h.audit().is_err());
    }
}

#[test]
fn a_policy_that_does_without_a_partys_witness_is_refused() {
    for mut h in houses() {
        let mut draft = h.draft(Kind::CharterChange);
        let parties = h.parties();
        let (log, by) = (h.commission.founded.log.clone(), h.co_chair(0));
        let one_of = policy(&log, &parties).replace("group every all", "group every 1");
        let seated = h.keys[&by].verifier();
        let witness = Key::of(&format!("witness.{}", parties[0])).witness();
        let own_key = policy(&log, &parties).replace(&witness.to_string(), &seated.to_string());
        let other_log = policy(&Key::of("other").verifier(), &parties);
        let fewer = policy(&log, &parties[1..]);
        for bad in [&fewer, &one_of, &own_key, &other_log, "quorum none\n", "\u{0}"] {
            let result = draft.attach(&h.commission, "policy", bad.as_bytes(), &by);
            assert!(matches!(result, Err(Refusal::BadAttachment { .. })), "{bad}");
        }
        // Put in past the desk, it is refused at the table.
        let digest = h.files.put(fewer.as_bytes());
        draft.attachments.insert("policy".into(), digest);
        assert!(matches!(h.table_by(&draft, 0), Err(Refusal::BadAttachment { .. })));
    }
}

#[test]
fn a_charter_under_which_nobody_could_sign_is_refused() {
    for mut h in houses() {
        let draft = &mut h.draft(Kind::CharterChange);
        let by = h.co_chair(0);
        let renamed = h.charter().source.replace(h.parties()[0].as_str(), "somebody-else");
        assert!(Charter::parse(&renamed).is_ok());
        for bad in [renamed.as_str(), "[commission]\n"] {
            let result = draft.attach(&h.commission, "charter", bad.as_bytes(), &by);
            assert!(matches!(result, Err(Refusal::BadAttachment { .. })));
        }
    }
}

#[test]
fn a_founding_lacks_no_seat_and_no_witness() {
    for source in [DEMONSTRATION, VALLEYS] {
        let charter = Charter::parse(source).unwrap();
        let (founded, seats, _) = founding(&charter, &"0".repeat(32));
        assert!(found(&charter, founded.clone(), seats.clone()).is_ok());
        let refused = |change: &dyn Fn(&mut commission::act::Founded, &mut Vec<_>)| {
            let (mut founded, mut seats) = (founded.clone(), seats.clone());
            change(&mut founded, &mut seats);
            let CommissionError::Founding(why) = found(&charter, founded, seats).unwrap_err()
            else {
                panic!("another error")
            };
            why
        };
        let why = refused(&|_, seats| seats.retain(|s| s.office.role() != Role::CoChair));
        assert!(why.contains("nobody could sign"), "{why}");
        let why = refused(&|_, seats| {
            let mut twice = seats[0].clone();
            twice.key = Key::of("another").verifier();
            seats.push(twice);
        });
        assert!(why.contains("filled twice"), "{why}");
        let why = refused(&|_, seats| seats[1].key = seats[0].key.clone());
        assert!(why.contains("key-seated-twice"), "{why}");
        let why = refused(&|_, seats| seats[0].key = Key::of("log.example").verifier());
        assert!(why.contains("key of its own"), "{why}");
        let why = refused(&|founded, _| {
            founded.policy = founded.policy.replace("group every all", "group every 1");
        });
        assert!(why.contains("witness"), "{why}");
        let why = refused(&|founded, _| founded.nonce = "0".into());
        assert!(why.contains("nonce"), "{why}");
    }
}

#[test]
fn seats_of_a_party_change_by_its_registrar_alone() {
    for mut h in houses() {
        let seat = h.office(0, Role::Member, 3);
        let change = fill(&seat, &Key::of("newcomer"));
        for by in [h.registrar(1), h.co_chair(0), h.office(0, Role::Member, 1)] {
            let refused = Refusal::NotAllowed { office: by.clone(), action: "fill-seat" };
            assert_eq!(h.change(&change, &[by]), Err(refused));
        }
        assert!(h.change(&change, &[]).is_err());
        let filled = h.change(&change, &[h.registrar(0)]);
        assert!(filled.is_ok());
        let again = fill(&seat, &Key::of("another"));
        let refused = Err(Refusal::Founding { why: "seat-filled" });
        assert_eq!(h.change(&again, &[h.registrar(0)]), refused);
        // A registrar does not seat a registrar.
        let registrar = h.registrar(0);
        let change = Change::Vacate { office: registrar.clone() };
        let refused = Refusal::NotAllowed { office: registrar.clone(), action: "vacate-seat" };
        assert_eq!(h.change(&change, std::slice::from_ref(&registrar)), Err(refused));
        h.change(&change, &[h.co_chair(0)]).unwrap();
        let none = h.office(0, Role::CoChair, 9);
        let change = fill(&none, &Key::of("x"));
        assert_eq!(h.change(&change, &[h.co_chair(0)]), Err(Refusal::NoSuchSeat { office: none }));
        h.audit().unwrap();
    }
}

#[test]
fn a_lost_key_is_replaced_by_ones_own_party_with_another_never_by_one_alone() {
    for mut h in houses() {
        let seat = h.co_chair(0);
        let change = Change::ReplaceKey { office: seat.clone(), key: Key::of("new").verifier() };
        for by in [
            vec![h.registrar(0)],
            vec![h.registrar(1)],
            vec![h.registrar(0), h.co_chair(1)],
            vec![h.registrar(1), h.co_chair(1)],
            vec![h.registrar(1), h.office(0, Role::Member, 1)],
        ] {
            let refused = Refusal::NotAllowed { office: by[0].clone(), action: "replace-key" };
            assert_eq!(h.change(&change, &by), Err(refused), "{by:?}");
        }
        let mut lost = h.clone();
        lost.change(&change, &[h.registrar(0), h.registrar(1)]).unwrap();
        lost.audit().unwrap();
        h.change(&change, std::slice::from_ref(&seat)).unwrap();
        h.audit().unwrap();
        // The old key is worth nothing now.
        let back = Change::ReplaceKey { office: seat.clone(), key: Key::of("mine").verifier() };
        let refused = h.change(&back, std::slice::from_ref(&seat));
        assert_eq!(refused, Err(Refusal::WrongKey { office: seat }));
    }
}

#[test]
fn seats_of_the_secretariat_need_a_co_chair_of_every_party() {
    for mut h in houses() {
        let seat = office("secretariat/secretary/1");
        let change = fill(&seat, &Key::of("secretary"));
        let every: Vec<_> = (0..h.parties().len()).map(|party| h.co_chair(party)).collect();
        let refused = Refusal::NotAllowed { office: every[1].clone(), action: "fill-seat" };
        assert_eq!(h.change(&change, &every[1..]), Err(refused));
        let mut twice = every[1..].to_vec();
        twice.push(every[1].clone());
        twice.push(h.registrar(0));
        assert!(h.change(&change, &twice).is_err());
        h.change(&change, &every).unwrap();
        h.audit().unwrap();
    }
}

// Proofs.

#[test]
fn a_bundle_reads_back_and_proves_the_adoption_without_the_server() {
    for mut h in houses() {
        let id = h.adopted(Kind::Statement);
        let adopted = h.instrument(&id).adopted().unwrap();
        let bundle = Bundle { text: adopted.text().clone(), notes: adopted.signatures().to_vec() };
        let file = bundle.to_string();
        assert_eq!(Bundle::parse(&file), Ok(bundle.clone()));
        let notes: Vec<_> = bundle.notes.iter().map(String::as_str).collect();
        let again = Adopted::verify(bundle.text.clone(), &notes, adopted.signatories());
        assert_eq!(again, Ok(adopted.clone()));
        for n in 0..notes.len() {
            let mut fewer = notes.clone();
            fewer.remove(n);
            let result = Adopted::verify(bundle.text.clone(), &fewer, adopted.signatories());
            assert!(matches!(result, Err(NotAdopted::Missing(_))));
        }
        let bare = Bundle { notes: Vec::new(), ..bundle };
        assert_eq!(Bundle::parse(&bare.to_string()), Ok(bare));
        for bad in
            ["", "\n", &file[..file.len() - 1], &format!("{file}\n"), &file.replace('1', "2")]
        {
            let proves = Bundle::parse(bad).is_ok_and(|bundle| {
                let notes: Vec<_> = bundle.notes.iter().map(String::as_str).collect();
                Adopted::verify(bundle.text, &notes, adopted.signatories()).is_ok()
            });
            assert!(!proves, "{bad}");
        }
    }
}

#[test]
fn a_record_dated_back_behind_a_deadline_is_found() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let by = h.signatories(Kind::Statement);
        for by in &by[1..] {
            h.sign(&id, by).unwrap();
        }
        let deadline = h.instrument(&id).current().text.deadline;
        h.now = deadline + 20 * 60;
        h.tabled(Kind::Statement);
        // Host and one party agree to pretend that it is still the day before.
        h.now = deadline;
        h.sign(&id, &by[0]).unwrap();
        let finding = h.audit().unwrap_err();
        assert!(finding.why.contains("dated before"), "{finding}");
    }
}
