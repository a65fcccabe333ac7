//! The weeks before the story: small incidents, as many against each side, taken up, found and
//! answered through the same verbs as every other, each at its time.
//!
//! They are played in this process and not by commands: a command's clock cannot be set back.

use std::collections::BTreeSet;

use commission::draft::{Citation, Voice};
use commission::incident::{Answer, Blurred, Channel, Grade, Priority, Sighting, Status, week_of};
use commission::report::{Account, Identity, NewReport, Receipt, Triage, Trusted};
use commission::{IncidentId, InstrumentId, Kind, Language, PartyId, Purpose};
use serde::Deserialize;
use store::sealed::Decision;
use store::{Answering, Edit, NewRoom, RoomEdit};

use super::appealed::{self, Appealed};
use super::competed::{self, Competed, competed};
use super::convened::{self, Convened, convened};
use super::held::{self, Held};
use super::play::Play;
use super::stage::{DAY, HOUR, Stage};
use super::worded::{WORDED, worded};
use super::words::{Words, localized};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{now, random};
use crate::place::open;

/// What is said in every answer.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Common {
    clause: String,
    answered: String,
    closed: String,
    ground: Words,
    interest: Words,
}

/// How an incident ends.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Ended {
    status: String,
    /// Hours after it was taken up.
    found: i64,
    decided: i64,
    title: Words,
    fact: Words,
    lead: Words,
}

/// An incident of those weeks.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Small {
    /// The parties whose people were affected.
    of: BTreeSet<PartyId>,
    region: String,
    /// The day and hour at which it is taken up, from the founding on.
    day: i64,
    hour: i64,
    grade: String,
    priority: String,
    topic: String,
    summary: String,
    /// What people report about it.
    #[serde(default)]
    told: Vec<String>,
    answer: Option<Ended>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Weeks {
    common: Common,
    appeal: Appealed,
    programme: Held,
    incident: Vec<Small>,
}

fn weeks() -> Outcome<Weeks> {
    toml::from_str(include_str!("weeks.toml"))
        .map_err(|e| Failure::new(Code::Io, "the demonstration's incidents cannot be read").why(e))
}

/// What happens, in the order of time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Appealed,
    Programme,
    Competed,
    Convened,
    Worded,
    TakenUp,
    Found,
    Decided,
}

impl Play<'_> {
    /// Reading keys, and the incidents of ten weeks.
    pub async fn weeks(&mut self) -> Outcome {
        let store = open(&self.cast().data.as_path().into()).await?;
        let stage = Stage::new(store, self.cast()).await?;
        let mut playing = Playing {
            stage,
            weeks: weeks()?,
            appeal: None,
            plan: None,
            competed: competed()?,
            competition: None,
            convened: convened()?,
            forum: None,
        };
        let played = playing.play().await;
        playing.stage.store.close().await;
        played?;
        self.step(
            "incidents",
            "Each side and the secretariat can read what people report, encrypted for them.",
            "/report",
        );
        self.step(
            "prevention",
            "Ten weeks pass (they are played at once): small incidents, as many against each side, are found and answered by both.",
            "/incidents",
        );
        let appeal = playing.appeal.as_ref().map(ToString::to_string).unwrap_or_default();
        self.step(
            "appeal",
            "In those weeks all of them appealed to three presidents: one answered, two are silent, and the page says since when.",
            &format!("/appeals/{appeal}"),
        );
        let competition = playing.competition.as_ref().map(ToString::to_string);
        self.step(
            "week-of-dialogue",
            "A competition of songs is judged by as many of each side: a juror steps back and is replaced, scores are opened together, and the awards are what anybody counts again.",
            &format!("/competitions/{}", competition.unwrap_or_default()),
        );
        let forum = playing.forum.as_ref().map(ToString::to_string);
        self.step(
            "week-of-dialogue",
            "The week of dialogue was held with fifty delegates of each side: one who could not come was replaced from the same side, another moved up from the waiting list, and the communiqué is signed by both.",
            &format!("/forums/{}", forum.unwrap_or_default()),
        );
        self.step(
            "speech-of-hostility",
            "Both adopted the first words of a common glossary: as many of each side, with the reason of each and what to say instead.",
            "/glossary",
        );
        self.step(
            "activities",
            "They held an evening together in the capital in time, and a tournament in Saint Petersburg late: the programme and the origin say so.",
            "/programme",
        );
        self.step(
            "incidents",
            "Whether each side is treated alike is counted from the record alone.",
            "/symmetry",
        );
        Ok(())
    }
}

/// The weeks, while they are played.
struct Playing {
    stage: Stage,
    weeks: Weeks,
    /// The appeal, once it is adopted.
    appeal: Option<InstrumentId>,
    /// The plan of joint activities, once it is adopted.
    plan: Option<InstrumentId>,
    /// What happens in the competition.
    competed: Competed,
    /// The competition, once its rules are adopted.
    competition: Option<InstrumentId>,
    /// What happens in the week of dialogue.
    convened: Convened,
    /// The week, once it is adopted.
    forum: Option<InstrumentId>,
}

impl Playing {
    async fn play(&mut self) -> Outcome {
        self.stage.reading_keys().await?;
        let mut steps: Vec<(i64, Step, usize)> = Vec::new();
        for (number, small) in self.weeks.incident.iter().enumerate() {
            let at = self.stage.founded + small.day * DAY + small.hour * HOUR;
            steps.push((at, Step::TakenUp, number));
            if let Some(answer) = &small.answer {
                steps.push((at + answer.found * HOUR, Step::Found, number));
                steps.push((at + answer.decided * HOUR, Step::Decided, number));
            }
        }
        for (place, day) in appealed::DAYS.into_iter().enumerate() {
            steps.push((self.stage.founded + day * DAY, Step::Appealed, place));
        }
        for (place, day) in held::DAYS.into_iter().enumerate() {
            steps.push((self.stage.founded + day * DAY, Step::Programme, place));
        }
        for (place, day) in competed::DAYS.into_iter().enumerate() {
            steps.push((self.stage.founded + day * DAY, Step::Competed, place));
        }
        for (place, day) in convened::DAYS.into_iter().enumerate() {
            steps.push((self.stage.founded + day * DAY, Step::Convened, place));
        }
        steps.push((self.stage.founded + WORDED * DAY, Step::Worded, 0));
        steps.sort();
        let mut ids: Vec<Option<(IncidentId, Vec<String>)>> =
            self.weeks.incident.iter().map(|_| None).collect();
        for (at, step, number) in steps {
            self.stage.commit_reports(at).await?;
            if step == Step::Appealed {
                self.weeks.appeal.happens(number, &mut self.appeal, &self.stage, at).await?;
                continue;
            }
            if step == Step::Programme {
                self.weeks.programme.happens(number, &mut self.plan, &self.stage, at).await?;
                continue;
            }
            if step == Step::Competed {
                self.competed.happens(number, &mut self.competition, &self.stage, at).await?;
                continue;
            }
            if step == Step::Convened {
                self.convened.happens(number, &mut self.forum, &self.stage, at).await?;
                continue;
            }
            if step == Step::Worded {
                worded()?.adopted(&self.stage, at).await?;
                continue;
            }
            let Some(small) = self.weeks.incident.get(number) else { continue };
            let Some(known) = ids.get_mut(number) else { continue };
            match (step, &*known) {
                (Step::TakenUp, _) => *known = Some(self.taken_up(small, at).await?),
                (Step::Found, Some((id, _))) => self.found(small, id, at).await?,
                (Step::Decided, Some((id, reports))) => {
                    self.decided(small, id, number, at).await?;
                    self.closed(reports, at).await?;
                }
                (_, None)
                | (
                    Step::Appealed
                    | Step::Programme
                    | Step::Competed
                    | Step::Convened
                    | Step::Worded,
                    _,
                ) => {}
            }
        }
        self.stage.commit_reports(now()).await
    }

    /// People report it; the secretary finds it ours, opens a room and takes it up.
    async fn taken_up(&self, small: &Small, at: i64) -> Outcome<(IncidentId, Vec<String>)> {
        let store = &self.stage.store;
        let mut reports = Vec::new();
        for told in &small.told {
            reports.push(self.told(small, told, at - 2 * HOUR).await?);
        }
        let by = &self.stage.secretary.office;
        let heard = (at - DAY).div_euclid(DAY);
        let sighting = |report: Option<&String>| Sighting {
            report: report.cloned().unwrap_or_default(),
            heard,
            place: String::new(),
            channel: if report.is_some() { Channel::Report } else { Channel::Telephone },
            language: String::new(),
            by: by.clone(),
        };
        let new = NewRoom {
            blurred: Blurred {
                region: Some(small.region.clone()),
                week: week_of(heard),
                grade: small.grade.parse::<Grade>()?,
                priority: small.priority.parse::<Priority>()?,
                topic: small.topic.clone(),
                spill_over: false,
            },
            region: small.region.clone(),
            summary: small.summary.clone(),
            outside: String::new(),
            sighting: sighting(reports.first()),
        };
        let id = store.open_room(new, by, at, random()?).await?;
        for report in reports.iter().skip(1) {
            store.edit_room(&id, by, &RoomEdit::Sight(sighting(Some(report))), at).await?;
        }
        let room = store.room(&id).await?.room;
        let subject = room.blurred.digest(&store.commission().id, &id)?;
        let note = self.stage.secretary.sign(Purpose::Accept, subject, at)?;
        store.accept_incident(&id, &note, at).await?;
        for member in &self.stage.members {
            store.edit_room(&id, by, &RoomEdit::Assign(member.office.clone()), at).await?;
        }
        Ok((id, reports))
    }

    /// A report, which the secretary answers at once.
    async fn told(&self, small: &Small, told: &str, at: i64) -> Outcome<String> {
        let (store, commission) = (&self.stage.store, self.stage.store.commission());
        let account = Account { what: told.to_owned(), ..Account::default() };
        let report = NewReport::new(
            &commission.charter,
            &commission.roll,
            &small.region,
            &account,
            &Identity::default(),
            Trusted::Nobody,
        )?;
        let opened = store.open_receipt(&Receipt::from_random(random()?)).await?;
        let id: [u8; 16] = random()?;
        store.take_report(&opened, &report, id, random()?, at).await?;
        let id: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
        let words = &self.weeks.common.answered;
        let triage = Triage::Topic { topic: small.topic.clone() };
        let decision = self.decision(&id, words).await?;
        store.triage_report(decision, &triage, &small.summary, at).await?;
        Ok(id)
    }

    async fn decision<'a>(&'a self, id: &'a str, text: &'a str) -> Outcome<Decision<'a>> {
        let report = self.stage.store.report(id, &[]).await?;
        let version = report.map_or(0, |report| report.row.version);
        let (by, secrets) = (&self.stage.secretary.office, &self.stage.secrets);
        Ok(Decision { id, version, by, secrets, text })
    }

    /// The verifiers of every party find the same, and all of them sign it.
    async fn found(&self, small: &Small, id: &IncidentId, at: i64) -> Outcome {
        let (store, Some(ended)) = (&self.stage.store, &small.answer) else { return Ok(()) };
        let commission = store.commission();
        let status: Status = ended.status.parse()?;
        for (place, member) in self.stage.members.iter().enumerate() {
            let fact = match place {
                0 => RoomEdit::Bring(localized(&ended.fact)?),
                _ => RoomEdit::Answer(1, Answer::Confirmed),
            };
            for edit in [fact, RoomEdit::Find(status), RoomEdit::Affects(small.of.clone())] {
                store.edit_room(id, &member.office, &edit, at).await?;
            }
        }
        let room = store.room(id).await?.room;
        let digest = room.finding(&commission.charter, &commission.id)?.digest();
        for member in &self.stage.members {
            let note = member.sign(Purpose::Verify, digest, at)?;
            store.verify_finding(id, &note, at).await?;
        }
        Ok(())
    }

    /// The parties take turns to draft the answer; every one states its ground and signs.
    async fn decided(&self, small: &Small, id: &IncidentId, turn: usize, at: i64) -> Outcome {
        let (store, Some(ended)) = (&self.stage.store, &small.answer) else { return Ok(()) };
        let common = &self.weeks.common;
        let Some(drafter) = self.stage.chairs.get(turn % self.stage.chairs.len().max(1)) else {
            return Ok(());
        };
        let answering = Answering {
            kind: Kind::Decision,
            title: localized(&ended.title)?,
            lead: localized(&ended.lead)?,
        };
        let by = &drafter.office;
        let draft = store.answer_incident(id, answering, by, at, random()?).await?;
        let from = Voice::of(by)?;
        let languages: Vec<Language> =
            localized(&ended.fact)?.iter().map(|(language, _)| language.clone()).collect();
        let (ground, interest) = (localized(&common.ground)?, localized(&common.interest)?);
        for chair in &self.stage.chairs {
            let mut edits = Vec::new();
            for language in &languages {
                // The title, what is decided, and the fact.
                for passage in (0..=2).filter(|_| chair.office != *by) {
                    let (language, from) = (language.clone(), from.clone());
                    edits.push(Edit::Accept { passage, language, from });
                }
            }
            for (language, text) in ground.iter() {
                let (language, text) = (language.clone(), text.to_owned());
                let citation = Citation::Charter(common.clause.clone());
                edits.push(Edit::Ground { citation, language, text });
            }
            for (language, text) in interest.iter() {
                let (language, text) = (language.clone(), text.to_owned());
                edits.push(Edit::Interest { language, text, seen: None });
            }
            store.edit(&draft, &chair.office, Edit::All(edits), None, at).await?;
        }
        self.stage.adopt(&draft, drafter, at).await
    }

    /// The reports are closed with words.
    async fn closed(&self, reports: &[String], at: i64) -> Outcome {
        for id in reports {
            let decision = self.decision(id, &self.weeks.common.closed).await?;
            self.stage.store.close_report(decision, at).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::cast::DAYS;
    use super::*;

    #[test]
    fn the_incidents_of_the_weeks_are_as_many_and_as_grave_against_each_party() {
        type Alike = BTreeMap<(String, String, String, String), usize>;
        let weeks = weeks().unwrap();
        let mut parties: BTreeMap<PartyId, Alike> = BTreeMap::new();
        for small in &weeks.incident {
            let mut of = small.of.iter();
            let (Some(only), None, Some(answer)) = (of.next(), of.next(), &small.answer) else {
                continue;
            };
            let alike = (
                small.region.clone(),
                small.grade.clone(),
                small.priority.clone(),
                answer.status.clone(),
            );
            *parties.entry(only.clone()).or_default().entry(alike).or_default() += 1;
            // Not so late that they are too fresh to be counted when the story begins.
            assert!(small.day + 15 <= DAYS, "{}", small.summary);
        }
        let mut all = parties.values();
        let first = all.next().unwrap();
        assert!(first.values().sum::<usize>() >= commission::symmetry::COUNT_MIN);
        assert!(parties.len() > 1 && all.all(|other| other == first), "{parties:?}");
    }
}
