//! A little work that a report can carry, so that a flood of them costs whoever makes it.
//!
//! The browser looks for a number with which a text has a digest that begins with [`BITS`] zero
//! bits (`assets/proof.js`). The text names the report and the hour: one proof goes with one report,
//! and none is kept in store for long. Whoever has no script, or sends before it is found, is
//! taken as well, in another lane of the line (`crates/web/src/line.rs`).

use sha2::{Digest as _, Sha256};

/// How many zero bits the digest begins with: half a million tries, about a second of a telephone.
pub const BITS: u32 = 19;
/// Hours for which a proof counts, the one in which the page was made among them.
const HOURS: i64 = 3;
const HOUR_SECONDS: i64 = 3_600;
/// The most characters of the number: the text fits one block of SHA-256.
const DIGITS_MAX: usize = 9;

/// What stands before the number in the text, on a page made `now`: `proof:`, the report's token,
/// the hour since 1970, each with a colon behind it.
pub fn begins(token: &str, now: i64) -> String {
    format!("proof:{token}:{}:", now.div_euclid(HOUR_SECONDS))
}

/// Whether a proof, an hour and a number with a dot between them, is one of the report with this
/// token.
pub fn is_proof(token: &str, proof: &str, now: i64) -> bool {
    let Some((hour, number)) = proof.split_once('.') else { return false };
    let digits = |text: &str, max: usize| {
        (1..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(hour, DIGITS_MAX) || !digits(number, DIGITS_MAX) {
        return false;
    }
    let now = now.div_euclid(HOUR_SECONDS);
    let Ok(made) = hour.parse::<i64>() else { return false };
    if !(now - HOURS + 1..=now).contains(&made) {
        return false;
    }
    let digest = Sha256::digest(format!("proof:{token}:{hour}:{number}"));
    let Some((first, _)) = digest.split_first_chunk::<4>() else { return false };
    u32::from_be_bytes(*first).leading_zeros() >= BITS
}

/// A proof for this report: what the script finds, for tests and programs.
pub fn prove(token: &str, now: i64) -> String {
    let hour = now.div_euclid(HOUR_SECONDS);
    (0_u32..)
        .map(|number| format!("{hour}.{number}"))
        .find(|proof| is_proof(token, proof, now))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "0123456789abcdef0123456789abcdef";
    const NOW: i64 = 1_795_478_400;

    #[test]
    fn a_proof_goes_with_one_report_and_for_three_hours() {
        let proof = prove(TOKEN, NOW);
        assert!(begins(TOKEN, NOW).len() + DIGITS_MAX <= 55, "one block");
        for later in [0, 1, 2 * HOUR_SECONDS] {
            assert!(is_proof(TOKEN, &proof, NOW + later), "{later}");
        }
        assert!(!is_proof(TOKEN, &proof, NOW + 3 * HOUR_SECONDS));
        assert!(!is_proof(TOKEN, &proof, NOW - HOUR_SECONDS), "an hour that has not come");
        assert!(!is_proof("fedcba9876543210fedcba9876543210", &proof, NOW));
        let (hour, number) = proof.split_once('.').unwrap();
        for wrong in [
            String::new(),
            number.to_owned(),
            format!("{hour}."),
            format!(".{number}"),
            format!("{hour}.{number}.0"),
            format!("{hour}.+{number}"),
            format!("{hour}.0000000000{number}"),
            format!("{}.{number}", "9".repeat(9)),
        ] {
            assert!(!is_proof(TOKEN, &wrong, NOW), "{wrong}");
        }
        // Most numbers are none.
        let chance = (0..2_000).filter(|n| is_proof(TOKEN, &format!("{hour}.{n}"), NOW)).count();
        assert!(chance < 4, "{chance}");
    }
}
