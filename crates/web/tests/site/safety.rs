//! Pictures with a report, floods of reports, and a stolen database: what must be there, and what
//! must not.

use std::io::Cursor;

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::{Request, header};
use base64::Engine as _;
use commission::report::file::{FILE_BYTES_MAX, FILES_MAX};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::json;
use tower::ServiceExt as _;

use crate::support::Answer;
use crate::support::rooms::{PASSPHRASE, Rooms, fill, readers};

const WHAT: &str = "Paving stones flew at the bakery in Linden Lane.";
const NAME: &str = "Quillfeather Ambrosine";
const CONTACT: &str = "+7 000 111 22 33";
const SECRETARY: &str = "secretariat/secretary/1";
/// What a telephone wrote into the picture.
const PLANTED: [&str; 6] =
    ["Quillfeather", "55.7558N", "37.6173E", "Pixel-Canon-9", "2026:11:24", "xpacket"];

/// A JPEG as a telephone makes it: EXIF with place, device, name and time, XMP, a comment, a
/// preview, and a name of a file behind its end.
fn photograph() -> Vec<u8> {
    let picture = RgbImage::from_fn(640, 480, |x, y| {
        Rgb([u8::try_from(x % 256).unwrap(), u8::try_from(y % 256).unwrap(), 120])
    });
    let mut plain = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut plain, ImageFormat::Jpeg).unwrap();
    let plain = plain.into_inner();
    let mut out = plain[..2].to_vec();
    let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0\
        Pixel-Canon-9 2026:11:24 03:12:09 Quillfeather Ambrosine GPS 55.7558N 37.6173E";
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<?xpacket?><dc:creator>Quillfeather</dc:creator>";
    for (marker, content) in
        [(0xe1, &exif[..]), (0xe1, &xmp[..]), (0xfe, b"Quillfeather was here".as_slice())]
    {
        out.extend([0xff, marker]);
        out.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        out.extend(content);
    }
    out.extend(&plain[2..]);
    out.extend(b"Quillfeather 55.7558N");
    out
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// A file in a form: field, name of the file, bytes.
type File<'a> = (&'a str, &'a str, Vec<u8>);

/// A form with files, as a browser sends it.
fn multipart(path: &str, fields: &[(String, String)], files: &[File<'_>]) -> Request<Body> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.as_bytes());
    }
    for (field, name, bytes) in files {
        let part = format!(
            "--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(part.as_bytes());
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--x--\r\n");
    Request::post(path)
        .header(header::HOST, "localhost:8080")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin")
        .header("x-forwarded-for", "203.0.113.77")
        .body(Body::from(body))
        .unwrap()
}

/// A whole report's fields, ready to be sent.
fn whole(token: u64) -> Vec<(String, String)> {
    [
        ("step", "check"),
        ("go", "next"),
        ("whom", "self"),
        ("region", "none"),
        ("what", WHAT),
        ("place", ""),
        ("when", ""),
        ("trusted", "secretariat"),
        ("name", NAME),
        ("contact", CONTACT),
        ("token", &format!("{token:032x}")),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec()
}

async fn send(rooms: &Rooms, files: &[File<'_>]) -> Answer {
    rooms.send(multipart("/report/new?lang=en", &whole(1), files)).await
}

fn receipt_of(page: &str) -> Option<String> {
    Some(page.split("class=\"receipt\">").nth(1)?.split('<').next()?.to_owned())
}

async fn open(rooms: &Rooms, receipt: &str, go: &str) -> Answer {
    let form = [("receipt", receipt), ("go", go)];
    rooms.post_with("/report/receipt?lang=en", &[("sec-fetch-site", "same-origin")], &form).await
}

async fn unlock(rooms: &Rooms, office: &str) {
    rooms.pass(2);
    let form = [("passphrase", PASSPHRASE)];
    assert_eq!(rooms.post("/reports/unlock", office, &form).await.status, 303);
}

/// Searches every file of the data folder, the write-ahead log among them.
fn search_the_disk(rooms: &Rooms, words: &[&str]) {
    let mut bytes_read = 0;
    for entry in std::fs::read_dir(rooms.dir.path()).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        bytes_read += bytes.len();
        for word in words {
            assert!(!holds(&bytes, word), "{word:?} lies in {}", path.display());
        }
    }
    assert!(bytes_read > 50_000, "the database was read");
}

#[tokio::test]
async fn a_picture_reaches_its_readers_and_what_the_telephone_wrote_reaches_nobody() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let told = photograph();
    assert!(PLANTED.iter().all(|word| holds(&told, word)));
    let sent = send(&rooms, &[("pictures", "Ambrosine-home-address.jpg", told)]).await;
    assert_eq!(sent.status, 200, "{}", sent.text());
    let receipt = receipt_of(&sent.text()).unwrap();
    let id = rooms.store.reports(None, None).await.unwrap()[0].id.clone();
    let (page, file) = (format!("/reports/{id}?lang=en"), format!("/reports/{id}/files/1"));
    assert_eq!(rooms.get(&file, "").await.status, 303, "who has not signed in is shown in");
    for office in [rooms.by(0, "registrar"), "secretariat/auditor/1".into()] {
        assert_eq!(rooms.get(&file, &office).await.status, 403, "{office}");
    }
    assert_eq!(rooms.get(&file, SECRETARY).await.status, 422, "a locked key opens nothing");
    assert!(!rooms.page(&page, SECRETARY).await.contains("files/1"));
    for office in [rooms.chair(0), rooms.chair(1), SECRETARY.into()] {
        unlock(&rooms, &office).await;
        let shown = rooms.page(&page, &office).await;
        assert!(shown.contains("Picture 1") && shown.contains(&file), "{shown}");
        let answer = rooms.get(&file, &office).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "image/jpeg");
        assert_eq!(
            answer.header("content-disposition"),
            "attachment; filename=\"report-file-1.jpg\""
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cache-control"), "private, no-store");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("sandbox") && !policy.contains("'self'"), "{policy}");
        for word in PLANTED.iter().chain(&["Exif", "Ambrosine-home"]) {
            assert!(!holds(&answer.body, word), "{word}");
        }
        // Turned as the telephone said, and nothing else than pixels.
        let seen = image::load_from_memory(&answer.body).unwrap();
        assert_eq!((seen.width(), seen.height()), (480, 640));
    }
    let own = open(&rooms, &receipt, "file-1").await;
    assert_eq!((own.status.as_u16(), own.header("content-type")), (200, "image/jpeg"));
    let none = open(&rooms, &receipt, "file-2").await;
    assert!(none.text().contains("Picture 1"), "there is no second one: the page comes back");
    assert_eq!(rooms.get(&format!("/reports/{id}/files/2"), SECRETARY).await.status, 404);
    assert_eq!(rooms.get(&format!("/reports/{id}/files/x"), SECRETARY).await.status, 404);

    let mut planted = PLANTED.to_vec();
    planted.extend(["Ambrosine", "203.0.113.77", WHAT, CONTACT, receipt.as_str(), "JFIF"]);
    search_the_disk(&rooms, &planted);
    for public in ["/", "/record", "/incidents", "/feed.atom", "/api/record", "/report"] {
        let shown = rooms.get(public, "").await.text();
        assert!(planted.iter().all(|word| !shown.contains(word)), "{public}");
    }
}

#[tokio::test]
async fn a_stolen_database_says_nothing_of_what_people_told() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let sent = send(&rooms, &[("pictures", "a.jpg", photograph())]).await;
    let receipt = receipt_of(&sent.text()).unwrap();
    let more: Vec<(String, String)> = [
        ("receipt", receipt.as_str()),
        ("go", "add"),
        ("words", "Hazelbrook the baker saw it too."),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    let pdf = b"%PDF-1.7 /Author (Hazelbrook) of 4 Orchard Row".to_vec();
    let added = multipart("/report/receipt?lang=en", &more, &[("originals", "Orchard.pdf", pdf)]);
    let added = rooms.send(added).await;
    assert!(added.text().contains("File 2, as it came"), "{}", added.text());
    let row = rooms.store.reports(None, None).await.unwrap()[0].clone();
    unlock(&rooms, SECRETARY).await;
    let version = row.version.to_string();
    let triage = [
        ("go", "triage"),
        ("version", version.as_str()),
        ("topic", "emergency"),
        ("summary", "Stones at a shop"),
        ("words", "Sergeant Brackenbury comes at once."),
        ("receipt", "KUSP 4711-Brackenbury"),
    ];
    let page = format!("/reports/{}?lang=en", row.id);
    let done = rooms.post(&page, SECRETARY, &triage).await;
    assert_eq!(done.status, 303, "{}", done.text());
    // The reporter reads who took it over, and when; so do all who read the report.
    let own = open(&rooms, &receipt, "").await.text();
    assert!(own.contains("KUSP 4711-Brackenbury") && own.contains("<time"), "{own}");
    unlock(&rooms, &rooms.chair(1)).await;
    assert!(rooms.page(&page, &rooms.chair(1)).await.contains("KUSP 4711-Brackenbury"));

    let digits: String = receipt.chars().filter(char::is_ascii_digit).collect();
    let mut planted = PLANTED.to_vec();
    planted.extend([
        WHAT,
        NAME,
        CONTACT,
        "Ambrosine",
        "Linden",
        "Hazelbrook",
        "Orchard",
        "%PDF",
        "JFIF",
        "Brackenbury",
        "4711",
        &receipt,
        &digits,
        PASSPHRASE,
        "AGE-SECRET-KEY",
        "203.0.113.77",
    ]);
    // While it is being served, and as it lies there afterwards.
    search_the_disk(&rooms, &planted);
    rooms.store.clone().close().await;
    search_the_disk(&rooms, &planted);
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_said_and_nothing_typed_is_lost() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let page = rooms.send(multipart("/report/new?lang=en", &whole(1)[..10], &[])).await.text();
    assert!(page.contains("At most 10 files, 25 MB each, 50 MB together"), "limits come first");
    // Thirty bytes that say they are thirty-six hundred million points.
    let mut bomb =
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0".to_vec();
    bomb.extend(0x0fb0_e215_u32.to_be_bytes());
    bomb.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82");
    let large = vec![0xff; FILE_BYTES_MAX + 1];
    let many: Vec<File<'_>> =
        (0..=FILES_MAX).map(|_| ("pictures", "x", b"\xff\xd8\xff".to_vec())).collect();
    let big = || ("originals", "x", vec![b'x'; 20 * 1024 * 1024]);
    let cases: Vec<(Vec<File<'_>>, &str)> = vec![
        (vec![("pictures", "bomb.png", bomb)], "Picture 1 has too many points"),
        (vec![("pictures", "x.pdf", b"%PDF-1.7".to_vec())], "File 1 is no JPEG"),
        (vec![("pictures", "x.jpg", b"\xff\xd8\xff\xe0 broken".to_vec())], "cannot be read"),
        (vec![("pictures", "x.jpg", large)], "at most 25 MB"),
        (vec![big(), big(), big()], "at most 50 MB are taken with one report"),
        (many, "files with one report"),
    ];
    for (files, words) in cases {
        let answer = send(&rooms, &files).await;
        assert_eq!(answer.status, 422, "{words}");
        let page = answer.text();
        assert!(page.contains(words) && page.contains("id=\"pictures-error\""), "{words}: {page}");
        let kept = fill(&page, &[]);
        for (name, value) in whole(1).iter().filter(|(_, value)| !value.is_empty()) {
            if name != "go" {
                assert!(kept.contains(&(name.clone(), value.clone())), "{words}: {name} was lost");
            }
        }
        assert!(rooms.store.reports(None, None).await.unwrap().is_empty(), "{words}");
    }
    let sent = send(&rooms, &[("pictures", "", Vec::new())]).await;
    assert_eq!(sent.status, 200, "no file was chosen, and that is no fault");
    let receipt = receipt_of(&sent.text()).unwrap();
    let fields: Vec<(String, String)> =
        [("receipt", receipt.as_str()), ("go", "add"), ("words", "One more thing I saw.")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec();
    let bad =
        multipart("/report/receipt?lang=en", &fields, &[("pictures", "x.gif", b"GIF89a".to_vec())]);
    let bad = rooms.send(bad).await;
    assert_eq!(bad.status, 422);
    assert!(bad.text().contains("One more thing I saw.") && bad.text().contains("no JPEG"));
    assert!(rooms.store.reports(None, None).await.unwrap()[0].version == 1);
}

#[tokio::test]
async fn a_program_sends_a_file_by_the_receipt() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let receipt = receipt_of(&send(&rooms, &[]).await.text()).unwrap();
    let b64 = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let ask = |receipt: &str, kind: &str, file: String| {
        let body = json!({ "receipt": receipt, "kind": kind, "file": file });
        let rooms = &rooms;
        async move { rooms.post_json("/api/reports/files", &body).await }
    };
    let done = ask(&receipt, "picture", b64(&photograph())).await;
    assert_eq!((done.status.as_u16(), done.text().as_str()), (201, "{\"files\":1}"));
    let refused = ask(&receipt, "picture", b64(b"%PDF")).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert!(refused.text().contains("refusal:bad-file"), "{}", refused.text());
    assert_eq!(ask(&receipt, "original", b64(b"%PDF")).await.status, 201);
    let large = ask(&receipt, "original", b64(&vec![7; FILE_BYTES_MAX + 4_096])).await;
    assert_eq!(large.status, 422, "{}", large.text());
    let other = commission::report::Receipt::from_random([9; 16]).to_string();
    assert_eq!(ask(&other, "picture", b64(&photograph())).await.status, 404);
    for bad in ["not base64!", "===="] {
        let answer = ask(&receipt, "picture", bad.to_owned()).await;
        assert_eq!(answer.status, 400);
        assert!(!answer.text().contains(bad), "{}", answer.text());
    }
}

/// Sends a report again and again, as the page asks, until it has been taken.
async fn insist(rooms: &Rooms, token: u64) -> (String, u32) {
    let mut form = whole(token);
    for asked in 0..200 {
        let pairs: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let headers = [("sec-fetch-site", "same-origin")];
        let answer = rooms.post_with("/report/new?lang=en", &headers, &pairs).await;
        let page = answer.text();
        if answer.status == 200 {
            return (receipt_of(&page).unwrap(), asked);
        }
        // Whoever has to wait is told so, for how long, and everything they wrote is in the page.
        assert_eq!(answer.status, 503, "{page}");
        assert!(answer.header("retry-after").parse::<u32>().unwrap() <= 30);
        assert!(page.contains("Many people"), "{page}");
        form = fill(&page, &[]);
        form.push(("go".into(), "next".into()));
        assert!(form.contains(&("what".into(), WHAT.into())), "{page}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("a report was never taken");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_flood_of_reports_none_is_lost_and_members_go_on_working() {
    let rooms = std::sync::Arc::new(Rooms::two().await);
    readers(&rooms).await;
    let count: u64 = web::line::LINE_MAX as u64 + 60;
    let flood: Vec<_> = (0..count)
        .map(|token| {
            let rooms = std::sync::Arc::clone(&rooms);
            tokio::spawn(async move { insist(&rooms, token + 1).await })
        })
        .collect();
    let (mut slowest, mut looks) = (std::time::Duration::ZERO, 0);
    while !flood.iter().all(tokio::task::JoinHandle::is_finished) {
        let begun = std::time::Instant::now();
        for path in ["/reports?lang=en", "/board?lang=en"] {
            assert_eq!(rooms.get(path, &rooms.chair(0)).await.status, 200, "{path}");
        }
        slowest = slowest.max(begun.elapsed());
        looks += 1;
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let mut receipts = std::collections::BTreeSet::new();
    let mut waited = 0;
    for one in flood {
        let (receipt, asked) = one.await.unwrap();
        receipts.insert(receipt);
        waited += asked;
    }
    assert!(waited > 0, "the line was never full: this was no flood");
    assert!(looks > 1 && slowest.as_secs() < 5, "{looks} looks, the slowest {slowest:?}");
    let mut reports = 0;
    let mut before = None;
    loop {
        let rows = rooms.store.reports(None, before).await.unwrap();
        let Some(last) = rows.last() else { break };
        reports += rows.len();
        before = Some((last.hour, last.id.clone()));
    }
    assert_eq!((reports as u64, receipts.len() as u64), (count, count), "each is there, once");
}

#[tokio::test]
async fn every_side_says_yes_before_a_report_is_kept_longer() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let receipt = receipt_of(&send(&rooms, &[]).await.text()).unwrap();
    let id = rooms.store.reports(None, None).await.unwrap()[0].id.clone();
    let page = format!("/reports/{id}?lang=en");
    assert!(!rooms.page(&page, &rooms.chair(0)).await.contains("before it is erased"));
    let keep = [("go", "keep"), ("version", "1")];
    let early = rooms.post(&page, &rooms.chair(0), &keep).await;
    assert_eq!(early.status, 403, "what is worked on is not erased: {}", early.text());
    unlock(&rooms, SECRETARY).await;
    let close = [("go", "close"), ("version", "1"), ("words", "Settled.")];
    assert_eq!(rooms.post(&page, SECRETARY, &close).await.status, 303);
    let days = i64::from(rooms.store.commission().charter.reports.retention_days);
    // Two weeks before the end everybody is warned, in the list as well.
    rooms.pass((days - 10) * 86_400);
    for path in [page.as_str(), "/reports?lang=en"] {
        let shown = rooms.page(path, &rooms.chair(0)).await;
        assert!(shown.contains("10 days are left before it is erased."), "{path}: {shown}");
    }
    assert!(open(&rooms, &receipt, "").await.text().contains("10 days are left"));
    assert_eq!(rooms.post(&page, SECRETARY, &keep).await.status, 403);
    assert!(!rooms.page(&page, SECRETARY).await.contains("Yes, keep it longer"));
    assert_eq!(rooms.post(&page, &rooms.chair(0), &keep).await.status, 303);
    let own = rooms.page(&page, &rooms.chair(0)).await;
    assert!(own.contains("has said yes.") && !own.contains("Yes, keep it longer"), "{own}");
    let other = rooms.page(&page, &rooms.chair(1)).await;
    assert!(other.contains("has said yes.") && other.contains("Yes, keep it longer"), "{other}");
    assert_eq!(rooms.post(&page, &rooms.chair(1), &keep).await.status, 303);
    let shown = rooms.page(&page, &rooms.chair(1)).await;
    assert!(shown.contains("Every side agreed on"), "{shown}");
    assert!(open(&rooms, &receipt, "").await.text().contains("Every side agreed on"));
    rooms.pass(20 * 86_400);
    assert_eq!(rooms.store.erase_old_reports(90, rooms.now()).await.unwrap(), 0);
}

/// A body that begins and then goes on with the same piece for ever, or with nothing more.
struct Unending {
    first: Option<Bytes>,
    then: Option<Bytes>,
}

impl http_body::Body for Unending {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        match self.first.take().or_else(|| self.then.clone()) {
            Some(piece) => Poll::Ready(Some(Ok(http_body::Frame::data(piece)))),
            None => Poll::Pending,
        }
    }
}

/// A form whose words have come, and whose file never ends.
async fn unending(path: &str, fields: &[(String, String)], then: Option<Bytes>) -> Request<Body> {
    let whole = multipart(path, fields, &[("pictures", "x.jpg", b"\xff\xd8\xff".to_vec())]);
    let (parts, body) = whole.into_parts();
    let bytes = axum::body::to_bytes(body, 1 << 20).await.unwrap();
    let first = Some(bytes.slice(..bytes.len() - b"\r\n--x--\r\n".len()));
    Request::from_parts(parts, Body::new(Unending { first, then }))
}

/// The words are in the page that came back, and can be sent from there.
fn keeps_the_words(page: &str) {
    let kept = fill(page, &[]);
    for (name, value) in whole(1).iter().filter(|(_, value)| !value.is_empty()) {
        if name != "go" {
            assert!(kept.contains(&(name.clone(), value.clone())), "{name} was lost: {page}");
        }
    }
}

#[tokio::test]
async fn files_that_never_end_or_never_come_do_not_cost_the_words() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let piece = Bytes::from(vec![b'x'; 1 << 20]);
    let large = rooms.send(unending("/report/new?lang=en", &whole(1), Some(piece)).await).await;
    assert_eq!(large.status, 422, "{}", large.text());
    assert!(large.text().contains("at most 25 MB"), "{}", large.text());
    keeps_the_words(&large.text());
    tokio::time::pause();
    let slow = rooms.send(unending("/report/new?lang=en", &whole(1), None).await).await;
    assert_eq!(slow.status, 422, "{}", slow.text());
    assert!(slow.text().contains("did not come in time"), "{}", slow.text());
    keeps_the_words(&slow.text());
    // Where no words came there are none to give back.
    let mut none = multipart("/report/new?lang=en", &[], &[]);
    *none.body_mut() = Body::new(Unending { first: None, then: None });
    assert_eq!(rooms.send(none).await.status, 503);
}

#[tokio::test]
async fn who_finds_the_house_full_gets_everything_back_that_they_wrote() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let mut held = Vec::new();
    for _ in 0..web::security::REPORTERS_MAX {
        let request = unending("/report/new?lang=en", &whole(1), None).await;
        let router = rooms.router.clone();
        held.push(tokio::spawn(async move { router.oneshot(request).await }));
    }
    tokio::task::yield_now().await;
    for _ in 0..100 {
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    let photograph = photograph();
    for files in [vec![], vec![("pictures", "x.jpg", photograph)]] {
        let answer = send(&rooms, &files).await;
        assert_eq!(answer.status, 503, "{}", answer.text());
        assert!(answer.text().contains("Many people") && !answer.header("retry-after").is_empty());
        assert_eq!(answer.text().contains("must be chosen again"), !files.is_empty());
        keeps_the_words(&answer.text());
    }
    let receipt = commission::report::Receipt::from_random([3; 16]).to_string();
    let words = "I saw the red car again.";
    let add = [("receipt", receipt.as_str()), ("go", "add"), ("words", words)];
    let headers = [("sec-fetch-site", "same-origin")];
    let answer = rooms.post_with("/report/receipt?lang=en", &headers, &add).await;
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains(words), "{}", answer.text());
    // A program is told so in a word, and nobody is told that nothing was lost.
    let busy = rooms.post_json("/api/reports", &json!({})).await;
    assert_eq!(busy.status, 503);
    assert!(busy.text().contains("error:busy") && !busy.text().contains("othing is lost"));
    // The questions go on; and members are not kept out.
    let next = [("step", "whom"), ("go", "next"), ("whom", "self")];
    let next = rooms.post_with("/report/new?lang=en", &headers, &next).await;
    assert_eq!(next.status, 200);
    assert_eq!(rooms.get("/reports?lang=en", &rooms.chair(0)).await.status, 200);
    assert!(rooms.store.reports(None, None).await.unwrap().is_empty());
    for one in held {
        one.abort();
    }
    let mut taken = send(&rooms, &[]).await.status;
    for _ in 0..200 {
        if taken == 200 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        taken = send(&rooms, &[]).await.status;
    }
    assert_eq!(taken, 200);
}

#[tokio::test]
async fn files_on_their_way_out_are_counted_until_they_have_left() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let file: Vec<u8> = (0..=250).cycle().take(24 << 20).collect();
    let sent = send(&rooms, &[("originals", "x", file.clone())]).await;
    let receipt = receipt_of(&sent.text()).unwrap();
    let id = rooms.store.reports(None, None).await.unwrap()[0].id.clone();
    unlock(&rooms, SECRETARY).await;
    let path = format!("/reports/{id}/files/1?lang=en");
    let mut leaving = Vec::new();
    for _ in 0..4 {
        let request = Request::get(&path)
            .header(header::HOST, "localhost:8080")
            .header(header::COOKIE, format!("comity-demo-role={SECRETARY}"))
            .body(Body::empty())
            .unwrap();
        let response = rooms.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200);
        leaving.push(response.into_body());
    }
    // Nobody reads them: there is no memory for a fifth, and that is said, to be asked again.
    assert_eq!(rooms.get(&path, SECRETARY).await.status, 503);
    let own = open(&rooms, &receipt, "file-1").await;
    assert_eq!(own.status, 503);
    let again = fill(&own.text(), &[]);
    assert!(again.contains(&("go".into(), "file-1".into())), "{}", own.text());
    drop(leaving.pop());
    let own = open(&rooms, &receipt, "file-1").await;
    assert_eq!((own.status.as_u16(), own.body.len()), (200, file.len()));
    let read = axum::body::to_bytes(leaving.remove(0), 64 << 20).await.unwrap();
    assert!(read == file, "it comes whole");
}

#[tokio::test]
async fn a_closed_report_can_be_taken_back_and_the_page_says_so_before() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let said = rooms.page("/report?lang=en", "").await;
    assert!(said.contains("Only when every side agrees") && said.contains("you can take it back"));
    let receipt = receipt_of(&send(&rooms, &[]).await.text()).unwrap();
    let id = rooms.store.reports(None, None).await.unwrap()[0].id.clone();
    let page = format!("/reports/{id}?lang=en");
    unlock(&rooms, SECRETARY).await;
    let close = [("go", "close"), ("version", "1"), ("words", "Settled.")];
    assert_eq!(rooms.post(&page, SECRETARY, &close).await.status, 303);
    let own = open(&rooms, &receipt, "").await.text();
    assert!(own.contains("Take it back") && !own.contains("id=\"words\""), "{own}");
    // Not without being sure.
    let unsure = open(&rooms, &receipt, "withdraw").await;
    assert_eq!(unsure.status, 422);
    let form = [("receipt", receipt.as_str()), ("go", "withdraw"), ("sure", "yes")];
    let headers = [("sec-fetch-site", "same-origin")];
    let gone = rooms.post_with("/report/receipt?lang=en", &headers, &form).await;
    assert_eq!(gone.status, 200, "{}", gone.text());
    assert!(!gone.text().contains("Take it back"), "{}", gone.text());
    let row = rooms.store.reports(None, None).await.unwrap()[0].clone();
    assert!(row.erased > 0);
}
