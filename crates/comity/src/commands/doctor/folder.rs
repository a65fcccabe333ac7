//! The data folder: who can read it, its key, its database, the disk, the clock.

use std::path::Path;

use store::{Inspection, Line, LineReport};

use super::{Report, State, words};
use crate::{keys, place};

/// Bytes free under which the disk is about to be full.
const FREE_BYTES_MIN: u64 = 100 << 20;
/// Bytes free under which somebody should look.
const FREE_BYTES_WARNING: u64 = 1 << 30;
/// Seconds by which the latest entry may lie ahead of this machine's clock.
const AHEAD_SECONDS_MAX: i64 = 60;
/// The files of a folder that hold names, drafts or keys.
const PRIVATE: [&str; 4] = ["comity.db", "comity.db-wal", "comity.db-shm", "log.key"];

#[cfg(unix)]
fn mode(path: &Path) -> Option<u32> {
    let meta = std::fs::metadata(path).ok()?;
    Some(std::os::unix::fs::PermissionsExt::mode(&meta.permissions()))
}

#[cfg(not(unix))]
fn mode(path: &Path) -> Option<u32> {
    path.exists().then_some(0o700)
}

/// Who can read and write the folder, and whether there is room.
pub fn check(report: &mut Report, data: &Path) {
    let folder = data.display().to_string();
    let Some(of_folder) = mode(data) else {
        report.find("folder", State::Problem, "missing", words!("folder" => folder));
        return;
    };
    let mut open = Vec::new();
    if of_folder & 0o022 != 0 {
        open.push(folder.clone());
    }
    for name in PRIVATE {
        let file = data.join(name);
        if mode(&file).is_some_and(|mode| mode & 0o077 != 0) {
            open.push(file.display().to_string());
        }
    }
    if open.is_empty() {
        report.find("folder", State::Well, "ok", words!("folder" => folder));
    } else {
        let args = words!("files" => open.join(", "), "commands" => open.join(" "));
        report.find("folder", State::Problem, "open", args);
    }
    match free(data) {
        Some(free) => {
            let (state, answer) = match free {
                free if free < FREE_BYTES_MIN => (State::Problem, "full"),
                free if free < FREE_BYTES_WARNING => (State::Warning, "low"),
                _ => (State::Well, "ok"),
            };
            let megabytes = report.locale.number(i64::try_from(free >> 20).unwrap_or(i64::MAX));
            report.find("disk", state, answer, words!("megabytes" => megabytes));
        }
        None => report.find("disk", State::Warning, "unknown", words!()),
    }
}

/// The bytes that the program may still write.
#[cfg(unix)]
fn free(data: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(data).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
fn free(_data: &Path) -> Option<u64> {
    None
}

/// The log's key: there, private, and the record's.
pub fn check_key(report: &mut Report, data: &Path, inspection: Option<&Inspection>) {
    let file = place::log_key_file(data);
    let name = file.display().to_string();
    if !file.exists() {
        report.find("key", State::Problem, "missing", words!("file" => name));
        return;
    }
    match keys::private(&file) {
        Ok(key) => {
            let expected = inspection.map(|it| it.commission.founded.log.clone());
            if expected.is_some_and(|expected| expected != key.verifier()) {
                report.find("key", State::Problem, "other", words!("file" => name));
            } else {
                report.find("key", State::Well, "ok", words!("file" => name));
            }
        }
        Err(failure) => {
            let why = failure.to_string();
            let why =
                why.trim_start_matches("error: ").lines().next().unwrap_or_default().to_owned();
            report.find("key", State::Problem, "bad", words!("file" => name, "why" => why));
        }
    }
}

/// How the line to a database server is protected.
fn check_line(report: &mut Report, line: &LineReport) {
    let tls = line.tls.clone().unwrap_or_default();
    let (state, answer) = match (line.line, line.tls.is_some()) {
        (Line::Verified, true) => (State::Well, "verified"),
        (Line::Encrypted, true) => (State::Warning, "unverified"),
        (Line::Verified | Line::Encrypted, false) => (State::Warning, "ended"),
        (Line::Local, _) => (State::Well, "local"),
        (Line::Plain, _) => (State::Warning, "plain"),
    };
    report.find("connection", state, answer, words!("tls" => tls));
}

/// The database's schema and library, the line to it, and the clock by the latest entry.
pub fn check_database(report: &mut Report, inspection: &Inspection, now: i64) {
    let Inspection { schema, schema_known, engine, .. } = inspection;
    let (state, answer) =
        if schema == schema_known { (State::Well, "ok") } else { (State::Warning, "older") };
    let args = words!("schema" => *schema, "known" => *schema_known, "engine" => engine.clone());
    report.find("database", state, answer, args);
    if let Some(line) = &inspection.line {
        check_line(report, line);
    }
    let ahead = inspection.latest.saturating_sub(now);
    if ahead > AHEAD_SECONDS_MAX {
        let args = words!("time" => report.locale.duration(ahead));
        report.find("clock", State::Problem, "behind", args);
    } else {
        report.well("clock");
    }
}
