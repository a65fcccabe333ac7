//! Earlier incidents, read from a table: each line becomes a prepared room, or is named with what
//! is wrong in it. Nothing of a table is public, and nothing of it is taken while a line is wrong.

use std::collections::BTreeMap;
use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::{Blurred, Channel, Room, Sighting, week_of};
use crate::charter::Charter;
use crate::commitment::{civil_date, first_of_month};
use crate::instrument::{CommissionId, IncidentId};
use crate::party::Office;
use crate::refusal::Refusal;

/// The most lines of one table.
pub const LINES_MAX: usize = 2_000;
/// The most characters of one field.
const FIELD_CHARS_MAX: usize = 2_000;
/// What a line may say. `heard`, `summary`, `topic`, `grade` and `priority` must be there.
pub const COLUMNS: [&str; 10] = [
    "heard", "summary", "topic", "grade", "priority", "region", "channel", "place", "language",
    "outside",
];

/// A line of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Where it begins: a line of CSV, counted from 1, or a place in a JSON list, counted from 1.
    pub number: usize,
    /// What it says, by column.
    pub fields: BTreeMap<String, String>,
}

/// Why a table cannot be read at all.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TableError {
    /// It has no line.
    #[error("the table has no line")]
    Empty,
    /// It has too many lines.
    #[error("a table has at most {LINES_MAX} lines")]
    Long,
    /// A column is not known.
    #[error("there is no column {name:?}; the columns are {}", COLUMNS.join(", "), name = .0)]
    Column(String),
    /// A line has more or fewer fields than the first, or an open quotation mark.
    #[error("line {0} is not of the form of the first")]
    Line(usize),
    /// A field is too long.
    #[error("line {0}: a field has at most {FIELD_CHARS_MAX} characters")]
    Field(usize),
    /// It is not a JSON list of objects whose values are texts.
    #[error("this is no JSON list of objects whose values are texts")]
    Json,
}

/// What is wrong with a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The line.
    pub number: usize,
    /// The column.
    pub column: &'static str,
    /// Why.
    pub refusal: Refusal,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, {}: {}", self.number, self.column, self.refusal)
    }
}

/// Reads CSV (RFC 4180): the first line names the columns.
///
/// # Errors
/// [`TableError`].
pub fn csv(text: &str) -> Result<Vec<Line>, TableError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut records = records(text)?.into_iter();
    let (_, names) = records.next().ok_or(TableError::Empty)?;
    let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    names.iter().try_for_each(|name| known(name))?;
    let mut lines = Vec::new();
    for (number, fields) in records {
        if fields.len() != names.len() {
            return Err(TableError::Line(number));
        }
        lines.push(Line { number, fields: names.iter().cloned().zip(fields).collect() });
    }
    checked(lines)
}

/// Reads a JSON list of objects.
///
/// # Errors
/// [`TableError`].
pub fn json(text: &str) -> Result<Vec<Line>, TableError> {
    let found: Vec<BTreeMap<String, String>> =
        serde_json::from_str(text).map_err(|_| TableError::Json)?;
    let mut lines = Vec::new();
    for (number, fields) in (1..).zip(found) {
        fields.keys().try_for_each(|name| known(name))?;
        lines.push(Line { number, fields });
    }
    checked(lines)
}

fn known(name: &str) -> Result<(), TableError> {
    match COLUMNS.contains(&name) {
        true => Ok(()),
        false => Err(TableError::Column(name.chars().take(40).collect())),
    }
}

fn checked(lines: Vec<Line>) -> Result<Vec<Line>, TableError> {
    let long =
        |line: &&Line| line.fields.values().any(|value| value.chars().count() > FIELD_CHARS_MAX);
    match lines.iter().find(long) {
        _ if lines.is_empty() => Err(TableError::Empty),
        _ if lines.len() > LINES_MAX => Err(TableError::Long),
        Some(line) => Err(TableError::Field(line.number)),
        None => Ok(lines),
    }
}

/// The records of a text with the lines on which they begin; empty lines are none.
fn records(text: &str) -> Result<Vec<(usize, Vec<String>)>, TableError> {
    let (mut all, mut record, mut field) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut begins, mut quoted, mut was_quoted) = (1, 1, false, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if field.is_empty() && !was_quoted => {
                quoted = true;
                was_quoted = true;
            }
            '"' => return Err(TableError::Line(begins)),
            ',' if !quoted => {
                record.push(std::mem::take(&mut field));
                was_quoted = false;
            }
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                record.push(std::mem::take(&mut field));
                was_quoted = false;
                let done = std::mem::take(&mut record);
                if done.len() > 1 || done.iter().any(|it| !it.is_empty()) {
                    all.push((begins, done));
                }
                begins = line;
            }
            c => field.push(c),
        }
    }
    if quoted {
        return Err(TableError::Line(begins));
    }
    if !field.is_empty() || !record.is_empty() {
        record.push(field);
        all.push((begins, record));
    }
    Ok(all)
}

/// A day as `2026-11-23`, counted from 1970-01-01.
fn day(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-');
    let mut number = |digits: usize| {
        let part = parts.next()?;
        let fits = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i64>().ok().filter(|_| fits)
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    if year < 1970 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let days = first_of_month(year, month) + day - 1;
    let (again_year, again_month, again_day) = civil_date(days);
    // A day that the month does not have would be one of the next.
    ((year, month, day) == (again_year, again_month, again_day)).then_some(days)
}

impl Line {
    fn get(&self, column: &str) -> &str {
        self.fields.get(column).map_or("", |value| value.trim())
    }

    /// What the line says, in one form: `heard` as it is given.
    fn seed(&self, version: u8, commission: &CommissionId, heard: &str) -> String {
        let mut seed = format!("comity/incident-import/v{version}\n{commission}\n");
        for column in COLUMNS {
            let value = if column == "heard" { heard } else { self.get(column) };
            seed += &format!("{column} {} {value}\n", value.len());
        }
        seed
    }

    /// The id of the room that former versions of the program made of the line. It is made of the
    /// line alone: whoever guesses the line knows it.
    pub fn former_id(&self, commission: &CommissionId) -> IncidentId {
        IncidentId::of(self.seed(1, commission, self.get("heard")).as_bytes())
    }

    /// An id that the same line has again, and that tells nothing of it to who does not know the
    /// secret: once the incident is accepted, everybody sees it.
    fn id(&self, commission: &CommissionId, heard: i64, secret: &[u8; 32]) -> IncidentId {
        let seed = self.seed(2, commission, &heard.to_string());
        // A key may have any length, so there is always one.
        let mac = Hmac::<Sha256>::new_from_slice(secret).map(|mac| mac.chain_update(seed));
        IncidentId::of(&mac.map(|mac| mac.finalize().into_bytes().to_vec()).unwrap_or_default())
    }

    /// The room that the line prepares. The same line again is the same room; `secret` is the
    /// store's.
    ///
    /// # Errors
    /// [`Fault`], with the column that is wrong.
    pub fn room(
        &self,
        charter: &Charter,
        commission: &CommissionId,
        secret: &[u8; 32],
        by: &Office,
        now: i64,
    ) -> Result<Room, Fault> {
        let fault = |column: &'static str| {
            move |refusal: Refusal| Fault { number: self.number, column, refusal }
        };
        let none = |column: &'static str| fault(column)(Refusal::Empty { field: column });
        let heard = day(self.get("heard")).ok_or_else(|| none("heard"))?;
        let channel = match self.get("channel") {
            "" => Channel::Spoken,
            word => word.parse().map_err(|_| none("channel"))?,
        };
        let outside = self.get("outside");
        let blurred = Blurred {
            // What a table says of a place is for members.
            region: None,
            week: week_of(heard),
            grade: self.get("grade").parse().map_err(|_| none("grade"))?,
            priority: self.get("priority").parse().map_err(|_| none("priority"))?,
            topic: self.get("topic").to_owned(),
            spill_over: !outside.is_empty(),
        };
        let id = self.id(commission, heard, secret);
        let (region, summary) = (self.get("region"), self.get("summary"));
        let mut room = Room::open(charter, id, blurred, region, summary, outside, by, now)
            .map_err(|refusal| fault(column_of(&refusal))(refusal))?;
        let sighting = Sighting {
            report: String::new(),
            heard,
            place: self.get("place").to_owned(),
            channel,
            language: self.get("language").to_owned(),
            by: by.clone(),
        };
        room.sight(sighting, now).map_err(|refusal| {
            let column = match refusal {
                Refusal::Empty { .. } => "heard",
                _ => "place",
            };
            fault(column)(refusal)
        })?;
        Ok(room)
    }
}

fn column_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::UnknownRegion { .. } => "region",
        Refusal::UnknownTopic { .. } | Refusal::NotOurs { .. } | Refusal::Refer { .. } => "topic",
        Refusal::Empty { field: "week" } => "heard",
        _ => "summary",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(line: &Line) -> Vec<&str> {
        line.fields.values().map(String::as_str).collect()
    }

    #[test]
    fn a_table_is_read_with_quotation_marks_and_line_breaks_within() {
        let text = "\u{feff}heard,summary,place\r\n2026-01-02,\"A \"\"loud\"\" row,\nat night\",\r\n\
                    \r\n2026-01-03,Short,\"x, y\"";
        let lines = csv(text).unwrap();
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 5]);
        assert_eq!(values(&lines[0]), ["2026-01-02", "", "A \"loud\" row,\nat night"]);
        assert_eq!(values(&lines[1]), ["2026-01-03", "x, y", "Short"]);
        for (bad, error) in [
            ("", TableError::Empty),
            ("heard\n", TableError::Empty),
            ("heard,name\n1,2", TableError::Column("name".into())),
            ("heard,place\n1\n", TableError::Line(2)),
            ("heard\n\"open", TableError::Line(2)),
            ("heard\na\"b", TableError::Line(2)),
        ] {
            assert_eq!(csv(bad), Err(error), "{bad:?}");
        }
        let long = format!("heard\n{}", "x".repeat(FIELD_CHARS_MAX + 1));
        assert_eq!(csv(&long), Err(TableError::Field(2)));
        let many = format!("heard\n{}", "x\n".repeat(LINES_MAX + 1));
        assert_eq!(csv(&many), Err(TableError::Long));
    }

    #[test]
    fn json_says_the_same() {
        let lines = json("[{\"heard\":\"2026-01-02\",\"summary\":\"A row\"}]").unwrap();
        assert_eq!((lines[0].number, values(&lines[0])), (1, vec!["2026-01-02", "A row"]));
        assert_eq!(json("[]"), Err(TableError::Empty));
        assert_eq!(json("{}"), Err(TableError::Json));
        assert_eq!(json("[{\"heard\":1}]"), Err(TableError::Json));
        assert_eq!(json("[{\"who\":\"x\"}]"), Err(TableError::Column("who".into())));
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        assert_eq!(day("1970-01-02"), Some(1));
        assert_eq!(day("2026-01-05"), Some(20_458));
        for none in [
            "",
            "2026-02-29",
            "2026-13-01",
            "02.01.2026",
            "2026-1",
            "2026-1-5",
            "2026-01-5",
            "+026-01-05",
            "2026-01-+5",
            "02026-01-05",
            "2026-01-05-",
            "1969-12-31",
        ] {
            assert_eq!(day(none), None, "{none}");
        }
    }

    #[test]
    fn an_id_follows_from_the_line_and_from_a_secret() {
        let line = |text: &str| csv(&format!("heard,summary\n{text}")).unwrap().remove(0);
        let (one, other) = (line("2026-01-05,A row"), line("2026-01-06,A row"));
        let commission = CommissionId::of(b"test");
        let id = |line: &Line, day, secret: u8| line.id(&commission, day, &[secret; 32]);
        assert_eq!(id(&one, 20_458, 1), id(&line(" 2026-01-05 , A row "), 20_458, 1));
        for different in [id(&one, 20_458, 2), id(&other, 20_459, 1), one.former_id(&commission)] {
            assert_ne!(id(&one, 20_458, 1), different);
        }
    }
}
