//! Signing in, seats and signing keys, with a device made of software: what works, and what a
//! hostile hand tries.

use axum::body::Body;
use axum::http::{Request, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use commission::roll::Change;
use commission::{Office, Purpose};
use note::Digest;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use store::access::{Invitation, InvitationPurpose};

use crate::support::{Answer, NORTH, SOUTH, Site, office};

pub const HOST: &str = "localhost:8080";
const SIGN_HOST: &str = "sign.localhost:8080";
const ORIGIN: &str = "http://localhost:8080";
const SIGN_ORIGIN: &str = "http://sign.localhost:8080";

/// A device that holds passkeys.
#[derive(Default)]
pub struct Device {
    keys: Vec<Key>,
}

struct Key {
    id: Vec<u8>,
    rp: String,
    user: String,
    secret: SigningKey,
}

fn client_data(kind: &str, challenge: &str, origin: &str) -> Vec<u8> {
    json!({"type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false})
        .to_string()
        .into_bytes()
}

impl Device {
    /// `navigator.credentials.create`.
    fn create(&mut self, options: &Value, origin: &str) -> String {
        let seed = u8::try_from(self.keys.len() + 1).unwrap();
        let rp = options["rp"]["id"].as_str().unwrap();
        let own = Sha256::digest(format!("{rp} {seed} {}", options["user"]["id"]));
        let secret = SigningKey::from_slice(&own).unwrap();
        let id = own[..16].to_vec();
        let point = secret.verifying_key().to_sec1_point(false);
        let mut cose = vec![0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20];
        cose.extend(point.x().unwrap());
        cose.extend([0x22, 0x58, 0x20]);
        cose.extend(point.y().unwrap());
        let mut data = Sha256::digest(rp).to_vec();
        data.push(0x45);
        data.extend([0; 4 + 16]);
        data.extend(u16::try_from(id.len()).unwrap().to_be_bytes());
        data.extend(&id);
        data.extend(cose);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let challenge = options["challenge"].as_str().unwrap();
        let answer = json!({
            "id": B64.encode(&id), "rawId": B64.encode(&id), "type": "public-key",
            "response": {
                "attestationObject": B64.encode(object),
                "clientDataJSON": B64.encode(client_data("webauthn.create", challenge, origin)),
            },
            "clientExtensionResults": {},
        });
        let user = options["user"]["id"].as_str().unwrap().to_owned();
        self.keys.push(Key { id, rp: rp.to_owned(), user, secret });
        answer.to_string()
    }

    /// `navigator.credentials.get`, by the last key made for the relying party.
    fn get(&self, options: &Value, origin: &str) -> String {
        let rp = options["rpId"].as_str().unwrap();
        self.get_with(rp, options, origin)
    }

    fn get_with(&self, rp: &str, options: &Value, origin: &str) -> String {
        let key = self.keys.iter().rev().find(|key| key.rp == rp).unwrap();
        let mut data = Sha256::digest(options["rpId"].as_str().unwrap()).to_vec();
        data.push(0x05);
        data.extend([0; 4]);
        let client = client_data("webauthn.get", options["challenge"].as_str().unwrap(), origin);
        let message = [data.as_slice(), Sha256::digest(&client).as_slice()].concat();
        let signature: Signature = key.secret.sign(&message);
        json!({
            "id": B64.encode(&key.id), "rawId": B64.encode(&key.id), "type": "public-key",
            "response": {
                "authenticatorData": B64.encode(data),
                "clientDataJSON": B64.encode(client),
                "signature": B64.encode(signature.to_der().as_bytes()),
                "userHandle": key.user,
            },
            "clientExtensionResults": {},
        })
        .to_string()
    }
}

/// What stands in an attribute of a page.
fn attribute(page: &str, before: &str) -> String {
    let start = page.find(before).unwrap_or_else(|| panic!("no {before} in {page}"));
    let rest = &page[start + before.len()..];
    let text = rest.split('"').next().unwrap();
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn options(page: &str) -> Value {
    serde_json::from_str(&attribute(page, "data-options=\"")).unwrap()
}

fn hidden(page: &str, name: &str) -> String {
    attribute(page, &format!("name=\"{name}\" value=\""))
}

/// A browser: a cookie, and the host that is asked.
#[derive(Clone, Default)]
pub struct Browser {
    cookie: String,
}

impl Browser {
    pub async fn get(&self, site: &Site, host: &str, path: &str) -> Answer {
        let request = Request::get(path)
            .header(header::HOST, host)
            .header(header::COOKIE, &self.cookie)
            .body(Body::empty());
        site.send(request.unwrap()).await
    }

    pub async fn post(&self, site: &Site, host: &str, path: &str, form: &[(&str, &str)]) -> Answer {
        let body: Vec<String> =
            form.iter().map(|(k, v)| format!("{k}={}", web::routes::segment(v))).collect();
        let request = Request::post(path)
            .header(header::HOST, host)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &self.cookie)
            .body(Body::from(body.join("&")));
        site.send(request.unwrap()).await
    }

    fn keep(&mut self, answer: &Answer) {
        let cookie = answer.header("set-cookie");
        cookie.split(';').next().unwrap().clone_into(&mut self.cookie);
    }

    async fn is_in(&self, site: &Site) -> bool {
        let answer = self.get(site, HOST, "/seats").await;
        match answer.status.as_u16() {
            200 => true,
            303 => {
                assert!(answer.header("location").starts_with("/sign-in"), "{:?}", answer.headers);
                false
            }
            other => panic!("{other}: {}", answer.text()),
        }
    }
}

pub async fn real() -> Site {
    Site::with(ORIGIN, false, false).await
}

async fn invite(site: &Site, office: &Office, purpose: InvitationPurpose, token: &str) {
    let invitation = Invitation {
        id: web::session::digest(token),
        office: office.clone(),
        purpose,
        by: None,
        created: site.now(),
        expires: site.now() + 3_600,
    };
    site.store.invite(invitation).await.unwrap();
}

/// Opens a link and makes a passkey to sign in.
async fn enter(site: &Site, device: &mut Device, token: &str) -> (Browser, Answer) {
    let mut browser = Browser::default();
    let path = web::routes::invitation(token);
    let page = browser.get(site, HOST, &path).await.text();
    let credential = device.create(&options(&page), ORIGIN);
    let begun = hidden(&page, "begun");
    let form = [
        ("begun", begun.as_str()),
        ("credential", &credential),
        ("name", "A. Person"),
        ("show", "no"),
        ("label", "phone"),
    ];
    let answer = browser.post(site, HOST, &path, &form).await;
    browser.keep(&answer);
    (browser, answer)
}

pub async fn chair(site: &Site, device: &mut Device) -> Browser {
    invite(site, &office(NORTH), InvitationPurpose::Enter, "first").await;
    let (browser, answer) = enter(site, device, "first").await;
    assert_eq!(answer.header("location"), "/account", "{}", answer.text());
    browser
}

async fn sign_in(site: &Site, device: &Device, origin: &str) -> (Vec<(String, String)>, Answer) {
    let page = Browser::default().get(site, HOST, "/sign-in").await.text();
    let credential = device.get(&options(&page), origin);
    let form = vec![
        ("asked".to_owned(), hidden(&page, "asked")),
        ("credential".to_owned(), credential),
        ("to".to_owned(), "/seats".to_owned()),
    ];
    let answer = again(site, &form).await;
    (form, answer)
}

async fn again(site: &Site, form: &[(String, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    Browser::default().post(site, HOST, "/sign-in", &form).await
}

/// Makes a signing key and brings it into force by the old key's order.
async fn signing_key(site: &Site, device: &mut Device, browser: &Browser) {
    let begun = browser.post(site, HOST, "/account/key", &[("id", "")]).await;
    let path = begun.header("location").strip_prefix(SIGN_ORIGIN).unwrap().to_owned();
    let page = Browser::default().get(site, SIGN_HOST, &path).await.text();
    let credential = device.create(&options(&page), SIGN_ORIGIN);
    let form = [("begun", hidden(&page, "begun")), ("credential", credential)];
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let made = Browser::default().post(site, SIGN_HOST, &path, &form).await;
    assert_eq!(made.header("location"), format!("{ORIGIN}/account?done=key"), "{}", made.text());
    let order = browser.post(site, HOST, "/account/key", &[("id", "order")]).await;
    assert!(order.header("location").starts_with("/signing/"), "{}", order.text());
    let waiting = site.store.orders(site.now()).await.unwrap().remove(0);
    let subject = site.store.commission().order_subject(&waiting.change);
    let note = site.note(Purpose::Seat, subject, None, NORTH);
    site.store.sign_order(&waiting.id, &note, site.now()).await.unwrap();
}

#[tokio::test]
async fn a_link_works_once_and_not_after_its_time() {
    let site = real().await;
    let mut device = Device::default();
    let (seat, far) = (office(NORTH), office(SOUTH));
    invite(&site, &seat, InvitationPurpose::Enter, "one").await;
    invite(&site, &far, InvitationPurpose::Enter, "two").await;
    assert_eq!(Browser::default().get(&site, HOST, "/invitation/none").await.status, 404);
    let (browser, answer) = enter(&site, &mut device, "one").await;
    assert_eq!(answer.status, 303);
    assert!(browser.is_in(&site).await);
    assert_eq!(Browser::default().get(&site, HOST, "/invitation/one").await.status, 404);
    // Two open it before either has used it: one is in.
    let page = Browser::default().get(&site, HOST, "/invitation/two").await.text();
    let (mut first, mut second) = (Device::default(), Device::default());
    let begun = hidden(&page, "begun");
    let mut taken = 0;
    for device in [&mut first, &mut second] {
        let credential = device.create(&options(&page), ORIGIN);
        let form = [("begun", begun.as_str()), ("credential", &credential)];
        let answer = Browser::default().post(&site, HOST, "/invitation/two", &form).await;
        taken += i32::from(answer.status == 303);
    }
    assert_eq!(taken, 1);
    invite(&site, &office("north-shore/registrar/1"), InvitationPurpose::Fill, "late").await;
    site.pass(3_601);
    assert_eq!(Browser::default().get(&site, HOST, "/invitation/late").await.status, 404);
}

#[tokio::test]
async fn nobody_enters_a_seat_that_somebody_has_entered() {
    let site = real().await;
    let mut device = Device::default();
    chair(&site, &mut device).await;
    invite(&site, &office(NORTH), InvitationPurpose::Enter, "again").await;
    let (browser, answer) = enter(&site, &mut Device::default(), "again").await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(!browser.is_in(&site).await);
}

#[tokio::test]
async fn an_answer_signs_in_once_and_only_on_this_site() {
    let site = real().await;
    let mut device = Device::default();
    chair(&site, &mut device).await;
    let (form, answer) = sign_in(&site, &device, ORIGIN).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/seats"));
    assert!(answer.header("set-cookie").contains("HttpOnly; SameSite=Lax"));
    assert_eq!(again(&site, &form).await.status, 422, "an answer that was used is replayed");
    for origin in [SIGN_ORIGIN, "http://localhost:9090", "https://evil.example"] {
        assert_eq!(sign_in(&site, &device, origin).await.1.status, 422, "{origin}");
    }
    // What was asked of somebody else, changed, or asked too long ago.
    let (mut late, _) = sign_in(&site, &device, "http://x").await;
    late[0].1.push('x');
    assert_eq!(again(&site, &late).await.status, 422);
    let page = Browser::default().get(&site, HOST, "/sign-in").await.text();
    let credential = device.get(&options(&page), ORIGIN);
    site.pass(601);
    let form =
        [("asked".to_owned(), hidden(&page, "asked")), ("credential".to_owned(), credential)];
    assert_eq!(again(&site, &form).await.status, 422);
    assert_eq!(sign_in(&site, &Device { keys: forged() }, ORIGIN).await.1.status, 422);
}

/// A key that nobody registered.
fn forged() -> Vec<Key> {
    let secret = SigningKey::from_slice(&[9; 32]).unwrap();
    vec![Key { id: vec![9; 16], rp: "localhost".into(), user: B64.encode([9; 16]), secret }]
}

#[tokio::test]
async fn a_session_ends_by_itself_and_no_link_leads_away() {
    let site = real().await;
    let mut device = Device::default();
    let browser = chair(&site, &mut device).await;
    assert!(browser.is_in(&site).await);
    for _ in 0..3 {
        site.pass(29 * 60);
        assert!(browser.is_in(&site).await, "it was used within half an hour");
    }
    site.pass(30 * 60 + 1);
    assert!(!browser.is_in(&site).await);
    let (_, answer) = sign_in(&site, &device, ORIGIN).await;
    let mut browser = Browser::default();
    browser.keep(&answer);
    for _ in 0..25 {
        site.pass(29 * 60);
        if !browser.is_in(&site).await {
            break;
        }
    }
    assert!(!browser.is_in(&site).await, "after twelve hours it has ended in any case");
    for to in ["//evil.example", "https://evil.example", "/\\evil.example", "/x\r\ny: z"] {
        let page = Browser::default().get(&site, HOST, "/sign-in").await.text();
        let form = [
            ("asked".to_owned(), hidden(&page, "asked")),
            ("credential".to_owned(), device.get(&options(&page), ORIGIN)),
            ("to".to_owned(), to.to_owned()),
        ];
        assert_eq!(again(&site, &form).await.header("location"), "/mine", "{to:?}");
    }
    let stranger = Browser { cookie: format!("comity-session={}", "0".repeat(64)) };
    assert!(!stranger.is_in(&site).await);
}

#[tokio::test]
async fn whoever_loses_the_seat_is_out_at_once() {
    let site = real().await;
    let mut device = Device::default();
    let browser = chair(&site, &mut device).await;
    let registrar = office("north-shore/registrar/1");
    let key = crate::support::key("north-shore/registrar/1", note::KeyKind::Signature, 77);
    let fill = Change::Fill {
        office: registrar.clone(),
        key: key.verifier(),
        person: Digest::of(b"somebody"),
    };
    let subject = site.store.commission().order_subject(&fill);
    let note = site.note(Purpose::Seat, subject, None, NORTH);
    site.store.change_seat(&fill, &[&note], None, site.now()).await.unwrap();
    assert!(browser.is_in(&site).await);
    let vacate = Change::Vacate { office: office(NORTH) };
    let commission = site.store.commission();
    let text = commission::instrument::to_sign(
        Purpose::Seat,
        commission.order_subject(&vacate),
        None,
        &registrar,
        key.verifier().id(),
        site.now(),
        [5; 16],
    )
    .unwrap();
    let line = key.sign(&text).unwrap();
    let note = note::Note::new(text, vec![line]).unwrap().to_string();
    site.store.change_seat(&vacate, &[&note], None, site.now()).await.unwrap();
    assert!(!browser.is_in(&site).await);
    assert_eq!(sign_in(&site, &device, ORIGIN).await.1.status, 422);
    assert!(site.store.holders().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_candidate_can_do_nothing_yet() {
    let site = real().await;
    let seat = office("north-shore/registrar/1");
    invite(&site, &seat, InvitationPurpose::Fill, "fill").await;
    let (browser, answer) = enter(&site, &mut Device::default(), "fill").await;
    assert_eq!(answer.header("location"), "/account");
    let page = browser.get(&site, HOST, "/account?lang=en").await.text();
    assert!(page.contains("You are not yet seated"), "{page}");
    assert!(!browser.is_in(&site).await);
    for (path, form) in [
        ("/seats/invite", vec![("office", "north-shore/member/1"), ("days", "3")]),
        ("/seats/order", vec![("office", NORTH)]),
        ("/signing", vec![("purpose", "sign")]),
    ] {
        let answer = browser.post(&site, HOST, path, &form).await;
        assert!(answer.header("location").starts_with("/sign-in"), "{path}: {}", answer.text());
    }
    let answer = browser.post(&site, HOST, "/account/name", &[("show", "yes")]).await;
    assert_eq!(answer.status, 400);
    let mail = [("address", "a@b.example"), ("language", "en"), ("pace", "daily")];
    assert_eq!(browser.post(&site, HOST, "/account/mail", &mail).await.status, 422);
}

#[tokio::test]
async fn a_passkey_signs_on_its_own_host_and_the_one_for_signing_in_never() {
    let site = real().await;
    let mut device = Device::default();
    let browser = chair(&site, &mut device).await;
    signing_key(&site, &mut device, &browser).await;
    let (id, digest) = site.table_by("Calm", "Peace.", SOUTH).await;
    let digest = digest.to_string();
    let form = [("purpose", "sign"), ("text", id.as_str()), ("digest", digest.as_str())];
    let begun = browser.post(&site, HOST, "/signing", &form).await;
    let path = begun.header("location").strip_prefix(SIGN_ORIGIN).unwrap().to_owned();
    // The page stands on the signing host alone, and nothing else does.
    assert_eq!(browser.get(&site, HOST, &path).await.status, 404);
    for elsewhere in ["/", "/mine", "/seats", "/api/record", "/sign-in", "/account"] {
        assert_eq!(browser.get(&site, SIGN_HOST, elsewhere).await.status, 404, "{elsewhere}");
    }
    let nobody = Browser::default();
    let page = nobody.get(&site, SIGN_HOST, &path).await;
    assert!(page.header("content-security-policy").contains("script-src 'self'"));
    assert!(page.header("cache-control").contains("no-store"));
    let asked = nobody.post(&site, SIGN_HOST, &format!("{path}/statement"), &[]).await.json();
    let statement = asked["statement"].as_str().unwrap();
    let fresh =
        |credential: String| [("statement", statement.to_owned()), ("credential", credential)];
    for (why, credential) in [
        ("the key for signing in", device.get_with("localhost", &asked["options"], SIGN_ORIGIN)),
        ("a page of another host", device.get(&asked["options"], ORIGIN)),
        ("nothing", String::new()),
        ("no JSON", "{".repeat(100)),
    ] {
        let form = fresh(credential);
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let answer = nobody.post(&site, SIGN_HOST, &path, &form).await;
        assert_eq!(answer.status, 422, "{why}");
    }
    // A statement that the host made up: another digest under the same signature.
    let form = fresh(device.get(&asked["options"], SIGN_ORIGIN));
    let changed = form[0].1.replace("office north", "office south");
    let answer = nobody
        .post(&site, SIGN_HOST, &path, &[("statement", &changed), ("credential", &form[1].1)])
        .await;
    assert_eq!(answer.status, 422);
    assert!(site.store.instrument(&id).await.unwrap().instrument.current().signatures.is_empty());
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let signed = nobody.post(&site, SIGN_HOST, &path, &form).await;
    assert_eq!(signed.header("location"), format!("{ORIGIN}/texts/{id}?done=signed"));
    let page = site.store.instrument(&id).await.unwrap();
    assert_eq!(page.instrument.current().signatures[0].how.as_str(), "passkey-host-trusted");
    assert_eq!(nobody.post(&site, SIGN_HOST, &path, &form).await.status, 404, "sent twice");
}

#[tokio::test]
async fn a_statement_that_waited_too_long_is_signed_anew() {
    let site = real().await;
    let mut device = Device::default();
    let browser = chair(&site, &mut device).await;
    signing_key(&site, &mut device, &browser).await;
    let (id, digest) = site.table_by("Calm", "Peace.", SOUTH).await;
    let digest = digest.to_string();
    let form = [("purpose", "sign"), ("text", id.as_str()), ("digest", digest.as_str())];
    let begun = browser.post(&site, HOST, "/signing", &form).await;
    let path = begun.header("location").strip_prefix(SIGN_ORIGIN).unwrap().to_owned();
    let nobody = Browser::default();
    for (wait, status) in [(15 * 60 + 1, 422), (60, 303)] {
        let asked = nobody.post(&site, SIGN_HOST, &format!("{path}/statement"), &[]).await.json();
        let credential = device.get(&asked["options"], SIGN_ORIGIN);
        site.pass(wait);
        let form =
            [("statement", asked["statement"].as_str().unwrap()), ("credential", &credential)];
        let answer = nobody.post(&site, SIGN_HOST, &path, &form).await;
        assert_eq!(answer.status, status, "{wait}: {}", answer.text());
    }
}

#[tokio::test]
async fn means_of_signing_in_change_only_when_a_passkey_was_shown_a_moment_ago() {
    let site = real().await;
    let mut device = Device::default();
    let browser = chair(&site, &mut device).await;
    let page = browser.get(&site, HOST, "/account").await.text();
    let only = site.store.holders().await.unwrap().remove(0);
    let passkey = site.store.passkeys(&only.id).await.unwrap().remove(0);
    let remove = [("id", passkey.id.as_str())];
    let answer = browser.post(&site, HOST, "/account/passkey/remove", &remove).await;
    assert_eq!(answer.status, 422, "the last one stays");
    let add = |page: &str, device: &mut Device| {
        [("begun", hidden(page, "begun")), ("credential", device.create(&options(page), ORIGIN))]
    };
    let form = add(&page, &mut device);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let answer = browser.post(&site, HOST, "/account/passkey", &form).await;
    assert_eq!(answer.header("location"), "/account?done=passkey", "{}", answer.text());
    site.pass(5 * 60 + 1);
    for (path, form) in [
        ("/account/passkey/remove", vec![("id", passkey.id.as_str())]),
        ("/account/passkey", form.clone()),
        ("/account/key", vec![("id", "")]),
    ] {
        let answer = browser.post(&site, HOST, path, &form).await;
        assert_eq!(answer.header("location"), "/sign-in?to=%2Faccount", "{path}");
    }
    assert_eq!(site.store.passkeys(&only.id).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_form_of_another_site_changes_no_account() {
    let site = real().await;
    let browser = chair(&site, &mut Device::default()).await;
    for path in [
        "/sign-out",
        "/account/session/end",
        "/account/mail",
        "/account/mail/again",
        "/seats/invite",
        "/signing",
    ] {
        let request = Request::post(path)
            .header(header::HOST, HOST)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site")
            .header(header::ORIGIN, "https://evil.example")
            .header(header::COOKIE, &browser.cookie)
            .body(Body::from("id=&office=x&days=3"));
        assert_eq!(site.send(request.unwrap()).await.status, 403, "{path}");
    }
    assert!(browser.is_in(&site).await);
}

#[tokio::test]
async fn a_page_for_one_reader_is_kept_for_nobody() {
    let site = real().await;
    let browser = chair(&site, &mut Device::default()).await;
    for path in ["/", "/texts", "/account", "/seats", "/mine", "/desk"] {
        let own = browser.get(&site, HOST, path).await;
        assert_eq!(own.status, 200, "{path}");
        assert!(own.text().contains("Sign out") || own.text().contains("sign-out"), "{path}");
        assert!(own.header("cache-control").contains("no-store"), "{path}");
        let other = Browser::default().get(&site, HOST, path).await;
        assert!(!other.text().contains("sign-out"), "{path}");
    }
}

#[tokio::test]
async fn a_passkey_opens_the_reading_key_that_it_wraps_and_no_other_does() {
    let site = real().await;
    let mut device = Device::default();
    let browser = chair(&site, &mut device).await;
    let account = browser.get(&site, HOST, "/account").await.text();
    assert!(options(&account)["extensions"]["prf"].is_object(), "a new passkey can open one later");
    let page = browser.get(&site, HOST, "/account/reading?lang=en").await;
    assert!(page.header("content-security-policy").contains("script-src"), "{:?}", page.headers);
    let page = page.text();
    let (salt, asked) = (attribute(&page, "data-salt=\""), options(&page));
    assert_eq!(B64.decode(&salt).unwrap().len(), 32);
    assert_eq!(asked["userVerification"], "required", "else it would give another secret");
    assert_eq!(asked["allowCredentials"][0]["id"], B64.encode(&device.keys[0].id));
    let given = |bytes: &[u8]| B64.encode(bytes);
    let (right, wrong) = (given(&[7; 32]), given(&[8; 32]));
    for bad in ["", "x", &given(&[7; 31])] {
        let form = [("prf", bad), ("credential", "")];
        let answer = browser.post(&site, HOST, "/account/reading/passkey", &form).await;
        assert_eq!(answer.status, 422, "{bad:?}");
    }
    let form = [("prf", right.as_str()), ("credential", "")];
    site.pass(2);
    let made = browser.post(&site, HOST, "/account/reading/passkey", &form).await;
    assert!(made.header("location").starts_with("/signing/"), "{}", made.text());
    // The same passkey gives the same secret for the same salt, which does not change.
    let page = browser.get(&site, HOST, "/reports/unlock?lang=en&to=/reports").await.text();
    assert_eq!(attribute(&page, "data-salt=\""), salt);
    let unlock = |prf: String| {
        let browser = browser.clone();
        let site = &site;
        async move {
            let form = [("prf", prf.as_str()), ("credential", ""), ("to", "/reports")];
            browser.post(site, HOST, "/reports/unlock/passkey?lang=en", &form).await
        }
    };
    let other = unlock(wrong).await;
    assert!(
        other.status == 422 && other.text().contains("opens no reading key"),
        "{}",
        other.text()
    );
    site.pass(2);
    let phrase = [("passphrase", right.as_str()), ("to", "/reports")];
    let answer = browser.post(&site, HOST, "/reports/unlock?lang=en", &phrase).await;
    assert_eq!(answer.status, 422, "no passphrase opens it");
    let answer = unlock(right.clone()).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let list = browser.get(&site, HOST, "/reports?lang=en").await.text();
    assert!(list.contains("Your reading key is open"), "{list}");
    // Nobody makes one with a session that was left open.
    site.pass(5 * 60 + 1);
    let late = browser.post(&site, HOST, "/account/reading/passkey", &form).await;
    assert_eq!(late.header("location"), "/sign-in?to=%2Faccount%2Freading");
    let nobody = Browser::default().post(&site, HOST, "/reports/unlock/passkey", &form).await;
    assert!(nobody.header("location").starts_with("/sign-in"), "{}", nobody.text());
}
