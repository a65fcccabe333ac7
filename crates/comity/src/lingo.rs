//! The language in which a command speaks with people: asked for, or the terminal's.

use web::locale::Locale;

use crate::failure::{Failure, Outcome};

/// The environment's variables that name a terminal's language, the strongest first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language asked for; without one the terminal's, where there are words in it; else English.
///
/// # Errors
/// When there are no words in the language asked for.
pub fn locale(asked: Option<&str>) -> Outcome<Locale> {
    match asked {
        Some(tag) => Locale::parse(tag).ok_or_else(|| {
            let known: Vec<&str> = Locale::all().map(Locale::tag).collect();
            Failure::usage(format!("there are no words in the language {tag:?}"))
                .todo(format!("give --lang with one of: {}", known.join(", ")))
        }),
        None => Ok(VARIABLES
            .iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|value| !value.is_empty())
            .and_then(|value| of_terminal(&value))
            .unwrap_or_else(Locale::fallback)),
    }
}

/// `ru_RU.UTF-8` as `ru`; none where there are no words in it.
fn of_terminal(value: &str) -> Option<Locale> {
    Locale::parse(value.split(['_', '.', '@', '-']).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terminals_language_is_taken_where_there_are_words_in_it() {
        assert_eq!(of_terminal("ru_RU.UTF-8").unwrap().tag(), "ru");
        assert_eq!(of_terminal("hy").unwrap().tag(), "hy");
        assert!(of_terminal("C.UTF-8").is_none());
        assert!(of_terminal("fr_FR@euro").is_none());
        assert!(locale(Some("fr")).is_err());
    }
}
