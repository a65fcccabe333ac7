//! Every address of the site, as a function. Pages, redirects and feeds link through these alone.

mod account;
mod api;
mod appeals;
mod checks;
mod competitions;
mod contacts;
mod dialogue;
mod glossary;
mod programme;

use std::fmt::Write as _;

pub use account::{
    account, account_key, account_mail, account_mail_again, account_name, account_passkey,
    account_passkey_remove, account_reading, account_reading_passkey, account_session_end,
    invitation, seats, seats_cancel, seats_invite, seats_order, sign_in, sign_out, signing,
    signing_ticket,
};
pub use api::{
    api_commission, api_entry, api_instrument, api_instruments, api_record, api_report_files,
    api_symmetry, openapi,
};
pub use appeals::{
    appeal_letter, appeals, course, course_document, course_lay, course_step, draft_addressees,
    sent_appeal,
};
pub use checks::{
    api_check, draft_check, is_check, speech, speech_lexicon, speech_rule, speech_rules,
};
pub use competitions::{
    api_competition, api_competition_papers, competition, competition_enter, competition_entry,
    competition_erase, competition_file, competition_join, competition_room, competitions,
    draft_competition, juries, jury, jury_again, jury_ballot, jury_declare, jury_open, jury_recuse,
    jury_scores, jury_seal,
};
pub use contacts::{
    contact_call, contact_call_new, contacts, contacts_duty, contacts_log, contacts_measures,
};
pub use dialogue::{
    delegate_badge, delegation, door, door_away, door_list, door_scans, door_worker, draft_forum,
    forum, forums, own_delegate,
};
pub use glossary::{
    draft_glossary, draft_glossary_proposal, draft_glossary_reason, draft_glossary_retire,
    draft_glossary_shipped, glossary, glossary_entry, glossary_file,
};
pub use programme::{
    activity, activity_people, activity_picture, activity_report, activity_reviews, activity_room,
    activity_word, desk_propose, draft_programme, draft_waivers, forum_trust, own_registration,
    programme, programme_file, programme_map, programme_region, programme_table, register, review,
    trust,
};

/// The home page.
pub fn home() -> &'static str {
    "/"
}

/// The list of texts. Query: `kind`, `state`, `q`, `before`.
pub fn texts() -> &'static str {
    "/texts"
}

/// One text.
pub fn text(id: impl std::fmt::Display) -> String {
    format!("/texts/{}", segment(id))
}

/// The instrument text with its signed statements, for `comity verify`.
pub fn text_note(id: impl std::fmt::Display) -> String {
    format!("/texts/{}/instrument.note", segment(id))
}

/// The exact bytes of one language version.
pub fn text_version(id: impl std::fmt::Display, language: impl std::fmt::Display) -> String {
    format!("/texts/{}/version/{}.txt", segment(id), segment(language))
}

/// The ledger of promises.
pub fn ledger() -> &'static str {
    "/promises"
}

/// The ledger of promises as a table.
pub fn ledger_file() -> &'static str {
    "/promises/comity.csv"
}

/// What a quarter came to, such as `2026-4`.
pub fn quarter(quarter: impl std::fmt::Display) -> String {
    format!("/promises/quarter/{}", segment(quarter))
}

/// Begins a text with the numbers of a quarter.
pub fn quarter_draft(of: impl std::fmt::Display) -> String {
    format!("{}/draft", quarter(of))
}

/// The charter.
pub fn charter() -> &'static str {
    "/charter"
}

/// The mandate.
pub fn mandate() -> &'static str {
    "/mandate"
}

/// The statement from which the commission comes.
pub fn origin() -> &'static str {
    "/origin"
}

/// The incidents as everybody sees them. Query: `region`, `before`.
pub fn incidents() -> &'static str {
    "/incidents"
}

/// One incident as everybody sees it.
pub fn incident(id: impl std::fmt::Display) -> String {
    format!("/incidents/{}", segment(id))
}

/// The rooms of incidents, for members. Query: `status`, `clock`, `region`, `who`, `q`, `order`,
/// `before`.
pub fn board() -> &'static str {
    "/board"
}

/// How alike incidents against each party are treated. Query: `period`.
pub fn symmetry() -> &'static str {
    "/symmetry"
}

/// Begins a statement with the audit's numbers: a form with the fields `period` and `nonce`.
pub fn symmetry_draft() -> &'static str {
    "/symmetry/draft"
}

/// The map of incidents as everybody sees them.
pub fn map() -> &'static str {
    "/map"
}

/// The map of rooms, for members.
pub fn board_map() -> &'static str {
    "/board/map"
}

/// The exports of the board: asking for one and consenting to it.
pub fn exports() -> &'static str {
    "/board/exports"
}

/// Takes an export away: a form with the field `form`, `csv` or `json`.
pub fn export_take(id: impl std::fmt::Display) -> String {
    format!("/board/exports/{}", segment(id))
}

/// Opening a room. Query: `report`.
pub fn room_new() -> &'static str {
    "/board/new"
}

/// The room of an incident.
pub fn room(id: impl std::fmt::Display) -> String {
    format!("/board/{}", segment(id))
}

/// The meetings as everybody sees them.
pub fn meetings() -> &'static str {
    "/meetings"
}

/// One meeting as everybody sees it.
pub fn meeting(id: impl std::fmt::Display) -> String {
    format!("/meetings/{}", segment(id))
}

/// The shared calendar, for members. Query: `from`, a day.
pub fn calendar() -> &'static str {
    "/calendar"
}

/// The same for calendar programs (RFC 5545).
pub fn calendar_file() -> &'static str {
    "/calendar/comity.ics"
}

/// Calling a meeting. Query: `again`, the id of one that is to be called again.
pub fn meeting_call() -> &'static str {
    "/calendar/call"
}

/// A meeting's room: answers, agenda, who was present, minutes.
pub fn meeting_room(id: impl std::fmt::Display) -> String {
    format!("/calendar/meeting/{}", segment(id))
}

/// Giving advance notice.
pub fn notice_new() -> &'static str {
    "/calendar/notice"
}

/// One advance notice.
pub fn notice(id: impl std::fmt::Display) -> String {
    format!("/calendar/notice/{}", segment(id))
}

/// Taking everything that another voice has worded as one's own.
pub fn draft_take(id: impl std::fmt::Display) -> String {
    format!("/desk/{}/take", segment(id))
}

/// Filling the slots of an appeal that a plan prepares, about an incident.
pub fn appeal(id: impl std::fmt::Display, plan: impl std::fmt::Display) -> String {
    format!("/board/{}/appeal/{}", segment(id), segment(plan))
}

/// Beginning something about an incident: a playbook, a task, a visit, a day to ask again.
pub fn tasks(id: impl std::fmt::Display) -> String {
    format!("{}/tasks", room(id))
}

/// A task of an incident.
pub fn task(id: impl std::fmt::Display, number: u32) -> String {
    format!("{}/{number}", tasks(id))
}

/// A day on which a room asks again how it stands.
pub fn follow_up(id: impl std::fmt::Display, number: u32) -> String {
    format!("{}/follow-ups/{number}", room(id))
}

/// The record. Query: `before`.
pub fn record() -> &'static str {
    "/record"
}

/// The page of one entry.
pub fn entry(index: u64) -> String {
    format!("/record/entry/{index}")
}

/// The exact bytes of one entry: a leaf of the tree.
pub fn entry_json(index: u64) -> String {
    format!("/record/entry/{index}.json")
}

/// A file of the record by its name under `/record/`, such as `tile/0/000.p/7`.
pub fn record_file(name: impl std::fmt::Display) -> String {
    format!("/record/{name}")
}

/// The latest agreed checkpoint.
pub fn checkpoint() -> &'static str {
    "/record/checkpoint"
}

/// The latest checkpoint that the log signed, agreed or not.
pub fn checkpoint_pending() -> &'static str {
    "/record/checkpoint.pending"
}

/// The policy of the record now. `?at=<size>` gives the one for that size.
pub fn policy() -> &'static str {
    "/record/policy"
}

/// The inclusion proof of one entry (`.tlog-proof`).
pub fn proof(index: u64) -> String {
    format!("/record/proof/{index}")
}

/// A blob, by the 64 hexadecimal digits of its SHA-256.
pub fn blob(digest: &note::Digest) -> String {
    format!("/record/blob/{}", digest.hex())
}

/// How to check everything oneself.
pub fn check() -> &'static str {
    "/verify"
}

/// The Atom feed.
pub fn feed() -> &'static str {
    "/feed.atom"
}

/// What waits for the reader.
pub fn mine() -> &'static str {
    "/mine"
}

/// Ends mail to whoever got this token with one. `post` ends it at once (RFC 8058); `get` asks.
pub fn unsubscribe(token: impl std::fmt::Display) -> String {
    format!("/unsubscribe/{}", segment(token))
}

/// Confirms the address to which this code went. `post` does; `get` asks.
pub fn confirm_mail(code: impl std::fmt::Display) -> String {
    format!("/confirm-mail/{}", segment(code))
}

/// In a demonstration: the role switcher.
pub fn demo() -> &'static str {
    "/demo"
}

/// In a demonstration: takes a role. A form with the field `office`, empty to leave the role.
pub fn demo_role() -> &'static str {
    "/demo/role"
}

/// The desk: the drafts.
pub fn desk() -> &'static str {
    "/desk"
}

/// One draft.
pub fn draft(id: impl std::fmt::Display) -> String {
    format!("/desk/{}", segment(id))
}

/// Beginning a draft.
pub fn desk_new() -> &'static str {
    "/desk/new"
}

/// One passage of a draft, where a side words it; 0 is the title, the number after the last adds
/// a passage.
pub fn draft_passage(id: impl std::fmt::Display, number: usize) -> String {
    format!("{}/passage/{number}", draft(id))
}

/// The interests that one's side wants considered.
pub fn draft_interests(id: impl std::fmt::Display) -> String {
    format!("{}/interests", draft(id))
}

/// Stating a ground. Query: `ground`, the digest of one that is to be changed.
pub fn draft_ground(id: impl std::fmt::Display) -> String {
    format!("{}/ground", draft(id))
}

/// The tasks that a plan carries.
pub fn draft_tasks(id: impl std::fmt::Display) -> String {
    format!("{}/tasks", draft(id))
}

/// Adding a promise. Query: `promise`, the id of one that is to be changed.
pub fn draft_promise(id: impl std::fmt::Display) -> String {
    format!("{}/promise", draft(id))
}

/// Attaching a file.
pub fn draft_files(id: impl std::fmt::Display) -> String {
    format!("{}/files", draft(id))
}

/// A file attached to a draft.
pub fn draft_file(id: impl std::fmt::Display, name: impl std::fmt::Display) -> String {
    format!("{}/files/{}", draft(id), segment(name))
}

/// Taking an attached file off: a form without fields.
pub fn draft_file_remove(id: impl std::fmt::Display, name: impl std::fmt::Display) -> String {
    format!("{}/remove", draft_file(id, name))
}

/// What is said about a draft or text, by every side to every side.
pub fn thread(id: impl std::fmt::Display) -> String {
    format!("{}/thread", draft(id))
}

/// What one party says about it among its own.
pub fn thread_of(id: impl std::fmt::Display, party: impl std::fmt::Display) -> String {
    format!("{}/thread/{}", draft(id), segment(party))
}

/// Putting a draft on the table: choosing the deadline, then checking. Query: `until`, a date.
pub fn draft_table(id: impl std::fmt::Display) -> String {
    format!("{}/table", draft(id))
}

/// Taking a text up again that was declined, withdrawn or lapsed: a form without fields.
pub fn draft_revise(id: impl std::fmt::Display) -> String {
    format!("{}/revise", draft(id))
}

/// Reporting an incident: numbers to call in danger, who reads what, and the way on.
pub fn report() -> &'static str {
    "/report"
}

/// The questions of a report, one a page.
pub fn report_new() -> &'static str {
    "/report/new"
}

/// What a receipt opens.
pub fn report_receipt() -> &'static str {
    "/report/receipt"
}

/// The reports, for those who read them. Query: `state`.
pub fn reports() -> &'static str {
    "/reports"
}

/// One report.
pub fn report_one(id: impl std::fmt::Display) -> String {
    format!("/reports/{}", segment(id))
}

/// A file that came along with a report, by its number.
pub fn report_file(id: impl std::fmt::Display, number: i64) -> String {
    format!("/reports/{}/files/{number}", segment(id))
}

/// Unlocks one's reading keys. Form fields: `passphrase` and `to`, an address to go on to.
pub fn reports_unlock() -> &'static str {
    "/reports/unlock"
}

/// Unlocks those that a passkey wraps. Form fields: `prf` and `to`.
pub fn reports_unlock_passkey() -> &'static str {
    "/reports/unlock/passkey"
}

/// Locks them again.
pub fn reports_lock() -> &'static str {
    "/reports/lock"
}

/// Whether a path is one on which somebody reports, people or programs.
pub fn is_report(path: &str) -> bool {
    path == report()
        || path.starts_with("/report/")
        || path == "/api/reports"
        || path == api_report_files()
}

/// Whether a path takes what anybody sends without an account: with reports, it has places of its
/// own, so that a crowd there keeps nobody in office from writing.
pub fn is_for_anybody(path: &str) -> bool {
    is_report(path)
        || path == own_registration()
        || programme::is_entered(path)
        || dialogue::is_by_receipt(path)
}

/// Whether a page draws a map or numbers, with a style sheet of its own.
pub fn has_chart(path: &str) -> bool {
    [map(), board_map(), programme_map(), symmetry()].contains(&path)
        || path == programme()
        || path.starts_with("/programme/region/")
        || path.starts_with("/promises")
}

/// Whether a path leads to what only one reader may see, signed in or not: never kept by anybody.
pub fn is_private(path: &str) -> bool {
    let path = path.trim_start_matches('/');
    if programme::is_of_a_moment(path) {
        return true;
    }
    // Of the API what only those in office read.
    let first = path.strip_prefix("api/").filter(|it| is_for_office(it)).unwrap_or(path);
    let first = first.split('/').next().unwrap_or_default();
    [
        "mine",
        "desk",
        "board",
        "contacts",
        "calendar",
        "sign-in",
        "sign-out",
        "account",
        "seats",
        "reports",
        "signing",
        "invitation",
        "unsubscribe",
        "confirm-mail",
        "activity",
        "registration",
        "competition",
        "jury",
        "delegate",
        "delegates",
        "door",
    ]
    .contains(&first)
}

fn is_for_office(path: &str) -> bool {
    path.starts_with("board/") || path.starts_with("contacts/")
}

/// Whether a path leads to an overview of many matters, which every act may change.
pub fn is_overview(path: &str) -> bool {
    [
        home(),
        texts(),
        incidents(),
        meetings(),
        appeals(),
        programme(),
        competitions(),
        forums(),
        glossary(),
        record(),
        ledger(),
        origin(),
    ]
    .contains(&path)
}

/// The first part of every address of the API.
pub const API: &str = "/api/";

/// A path segment or the value of a query, percent-encoded.
pub fn segment(value: impl std::fmt::Display) -> String {
    let text = value.to_string();
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// An address with one more query parameter, before its fragment.
pub fn with_query(path: &str, name: &str, value: impl std::fmt::Display) -> String {
    let (path, fragment) = path.split_once('#').map_or((path, None), |(path, it)| (path, Some(it)));
    let mark = if path.contains('?') { '&' } else { '?' };
    let fragment = fragment.map(|it| format!("#{it}")).unwrap_or_default();
    format!("{path}{mark}{}={}{fragment}", segment(name), segment(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_percent_encoded() {
        assert_eq!(text("a/b ü?"), "/texts/a%2Fb%20%C3%BC%3F");
        assert_eq!(with_query("/x?a=1#end", "lang", "h&y"), "/x?a=1&lang=h%26y#end");
        assert_eq!(with_query("/x", "lang", "hy"), "/x?lang=hy");
    }
}
