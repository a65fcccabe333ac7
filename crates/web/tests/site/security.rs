//! What stands around every page: headers, limits, forms of other sites, hostile input.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request};
use commission::Purpose;

use crate::support::{HOSTILE, NORTH, SOUTH, Site};

/// Every header that every answer has.
const HEADERS: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("permissions-policy", web::security::PERMISSIONS_POLICY),
];

#[tokio::test]
async fn every_answer_has_every_header() {
    let site = Site::new().await;
    let id = site.adopt("A statement").await;
    site.publish(&["north-shore", "south-shore"]).await;
    let mut paths = site.pages().await;
    paths.extend(
        [
            "/feed.atom",
            "/api/commission",
            "/api/nothing",
            "/nothing",
            "/record/checkpoint",
            "/record/tile/0/000.p/1",
            "/record/policy",
            "/robots.txt",
            "/demo/role",
        ]
        .map(str::to_owned),
    );
    paths.push(web::assets::href("comity.css").to_owned());
    paths.push(web::routes::text_note(&id));
    paths.push(format!("/{}", "x".repeat(3000)));
    for path in &paths {
        let answer = site.get(path).await;
        for (name, value) in HEADERS {
            if path == web::routes::speech() && name == "content-security-policy" {
                continue; // It has a test of its own below.
            }
            assert_eq!(answer.header(name), value, "{name} of {path}");
        }
        assert!(!answer.header("cache-control").is_empty(), "{path}");
        assert!(!answer.header("vary").is_empty(), "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
        assert_eq!(answer.header("server"), "", "{path}");
    }
    for feature in ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"] {
        assert!(web::security::PERMISSIONS_POLICY.contains(&format!("{feature}=()")));
    }
    let secure = Site::with("https://comity.example", true, true).await;
    let answer = secure.get("/").await;
    assert_eq!(answer.header("strict-transport-security"), "max-age=63072000; includeSubDomains");
}

#[tokio::test]
async fn pages_have_no_script_no_style_and_ask_nobody_else() {
    let site = Site::new().await;
    site.adopt("A statement").await;
    for path in site.pages().await {
        let answer = site.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        let html = match path == web::routes::speech() {
            true => without_its_script(&answer.text()),
            false => answer.text(),
        };
        for forbidden in ["<script", " style=", " onclick", "<iframe", "<object", "<base", "<embed"]
        {
            assert!(!html.contains(forbidden), "{forbidden} on {path}");
        }
        for source in html.split(" src=\"").skip(1).chain(html.split("<link").skip(1)) {
            let tag = source.split('>').next().unwrap();
            assert!(!tag.contains("//"), "{path} loads {tag}");
        }
    }
}

/// The page that checks a text without the one script that it has.
fn without_its_script(html: &str) -> String {
    let script = format!("<script src=\"{}\" defer></script>", web::assets::href("check.js"));
    assert_eq!(html.matches(&script).count(), 1, "{html}");
    html.replace(&script, "")
}

#[tokio::test]
async fn the_page_that_checks_a_text_alone_may_run_the_analyser() {
    let site = Site::new().await;
    let policy =
        |answer: &crate::support::Answer| answer.header("content-security-policy").to_owned();
    let page = site.get(web::routes::speech()).await;
    let sent = site.post_form(web::routes::speech(), "", &[("text", "A word.")]).await;
    let wrong = site.post_form(web::routes::speech(), "", &[("text", " ")]).await;
    // Out of the cache as well, and where the browser has it already.
    let again = site.get(web::routes::speech()).await;
    let known = [("if-none-match", page.header("etag"))];
    let known = site.get_with(web::routes::speech(), &known).await;
    assert_eq!((known.status.as_u16(), policy(&known)), (304, policy(&page)));
    // What was sent is not checked here as if it had not been.
    for answer in [&sent, &wrong] {
        assert!(!policy(answer).contains("wasm") && !answer.text().contains("id=\"device\""));
    }
    for answer in [&page, &again] {
        let policy = policy(answer);
        let own = "; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
        assert!(policy.starts_with("default-src 'none'; ") && policy.ends_with(own), "{policy}");
        for never in ["'unsafe-eval'", "unsafe-inline", "data:", "blob:", "*", "worker-src"] {
            assert!(!policy.contains(never), "{policy}");
        }
        without_its_script(&answer.text());
    }
    let mut paths = site.pages().await;
    paths.extend([web::routes::speech_lexicon().to_owned(), "/check/nothing".to_owned()]);
    paths.extend(web::assets::all().map(|asset| asset.href.clone()));
    for path in paths.iter().filter(|it| *it != web::routes::speech()) {
        let policy = policy(&site.get(path).await);
        assert!(!policy.contains("wasm") && !policy.contains("script-src"), "{path}: {policy}");
    }
}

#[tokio::test]
async fn what_people_wrote_is_escaped_everywhere() {
    let site = Site::new().await;
    for hostile in HOSTILE {
        let (id, digest) = site.table(&format!("T {hostile}"), &format!("P {hostile}")).await;
        let reasons = format!("R {hostile}");
        let note = site.note(Purpose::Decline, digest, Some(&reasons), SOUTH);
        let english = crate::support::language("en");
        site.store.decline(&id, &note, english, &reasons, site.now()).await.unwrap();
    }
    let mut paths = site.pages().await;
    paths.extend(HOSTILE.map(|it| format!("/texts?q={}", web::routes::segment(it))));
    paths.extend(HOSTILE.map(|it| format!("/texts/{}", web::routes::segment(it))));
    paths.extend(HOSTILE.map(|it| format!("/?{0}={0}", web::routes::segment(it))));
    for path in &paths {
        for role in ["", NORTH] {
            let cookie = format!("comity-demo-role={role}");
            let html = site.get_with(path, &[("cookie", &cookie)]).await.text();
            for raw in
                ["<script>alert", "<img src=x", "<svg onload", "<!ENTITY", "href=\"javascript:"]
            {
                assert!(!html.contains(raw), "{raw} on {path}");
            }
        }
    }
    let feed = site.get("/feed.atom").await.text();
    let tree = roxmltree::Document::parse(&feed).unwrap();
    let titles: Vec<_> = tree
        .descendants()
        .filter(|it| it.has_tag_name("title"))
        .map(|it| it.text().unwrap_or_default().to_owned())
        .collect();
    for hostile in HOSTILE {
        assert!(titles.iter().any(|it| it.contains(hostile)), "{hostile} is not whole: {titles:?}");
    }
    // An attribute cannot be left: the payload with a quotation mark stands escaped.
    let page = site.get("/texts").await.text();
    assert!(page.contains("&quot;&gt;&lt;img src=x"), "{page}");
}

#[tokio::test]
async fn odd_addresses_get_a_plain_no() {
    let site = Site::new().await;
    site.adopt("A statement").await;
    let long = "9".repeat(400);
    for path in [
        "/record/tile/0/000/..%2f..%2f..%2fetc%2fpasswd",
        "/record/tile/../../etc/passwd",
        "/record/tile/64/000",
        "/record/tile/0/1",
        "/record/tile/0/000.p/0",
        "/record/tile/0/000.p/256",
        "/record/tile/0/000.p/01",
        "/record/tile/0/x000/000",
        "/record/tile/entries",
        "/record/tile/",
        "/record/tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        "/record/tile/-1/000",
        "/record/tile/0/000",
        "/record/tile/0/000.p/200",
        "/record/tile/5/000.p/1",
        "/record/entry/-1",
        "/record/entry/01",
        "/record/entry/18446744073709551616",
        "/record/entry/9223372036854775807",
        "/record/entry/9223372036854775807.json",
        "/record/entry/99999999",
        "/record/entry/.json",
        "/record/entry/0.json.json",
        "/record/entry/0.xml",
        "/record/proof/x",
        "/record/proof/99999999",
        "/record/proof/9223372036854775807",
        "/record/blob/x",
        "/record/blob/..%2f..%2fetc%2fpasswd",
        "/record/blob/0000000000000000000000000000000000000000000000000000000000000000",
        "/record/policy?at=-1",
        "/record/policy?at=x",
        "/record/policy?at=99999999999999999999999",
        "/texts/%00",
        "/texts/%ff%fe",
        "/texts/..%2f..%2f",
        "/texts/statement-0",
        "/texts/statement--1",
        "/texts/statement-99999999999999999999",
        "/texts/x'%20or%201=1--",
        "/texts/%F0%9F%98%80",
        "/texts/statement-1/version/en",
        "/texts/statement-1/version/..%2fx.txt",
        "/texts/statement-1/version/xx.txt",
        "/texts/zz/instrument.note",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/comity.css",
        "/%ff",
        "/..",
        "//",
        "/api",
        "/api/",
        "/api/nothing",
        "/api/instruments/%ff",
        "/api/record/entries/x",
        "/api/record/entries/9223372036854775807",
        "/api/instruments/%00/text",
    ] {
        let answer = site.get(path).await;
        let status = answer.status.as_u16();
        assert!((400..500).contains(&status), "{status} of {path}: {}", answer.text());
        assert!(!answer.text().contains("root:"), "{path}");
        if path.starts_with("/api/") {
            assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        } else {
            assert!(answer.text().contains("<h1>"), "{path}: {}", answer.text());
        }
    }
    for query in [
        format!("kind={long}"),
        format!("state={long}"),
        format!("q={long}"),
        format!("before={long}"),
        "q=%ff%fe".into(),
        "q=%00".into(),
        "promise=%00".into(),
        "after=%00".into(),
        "lang=xx".into(),
        "lang=%ff".into(),
        "lang=".into(),
        "q='%20union%20select%201--".into(),
        "q=%25%22*%5E(a%20OR%20b)".into(),
        "before=-1".into(),
        "q=%E2%80%AE%F0%9F%98%80".into(),
        "a&&&==&&".into(),
        "at=1&at=2".into(),
        "revision=-1".into(),
    ] {
        for path in [
            "/",
            "/texts",
            "/record",
            "/promises",
            "/texts/statement-1",
            "/api/instruments",
            "/api/promises",
        ] {
            let answer = site.get(&format!("{path}?{query}")).await;
            assert!(answer.status.as_u16() < 500, "{} of {path}?{query}", answer.status);
        }
    }
    let answer = site.get(&format!("/texts?q={}", "x".repeat(3000))).await;
    assert_eq!(answer.status, 414);
}

#[tokio::test]
async fn a_head_has_the_head_of_a_get_and_no_body() {
    let site = Site::new().await;
    site.adopt("A statement").await;
    for path in ["/", "/texts", "/feed.atom", "/api/commission", "/record/policy", "/nothing"] {
        let get = site.get(path).await;
        for _ in 0..2 {
            let request = Request::builder().method(Method::HEAD).uri(path);
            let head = site.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(head.status, get.status, "{path}");
            assert!(head.body.is_empty(), "{path}");
            assert_eq!(head.header("content-type"), get.header("content-type"));
            assert_eq!(head.header("etag"), get.header("etag"));
            assert_eq!(head.header("content-length"), get.body.len().to_string(), "{path}");
        }
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_know_is_named() {
    let site = Site::new().await;
    for (method, path, allowed) in [
        ("POST", "/", "GET"),
        ("DELETE", "/texts", "GET"),
        ("PUT", "/record/checkpoint", "GET"),
        ("TRACE", "/", "GET"),
        ("OPTIONS", "/api/commission", "GET"),
        ("DELETE", "/api/mandate/check", "POST"),
        ("PATCH", "/demo/role", "POST"),
    ] {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let answer = site.send(request).await;
        assert_eq!(answer.status, 405, "{method} {path}");
        assert!(answer.header("allow").contains(allowed), "{method} {path}: {:?}", answer.headers);
    }
}

#[tokio::test]
async fn a_form_of_another_site_does_nothing() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    let form = format!("purpose=sign&text={id}&digest={digest}");
    let kind = "application/x-www-form-urlencoded";
    let cookie = format!("comity-demo-role={NORTH}");
    let path = web::routes::signing().to_owned();
    for bad in [
        [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
        [("sec-fetch-site", "same-site"), ("origin", "http://other.localhost")],
        [("x-y", "z"), ("origin", "https://evil.example")],
        [("x-y", "z"), ("origin", "null")],
    ] {
        let headers = [bad[0], bad[1], ("cookie", cookie.as_str())];
        let answer = site.post_with(&path, kind, &headers, form.clone()).await;
        assert_eq!(answer.status, 403, "{bad:?}");
        assert!(answer.text().contains("another site"), "{}", answer.text());
        let answer = site.post_with("/demo/role", kind, &headers, format!("office={SOUTH}")).await;
        assert_eq!((answer.status.as_u16(), answer.header("set-cookie")), (403, ""), "{bad:?}");
    }
    let page = site.store.instrument(&id).await.unwrap();
    assert!(page.instrument.current().signatures.is_empty());
    let headers = [("sec-fetch-site", "same-origin"), ("cookie", cookie.as_str())];
    assert_eq!(site.post_with(&path, kind, &headers, form).await.status, 303);
    // A program sends none of these headers, and the API asks for none: a statement is signed.
    let body = serde_json::json!({ "note": site.note(Purpose::Sign, digest, None, SOUTH) });
    let headers = [("sec-fetch-site", "cross-site"), ("origin", "https://party.example")];
    let path = format!("/api/instruments/{id}/signatures");
    let answer = site.post_with(&path, "application/json", &headers, body.to_string()).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}

#[tokio::test]
async fn a_body_that_never_ends_is_given_up() {
    let site = Site::new().await;
    let request = Request::post("/api/mandate/check").header("content-type", "application/json");
    tokio::time::pause();
    let (answer, ()) = tokio::join!(
        site.send(request.body(Body::new(Endless)).unwrap()),
        tokio::time::advance(web::security::TIMEOUT + Duration::from_secs(1)),
    );
    assert_eq!(answer.status, 503);
    assert_eq!(answer.header("retry-after"), "5");
    assert_eq!(answer.json()["type"], "error:timeout");
}

#[tokio::test]
async fn slow_writers_keep_nobody_out() {
    let site = Site::new().await;
    let mut slow = tokio::task::JoinSet::new();
    let form = "application/x-www-form-urlencoded";
    for _ in 0..2 * web::security::WRITERS_MAX {
        let request = Request::post("/demo/role").header("content-type", form);
        let request = request.body(Body::new(Endless)).unwrap();
        slow.spawn(tower::ServiceExt::oneshot(site.router.clone(), request));
    }
    for _ in 0..2 * web::security::WRITERS_MAX {
        tokio::task::yield_now().await;
    }
    let answer = site.post_json("/api/mandate/check", &serde_json::json!({ "topics": [] })).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(site.get("/texts").await.status, 200);
    slow.shutdown().await;
}

#[tokio::test]
async fn every_answer_of_a_demonstration_says_so() {
    let site = Site::new().await;
    for path in ["/", "/texts", "/api/commission", "/record/checkpoint.pending", "/nowhere"] {
        assert_eq!(site.get(path).await.header("comity-demonstration"), "true", "{path}");
    }
}

#[tokio::test]
async fn a_draft_is_to_the_public_like_nothing_at_all() {
    let site = Site::new().await;
    let new = commission::draft::NewDraft {
        topics: vec!["calls-for-peace".into()],
        title: crate::support::words(&[("en", "A secret plan")]),
        ..Default::default()
    };
    let (kind, north) = (commission::Kind::Plan, crate::support::office(NORTH));
    let now = site.now();
    let draft = site.store.new_draft(kind, new, &north, now, [9; 16]).await.unwrap();
    let id = draft.id.as_str();
    for name in [id, &id[..4], &id[..20], "plan-1"] {
        for path in [
            format!("/texts/{name}"),
            format!("/texts/{name}/instrument.note"),
            format!("/texts/{name}/version/en.txt"),
            format!("/api/instruments/{name}"),
            format!("/api/instruments/{name}/text"),
        ] {
            let answer = site.get(&path).await;
            assert_eq!(answer.status, 404, "{path}");
            let nothing = "0123456789abcdef0123456789abcdef";
            let other = site.get(&path.replace(name, &nothing[..name.len().min(32)])).await;
            assert_eq!(other.status, 404, "{path}");
            assert!(name == id || !answer.text().contains(id), "{path} tells the id");
            assert!(!answer.text().contains("secret"), "{path}");
        }
    }
    for path in
        site.pages().await.iter().map(String::as_str).chain(["/feed.atom", "/texts?q=secret"])
    {
        let cookie = format!("comity-demo-role={NORTH}");
        for headers in [&[][..], &[("cookie", cookie.as_str())][..]] {
            let text = site.get_with(path, headers).await.text();
            assert!(!text.contains("A secret plan") && !text.contains(id), "{path}");
        }
    }
}

/// A body of which nothing ever comes.
struct Endless;

impl http_body::Body for Endless {
    type Data = axum::body::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
        std::task::Poll::Pending
    }
}
