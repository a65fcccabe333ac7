//! Sealing and opening, in the age format (C2SP `age.md`), so that a party can open what is its
//! own with any other program of that format.

use std::fmt;
use std::io::{Read as _, Write as _};

use age::secrecy::{ExposeSecret as _, SecretString};
use age::x25519;
use commission::ReadingKey;

use crate::Error;

/// Sealed bytes are filled up to a multiple of this, so that their length tells little.
const BLOCK: usize = 1_024;
/// The same for files.
const FILE_BLOCK: usize = 16 * 1_024;
/// The fewest bytes of a sealed file that are kept apart from the others: its head.
const HEAD_BYTES: usize = 4 * 1_024;
/// The most bytes that are opened.
const PLAIN_BYTES_MAX: usize = 1 << 20;
/// log2 of the work (scrypt's N) with which a passphrase wraps a reading key: some 0.3 s on a
/// small server, 128 MiB for whoever guesses.
const WRAP_WORK: u8 = 17;
/// The most work that is done to open a wrapped key that somebody else may have written.
const WRAP_WORK_MAX: u8 = 20;

/// The secret half of a reading key, in memory only.
#[derive(Clone)]
pub struct Secret(x25519::Identity);

/// Never the secret.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

fn failed(what: impl fmt::Display) -> Error {
    Error::corrupt(format!("sealing: {what}"))
}

impl Secret {
    /// A new one, from the operating system's chance.
    pub(crate) fn generate() -> Self {
        Self(x25519::Identity::generate())
    }

    /// The one that these 32 bytes are.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when they are no secret.
    pub(crate) fn from_bytes(bytes: &[u8; 32]) -> Result<Self, Error> {
        // The only door into the crate for given bytes is the secret's own text form.
        let prefix = bech32::Hrp::parse("age-secret-key-").map_err(failed)?;
        let text = bech32::encode_upper::<bech32::Bech32>(prefix, bytes).map_err(failed)?;
        Ok(Self(text.parse().map_err(failed)?))
    }

    /// The bytes that it is, for whoever takes it apart.
    ///
    /// # Errors
    /// [`Error::Corrupt`], which is never met.
    pub(crate) fn to_bytes(&self) -> Result<[u8; 32], Error> {
        let (_, bytes) = bech32::decode(self.0.to_string().expose_secret()).map_err(failed)?;
        bytes.try_into().map_err(|_| failed("a secret is not 32 bytes"))
    }

    /// Its public half.
    ///
    /// # Errors
    /// [`Error::Corrupt`], which is never met.
    pub(crate) fn reading(&self) -> Result<ReadingKey, Error> {
        self.0.to_public().to_string().parse().map_err(failed)
    }

    /// Wraps it with a passphrase. Slow on purpose.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when the wrapping fails.
    pub(crate) fn wrap(&self, passphrase: &str) -> Result<Vec<u8>, Error> {
        let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
        recipient.set_work_factor(WRAP_WORK);
        encrypt(&[&recipient], self.0.to_string().expose_secret().as_bytes())
    }

    /// Opens a wrapped one; none when the passphrase is another. Slow on purpose.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when what was wrapped is no secret.
    pub(crate) fn unwrap(wrapped: &[u8], passphrase: &str) -> Result<Option<Self>, Error> {
        let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
        identity.set_max_work_factor(WRAP_WORK_MAX);
        let Some(text) = decrypt(&identity, wrapped) else { return Ok(None) };
        let text = String::from_utf8(text).map_err(failed)?;
        Ok(Some(Self(text.trim_end().parse().map_err(failed)?)))
    }
}

impl Secret {
    /// Whether a wrapped one is wrapped by a passphrase: then nothing else opens it.
    pub(crate) fn is_by_passphrase(wrapped: &[u8]) -> bool {
        wrapped.starts_with(b"age-encryption.org/v1\n-> scrypt ")
    }

    /// Wraps it for another secret.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when the wrapping fails.
    pub(crate) fn wrap_by(&self, other: &Self) -> Result<Vec<u8>, Error> {
        encrypt(&[&other.0.to_public()], self.0.to_string().expose_secret().as_bytes())
    }

    /// Opens one that was wrapped for another secret; none where it was not.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when what was wrapped is no secret.
    pub(crate) fn unwrap_by(wrapped: &[u8], other: &Self) -> Result<Option<Self>, Error> {
        let Some(text) = decrypt(&other.0, wrapped) else { return Ok(None) };
        let text = String::from_utf8(text).map_err(failed)?;
        Ok(Some(Self(text.trim_end().parse().map_err(failed)?)))
    }
}

fn encrypt(recipients: &[&dyn age::Recipient], plain: &[u8]) -> Result<Vec<u8>, Error> {
    let encryptor = age::Encryptor::with_recipients(recipients.iter().copied()).map_err(failed)?;
    let mut sealed = Vec::with_capacity(plain.len() + 1_024);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(failed)?;
    writer.write_all(plain).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(sealed)
}

fn decrypt(identity: &dyn age::Identity, sealed: &[u8]) -> Option<Vec<u8>> {
    decrypt_up_to(PLAIN_BYTES_MAX, identity, sealed)
}

fn decrypt_up_to(max: usize, identity: &dyn age::Identity, sealed: &[u8]) -> Option<Vec<u8>> {
    let decryptor = age::Decryptor::new(sealed).ok()?;
    let reader = decryptor.decrypt(std::iter::once(identity)).ok()?;
    let mut plain = Vec::with_capacity(max.min(sealed.len()));
    reader.take(max as u64).read_to_end(&mut plain).ok()?;
    Some(plain)
}

fn recipients<'a>(
    readers: impl IntoIterator<Item = &'a ReadingKey>,
) -> Result<Vec<x25519::Recipient>, Error> {
    readers.into_iter().map(|reader| reader.as_str().parse().map_err(failed)).collect()
}

/// Seals a file for these readers. Its length comes first, and it is filled up.
///
/// # Errors
/// As [`seal`].
pub(crate) fn seal_file<'a>(
    readers: impl IntoIterator<Item = &'a ReadingKey>,
    bytes: &[u8],
) -> Result<Vec<u8>, Error> {
    let readers = recipients(readers)?;
    let readers: Vec<&dyn age::Recipient> = readers.iter().map(|it| it as _).collect();
    let mut plain = u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes().to_vec();
    plain.extend(bytes);
    plain.resize(plain.len().next_multiple_of(FILE_BLOCK), 0);
    encrypt(&readers, &plain)
}

/// Opens a sealed file with whichever of the secrets fits; none when none does.
///
/// # Errors
/// [`Error::Corrupt`] when what was sealed is no such file.
pub(crate) fn open_file(secrets: &[Secret], sealed: &[u8]) -> Result<Option<Vec<u8>>, Error> {
    let max = sealed.len();
    let Some(mut plain) = secrets.iter().find_map(|it| decrypt_up_to(max, &it.0, sealed)) else {
        return Ok(None);
    };
    let not_a_file = || failed("what was sealed is not its kind");
    let (length, rest) = plain.split_first_chunk::<8>().ok_or_else(not_a_file)?;
    let length = usize::try_from(u64::from_be_bytes(*length)).map_err(|_| not_a_file())?;
    if length > rest.len() {
        return Err(not_a_file());
    }
    // Where it lies: a file may be large.
    plain.drain(..size_of::<u64>());
    plain.truncate(length);
    Ok(Some(plain))
}

/// Divides a sealed file into its head and what opens only with it: the keys wrapped for its
/// readers and the number from which, with such a key, the content is opened.
pub(crate) fn split(sealed: &[u8]) -> (&[u8], &[u8]) {
    /// After a line break and `--- ` come 43 letters, a line break, and the 16 bytes of the number.
    const LAST: &[u8] = b"\n--- ";
    const AFTER: usize = 43 + 1 + 16;
    let last = sealed.windows(LAST.len()).position(|it| it == LAST);
    let head = last.map_or(0, |place| place + LAST.len() + AFTER).max(HEAD_BYTES);
    sealed.split_at_checked(head).unwrap_or((sealed, &[]))
}

/// Seals a JSON text for these readers.
///
/// # Errors
/// [`Error::Corrupt`] when there is no reader, or one's key is none.
pub(crate) fn seal<'a>(
    readers: impl IntoIterator<Item = &'a ReadingKey>,
    json: &str,
) -> Result<Vec<u8>, Error> {
    let readers = recipients(readers)?;
    let readers: Vec<&dyn age::Recipient> = readers.iter().map(|it| it as _).collect();
    // JSON may be followed by spaces.
    let width = json.len().next_multiple_of(BLOCK).max(BLOCK);
    let mut plain = json.to_owned();
    plain.push_str(&" ".repeat(width - json.len()));
    encrypt(&readers, plain.as_bytes())
}

/// Opens sealed JSON with whichever of the secrets fits; none when none does.
///
/// # Errors
/// [`Error::Corrupt`] when what was sealed is no such JSON.
pub(crate) fn open<T: serde::de::DeserializeOwned>(
    secrets: &[Secret],
    sealed: &[u8],
) -> Result<Option<T>, Error> {
    let Some(plain) = secrets.iter().find_map(|secret| decrypt(&secret.0, sealed)) else {
        return Ok(None);
    };
    // The parser's own words may quote what was sealed.
    serde_json::from_slice(&plain).map(Some).map_err(|_| failed("what was sealed is not its kind"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_opened_by_its_readers_and_by_nobody_else() {
        let [one, two, other] = [0; 3].map(|_| Secret::generate());
        let readers = [one.reading().unwrap(), two.reading().unwrap()];
        let sealed = seal(&readers, "\"a quiet evening\"").unwrap();
        for secret in [one, two] {
            let opened: Option<String> = open(&[other.clone(), secret], &sealed).unwrap();
            assert_eq!(opened.as_deref(), Some("a quiet evening"));
        }
        assert_eq!(open::<String>(&[other], &sealed).unwrap(), None);
        assert!(seal(&[], "1").is_err(), "what nobody could open is not sealed");
    }

    #[test]
    fn the_length_of_what_is_sealed_tells_little() {
        let secret = Secret::generate();
        let reading = secret.reading().unwrap();
        // age adds a stanza of random length for every reader to ignore: the least of many counts.
        let length = |text: &str| {
            let sealed = (0..64).map(|_| seal([&reading], &format!("{text:?}")).unwrap().len());
            sealed.min().unwrap() / 512
        };
        assert_eq!(length("No."), length(&"x".repeat(900)));
        assert!(length(&"x".repeat(1_100)) > length("No."));
        let long = "ա".repeat(300);
        let sealed = seal([&reading], &serde_json::to_string(&long).unwrap()).unwrap();
        assert_eq!(open::<String>(&[secret], &sealed).unwrap(), Some(long));
    }

    #[test]
    fn a_sealed_file_is_the_same_again_and_its_length_is_not_told() {
        let [one, other] = [0; 2].map(|_| Secret::generate());
        let reading = one.reading().unwrap();
        for bytes in [Vec::new(), vec![7; 5], vec![9; 3 * FILE_BLOCK]] {
            let sealed = seal_file([&reading], &bytes).unwrap();
            assert_eq!(open_file(&[other.clone(), one.clone()], &sealed).unwrap(), Some(bytes));
            assert_eq!(open_file(std::slice::from_ref(&other), &sealed).unwrap(), None);
        }
        // age adds a stanza of random length for every reader to ignore.
        let length = |size| seal_file([&reading], &vec![1; size]).unwrap().len() / 1_024;
        assert_eq!(length(10), length(9_000));
        assert!(seal_file(&[], b"x").is_err());
    }

    #[test]
    fn without_its_head_a_sealed_file_does_not_open() {
        for readers in [1, 90] {
            let secrets: Vec<Secret> = (0..readers).map(|_| Secret::generate()).collect();
            let readings: Vec<ReadingKey> =
                secrets.iter().map(|it| it.reading().unwrap()).collect();
            let [one, other] = [7, 9].map(|byte| seal_file(&readings, &[byte; 40_000]).unwrap());
            let ((head, rest), (other, _)) = (split(&one), split(&other));
            assert!(head.len() >= HEAD_BYTES && rest.len() > 20_000);
            assert_eq!([head, rest].concat(), one);
            let opens = |bytes: &[u8]| open_file(&secrets, bytes).ok().flatten().is_some();
            assert!(opens(&one));
            assert!(!opens(rest) && !opens(&[other, rest].concat()), "{readers}");
            // No wrapped key is left in the parts, nor where the content begins.
            assert!(!rest.windows(10).any(|it| it == b"-> X25519 "), "{readers}");
            let content = one.windows(5).position(|it| it == b"\n--- ").unwrap() + 5 + 43 + 1 + 16;
            assert!(head.len() >= content, "{readers}");
        }
        assert_eq!(split(b"short"), (&b"short"[..], &[][..]));
    }

    #[test]
    fn a_wrapped_secret_opens_with_its_passphrase_alone() {
        let secret = Secret::generate();
        let wrapped = secret.wrap("three calm rivers").unwrap();
        assert!(Secret::unwrap(&wrapped, "three calm river").unwrap().is_none());
        let again = Secret::unwrap(&wrapped, "three calm rivers").unwrap().unwrap();
        assert_eq!(again.reading().unwrap(), secret.reading().unwrap());
        assert!(!format!("{secret:?}").contains("AGE"));
    }

    #[test]
    fn what_a_secret_wraps_no_passphrase_opens_and_the_other_way_round() {
        let [secret, wrapper, other] = [0; 3].map(|_| Secret::generate());
        let wrapped = secret.wrap_by(&wrapper).unwrap();
        assert!(!Secret::is_by_passphrase(&wrapped));
        let again = Secret::unwrap_by(&wrapped, &wrapper).unwrap().unwrap();
        assert_eq!(again.reading().unwrap(), secret.reading().unwrap());
        assert!(Secret::unwrap_by(&wrapped, &other).unwrap().is_none());
        assert!(Secret::unwrap(&wrapped, "three calm rivers").unwrap().is_none());
        let wrapped = secret.wrap("three calm rivers").unwrap();
        assert!(Secret::is_by_passphrase(&wrapped));
        assert!(Secret::unwrap_by(&wrapped, &wrapper).unwrap().is_none());
    }

    #[test]
    fn the_same_bytes_are_the_same_secret() {
        let one = Secret::from_bytes(&[7; 32]).unwrap();
        assert_eq!(one.to_bytes().unwrap(), [7; 32]);
        assert_eq!(
            one.reading().unwrap(),
            Secret::from_bytes(&[7; 32]).unwrap().reading().unwrap()
        );
        assert_ne!(
            one.reading().unwrap(),
            Secret::from_bytes(&[8; 32]).unwrap().reading().unwrap()
        );
    }
}
