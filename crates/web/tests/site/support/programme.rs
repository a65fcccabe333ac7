//! Plans with joint activities.

use std::collections::BTreeMap;

use commission::commitment::{Field, quarter_of};
use commission::draft::{Citation, NewDraft};
use commission::mandate::{Gate, Topic};
use commission::programme::{Planned, Registration};
use commission::{ActivityId, InstrumentId, Kind, Localized, Office, PartyId, Purpose};
use store::Edit;

use super::office;
use super::rooms::Rooms;

/// A plan's draft on the desk, worded alike by every party.
pub async fn draft(rooms: &Rooms, nonce: u8) -> InstrumentId {
    let (store, now) = (&rooms.store, rooms.now());
    let charter = store.commission().charter.clone();
    let everywhere = |words: &str| -> Localized {
        charter.authentic(Kind::Plan).iter().map(|it| (it.clone(), words.to_owned())).collect()
    };
    let ours = |topic: &&Topic| topic.gate == Gate::Ours;
    let topics = vec![charter.topics.iter().find(ours).unwrap().id.clone()];
    let title = everywhere("A plan");
    let new = NewDraft { topics, title, ..NewDraft::default() };
    let by = office(&rooms.chair(0));
    let id = store.new_draft(Kind::Plan, new, &by, now, [nonce; 16]).await.unwrap().id;
    for party in 0..rooms.parties.len() {
        let by = office(&rooms.chair(party));
        for (language, _) in everywhere("x").iter() {
            let word = |passage, text: &str| Edit::Word {
                passage,
                language: language.clone(),
                text: text.to_owned(),
                seen: None,
            };
            let (citation, language, text) = (Citation::Law, language.clone(), "Quiet.");
            for edit in [
                word(0, "A plan"),
                word(1, "We meet."),
                Edit::Ground { citation, language: language.clone(), text: text.into() },
                Edit::Interest { language, text: text.into(), seen: None },
            ] {
                store.edit(&id, &by, edit, None, now).await.unwrap();
            }
        }
    }
    id
}

pub async fn adopt(rooms: &Rooms, id: &InstrumentId) {
    let digest = rooms.table(id).await;
    for party in 0..rooms.parties.len() {
        let note = rooms.note(Purpose::Sign, digest, None, &rooms.chair(party));
        rooms.store.sign(id, &note, rooms.now()).await.unwrap();
    }
}

/// An activity in ten days that every party agreed on.
pub async fn activity(rooms: &Rooms) -> ActivityId {
    activity_for(rooms, None).await
}

/// The same, for which people register: so many places for each party.
pub async fn activity_for(rooms: &Rooms, places: Option<u32>) -> ActivityId {
    let id = draft(rooms, 41).await;
    let charter = rooms.store.commission().charter.clone();
    let words = |text: &str| -> Localized {
        charter.published.iter().map(|it| (it.clone(), text.to_owned())).collect()
    };
    let starts = rooms.now() + 10 * 86_400;
    let parties = charter.party_ids();
    let organisers: BTreeMap<PartyId, Office> =
        parties.iter().map(|it| (it.clone(), office(&format!("{it}/co-chair/1")))).collect();
    let planned = Planned {
        id: String::new(),
        title: words("Chess"),
        field: Field::Sport,
        region: charter.regions[0].code.clone(),
        place: words("The hall"),
        starts,
        ends: starts + 7_200,
        quarter: quarter_of(starts + i64::from(charter.utc_offset_seconds)),
        organisers,
        expected: parties.into_iter().map(|it| (it, 20)).collect(),
        registration: places.map(|capacity| Registration {
            capacity,
            until: starts,
            minors: false,
        }),
        budget: Vec::new(),
    };
    let by = office(&rooms.chair(0));
    rooms.store.add_activity(&id, &planned, &by, rooms.now()).await.unwrap();
    adopt(rooms, &id).await;
    ActivityId { plan: id, id: "p1".into() }
}
