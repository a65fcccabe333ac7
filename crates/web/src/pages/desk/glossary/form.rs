//! The form of one entry of the glossary.

use commission::draft::Draft;
use commission::glossary::{
    Category, Entry, MEANING_CHARS_MAX, Part, SEVERITY_MAX, Sort, Verb, WORD_CHARS_MAX,
};
use commission::{Language, Localized};
use maud::{Markup, html};
use note::Digest;
use store::GlossaryEdit;

use super::super::keep::Fields;
use super::super::parts::{self, Errors, Loaded, error_at, languages, line_boxes};
use crate::components::{
    Field, Weight, button, hidden, language_name, link_button, select, text_area, text_field,
};
use crate::pages::glossary::MEANING_LINES;
use crate::request::View;
use crate::{day, routes, t};

/// Days after which an entry is looked at again where nobody says otherwise: a year.
const REVIEW_DAYS: i64 = 365;

/// What the form holds, as typed.
#[derive(Clone, Default)]
pub(super) struct Filled {
    /// Whether the entry is added or changed.
    pub(super) change: bool,
    pub(super) id: String,
    pub(super) language: String,
    pub(super) lemma: String,
    pub(super) part: String,
    pub(super) forms: String,
    pub(super) target: String,
    pub(super) side: String,
    pub(super) category: String,
    pub(super) sort: String,
    pub(super) severity: String,
    /// The meaning, or reasons, in the order of [`languages`].
    pub(super) words: Vec<String>,
    pub(super) mirror: String,
    pub(super) alternatives: String,
    pub(super) fine_in: String,
    pub(super) must_flag: String,
    pub(super) must_not_flag: String,
    pub(super) review_by: String,
    /// What only a proposal says: how its forms are made. It is carried along as it is.
    pub(super) paradigm: String,
    pub(super) not_forms: String,
    pub(super) small: String,
    pub(super) proposal: String,
    /// The file out of which a proposal is to be taken, where it was not.
    pub(super) file: String,
}

/// The day until which an entry is looked at again where nobody says otherwise.
pub(super) fn review_day(view: &View) -> i64 {
    view.commission.charter.day_of(view.now).saturating_add(REVIEW_DAYS)
}

fn joined(lines: &[String]) -> String {
    lines.join("\n")
}

/// The lines of a box that are not empty, each on one line.
fn split(typed: &str) -> Vec<String> {
    typed.lines().map(parts::one_line).filter(|it| !it.is_empty()).collect()
}

impl Filled {
    /// An empty form.
    pub(super) fn new(view: &View) -> Self {
        Self {
            review_by: day::written(review_day(view)),
            language: view.locale.tag().to_owned(),
            ..Self::default()
        }
    }

    /// The form of an entry as it is.
    pub(super) fn of(view: &View, draft: &Draft, verb: Verb, entry: &Entry) -> Self {
        let mut filled = Self {
            change: verb == Verb::Change,
            id: entry.id.clone(),
            language: entry.language.to_string(),
            lemma: entry.lemma.clone(),
            part: entry.part.to_string(),
            forms: joined(&entry.forms),
            target: entry.target.clone().unwrap_or_default(),
            side: entry.side.as_ref().map(ToString::to_string).unwrap_or_default(),
            category: entry.category.to_string(),
            sort: entry.sort.to_string(),
            severity: entry.severity.to_string(),
            words: Vec::new(),
            mirror: entry.mirror.clone().unwrap_or_default(),
            alternatives: joined(&entry.alternatives),
            fine_in: joined(&entry.fine_in),
            must_flag: joined(&entry.must_flag),
            must_not_flag: joined(&entry.must_not_flag),
            review_by: day::written(entry.review_by),
            paradigm: entry.paradigm.clone().unwrap_or_default(),
            not_forms: joined(&entry.not_forms),
            small: if entry.small { "yes".to_owned() } else { String::new() },
            proposal: entry.proposal.map(|it| it.hex()).unwrap_or_default(),
            file: String::new(),
        };
        filled.fill_words(view, draft, &entry.meaning);
        filled
    }

    /// The form of a proposal: whose word it is and when it is looked at again, the parties say.
    pub(super) fn proposed(view: &View, draft: &Draft, entry: &Entry) -> Self {
        let review_by = Self::new(view).review_by;
        Self { review_by, ..Self::of(view, draft, Verb::Add, entry) }
    }

    /// The form as it was sent.
    pub(super) fn sent(view: &View, draft: &Draft, fields: &Fields) -> Self {
        let typed = |name: &str| fields.get(name).to_owned();
        let id = fields.given("entry").unwrap_or(fields.get("id"));
        Self {
            change: fields.get("go") == "change",
            id: id.trim().to_owned(),
            language: typed("language"),
            lemma: typed("lemma"),
            part: typed("part"),
            forms: typed("forms"),
            target: typed("target"),
            side: typed("side"),
            category: typed("category"),
            sort: typed("sort"),
            severity: typed("severity"),
            words: parts::typed_words(view, draft, fields),
            mirror: typed("mirror"),
            alternatives: typed("alternatives"),
            fine_in: typed("fine-in"),
            must_flag: typed("must-flag"),
            must_not_flag: typed("must-not-flag"),
            review_by: typed("review-by"),
            paradigm: typed("paradigm"),
            not_forms: typed("not-forms"),
            small: typed("small"),
            proposal: typed("proposal"),
            file: String::new(),
        }
    }

    /// Puts words into the boxes.
    pub(super) fn fill_words(&mut self, view: &View, draft: &Draft, words: &Localized) {
        let of =
            |(language, _): &(Language, bool)| words.get(language).unwrap_or_default().to_owned();
        self.words = languages(view, draft).iter().map(of).collect();
    }

    /// The words of the boxes; what is wrong with them is added to `errors`.
    pub(super) fn read_words(&self, view: &View, draft: &Draft, errors: &mut Errors) -> Localized {
        parts::read_line(view, draft, &self.words, MEANING_CHARS_MAX, errors)
    }

    /// One of a closed list; none is a mistake.
    fn chosen<T: std::str::FromStr>(
        view: &View,
        field: &str,
        typed: &str,
        errors: &mut Errors,
    ) -> Option<T> {
        let chosen = typed.parse().ok();
        if chosen.is_none() {
            errors.push((field.to_owned(), t!(view.locale, "glossary-missing-choice")));
        }
        chosen
    }

    /// What the form asks for; what is wrong with it is added to `errors`.
    pub(super) fn edit(
        &self,
        view: &View,
        loaded: &Loaded,
        errors: &mut Errors,
    ) -> Option<GlossaryEdit> {
        let locale = view.locale;
        let line = |field: &str, typed: &str, max: usize, errors: &mut Errors| {
            let line = parts::check_words(view, &parts::one_line(typed), max);
            line.unwrap_or_else(|wrong| {
                errors.push((field.to_owned(), wrong));
                String::new()
            })
        };
        let optional = |typed: String| Some(typed).filter(|it| !it.is_empty());
        let lemma = line("lemma", &self.lemma, WORD_CHARS_MAX, errors);
        let mirror = optional(line("mirror", &self.mirror, WORD_CHARS_MAX, errors));
        let target = optional(self.target.trim().to_owned());
        let language = Self::chosen(view, "language", &self.language, errors);
        let part = Self::chosen(view, "part", &self.part, errors);
        let category = Self::chosen(view, "category", &self.category, errors);
        let sort = Self::chosen(view, "sort", &self.sort, errors);
        let severity = Self::chosen(view, "severity", &self.severity, errors);
        let meaning = self.read_words(view, &loaded.draft, errors);
        let review_by = day::read(&self.review_by);
        if review_by.is_none() {
            errors.push(("review-by".into(), t!(locale, "glossary-missing-day")));
        }
        let side = match self.side.as_str() {
            "" => None,
            party => Self::chosen(view, "side", party, errors),
        };
        let proposal = match self.proposal.as_str() {
            "" => None,
            hex => Digest::from_hex(hex).ok(),
        };
        let entry = Entry {
            id: self.id.clone(),
            language: language?,
            lemma,
            part: part?,
            forms: split(&self.forms),
            paradigm: Some(self.paradigm.clone()).filter(|it| !it.is_empty()),
            not_forms: split(&self.not_forms),
            small: !self.small.is_empty(),
            target,
            side,
            category: category?,
            sort: sort?,
            severity: severity?,
            meaning,
            mirror,
            alternatives: split(&self.alternatives),
            fine_in: split(&self.fine_in),
            must_flag: split(&self.must_flag),
            must_not_flag: split(&self.must_not_flag),
            review_by: review_by?,
            proposal: None,
        };
        if !errors.is_empty() {
            return None;
        }
        let entry = Box::new(entry);
        Some(match proposal {
            _ if self.change => GlossaryEdit::Change(entry),
            // Whose words were altered is the parties' own entry and no proposal any more.
            Some(proposal) if entry.term() == proposal => GlossaryEdit::Adopt { entry, proposal },
            _ => GlossaryEdit::Add(entry),
        })
    }
}

/// What the fields of the form share.
struct Boxes<'a> {
    view: &'a View,
    errors: &'a Errors,
}

impl Boxes<'_> {
    fn field(
        &self,
        name: &'static str,
        optional: bool,
        draw: &dyn Fn(&Field<'_>) -> Markup,
    ) -> Markup {
        let locale = self.view.locale;
        let label = t!(locale, &format!("glossary-field-{name}"));
        let hint = format!("glossary-hint-{name}");
        let hint = locale.has(&hint).then(|| locale.text(&hint, None));
        draw(&Field {
            name,
            label: &label,
            hint: hint.as_deref(),
            error: error_at(self.errors, name),
            optional,
        })
    }

    fn line(&self, name: &'static str, optional: bool, kind: &str, value: &str) -> Markup {
        let locale = self.view.locale;
        self.field(name, optional, &|field| text_field(locale, field, kind, value))
    }

    fn lines(&self, name: &'static str, optional: bool, value: &str) -> Markup {
        let locale = self.view.locale;
        self.field(name, optional, &|field| text_area(locale, field, 3, value))
    }

    fn choice(&self, name: &'static str, choices: &[(String, String)], chosen: &str) -> Markup {
        let locale = self.view.locale;
        let choices: Vec<(&str, &str)> =
            choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        self.field(name, false, &|field| select(locale, field, &choices, Some(chosen)))
    }

    /// A closed list in words, after an empty choice.
    fn words(&self, name: &'static str, list: &[&'static str], chosen: &str) -> Markup {
        let locale = self.view.locale;
        let mut choices = vec![(String::new(), t!(locale, "desk-choose"))];
        choices.extend(
            list.iter().map(|it| ((*it).to_owned(), t!(locale, &format!("glossary-{name}-{it}")))),
        );
        self.choice(name, &choices, chosen)
    }
}

/// The form of an entry.
pub(super) fn entry(view: &View, draft: &Draft, filled: &Filled, errors: &Errors) -> Markup {
    let locale = view.locale;
    let boxes = Boxes { view, errors };
    let mut tongues: Vec<Language> = view.commission.charter.published.iter().cloned().collect();
    tongues.extend(view.commission.charter.courtesy.iter().cloned());
    tongues.extend(filled.language.parse::<Language>());
    tongues.sort();
    tongues.dedup();
    let tongues: Vec<(String, String)> =
        tongues.iter().map(|it| (it.to_string(), language_name(it))).collect();
    let mut sides = vec![(String::new(), t!(locale, "glossary-side-every"))];
    sides.extend(
        view.parties_in_order().iter().map(|it| (it.id.to_string(), view.names(&it.short).0)),
    );
    let grades: Vec<(String, String)> = (1..=SEVERITY_MAX)
        .map(|it| (it.to_string(), t!(locale, "glossary-severity", "grade" => i64::from(it))))
        .collect();
    let parts: Vec<&str> = Part::ALL.iter().map(|it| it.as_str()).collect();
    let categories: Vec<&str> = Category::ALL.iter().map(|it| it.as_str()).collect();
    let sorts: Vec<&str> = Sort::ALL.iter().map(|it| it.as_str()).collect();
    let go = if filled.change { "change" } else { "add" };
    html! {
        h2 { (t!(locale, &format!("glossary-form-{go}"))) }
        form class="flow" method="post" action=(view.href(&routes::draft_glossary(&draft.id))) {
            (hidden("go", go))
            @for (name, value) in [
                ("proposal", &filled.proposal), ("paradigm", &filled.paradigm),
                ("not-forms", &filled.not_forms), ("small", &filled.small),
            ] {
                @if !value.is_empty() { (hidden(name, value)) }
            }
            (boxes.line("id", false, "text", &filled.id))
            (boxes.choice("language", &tongues, &filled.language))
            (boxes.line("lemma", false, "text", &filled.lemma))
            (boxes.words("part", &parts, &filled.part))
            (boxes.lines("forms", true, &filled.forms))
            (boxes.words("category", &categories, &filled.category))
            (boxes.words("sort", &sorts, &filled.sort))
            (boxes.choice("severity", &grades, &filled.severity))
            (boxes.choice("side", &sides, &filled.side))
            (boxes.line("target", true, "text", &filled.target))
            (line_boxes(view, draft, &t!(locale, "glossary-field-meaning"), &filled.words, (MEANING_CHARS_MAX, MEANING_LINES), errors))
            (boxes.lines("alternatives", false, &filled.alternatives))
            (boxes.line("mirror", true, "text", &filled.mirror))
            (boxes.lines("fine-in", true, &filled.fine_in))
            (boxes.lines("must-flag", false, &filled.must_flag))
            (boxes.lines("must-not-flag", false, &filled.must_not_flag))
            (boxes.line("review-by", false, "date", &filled.review_by))
            div class="actions" {
                (button(Weight::Primary, &t!(locale, &format!("glossary-button-{go}"))))
                (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back")))
            }
        }
    }
}
