//! Synthetic juries: chance, rank correlation, and the papers of a large competition.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use commission::competition::{
    Ballot, Category, Criterion, Days, Entry, Papers, Rules, declaration_digest, opening_digest,
    sealing_digest,
};
use commission::statement::note_text;
use commission::{
    Charter, CommissionId, Competition, CompetitionAct, InstrumentId, Localized, Office, PartyId,
    Purpose, Statement,
};
use note::{Digest, KeyKind, KeyName, Note, SigningKey};

use crate::support::Chance;
use crate::{figure, ms};

const CHARTER: &str = include_str!("../../charters/demonstration.toml");
const DAY: i64 = 86_400;

/// Chance as a jury needs it.
pub struct Dice(pub Chance);

impl Dice {
    pub fn share(&mut self) -> f64 {
        (self.0.below(1 << 30) as f64 + 0.5) / f64::from(1 << 30)
    }

    /// Around 0 with a spread of 1.
    pub fn normal(&mut self) -> f64 {
        (-2.0 * self.share().ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos()
    }
}

/// A row of a table.
pub fn row(cells: &[String]) {
    println!("| {} |", cells.join(" | "));
}

/// The ranks of values; the same values share theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, two| values[*one].total_cmp(&values[*two]));
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    while from < order.len() {
        let same = |place: &&usize| values[**place] == values[order[from]];
        let to = from + order[from..].iter().take_while(same).count();
        for place in &order[from..to] {
            ranks[*place] = (from + to - 1) as f64 / 2.0;
        }
        from = to;
    }
    ranks
}

/// Spearman's rank correlation.
pub fn alike(one: &[f64], two: &[f64]) -> f64 {
    let (one, two) = (ranks(one), ranks(two));
    let mean = (one.len() as f64 - 1.0) / 2.0;
    let sum = |a: &[f64], b: &[f64]| -> f64 {
        a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum()
    };
    sum(&one, &two) / (sum(&one, &one) * sum(&two, &two)).sqrt()
}

/// A competition's papers as a server gives them: every act with its signed statement.
struct Made {
    commission: CommissionId,
    id: InstrumentId,
    acts: Vec<CompetitionAct>,
    nonce: u64,
}

impl Made {
    fn note(&mut self, purpose: Purpose, subject: Digest, office: &Office, time: i64) -> String {
        self.nonce += 1;
        let name = KeyName::parse(&office.to_string()).unwrap();
        let seed = *Digest::of(office.to_string().as_bytes()).as_bytes();
        let key = SigningKey::from_seed(name, KeyKind::Signature, seed).unwrap();
        let statement = Statement {
            purpose,
            subject,
            reasons: None,
            office: office.clone(),
            key: key.verifier().id(),
            time,
            nonce: u128::from(self.nonce).to_be_bytes(),
        };
        let text = note_text(&statement).unwrap();
        let line = key.sign(&text).unwrap();
        Note::new(text, vec![line]).unwrap().to_string()
    }
}

/// The papers of a competition with so many entries and so many jurors of each of two parties, who
/// compare so many pairs each, or give points. What they give says `judge`, of the competition when its
/// entries are closed and a juror's place.
pub fn papers(
    entries: u32,
    jurors: u16,
    pairs: Option<u32>,
    mut judge: impl FnMut(&Competition, u32, Digest) -> Ballot,
) -> Papers {
    let charter = Charter::parse(CHARTER).unwrap();
    let named = |words: &str| -> Localized {
        charter.published.iter().map(|it| (it.clone(), words.to_owned())).collect()
    };
    let days = Days { call_from: 20_000, call_to: 20_010, jury_to: 20_020, open_to: 20_030 };
    let criterion = |id: &str| Criterion { id: id.into(), name: named(id), weight: 1 };
    let mut rules = Rules::new(
        named("Songs"),
        vec![Category { id: "song".into(), name: named("Song") }],
        ["craft", "heart", "voice", "words"].map(criterion).into(),
        days,
        &charter,
    );
    (rules.jurors, rules.mixed_bonus, rules.pairs) = (jurors.into(), 3, pairs);
    if pairs.is_some() {
        rules.points_max = 1;
    }
    let parties: Vec<PartyId> = charter.party_ids().into_iter().collect();
    let (commission, id) = (
        CommissionId::of(b"bench"),
        "0123456789abcdef0123456789abcdef".parse::<InstrumentId>().unwrap(),
    );
    let set: BTreeSet<PartyId> = parties.iter().cloned().collect();
    let mut competition = Competition::new(id.clone(), 0, set, rules);
    let mut made = Made { commission, id, acts: Vec::new(), nonce: 0 };
    let (call, sealing, opening) = (20_005 * DAY, 20_015 * DAY, 20_025 * DAY);
    for number in 0..entries {
        let party = parties[number as usize % parties.len()].clone();
        let office: Office = format!("{party}/co-chair/1").parse().unwrap();
        let entry = Entry {
            category: "song".into(),
            team: [party].into(),
            work: Digest::of(&number.to_be_bytes()),
            people: Digest::of(format!("people {number}").as_bytes()),
            title: Localized::new(),
        };
        let subject = entry.digest(&made.commission, &made.id).unwrap();
        let note = made.note(Purpose::Compete, subject, &office, call);
        let act = CompetitionAct::Entered { at: call, id: made.id.clone(), entry, note };
        competition.apply(&made.commission, &act).unwrap();
        made.acts.push(act);
    }
    let mut ballots = Vec::new();
    for party in &parties {
        for number in 1..=jurors {
            let office: Office = format!("{party}/juror/{number}").parse().unwrap();
            let none = BTreeSet::new();
            let subject = declaration_digest(&made.commission, &made.id, &office, &none).unwrap();
            let note = made.note(Purpose::Judge, subject, &office, sealing);
            let (at, id) = (sealing, made.id.clone());
            made.acts.push(CompetitionAct::Declared { at, id, conflicts: none, note });
            let salt = Digest::of(office.to_string().as_bytes());
            let ballot = judge(&competition, number.into(), salt);
            let sealed = ballot.sealed(&made.commission, &made.id, &office).unwrap();
            let subject = sealing_digest(&made.commission, &made.id, &office, &sealed).unwrap();
            let note = made.note(Purpose::Judge, subject, &office, sealing);
            let id = made.id.clone();
            made.acts.push(CompetitionAct::Scored { at: sealing, id, sealed, note });
            ballots.push((office, ballot, sealed));
        }
    }
    for (office, ballot, sealed) in ballots {
        let subject = opening_digest(&made.commission, &made.id, &office, &sealed).unwrap();
        let note = made.note(Purpose::Judge, subject, &office, opening);
        let id = made.id.clone();
        made.acts.push(CompetitionAct::Opened { at: opening, id, ballot, note });
    }
    Papers::new(made.commission, &competition, made.acts)
}

/// Plain Bradley–Terry by the usual iteration, with half a win and half a loss against an entry of
/// strength 1 for each, out of pairs with what the first of both won.
pub fn bradley_terry(
    entries: usize,
    rounds: usize,
    pairs: impl Iterator<Item = (usize, usize, f64)>,
) -> Vec<f64> {
    let mut wins = vec![0.5; entries];
    let mut met: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for (one, other, won) in pairs {
        *met.entry((one.min(other), one.max(other))).or_default() += 1.0;
        wins[one] += won;
        wins[other] += 1.0 - won;
    }
    let mut strength = vec![1.0_f64; entries];
    for _ in 0..rounds {
        let mut below: Vec<f64> = strength.iter().map(|it| 1.0 / (it + 1.0)).collect();
        for ((one, other), times) in &met {
            let share = times / (strength[*one] + strength[*other]);
            below[*one] += share;
            below[*other] += share;
        }
        strength = wins.iter().zip(below).map(|(wins, below)| wins / below).collect();
    }
    strength
}

/// Says how long the result of a large competition takes, and its recount.
pub fn speed(bench: &str, papers: &Papers, goal: f64) {
    let file = papers.file();
    let started = Instant::now();
    let read = Papers::parse(&file).unwrap();
    let parsed = started.elapsed();
    let again = read.recount().unwrap();
    let recounted = started.elapsed();
    let started = Instant::now();
    let outcome = again.competition.outcome(&read.commission);
    let computed = started.elapsed();
    assert_eq!(outcome, again.outcome);
    let opened = again.competition.jurors.iter().filter_map(|it| it.opened.as_ref());
    let given: usize = opened.map(|it| it.ballot.scores.len() + it.ballot.pairs.len()).sum();
    println!();
    println!(
        "{} entries, {} jurors, {given} scores or comparisons, papers of {} KiB:",
        again.competition.entries.len(),
        again.competition.jurors.len(),
        file.len() / 1024
    );
    println!("result {computed:.0?}; recount {recounted:.0?}, of which reading {parsed:.0?}");
    figure(bench, "result", ms(computed), goal);
    figure(bench, "recount", ms(recounted), goal);
}
