//! Flags for people, as a compiler tells them: where, the line, what in it, why, what instead.

use speech::Stance;
use speech::file::{category, stance};

use super::looks::{LOOK, Look};
use super::place::shown;
use super::{Checked, Sum, Told};
use crate::output::{Output, plain};

/// Tells of a file's flags.
pub fn tell(checked: &Checked, out: Output) {
    for told in &checked.flags {
        one(checked, told, out);
    }
    for look in &checked.looks {
        worth(checked, look, out);
    }
}

/// Tells of a passage that is worth a look, in one line why.
fn worth(checked: &Checked, look: &Look, out: Output) {
    let Some((title, text)) = checked.texts.get(look.text) else { return };
    let (line, columns) = shown(text, &look.span);
    let number = look.from.line.to_string();
    let margin = " ".repeat(number.len());
    let part = title.as_deref().filter(|_| !checked.is_text);
    let part = part.map(|it| format!(" ({})", plain(it))).unwrap_or_default();
    let lines = [
        format!("look[{}]: worth a look; no flag, no verdict", out.bold(LOOK)),
        format!(
            "{margin}--> {}:{}:{}{part}",
            plain(&checked.name),
            look.from.line,
            look.from.column
        ),
        format!("{margin} |"),
        format!("{number} | {line}"),
        format!("{margin} | {}{}", " ".repeat(columns.start), "~".repeat(columns.len())),
        format!("{margin} = {}: {}", out.bold("why"), plain(&look.why())),
    ];
    out.line(format!("{}\n", lines.join("\n")));
}

fn one(checked: &Checked, told: &Told, out: Output) {
    let Some((title, text)) = checked.texts.get(told.text) else { return };
    let flag = &told.flag;
    let own = flag.stance == Stance::Own;
    let (line, columns) = shown(text, &told.span);
    let number = told.from.line.to_string();
    let margin = " ".repeat(number.len());
    let kind = if own { out.red("flag") } else { "note".to_owned() };
    let aim = flag.target.as_deref().map(|it| format!(", aimed at {}", plain(it)));
    let carets = "^".repeat(columns.len());
    let carets = if own { out.red(&carets) } else { carets };
    let part = title.as_deref().filter(|_| !checked.is_text);
    let part = part.map(|it| format!(" ({})", plain(it))).unwrap_or_default();
    let mut lines = vec![
        format!(
            "{kind}[{}]: {}{}",
            out.bold(flag.rule),
            category(flag.category),
            aim.unwrap_or_default()
        ),
        format!(
            "{margin}--> {}:{}:{}{part}",
            plain(&checked.name),
            told.from.line,
            told.from.column
        ),
        format!("{margin} |"),
        format!("{number} | {line}"),
        format!("{margin} | {}{carets}", " ".repeat(columns.start)),
    ];
    let mut say = |what: &str, words: &str| {
        lines.push(format!("{margin} = {}: {}", out.bold(what), plain(words)));
    };
    if let Some(entry) = &flag.entry {
        say("entry", entry);
    }
    say("severity", &format!("{} of 5", flag.severity));
    if !own {
        say("voice", stance(flag.stance));
    }
    for (side, why) in &flag.why {
        match side.as_str() {
            "" => say("why", why),
            side => say(&format!("why, says {}", plain(side)), why),
        }
    }
    for alternative in &flag.alternatives {
        say("instead", alternative);
    }
    out.line(format!("{}\n", lines.join("\n")));
}

/// Tells what came of it all.
pub fn end(sum: &Sum, out: Output) {
    let Sum { files, own, aside, .. } = sum;
    out.note(format!("checked: {files}. Flagged in the writer's own voice: {own}."));
    if sum.looks > 0 {
        out.note(format!("Worth a look: {}; no flags, and no verdict.", sum.looks));
    }
    if *aside > 0 {
        out.note(format!("Quoted, rejected or reported: {aside}; --all tells of these too."));
    }
}
