//! The competition of those weeks: four songs, one of them of a team of both sides; a juror who knows
//! one of the authors steps back and is replaced from the same side; awards that are the recount.

use std::collections::BTreeSet;

use commission::competition::{
    Ballot, Category, Criterion, Days, Entry, Rules, Scores, declaration_digest, joining_digest,
    opening_digest, recusal_digest, sealing_digest,
};
use commission::draft::{Citation, NewDraft, Voice};
use commission::{InstrumentId, Kind, Localized, Purpose};
use note::Digest;
use serde::Deserialize;
use store::{Edit, NewParts};

use super::stage::{DAY, Signer, Stage};
use super::words::{Words, localized};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::random;

/// Days after the founding on which something happens about it: the rules are signed, songs are
/// entered, jurors seal, open, and every party signs the awards.
pub(super) const DAYS: [i64; 5] = [12, 13, 16, 19, 22];
/// The clause of the charter on which it rests.
const CLAUSE: &str = "5.3";
/// Jurors of each party; their seats are one more.
const JURORS: usize = 2;

/// A text with one passage.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Said {
    title: Words,
    passage: Words,
}

/// A song.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Song {
    /// The parties whose people made it, by their place.
    of: Vec<usize>,
    words: String,
    #[serde(default)]
    title: Words,
}

/// What a juror gives.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Given {
    points: Vec<Vec<u32>>,
}

/// Everything that is said in it.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Competed {
    topic: String,
    plan: Said,
    award: Said,
    ground: Words,
    interest: Words,
    title: Words,
    category: Words,
    criterion: Vec<Words>,
    entry: Vec<Song>,
    juror: Vec<Given>,
    /// What opens the scores of each juror, as they sealed them.
    #[serde(skip)]
    ballots: Vec<Ballot>,
}

/// Reads it.
pub(super) fn competed() -> Outcome<Competed> {
    toml::from_str(include_str!("competed.toml")).map_err(|e| {
        Failure::new(Code::Io, "the demonstration's competition cannot be read").why(e)
    })
}

impl Competed {
    /// What happens on the n-th of its days; on the first its rules are adopted.
    pub(super) async fn happens(
        &mut self,
        place: usize,
        competition: &mut Option<InstrumentId>,
        stage: &Stage,
        at: i64,
    ) -> Outcome {
        let Some(id) = competition else {
            *competition = Some(self.opened(stage, at).await?);
            return Ok(());
        };
        match place {
            1 => self.entered(id, stage, at).await,
            2 => self.sealed(id, stage, at).await,
            3 => self.open(id, stage, at).await,
            _ => self.awarded(id, stage, at).await,
        }
    }

    fn rules(&self, stage: &Stage) -> Outcome<Rules> {
        let commission = stage.store.commission();
        let offset = i64::from(commission.charter.utc_offset_seconds);
        let day = |days: i64| (stage.founded + days * DAY + offset).div_euclid(DAY);
        let [adopted, _, sealed, opened, awarded] = DAYS;
        let days = Days {
            call_from: day(adopted),
            call_to: day(sealed) - 1,
            jury_to: day(opened) - 1,
            open_to: day(awarded) - 1,
        };
        let criteria = ["craft", "heart"].into_iter().zip(&self.criterion).map(|(id, name)| {
            Ok(Criterion { id: id.to_owned(), name: localized(name)?, weight: 1 })
        });
        let category = Category { id: "song".to_owned(), name: localized(&self.category)? };
        let mut rules = Rules::new(
            localized(&self.title)?,
            vec![category],
            criteria.collect::<Outcome<_>>()?,
            days,
            &commission.charter,
        );
        rules.jurors = u32::try_from(JURORS).unwrap_or(1);
        rules.mixed_bonus = 3;
        Ok(rules)
    }

    /// A draft that one party words and the others accept.
    async fn draft(
        &self,
        kind: Kind,
        said: &Said,
        stage: &Stage,
        at: i64,
    ) -> Outcome<InstrumentId> {
        let store = &stage.store;
        let by = &drafter(stage)?.office;
        let title = localized(&said.title)?;
        let new = NewDraft {
            topics: vec![self.topic.clone()],
            title: title.clone(),
            ..NewDraft::default()
        };
        let draft = store.new_draft(kind, new, by, at, random()?).await?.id;
        let passage = localized(&said.passage)?;
        let (ground, interest) = (localized(&self.ground)?, localized(&self.interest)?);
        let from = Voice::of(by)?;
        for chair in &stage.chairs {
            let mut edits = Vec::new();
            for (passage, said) in (0..).zip([&title, &passage]) {
                for (language, text) in said.iter() {
                    let (language, text) = (language.clone(), text.to_owned());
                    edits.push(if chair.office == *by {
                        Edit::Word { passage, language, text, seen: None }
                    } else {
                        Edit::Accept { passage, language, from: from.clone() }
                    });
                }
            }
            for (language, text) in ground.iter() {
                let (language, text) = (language.clone(), text.to_owned());
                let citation = Citation::Charter(CLAUSE.to_owned());
                edits.push(Edit::Ground { citation, language, text });
            }
            for (language, text) in interest.iter() {
                let (language, text) = (language.clone(), text.to_owned());
                edits.push(Edit::Interest { language, text, seen: None });
            }
            store.edit(&draft, &chair.office, Edit::All(edits), None, at).await?;
        }
        Ok(draft)
    }

    /// The plan with the rules, signed by every party.
    async fn opened(&self, stage: &Stage, at: i64) -> Outcome<InstrumentId> {
        let draft = self.draft(Kind::Plan, &self.plan, stage, at).await?;
        let (drafter, rules) = (drafter(stage)?, self.rules(stage)?);
        stage.store.set_competition_rules(&draft, Some(&rules), &drafter.office, at).await?;
        stage.adopt(&draft, drafter, at).await?;
        Ok(draft)
    }

    /// Each song is entered by the first of its parties and confirmed by the others.
    async fn entered(&self, id: &InstrumentId, stage: &Stage, at: i64) -> Outcome {
        let (store, commission) = (&stage.store, stage.store.commission());
        for song in &self.entry {
            let chairs: Vec<&Signer> =
                song.of.iter().filter_map(|place| stage.chairs.get(*place)).collect();
            let team = chairs.iter().filter_map(|it| it.office.party().cloned()).collect();
            let [first, others @ ..] = chairs.as_slice() else { continue };
            let parts = NewParts {
                words: song.words.clone(),
                file: Vec::new(),
                names: "Invented people of this demonstration".to_owned(),
                contact: String::new(),
                publish: false,
                random: random()?,
            };
            let (work, people) = store.lay_parts(parts, &first.office, at).await?;
            let title =
                if song.title.is_empty() { Localized::new() } else { localized(&song.title)? };
            let entry = Entry { category: "song".to_owned(), team, work, people, title };
            let subject = entry.digest(&commission.id, id)?;
            let note = first.sign(Purpose::Compete, subject, at)?;
            store.submit_entry(id, &entry, &note, at).await?;
            for other in others {
                let Some(party) = other.office.party() else { continue };
                let joining = joining_digest(&commission.id, id, &subject, party, None)?;
                let note = other.sign(Purpose::Compete, joining, at)?;
                store.join_entry(id, &subject, None, &note, at).await?;
            }
        }
        Ok(())
    }

    /// Jurors declare and seal. The first knows an author, steps back, and is replaced by the third of
    /// the same side, who has the same view of the songs here.
    async fn sealed(&mut self, id: &InstrumentId, stage: &Stage, at: i64) -> Outcome {
        let (store, commission) = (&stage.store, stage.store.commission());
        let jurors: Vec<&Signer> = judging(stage);
        let replaced = stage.jurors.iter().flatten().next();
        let declares = async |juror: &Signer, conflicts: &BTreeSet<u32>| -> Outcome {
            let subject = declaration_digest(&commission.id, id, &juror.office, conflicts)?;
            let note = juror.sign(Purpose::Judge, subject, at)?;
            store.declare_conflicts(id, conflicts, &note, at).await?;
            Ok(())
        };
        if let Some(juror) = replaced {
            declares(juror, &BTreeSet::from([1])).await?;
            let subject = recusal_digest(&commission.id, id, &juror.office, None)?;
            let note = juror.sign(Purpose::Judge, subject, at)?;
            store.recuse_juror(id, None, &note, at).await?;
        }
        self.ballots.clear();
        for (juror, given) in jurors.into_iter().zip(&self.juror) {
            declares(juror, &BTreeSet::new()).await?;
            let scores = (1..)
                .zip(&given.points)
                .map(|(entry, points)| Scores { entry, points: points.clone() })
                .collect();
            let salt: [u8; 32] = random()?;
            let ballot = Ballot::of_scores(Digest::of(&salt), scores);
            let sealed = ballot.sealed(&commission.id, id, &juror.office)?;
            let subject = sealing_digest(&commission.id, id, &juror.office, &sealed)?;
            let note = juror.sign(Purpose::Judge, subject, at)?;
            store.seal_scores(id, &sealed, &note, at).await?;
            self.ballots.push(ballot);
        }
        Ok(())
    }

    /// All of them open what they sealed.
    async fn open(&self, id: &InstrumentId, stage: &Stage, at: i64) -> Outcome {
        let (store, commission) = (&stage.store, stage.store.commission());
        for (juror, ballot) in judging(stage).into_iter().zip(&self.ballots) {
            let sealed = ballot.sealed(&commission.id, id, &juror.office)?;
            let subject = opening_digest(&commission.id, id, &juror.office, &sealed)?;
            let note = juror.sign(Purpose::Judge, subject, at)?;
            store.open_scores(id, ballot, &note, at).await?;
        }
        Ok(())
    }

    /// The decision that awards, with the result attached, signed by every party.
    async fn awarded(&self, id: &InstrumentId, stage: &Stage, at: i64) -> Outcome {
        let draft = self.draft(Kind::Decision, &self.award, stage, at).await?;
        let drafter = drafter(stage)?;
        let awards = stage.store.attach_result(&draft, id, &drafter.office, at).await?;
        stage.adopt(&draft, drafter, at).await?;
        let papers = stage.store.competition_papers(id).await?;
        let recounted = papers.and_then(|it| it.recount().ok()).map(|it| it.outcome.digest());
        if recounted == Some(awards.outcome) {
            Ok(())
        } else {
            Err(Failure::new(Code::Finding, "the demonstration's awards are not the recount"))
        }
    }
}

fn drafter(stage: &Stage) -> Outcome<&Signer> {
    stage.chairs.first().ok_or_else(|| Failure::usage("the demonstration has no co-chair"))
}

/// The jurors who judge to the end, the first party's first: the first of its seats stepped back.
fn judging(stage: &Stage) -> Vec<&Signer> {
    let mut judging = Vec::new();
    for (place, seats) in stage.jurors.iter().enumerate() {
        judging.extend(seats.iter().skip(usize::from(place == 0)).take(JURORS));
    }
    judging
}
