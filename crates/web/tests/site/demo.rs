//! The demonstration: only where the founding act says so, and by the rules of everybody.

use commission::Purpose;
use web::{App, AppError, Config};

use crate::support::{NORTH, SOUTH, Site, office};

#[tokio::test]
async fn a_role_signs_by_the_rules_and_the_second_party_adopts() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    let digest = digest.to_string();
    for (by, state) in [(NORTH, "tabled"), (SOUTH, "adopted")] {
        let form = [("purpose", "sign"), ("text", id.as_str()), ("digest", &digest)];
        let answer = site.sign_form(by, &form, "").await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        assert_eq!(answer.header("location"), format!("/texts/{id}?done=signed"));
        let page = site.store.instrument(&id).await.unwrap();
        assert_eq!(page.instrument.current().state.as_str(), state);
        assert_eq!(site.get(answer.header("location")).await.status, 200);
    }
    let form = [("purpose", "sign"), ("text", id.as_str()), ("digest", &digest)];
    let again = site.sign_form(NORTH, &form, "").await;
    assert_eq!(again.status, 422);
}

#[tokio::test]
async fn a_role_declines_with_reasons_and_never_without() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    let digest = digest.to_string();
    let form = |reasons| {
        [
            ("purpose", "decline"),
            ("text", id.as_str()),
            ("digest", digest.as_str()),
            ("language", "ru"),
            ("reasons", reasons),
        ]
    };
    let empty = site.sign_form(SOUTH, &form(" \r\n "), "ru").await;
    assert_eq!(empty.status, 422);
    assert!(empty.text().contains("причины"), "{}", empty.text());
    let long = "а".repeat(10_000);
    let kept = site.sign_form(SOUTH, &form(&long), "ru").await;
    assert_eq!(kept.status, 422);
    assert!(kept.text().contains(&long), "what was typed is not lost");
    let answer = site.sign_form(SOUTH, &form("  Ещё рано.\r\nВторая строка.  "), "ru").await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(answer.header("location"), format!("/texts/{id}?done=declined&lang=ru"));
    assert!(site.get(answer.header("location")).await.text().contains("Ещё рано."));
}

#[tokio::test]
async fn nobody_signs_another_text_than_they_read() {
    let site = Site::new().await;
    let (id, _) = site.table("A text", "Peace.").await;
    let (_, other) = site.table("Another text", "War.").await;
    let form = |digest: &str| {
        [("purpose", "sign".to_owned()), ("text", id.to_string()), ("digest", digest.to_owned())]
    };
    for (digest, status) in [(other.to_string().as_str(), 422), ("", 400), ("x", 400)] {
        let form = form(digest);
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
        assert_eq!(site.sign_form(NORTH, &form, "").await.status, status);
    }
    assert_eq!(site.post_form("/signing", NORTH, &[("purpose", "x")]).await.status, 400);
    assert!(site.store.instrument(&id).await.unwrap().instrument.current().signatures.is_empty());
}

#[tokio::test]
async fn without_a_role_one_is_led_to_take_one() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    for role in ["", "x", "north-shore/member/1"] {
        let digest = digest.to_string();
        let form = [("purpose", "sign"), ("text", id.as_str()), ("digest", digest.as_str())];
        let answer = site.sign_form(role, &form, "").await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/demo"), "{role}");
    }
    let answer = site.post_form("/demo/role", "", &[("office", NORTH)]).await;
    assert_eq!(answer.header("location"), "/mine");
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
    assert_eq!(site.post_form("/demo/role", NORTH, &[("office", NORTH)]).await.status, 404);
    let digest_text = digest.to_string();
    let form = [("purpose", "sign"), ("text", id.as_str()), ("digest", digest_text.as_str())];
    let answer = site.sign_form(NORTH, &form, "").await;
    assert_eq!(answer.status, 303);
    assert!(answer.header("location").starts_with("/sign-in"), "{:?}", answer.headers);
    let page = site
        .get_with(&web::routes::text(&id), &[("cookie", "comity-demo-role=north-shore/co-chair/1")])
        .await;
    assert!(!page.text().contains("<form method=\"post\""));
    let demo = |keys| {
        App::new(Config {
            store: site.store.clone(),
            base_url: "http://localhost:8080".into(),
            signing_url: None,
            secret: [7; 32],
            clock: std::sync::Arc::new(|| crate::support::START),
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
    let wrong = crate::support::key("x", note::KeyKind::Signature, 99);
    keys.insert(office(NORTH), wrong);
    let made = |base: &str, keys| {
        App::new(Config {
            store: site.store.clone(),
            base_url: base.into(),
            signing_url: None,
            secret: [7; 32],
            clock: std::sync::Arc::new(|| crate::support::START),
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
