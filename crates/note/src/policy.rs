//! The policy file: which logs, which witnesses or signatories, and which of them suffice.
//!
//! The grammar is that of C2SP tlog-policy. It differs in three points: `quorum none` is refused
//! (a quorum here is never empty); a `witness` may also hold a key of type 0x01 or a passkey, since
//! the same grammar states whose signatures adopt a text; and no two lines at all share a key.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

use crate::{Error, Member, PublicKey, Quorum, Verified, VerifierKey, encoding::excerpt};

/// The length of a policy in bytes (256 KiB).
pub const POLICY_BYTES_MAX: usize = 256 << 10;

/// The number of logs; the specification asks for at least 32. Witnesses: [`crate::SIGNERS_MAX`].
pub const LOGS_MAX: usize = 64;

/// The number of groups; the specification asks for at least 32.
pub const POLICY_GROUPS_MAX: usize = 64;

/// The length of the name of a witness or group in bytes.
pub const POLICY_NAME_BYTES_MAX: usize = 255;

/// The length of a URL in bytes.
pub const POLICY_URL_BYTES_MAX: usize = 2_048;

/// A log: its key, whose name is the log's origin, and where it can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The key, of type 0x01.
    pub key: VerifierKey,
    /// Where the log can be reached; not interpreted here.
    pub url: Option<String>,
}

/// A witness or signatory: its key, and where it can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessLine {
    /// The key, of any kind.
    pub key: VerifierKey,
    /// Where the witness can be reached; not interpreted here.
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct GroupLine {
    name: String,
    needed: usize,
    members: Vec<String>,
}

/// A trust policy (C2SP tlog-policy).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    logs: Vec<LogLine>,
    witnesses: BTreeMap<String, WitnessLine>,
    groups: Vec<GroupLine>,
    quorum_name: String,
    quorum: Quorum,
}

/// A policy under construction, with what was defined and used so far.
#[derive(Default)]
struct Draft {
    logs: Vec<LogLine>,
    witnesses: BTreeMap<String, WitnessLine>,
    groups: Vec<GroupLine>,
    keys: BTreeSet<Vec<u8>>,
    rules: BTreeMap<String, Quorum>,
    used: BTreeSet<String>,
    quorum: Option<(String, Quorum)>,
}

impl Draft {
    fn key(&mut self, line: usize, key: &VerifierKey) -> Result<(), Error> {
        let public = match key.public() {
            PublicKey::Ed25519(public) | PublicKey::Cosignature(public) => public.to_vec(),
            PublicKey::Passkey(passkey) => passkey.public().to_vec(),
        };
        if !self.keys.insert(public) {
            return Err(Error::Policy {
                line,
                problem: format!("the public key of {} stands on another line too", key.name()),
                remedy: "give every log and witness a key of its own",
            });
        }
        Ok(())
    }

    fn log(&mut self, line: usize, log: LogLine) -> Result<(), Error> {
        if !matches!(log.key.public(), PublicKey::Ed25519(_)) {
            return Err(Error::Policy {
                line,
                problem: format!("{} is not a log's key", log.key.name()),
                remedy: "a log signs with a key of type 0x01 (its base64 begins with `A`)",
            });
        }
        check_url(line, log.url.as_deref())?;
        check_count(line, "logs", self.logs.len(), LOGS_MAX)?;
        self.key(line, &log.key)?;
        self.logs.push(log);
        Ok(())
    }

    fn define(&mut self, line: usize, name: &str, rule: Quorum) -> Result<(), Error> {
        let bad = name.is_empty()
            || name.len() > POLICY_NAME_BYTES_MAX
            || name.contains(|c: char| c == ' ' || c.is_control());
        if bad || name == "none" {
            return Err(Error::Policy {
                line,
                problem: format!("{:?} cannot name a witness or group", excerpt(name)),
                remedy: "use 1 to 255 bytes without spaces, other than `none`",
            });
        }
        if self.rules.insert(name.to_owned(), rule).is_some() {
            return Err(Error::Policy {
                line,
                problem: format!("{:?} is defined twice", excerpt(name)),
                remedy: "give every witness and group a name of its own",
            });
        }
        Ok(())
    }

    fn witness(&mut self, line: usize, name: &str, witness: WitnessLine) -> Result<(), Error> {
        check_url(line, witness.url.as_deref())?;
        check_count(line, "witnesses", self.witnesses.len(), crate::SIGNERS_MAX)?;
        let rule = Quorum::all(vec![Member::from(name)]).map_err(|error| part(line, error))?;
        self.define(line, name, rule)?;
        self.key(line, &witness.key)?;
        self.witnesses.insert(name.to_owned(), witness);
        Ok(())
    }

    fn group(&mut self, line: usize, group: GroupLine) -> Result<(), Error> {
        check_count(line, "groups", self.groups.len(), POLICY_GROUPS_MAX)?;
        let mut members = Vec::new();
        for name in &group.members {
            let rule = self.rules.get(name).ok_or_else(|| undefined(line, name))?;
            if !self.used.insert(name.clone()) {
                return Err(Error::Policy {
                    line,
                    problem: format!("{:?} is a member of a group already", excerpt(name)),
                    remedy: "list every witness and group in one group only",
                });
            }
            members.push(if self.witnesses.contains_key(name) {
                Member::Name(name.clone())
            } else {
                Member::Group(Box::new(rule.clone()))
            });
        }
        let rule = Quorum::at_least(group.needed, members).map_err(|error| part(line, error))?;
        self.define(line, &group.name, rule)?;
        self.groups.push(group);
        Ok(())
    }

    fn quorum(&mut self, line: usize, name: &str) -> Result<(), Error> {
        if name == "none" {
            return Err(Error::Policy {
                line,
                problem: "`quorum none` asks for nobody".to_owned(),
                remedy: "name a witness or a group; a quorum cannot be empty",
            });
        }
        if self.quorum.is_some() {
            return Err(Error::Policy {
                line,
                problem: "this is the second quorum line".to_owned(),
                remedy: "keep exactly one",
            });
        }
        let rule = self.rules.get(name).ok_or_else(|| undefined(line, name))?;
        self.quorum = Some((name.to_owned(), rule.clone()));
        Ok(())
    }

    fn finish(self) -> Result<Policy, Error> {
        let (quorum_name, quorum) = self.quorum.ok_or(Error::Policy {
            line: 0,
            problem: "it has no quorum line".to_owned(),
            remedy: "end it with `quorum <name of a witness or group>`",
        })?;
        Ok(Policy {
            logs: self.logs,
            witnesses: self.witnesses,
            groups: self.groups,
            quorum_name,
            quorum,
        })
    }

    /// Writes a quorum as group lines, innermost first, and returns the name of the outermost.
    fn name_groups(&mut self, quorum: &Quorum) -> Result<String, Error> {
        let mut members = Vec::new();
        for member in quorum.members() {
            members.push(match member {
                Member::Name(name) => name.clone(),
                Member::Group(group) => self.name_groups(group)?,
            });
        }
        let mut number = self.groups.len() + 1;
        let mut name = format!("group-{number}");
        while self.rules.contains_key(&name) {
            number += 1;
            name = format!("group-{number}");
        }
        self.group(0, GroupLine { name: name.clone(), needed: quorum.needed(), members })?;
        Ok(name)
    }
}

fn part(line: usize, error: Error) -> Error {
    Error::PolicyPart { line, source: Box::new(error) }
}

fn undefined(line: usize, name: &str) -> Error {
    Error::Policy {
        line,
        problem: format!("{:?} is not defined above it", excerpt(name)),
        remedy: "define the witness or group on a line before this one",
    }
}

fn check_count(line: usize, what: &str, count: usize, max: usize) -> Result<(), Error> {
    if count < max {
        return Ok(());
    }
    Err(Error::Policy {
        line,
        problem: format!("there are more than {max} {what}"),
        remedy: "remove those that are no longer used",
    })
}

fn check_url(line: usize, url: Option<&str>) -> Result<(), Error> {
    let bad = |url: &str| {
        url.is_empty()
            || url.len() > POLICY_URL_BYTES_MAX
            || url.contains(|c: char| c == ' ' || c.is_control())
    };
    if url.is_some_and(bad) {
        return Err(Error::Policy {
            line,
            problem: "the URL is empty, too long or holds a space".to_owned(),
            remedy: "write a URL of at most 2,048 bytes without spaces, or none",
        });
    }
    Ok(())
}

impl Policy {
    /// Puts a policy together; the groups get the names `group-1`, `group-2`, ...
    ///
    /// # Errors
    /// [`Error::Policy`] or [`Error::PolicyPart`] with line 0, for the same reasons as
    /// [`Policy::parse`].
    pub fn new(
        logs: Vec<LogLine>,
        witnesses: BTreeMap<String, WitnessLine>,
        quorum: &Quorum,
    ) -> Result<Self, Error> {
        let mut draft = Draft::default();
        for log in logs {
            draft.log(0, log)?;
        }
        for (name, witness) in witnesses {
            draft.witness(0, &name, witness)?;
        }
        let name = match quorum.members() {
            [Member::Name(name)] => name.clone(),
            _ => draft.name_groups(quorum)?,
        };
        draft.quorum(0, &name)?;
        draft.finish()
    }

    /// Reads a policy file (C2SP tlog-policy, section Policy file syntax and structure).
    ///
    /// # Errors
    /// [`Error::TooLarge`], or [`Error::Policy`] and [`Error::PolicyPart`] with the number of the
    /// line and a remedy.
    pub fn parse(text: &str) -> Result<Self, Error> {
        if text.len() > POLICY_BYTES_MAX {
            return Err(Error::TooLarge {
                what: "a policy (bytes)",
                size: text.len(),
                max: POLICY_BYTES_MAX,
            });
        }
        let mut draft = Draft::default();
        for (index, content) in text.split('\n').enumerate() {
            parse_line(&mut draft, index + 1, content)?;
        }
        draft.finish()
    }

    /// The logs, in their order.
    pub fn logs(&self) -> &[LogLine] {
        &self.logs
    }

    /// The witnesses or signatories by name.
    pub fn witnesses(&self) -> &BTreeMap<String, WitnessLine> {
        &self.witnesses
    }

    /// The rule that says which of them suffice.
    pub fn quorum(&self) -> &Quorum {
        &self.quorum
    }

    /// The name under which the policy knows a key, unless it is no witness's.
    pub fn witness_of(&self, key: &VerifierKey) -> Option<&str> {
        self.witnesses
            .iter()
            .find(|(_, witness)| witness.key == *key)
            .map(|(name, _)| name.as_str())
    }

    /// The witnesses whose signature could still help; empty exactly when the quorum is satisfied.
    pub fn missing(&self, verified: &[Verified]) -> Vec<String> {
        let have = verified
            .iter()
            .filter_map(|verified| self.witness_of(&verified.key))
            .map(str::to_owned)
            .collect();
        self.quorum.missing(&have)
    }
}

fn parse_line(draft: &mut Draft, line: usize, content: &str) -> Result<(), Error> {
    if content.contains(|c: char| c != '\t' && c.is_ascii_control()) {
        return Err(Error::Policy {
            line,
            problem: "it holds a control character".to_owned(),
            remedy: "save the file with plain LF line ends; only tabs are allowed besides",
        });
    }
    let words: Vec<&str> = content.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
    let key = |text: &str| VerifierKey::parse(text).map_err(|error| part(line, error));
    let url = |rest: &[&str]| match rest {
        [] => Ok(None),
        [url] => Ok(Some((*url).to_owned())),
        _ => Err(Error::Policy {
            line,
            problem: "words follow the URL".to_owned(),
            remedy: "write comments on lines of their own that begin with `#`",
        }),
    };
    match words.as_slice() {
        [] => Ok(()),
        [word, ..] if word.starts_with('#') => Ok(()),
        ["log", vkey, rest @ ..] => {
            let (key, url) = (key(vkey)?, url(rest)?);
            draft.log(line, LogLine { key, url })
        }
        ["witness", name, vkey, rest @ ..] => {
            let (key, url) = (key(vkey)?, url(rest)?);
            draft.witness(line, name, WitnessLine { key, url })
        }
        ["group", name, needed, members @ ..] => {
            let needed = match *needed {
                "all" => members.len(),
                "any" => 1,
                number => parse_threshold(number).ok_or(Error::Policy {
                    line,
                    problem: format!("{:?} is no threshold", excerpt(number)),
                    remedy: "write `all`, `any` or a decimal number without leading zeros",
                })?,
            };
            let group = GroupLine {
                name: (*name).to_owned(),
                needed,
                members: members.iter().map(|name| (*name).to_owned()).collect(),
            };
            draft.group(line, group)
        }
        ["quorum", name] => draft.quorum(line, name),
        [word, ..] => Err(Error::Policy {
            line,
            problem: format!("{:?} does not begin a complete line", excerpt(word)),
            remedy: "write `log <vkey> [url]`, `witness <name> <vkey> [url]`, \
                     `group <name> all|any|<k> <names>` or `quorum <name>`",
        }),
    }
}

fn parse_threshold(text: &str) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

impl fmt::Display for Policy {
    /// Writes the canonical form: logs, witnesses by name, groups, quorum; no comments.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = |url: &Option<String>| match url {
            Some(url) => format!(" {url}"),
            None => String::new(),
        };
        for log in &self.logs {
            writeln!(f, "log {}{}", log.key, url(&log.url))?;
        }
        for (name, witness) in &self.witnesses {
            writeln!(f, "witness {name} {}{}", witness.key, url(&witness.url))?;
        }
        for group in &self.groups {
            write!(f, "group {} ", group.name)?;
            match group.needed {
                needed if needed == group.members.len() => write!(f, "all")?,
                1 => write!(f, "any")?,
                needed => write!(f, "{needed}")?,
            }
            for member in &group.members {
                write!(f, " {member}")?;
            }
            writeln!(f)?;
        }
        writeln!(f, "quorum {}", self.quorum_name)
    }
}

impl FromStr for Policy {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}
