//! The week of dialogue of those weeks: fifty delegates of each side in three categories, one who
//! cannot come and is replaced from the same side and category, one who moves up from the waiting
//! list, the door, and the communiqué.

use commission::draft::NewDraft;
use commission::forum::{
    Category, Confirmation, FORUM, Nomination, Room, Session, Speaker, Week, about,
    withdrawal_digest,
};
use commission::report::Receipt;
use commission::trust::{Answers, Subject};
use commission::{InstrumentId, Kind, Office, PartyId, Purpose};
use note::Digest;
use serde::Deserialize;
use store::sealed::Opened;
use store::{Edit, ForumEdit, NewDelegate};

use super::appealed::Worded;
use super::stage::{DAY, HOUR, Signer, Stage};
use super::words::{Words, localized};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::random;

/// Days after the founding on which something happens about it: the week is agreed, delegates are
/// nominated, one is replaced and one moves up, the week begins, and its communiqué is signed.
pub(super) const DAYS: [i64; 5] = [14, 15, 20, 41, 48];
/// How many days it lasts.
const LASTS: i64 = 7;
/// The clause of the charter on which it rests.
const CLAUSE: &str = "5.2";
/// How many of each side answer about trust.
const ANSWERING: usize = 12;

/// What a text says.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Said {
    title: Words,
    passage: Vec<Words>,
}

/// A kind of delegates.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Kinds {
    id: String,
    quota: u32,
    title: Words,
}

/// A room.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Place {
    id: String,
    seats: u32,
    name: Words,
}

/// A session: on which day of the week, at which hour, for how many hours, and who speaks of each
/// party: the co-chair, or seats of a category.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Talk {
    day: i64,
    hour: i64,
    hours: i64,
    room: String,
    speakers: Vec<String>,
    title: Words,
}

/// A delegate with what their code opens.
struct Delegated {
    mark: Digest,
    party: PartyId,
    code: Opened,
}

/// Never who.
impl std::fmt::Debug for Delegated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Delegated").finish_non_exhaustive()
    }
}

/// Everything that is said about it.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Convened {
    topic: String,
    fulfils: String,
    region: String,
    plan: Said,
    communique: Said,
    ground: Words,
    interest: Words,
    title: Words,
    place: Words,
    category: Vec<Kinds>,
    room: Vec<Place>,
    session: Vec<Talk>,
    /// Who was nominated.
    #[serde(skip)]
    delegates: Vec<Delegated>,
    /// What codes open that nobody has yet.
    #[serde(skip)]
    codes: Vec<Opened>,
}

/// Reads it.
pub(super) fn convened() -> Outcome<Convened> {
    toml::from_str(include_str!("convened.toml")).map_err(|e| {
        Failure::new(Code::Io, "the demonstration's week of dialogue cannot be read").why(e)
    })
}

impl Convened {
    /// What happens on the n-th of its days; on the first the plan is adopted.
    pub(super) async fn happens(
        &mut self,
        place: usize,
        forum: &mut Option<InstrumentId>,
        stage: &Stage,
        at: i64,
    ) -> Outcome {
        let Some(id) = forum else {
            *forum = Some(self.agreed(stage, at).await?);
            return Ok(());
        };
        match place {
            1 => self.filled(id, stage, at).await,
            2 => self.changed(id, stage, at).await,
            3 => self.opened(id, stage, at).await,
            _ => self.concluded(id, stage, at).await,
        }
    }

    fn week(&self, stage: &Stage) -> Outcome<Week> {
        let commission = stage.store.commission();
        let charter = &commission.charter;
        let offset = charter.utc_offset_seconds;
        let [.., begins, _] = DAYS;
        let from = (stage.founded + begins * DAY + i64::from(offset)).div_euclid(DAY);
        let rooms = self
            .room
            .iter()
            .map(|it| Ok(Room { id: it.id.clone(), name: localized(&it.name)?, seats: it.seats }));
        let categories = self.category.iter().map(|it| {
            Ok(Category { id: it.id.clone(), title: localized(&it.title)?, quota: it.quota })
        });
        let mut week = Week {
            title: localized(&self.title)?,
            region: self.region.clone(),
            place: localized(&self.place)?,
            from,
            to: from + LASTS - 1,
            utc_offset_seconds: offset,
            until: 0,
            minors: false,
            rooms: rooms.collect::<Outcome<_>>()?,
            categories: categories.collect::<Outcome<_>>()?,
            sessions: Vec::new(),
        };
        week.until = week.starts() - 10 * DAY;
        let parties = charter.party_ids();
        for (number, talk) in (1..).zip(&self.session) {
            let starts = week.starts() + talk.day * DAY + talk.hour * HOUR;
            let speakers = parties.iter().map(|party| {
                let of = talk.speakers.iter().map(|it| speaker(it, party));
                Ok((party.clone(), of.collect::<Outcome<Vec<Speaker>>>()?))
            });
            week.sessions.push(Session {
                id: format!("s{number}"),
                title: localized(&talk.title)?,
                room: talk.room.clone(),
                starts,
                ends: starts + talk.hours * HOUR,
                speakers: speakers.collect::<Outcome<_>>()?,
            });
        }
        Ok(week)
    }

    /// The plan that opens it, worded by one party, accepted by the others and signed by all.
    async fn agreed(&self, stage: &Stage, at: i64) -> Outcome<InstrumentId> {
        let (store, drafter) = (&stage.store, drafter(stage)?);
        let by = &drafter.office;
        let new = NewDraft {
            topics: vec![self.topic.clone()],
            title: localized(&self.plan.title)?,
            fulfils: vec![self.fulfils.clone()],
            ..NewDraft::default()
        };
        let draft = store.new_draft(Kind::Plan, new, by, at, random()?).await?.id;
        let open = ForumEdit::Open(Box::new(self.week(stage)?));
        store.edit_forum(&draft, &open, by, at).await?;
        self.worded(&self.plan).adopted(&draft, stage, drafter, at).await?;
        Ok(draft)
    }

    fn worded<'a>(&'a self, said: &'a Said) -> Worded<'a> {
        Worded {
            clause: CLAUSE,
            title: &said.title,
            passage: &said.passage,
            ground: &self.ground,
            interest: &self.interest,
        }
    }

    /// Every party nominates as many as it has seats; the first one more for its youth, who waits.
    async fn filled(&mut self, id: &InstrumentId, stage: &Stage, at: i64) -> Outcome {
        let seats: usize =
            self.category.iter().map(|it| usize::try_from(it.quota).unwrap_or(0)).sum();
        // One who waits, and one who comes in the place of another.
        self.codes = codes(stage, seats * stage.chairs.len() + 2).await?;
        let categories: Vec<(String, u32)> =
            self.category.iter().map(|it| (it.id.clone(), it.quota)).collect();
        for chair in &stage.chairs {
            for (category, quota) in &categories {
                for _ in 0..*quota {
                    self.nominated(id, category, None, chair, (stage, at)).await?;
                }
            }
        }
        let (Some(chair), Some((youth, _))) = (stage.chairs.first(), categories.last()) else {
            return Ok(());
        };
        self.nominated(id, youth, None, chair, (stage, at)).await
    }

    /// Nominates somebody who is invented.
    async fn nominated(
        &mut self,
        id: &InstrumentId,
        category: &str,
        in_place_of: Option<Digest>,
        by: &Signer,
        (stage, at): (&Stage, i64),
    ) -> Outcome {
        let (store, commission) = (&stage.store, stage.store.commission());
        let code = self.codes.pop().ok_or_else(|| Failure::usage("no code is left"))?;
        let party = party_of(by)?;
        let number = self.delegates.len() + 1;
        let new = NewDelegate {
            name: format!("Delegate {number}, invented for this demonstration"),
            contact: String::new(),
            minor: false,
            random: random()?,
        };
        let mark = store.lay_delegate(id, &new, &code, &by.office, at).await?;
        let nomination = Nomination { category: category.to_owned(), delegate: mark, in_place_of };
        let note = by.sign(Purpose::Nominate, nomination.digest(&commission.id, id)?, at)?;
        store.nominate_delegate(id, &nomination, &note, at).await?;
        self.delegates.push(Delegated { mark, party, code });
        Ok(())
    }

    /// One of the second party cannot come and is replaced from the same side and category. One of
    /// the first is withdrawn, and whoever waited moves up. Then all who have a seat confirm it.
    async fn changed(&mut self, id: &InstrumentId, stage: &Stage, at: i64) -> Outcome {
        let (store, commission) = (&stage.store, stage.store.commission());
        let forum = forum(stage, id).await?;
        let seat = |party: &PartyId, category: &str| {
            let there = forum.in_seat(party, category, 3).map(|it| *it.mark());
            there.ok_or_else(|| Failure::usage(format!("{party} has nobody in a seat")))
        };
        let categories: Vec<String> = self.category.iter().map(|it| it.id.clone()).collect();
        if let (Some(chair), Some(unions)) = (stage.chairs.last(), categories.get(1)) {
            let dropout = seat(&party_of(chair)?, unions)?;
            self.nominated(id, unions, Some(dropout), chair, (stage, at)).await?;
        }
        if let (Some(chair), Some(youth)) = (stage.chairs.first(), categories.last()) {
            let mark = seat(&party_of(chair)?, youth)?;
            let subject = withdrawal_digest(&commission.id, id, &mark)?;
            let note = chair.sign(Purpose::Nominate, subject, at)?;
            store.withdraw_delegate(id, &mark, &note, at).await?;
        }
        let says = Confirmation {
            contact: "by telephone".to_owned(),
            language: "ru".parse().map_err(Failure::usage)?,
            needs: String::new(),
            guardian: None,
        };
        self.keep_seated(id, stage).await?;
        for it in &self.delegates {
            store.confirm_delegate(&it.code, &it.code, &says, at).await?;
        }
        self.answered(id, [2, 3, 3, 4], stage, at).await
    }

    /// Forgets those who left.
    async fn keep_seated(&mut self, id: &InstrumentId, stage: &Stage) -> Outcome {
        let forum = forum(stage, id).await?;
        let sits =
            |it: &Delegated| forum.delegate(&it.mark).is_some_and(|it| it.seated().is_some());
        self.delegates.retain(sits);
        Ok(())
    }

    /// Some of each party answer the four questions, one in three of them a step better.
    async fn answered(
        &self,
        id: &InstrumentId,
        values: [u8; 4],
        stage: &Stage,
        at: i64,
    ) -> Outcome {
        for chair in &stage.chairs {
            let party = party_of(chair)?;
            let own = self.delegates.iter().filter(|it| it.party == party).take(ANSWERING);
            for (place, it) in own.enumerate() {
                let better = u8::from(place % 3 == 0);
                let answers = Answers::new(values.map(|value| value + better))?;
                let subject = Subject::Forum(id.clone());
                stage.store.answer_trust(&it.code, subject, answers, at).await?;
            }
        }
        Ok(())
    }

    /// On the first day everybody is let in at the door.
    async fn opened(&self, id: &InstrumentId, stage: &Stage, at: i64) -> Outcome {
        let doors: Vec<&Office> = stage.members.iter().map(|it| &it.office).collect();
        for (it, by) in self.delegates.iter().zip(doors.into_iter().cycle()) {
            let own = stage.store.own_delegate(&it.code).await?;
            let badge = own.map(|it| it.badge).unwrap_or_default();
            stage.store.check_in(id, &badge, by, at).await?;
        }
        Ok(())
    }

    /// The communiqué, signed by every party when the week is over.
    async fn concluded(&self, id: &InstrumentId, stage: &Stage, at: i64) -> Outcome {
        let (store, drafter) = (&stage.store, drafter(stage)?);
        let by = &drafter.office;
        let new = NewDraft {
            topics: vec![self.topic.clone()],
            title: localized(&self.communique.title)?,
            ..NewDraft::default()
        };
        let draft = store.new_draft(Kind::Statement, new, by, at, random()?).await?.id;
        let attach = Edit::Attach { name: FORUM.to_owned(), bytes: about::about(id) };
        store.edit(&draft, by, attach, None, at).await?;
        self.worded(&self.communique).adopted(&draft, stage, drafter, at).await?;
        self.answered(id, [4, 4, 4, 4], stage, at).await
    }
}

/// The co-chair of a party, or the delegate in a seat of it.
fn speaker(text: &str, party: &PartyId) -> Outcome<Speaker> {
    match text.split_once('/') {
        None => {
            let office = format!("{party}/{text}/1").parse().map_err(Failure::usage)?;
            Ok(Speaker::Office { office })
        }
        Some((category, seat)) => Ok(Speaker::Delegate {
            category: category.to_owned(),
            seat: seat.parse().map_err(Failure::usage)?,
        }),
    }
}

fn party_of(signer: &Signer) -> Outcome<PartyId> {
    let party = signer.office.party().cloned();
    party.ok_or_else(|| Failure::usage(format!("{} belongs to no party", signer.office)))
}

fn drafter(stage: &Stage) -> Outcome<&Signer> {
    stage.chairs.last().ok_or_else(|| Failure::usage("the demonstration has no co-chair"))
}

async fn forum(stage: &Stage, id: &InstrumentId) -> Outcome<commission::Forum> {
    let page = stage.store.forum(id).await?;
    Ok(page.ok_or_else(|| commission::Refusal::UnknownForum { forum: id.to_string() })?.forum)
}

/// What so many codes open, computed side by side: each takes its time on purpose.
async fn codes(stage: &Stage, count: usize) -> Outcome<Vec<Opened>> {
    let mut opening = Vec::with_capacity(count);
    for _ in 0..count {
        let (store, receipt) = (stage.store.clone(), Receipt::from_random(random()?));
        opening.push(tokio::spawn(async move { store.open_receipt(&receipt).await }));
    }
    let mut codes = Vec::with_capacity(count);
    for one in opening {
        codes.push(one.await.map_err(|e| Failure::io("a code cannot be opened", e))??);
    }
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::super::cast::CHARTER;
    use super::*;

    #[test]
    fn fifty_of_each_side_come_in_the_categories_that_the_origin_names() {
        let convened = convened().unwrap();
        let ids: Vec<&str> = convened.category.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, commission::forum::CATEGORIES_DEFAULT);
        let seats: u32 = convened.category.iter().map(|it| it.quota).sum();
        assert_eq!(seats, commission::forum::QUOTA_DEFAULT);
        let charter = commission::Charter::parse(CHARTER).unwrap();
        for words in convened.session.iter().map(|it| &it.title) {
            let words = localized(words).unwrap();
            assert!(charter.published.iter().all(|it| words.get(it).is_some()));
        }
    }
}
