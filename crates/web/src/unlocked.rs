//! Reading keys that were unlocked: in memory only, for one session, and not for long.
//!
//! Another server process, a restart, signing out or half an hour without use locks them again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use store::sealed::Secret;

use crate::app::App;
use crate::request::View;
use crate::session::IDLE_SECONDS_MAX;

/// The most sessions whose keys are kept open at once; then the least used is locked.
const SESSIONS_MAX: usize = 500;

struct Open {
    secrets: Vec<Secret>,
    used: i64,
}

/// The keys that are open, by session.
#[derive(Default)]
pub(crate) struct Unlocked(Mutex<HashMap<String, Open>>);

/// Whose keys they are: a session's, or in a demonstration a role's.
fn name(view: &View) -> Option<String> {
    let office = view.office_held()?;
    match &view.session {
        Some(session) => Some(format!("{} {office}", session.id)),
        None if view.app.demo().is_some() => Some(format!("demo {office}")),
        None => None,
    }
}

impl Unlocked {
    fn with<T>(&self, now: i64, work: impl FnOnce(&mut HashMap<String, Open>) -> T) -> T {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|_, it| it.used.saturating_add(IDLE_SECONDS_MAX) > now);
        work(&mut open)
    }
}

/// Keeps keys open for who asks.
pub(crate) fn keep(view: &View, secrets: Vec<Secret>) {
    let Some(name) = name(view) else { return };
    view.app.unlocked().with(view.now, |open| {
        if open.len() >= SESSIONS_MAX
            && let Some(least) =
                open.iter().min_by_key(|(_, it)| it.used).map(|(name, _)| name.clone())
        {
            open.remove(&least);
        }
        open.insert(name, Open { secrets, used: view.now });
    });
}

/// The open keys of who asks; none when they are locked.
pub(crate) fn of(view: &View) -> Vec<Secret> {
    let Some(name) = name(view) else { return Vec::new() };
    view.app.unlocked().with(view.now, |open| match open.get_mut(&name) {
        Some(found) => {
            found.used = view.now;
            found.secrets.clone()
        }
        None => Vec::new(),
    })
}

/// Locks the keys of who asks.
pub(crate) fn lock(view: &View) {
    if let Some(name) = name(view) {
        view.app.unlocked().with(view.now, |open| open.remove(&name));
    }
}

/// Locks the keys of a session that ended.
pub(crate) fn lock_session(app: &App, session: &str, now: i64) {
    let begin = format!("{session} ");
    app.unlocked().with(now, |open| open.retain(|name, _| !name.starts_with(&begin)));
}
