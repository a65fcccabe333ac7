//! A forum with delegations.

use std::collections::BTreeMap;

use commission::forum::{
    Amendment, Category, Change, Convocation, FORUM, Nomination, Room, Session, Speaker, Week,
    about, withdrawal_digest,
};
use commission::{Act, Forum, InstrumentId, Kind, Localized, Office, PartyId, Purpose, Refusal};
use note::Digest;

use super::{House, language};

pub const DAY: i64 = 86_400;

impl House {
    /// Words in every language in which everybody reads, and in two at least.
    pub fn read_by_all(&self, words: &str) -> Localized {
        let mut languages = self.charter().published.clone();
        languages.extend(self.charter().authentic(Kind::Plan));
        languages.extend([language("en"), language("ru")]);
        languages.into_iter().map(|l| (l.clone(), format!("{words} ({l})"))).collect()
    }

    /// A week that begins in thirty days, with two rooms, two categories and no session.
    pub fn week(&self, quota: u32) -> Week {
        let from = self.charter().day_of(self.now) + 30;
        let offset = self.charter().utc_offset_seconds;
        let name = |words: &str| self.read_by_all(words);
        let room = |id: &str| Room { id: id.to_owned(), name: name("Hall"), seats: 200 };
        let category = |id: &str| Category { id: id.to_owned(), title: name("Delegates"), quota };
        Week {
            title: name("A week of dialogue"),
            region: self.charter().regions[0].code.clone(),
            place: name("The house, 1 Main Street"),
            from,
            to: from + 6,
            utc_offset_seconds: offset,
            until: (from - 10) * DAY - i64::from(offset),
            minors: true,
            rooms: vec![room("r1"), room("r2")],
            categories: vec![category("creative-unions"), category("youth-groups")],
            sessions: Vec::new(),
        }
    }

    /// A session at an hour of a day of the week, of so many minutes, in which this seat of every
    /// party speaks.
    pub fn session(&self, week: &Week, room: &str, hour: i64, minutes: i64, seat: u32) -> Session {
        let starts = week.starts() + hour * 3_600;
        let speaker = Speaker::Delegate { category: "youth-groups".into(), seat };
        let of = |party: PartyId| (party, vec![speaker.clone()]);
        Session {
            id: format!("s{}", week.sessions.len() + 1),
            title: self.read_by_all("A talk"),
            room: room.to_owned(),
            starts,
            ends: starts + minutes * 60,
            speakers: self.charter().party_ids().into_iter().map(of).collect(),
        }
    }

    /// An adopted plan with this file, which says that it keeps these promises.
    pub fn convene_by(&mut self, file: &Convocation, fulfils: &[&str]) -> InstrumentId {
        self.convene_instead(file, fulfils, None)
    }

    /// The same, in the place of another plan.
    pub fn convene_instead(
        &mut self,
        file: &Convocation,
        fulfils: &[&str],
        replaces: Option<InstrumentId>,
    ) -> InstrumentId {
        let mut draft = self.draft(Kind::Plan);
        draft.fulfils = fulfils.iter().map(|it| (*it).to_owned()).collect();
        draft.replaces = replaces;
        self.attach(&mut draft, FORUM, &String::from_utf8(file.file()).unwrap());
        let text = self.table_by(&draft, 0).unwrap();
        self.sign_all(&text);
        text
    }

    /// A forum of this week.
    pub fn forum_of(&mut self, week: Week) -> InstrumentId {
        self.convene_by(&Convocation::new(Some(week), Vec::new()), &[])
    }

    pub fn forum(&self, id: &InstrumentId) -> &Forum {
        self.forums.get(id).unwrap()
    }

    /// A change with reasons.
    pub fn amendment(&self, forum: &InstrumentId, change: Change) -> Amendment {
        let reasons = self.read_by_all("The hall burnt down");
        Amendment { forum: forum.clone(), change, reasons }
    }

    /// A plan that changes a forum.
    pub fn change_forum(&mut self, forum: &InstrumentId, change: Change) -> InstrumentId {
        let amendment = self.amendment(forum, change);
        self.convene_by(&Convocation::new(None, vec![amendment]), &[])
    }

    pub fn nominate_as(
        &mut self,
        id: &InstrumentId,
        nomination: &Nomination,
        by: &Office,
    ) -> Result<Digest, Refusal> {
        let subject = nomination.digest(&self.commission.id, id).unwrap();
        let note = self.note(Purpose::Nominate, subject, by);
        let act = self.forum(id).nominate(nomination, &note, &self.ctx())?;
        self.commit(vec![Act::Forum(act)]);
        Ok(nomination.delegate)
    }

    /// A digest of somebody nobody knows.
    pub fn somebody(&mut self) -> Digest {
        Digest::of(&self.nonce())
    }

    /// Nominates somebody in a category for the next free seat.
    pub fn nominate(
        &mut self,
        id: &InstrumentId,
        category: &str,
        by: &Office,
    ) -> Result<Digest, Refusal> {
        let delegate = self.somebody();
        let category = category.to_owned();
        self.nominate_as(id, &Nomination { category, delegate, in_place_of: None }, by)
    }

    /// Nominates somebody in the place of another.
    pub fn substitute(
        &mut self,
        id: &InstrumentId,
        category: &str,
        before: &Digest,
        by: &Office,
    ) -> Result<Digest, Refusal> {
        let (delegate, category) = (self.somebody(), category.to_owned());
        let in_place_of = Some(*before);
        self.nominate_as(id, &Nomination { category, delegate, in_place_of }, by)
    }

    pub fn withdraw(
        &mut self,
        id: &InstrumentId,
        delegate: &Digest,
        by: &Office,
    ) -> Result<(), Refusal> {
        let subject = withdrawal_digest(&self.commission.id, id, delegate).unwrap();
        let note = self.note(Purpose::Nominate, subject, by);
        let act = self.forum(id).withdraw(delegate, &note, &self.ctx())?;
        self.commit(vec![Act::Forum(act)]);
        Ok(())
    }

    /// The seats of a party in a category, by the digests of those who sit in them.
    pub fn seats(&self, id: &InstrumentId, party: usize, category: &str) -> BTreeMap<u32, Digest> {
        let party = &self.parties()[party];
        let of = self.forum(id).delegation(party, category);
        of.filter_map(|it| Some((it.seated()?, *it.mark()))).collect()
    }

    /// An adopted text that says that it is the communiqué of a forum.
    pub fn communique(&mut self, forum: &InstrumentId, kind: Kind) -> InstrumentId {
        let mut draft = self.draft(kind);
        self.attach(&mut draft, FORUM, &String::from_utf8(about::about(forum)).unwrap());
        let text = self.table_by(&draft, 0).unwrap();
        self.sign_all(&text);
        text
    }

    /// A forum with delegates, one withdrawn and one replaced.
    pub(super) fn forum_with_delegates(&mut self) {
        let mut week = self.week(2);
        week.sessions.push(self.session(&week, "r1", 9, 60, 1));
        let mut draft = self.draft(Kind::Plan);
        let file = Convocation::new(Some(week), Vec::new()).file();
        self.attach(&mut draft, FORUM, &String::from_utf8(file).unwrap());
        let id = self.later(|h| h.table_by(&draft, 0).unwrap());
        self.sign_slowly(&id);
        let (by, other) = (self.co_chair(0), self.co_chair(1));
        let first = self.later(|h| h.nominate(&id, "youth-groups", &by).unwrap());
        let second = self.later(|h| h.nominate(&id, "youth-groups", &by).unwrap());
        self.later(|h| h.nominate(&id, "youth-groups", &other).unwrap());
        self.later(|h| h.substitute(&id, "youth-groups", &first, &by).unwrap());
        self.later(|h| h.withdraw(&id, &second, &by).unwrap());
    }
}
