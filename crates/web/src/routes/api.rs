//! The addresses of the API.

use super::segment;

/// What the API is, for machines: OpenAPI 3.1.
pub fn openapi() -> &'static str {
    "/api/openapi.json"
}

/// The API's commission.
pub fn api_commission() -> &'static str {
    "/api/commission"
}

/// The API's list of instruments.
pub fn api_instruments() -> &'static str {
    "/api/instruments"
}

/// The API's instrument.
pub fn api_instrument(id: impl std::fmt::Display) -> String {
    format!("/api/instruments/{}", segment(id))
}

/// Where a program sends one file along with a report.
pub fn api_report_files() -> &'static str {
    "/api/reports/files"
}

/// The API's symmetry audit. Query: `period`.
pub fn api_symmetry() -> &'static str {
    "/api/symmetry"
}

/// The API's record.
pub fn api_record() -> &'static str {
    "/api/record"
}

/// The API's entry.
pub fn api_entry(index: u64) -> String {
    format!("/api/record/entries/{index}")
}
