//! A validator for the part of JSON Schema that the API's document uses.

use serde_json::Value;

/// What a value has that its schema does not say, or the other way round.
pub fn problems(document: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(document, schema, value, "$", &mut found);
    found
}

fn check(document: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => match document.pointer(reference.trim_start_matches('#')) {
            Some(schema) => schema,
            None => return found.push(format!("{at}: {reference} leads nowhere")),
        },
        None => schema,
    };
    for word in schema.as_object().into_iter().flat_map(|it| it.keys()) {
        let known = [
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "anyOf",
            "minimum",
            "description",
            "pattern",
            "$ref",
        ];
        assert!(known.contains(&word.as_str()), "{at}: the validator does not know {word:?}");
    }
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        let fits = choices.iter().any(|it| problems(document, it, value).is_empty());
        if !fits {
            let why: Vec<_> = choices.iter().map(|it| problems(document, it, value)).collect();
            found.push(format!("{at}: fits none of anyOf: {why:?}"));
        }
    }
    if let Some(kind) = schema.get("type").and_then(Value::as_str) {
        let fits = match kind {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            other => panic!("{at}: unknown type {other}"),
        };
        if !fits {
            return found.push(format!("{at}: {value} is no {kind}"));
        }
    }
    if let Some(words) = schema.get("enum").and_then(Value::as_array)
        && !words.contains(value)
    {
        found.push(format!("{at}: {value} is not one of {words:?}"));
    }
    if let (Some(minimum), Some(number)) =
        (schema.get("minimum").and_then(Value::as_i64), value.as_i64())
        && number < minimum
    {
        found.push(format!("{at}: {number} is under {minimum}"));
    }
    if let Some(members) = value.as_object() {
        let properties = schema.get("properties").and_then(Value::as_object);
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            if !members.contains_key(name.as_str().unwrap()) {
                found.push(format!("{at}: {name} is missing"));
            }
        }
        for (name, member) in members {
            let here = format!("{at}.{name}");
            match (properties.and_then(|it| it.get(name)), schema.get("additionalProperties")) {
                (Some(schema), _) => check(document, schema, member, &here, found),
                (None, Some(Value::Bool(false))) => found.push(format!("{here}: undocumented")),
                (None, Some(schema)) => check(document, schema, member, &here, found),
                (None, None) => {}
            }
        }
    }
    if let (Some(items), Some(schema)) = (value.as_array(), schema.get("items")) {
        for (index, item) in items.iter().enumerate() {
            check(document, schema, item, &format!("{at}[{index}]"), found);
        }
    }
}
