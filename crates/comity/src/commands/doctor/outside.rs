//! What lies outside the folder: the site's address and hosts, the mail server, the backups.

use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use store::Inspection;
use web::locale::{Locale, Zone};

use super::{Report, State, words};
use crate::client::Client;
use crate::failure::Outcome;
use crate::jobs::mail::MailArgs;

/// Seconds that two clocks may differ.
const CLOCK_SECONDS_MAX: i64 = 30;
/// Seconds from which signatures are refused for their time.
const CLOCK_SECONDS_BROKEN: i64 = 300;
/// Seconds that finding a host may take.
const LOOKUP_SECONDS: u64 = 10;
const DAY: i64 = 86_400;
/// Seconds after which a backup is old.
const BACKUP_SECONDS_MAX: i64 = 7 * DAY;

/// The host of a web address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let place = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match place.strip_prefix('[').and_then(|it| it.split_once(']')) {
        Some((host, _)) => host,
        None => place.rsplit_once(':').map_or(place, |(host, _)| host),
    }
}

fn is_local(host: &str) -> bool {
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Whether the site answers, over TLS, as this commission, at the right time; and its hosts.
///
/// # Errors
/// When the address is none.
pub async fn check_server(
    report: &mut Report,
    server: &str,
    inspection: Option<&Inspection>,
    now: i64,
) -> Outcome {
    let client = Client::new(server)?;
    let host = host(server).to_owned();
    let local = is_local(&host);
    if !server.starts_with("https://") && !local {
        report.find("address", State::Problem, "plain", words!("server" => server.to_owned()));
    } else {
        report.find("address", State::Well, "ok", words!("server" => server.to_owned()));
    }
    match tokio::task::block_in_place(|| client.date(web::routes::api_record())) {
        Ok((date, origin)) => {
            let expected =
                inspection.map(|it| it.commission.founded.log.name().as_str().to_owned());
            let args = words!(
                "server" => server.to_owned(),
                "origin" => origin.clone().unwrap_or_default(),
            );
            if expected.is_some() && origin.is_some() && expected != origin {
                report.find("server", State::Problem, "other", args);
            } else {
                report.find("server", State::Well, "ok", args);
            }
            check_clock(report, date, now);
        }
        Err(failure) => {
            let why = failure.to_string();
            let why = why.trim_start_matches("error: ").replace("\n ", "").replace('\n', " ");
            let args = words!("server" => server.to_owned(), "why" => why);
            report.find("server", State::Problem, "silent", args);
        }
    }
    if local {
        return Ok(());
    }
    let mut hosts = vec![format!("sign.{host}")];
    if let Some(inspection) = inspection {
        let named: Vec<String> = inspection
            .commission
            .charter
            .parties
            .iter()
            .filter_map(|it| it.signing_host.clone())
            .collect();
        if named.len() == inspection.commission.charter.parties.len() {
            hosts.clear();
        }
        hosts.extend(named);
    }
    hosts.sort();
    hosts.dedup();
    for host in hosts {
        let limit = Duration::from_secs(LOOKUP_SECONDS);
        let found =
            tokio::time::timeout(limit, tokio::net::lookup_host((host.as_str(), 443))).await;
        if found.is_ok_and(|found| found.is_ok_and(|mut it| it.next().is_some())) {
            report.find("host", State::Well, "ok", words!("host" => host));
        } else {
            report.find("host", State::Warning, "missing", words!("host" => host));
        }
    }
    Ok(())
}

fn check_clock(report: &mut Report, date: Option<String>, now: i64) {
    let date = date
        .and_then(|date| httpdate::parse_http_date(&date).ok())
        .and_then(|date| date.duration_since(UNIX_EPOCH).ok())
        .and_then(|since| i64::try_from(since.as_secs()).ok());
    let Some(date) = date else {
        report.find("server-clock", State::Warning, "missing", words!());
        return;
    };
    // Asking took some of the time between the two.
    let apart = date.saturating_sub(now).saturating_abs();
    let args = words!("seconds" => report.locale.number(apart));
    match apart {
        apart if apart > CLOCK_SECONDS_BROKEN => {
            report.find("server-clock", State::Problem, "apart", args);
        }
        apart if apart > CLOCK_SECONDS_MAX => {
            report.find("server-clock", State::Warning, "apart", args);
        }
        _ => report.well("server-clock"),
    }
}

/// Whether the mail server can be reached as it would be to send; and to whom mail does not go.
pub async fn check_mail(report: &mut Report, mail: &MailArgs, inspection: Option<&Inspection>) {
    let contacts = inspection.and_then(|it| it.mail.as_ref()).map_or(0, |it| it.contacts);
    match mail.mailer("https://commission.example") {
        Ok(None) if contacts > 0 => {
            report.find("mail", State::Warning, "off", words!("count" => contacts));
        }
        Ok(None) => report.find("mail", State::Well, "none", words!()),
        Ok(Some(mailer)) => {
            let place = mailer.place();
            match mailer.greet().await {
                Ok(()) => report.find("mail", State::Well, "ok", words!("place" => place)),
                Err(unsent) => {
                    let args = words!("place" => place, "why" => unsent.why);
                    report.find("mail", State::Problem, "bad", args);
                }
            }
        }
        Err(failure) => {
            let why = failure.to_string().trim_start_matches("error: ").replace("\n ", "");
            report.find("mail", State::Problem, "settings", words!("why" => why));
        }
    }
    let Some((inspection, mail)) = inspection.and_then(|it| Some((it, it.mail.as_ref()?))) else {
        return;
    };
    let charter = &inspection.commission.charter;
    let zone = Zone { offset_seconds: charter.utc_offset_seconds.into(), name: &charter.time_zone };
    for trouble in &mail.troubles {
        let args = words!(
            "office" => office(report.locale, inspection, &trouble.office),
            "why" => trouble.failure.clone(),
            "count" => trouble.attempts,
            "since" => report.locale.date_time(trouble.given_up, zone),
            "id" => trouble.office.to_string(),
        );
        let answer = if trouble.given_up > 0 { "given-up" } else { "late" };
        report.find("mail", State::Warning, answer, args);
    }
}

fn office(locale: Locale, inspection: &Inspection, office: &commission::Office) -> String {
    web::words::Words { locale, charter: Some(&inspection.commission.charter) }.office(office)
}

/// How old the newest backup is.
pub fn check_backup(report: &mut Report, path: &Path, now: i64) {
    let shown = path.display().to_string();
    let Some((_, written)) = newest(path) else {
        report.find("backup", State::Problem, "missing", words!("path" => shown));
        return;
    };
    let age = now.saturating_sub(written).max(0);
    let args = words!("path" => shown, "age" => report.locale.duration(age));
    if age > BACKUP_SECONDS_MAX {
        report.find("backup", State::Warning, "old", args);
    } else {
        report.find("backup", State::Well, "ok", args);
    }
}

/// The file itself, or the file of a folder that was written last; with when.
fn newest(path: &Path) -> Option<(PathBuf, i64)> {
    let written = |path: &Path| {
        let meta = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
        let since = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        i64::try_from(since.as_secs()).ok()
    };
    if let Some(at) = written(path) {
        return Some((path.to_owned(), at));
    }
    std::fs::read_dir(path)
        .ok()?
        .filter_map(Result::ok)
        .filter_map(|entry| Some((entry.path(), written(&entry.path())?)))
        .max_by_key(|(_, at)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_of_an_address() {
        assert_eq!(host("https://commission.example/x?y"), "commission.example");
        assert_eq!(host("http://localhost:8080"), "localhost");
        assert_eq!(host("http://[::1]:80/"), "::1");
        assert!(is_local("localhost") && is_local("::1") && !is_local("commission.example"));
    }
}
