//! What was answered so far: it travels from page to page in the form.

use commission::Refusal;
use commission::report::{
    Account, CONTACT_CHARS_MAX, Identity, NewReport, PLACE_CHARS_MAX, Trusted, WHAT_CHARS_MAX,
};
use commission::text::{clean, clean_line};
use serde::Deserialize;

use super::sealing::CHOSEN;
use crate::components::hidden;
use crate::request::View;

/// The questions, in their order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Step {
    /// For whom.
    Whom,
    /// In which region.
    Region,
    /// What happened.
    What,
    /// Where.
    Place,
    /// When.
    When,
    /// Who may read who reports.
    Trusted,
    /// Who reports.
    Identity,
    /// Whether every party must open it together: asked only of whoever wants to.
    Sealed,
    /// Everything again, before it is sent.
    Check,
}

impl Step {
    pub(super) const ALL: [Step; 9] = [
        Step::Whom,
        Step::Region,
        Step::What,
        Step::Place,
        Step::When,
        Step::Trusted,
        Step::Identity,
        Step::Sealed,
        Step::Check,
    ];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Step::Whom => "whom",
            Step::Region => "region",
            Step::What => "what",
            Step::Place => "place",
            Step::When => "when",
            Step::Trusted => "trusted",
            Step::Identity => "identity",
            Step::Sealed => "sealed",
            Step::Check => "check",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == word)
    }
}

/// The form of [`crate::routes::report_new`].
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Answers {
    /// The question that the page asked.
    pub(super) step: String,
    /// Which button: `next`, `back`, or `to-` and a question.
    pub(super) go: String,
    /// Whether the answers are only being changed, from the last page.
    pub(super) changing: String,
    pub(super) whom: String,
    pub(super) region: String,
    pub(super) what: String,
    pub(super) place: String,
    pub(super) when: String,
    pub(super) trusted: String,
    pub(super) name: String,
    pub(super) contact: String,
    /// `yes` where every party must open it together.
    pub(super) sealed: String,
    /// Thirty-two hexadecimal digits from which the receipt is made: whoever sends twice, because
    /// the answer was lost, gets the same one.
    pub(super) token: String,
    /// What the browser found for the token, on the last page only.
    pub(super) proof: String,
}

/// Never what was told.
impl std::fmt::Debug for Answers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answers").field("step", &self.step).finish_non_exhaustive()
    }
}

/// What is wrong with an answer, with its field.
pub(super) type Wrong = (&'static str, Refusal);

impl Answers {
    /// The question before or after one, by what was answered: who wants to tell nobody who they
    /// are is not asked; nor is anybody whether it is to be sealed, who does not turn to that.
    pub(super) fn beside(&self, step: Step, ahead: bool) -> Option<Step> {
        let skips = |step: &Step| match step {
            Step::Identity => self.trusted == "nobody",
            other => *other == Step::Sealed,
        };
        let mut steps = Step::ALL.into_iter().filter(|step| !skips(step));
        if ahead { steps.find(|it| *it > step) } else { steps.rev().find(|it| *it < step) }
    }

    /// What is wrong with the answer to one question.
    pub(super) fn check(&self, view: &View, step: Step) -> Result<(), Wrong> {
        let charter = &view.commission.charter;
        let missing = |field: &'static str| (field, Refusal::Empty { field });
        let line = |field, text: &str, max| clean_line(text, max).map_err(|e| (field, e));
        match step {
            Step::Whom if !matches!(self.whom.as_str(), "self" | "other") => Err(missing("whom")),
            Step::Region
                if self.region != "none"
                    && !charter.regions.iter().any(|it| it.code == self.region) =>
            {
                Err(missing("region"))
            }
            Step::What => match clean(&self.what, WHAT_CHARS_MAX) {
                Ok(text) if text.is_empty() => Err(missing("what")),
                Ok(_) => Ok(()),
                Err(refusal) => Err(("what", refusal)),
            },
            Step::Place => line("place", &self.place, PLACE_CHARS_MAX).map(|_| ()),
            Step::When => line("when", &self.when, PLACE_CHARS_MAX).map(|_| ()),
            Step::Trusted => {
                Trusted::parse(&self.trusted, charter).map(|_| ()).map_err(|e| ("trusted", e))
            }
            Step::Identity => {
                let name = line("name", &self.name, CONTACT_CHARS_MAX)?;
                let contact = line("contact", &self.contact, CONTACT_CHARS_MAX)?;
                if name.is_empty() && contact.is_empty() {
                    return Err(missing("name"));
                }
                Ok(())
            }
            // What is not understood is never taken for a no.
            Step::Sealed if !matches!(self.sealed.as_str(), "" | CHOSEN) => Err(missing("sealed")),
            _ => Ok(()),
        }
    }

    /// The first question that is not answered as it must be.
    pub(super) fn first_wrong(&self, view: &View) -> Option<(Step, Wrong)> {
        let mut step = Some(Step::Whom);
        while let Some(at) = step {
            if let Err(wrong) = self.check(view, at) {
                return Some((at, wrong));
            }
            step = self.beside(at, true);
        }
        self.check(view, Step::Sealed).err().map(|wrong| (Step::Sealed, wrong))
    }

    /// The report that the answers make.
    pub(super) fn report(&self, view: &View) -> Result<NewReport, Refusal> {
        let account = Account {
            what: self.what.clone(),
            place: self.place.clone(),
            when: self.when.clone(),
            proxy: self.whom == "other",
            language: view.locale.tag().to_owned(),
        };
        let identity = Identity { name: self.name.clone(), contact: self.contact.clone() };
        let region = if self.region == "none" { "" } else { &self.region };
        let trusted = Trusted::parse(&self.trusted, &view.commission.charter)?;
        let (charter, roll) = (&view.commission.charter, &view.commission.roll);
        let report = NewReport::new(charter, roll, region, &account, &identity, trusted)?;
        Ok(report.sealed(self.sealed == CHOSEN))
    }

    /// Everything but what the page at `step` asks, for the form.
    pub(super) fn carried(&self, step: Step) -> maud::Markup {
        let asked: &[&str] = match step {
            Step::Identity => &["name", "contact"],
            Step::Check => &[],
            step => &[step.as_str()],
        };
        let all = [
            ("whom", &self.whom),
            ("region", &self.region),
            ("what", &self.what),
            ("place", &self.place),
            ("when", &self.when),
            ("trusted", &self.trusted),
            ("name", &self.name),
            ("contact", &self.contact),
            ("sealed", &self.sealed),
            ("token", &self.token),
        ];
        maud::html! {
            (hidden("step", step.as_str()))
            @if !self.changing.is_empty() { (hidden("changing", "yes")) }
            @for (name, value) in all {
                @if !asked.contains(&name) && !value.is_empty() { (hidden(name, value)) }
            }
        }
    }
}
