//! The interface's languages: words, plurals, dates and alphabetical order.
//!
//! The words lie in `locales/<tag>.ftl`; adding a language is adding one file there. Dates,
//! plurals and order come from Unicode's data (CLDR), never from code.

use std::borrow::Cow;
use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_calendar::Gregorian;
use icu_calendar::types::RataDie;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_datetime::fieldsets::{MD, T, YMD};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::preferences::HourCycle;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use unic_langid::LanguageIdentifier;

/// The arguments of a message, usually made by [`t!`](crate::t).
pub type Args<'a> = FluentArgs<'a>;

/// The most bytes of an `Accept-Language` header that are read.
pub const ACCEPT_LANGUAGE_BYTES_MAX: usize = 512;
/// The tag of the locale that stands in when nothing else fits or a message is missing.
pub const FALLBACK: &str = "en";
/// The tag of the pseudo-locale.
const PSEUDO: &str = "en-XA";
/// Seconds of a day, an hour and a minute.
const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;
const MINUTE: i64 = 60;
/// The day number (Rata Die) of 1 January 1970.
const EPOCH_DAY: i64 = 719_163;

/// The files of `locales/` as `build.rs` lists them: tag and content, by tag.
const SOURCES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// A language of the interface. Only those with a file in `locales/` exist.
#[derive(Clone, Copy)]
pub struct Locale(&'static Catalogue);

/// The commission's time zone, as its charter gives it: pages show times in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Zone<'a> {
    /// Seconds east of UTC.
    pub offset_seconds: i64,
    /// Its name in the reader's language, shown beside each time of day.
    pub name: &'a str,
}

/// The words of one language.
struct Catalogue {
    tag: &'static str,
    name: String,
    direction: &'static str,
    digit_group: String,
    dates: icu_locale_core::Locale,
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
    collator: Option<CollatorBorrowed<'static>>,
    problems: Vec<String>,
}

/// Words a message: `t!(locale, "ui-days-left", "count" => 3)`.
///
/// Values may be `&str`, `String`, `&String` or any integer.
#[macro_export]
macro_rules! t {
    ($locale:expr, $id:expr $(,)?) => {
        $locale.text($id, None)
    };
    ($locale:expr, $id:expr, $($name:literal => $value:expr),+ $(,)?) => {{
        let mut args = $crate::locale::Args::new();
        $(args.set($name, $value);)+
        $locale.text($id, Some(&args))
    }};
}

impl Locale {
    /// Every locale, by tag. The pseudo-locale is not among them.
    pub fn all() -> impl Iterator<Item = Locale> {
        shelf().iter().map(Locale)
    }

    /// The locale with this tag, whatever its case.
    pub fn parse(tag: &str) -> Option<Locale> {
        Self::all().find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// The locale used when a reader has wished none that exists.
    pub fn fallback() -> Locale {
        static LAST: OnceLock<Catalogue> = OnceLock::new();
        Self::parse(FALLBACK)
            .or_else(|| Self::all().next())
            .unwrap_or_else(|| Locale(LAST.get_or_init(|| Catalogue::read(FALLBACK, "", false))))
    }

    /// A locale that accents, lengthens and brackets every message of `en`, to show what is not
    /// translatable and what does not fit. For tests and development only.
    pub fn pseudo() -> Locale {
        static PSEUDO_CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        Locale(PSEUDO_CATALOGUE.get_or_init(|| {
            let source = SOURCES.iter().find(|(tag, _)| *tag == FALLBACK).map_or("", |(_, it)| it);
            Catalogue::read(PSEUDO, source, true)
        }))
    }

    /// The locale that suits an `Accept-Language` header best.
    ///
    /// `ru-RU` takes `ru`. Of equal wishes the first named wins.
    pub fn negotiate(accept_language: &str) -> Locale {
        let mut end = accept_language.len().min(ACCEPT_LANGUAGE_BYTES_MAX);
        while !accept_language.is_char_boundary(end) {
            end -= 1;
        }
        let header = accept_language.get(..end).unwrap_or_default();
        let mut best: Option<(Locale, u32)> = None;
        for wish in header.split(',') {
            let mut parts = wish.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(Some(1000), thousandths)
                .unwrap_or(0);
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            let locale = match tag {
                "*" => Some(Self::fallback()),
                _ => Self::parse(tag).or_else(|| Self::parse(primary)),
            };
            if let Some(locale) = locale
                && weight > best.map_or(0, |(_, so_far)| so_far)
            {
                best = Some((locale, weight));
            }
        }
        best.map_or_else(Self::fallback, |(locale, _)| locale)
    }

    /// The BCP 47 tag, for `lang=` and `?lang=`.
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        &self.0.name
    }

    /// `ltr` or `rtl`, for `dir=`.
    pub fn direction(self) -> &'static str {
        self.0.direction
    }

    /// The ids of every message, for tests that compare locales.
    pub fn ids(self) -> impl Iterator<Item = &'static str> {
        self.0.ids.iter().map(String::as_str)
    }

    /// What could not be read in the locale's file. Empty in a sound build.
    pub fn problems(self) -> &'static [String] {
        &self.0.problems
    }

    /// Whether the message exists in this locale itself.
    pub fn has(self, id: &str) -> bool {
        self.0.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// Words a message. [`t!`](crate::t) is the comfortable form.
    ///
    /// A message that is missing is logged and taken from `en`; if it is missing there too,
    /// its id is shown. In tests of this crate both are failures.
    pub fn text(self, id: &str, args: Option<&Args<'_>>) -> String {
        if let Some(words) = self.0.word(id, args) {
            return words;
        }
        tracing::error!(locale = self.tag(), id, "a message is missing");
        debug_assert!(self.has(id) || !cfg!(test), "{} lacks the message {id}", self.tag());
        Self::fallback().0.word(id, args).unwrap_or_else(|| format!("[{id}]"))
    }

    /// A day: `28 July 2026`.
    pub fn date(self, unix: i64, offset_seconds: i64) -> String {
        self.format(|it| &it.date, unix, offset_seconds)
    }

    /// A day without its year: `28 July`.
    pub fn month_day(self, unix: i64, offset_seconds: i64) -> String {
        self.format(|it| &it.month_day, unix, offset_seconds)
    }

    /// A day and a time of day on the 24-hour clock, with the zone's name.
    pub fn date_time(self, unix: i64, zone: Zone<'_>) -> String {
        // How the two are joined is a message: CLDR's own Azerbaijani joins them with a slash.
        let date = self.date(unix, zone.offset_seconds);
        let time = self.format(|it| &it.time, unix, zone.offset_seconds);
        crate::t!(self, "ui-date-time", "date" => date, "time" => time, "zone" => zone.name)
    }

    /// A whole number with its digits in groups, as the language writes it.
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut text = String::new();
        if number < 0 {
            text.push('\u{2212}');
        }
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(&self.0.digit_group);
            }
            text.push(digit);
        }
        text
    }

    /// How long that is, in one unit: `3 days`, `2 hours`, `20 minutes`, rounded down.
    pub fn duration(self, seconds: i64) -> String {
        let (unit, count) = in_one_unit(seconds);
        self.count(["ui-duration-days", "ui-duration-hours", "ui-duration-minutes"], unit, count)
    }

    /// What is left of a clock: `3 days left`, `2 hours left`, or how long it has been overdue.
    pub fn time_left(self, seconds: i64) -> String {
        let (unit, count) = in_one_unit(seconds);
        let ids = if seconds >= 0 {
            ["ui-left-days", "ui-left-hours", "ui-left-minutes"]
        } else {
            ["ui-late-days", "ui-late-hours", "ui-late-minutes"]
        };
        self.count(ids, unit, count)
    }

    /// Compares two words by the language's alphabet.
    pub fn compare(self, left: &str, right: &str) -> Ordering {
        match &self.0.collator {
            Some(collator) => collator.compare(left, right),
            None => left.cmp(right),
        }
    }

    /// Sorts by the language's alphabet; equal ones keep their order.
    pub fn collate<T>(self, items: &mut [T], key: impl Fn(&T) -> &str) {
        items.sort_by(|left, right| self.compare(key(left), key(right)));
    }

    fn count(self, ids: [&str; 3], unit: Unit, count: i64) -> String {
        let [days, hours, minutes] = ids;
        let id = match unit {
            Unit::Days => days,
            Unit::Hours => hours,
            Unit::Minutes => minutes,
        };
        crate::t!(self, id, "count" => count)
    }

    fn format<F>(
        self,
        which: impl Fn(&Formatters) -> &Option<FixedCalendarDateTimeFormatter<Gregorian, F>>,
        unix: i64,
        offset_seconds: i64,
    ) -> String
    where
        F: icu_datetime::scaffold::DateTimeMarkers,
        F::D: icu_datetime::scaffold::DateInputMarkers,
        F::T: icu_datetime::scaffold::TimeMarkers,
        F::Z: icu_datetime::scaffold::ZoneMarkers,
        DateTime<Gregorian>: icu_datetime::scaffold::AllInputMarkers<F>,
    {
        // The formatters are not `Sync`, so every thread keeps its own.
        thread_local! {
            static FORMATTERS: RefCell<BTreeMap<&'static str, Formatters>> = const { RefCell::new(BTreeMap::new()) };
        }
        let local = unix.saturating_add(offset_seconds);
        FORMATTERS.with_borrow_mut(|formatters| {
            let formatters =
                formatters.entry(self.tag()).or_insert_with(|| Formatters::new(&self.0.dates));
            match (which(formatters), civil(local)) {
                // In Russian the full stop of `г.` would be one too many at the end of a sentence.
                (Some(formatter), Some(civil)) if self.tag() == "ru" => {
                    formatter.format(&civil).to_string().replace("г.", "года")
                }
                (Some(formatter), Some(civil)) => formatter.format(&civil).to_string(),
                // Unreachable with the data that is compiled in.
                _ => unix.to_string(),
            }
        })
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Locale {}

impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Locale {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tag().cmp(other.tag())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.tag())
    }
}

/// A unit in which durations are told.
#[derive(Clone, Copy)]
enum Unit {
    Days,
    Hours,
    Minutes,
}

/// The largest unit of which there are at least two (of days) or one (of hours), and how many.
fn in_one_unit(seconds: i64) -> (Unit, i64) {
    let seconds = i64::try_from(seconds.unsigned_abs()).unwrap_or(i64::MAX);
    if seconds >= 2 * DAY {
        (Unit::Days, seconds / DAY)
    } else if seconds >= HOUR {
        (Unit::Hours, seconds / HOUR)
    } else {
        (Unit::Minutes, seconds / MINUTE)
    }
}

/// The day and time of day of Unix seconds that already carry their zone's offset.
fn civil(local: i64) -> Option<DateTime<Gregorian>> {
    let day = RataDie::new(local.div_euclid(DAY).saturating_add(EPOCH_DAY));
    let second = local.rem_euclid(DAY);
    let time = Time::try_new(
        u8::try_from(second / HOUR).ok()?,
        u8::try_from(second % HOUR / MINUTE).ok()?,
        u8::try_from(second % MINUTE).ok()?,
        0,
    )
    .ok()?;
    Some(DateTime { date: Date::from_rata_die(day, Gregorian), time })
}

/// A moment as machines read it, in UTC: `2026-07-28T11:05:00Z`.
pub fn rfc3339(unix: i64) -> String {
    civil(unix).map_or_else(String::new, |DateTime { date, time }| {
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            date.year().extended_year(),
            date.month().number(),
            date.day_of_month().0,
            time.hour.number(),
            time.minute.number(),
            time.second.number(),
        )
    })
}

/// The last second of a day in a zone, the day given as a date field sends it: `2026-07-28`.
pub fn last_second_of_day(day: &str, offset_seconds: i64) -> Option<i64> {
    let mut parts = day.split('-');
    let (year, month, date) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || month.len() != 2 || date.len() != 2 {
        return None;
    }
    let day = Date::try_new_gregorian(year.parse().ok()?, month.parse().ok()?, date.parse().ok()?);
    let number = day.ok()?.to_rata_die().to_i64_date() - EPOCH_DAY;
    Some((number + 1) * DAY - 1 - offset_seconds)
}

/// A weight of an `Accept-Language` header in thousandths.
fn thousandths(text: &str) -> Option<u32> {
    let weight: f32 = text.trim().parse().ok()?;
    (0.0..=1.0).contains(&weight).then_some((weight * 1000.0) as u32)
}

/// The date formats of one locale.
struct Formatters {
    date: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    month_day: Option<FixedCalendarDateTimeFormatter<Gregorian, MD>>,
    time: Option<FixedCalendarDateTimeFormatter<Gregorian, T>>,
}

impl Formatters {
    fn new(locale: &icu_locale_core::Locale) -> Self {
        let mut wishes = DateTimeFormatterPreferences::from(locale);
        wishes.hour_cycle = Some(HourCycle::H23);
        Self {
            date: FixedCalendarDateTimeFormatter::try_new(wishes, YMD::long()).ok(),
            month_day: FixedCalendarDateTimeFormatter::try_new(wishes, MD::long()).ok(),
            time: FixedCalendarDateTimeFormatter::try_new(wishes, T::hm()).ok(),
        }
    }
}

fn shelf() -> &'static [Catalogue] {
    static SHELF: OnceLock<Vec<Catalogue>> = OnceLock::new();
    SHELF.get_or_init(|| {
        SOURCES.iter().map(|(tag, source)| Catalogue::read(tag, source, false)).collect()
    })
}

impl Catalogue {
    /// Reads a locale's file; what cannot be read is left out and kept in `problems`.
    fn read(tag: &'static str, source: &str, pseudo: bool) -> Self {
        let mut problems = Vec::new();
        let language: LanguageIdentifier = tag.parse().unwrap_or_else(|_| {
            problems.push(format!("{tag} is not a language tag"));
            LanguageIdentifier::default()
        });
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                problems.extend(errors.into_iter().map(|error| error.to_string()));
                resource
            }
        };
        let ids = message_ids(source);
        if let Err(errors) = bundle.add_resource(resource) {
            problems.extend(errors.into_iter().map(|error| error.to_string()));
        }
        let mut catalogue = Self {
            tag,
            name: String::new(),
            direction: "ltr",
            digit_group: String::new(),
            dates: icu_locale_core::Locale::UNKNOWN,
            bundle,
            ids,
            collator: None,
            problems,
        };
        let mut own = |id: &str| {
            let words = catalogue.plain(id);
            if words.is_none() {
                catalogue.problems.push(format!("{tag}.ftl lacks {id}"));
            }
            words.unwrap_or_default()
        };
        let name = own("locale-name");
        let direction = own("locale-direction");
        let digit_group = own("locale-digit-group");
        let dates = own("locale-dates");
        catalogue.name = name;
        catalogue.direction = if direction == "rtl" { "rtl" } else { "ltr" };
        catalogue.digit_group = digit_group;
        match dates.parse() {
            Ok(dates) => catalogue.dates = dates,
            Err(_) => catalogue.problems.push(format!("{tag}: {dates:?} is not a locale")),
        }
        let order = (&catalogue.dates).into();
        catalogue.collator = CollatorBorrowed::try_new(order, CollatorOptions::default()).ok();
        if pseudo {
            catalogue.bundle.set_transform(Some(accented));
        }
        catalogue
    }

    /// A message that takes no values, unmarked even in the pseudo-locale.
    fn plain(&self, id: &str) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let words = self.bundle.format_pattern(message.value()?, None, &mut Vec::new());
        Some(words.into_owned())
    }

    fn word(&self, id: &str, args: Option<&Args<'_>>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(message.value()?, args, &mut errors);
        if !errors.is_empty() {
            tracing::error!(locale = self.tag, id, ?errors, "a message lacks a value");
            debug_assert!(errors.is_empty() || !cfg!(test), "{id} in {}: {errors:?}", self.tag);
        }
        if self.tag == PSEUDO {
            return Some(format!("⟦{words}⟧"));
        }
        Some(words.into_owned())
    }
}

/// The ids of the messages in a Fluent file.
fn message_ids(source: &str) -> BTreeSet<String> {
    id_lines(source).map(str::to_owned).collect()
}

/// What stands before the `=` of every line that begins a message.
fn id_lines(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim())
}

/// Accents a text and doubles most vowels, so that it stays legible and grows by a third.
fn accented(text: &str) -> Cow<'_, str> {
    const PLAIN: &str = "aceinouyAEIOUY";
    const ACCENTED: &str = "áçéíñóúýÁÉÍÓÚÝ";
    let mut longer = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        match PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter) {
            Some((_, accent)) if "aeou".contains(letter) => longer.extend([accent, accent]),
            Some((_, accent)) => longer.push(accent),
            None => longer.push(letter),
        }
    }
    Cow::Owned(longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 28 July 2026, 11:05 UTC.
    const WHEN: i64 = 1_785_236_700;
    const MOSCOW: i64 = 3 * HOUR;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn every_locale_is_read_without_problems_and_has_every_message() {
        let wanted: BTreeSet<_> = Locale::fallback().ids().collect();
        assert!(Locale::all().count() >= 4);
        for locale in Locale::all() {
            assert_eq!(locale.problems(), &[] as &[String], "{locale:?}");
            let ids: BTreeSet<_> = locale.ids().collect();
            assert_eq!(ids, wanted, "{locale:?}");
            for id in ids {
                assert!(locale.has(id), "{id} in {locale:?} has no words");
            }
        }
    }

    #[test]
    fn a_message_is_worded_once_per_file() {
        for (tag, source) in SOURCES {
            let mut seen = BTreeSet::new();
            for id in id_lines(source) {
                assert!(seen.insert(id), "{tag}.ftl words {id} twice");
            }
        }
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let day = |tag| locale(tag).date(WHEN, MOSCOW);
        assert_eq!(day("en"), "28 July 2026");
        assert_eq!(day("ru").replace('\u{202f}', " "), "28 июля 2026 года");
        assert_eq!(day("az"), "28 iyul 2026");
        assert_eq!(day("hy").replace('․', "."), "2026 թ. հուլիսի 28");
        assert_eq!(locale("az").month_day(WHEN, MOSCOW), "28 iyul");
    }

    #[test]
    fn a_time_is_told_on_the_24_hour_clock_with_its_zone() {
        let zone = Zone { offset_seconds: MOSCOW, name: "Moscow time" };
        for locale in Locale::all() {
            let told = locale.date_time(WHEN, zone);
            assert!(told.contains("14:05") && told.contains("Moscow time"), "{told}");
        }
        let midnight = locale("en").date_time(WHEN - 14 * HOUR, zone);
        assert!(midnight.contains("00:05"), "{midnight}");
    }

    #[test]
    fn machines_read_utc() {
        assert_eq!(rfc3339(WHEN), "2026-07-28T11:05:00Z");
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00Z");
    }

    #[test]
    fn a_day_ends_where_its_zone_says() {
        let end = last_second_of_day("2026-07-28", MOSCOW).unwrap();
        assert_eq!(rfc3339(end), "2026-07-28T20:59:59Z");
        for bad in
            ["", "2026-02-30", "2026-7-28", "28.07.2026", "2026-07-28-1", "20260728", "+026-07-28"]
        {
            let read = last_second_of_day(bad, 0);
            assert!(read.is_none() || bad.starts_with('+'), "{bad}: {read:?}");
        }
    }

    #[test]
    fn days_before_1970_and_leap_days_are_right() {
        assert_eq!(locale("en").date(-1, 0), "31 December 1969");
        assert_eq!(locale("en").date(951_782_400, 0), "29 February 2000");
    }

    #[test]
    fn counts_take_each_languages_plural() {
        let left = |tag: &str, days: i64| locale(tag).time_left(days * DAY);
        assert_eq!(left("en", 3), "3 days left");
        assert_eq!(left("ru", 2), "осталось 2 дня");
        assert_eq!(left("ru", 21), "остался 21 день");
        assert_eq!(left("ru", 11), "осталось 11 дней");
        assert_eq!(locale("en").time_left(47 * HOUR), "47 hours left");
        assert_eq!(locale("en").time_left(-2 * DAY), "overdue by 2 days");
        for locale in Locale::all() {
            for seconds in [0, 59, MINUTE, HOUR, 2 * DAY, 400 * DAY, -1, -HOUR, -3 * DAY, i64::MIN]
            {
                assert!(!locale.time_left(seconds).is_empty());
                assert!(!locale.duration(seconds).is_empty());
            }
        }
    }

    #[test]
    fn words_are_sorted_by_the_alphabet_of_the_language() {
        let mut words =
            ["zaman", "qara", "xalq", "əl", "ev", "çay", "cam", "hava", "külək", "ışıq", "iş"];
        locale("az").collate(&mut words, |word| word);
        let wanted =
            ["cam", "çay", "ev", "əl", "hava", "xalq", "ışıq", "iş", "külək", "qara", "zaman"];
        assert_eq!(words, wanted);
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(locale("en").number(1_234_567), "1,234,567");
        assert_eq!(locale("ru").number(1_234), "1\u{a0}234");
        assert_eq!(locale("az").number(-999), "\u{2212}999");
        assert!(locale("hy").number(i64::MIN).contains("223"));
    }

    #[test]
    fn the_first_wish_that_exists_is_granted() {
        let tag = |header: &str| Locale::negotiate(header).tag();
        assert_eq!(tag("hy-AM,hy;q=0.9,en;q=0.8"), "hy");
        assert_eq!(tag("fr, az;q=0.5, ru;q=0.7"), "ru");
        assert_eq!(tag("ru;q=0, az;q=0.1"), "az");
        assert_eq!(tag("fr"), "en");
        assert_eq!(tag("*"), "en");
        assert_eq!(tag(""), "en");
        assert_eq!(tag(&"ա".repeat(400)), "en");
        assert_eq!(tag("az;q=NaN,ru;q=9,hy;q=-1"), "en");
    }

    #[test]
    fn the_pseudo_locale_marks_every_message_and_leaves_values_alone() {
        let words = t!(Locale::pseudo(), "ui-left-days", "count" => 3);
        assert!(words.starts_with('⟦') && words.ends_with('⟧'), "{words}");
        assert!(words.contains('3') && !words.contains("days"), "{words}");
        assert!(Locale::all().all(|it| it != Locale::pseudo()));
        assert_eq!(Locale::pseudo().date(WHEN, 0), "28 July 2026");
    }
}
