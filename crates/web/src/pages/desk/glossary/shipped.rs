//! The proposals that ship with the software, to choose from: a list in which whoever drafts a change
//! of the glossary ticks what its draft is to add, each with its mirror about the other side.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::response::Response;
use commission::glossary::{Entry, GLOSSARY, Glossary, MEANING_CHARS_MAX, Said, proposals};
use commission::{InstrumentId, Kind, Language, Localized, Refusal};
use maud::{Markup, html};
use speech::Tag;
use speech::glossary::{Entry as Shipped, Glossary as File};
use store::TakenOver;

use super::super::Member;
use super::super::attached;
use super::super::keep::Fields;
use super::super::parts::{self, Errors, Loaded, crumbs, error_at, summary, words_box};
use super::{KINDS, form, there};
use crate::components::{
    Tone, Weight, button, hidden, language_name, link_button, notice, pager, user_text,
};
use crate::error::Error;
use crate::locale::Locale;
use crate::pages::glossary::MEANING_LINES;
use crate::pages::sign_in::see_other;
use crate::pages::words::count;
use crate::request::View;
use crate::{routes, t};

/// How many proposals a page lists: as many as one change may have, so that ticks need no second page.
const PAGE: usize = commission::glossary::ENTRIES_MAX;
/// The most characters of a search.
const SEARCH_CHARS_MAX: usize = 200;

/// The proposals of one language, as the analyser and as the commission knows them.
struct Shelf {
    tag: Tag,
    file: File,
    /// By id.
    entries: BTreeMap<String, Entry>,
}

impl Shelf {
    fn of(tag: Tag) -> Result<Self, Error> {
        let text = File::shipped(tag);
        let file = File::parse(text).map_err(|problems| {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            Error::internal(format!("the shipped glossary cannot be read: {first}"))
        })?;
        let entries = proposals(text).map_err(Error::internal)?;
        let entries = entries.into_iter().map(|it| (it.id.clone(), it)).collect();
        Ok(Self { tag, file, entries })
    }

    /// The peoples that its proposals are about.
    fn groups(&self) -> BTreeSet<&str> {
        self.file.entries.iter().filter_map(|it| it.target.as_deref()).collect()
    }

    /// The proposal that says the same about the other side.
    fn mirror(&self, shipped: &Shipped) -> Option<&Entry> {
        self.entries.get(shipped.mirror.as_deref()?)
    }
}

/// What is asked for, and what is ticked.
struct Asked {
    tag: Tag,
    words: String,
    group: String,
    page: usize,
    /// The proposals that are ticked, by id.
    take: BTreeSet<String>,
    /// Those with which their mirror is taken; `None` where nobody said anything yet: then each.
    with: Option<BTreeSet<String>>,
    /// What is typed as the meaning, in the languages in which the software has no words.
    meaning: BTreeMap<Language, String>,
}

impl Asked {
    fn of(view: &View, value: impl Fn(&str) -> String) -> Self {
        let asked: Option<Tag> = value("language").parse().ok();
        let tag = asked.or_else(|| view.locale.tag().parse().ok());
        Self {
            tag: tag.unwrap_or(Tag::En),
            words: value("q").trim().chars().take(SEARCH_CHARS_MAX).collect(),
            group: value("group"),
            page: value("page").parse().unwrap_or(1),
            take: BTreeSet::new(),
            with: None,
            meaning: BTreeMap::new(),
        }
    }

    fn sent(view: &View, fields: &Fields) -> Self {
        let ids = |name: &str| fields.all(name).into_iter().map(str::to_owned).collect();
        let typed = |it: Language| {
            let words = fields.get(&field_of(&it)).to_owned();
            (it, words)
        };
        Self {
            take: ids("take"),
            with: Some(ids("with")),
            meaning: unspoken(view).into_iter().map(typed).collect(),
            ..Self::of(view, |name| fields.get(name).to_owned())
        }
    }

    fn takes_mirror(&self, id: &str) -> bool {
        self.with.as_ref().is_none_or(|with| with.contains(id))
    }

    /// The address of this list, at its first page.
    fn list(&self, draft: &InstrumentId) -> String {
        let base = routes::draft_glossary_shipped(draft);
        let mut path = routes::with_query(&base, "language", self.tag);
        for (name, value) in [("q", &self.words), ("group", &self.group)] {
            if !value.is_empty() {
                path = routes::with_query(&path, name, value);
            }
        }
        path
    }
}

/// The name of the box for a meaning in a language.
fn field_of(language: &Language) -> String {
    format!("words-{language}")
}

/// The languages that bind in which the software cannot say what a word means.
fn unspoken(view: &View) -> Vec<Language> {
    let binding = view.commission.charter.authentic(Kind::GlossaryChange);
    binding.into_iter().filter(|it| Locale::parse(it.as_str()).is_none()).collect()
}

/// A people's name in a language of the interface.
fn group_in(locale: Locale, id: &str) -> String {
    let message = format!("glossary-group-{id}");
    if locale.has(&message) { locale.text(&message, None) } else { id.to_owned() }
}

/// The same for the reader: a party's name where the charter has it.
fn group(view: &View, id: &str) -> String {
    let party = view.commission.charter.parties.iter().find(|it| it.id.as_str() == id);
    party.map_or_else(|| group_in(view.locale, id), |party| view.names(&party.short).0)
}

/// What kind of hostility an entry is.
fn category(locale: Locale, entry: &Entry) -> String {
    locale.text(&format!("glossary-category-{}", entry.category), None)
}

/// What an entry means in every language that binds: as the proposal says it, else what kind of word
/// it is and about whom, else as it was typed.
fn meaning(view: &View, entry: &Entry, typed: &Localized) -> Localized {
    let mut meaning = entry.meaning.clone();
    // In every language of the pages as well: there the software has the words.
    let spoken = Locale::all().filter_map(|it| it.tag().parse::<Language>().ok());
    for language in
        view.commission.charter.authentic(Kind::GlossaryChange).into_iter().chain(spoken)
    {
        if meaning.get(&language).is_some() {
            continue;
        }
        let words = match Locale::parse(language.as_str()) {
            Some(locale) => {
                let about = entry.target.as_deref().map(|it| group_in(locale, it));
                let parts: Vec<String> =
                    std::iter::once(category(locale, entry)).chain(about).collect();
                Some(parts.join(" · "))
            }
            None => typed.get(&language).map(str::to_owned),
        };
        if let Some(words) = words {
            meaning.set(language, words);
        }
    }
    meaning
}

/// The page, with everything that it shows.
struct Room<'a> {
    view: &'a View,
    loaded: &'a Loaded,
    shelf: Shelf,
    glossary: Glossary,
    there: Option<Said>,
    asked: Asked,
    errors: Errors,
}

/// `GET /desk/<id>/glossary/shipped`. Query: `language`; `q`, words; `group`, a people; `page`.
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = attached::opened(&view, &id, KINDS).await?;
    let asked = Asked::of(&view, |name| view.query(name).unwrap_or_default().to_owned());
    Ok(Room::of(&view, &loaded, asked).await?.page())
}

/// `POST /desk/<id>/glossary/shipped`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    attached::sent(&view, &id, &fields, act(&view, &id, &fields)).await
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let (loaded, office) = attached::changing(view, id, KINDS).await?;
    let mut room = Room::of(view, &loaded, Asked::sent(view, fields)).await?;
    if room.asked.take.iter().any(|id| !room.shelf.entries.contains_key(id)) {
        return Err(Error::bad("a proposal that is ticked does not ship in this language"));
    }
    let typed = room.typed();
    let chosen = room.chosen(&typed);
    if chosen.is_empty() {
        room.errors.push(("take".into(), t!(view.locale, "glossary-shipped-nothing")));
    }
    if room.errors.is_empty() {
        let id = &loaded.draft.id;
        match view.app.store().take_over(id, &chosen, &office, view.now).await {
            Ok(taken) => return added(view, id, taken),
            Err(store::Error::Refused(refusal)) => {
                let words = match &refusal {
                    Refusal::OtherPartysVoice { party } => attached::theirs(view, party),
                    other => view.refusal(other),
                };
                room.errors.push(("take".into(), words));
            }
            Err(other) => return Err(other.into()),
        }
        // Another may have changed the draft meanwhile.
        room.there = there(view, &loaded).await?;
    }
    Ok(room.page())
}

/// Back to what the draft changes, which says how many entries were added.
fn added(view: &View, id: &InstrumentId, taken: TakenOver) -> Result<Response, Error> {
    let path = routes::with_query(&routes::draft_glossary(id), "done", "shipped");
    let path = routes::with_query(&path, "added", taken.added);
    see_other(&view.href(&routes::with_query(&path, "there", taken.there)))
}

/// How many proposals were added a moment ago, and how many were there already.
pub(super) fn done(view: &View) -> Markup {
    let locale = view.locale;
    let number = |name: &str| view.query(name).and_then(|it| it.parse::<u16>().ok()).unwrap_or(0);
    let there = number("there");
    html! {
        @if view.query("done") == Some("shipped") {
            div role="status" { (notice(Tone::Plain, &html! {
                p { (t!(locale, "glossary-shipped-done", "count" => i64::from(number("added")))) }
                @if there > 0 { p { (t!(locale, "glossary-shipped-there", "count" => i64::from(there))) } }
            })) }
        }
    }
}

impl<'a> Room<'a> {
    async fn of(view: &'a View, loaded: &'a Loaded, asked: Asked) -> Result<Self, Error> {
        let shelf = Shelf::of(asked.tag)?;
        let glossary = view.app.store().glossary().await?;
        let there = there(view, loaded).await?;
        Ok(Self { view, loaded, shelf, glossary, there, asked, errors: Errors::new() })
    }

    /// The meaning as it was typed; what is wrong with it is added to the errors.
    fn typed(&mut self) -> Localized {
        let view = self.view;
        let mut read = Localized::new();
        for (language, typed) in &self.asked.meaning {
            let words = parts::check_words(view, &parts::one_line(typed), MEANING_CHARS_MAX);
            match words {
                Err(wrong) => self.errors.push((field_of(language), wrong)),
                Ok(words) if words.is_empty() => self.errors.push((
                    field_of(language),
                    t!(view.locale, "desk-error-binding", "language" => language_name(language)),
                )),
                Ok(words) => read.set(language.clone(), words),
            }
        }
        read
    }

    /// The entries that are ticked, with the mirrors that go with them, in the order of the file.
    fn chosen(&self, typed: &Localized) -> Vec<Entry> {
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        for shipped in self.shelf.file.entries.iter().filter(|it| self.asked.take.contains(&it.id))
        {
            ids.insert(shipped.id.as_str());
            if self.asked.takes_mirror(&shipped.id) {
                ids.extend(self.shelf.mirror(shipped).map(|it| it.id.as_str()));
            }
        }
        let review_by = form::review_day(self.view);
        let listed = self.shelf.file.entries.iter().filter(|it| ids.contains(it.id.as_str()));
        listed
            .filter_map(|it| self.shelf.entries.get(&it.id))
            .map(|it| Entry { meaning: meaning(self.view, it, typed), review_by, ..it.clone() })
            .collect()
    }

    /// That a proposal cannot be ticked, for it is there already.
    fn stands(&self, id: &str) -> Option<String> {
        let holds = self.glossary.get(id).is_some_and(|it| it.holding().is_some());
        let named = self.there.as_ref().is_some_and(|it| it.change.about(id).is_some());
        match (holds, named) {
            (true, _) => Some(t!(self.view.locale, "glossary-shipped-holds")),
            (false, true) => Some(t!(self.view.locale, "glossary-shipped-named")),
            (false, false) => None,
        }
    }

    /// Whether a proposal is about the people and holds the words that are asked for. Its sentences
    /// are not searched: they are shown nowhere.
    fn fits(&self, shipped: &Shipped) -> bool {
        let group = self.asked.group.as_str();
        if !group.is_empty() && shipped.target.as_deref() != Some(group) {
            return false;
        }
        let why = shipped.why(self.view.locale.tag());
        let mut said: Vec<&str> = vec![shipped.id.as_str(), shipped.lemma.as_str()];
        said.extend(shipped.meaning.as_deref());
        said.extend(self.shelf.mirror(shipped).map(|it| it.lemma.as_str()));
        said.extend(shipped.own_forms.iter().map(String::as_str));
        said.extend(shipped.alternatives.iter().map(String::as_str));
        said.extend(why.values().map(String::as_str));
        let said = said.join("\n").to_lowercase();
        self.asked.words.split_whitespace().all(|word| said.contains(&word.to_lowercase()))
    }

    fn page(&self) -> Response {
        let title = t!(self.view.locale, "glossary-shipped-title");
        attached::answer(self.view, &title, &self.errors, self.body(&title))
    }

    fn body(&self, title: &str) -> Markup {
        let (view, locale, draft) = (self.view, self.view.locale, &self.loaded.draft);
        let all: Vec<&Shipped> =
            self.shelf.file.entries.iter().filter(|it| self.fits(it)).collect();
        let pages = all.len().div_ceil(PAGE).max(1);
        let page = self.asked.page.clamp(1, pages);
        let to =
            |page: usize| view.href(&routes::with_query(&self.asked.list(&draft.id), "page", page));
        let previous = (page > 1).then(|| to(page.saturating_sub(1)));
        let next = (page < pages).then(|| to(page.saturating_add(1)));
        let before = page.saturating_sub(1).saturating_mul(PAGE);
        let another = parts::of_another(view, draft, GLOSSARY).filter(|_| self.errors.is_empty());
        let shown = || all.iter().skip(before).take(PAGE);
        html! {
            (summary(view, &self.errors))
            (crumbs(view, draft, title))
            h1 { (title) }
            p class="lead" { (t!(locale, "glossary-shipped-lead")) }
            p { (t!(locale, "glossary-shipped-native")) }
            @if view.commission.founded.demonstration { p { (t!(locale, "glossary-shipped-real")) } }
            @if let Some(party) = another { p { strong { (attached::theirs(view, party)) } } }
            (self.search())
            h2 id="take" { (language_of(self.shelf.tag)) }
            p role="status" { (t!(locale, "glossary-shipped-count", "count" => count(all.len()))) }
            @if another.is_some() || all.is_empty() {
                @for shipped in shown() { (self.row(shipped, false)) }
            } @else {
                form class="flow" method="post" action=(view.href(&routes::draft_glossary_shipped(&draft.id))) {
                    (hidden("language", self.asked.tag.as_str()))
                    (hidden("q", &self.asked.words))
                    (hidden("group", &self.asked.group))
                    (hidden("page", &page.to_string()))
                    @for shipped in shown() { (self.row(shipped, true)) }
                    (self.meanings())
                    div class="actions" {
                        (button(Weight::Primary, &t!(locale, "glossary-shipped-button")))
                        (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back")))
                    }
                }
            }
            (pager(locale, page, pages, previous.as_deref(), next.as_deref()))
        }
    }

    fn search(&self) -> Markup {
        let (view, locale) = (self.view, self.view.locale);
        html! {
            form class="filter full" method="get" action=(routes::draft_glossary_shipped(&self.loaded.draft.id)) role="search" {
                @if view.explicit { (hidden("lang", locale.tag())) }
                div class="field" {
                    label for="language" { (t!(locale, "glossary-field-language")) }
                    select id="language" name="language" {
                        @for tag in Tag::ALL {
                            option value=(tag.as_str()) selected[tag == self.shelf.tag] { (language_of(tag)) }
                        }
                    }
                }
                div class="field" {
                    label for="q" { (t!(locale, "glossary-shipped-words")) }
                    input id="q" name="q" type="search" dir="auto" maxlength=(SEARCH_CHARS_MAX) value=(self.asked.words);
                }
                div class="field" {
                    label for="group" { (t!(locale, "glossary-shipped-group")) }
                    select id="group" name="group" {
                        option value="" selected[self.asked.group.is_empty()] { (t!(locale, "texts-any")) }
                        @for id in self.shelf.groups() {
                            option value=(id) selected[id == self.asked.group] { (group(view, id)) }
                        }
                    }
                }
                (button(Weight::Secondary, &t!(locale, "texts-search")))
            }
        }
    }

    /// What kind of hostility an entry is, how grave, and about whom.
    fn facts(&self, entry: &Entry) -> Markup {
        let locale = self.view.locale;
        html! {
            (category(locale, entry)) " · "
            (t!(locale, "glossary-severity", "grade" => i64::from(entry.severity)))
            @if let Some(target) = &entry.target { " · " bdi { (group(self.view, target)) } }
        }
    }

    /// A proposal. Its sentences are counted and not shown.
    fn row(&self, shipped: &Shipped, may: bool) -> Markup {
        let locale = self.view.locale;
        let Some(entry) = self.shelf.entries.get(&shipped.id) else { return html! {} };
        let sentences = count(shipped.must_flag.len());
        html! {
            section class="panel" {
                h3 { (user_text(Some(&entry.language), &entry.lemma)) }
                p class="small" { (self.facts(entry)) " · " bdi { (entry.id) } }
                p { strong { (t!(locale, "glossary-instead")) } }
                ul { @for it in &entry.alternatives { li { (user_text(Some(&entry.language), it)) } } }
                p class="small muted" { (t!(locale, "glossary-shipped-why")) }
                div class="sides" {
                    @for (side, why) in shipped.why(locale.tag()) {
                        div {
                            p { strong { (group_in(locale, &side)) } }
                            p { bdi { (why) } }
                        }
                    }
                }
                p class="small muted" { (t!(locale, "glossary-shipped-tests", "count" => sentences)) }
                (self.ticks(shipped, entry, may))
            }
        }
    }

    /// The boxes of a proposal: for itself, and for its mirror.
    fn ticks(&self, shipped: &Shipped, entry: &Entry, may: bool) -> Markup {
        let locale = self.view.locale;
        let stands = self.stands(&entry.id);
        let free = may && stands.is_none();
        let (take, with) = (format!("take-{}", entry.id), format!("with-{}", entry.id));
        html! {
            @if let Some(words) = &stands { p { strong { (words) } } }
            @if free {
                div class="choice" {
                    input id=(take) type="checkbox" name="take" value=(entry.id) checked[self.asked.take.contains(&entry.id)];
                    label for=(take) {
                        (t!(locale, "glossary-shipped-tick")) ": " (user_text(Some(&entry.language), &entry.lemma))
                    }
                }
            }
            @if let Some(mirror) = self.shelf.mirror(shipped) {
                @let there = self.stands(&mirror.id);
                @let about = html! {
                    ": " (user_text(Some(&mirror.language), &mirror.lemma)) " · " (self.facts(mirror))
                };
                @if free && there.is_none() {
                    div class="choice" {
                        input id=(with) type="checkbox" name="with" value=(entry.id) checked[self.asked.takes_mirror(&entry.id)];
                        label for=(with) { (t!(locale, "glossary-shipped-with")) (about) }
                    }
                } @else {
                    p class="small" { (t!(locale, "glossary-shipped-mirror")) (about) }
                    @if let Some(words) = there { p class="small" { (words) } }
                }
            }
        }
    }

    /// Boxes for the meaning in the languages in which the software has no words.
    fn meanings(&self) -> Markup {
        let (view, locale) = (self.view, self.view.locale);
        let languages = unspoken(view);
        html! {
            @if !languages.is_empty() { p { (t!(locale, "glossary-shipped-meaning")) } }
            @for language in &languages {
                @let name = field_of(language);
                @let label = t!(locale, "glossary-field-meaning");
                @let label = t!(locale, "board-words-in", "label" => label, "language" => language_name(language));
                (words_box(view, &parts::Box {
                    id: &name,
                    name: &name,
                    label: &label,
                    words: self.asked.meaning.get(language).map_or("", String::as_str),
                    language: Some(language),
                    error: error_at(&self.errors, &name),
                    chars_max: MEANING_CHARS_MAX,
                    lines: MEANING_LINES,
                }))
            }
        }
    }
}

/// A language's name in itself.
fn language_of(tag: Tag) -> &'static str {
    Locale::parse(tag.as_str()).map_or(tag.as_str(), Locale::name)
}
