//! The forum that a plan opens or changes, while the plan's draft lies on the desk.

use commission::forum::{Amendment, Category, Convocation, FORUM, Part, Room, Session, Week};
use commission::{Charter, InstrumentId, Kind, Office, Refusal};

use super::{Whom, read, unknown};
use crate::Error;
use crate::attached::Attached;
use crate::store::Store;

/// Which file of which drafts.
pub(super) const FILE: Attached<'static> = Attached { kind: Kind::Plan, name: FORUM };

fn parse(file: &[u8]) -> Result<Convocation, Refusal> {
    Convocation::read(file).map_err(|error| FILE.refuse(error))
}

/// One change of what a draft says about forums.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ForumEdit {
    /// It opens this week, in place of the one that it opens.
    Open(Box<Week>),
    /// It opens this week in place of the one with this mark ([`Week::mark`]); where it opens another
    /// one by now, nothing of that is lost.
    Arrange {
        /// The mark of the week that was arranged.
        before: String,
        /// The week with its rooms and times.
        week: Box<Week>,
    },
    /// It opens none.
    Close,
    /// The week has one more room.
    Room(Room),
    /// The week has this category, in place of the one with its id.
    Category(Category),
    /// The week has one more session.
    Session(Session),
    /// A room is taken from it.
    RemoveRoom(String),
    /// A category is taken from it.
    RemoveCategory(String),
    /// A session is taken from it.
    RemoveSession(String),
    /// It changes a forum of an earlier plan.
    Amend(Box<Amendment>),
    /// One of its changes is taken away, by its mark: sent twice, it takes no other one.
    RemoveAmendment(String),
}

impl ForumEdit {
    fn make(&self, file: &mut Convocation, charter: &Charter) -> Result<(), Refusal> {
        let week = |file: &mut Convocation, change: &dyn Fn(&mut Week) -> Result<(), Refusal>| {
            file.opens.as_mut().map_or(Err(Refusal::Empty { field: "forum" }), change)
        };
        match self {
            ForumEdit::Open(opened) => {
                opened.check(charter)?;
                file.opens = Some(Week::clone(opened));
                Ok(())
            }
            ForumEdit::Arrange { before, week } => {
                let there = file.opens.as_ref().map(Week::mark);
                if there.as_ref() != Some(before) {
                    // A week has no versions: another one is there, that is all.
                    return Err(Refusal::Changed { expected: 0, found: 1 });
                }
                week.check(charter)?;
                file.opens = Some(Week::clone(week));
                Ok(())
            }
            ForumEdit::Close => {
                file.opens = None;
                Ok(())
            }
            ForumEdit::Room(room) => week(file, &|it| it.add_room(room.clone(), charter)),
            ForumEdit::Category(category) => {
                week(file, &|it| it.put_category(category.clone(), charter))
            }
            ForumEdit::Session(session) => {
                week(file, &|it| it.add_session(session.clone(), charter))
            }
            ForumEdit::RemoveRoom(id) => week(file, &|it| it.remove(Part::Room(id), charter)),
            ForumEdit::RemoveCategory(id) => {
                week(file, &|it| it.remove(Part::Category(id), charter))
            }
            ForumEdit::RemoveSession(id) => week(file, &|it| it.remove(Part::Session(id), charter)),
            ForumEdit::Amend(amendment) => file.amend(Amendment::clone(amendment), charter),
            ForumEdit::RemoveAmendment(mark) => {
                if let Some(place) = file.changes.iter().position(|it| it.mark() == *mark) {
                    file.changes.remove(place);
                }
                Ok(())
            }
        }
    }
}

impl Store {
    /// What a draft says about forums; none where it says nothing.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Refusal::BadAttachment`] where the file is no such thing.
    pub async fn convocation(&self, draft: &InstrumentId) -> Result<Option<Convocation>, Error> {
        let file = self.attached(draft, &FILE).await?;
        Ok(file.as_deref().map(parse).transpose()?)
    }

    /// Changes what a plan's draft says about forums.
    ///
    /// # Errors
    /// Those of [`Week::check`], among them [`Refusal::ForumClash`], and of [`Store::edit`];
    /// [`Refusal::Changed`] for an arrangement of another week than is there;
    /// [`Refusal::UnknownForum`] and those of [`commission::Forum::takes`] for a change that an
    /// earlier forum does not take; [`Refusal::BadAttachment`] for a draft that is no plan.
    pub async fn edit_forum(
        &self,
        draft: &InstrumentId,
        edit: &ForumEdit,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let commission = self.commission();
        let amended = match edit {
            ForumEdit::Amend(amendment) => {
                let id = &amendment.forum;
                let page = read(&mut *self.reader().await?, id, Whom::Nobody).await?;
                Some(page.ok_or_else(|| unknown(id))?.forum)
            }
            _ => None,
        };
        self.reattach(draft, &FILE, by, now, |file| {
            let mut convocation = file.map_or_else(|| Ok(Convocation::default()), parse)?;
            edit.make(&mut convocation, &commission.charter)?;
            if let Some(forum) = &amended {
                forum.takes(&convocation.changes, &commission.charter, now)?;
            }
            Ok((!convocation.is_empty()).then(|| convocation.file()))
        })
        .await
    }
}
