//! Competitions in the tables: submitted, judged, opened, awarded; parts that go while the record
//! holds.

use std::collections::BTreeSet;

use commission::commitment::{Evidence, EvidenceKind};
use commission::competition::{
    Ballot, Category, Criterion, Days, Entry, OUTCOME, PEOPLE_DAYS, People, Phase, Rules, Scores,
    declaration_digest, joining_digest, opening_digest, recusal_digest, sealing_digest,
};
use commission::draft::NewDraft;
use commission::{InstrumentId, Kind, Localized, Office, Purpose, Refusal};
use note::Digest;
use store::{Edit, Error, NewParts};

use crate::world::*;

const DAY: i64 = 86_400;
const NAMES: &str = "Anahit and Leyla, who wrote it together";

fn words(text: &str) -> Localized {
    [(en(), text.to_owned())].into_iter().collect()
}

/// Rules by which the call is today alone, as are the days of the jury and of opening after it.
fn rules(world: &World) -> Rules {
    let today = world.tick().div_euclid(DAY);
    let days = Days { call_from: today, call_to: today, jury_to: today + 1, open_to: today + 2 };
    let song = Category { id: "song".into(), name: words("Song") };
    let craft = Criterion { id: "craft".into(), name: words("Craft"), weight: 1 };
    let charter = &world.store.commission().charter;
    Rules::new(words("Songs of the shore"), vec![song], vec![craft], days, charter)
}

async fn competition(world: &World, named: &str) -> InstrumentId {
    let new = NewDraft { fulfils: vec!["charter:speak".into()], ..NewDraft::default() };
    let id = world.desk_draft(Kind::Plan, named, new).await;
    let (by, rules) = (world.first(), rules(world));
    world.store.set_competition_rules(&id, Some(&rules), &by, world.tick()).await.unwrap();
    assert_eq!(world.store.competition_rules(&id).await.unwrap(), Some(rules));
    world.table(&id).await.unwrap();
    assert_eq!(world.store.competition(&id).await.unwrap(), None, "tabled is not adopted");
    world.adopt(&id).await;
    id
}

fn parts(seed: u8, file: Vec<u8>) -> NewParts {
    NewParts {
        words: format!("A song about shore {seed}."),
        file,
        names: format!("{NAMES} {seed}"),
        contact: "by telephone".into(),
        publish: false,
        random: [seed; 64],
    }
}

async fn entry(world: &World, by: &Office, team: &[&str], parts: NewParts) -> Entry {
    let (work, people) = world.store.lay_parts(parts, by, world.tick()).await.unwrap();
    let team = team.iter().map(|it| party(it)).collect();
    Entry { category: "song".into(), team, work, people, title: Localized::new() }
}

async fn submit(
    world: &World,
    id: &InstrumentId,
    entry: &Entry,
    by: &Office,
) -> Result<Digest, Error> {
    let now = world.tick();
    let subject = entry.digest(&world.store.commission().id, id).unwrap();
    let note = world.statement(Purpose::Compete, subject, None, by, now);
    world.store.submit_entry(id, entry, &note, now).await.map(|_| subject)
}

/// Rows in every table of competitions.
pub async fn told(world: &World) {
    let id = competition(world, "a competition that moves").await;
    let by = world.first();
    let entry = entry(world, &by, &[world.parties[0]], parts(9, crate::files::picture(3))).await;
    submit(world, &id, &entry, &by).await.unwrap();
}

/// A competition with three entries of two parties, the last of a mixed team.
async fn called(world: &World) -> InstrumentId {
    let id = competition(world, "a competition").await;
    for (seed, side) in (1..).zip([&[0][..], &[1], &[0, 1]]) {
        let by = world.chair(world.parties[side[0]]);
        let team: Vec<&str> = side.iter().map(|n| world.parties[*n]).collect();
        let entry = entry(world, &by, &team, parts(seed, Vec::new())).await;
        let digest = submit(world, &id, &entry, &by).await.unwrap();
        if let Some(other) = side.get(1) {
            let (now, other) = (world.tick(), world.chair(world.parties[*other]));
            let commission = world.store.commission();
            let subject =
                joining_digest(&commission.id, &id, &digest, other.party().unwrap(), None).unwrap();
            let note = world.statement(Purpose::Compete, subject, None, &other, now);
            world.store.join_entry(&id, &digest, None, &note, now).await.unwrap();
        }
    }
    id
}

fn juror(party: &str, number: u16) -> Office {
    office(&format!("{party}/juror/{number}"))
}

async fn seat_jurors(world: &World) {
    for party in world.parties {
        for number in 1..=2 {
            let office = juror(party, number);
            let key = world.key(&office).verifier();
            let card = card(&format!("Juror {office}"));
            let fill = commission::roll::Change::Fill { office, key, person: card.commitment() };
            let by = format!("{party}/registrar/1");
            world.change_seat(&fill, &by, Some(card)).await.unwrap();
        }
    }
}

fn ballot(by: &Office, points: [u32; 3]) -> Ballot {
    let scores = (1..).zip(points).map(|(entry, it)| Scores { entry, points: vec![it] }).collect();
    Ballot::of_scores(Digest::of(by.to_string().as_bytes()), scores)
}

/// Declares and seals.
async fn judge(world: &World, id: &InstrumentId, by: &Office, points: [u32; 3], now: i64) {
    let commission = world.store.commission();
    let none = BTreeSet::new();
    let subject = declaration_digest(&commission.id, id, by, &none).unwrap();
    let note = world.statement(Purpose::Judge, subject, None, by, now);
    world.store.declare_conflicts(id, &none, &note, now).await.unwrap();
    let sealed = ballot(by, points).sealed(&commission.id, id, by).unwrap();
    let subject = sealing_digest(&commission.id, id, by, &sealed).unwrap();
    let note = world.statement(Purpose::Judge, subject, None, by, now);
    world.store.seal_scores(id, &sealed, &note, now).await.unwrap();
}

async fn open_scores(
    world: &World,
    id: &InstrumentId,
    by: &Office,
    points: [u32; 3],
    now: i64,
) -> Result<store::Receipt, Error> {
    let commission = world.store.commission();
    let ballot = ballot(by, points);
    let sealed = ballot.sealed(&commission.id, id, by).unwrap();
    let subject = opening_digest(&commission.id, id, by, &sealed).unwrap();
    let note = world.statement(Purpose::Judge, subject, None, by, now);
    world.store.open_scores(id, &ballot, &note, now).await
}

#[tokio::test]
async fn a_competition_is_judged_and_its_result_is_the_recount() {
    let world = World::new().await;
    seat_jurors(&world).await;
    let id = called(&world).await;
    let (store, parties) = (&world.store, world.parties);
    let jury = world.tick() + DAY;
    for party in parties {
        judge(&world, &id, &juror(party, 1), [9, 6, 3], jury).await;
    }
    // One steps back, and the next of their side takes the place.
    let (first, second) = (juror(parties[0], 1), juror(parties[0], 2));
    let commission = store.commission();
    let subject = recusal_digest(&commission.id, &id, &first, None).unwrap();
    let note = world.statement(Purpose::Judge, subject, None, &first, jury);
    store.recuse_juror(&id, None, &note, jury).await.unwrap();
    judge(&world, &id, &second, [9, 6, 3], jury).await;
    let opening = jury + DAY;
    open_scores(&world, &id, &second, [9, 6, 3], opening).await.unwrap();
    let other = juror(parties[1], 1);
    let refused = open_scores(&world, &id, &other, [0, 10, 0], opening).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::OtherDigest { .. }))), "{refused:?}");
    let draft = world.desk_draft(Kind::Decision, "the awards", NewDraft::default()).await;
    let early = store.attach_result(&draft, &id, &world.first(), opening).await;
    let early = matches!(early, Err(Error::Refused(Refusal::CompetitionPhase { .. })));
    assert!(early, "scores are still sealed");
    open_scores(&world, &id, &other, [9, 6, 3], opening).await.unwrap();
    let page = store.competition(&id).await.unwrap().unwrap();
    assert_eq!(page.competition.rules.phase(opening), Phase::Opening);
    let outcome = page.competition.outcome(&commission.id);
    let places: Vec<_> = outcome.entries.iter().map(|it| it.place).collect();
    assert_eq!(places, [Some(1), Some(2), Some(3)]);
    let papers = store.competition_papers(&id).await.unwrap().unwrap();
    assert_eq!(papers.recount().unwrap().outcome, outcome);
    // What is attached is the recount, and nothing else is tabled.
    let (by, now) = (world.first(), opening);
    let awards = store.attach_result(&draft, &id, &by, now).await.unwrap();
    assert_eq!(awards.outcome, outcome.digest());
    let mut other = awards.clone();
    other.awards[0].entry = 2;
    let row = store.draft(&draft).await.unwrap();
    let forged = Edit::Attach { name: OUTCOME.into(), bytes: other.file() };
    store.edit(&draft, &by, forged, Some(row.version), now).await.unwrap();
    let refused = store.prepare_tabling(&draft, None, now).await;
    assert!(
        matches!(refused, Err(Error::Refused(Refusal::BadAttachment { .. }))),
        "{:?}",
        refused.err()
    );
    store.attach_result(&draft, &id, &by, now).await.unwrap();
    let tabling = store.prepare_tabling(&draft, None, now).await.unwrap();
    // With every party's signature under the result the plan's promise is kept by a competition.
    let shown = async || {
        let (_, evidence) = store.ledger(now).await.unwrap();
        let of = |it: &&Evidence| it.kind == EvidenceKind::Competition;
        evidence
            .iter()
            .filter(of)
            .map(|it| (it.promise.clone(), it.source.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(shown().await, Vec::<(String, String)>::new());
    let digest = tabling.text().digest();
    let note = world.statement(Purpose::Table, digest, None, &by, now);
    store.table(&draft, tabling.text().deadline, &note, now).await.unwrap();
    for party in parties {
        let note = world.statement(Purpose::Sign, digest, None, &world.chair(party), now);
        store.sign(&draft, &note, now).await.unwrap();
    }
    assert_eq!(shown().await, [("charter:speak".to_owned(), draft.to_string())]);
    // Another text that awards by the same result shows no other competition.
    let again = world.desk_draft(Kind::Decision, "awards again", NewDraft::default()).await;
    store.attach_result(&again, &id, &by, now).await.unwrap();
    let tabling = store.prepare_tabling(&again, None, now).await.unwrap();
    let digest = tabling.text().digest();
    let note = world.statement(Purpose::Table, digest, None, &by, now);
    store.table(&again, tabling.text().deadline, &note, now).await.unwrap();
    for party in parties {
        let note = world.statement(Purpose::Sign, digest, None, &world.chair(party), now);
        store.sign(&again, &note, now).await.unwrap();
    }
    assert_eq!(shown().await, [("charter:speak".to_owned(), draft.to_string())]);
    check(store).await;
}

#[tokio::test]
async fn two_who_enter_at_once_get_two_numbers_and_one_work_gets_one() {
    let world = World::new().await;
    let id = competition(&world, "a competition").await;
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    let own = [world.parties[0]];
    let one = entry(&world, &first, &own, parts(1, Vec::new())).await;
    let two = entry(&world, &second, &[world.parties[1]], parts(2, Vec::new())).await;
    let (a, b, c) = tokio::join!(
        submit(&world, &id, &one, &first),
        submit(&world, &id, &two, &second),
        submit(&world, &id, &one, &first),
    );
    b.unwrap();
    assert!(a.is_ok() != c.is_ok(), "{a:?} {c:?}");
    let page = world.store.competition(&id).await.unwrap().unwrap();
    assert_eq!((page.competition.entries.len(), page.acts.len()), (2, 2));
    assert_eq!(world.store.competitions().await.unwrap()[0].entries, 2);
    // What nobody laid down, nobody enters.
    let mut loose = one.clone();
    loose.work = Digest::of(b"another");
    let refused = submit(&world, &id, &loose, &first).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Empty { .. }))), "{refused:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn who_made_it_is_erased_by_its_own_side_and_the_record_holds() {
    let world = World::new().await;
    let id = competition(&world, "a competition").await;
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    let mut picture = crate::files::picture(2);
    picture.extend(b"taken at home");
    let entry = entry(&world, &first, &[world.parties[0]], parts(5, picture)).await;
    submit(&world, &id, &entry, &first).await.unwrap();
    let store = &world.store;
    let made = store.work(&entry.work).await.unwrap().unwrap();
    assert_eq!(Digest::of(made.file.as_deref().unwrap()), made.work.file.unwrap());
    assert_eq!(made.file.unwrap(), crate::files::picture(2), "made anew from its pixels");
    assert!(store.people(&entry.people).await.unwrap().unwrap().names.starts_with(NAMES));
    assert_eq!(store.people(&entry.work).await.unwrap(), None, "a work is no name");
    let refused = store.erase_parts(&id, 1, false, &second).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
    let refused = store.erase_parts(&id, 2, false, &first).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownEntry { .. }))), "{refused:?}");
    let before = match world.place().url() {
        Some(url) => Some(Held::moment(url).await),
        None => None,
    };
    store.erase_parts(&id, 1, false, &first).await.unwrap();
    assert_eq!(store.people(&entry.people).await.unwrap(), None);
    assert!(store.work(&entry.work).await.unwrap().is_some(), "the work stays");
    store.erase_parts(&id, 1, true, &first).await.unwrap();
    assert_eq!(store.work(&entry.work).await.unwrap(), None);
    assert!(store.erase_parts(&id, 1, true, &first).await.is_err(), "nothing is left");
    check(store).await;
    // On a server tables are written anew by the next look, once, and none in which nothing was erased.
    // What somebody still sees, as a backup does, is kept for them, and stays marked until they end.
    if let Some(before) = before {
        assert_eq!(store.write_anew().await.unwrap(), 0);
        before.let_go().await;
    }
    let mut written = 0;
    for _ in 0..100 {
        written = store.write_anew().await.unwrap();
        if written > 0 || server().is_none() {
            break;
        }
        // Tests beside this one look at the same database.
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_eq!(written, usize::from(server().is_some()), "the parts of entries alone");
    assert_eq!(store.write_anew().await.unwrap(), 0);
    let found = content(&world.place()).await;
    assert!(!found.windows(NAMES.len()).any(|it| it == NAMES.as_bytes()), "the names are there");
}

#[tokio::test]
async fn what_no_entry_names_is_gone_after_a_day() {
    let world = World::new().await;
    let id = competition(&world, "a competition").await;
    let by = world.first();
    let own = [world.parties[0]];
    let named = entry(&world, &by, &own, parts(1, Vec::new())).await;
    submit(&world, &id, &named, &by).await.unwrap();
    let loose = entry(&world, &by, &own, parts(2, crate::files::picture(1))).await;
    let later = world.tick() + 2 * DAY;
    world.store.lay_parts(parts(3, Vec::new()), &by, later).await.unwrap();
    assert_eq!(world.store.work(&loose.work).await.unwrap(), None);
    assert_eq!(world.store.people(&loose.people).await.unwrap(), None);
    assert!(world.store.work(&named.work).await.unwrap().is_some());
    // One side does not fill the disk.
    for seed in 10..59 {
        world.store.lay_parts(parts(seed, Vec::new()), &by, later).await.unwrap();
    }
    let full = world.store.lay_parts(parts(60, Vec::new()), &by, later).await;
    assert!(matches!(full, Err(Error::Refused(Refusal::TooMany { .. }))), "{full:?}");
    let other = world.chair(world.parties[1]);
    world.store.lay_parts(parts(61, Vec::new()), &other, later).await.unwrap();
    let juror = juror(world.parties[0], 1);
    let refused = world.store.lay_parts(parts(62, Vec::new()), &juror, later).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
}

#[tokio::test]
async fn rules_are_attached_to_plans_alone_and_taken_away_by_who_attached_them() {
    let world = World::new().await;
    let (by, rules) = (world.first(), rules(&world));
    let statement = world.desk_draft(Kind::Statement, "a word", NewDraft::default()).await;
    let (store, now) = (&world.store, world.tick());
    let refused = store.set_competition_rules(&statement, Some(&rules), &by, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::BadAttachment { .. }))), "{refused:?}");
    let plan = world.desk_draft(Kind::Plan, "a plan", NewDraft::default()).await;
    let mut many = rules.clone();
    many.jurors = 3;
    let refused = store.set_competition_rules(&plan, Some(&many), &by, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::TooMany { .. }))), "{refused:?}");
    store.set_competition_rules(&plan, Some(&rules), &by, now).await.unwrap();
    let other = world.chair(world.parties[1]);
    let theirs = store.set_competition_rules(&plan, None, &other, now).await;
    assert!(matches!(theirs, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))), "{theirs:?}");
    store.set_competition_rules(&plan, None, &by, now).await.unwrap();
    assert_eq!(store.competition_rules(&plan).await.unwrap(), None);
}

/// The present parties adopt a text with these files, in the place of another one.
async fn adopts(
    world: &World,
    kind: Kind,
    replaces: Option<&InstrumentId>,
    file: Option<(&str, Vec<u8>)>,
) -> InstrumentId {
    let new = NewDraft { replaces: replaces.cloned(), ..NewDraft::default() };
    let id = world.desk_draft(kind, "a later text", new).await;
    if let Some((name, bytes)) = file {
        let edit = Edit::Attach { name: name.into(), bytes };
        world.store.edit(&id, &world.first(), edit, None, world.tick()).await.unwrap();
    }
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    id
}

#[tokio::test]
async fn a_plan_that_is_replaced_ends_its_competition_and_a_rebuild_agrees() {
    let world = World::new().await;
    let id = called(&world).await;
    let text = adopts(&world, Kind::Plan, Some(&id), None).await;
    let page = world.store.competition(&id).await.unwrap().unwrap();
    assert_eq!(page.competition.ended().map(|turn| &turn.by), Some(&text));
    let row = world.store.competitions().await.unwrap().remove(0);
    assert_eq!(row.ended.map(|turn| turn.by), Some(text.clone()));
    let by = world.first();
    let late = entry(&world, &by, &[world.parties[0]], parts(9, Vec::new())).await;
    let refused = submit(&world, &id, &late, &by).await;
    let ended = Refusal::CompetitionEnded { text };
    assert!(matches!(&refused, Err(Error::Refused(it)) if *it == ended), "{refused:?}");
    let papers = world.store.competition_papers(&id).await.unwrap().unwrap();
    assert_eq!(papers.recount().unwrap().competition, page.competition);
    check(&world.store).await;
    let place = world.place();
    world.store.close().await;
    let report = store::rebuild(&place, log_key()).await.unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
    let again = open(&place).await.unwrap();
    assert_eq!(again.competition(&id).await.unwrap().unwrap(), page);
}

#[tokio::test]
async fn a_party_that_left_is_waited_for_no_more_and_its_scores_do_not_count() {
    let mut world = World::of(THREE).await;
    seat_jurors(&world).await;
    let id = called(&world).await;
    let jury = world.tick() + DAY;
    for party in THREE {
        judge(&world, &id, &juror(party, 1), [9, 6, 3], jury).await;
    }
    world.clock.fetch_add(2 * 86_400, std::sync::atomic::Ordering::Relaxed);
    for party in &THREE[..2] {
        let opening = world.tick();
        open_scores(&world, &id, &juror(party, 1), [9, 6, 3], opening).await.unwrap();
    }
    let now = world.tick();
    let final_now = async |world: &World| {
        world.store.competition(&id).await.unwrap().unwrap().competition.is_final(now)
    };
    assert!(!final_now(&world).await, "it waits for the third");
    let charter = crate::world::charter(&THREE[..2], "Speak").into_bytes();
    let text = adopts(&world, Kind::CharterChange, None, Some(("charter", charter))).await;
    world.parties = &THREE[..2];
    let page = world.store.competition(&id).await.unwrap().unwrap();
    assert_eq!(page.competition.turns[0].by, text);
    assert_eq!(page.competition.asked().len(), 2);
    assert!(final_now(&world).await);
    let outcome = page.competition.outcome(&world.store.commission().id);
    assert!(outcome.entries.iter().all(|it| it.sides.len() == 2), "{outcome:?}");
    let papers = world.store.competition_papers(&id).await.unwrap().unwrap();
    assert_eq!(papers.recount().unwrap().outcome, outcome);
    let late = world.tick();
    let refused = open_scores(&world, &id, &juror(THREE[2], 1), [9, 6, 3], late).await;
    assert!(refused.is_err(), "{refused:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn names_are_erased_some_weeks_after_the_award_and_the_record_holds() {
    let world = World::new().await;
    seat_jurors(&world).await;
    let id = called(&world).await;
    let store = &world.store;
    let page = store.competition(&id).await.unwrap().unwrap();
    let people: Vec<Digest> = page.competition.entries.iter().map(|it| it.entry.people).collect();
    let jury = world.tick() + DAY;
    for party in world.parties {
        judge(&world, &id, &juror(party, 1), [9, 6, 3], jury).await;
    }
    world.clock.fetch_add(2 * 86_400, std::sync::atomic::Ordering::Relaxed);
    for party in world.parties {
        let opening = world.tick();
        open_scores(&world, &id, &juror(party, 1), [9, 6, 3], opening).await.unwrap();
    }
    let draft = world.desk_draft(Kind::Decision, "the awards", NewDraft::default()).await;
    store.attach_result(&draft, &id, &world.first(), world.tick()).await.unwrap();
    world.table(&draft).await.unwrap();
    world.adopt(&draft).await;
    let page = store.competition(&id).await.unwrap().unwrap();
    let (text, at) = page.awarded.clone().unwrap();
    assert_eq!(text, draft);
    assert_eq!(store.expire_people(at + PEOPLE_DAYS * DAY - 1).await.unwrap(), 0);
    assert!(store.people(&people[0]).await.unwrap().is_some());
    assert_eq!(store.expire_people(at + PEOPLE_DAYS * DAY).await.unwrap(), 3);
    for digest in &people {
        assert_eq!(store.people(digest).await.unwrap(), None);
    }
    let entered = &page.competition.entries[0];
    assert!(store.work(&entered.entry.work).await.unwrap().is_some(), "the works stay");
    assert_eq!(store.expire_people(at + 2 * PEOPLE_DAYS * DAY).await.unwrap(), 0);
    check(store).await;
}

#[tokio::test]
async fn each_side_of_a_team_lays_down_and_erases_the_names_of_its_own_people() {
    let world = World::new().await;
    let id = competition(&world, "a competition").await;
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    let entry = entry(&world, &first, world.parties, parts(1, Vec::new())).await;
    let digest = submit(&world, &id, &entry, &first).await.unwrap();
    let (store, now) = (&world.store, world.tick());
    let people = |names: &str| People::new(names, "", Digest::of(names.as_bytes())).unwrap();
    let own = store.lay_people(&id, 1, people("Anahit"), &first, now).await;
    assert!(matches!(own, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))), "{own:?}");
    store.lay_people(&id, 1, people("Leyla, misspelt"), &second, now).await.unwrap();
    let theirs = people("Leyla").publishing(true);
    let laid = store.lay_people(&id, 1, theirs.clone(), &second, now).await.unwrap();
    assert_eq!(laid, theirs.digest());
    let commission = store.commission();
    let party = second.party().unwrap();
    let subject = joining_digest(&commission.id, &id, &digest, party, Some(&laid)).unwrap();
    let note = world.statement(Purpose::Compete, subject, None, &second, now);
    store.join_entry(&id, &digest, Some(&laid), &note, now).await.unwrap();
    let page = store.competition(&id).await.unwrap().unwrap();
    let read = |by| page.competition.people_for(1, by, &commission, now).unwrap();
    assert_eq!((read(&first), read(&second)), (vec![entry.people], vec![laid]));
    assert_eq!(store.people(&laid).await.unwrap(), Some(theirs));
    let refused = store.erase_parts(&id, 1, true, &second).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
    store.erase_parts(&id, 1, false, &second).await.unwrap();
    assert_eq!(store.people(&laid).await.unwrap(), None);
    assert!(store.people(&entry.people).await.unwrap().is_some(), "another side's stay");
    check(store).await;
}

#[tokio::test]
async fn nobody_reads_another_sides_parts_by_entering_them_elsewhere() {
    let world = World::new().await;
    let (id, other) =
        (competition(&world, "a competition").await, competition(&world, "another one").await);
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    let entry = entry(&world, &first, &[world.parties[0]], parts(1, Vec::new())).await;
    submit(&world, &id, &entry, &first).await.unwrap();
    // Its digests are public, and another competition does not know them.
    let mut theirs = entry.clone();
    theirs.team = [party(world.parties[1])].into_iter().collect();
    let refused = submit(&world, &other, &theirs, &second).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Empty { .. }))), "{refused:?}");
    let joint = self::entry(&world, &first, world.parties, parts(2, Vec::new())).await;
    let digest = submit(&world, &other, &joint, &first).await.unwrap();
    let (commission, now) = (world.store.commission(), world.tick());
    let side = second.party().unwrap();
    let subject = joining_digest(&commission.id, &other, &digest, side, Some(&entry.people));
    let note = world.statement(Purpose::Compete, subject.unwrap(), None, &second, now);
    let refused = world.store.join_entry(&other, &digest, Some(&entry.people), &note, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Empty { .. }))), "{refused:?}");
    // Its own side enters it where it likes.
    submit(&world, &other, &entry, &first).await.unwrap();
    check(&world.store).await;
}

#[tokio::test]
async fn names_that_a_side_laid_down_and_did_not_sign_for_are_gone_after_a_day() {
    let world = World::new().await;
    let id = competition(&world, "a competition").await;
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    let entry = entry(&world, &first, world.parties, parts(1, Vec::new())).await;
    let digest = submit(&world, &id, &entry, &first).await.unwrap();
    let (store, now) = (&world.store, world.tick());
    let people = |names: &str| People::new(names, "", Digest::of(names.as_bytes())).unwrap();
    let loose = store.lay_people(&id, 1, people("Gulnara"), &second, now).await.unwrap();
    store.forget_loose_parts(now + DAY / 2).await.unwrap();
    assert!(store.people(&loose).await.unwrap().is_some());
    store.forget_loose_parts(now + 2 * DAY).await.unwrap();
    assert_eq!(store.people(&loose).await.unwrap(), None);
    let laid = store.lay_people(&id, 1, people("Leyla"), &second, now).await.unwrap();
    let (commission, side) = (store.commission(), second.party().unwrap());
    let subject = joining_digest(&commission.id, &id, &digest, side, Some(&laid)).unwrap();
    let note = world.statement(Purpose::Compete, subject, None, &second, now);
    store.join_entry(&id, &digest, Some(&laid), &note, now).await.unwrap();
    store.forget_loose_parts(now + 2 * DAY).await.unwrap();
    assert!(store.people(&laid).await.unwrap().is_some(), "what was signed stays");
    assert!(store.people(&entry.people).await.unwrap().is_some());
    check(store).await;
}
