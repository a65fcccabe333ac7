//! Canonical JSON: one value, one sequence of bytes (RFC 8785 without floats).

use serde::Serialize;
use serde_json::Value;

/// Integers at or beyond this lose digits in other readers and are refused.
pub const INTEGER_MAX: u64 = 1 << 53;

/// Says why a value has no canonical form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CanonicalError {
    /// A number is a float or too large.
    #[error("{0} is not an integer below 2^53, and the record holds no other numbers")]
    Number(String),
    /// A key is not ASCII, so that sorting could differ between readers.
    #[error("the key {0:?} is not ASCII")]
    Key(String),
    /// The value could not be turned into JSON.
    #[error("not representable as JSON: {0}")]
    Json(String),
}

/// Writes a value with sorted keys, no spaces and integers only.
///
/// # Errors
/// [`CanonicalError`] for floats, integers of 2^53 and more, and keys beyond ASCII.
pub fn encode(value: &impl Serialize) -> Result<Vec<u8>, CanonicalError> {
    let value = serde_json::to_value(value).map_err(|e| CanonicalError::Json(e.to_string()))?;
    let mut out = Vec::with_capacity(512);
    write(&value, &mut out)?;
    Ok(out)
}

fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), CanonicalError> {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(number) => {
            let fits = match (number.as_u64(), number.as_i64()) {
                (Some(n), _) => n < INTEGER_MAX,
                (None, Some(n)) => n.unsigned_abs() < INTEGER_MAX,
                (None, None) => false,
            };
            if !fits {
                return Err(CanonicalError::Number(number.to_string()));
            }
            out.extend_from_slice(number.to_string().as_bytes());
        }
        Value::String(text) => string(text, out)?,
        Value::Array(items) => {
            out.push(b'[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                write(item, out)?;
            }
            out.push(b']');
        }
        Value::Object(fields) => {
            // Sorted here and not left to the map: another crate of the build may have switched
            // serde_json's map to insertion order.
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort_unstable();
            out.push(b'{');
            for (n, key) in keys.into_iter().enumerate() {
                if !key.is_ascii() {
                    return Err(CanonicalError::Key(key.clone()));
                }
                if n > 0 {
                    out.push(b',');
                }
                string(key, out)?;
                out.push(b':');
                write(fields.get(key).unwrap_or(&Value::Null), out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn string(text: &str, out: &mut Vec<u8>) -> Result<(), CanonicalError> {
    // serde_json escapes exactly what RFC 8785 §3.2.2.2 asks for.
    serde_json::to_writer(out, text).map_err(|e| CanonicalError::Json(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_and_nothing_is_padded() {
        let bytes = encode(&json!({"b": [1, true, null], "a": "ж\u{7}\n\"/"})).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "{\"a\":\"ж\\u0007\\n\\\"/\",\"b\":[1,true,null]}"
        );
    }

    #[test]
    fn floats_and_large_integers_have_no_canonical_form() {
        for bad in [json!(1.5), json!(9_007_199_254_740_992_u64), json!(-9_007_199_254_740_992_i64)]
        {
            assert!(matches!(encode(&bad), Err(CanonicalError::Number(_))), "{bad}");
        }
        assert!(encode(&json!(9_007_199_254_740_991_u64)).is_ok());
    }
}
