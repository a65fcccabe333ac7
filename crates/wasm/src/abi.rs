//! How the page's script reaches the module: it writes into one piece of the module's memory, calls,
//! and reads from another. No address that comes from the page is followed here.
#![expect(
    unsafe_code,
    reason = "a module's functions have names of their own only by the attribute no_mangle, which \
              is called unsafe because two functions of one program could bear the same; there is no \
              other unsafe code here"
)]

use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use crate::desk::{Desk, LEXICON_BYTES_MAX, SOURCES, Wrong};

/// The answer is in [`comity_output`].
const ANSWERED: u32 = 0;
/// In [`comity_output`] is the code of a [`Wrong`], as JSON.
const REFUSED: u32 = 1;

/// What is between two calls.
#[derive(Default)]
struct Table {
    desk: Desk,
    input: Vec<u8>,
    output: Vec<u8>,
}

fn table() -> MutexGuard<'static, Table> {
    static TABLE: LazyLock<Mutex<Table>> = LazyLock::new(Mutex::default);
    TABLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where the page writes this many bytes before the next call; null where they are too many.
#[unsafe(no_mangle)]
pub extern "C" fn comity_input(bytes: usize) -> *mut u8 {
    let mut table = table();
    table.input = Vec::new();
    if bytes > LEXICON_BYTES_MAX {
        return std::ptr::null_mut();
    }
    table.input.resize(bytes, 0);
    table.input.as_mut_ptr()
}

/// Where the last answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn comity_output() -> *const u8 {
    table().output.as_ptr()
}

/// How many bytes the last answer has.
#[unsafe(no_mangle)]
pub extern "C" fn comity_output_bytes() -> usize {
    table().output.len()
}

/// Takes what is in force from the input.
#[unsafe(no_mangle)]
pub extern "C" fn comity_look_for() -> u32 {
    let mut table = table();
    let input = std::mem::take(&mut table.input);
    let done = table.desk.look_for(&input).map(|()| Vec::new());
    answer(&mut table, done)
}

/// Checks the text in the input.
#[unsafe(no_mangle)]
pub extern "C" fn comity_check() -> u32 {
    let mut table = table();
    let input = std::mem::take(&mut table.input);
    let done = table.desk.check(&input);
    answer(&mut table, done)
}

/// Says of which sources the module is made.
#[unsafe(no_mangle)]
pub extern "C" fn comity_sources() -> u32 {
    answer(&mut table(), Ok(SOURCES.as_bytes().to_vec()))
}

fn answer(table: &mut Table, done: Result<Vec<u8>, Wrong>) -> u32 {
    match done {
        Ok(output) => {
            table.output = output;
            ANSWERED
        }
        Err(wrong) => {
            table.output = serde_json::to_vec(&wrong).unwrap_or_default();
            REFUSED
        }
    }
}
