//! Ways to break: every step that writes fails once before, and once after, it is on the disk.

use commission::Refusal;
use commission::draft::NewDraft;
use commission::roll::Change;
use commission::{InstrumentId, Kind};
use note::KeyKind;
use store::{Audience, Edit, Error, Failpoint};

use crate::world::*;

/// A writing step as somebody asks for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Table,
    Sign,
    Seat,
    Draft,
    Comment,
    Publish,
    Cosign,
    Erase,
}

/// What it needs to be done.
struct Scene {
    world: World,
    draft: InstrumentId,
    tabled: InstrumentId,
}

async fn scene() -> Scene {
    let world = World::new().await;
    let draft = world.desk_draft(Kind::Statement, "a draft", NewDraft::default()).await;
    let tabled = world.one().await;
    world.store.publish(world.tick()).await.unwrap();
    if let Some(id) =
        world.store.find_instrument("statement-1").await.ok().filter(|id| *id != tabled)
    {
        panic!("{id} is first");
    }
    Scene { world, draft, tabled }
}

impl Scene {
    async fn take(&self, step: Step) -> Result<(), Error> {
        let world = &self.world;
        match step {
            Step::Table => world.table(&self.draft).await.map(|_| ()),
            Step::Sign => world.sign(&self.tabled, "south").await.map(|_| ()),
            Step::Seat => {
                let person = card("New Member");
                let change = Change::Fill {
                    office: office("north/member/2"),
                    key: key("north/member/2", KeyKind::Signature).verifier(),
                    person: person.commitment(),
                };
                world.change_seat(&change, "north/registrar/1", Some(person)).await.map(|_| ())
            }
            Step::Draft => {
                let bytes = b"a file".to_vec();
                let edit = Edit::Attach { name: "file.txt".into(), bytes };
                world.store.edit(&self.draft, &world.first(), edit, Some(8), world.tick()).await?;
                Ok(())
            }
            Step::Comment => {
                let now = world.tick();
                let by = world.first();
                world.store.comment(&self.draft, Audience::Shared, "Why?", &by, now).await?;
                Ok(())
            }
            Step::Publish => {
                self.world.one().await;
                world.store.publish(world.tick()).await.map(|_| ())
            }
            Step::Cosign => {
                let now = world.tick();
                let note = world.cosigned(world.parties, now).await;
                world.store.cosign(&note, now).await.map(|_| ())
            }
            Step::Erase => world.store.erase_person(&world.first()).await.map(|_| ()),
        }
    }

    /// Whether the step's outcome can be seen.
    async fn is_done(&self, step: Step) -> bool {
        let store = &self.world.store;
        match step {
            Step::Table => store.instrument(&self.draft).await.is_ok(),
            Step::Sign => {
                let page = store.instrument(&self.tabled).await.unwrap();
                !page.instrument.current().signatures.is_empty()
            }
            Step::Seat => {
                let seated = store.commission().roll.key(&office("north/member/2")).is_some();
                let named = store.person(&office("north/member/2")).await.unwrap().is_some();
                assert_eq!(seated, named);
                seated
            }
            Step::Draft => {
                let row = store.draft(&self.draft).await.unwrap();
                let attached = store.attachment(&self.draft, "file.txt").await.is_ok();
                assert_eq!(row.version == 9, attached);
                attached
            }
            Step::Comment => {
                !store.thread(&self.draft, &store::Reader::Shared).await.unwrap().is_empty()
            }
            Step::Publish => {
                let size = store.pending().await.unwrap().unwrap().checkpoint.checkpoint().size();
                size == 3
            }
            Step::Cosign => store.agreed().await.unwrap().is_some(),
            Step::Erase => store.person(&self.world.first()).await.unwrap().is_none(),
        }
    }
}

/// Fails the step at the point, and says what must be seen then and after a second try.
async fn check_row(step: Step, failpoint: Failpoint, persisted: bool) {
    let row = format!("{step:?}, {failpoint:?}");
    let scene = scene().await;
    assert!(!scene.is_done(step).await, "{row}");
    // Publishing takes another text, which is not what is made to fail.
    if step == Step::Publish {
        scene.world.one().await;
    }
    let before = scene.world.store.head();
    scene.world.store.fail_next(failpoint);
    let failed = match step {
        Step::Publish => scene.world.store.publish(scene.world.tick()).await.map(|_| ()),
        step => scene.take(step).await,
    };
    assert!(matches!(failed, Err(Error::Database(_))), "{row}: {failed:?}");
    assert_eq!(scene.is_done(step).await, persisted, "{row}");
    let after = scene.world.store.head();
    assert_eq!(after != before, persisted, "{row}: {before:?} {after:?}");
    check(&scene.world.store).await;

    // Asking again is safe: it is done, or somebody sees that it was.
    let again = match step {
        Step::Publish => scene.world.store.publish(scene.world.tick()).await.map(|_| ()),
        step => scene.take(step).await,
    };
    if persisted {
        let told = match step {
            Step::Sign => matches!(again, Err(Error::Refused(Refusal::SignedAlready { .. }))),
            Step::Table => matches!(again, Err(Error::Refused(Refusal::NotReady { .. }))),
            Step::Draft => matches!(again, Err(Error::Refused(Refusal::Changed { .. }))),
            Step::Seat => matches!(again, Err(Error::Refused(_))),
            Step::Comment | Step::Publish | Step::Cosign | Step::Erase => again.is_ok(),
        };
        assert!(told, "{row}: {again:?}");
    } else {
        assert!(again.is_ok(), "{row}: {again:?}");
    }
    assert!(scene.is_done(step).await, "{row}");
    check(&scene.world.store).await;

    // What was answered is still there after a restart.
    let (draft, tabled) = (scene.draft.clone(), scene.tabled.clone());
    let scene = Scene { world: scene.world.reopen().await, draft, tabled };
    assert!(scene.is_done(step).await, "{row}");
}

#[tokio::test]
async fn tabling_that_fails_is_done_wholly_or_not_at_all() {
    for failpoint in [
        Failpoint::Blob,
        Failpoint::Entry,
        Failpoint::Tables,
        Failpoint::Tiles,
        Failpoint::Edge,
        Failpoint::Head,
        Failpoint::BeforeCommit,
    ] {
        check_row(Step::Table, failpoint, false).await;
    }
    check_row(Step::Table, Failpoint::AfterCommit, true).await;
}

#[tokio::test]
async fn signing_that_fails_is_done_wholly_or_not_at_all() {
    for failpoint in [Failpoint::Entry, Failpoint::Tables, Failpoint::Edge, Failpoint::BeforeCommit]
    {
        check_row(Step::Sign, failpoint, false).await;
    }
    check_row(Step::Sign, Failpoint::AfterCommit, true).await;
}

#[tokio::test]
async fn a_change_of_a_seat_that_fails_is_done_wholly_or_not_at_all() {
    for failpoint in
        [Failpoint::Entry, Failpoint::Tables, Failpoint::Person, Failpoint::BeforeCommit]
    {
        check_row(Step::Seat, failpoint, false).await;
    }
    check_row(Step::Seat, Failpoint::AfterCommit, true).await;
}

#[tokio::test]
async fn a_move_on_the_desk_that_fails_is_done_wholly_or_not_at_all() {
    for (step, failpoint) in [
        (Step::Draft, Failpoint::Blob),
        (Step::Draft, Failpoint::Draft),
        (Step::Draft, Failpoint::BeforeCommit),
        (Step::Comment, Failpoint::Comment),
        (Step::Comment, Failpoint::BeforeCommit),
        (Step::Erase, Failpoint::Person),
        (Step::Erase, Failpoint::BeforeCommit),
    ] {
        check_row(step, failpoint, false).await;
    }
    for step in [Step::Draft, Step::Comment, Step::Erase] {
        check_row(step, Failpoint::AfterCommit, true).await;
    }
}

#[tokio::test]
async fn a_checkpoint_that_fails_is_done_wholly_or_not_at_all() {
    for (step, failpoint) in [
        (Step::Publish, Failpoint::Checkpoint),
        (Step::Publish, Failpoint::BeforeCommit),
        (Step::Cosign, Failpoint::Cosignature),
        (Step::Cosign, Failpoint::BeforeCommit),
    ] {
        check_row(step, failpoint, false).await;
    }
    for step in [Step::Publish, Step::Cosign] {
        check_row(step, Failpoint::AfterCommit, true).await;
    }
}
