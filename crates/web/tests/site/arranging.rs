//! Rooms and times of large weeks: what is typed into the form fits into it, and many who ask at once
//! each have their answer.

use commission::InstrumentId;
use commission::Kind;
use commission::forum::{FORUM_DAYS_MAX, ROOMS_MAX, Room, Speaker, Week};
use store::ForumEdit;
use web::routes;

use crate::forum::{english, week, words};
use crate::support::office;
use crate::support::rooms::Rooms;

/// A draft that opens a week of so many sessions, one in each room a day; each lasts half an hour.
async fn draft(rooms: &Rooms, sessions: usize) -> InstrumentId {
    let mut week: Week = week(rooms, 500);
    week.to = week.from + FORUM_DAYS_MAX - 1;
    let room = |n: usize| Room { id: format!("r{n}"), name: words(rooms, "Hall"), seats: 50 };
    week.rooms = (1..=ROOMS_MAX).map(room).collect();
    let model = week.sessions[0].clone();
    week.sessions.clear();
    for n in 0..sessions {
        let mut it = model.clone();
        (it.id, it.room) = (format!("s{}", n + 1), format!("r{}", n % ROOMS_MAX + 1));
        it.starts += (n / ROOMS_MAX) as i64 * 86_400;
        it.ends = it.starts + 1_800;
        let seat = (n % ROOMS_MAX) as u32 + 1;
        for of in it.speakers.values_mut() {
            *of = vec![Speaker::Delegate { category: week.categories[0].id.clone(), seat }];
        }
        week.sessions.push(it);
    }
    let id = rooms.ready(Kind::Plan, "A week", "We hold a week of dialogue.").await;
    let edit = ForumEdit::Open(Box::new(week));
    let by = office(&rooms.chair(0));
    rooms.store.edit_forum(&id, &edit, &by, rooms.now()).await.unwrap();
    id
}

#[tokio::test]
async fn a_week_of_more_than_a_hundred_sessions_asks_only_for_whole_days_and_loses_nothing() {
    let rooms = Rooms::two().await;
    let by = rooms.chair(0);
    for (sessions, asks) in [(100, true), (400, false)] {
        let id = draft(&rooms, sessions).await;
        let path = english(&format!("{}?part=arrange", routes::draft_forum(&id)));
        let path = path.replacen("?lang=en", "&lang=en", 1);
        let page = rooms.page(&path, &by).await;
        assert_eq!(page.contains("id=\"keep-s1\""), asks);
        assert_eq!(page.contains("only whole days can stay here"), !asks);
        // All that the form has is sent, everything ticked: what it takes is no more than it gives.
        let week = rooms.store.convocation(&id).await.unwrap().unwrap().opens.unwrap();
        let mut fields: Vec<(String, String)> = [
            ("go", "arrange"),
            ("hours-from", "09:00"),
            ("hours-to", "18:00"),
            ("break", "5"),
            ("anew", "yes"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        for (name, _) in page
            .match_indices("name=\"")
            .map(|(at, it)| page[at + it.len()..].split_once('"').unwrap())
        {
            if name.starts_with("expects-") {
                fields.push((name.to_owned(), "50".to_owned()));
            }
        }
        for (day, sessions) in week.programme() {
            fields.push(("keep-day".to_owned(), web::day::written(day)));
            let ids = sessions.iter().map(|it| it.id.clone()).filter(|_| asks);
            fields.extend(ids.map(|it| ("keep".to_owned(), it)));
        }
        let pairs: Vec<(&str, &str)> =
            fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let path = english(&routes::draft_forum(&id));
        // Many who ask at once all have their answer, one after another.
        let (one, two, three) = tokio::join!(
            rooms.post(&path, &by, &pairs),
            rooms.post(&path, &by, &pairs),
            rooms.post(&path, &by, &pairs),
        );
        for said in [one, two, three] {
            assert_eq!(said.status, 200, "{}", said.text());
            let page = said.text();
            assert!(page.contains("Nothing has to move."), "{page}");
            assert_eq!(page.matches("name=\"keep-day\"").count(), week.programme().len());
            assert_eq!(
                page.matches(" checked").count(),
                fields.iter().filter(|it| it.0.starts_with("keep")).count() + 1
            );
        }
    }
}
