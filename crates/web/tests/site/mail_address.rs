//! An address for mail on the account page: nothing goes there before its reader has said so by the
//! link, and opening the link alone says nothing.

use store::MailOutcome;

use crate::access::{Browser, Device, HOST, chair, real};
use crate::support::{NORTH, Site, office};

const CODE: &str = "0123456789abcdef0123456789abcdef";
const OTHER: &str = "fedcba9876543210fedcba9876543210";
const FORM: [(&str, &str); 3] =
    [("address", "chair@north.example"), ("language", "en"), ("pace", "at-once")];

/// What the mail job does: the letter that asks leaves with a code.
async fn leaves(site: &Site, code: &str) {
    let now = site.now();
    let mut asked = site.store.codes_wanted(now).await.unwrap();
    assert_eq!(asked.len(), 1);
    assert!(site.store.claim_code(&mut asked[0], code, now, now + 300).await.unwrap());
    assert!(site.store.settle_code(&asked[0], MailOutcome::Sent, now).await.unwrap());
}

async fn account(site: &Site, browser: &Browser) -> String {
    browser.get(site, HOST, "/account?lang=en").await.text()
}

async fn is_confirmed(site: &Site) -> bool {
    site.store.mail_address(&office(NORTH)).await.unwrap().unwrap().confirmed > 0
}

#[tokio::test]
async fn the_page_says_what_is_missing_until_the_reader_of_the_address_has_said_yes() {
    let site = real().await;
    let browser = chair(&site, &mut Device::default()).await;
    let page = account(&site, &browser).await;
    assert!(page.contains("This server sends no mail"), "{page}");
    let _ = site.app.clone().with_mail();
    let page = account(&site, &browser).await;
    assert!(!page.contains("This server sends no mail") && !page.contains("/account/mail/again"));
    let saved = browser.post(&site, HOST, "/account/mail", &FORM).await;
    assert_eq!(saved.header("location"), "/account?done=mail");
    let page = account(&site, &browser).await;
    assert!(page.contains("is not confirmed yet") && page.contains("The letter leaves"), "{page}");
    leaves(&site, CODE).await;
    let page = account(&site, &browser).await;
    assert!(page.contains("The letter left on") && page.contains("/account/mail/again"), "{page}");
    // Mail servers open links to look at them: that is no yes.
    let link = format!("/confirm-mail/{CODE}");
    for (lang, title) in [
        ("en", "Get mail at this address?"),
        ("ru", "Получать письма на этот адрес?"),
        ("hy", "Նամակներ ստանա՞լ այս հասցեով"),
        ("az", "Məktublar bu ünvana gəlsin?"),
    ] {
        let asked = Browser::default().get(&site, HOST, &format!("{link}?lang={lang}")).await;
        assert_eq!(asked.status, 200);
        assert!(asked.header("cache-control").contains("no-store"));
        assert!(asked.text().contains(title), "{}", asked.text());
        assert!(!asked.text().contains("north.example"), "whose it is, is nobody's business");
    }
    assert!(!is_confirmed(&site).await);
    // No session is needed: the letter may be read on another machine.
    let wrong = format!("/confirm-mail/{OTHER}");
    for path in [wrong.as_str(), "/confirm-mail/x", "/confirm-mail/%3Cb%3E"] {
        let answer = Browser::default().post(&site, HOST, path, &[]).await;
        assert_eq!(answer.status, 410, "{path}");
        assert!(answer.text().contains("This link no longer works"));
    }
    assert!(!is_confirmed(&site).await);
    let answer = Browser::default().post(&site, HOST, &link, &[]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(is_confirmed(&site).await);
    assert_eq!(Browser::default().post(&site, HOST, &link, &[]).await.status, 410, "once");
    let page = account(&site, &browser).await;
    assert!(page.contains("The address is confirmed") && !page.contains("/account/mail/again"));
}

#[tokio::test]
async fn another_letter_is_asked_for_on_the_page_and_not_too_often() {
    let site = real().await;
    let browser = chair(&site, &mut Device::default()).await;
    let _ = site.app.clone().with_mail();
    browser.post(&site, HOST, "/account/mail", &FORM).await;
    leaves(&site, CODE).await;
    let early = browser.post(&site, HOST, "/account/mail/again", &[]).await;
    assert_eq!(early.status, 422);
    assert!(early.text().contains("A letter has left only just now"), "{}", early.text());
    site.pass(61);
    let again = browser.post(&site, HOST, "/account/mail/again", &[]).await;
    assert_eq!(again.header("location"), "/account?done=mail-again");
    leaves(&site, OTHER).await;
    let old = format!("/confirm-mail/{CODE}");
    assert_eq!(Browser::default().post(&site, HOST, &old, &[]).await.status, 410);
    let new = format!("/confirm-mail/{OTHER}");
    assert_eq!(Browser::default().post(&site, HOST, &new, &[]).await.status, 200);
    // Changed, it is asked anew; and a stranger asks for nothing.
    let other = [("address", "other@north.example"), FORM[1], FORM[2]];
    browser.post(&site, HOST, "/account/mail", &other).await;
    assert!(!is_confirmed(&site).await);
    let stranger = Browser::default().post(&site, HOST, "/account/mail/again", &[]).await;
    assert_eq!(stranger.status, 303, "{}", stranger.text());
    assert!(stranger.header("location").starts_with("/sign-in"), "{}", stranger.header("location"));
}
