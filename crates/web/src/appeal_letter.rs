//! An adopted appeal as a letter on paper (PDF), with all that the page of its text says: every
//! word that was signed, who signed, and how it is checked. Pages and commands share it.

use std::collections::{BTreeMap, BTreeSet};

use commission::instrument::{PrintedGround, Signature, State};
use commission::phrase::Stretched;
use commission::refusal::What;
use commission::{
    Appeal, Commission, Kind, Language, Localized, Office, PartyId, Refusal, Roll, Version,
};
use letter::{Block, Letter, LetterError, Signatory, Verification};
use note::{Digest, Note};
use store::{InstrumentPage, Reading, Store};

use crate::locale::{Locale, Zone};
use crate::words::{Words, how, zone_name};
use crate::{routes, t};

/// The last characters of a signature line by which a signature is known on paper: those of every
/// kind of signature differ there.
const SIGNATURE_CHARACTERS: usize = 16;

/// Which letter.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The appeal.
    pub appeal: &'a Appeal,
    /// In the first of these in which it binds.
    pub languages: &'a [Language],
    /// The words around it, where the interface does not speak its language.
    pub locale: Locale,
    /// Where the site is reached, without a stroke at the end.
    pub base_url: &'a str,
}

/// A letter.
#[derive(Clone, Debug)]
pub struct Written {
    /// What the file is called: letters, digits, hyphens and `.pdf`.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Writes an adopted appeal as a letter. In a language that the interface speaks, the same appeal
/// makes the same letter whoever asks.
///
/// # Errors
/// [`Refusal::NotAdopted`] unless the text is proven to be adopted; [`store::Error::Missing`] where
/// it binds in none of the languages; [`Refusal::NoGlyph`] and [`Refusal::TooMany`] where it cannot
/// be printed; those of reading the store.
pub async fn write(store: &Store, wanted: &Wanted<'_>) -> Result<Written, store::Error> {
    let id = &wanted.appeal.id;
    let not_adopted = || store::Error::from(Refusal::NotAdopted { id: id.clone() });
    let mut reading = store.reading().await?;
    let page = reading.instrument(id).await?;
    let current = page.instrument.current();
    if page.adopted.as_ref().is_none_or(|it| it.digest() != current.digest) {
        return Err(not_adopted());
    }
    let binds = |language: &Language| {
        current.versions.iter().find(|it| it.authentic && it.language == *language)
    };
    let tabled = wanted.languages.iter().find_map(binds).ok_or_else(|| {
        let names: Vec<&str> = wanted.languages.iter().map(Language::as_str).collect();
        let what = format!("version of this appeal that binds in {}", names.join(", "));
        store::Error::Missing { what }
    })?;
    let file = reading.blobs(&[tabled.digest]).await?.remove(&tabled.digest).unwrap_or_default();
    let version: Option<Version> = String::from_utf8(file).ok().and_then(|it| it.parse().ok());
    let version = version.ok_or_else(|| corrupt(format!("a version of the text {id}")))?;
    let commission = store.commission();
    let persons = shown_names(&mut reading, &commission.roll, &current.signatures).await?;
    let language = &tabled.language;
    let locale = Locale::parse(language.as_str()).unwrap_or(wanted.locale);
    let paper = Paper { commission: &commission, language, locale, digest: &current.digest };
    let letter = paper.letter(wanted, &page, &version, &persons)?.ok_or_else(not_adopted)?;
    let name = format!("{}-{}-{language}.pdf", Kind::Appeal, page.number);
    Ok(Written { name, bytes: letter::pdf(&letter).map_err(refused)? })
}

/// Names of signatories that may be shown. Whoever took the seat after the signature is somebody
/// else.
///
/// # Errors
/// Those of reading the store.
pub(crate) async fn shown_names(
    reading: &mut Reading,
    roll: &Roll,
    signatures: &[Signature],
) -> Result<BTreeMap<Office, String>, store::Error> {
    let held =
        |office: &Office, at: i64| roll.seats().get(office).is_some_and(|seat| seat.since <= at);
    let signatories: Vec<Office> = signatures
        .iter()
        .filter(|signature| held(&signature.office, signature.at))
        .map(|signature| signature.office.clone())
        .collect();
    let cards = reading.persons(&signatories).await?;
    let shown = cards.into_iter().filter(|(_, card)| card.show);
    Ok(shown.map(|(office, card)| (office, card.name)).collect())
}

fn corrupt(what: impl Into<String>) -> store::Error {
    store::Error::Corrupt { what: what.into() }
}

/// Why an appeal cannot be printed, for those who read it. What the domain's own limits rule out
/// is a fault.
fn refused(error: LetterError) -> store::Error {
    match error {
        LetterError::NoGlyph { characters } => {
            let named: Vec<String> = characters
                .into_iter()
                .map(|it| match it.is_control() {
                    true => format!("U+{:04X}", u32::from(it)),
                    false => format!("{it} (U+{:04X})", u32::from(it)),
                })
                .collect();
            Refusal::NoGlyph { characters: named.join(", ") }.into()
        }
        LetterError::TooMuch { what: letter::What::Pages, max } => {
            Refusal::TooMany { what: What::Pages, max }.into()
        }
        LetterError::TooMuch { what: letter::What::Characters, max } => {
            Refusal::TooMany { what: What::Characters, max }.into()
        }
        other => corrupt(format!("what a letter is made of: {other}")),
    }
}

/// What the words of a letter are chosen by.
struct Paper<'a> {
    commission: &'a Commission,
    language: &'a Language,
    locale: Locale,
    digest: &'a Digest,
}

impl Paper<'_> {
    /// The whole letter; none where the text is not adopted.
    fn letter(
        &self,
        wanted: &Wanted<'_>,
        page: &InstrumentPage,
        version: &Version,
        persons: &BTreeMap<Office, String>,
    ) -> Result<Option<Letter>, store::Error> {
        let locale = self.locale;
        let current = page.instrument.current();
        let (adopted, remark) = match &current.state {
            State::Adopted { at, .. } => (*at, None),
            State::Replaced { adopted, at, .. } => {
                (*adopted, Some(t!(locale, "letter-replaced", "date" => self.date(*at))))
            }
            _ => return Ok(None),
        };
        let demonstration = self.commission.founded.demonstration.then(|| {
            format!("{}. {}", t!(locale, "ui-demonstration"), t!(locale, "ui-demonstration-words"))
        });
        let parties = self.in_order(wanted.appeal.parties.clone());
        let names: Vec<String> = parties.iter().map(|it| self.party(it)).collect();
        let addressees = &wanted.appeal.addressees.addressees;
        let mut signatories = Vec::new();
        for signature in parties.iter().flat_map(|party| {
            let of = move |it: &&Signature| it.office.party() == Some(party);
            current.signatures.iter().filter(of)
        }) {
            signatories.push(self.signatory(signature, persons)?);
        }
        Ok(Some(Letter {
            language: self.language.to_string(),
            demonstration,
            letterhead: vec![
                self.named(&self.commission.charter.name),
                names.join(" · "),
                wanted.base_url.to_owned(),
            ],
            number: t!(locale, "text-number",
                "kind" => locale.text("kind-appeal", None), "number" => page.number),
            date: self.date(adopted),
            addressees: addressees.iter().map(|it| self.named(&it.name)).collect(),
            title: version.title.clone(),
            remark,
            body: self.body(version, &parties),
            adopted: t!(locale, "text-state-adopted", "date" => self.date(adopted)),
            signatories,
            verification: self.verification(wanted.base_url, page),
            words: letter::Words {
                to: t!(locale, "letter-to"),
                signatures: t!(locale, "ui-signatures"),
                key: t!(locale, "letter-key"),
                signature: t!(locale, "letter-signature"),
                check: t!(locale, "ui-check-yourself"),
                check_how: t!(locale, "letter-check"),
                code: t!(locale, "text-code"),
                phrase: t!(locale, "letter-phrase"),
                digest: t!(locale, "letter-digest"),
                picture: t!(locale, "letter-picture"),
            },
        }))
    }

    /// Parties in an order that favours none and is the same for every reader of the same text: it
    /// begins where the digest says.
    fn in_order(&self, parties: BTreeSet<PartyId>) -> Vec<PartyId> {
        let mut order: Vec<PartyId> = parties.into_iter().collect();
        if !order.is_empty() {
            let first = self.digest.as_bytes().first().copied().unwrap_or_default();
            let turn = usize::from(first) % order.len();
            order.rotate_left(turn);
        }
        order
    }

    /// Every word of a version, as the page of its text has it.
    fn body(&self, version: &Version, order: &[PartyId]) -> Vec<Block> {
        let locale = self.locale;
        let place = |id: &PartyId| order.iter().position(|it| it == id).unwrap_or(usize::MAX);
        let passages = (1_u32..).zip(&version.passages);
        let mut body: Vec<Block> = passages
            .map(|(number, words)| Block::Passage { number, words: words.clone() })
            .collect();
        if !version.promises.is_empty() {
            body.push(Block::Heading(t!(locale, "text-promises")));
            body.extend(version.promises.iter().map(|(_, it)| Block::Paragraph(format!("– {it}"))));
        }
        if !version.grounds.is_empty() {
            body.push(Block::Heading(t!(locale, "text-grounds")));
            let mut grounds: Vec<&PrintedGround> = version.grounds.iter().collect();
            grounds.sort_by_key(|ground| place(&ground.party));
            for ground in grounds {
                body.push(Block::Label(self.short(&ground.party)));
                body.push(Block::Paragraph(ground.text.clone()));
                body.push(Block::Note(self.citation(&ground.citation)));
            }
        }
        if !version.interests.is_empty() {
            body.push(Block::Heading(t!(locale, "text-interests")));
            let mut interests: Vec<&(PartyId, String)> = version.interests.iter().collect();
            interests.sort_by_key(|(party, _)| place(party));
            for (party, interest) in interests {
                body.push(Block::Label(self.short(party)));
                body.push(Block::Paragraph(interest.clone()));
            }
        }
        body
    }

    /// Where a ground stands.
    fn citation(&self, citation: &str) -> String {
        match citation.split_once(' ') {
            Some(("charter", clause)) => t!(self.locale, "text-cites-charter", "clause" => clause),
            Some(("instrument", _)) => t!(self.locale, "text-cites-text"),
            _ => t!(self.locale, "text-cites-law"),
        }
    }

    fn signatory(
        &self,
        signature: &Signature,
        persons: &BTreeMap<Office, String>,
    ) -> Result<Signatory, store::Error> {
        let (office, locale) = (&signature.office, self.locale);
        let note = Note::parse(&signature.note).ok();
        let line = note.as_ref().and_then(|it| it.signatures().first());
        let line = line.ok_or_else(|| corrupt(format!("the signature of {office}")))?;
        let written: Vec<char> = line.to_string().chars().collect();
        let end = written.len().saturating_sub(SIGNATURE_CHARACTERS);
        let end: String = written.get(end..).unwrap_or_default().iter().collect();
        let charter = &self.commission.charter;
        let name = zone_name(locale, Some(charter));
        let zone = Zone { offset_seconds: charter.utc_offset_seconds.into(), name: &name };
        Ok(Signatory {
            party: office.party().map(|it| self.party(it)).unwrap_or_default(),
            office: t!(locale, "party-office",
                "role" => locale.text(&format!("role-{}", office.role()), None),
                "number" => i64::from(office.number())),
            name: persons.get(office).cloned(),
            signed: locale.date_time(signature.at, zone),
            how: how(locale, signature.how),
            key: format!("{}+{}", line.name(), line.id()),
            signature: format!("…{end}"),
        })
    }

    fn verification(&self, base_url: &str, page: &InstrumentPage) -> Verification {
        // The short address is for those who type it; the page that it leads to has the long one.
        let text = routes::text(format!("{}-{}", Kind::Appeal, page.number));
        let address = match Locale::parse(self.language.as_str()) {
            Some(locale) => routes::with_query(&text, "lang", locale.tag()),
            None => text,
        };
        let stretched = Stretched::new(self.digest);
        let phrase = stretched.phrase(self.language).or_else(|| {
            let own: Option<Language> = self.locale.tag().parse().ok();
            own.and_then(|it| stretched.phrase(&it))
        });
        let phrase = phrase.unwrap_or_default().into_iter().map(str::to_owned).collect();
        let entry = page.adopted_entry.map(|it| {
            let number = i64::try_from(it).unwrap_or(i64::MAX);
            t!(self.locale, "letter-entry", "number" => number)
        });
        Verification {
            digest: self.digest.hex(),
            phrase,
            address: format!("{base_url}{address}"),
            entry: entry.unwrap_or_default(),
        }
    }

    /// Words in the language of the letter where they exist, else in another.
    fn named(&self, words: &Localized) -> String {
        let others = Words { locale: self.locale, charter: None }.wished();
        let wished: Vec<Language> = [self.language.clone()].into_iter().chain(others).collect();
        words.best(&wished).map(|(_, text)| text.to_owned()).unwrap_or_default()
    }

    /// A party's name, or its id where the charter no longer has it.
    fn party(&self, id: &PartyId) -> String {
        let party = self.commission.charter.party(id);
        party.map_or_else(|| id.to_string(), |it| self.named(&it.name))
    }

    /// Its short name, or its id.
    fn short(&self, id: &PartyId) -> String {
        let party = self.commission.charter.party(id);
        party.map_or_else(|| id.to_string(), |it| self.named(&it.short))
    }

    /// A day in the commission's zone.
    fn date(&self, unix: i64) -> String {
        self.locale.date(unix, self.commission.charter.utc_offset_seconds.into())
    }
}
