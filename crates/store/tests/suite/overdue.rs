//! However many rooms are overdue, the board lists them in the same order, each once.

use commission::incident::import::csv;
use store::{BoardFilter, Clock, Imported};

use crate::incidents::SECRETARY;
use crate::sealed::readers;
use crate::world::*;

const SECRET: [u8; 32] = [5; 32];
/// Lines of one table.
const LINES: usize = 1_300;

/// Every overdue room, place by place, with its last change.
async fn overdue(world: &World) -> Vec<(i64, String)> {
    let (mut listed, mut before) = (Vec::new(), None);
    loop {
        let filter = BoardFilter { clock: Some(Clock::Overdue), before, ..BoardFilter::default() };
        let rows = world.store.board(&filter, START).await.unwrap();
        let Some(last) = rows.last() else { return listed };
        before = Some((last.changed, last.room.id.clone()));
        listed.extend(rows.iter().map(|row| (row.changed, row.room.id.to_string())));
    }
}

#[tokio::test]
async fn many_overdue_rooms_are_listed_like_few() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    for part in 0..2 {
        let many: String = (0..LINES)
            .map(|n| format!("2026-11-24,Market{n} Row{part} The noise,talks,potential,low\n"))
            .collect();
        let lines = csv(&format!("heard,summary,topic,grade,priority\n{many}")).unwrap();
        let by = office(SECRETARY);
        let opened = world.store.import_incidents(&lines, &SECRET, &by, false, START).await;
        assert_eq!(opened.unwrap(), Imported::Opened(LINES));
    }
    // Clocks are set by hand: most have run out, the others still run.
    let place = world.place();
    for (set, many) in [
        ("update room_face set due = 5 where substr(id, 1, 1) < 'e'", true),
        ("update room_face set due = 0 where due = 5 and substr(id, 2, 1) > '0'", false),
    ] {
        world.store.close().await;
        if many {
            execute(place.clone(), "update room_face set due = 9000000000").await;
        }
        execute(place.clone(), set).await;
        world.store = open(place.clone()).await.unwrap();
        let listed = overdue(&world).await;
        assert_eq!(listed.len() > 2_000, many, "{}", listed.len());
        assert!(listed.len() > 50, "{}", listed.len());
        assert!(listed.iter().all(|(_, id)| id.as_str() < "e"));
        let mut sorted = listed.clone();
        sorted.sort();
        sorted.dedup();
        sorted.reverse();
        assert_eq!(listed, sorted);
        if many {
            let late = execute(place.clone(), "update room_face set due = due where due = 5");
            world.store.close().await;
            assert_eq!(late.await, listed.len() as u64);
            world.store = open(place.clone()).await.unwrap();
        }
    }
}
