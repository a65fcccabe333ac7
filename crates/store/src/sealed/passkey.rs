//! Reading keys wrapped by a passkey: by the secret that it alone gives (WebAuthn's PRF extension),
//! so that there is no passphrase to remember, or to guess.

use std::fmt;

use commission::{CommissionId, Office, ReadingKey};
use note::Digest;

use super::rows::Change;
use super::{Secret, apart, rows};
use crate::Error;
use crate::store::Store;

/// What a passkey gives for an office's [`passkey_salt`]: 32 bytes that look like chance to whoever
/// has not the passkey. Kept nowhere.
pub struct PasskeySecret([u8; 32]);

/// Never the secret.
impl fmt::Debug for PasskeySecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasskeySecret(…)")
    }
}

impl PasskeySecret {
    /// As the browser gives it.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key pair that wraps: the same passkey may give the same bytes to somebody who asks for
    /// something else.
    fn wrapper(&self) -> Result<Secret, Error> {
        let bytes = [&b"comity/reading-passkey/v1\n"[..], &self.0].concat();
        Secret::from_bytes(Digest::of(&bytes).as_bytes())
    }
}

/// For what a passkey is asked, to open the reading keys of an office.
pub fn passkey_salt(commission: &CommissionId, office: &Office) -> Digest {
    Digest::of(format!("comity/reading-salt/v1\n{commission}\n{office}\n").as_bytes())
}

impl Store {
    /// As [`Store::new_reading_key`], wrapped by a passkey.
    ///
    /// # Errors
    /// As [`Store::new_reading_key`].
    pub async fn new_reading_key_by_passkey(
        &self,
        office: &Office,
        passkey: &PasskeySecret,
        now: i64,
    ) -> Result<ReadingKey, Error> {
        let secret = Secret::generate();
        let reading = secret.reading()?;
        let wrapped = secret.wrap_by(&passkey.wrapper()?)?;
        let (office, reading_key) = (office.clone(), reading.clone());
        self.sealed(Change::PutReadingKey { office, reading, wrapped, now }).await?;
        Ok(reading_key)
    }

    /// Opens an office's reading keys with a passkey: those that it opens, the present one first.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn unlock_by_passkey(
        &self,
        office: &Office,
        passkey: &PasskeySecret,
    ) -> Result<Vec<Secret>, Error> {
        let wrapped = rows::reading_keys(&mut *self.reader().await?, office).await?;
        let wrapper = passkey.wrapper()?;
        apart(move || {
            let opened = wrapped.iter().map(|it| Secret::unwrap_by(it, &wrapper));
            Ok(opened.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
        })
        .await
    }
}
