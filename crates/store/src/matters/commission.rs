//! The commission's own acts: founding, charter, policy.

use std::sync::Arc;

use commission::act::Founded;
use commission::{Charter, Commission, CommissionAct};
use sqlx::AnyConnection;

use super::ledger;
use crate::Error;
use crate::apply::{Present, founded, record_blob, text_blob};

/// Takes over an act about the commission.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    present: &mut Present,
    index: u64,
    act: &CommissionAct,
) -> Result<(), Error> {
    match act {
        CommissionAct::Founded(act) if present.is_none() && index == 0 => {
            *present = Some(Arc::new(found(conn, act).await?));
        }
        CommissionAct::Founded(_) => {
            // Refuses with the domain's own words.
            Arc::make_mut(founded(present)?).apply(act, index, None)?;
        }
        CommissionAct::CharterChanged { at, instrument, charter } => {
            let file = text_blob(conn, charter).await?;
            let commission = Arc::make_mut(founded(present)?);
            commission.apply(act, index, Some(&file))?;
            record_blob(conn, charter).await?;
            ledger::follow_charter(conn, &commission.charter, *at).await?;
            super::appeal::follow_charter(conn, &commission.charter).await?;
            super::activity::follow_charter(conn, &commission.charter).await?;
            super::competition::follow_charter(conn, commission, instrument, *at, index).await?;
        }
        CommissionAct::PolicyChanged { policy, .. } => {
            let file = text_blob(conn, policy).await?;
            Arc::make_mut(founded(present)?).apply(act, index, Some(&file))?;
            record_blob(conn, policy).await?;
        }
    }
    Ok(())
}

async fn found(conn: &mut AnyConnection, act: &Founded) -> Result<Commission, Error> {
    let commission = commission(conn, act).await?;
    record_blob(conn, &act.charter).await?;
    ledger::follow_charter(conn, &commission.charter, act.at).await?;
    Ok(commission)
}

/// The commission as the founding act founds it; reads its charter, writes nothing.
pub(crate) async fn commission(
    conn: &mut AnyConnection,
    act: &Founded,
) -> Result<Commission, Error> {
    let file = text_blob(conn, &act.charter).await?;
    let charter = Charter::parse(&file).map_err(|problems| {
        let problem = problems.first().map(ToString::to_string).unwrap_or_default();
        Error::corrupt(format!("the founding charter cannot be read: {problem}"))
    })?;
    Ok(Commission::new(act.clone(), charter)?)
}
