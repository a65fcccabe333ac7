//! The words of a draft, checked for the speech of hostility in each of its languages, whoever
//! worded them.

use axum::extract::Path;
use axum::response::Response;
use commission::Language;
use commission::draft::{Standing, Voice};
use maud::{Markup, html};
use speech::{Checked, Options, Tag};

use super::Member;
use super::parts::{self, Loaded, languages, load};
use crate::components::{breadcrumbs, language_mark};
use crate::error::Error;
use crate::pages::speech::{Offers, marked, summary};
use crate::pages::words::{count, short};
use crate::request::{Nav, View};
use crate::{routes, t};

/// Words of a draft.
struct Wording {
    language: Language,
    /// The number of the passage; 0 is the title.
    number: usize,
    /// Whose words they are; nobody's in particular where all have the same.
    voice: Option<Voice>,
}

/// `GET /desk/<id>/words`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = load(&view, &id).await?;
    let (wordings, texts) = wordings(&view, &loaded);
    let checked = view.app.check(texts).await?;
    let title = t!(view.locale, "speech-draft-title");
    let body = body(&view, &loaded, &title, &wordings, &checked);
    Ok(view.page(&title, Nav::Desk, body))
}

/// Everything that is worded, language by language, with what is to be checked.
fn wordings(view: &View, loaded: &Loaded) -> (Vec<Wording>, Vec<(String, Options)>) {
    let draft = &loaded.draft;
    let parties = view.commission.charter.party_ids();
    let (mut found, mut texts) = (Vec::new(), Vec::new());
    for (language, _) in languages(view, draft) {
        let tag = language.as_str().parse::<Tag>().ok();
        let options = Options { language: tag, ..Options::default() };
        for (number, passage) in std::iter::once(&draft.title).chain(&draft.passages).enumerate() {
            let said: Vec<(Option<Voice>, &str)> = match passage.standing(&language, &parties) {
                Standing::Missing => Vec::new(),
                Standing::Settled(words) => vec![(None, words)],
                Standing::Bracketed { wordings, .. } => wordings
                    .into_iter()
                    .map(|(voice, words)| (Some(voice.clone()), words))
                    .collect(),
            };
            for (voice, words) in said.into_iter().filter(|(_, words)| !words.is_empty()) {
                found.push(Wording { language: language.clone(), number, voice });
                texts.push((words.to_owned(), options.clone()));
            }
        }
    }
    (found, texts)
}

fn body(
    view: &View,
    loaded: &Loaded,
    title: &str,
    wordings: &[Wording],
    checked: &[(String, Checked)],
) -> Markup {
    let locale = view.locale;
    let draft = &loaded.draft;
    let (name, _) = parts::title(view, draft);
    let flagged: Vec<(&Wording, &str, &Checked)> = wordings
        .iter()
        .zip(checked)
        .filter(|(_, (_, checked))| !checked.flags.is_empty())
        .map(|(wording, (text, checked))| (wording, text.as_str(), checked))
        .collect();
    let may = view.can(parts::speaking(view), loaded.object()).is_ok();
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::desk()), &t!(locale, "nav-desk")),
            (&view.href(&routes::draft(&draft.id)), &name),
        ], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "speech-verdict")) }
        p { (t!(locale, "speech-native")) }
        p role="status" {
            (t!(locale, "speech-draft-count", "flagged" => count(flagged.len()), "count" => count(wordings.len())))
        }
        @for (wording, text, checked) in &flagged {
            section class="flow" {
                h2 { (parts::passage_name(view, wording.number)) " " (language_mark(&wording.language)) }
                p class="muted" { (whose(view, wording.voice.as_ref())) }
                p { (summary(view, checked)) }
                (marked(view, text, checked, Offers::Words))
                @if may {
                    p { a href=(view.href(&routes::draft_passage(&draft.id, wording.number))) {
                        (t!(locale, "desk-word", "number" => count(wording.number)))
                    } }
                }
            }
        }
        p { a href=(view.href(&routes::draft(&draft.id))) { (t!(locale, "speech-draft-back")) } }
    }
}

/// Whose words they are.
fn whose(view: &View, voice: Option<&Voice>) -> Markup {
    let locale = view.locale;
    match voice {
        None => html! { (t!(locale, "speech-draft-all")) },
        Some(Voice::Party(party)) => html! { (short(view, party)) },
        Some(Voice::Proposal) => html! { (t!(locale, "desk-proposal")) },
    }
}
