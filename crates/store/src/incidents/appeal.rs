//! Appeals prepared in advance: found among the adopted plans, and filled in need.

use commission::draft::{Filling, Template};
use commission::incident::{ABOUT, about};
use commission::{Draft, IncidentId, InstrumentId, Kind, Localized, Office, Refusal, Version};

use super::PLANS_MAX;
use crate::desk::check_seated;
use crate::store::Store;
use crate::{Edit, Error, Filter, apply};

/// An appeal prepared in advance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Prepared {
    /// The plan that prepares it.
    pub plan: InstrumentId,
    /// The plan's titles.
    pub titles: Localized,
    /// Its slots and words.
    pub template: Template,
    /// The mandate's topics of the plan.
    pub topics: Vec<String>,
}

impl Store {
    /// The appeals that adopted plans prepare, the plan adopted last first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a plan cannot be read.
    pub async fn prepared_appeals(&self) -> Result<Vec<Prepared>, Error> {
        let filter = Filter {
            kind: Some(Kind::Plan),
            state: Some("adopted".to_owned()),
            limit: PLANS_MAX,
            ..Filter::default()
        };
        let mut prepared = Vec::new();
        for row in self.instruments(&filter).await? {
            prepared.extend(self.prepared(&row.id).await?);
        }
        Ok(prepared)
    }

    /// The appeal that a plan prepares; none where it is not adopted or has no slots.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Error::Corrupt`] when the plan cannot be read.
    pub async fn prepared(&self, plan: &InstrumentId) -> Result<Option<Prepared>, Error> {
        let page = self.instrument(plan).await?;
        let current = page.instrument.current();
        // Adopted and still in force: what a later plan replaced prepares nothing any more.
        if page.adopted.is_none() || current.state.as_str() != "adopted" {
            return Ok(None);
        }
        let mut versions: Vec<Version> = Vec::new();
        let mut conn = self.reader().await?;
        for version in &current.versions {
            let text = apply::text_blob(&mut conn, &version.digest).await?;
            let corrupt = |e| Error::corrupt(format!("a version of {plan}: {e}"));
            versions.push(text.parse().map_err(corrupt)?);
        }
        let titles = versions.iter().map(|it| (it.language.clone(), it.title.clone())).collect();
        let topics = current.topics.clone();
        let plan = plan.clone();
        Ok(Template::of(&versions).map(|template| Prepared { plan, titles, template, topics }))
    }

    /// Lays the draft of an appeal on the desk: a prepared one, its slots filled, about an
    /// incident. Every party's words are in it; nobody has signed it.
    ///
    /// # Errors
    /// [`Refusal::NotAdopted`] for a plan that prepares none; [`Refusal::UnknownIncident`]; those
    /// of [`Draft::filled`]; [`Refusal::NotSeated`].
    pub async fn fill_appeal(
        &self,
        plan: &InstrumentId,
        incident: &IncidentId,
        filling: &Filling,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<InstrumentId, Error> {
        self.refresh().await?;
        let prepared = self.prepared(plan).await?;
        let prepared = prepared.ok_or_else(|| Refusal::NotAdopted { id: plan.clone() })?;
        let incident = self.incident(incident).await?.incident;
        let commission = self.commission();
        check_seated(&commission, by)?;
        let draft = Draft::filled(
            &commission.charter,
            &commission.id,
            &prepared.template,
            &prepared.topics,
            filling,
            by,
            now,
            nonce,
        )?;
        let id = draft.id.clone();
        match self.lay(draft, by, 0, now, Vec::new()).await {
            // The same form, sent twice, is one draft.
            Ok(_) | Err(Error::Refused(Refusal::Changed { .. })) => {}
            Err(error) => return Err(error),
        }
        let attach = Edit::Attach { name: ABOUT.to_owned(), bytes: about(&incident.id) };
        self.edit(&id, by, attach, None, now).await?;
        Ok(id)
    }
}
