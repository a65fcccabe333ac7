//! What an activity costs: lines of a budget, who pays each of them, and what was spent in the end.
//!
//! Amounts are whole minor units of a currency (kopecks, cents), never fractions, so that every side
//! counts the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::str::FromStr;

use note::Digest;
use serde::{Deserialize, Serialize};

use super::file::line;
use crate::canonical;
use crate::charter::Charter;
use crate::language::Localized;
use crate::party::PartyId;
use crate::refusal::{Refusal, What};

/// The most lines of one activity's budget.
pub const BUDGET_LINES_MAX: usize = 20;
/// The most minor units of one line: the sum of all lines of a plan is exact in every program.
pub const AMOUNT_MAX: i64 = 1_000_000_000_000;

/// Currencies of ISO 4217 with two digits after the point.
const TWO_DIGITS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD \
    BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL \
    GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD \
    LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK \
    PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS \
    TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
/// Those with none.
const NO_DIGITS: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
/// Those with three.
const THREE_DIGITS: &str = "BHD IQD JOD KWD LYD OMR TND";

/// A currency: three capital letters. Which of them ISO 4217 lists is asked where a budget is
/// written, and not where one is read that was signed before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// A word that is no currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a currency has three capital letters, such as EUR")]
pub struct UnknownCurrency;

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| f.write_char(char::from(*letter)))
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(text: &str) -> Result<Self, UnknownCurrency> {
        let letters: [u8; 3] = text.as_bytes().try_into().map_err(|_| UnknownCurrency)?;
        if letters.iter().all(u8::is_ascii_uppercase) {
            Ok(Self(letters))
        } else {
            Err(UnknownCurrency)
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = UnknownCurrency;

    fn try_from(text: String) -> Result<Self, UnknownCurrency> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.to_string()
    }
}

impl Currency {
    /// How many digits stand after the point; none where ISO 4217 does not list it.
    pub fn digits(self) -> Option<u32> {
        let code = self.to_string();
        let has = |list: &str| list.split_whitespace().any(|it| it == code);
        if has(TWO_DIGITS) {
            Some(2)
        } else if has(NO_DIGITS) {
            Some(0)
        } else if has(THREE_DIGITS) {
            Some(3)
        } else {
            None
        }
    }

    /// An amount as somebody types it, in minor units: `1 234.50` or `1234,5`. None for what is no
    /// amount, has more digits after the point than the currency, or is too much.
    pub fn read(self, typed: &str) -> Option<i64> {
        let digits = self.digits()?;
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let (whole, part) = typed.split_once(['.', ',']).unwrap_or((typed.as_str(), ""));
        let is_number = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
        let left = digits.checked_sub(u32::try_from(part.len()).ok()?)?;
        if whole.is_empty() || !is_number(whole) || !is_number(part) {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let part: i64 = if part.is_empty() { 0 } else { part.parse().ok()? };
        let amount = whole
            .checked_mul(10_i64.checked_pow(digits)?)?
            .checked_add(part.checked_mul(10_i64.checked_pow(left)?)?)?;
        (0..=AMOUNT_MAX).contains(&amount).then_some(amount)
    }

    /// An amount in minor units as a program reads it: `1234.50`.
    pub fn written(self, amount: i64) -> String {
        let (whole, part) = self.parts(amount);
        if part.is_empty() { whole.to_string() } else { format!("{whole}.{part}") }
    }

    /// An amount in minor units as its whole units and the digits after the point, which may be none.
    pub fn parts(self, amount: i64) -> (i64, String) {
        let digits = self.digits().unwrap_or(2);
        let unit = 10_i64.pow(digits);
        let (whole, part) = (amount.div_euclid(unit), amount.rem_euclid(unit));
        match usize::try_from(digits) {
            Ok(width) if width > 0 => (whole, format!("{part:0width$}")),
            _ => (whole, String::new()),
        }
    }
}

/// Who pays a line of a budget.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Payer {
    /// One party.
    Party {
        /// Which.
        party: PartyId,
    },
    /// Every party of the plan, in equal parts.
    EachParty,
    /// Another body.
    Other {
        /// Its name, in every language in which the charter publishes.
        name: Localized,
    },
}

impl Payer {
    /// The word in forms, message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Payer::Party { .. } => "party",
            Payer::EachParty => "each-party",
            Payer::Other { .. } => "other",
        }
    }
}

/// A line of an activity's budget.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// For what, in every language in which the charter publishes.
    pub what: Localized,
    /// How much, in minor units of the currency.
    pub amount: i64,
    /// The currency (ISO 4217).
    pub currency: Currency,
    /// Who pays.
    pub payer: Payer,
}

impl BudgetLine {
    /// What tells a line from another one that has its place since.
    pub fn mark(&self) -> String {
        // What has no form is in no file.
        let mut mark = Digest::of(&canonical::encode(self).unwrap_or_default()).hex();
        mark.truncate(16);
        mark
    }

    /// Whether its amount is one that a file may hold.
    pub(super) fn is_sound(&self) -> bool {
        (1..=AMOUNT_MAX).contains(&self.amount)
    }

    /// Refuses a line without words in every language in which the charter publishes, of nothing, in
    /// no currency, or paid by nobody.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooMany`], [`Refusal::UnknownParty`],
    /// [`Refusal::WrongStatement`].
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        line(&self.what, charter, "budget-what")?;
        if self.currency.digits().is_none() {
            return Err(Refusal::Empty { field: "currency" });
        }
        if !self.is_sound() {
            return Err(Refusal::Empty { field: "amount" });
        }
        match &self.payer {
            Payer::EachParty => Ok(()),
            Payer::Party { party } if charter.party_ids().contains(party) => Ok(()),
            Payer::Party { party } => Err(Refusal::UnknownParty { party: party.clone() }),
            Payer::Other { name } => line(name, charter, "payer"),
        }
    }
}

/// Refuses too many lines, and those of [`BudgetLine::check`].
pub(super) fn check(lines: &[BudgetLine], charter: &Charter) -> Result<(), Refusal> {
    if lines.len() > BUDGET_LINES_MAX {
        return Err(Refusal::TooMany { what: What::BudgetLines, max: BUDGET_LINES_MAX });
    }
    lines.iter().try_for_each(|it| it.check(charter))
}

/// What was spent on a line of a budget.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spent {
    /// Which line, counted from 1.
    pub line: u32,
    /// How much, in minor units of its currency.
    pub amount: i64,
}

/// Refuses what was spent on a line that the budget does not have, twice on one, or in no order.
pub(super) fn check_spent(spent: &[Spent], lines: usize) -> Result<(), Refusal> {
    let mut before = 0;
    for it in spent {
        let is_line = usize::try_from(it.line).is_ok_and(|line| line <= lines);
        if it.line <= before || !is_line {
            return Err(Refusal::WrongStatement { line: "spent" });
        }
        if !(0..=AMOUNT_MAX).contains(&it.amount) {
            return Err(Refusal::Empty { field: "amount" });
        }
        before = it.line;
    }
    Ok(())
}

/// What was spent on a line, counted from 0; none where nobody said.
pub fn spent_on(spent: &[Spent], place: usize) -> Option<i64> {
    let is_it = |it: &&Spent| usize::try_from(it.line).is_ok_and(|line| line == place + 1);
    spent.iter().find(is_it).map(|it| it.amount)
}

/// What lines come to in one currency, in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Sum {
    /// All of them.
    pub total: i64,
    /// What each party pays: its own lines, and its part of what every party pays.
    pub parties: BTreeMap<PartyId, i64>,
    /// What is left over where equal parts do not come out even: less than one minor unit a party.
    pub rest: i64,
    /// What other bodies pay.
    pub others: i64,
}

/// Sums up lines, each with an amount, by currency. `parties` are those that share what every party
/// pays.
pub fn sums<'a>(
    lines: impl IntoIterator<Item = (&'a BudgetLine, i64)>,
    parties: &BTreeSet<PartyId>,
) -> BTreeMap<Currency, Sum> {
    let mut counted: BTreeMap<Currency, (Sum, i64)> = BTreeMap::new();
    for (line, amount) in lines {
        let (sum, each) = counted.entry(line.currency).or_default();
        sum.total = sum.total.saturating_add(amount);
        match &line.payer {
            Payer::Party { party } => {
                let own = sum.parties.entry(party.clone()).or_default();
                *own = own.saturating_add(amount);
            }
            Payer::EachParty => *each = each.saturating_add(amount),
            Payer::Other { .. } => sum.others = sum.others.saturating_add(amount),
        }
    }
    let count = i64::try_from(parties.len()).unwrap_or(i64::MAX).max(1);
    let shared = |(currency, (mut sum, each)): (Currency, (Sum, i64))| {
        for party in parties {
            let own = sum.parties.entry(party.clone()).or_default();
            *own = own.saturating_add(each / count);
        }
        sum.rest = if parties.is_empty() { each } else { each % count };
        (currency, sum)
    };
    counted.into_iter().map(shared).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    #[test]
    fn an_amount_is_read_in_whole_minor_units_or_not_at_all() {
        for (code, typed, expected) in [
            ("RUB", "1 234.50", Some(123_450)),
            ("RUB", "1\u{a0}234,5", Some(123_450)),
            ("RUB", "7", Some(700)),
            ("RUB", "1,234", None),
            ("RUB", "1.234,50", None),
            ("RUB", "-5", None),
            ("RUB", "1e3", None),
            ("RUB", ".5", None),
            ("RUB", "", None),
            ("RUB", "99999999999999999999", None),
            ("RUB", "10000000000.01", None),
            ("JPY", "120", Some(120)),
            ("JPY", "120.5", None),
            ("KWD", "1,234", Some(1_234)),
            ("QQQ", "1", None),
        ] {
            assert_eq!(currency(code).read(typed), expected, "{code} {typed}");
        }
        assert_eq!(currency("RUB").written(123_405), "1234.05");
        assert_eq!(currency("JPY").written(120), "120");
        assert_eq!(currency("KWD").written(5), "0.005");
        for wrong in ["", "rub", "RU", "RUBL", "РУБ"] {
            assert!(wrong.parse::<Currency>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn no_currency_stands_in_two_lists() {
        let all = [TWO_DIGITS, NO_DIGITS, THREE_DIGITS].join(" ");
        let codes: Vec<&str> = all.split_whitespace().collect();
        let different: BTreeSet<&str> = codes.iter().copied().collect();
        assert_eq!(different.len(), codes.len());
        assert!(codes.iter().all(|it| currency(it).digits().is_some()));
    }

    #[test]
    fn sums_are_told_by_currency_and_party_and_what_does_not_come_out_even_is_told() {
        let parties: BTreeSet<PartyId> =
            ["hill", "lake", "wood"].iter().map(|it| it.parse().unwrap()).collect();
        let hill: PartyId = "hill".parse().unwrap();
        let line = |amount, code: &str, payer| BudgetLine {
            what: Localized::new(),
            amount,
            currency: currency(code),
            payer,
        };
        let lines = [
            line(100, "EUR", Payer::EachParty),
            line(100, "EUR", Payer::EachParty),
            line(50, "EUR", Payer::Party { party: hill.clone() }),
            line(7, "EUR", Payer::Other { name: Localized::new() }),
            line(9, "RUB", Payer::EachParty),
        ];
        let sums = sums(lines.iter().map(|it| (it, it.amount)), &parties);
        let euro = &sums[&currency("EUR")];
        assert_eq!((euro.total, euro.rest, euro.others), (257, 2, 7));
        assert_eq!(euro.parties[&hill], 66 + 50);
        assert_eq!(euro.parties.values().sum::<i64>() + euro.rest + euro.others, euro.total);
        assert_eq!(sums[&currency("RUB")].parties[&hill], 3);
    }

    #[test]
    fn what_was_spent_names_each_line_once_and_in_order() {
        let spent = |all: &[(u32, i64)]| -> Vec<Spent> {
            all.iter().map(|(line, amount)| Spent { line: *line, amount: *amount }).collect()
        };
        assert!(check_spent(&spent(&[(1, 5), (3, 0)]), 3).is_ok());
        for wrong in [&[(0, 5)][..], &[(4, 5)], &[(2, 5), (1, 5)], &[(1, 5), (1, 5)], &[(1, -1)]] {
            assert!(check_spent(&spent(wrong), 3).is_err(), "{wrong:?}");
        }
        assert_eq!(spent_on(&spent(&[(1, 5), (3, 7)]), 2), Some(7));
        assert_eq!(spent_on(&spent(&[(1, 5), (3, 7)]), 1), None);
    }
}
