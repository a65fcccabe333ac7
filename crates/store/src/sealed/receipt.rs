//! What a receipt opens: the name under which a report lies, and its reporter's own secret.

use std::sync::{Arc, LazyLock};

use argon2::{Algorithm, Argon2, Params, Version};
use commission::CommissionId;
use commission::report::Receipt;
use tokio::sync::Semaphore;

use super::{Secret, in_place};
use crate::Error;

/// Argon2id, 19 MiB, two passes (`decisions.md` 25; OWASP's smallest recommendation): the code is
/// random, not chosen, so that its 86 bits carry the weight.
const MEMORY_KIB: u32 = 19 * 1_024;
const PASSES: u32 = 2;
/// So many are worked on at once; who comes then waits. A flood costs time, not memory.
const TOGETHER_MAX: usize = 2;

static PLACES: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(TOGETHER_MAX)));

/// What follows from a receipt. It is kept nowhere.
pub struct Opened {
    /// The name under which the report lies, in hexadecimal digits.
    pub(crate) lookup: String,
    /// What is written to the reporter is sealed for its public half.
    pub(crate) secret: Secret,
}

/// Neither name nor secret.
impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opened(…)")
    }
}

/// Opens a receipt. The same digits in another commission are another receipt.
pub(super) async fn open(receipt: &Receipt, commission: &CommissionId) -> Result<Opened, Error> {
    let (digits, salt) = (receipt.digits().to_owned(), format!("comity/receipt/v1 {commission}"));
    in_place(&PLACES, move || {
        let failed = |error: argon2::Error| Error::corrupt(format!("a receipt: {error}"));
        let params = Params::new(MEMORY_KIB, PASSES, 1, Some(48)).map_err(failed)?;
        let mut out = [0; 48];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(digits.as_bytes(), salt.as_bytes(), &mut out)
            .map_err(failed)?;
        let (name, secret) = out.split_at(16);
        let lookup = name.iter().map(|byte| format!("{byte:02x}")).collect();
        let secret = secret.try_into().map_err(|_| Error::corrupt("a receipt's secret"))?;
        Ok(Opened { lookup, secret: Secret::from_bytes(&secret)? })
    })
    .await
}
