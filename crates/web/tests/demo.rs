//! The demonstration: only where the founding act says so, and by the rules of everybody.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::allow_attributes,
    missing_docs,
    reason = "tests"
)]

mod support;

use commission::Purpose;
use support::{NORTH, SOUTH, Site, office};
use web::{App, AppError, Config};

#[tokio::test]
async fn a_role_signs_by_the_rules_and_the_second_party_adopts() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    let digest = digest.to_string();
    for (by, state) in [(NORTH, "tabled"), (SOUTH, "adopted")] {
        let answer = site.post_form(&web::routes::demo_sign(&id), by, &[("digest", &digest)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        assert_eq!(answer.header("location"), format!("/texts/{id}?done=signed"));
        let page = site.store.instrument(&id).await.unwrap();
        assert_eq!(page.instrument.current().state.as_str(), state);
        assert_eq!(site.get(answer.header("location")).await.status, 200);
    }
    let again = site.post_form(&web::routes::demo_sign(&id), NORTH, &[("digest", &digest)]).await;
    assert_eq!(again.status, 422);
}

#[tokio::test]
async fn a_role_declines_with_reasons_and_never_without() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    let digest = digest.to_string();
    let path = web::routes::with_query(&web::routes::demo_decline(&id), "lang", "ru");
    let form = |reasons| [("digest", digest.as_str()), ("language", "ru"), ("reasons", reasons)];
    let empty = site.post_form(&path, SOUTH, &form(" \r\n ")).await;
    assert_eq!(empty.status, 422);
    assert!(empty.text().contains("причины"), "{}", empty.text());
    let answer = site.post_form(&path, SOUTH, &form("  Ещё рано.\r\nВторая строка.  ")).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(answer.header("location"), format!("/texts/{id}?lang=ru&done=declined"));
    assert!(site.get(answer.header("location")).await.text().contains("Ещё рано."));
}

#[tokio::test]
async fn nobody_signs_another_text_than_they_read() {
    let site = Site::new().await;
    let (id, _) = site.table("A text", "Peace.").await;
    let (_, other) = site.table("Another text", "War.").await;
    let path = web::routes::demo_sign(&id);
    let answer = site.post_form(&path, NORTH, &[("digest", &other.to_string())]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(site.post_form(&path, NORTH, &[]).await.status, 400);
    assert_eq!(site.post_form(&path, NORTH, &[("digest", "x")]).await.status, 400);
    assert!(site.store.instrument(&id).await.unwrap().instrument.current().signatures.is_empty());
}

#[tokio::test]
async fn without_a_role_one_is_led_to_take_one() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    for role in ["", "x", "north-shore/member/1"] {
        let form = [("digest", digest.to_string())];
        let form = [(form[0].0, form[0].1.as_str())];
        let answer = site.post_form(&web::routes::demo_sign(&id), role, &form).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/demo"), "{role}");
    }
    let answer = site.post_form("/demo/role", "", &[("office", NORTH)]).await;
    assert_eq!(answer.header("location"), "/demo");
    assert_eq!(
        answer.header("set-cookie"),
        format!("comity-demo-role={NORTH}; Path=/; HttpOnly; SameSite=Strict")
    );
    let leave = site.post_form("/demo/role", NORTH, &[("office", "")]).await;
    assert_eq!(
        leave.header("set-cookie"),
        "comity-demo-role=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0"
    );
    for bad in
        ["x", "north-shore/member/1", "north-shore/co-chair/1; Domain=evil", "\r\nSet-Cookie: a=b"]
    {
        let answer = site.post_form("/demo/role", "", &[("office", bad)]).await;
        assert_eq!((answer.status.as_u16(), answer.header("set-cookie")), (400, ""), "{bad}");
    }
    let secure = Site::with("https://comity.example", true, true).await;
    let answer = secure.post_form("/demo/role", "", &[("office", NORTH)]).await;
    assert_eq!(
        answer.header("set-cookie"),
        format!("__Host-comity-demo-role={NORTH}; Path=/; HttpOnly; SameSite=Strict; Secure")
    );
}

#[tokio::test]
async fn a_real_commission_has_no_demonstration() {
    let site = Site::with("http://localhost:8080", false, false).await;
    let (id, digest) = site.table("A text", "Peace.").await;
    assert_eq!(site.get("/demo").await.status, 404);
    for path in ["/demo/role", &web::routes::demo_sign(&id), &web::routes::demo_decline(&id)] {
        let form = [("office", NORTH)];
        assert_eq!(site.post_form(path, NORTH, &form).await.status, 404, "{path}");
    }
    let page = site
        .get_with(&web::routes::text(&id), &[("cookie", "comity-demo-role=north-shore/co-chair/1")])
        .await;
    assert!(!page.text().contains("<form method=\"post\""));
    let demo = |keys| {
        App::new(Config {
            store: site.store.clone(),
            base_url: "http://localhost:8080".into(),
            clock: std::sync::Arc::new(|| support::START),
            nonce: std::sync::Arc::new(|| [0; 16]),
            demo: Some(keys),
        })
        .map(|_| ())
    };
    assert_eq!(demo(site.keys.clone()), Err(AppError::NoDemonstration));
    assert_eq!(demo(Default::default()), Err(AppError::NoDemonstration));
    let note = site.note(Purpose::Sign, digest, None, NORTH);
    site.store.sign(&id, &note, site.now()).await.unwrap();
}

#[tokio::test]
async fn a_demo_key_must_be_the_key_of_its_office() {
    let site = Site::new().await;
    let mut keys = site.keys.clone();
    let wrong = support::key("x", note::KeyKind::Signature, 99);
    keys.insert(office(NORTH), wrong);
    let made = |base: &str, keys| {
        App::new(Config {
            store: site.store.clone(),
            base_url: base.into(),
            clock: std::sync::Arc::new(|| support::START),
            nonce: std::sync::Arc::new(|| [0; 16]),
            demo: Some(keys),
        })
        .map(|_| ())
    };
    assert_eq!(made("http://localhost", keys), Err(AppError::DemoKey(office(NORTH))));
    for bad in ["", "localhost", "http://", "https://x/", "http://x/y", "ftp://x", "http://x\r\n"] {
        assert!(made(bad, site.keys.clone()).is_err(), "{bad:?}");
    }
}
