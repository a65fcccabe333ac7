//! What keeps a draft from the table: whose turn it is, and where it is done.

use commission::draft::Standing;
use commission::refusal::Block;
use commission::{Draft, Kind, PartyId};
use maud::{Markup, html};

use super::parts::own_party;
use crate::request::View;
use crate::{routes, t};

/// Whether one's own side can do something about it now.
pub(in crate::pages) fn is_ours(view: &View, draft: &Draft, block: &Block) -> bool {
    let Some(own) = own_party(view) else { return false };
    match block {
        Block::Silent { party, .. }
        | Block::Ground { party, .. }
        | Block::Interest { party, .. }
        | Block::Reasons { party } => party == own,
        Block::Missing { passage, language } => {
            // Settled as left out here and not there: every side's turn.
            let parties = view.commission.charter.party_ids();
            draft.passage(*passage).is_some_and(|it| {
                matches!(it.standing(language, &parties), Standing::Missing | Standing::Settled(_))
            })
        }
        Block::Bracketed { .. }
        | Block::NoPassage
        | Block::Attachment { .. }
        | Block::Addressees => true,
        // The others are of findings, and no draft has them.
        _ => false,
    }
}

/// Where it is done; for what another side has to do, where it is read.
pub(in crate::pages) fn place(view: &View, draft: &Draft, block: &Block) -> String {
    let own = |party: &PartyId| own_party(view) == Some(party);
    match block {
        Block::Bracketed { passage, language }
        | Block::Silent { passage, language, .. }
        | Block::Missing { passage, language } => {
            format!("{}#in-{language}", routes::draft_passage(&draft.id, *passage))
        }
        Block::NoPassage => routes::draft_passage(&draft.id, draft.passages.len() + 1),
        Block::Ground { party, .. } if own(party) => routes::draft_ground(&draft.id),
        Block::Ground { .. } => format!("{}#grounds", routes::draft(&draft.id)),
        Block::Interest { party, .. } if own(party) => routes::draft_interests(&draft.id),
        Block::Interest { .. } => format!("{}#interests", routes::draft(&draft.id)),
        Block::Attachment { kind: Kind::GlossaryChange } => routes::draft_glossary(&draft.id),
        Block::Attachment { .. } => routes::draft_files(&draft.id),
        Block::Reasons { .. } => format!("{}#glossary", routes::draft(&draft.id)),
        Block::Addressees => routes::draft_addressees(&draft.id),
        _ => routes::text(&draft.id),
    }
}

/// How many things keep it from the table, and how many of them are one's own side's.
pub(in crate::pages) fn counts(view: &View, draft: &Draft) -> Markup {
    let blocks = draft.blocks(&view.commission.charter);
    let ours = blocks.iter().filter(|block| is_ours(view, draft, block)).count();
    html! {
        (t!(view.locale, "desk-blocks", "count" => blocks.len()))
        @if !blocks.is_empty() && own_party(view).is_some() {
            " " (t!(view.locale, "desk-blocks-ours", "count" => ours))
        }
    }
}

/// What waits for one's own side in a draft, in one sentence: its silences, its brackets, its
/// grounds and interests. None where nothing does.
pub(in crate::pages) fn sentence(view: &View, draft: &Draft) -> Option<String> {
    let blocks = draft.blocks(&view.commission.charter);
    let ours: Vec<&Block> = blocks.iter().filter(|block| is_ours(view, draft, block)).collect();
    let count = |is: fn(&Block) -> bool| ours.iter().filter(|block| is(block)).count();
    let parts = [
        ("mine-silent", count(|it| matches!(it, Block::Silent { .. } | Block::Missing { .. }))),
        ("mine-bracketed", count(|it| matches!(it, Block::Bracketed { .. }))),
        ("mine-ground", count(|it| matches!(it, Block::Ground { .. }))),
        ("mine-interest", count(|it| matches!(it, Block::Interest { .. }))),
        ("mine-no-passage", count(|it| matches!(it, Block::NoPassage))),
        ("mine-addressees", count(|it| matches!(it, Block::Addressees))),
        ("mine-attachment", count(|it| matches!(it, Block::Attachment { .. }))),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| t!(view.locale, id, "count" => count))
        .collect();
    (!said.is_empty()).then(|| said.join(" "))
}
