//! The API: JSON for programs. One table says what there is; routing and documentation read it.
//!
//! Reading needs nothing. Writing needs no session: what is handed in carries its own signature,
//! and the store checks it like every other. What only those in office read or do is asked with a
//! statement that the seat's key signs over the request itself. Times are Unix seconds UTC.

mod appeals;
mod asked;
mod checks;
mod claims;
mod competitions;
mod contacts;
mod document;
mod forums;
mod glossary;
mod incidents;
mod meetings;
mod operations;
mod programme;
mod read;
mod reports;
mod schema;
mod shape;
mod symmetry;
mod tasks;
mod write;

use axum::Router;
use axum::routing::MethodRouter;

use crate::app::App;

pub use asked::authorization;
pub use document::document;
pub use forums::{
    clash as clash_json, listed as forum_row_json, parities as parity_json, shape as forum_json,
};
pub use operations::OPERATIONS;
pub use symmetry::shape as symmetry_json;

/// The most entries of one page of a list.
pub const PAGE_MAX: u32 = 100;
/// How many entries of a list there are when nothing else is asked for.
pub const PAGE_DEFAULT: u32 = 20;
/// The most changes that are taken in one second from one office or witness, and the most requests
/// of those who are neither, together.
pub const WRITES_PER_SECOND_MAX: u32 = 100;

const JSON: &str = "application/json";
const TEXT: &str = "text/plain";

/// A parameter of an operation, in its path or its query.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Whether it stands in the path.
    pub in_path: bool,
    /// What it says.
    pub about: &'static str,
    /// `string` or `integer`.
    pub kind: &'static str,
}

/// One operation of the API.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its name, unique.
    pub id: &'static str,
    /// Whether it changes something: then it is a POST, else a GET.
    pub writes: bool,
    /// Its path, in the form that both axum and OpenAPI read.
    pub path: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Its parameters.
    pub parameters: &'static [Parameter],
    /// What it takes: media type and schema.
    pub takes: Option<(&'static str, &'static str)>,
    /// What it gives when all is well: status, media type and schema.
    pub gives: (u16, &'static str, &'static str),
    /// The statuses of the problems it may answer with.
    pub problems: &'static [u16],
    route: fn() -> MethodRouter<App>,
}

/// The router of every operation.
pub(crate) fn router() -> Router<App> {
    OPERATIONS
        .iter()
        .fold(Router::new(), |router, operation| router.route(operation.path, (operation.route)()))
}

#[cfg(test)]
mod tests {
    use commission::Refusal;

    use super::*;
    use crate::error::Error;

    /// Which operations may answer with an error.
    enum By {
        Each,
        EachThatTakes,
        /// Never an operation: the address or the method is none of the table's.
        None,
        /// As the operation has it in its path or its matter.
        Some,
    }

    fn by(error: &Error) -> By {
        match error {
            Error::BadRequest { .. }
            | Error::LongAddress
            | Error::Busy
            | Error::Timeout
            | Error::Internal(_) => By::Each,
            Error::TooLarge | Error::MediaType | Error::Pace | Error::CrossSite => {
                By::EachThatTakes
            }
            Error::Method => By::None,
            Error::NotFound | Error::Refused(_) => By::Some,
        }
    }

    #[test]
    fn an_operation_documents_every_status_it_may_answer_with() {
        let errors = [
            Error::NotFound,
            Error::bad("x"),
            Error::Method,
            Error::CrossSite,
            Error::TooLarge,
            Error::LongAddress,
            Error::MediaType,
            Error::Refused(Refusal::NoTopic),
            Error::Busy,
            Error::Pace,
            Error::Timeout,
            Error::internal("x"),
        ];
        assert_eq!(errors.len(), Error::CODES.len() + 1);
        for operation in &OPERATIONS {
            for error in &errors {
                let must = match by(error) {
                    By::Each => true,
                    By::EachThatTakes => operation.takes.is_some(),
                    By::None => false,
                    By::Some => operation.path.contains('{'),
                };
                let status = error.status().as_u16();
                assert!(
                    !must || operation.problems.contains(&status),
                    "{} may answer {status} ({})",
                    operation.id,
                    error.code()
                );
            }
            if operation.writes {
                assert!([401, 403].iter().all(|status| operation.problems.contains(status)));
            }
        }
    }
}
