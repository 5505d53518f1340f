//! TypeScript types of the reports.

use std::fmt::Write;

use super::model::{Contract, Form, Key, NamedType, Type};

pub fn write(contract: &Contract) -> String {
    let mut out = "// The reports of the crate climate-targets as TypeScript types.\n\
                   // Written by `cargo run --example contract -- typescript`.\n\n\
                   /** A value, or the reason why it is absent. */\n\
                   export type Known<T> = T | Absent;\n"
        .to_owned();
    for of in &contract.types {
        out.push('\n');
        named(&mut out, of);
    }
    out.push_str("\n/** The type of each report. */\nexport interface Reports {\n");
    for (name, of) in &contract.reports {
        let _ = writeln!(out, "  {name}: {of};");
    }
    out.push_str("}\n");
    out
}

fn named(out: &mut String, of: &NamedType) {
    comment(out, &of.description, "");
    let name = &of.name;
    match &of.form {
        Form::Object(keys) => {
            let _ = writeln!(out, "export interface {name} {}", object(keys, ""));
        }
        Form::OneOf(forms) => {
            let _ = write!(out, "export type {name} =");
            for (description, form) in forms {
                out.push('\n');
                comment(out, description, "  ");
                let _ = write!(out, "  | {}", text(form, "  "));
            }
            out.push_str(";\n");
        }
        Form::Other(form) => {
            let _ = writeln!(out, "export type {name} = {};", text(form, ""));
        }
    }
}

fn comment(out: &mut String, text: &str, indent: &str) {
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    match lines[..] {
        [] => {}
        [line] => {
            let _ = writeln!(out, "{indent}/** {line} */");
        }
        _ => {
            let _ = writeln!(out, "{indent}/**");
            for line in lines {
                let _ = writeln!(out, "{indent} * {line}");
            }
            let _ = writeln!(out, "{indent} */");
        }
    }
}

fn object(keys: &[Key], indent: &str) -> String {
    if keys.is_empty() {
        return "Record<string, never>".to_owned();
    }
    let inner = format!("{indent}  ");
    let mut out = "{\n".to_owned();
    for key in keys {
        let unit = key.unit.as_ref().map_or_else(String::new, |unit| format!(" Unit: {unit}."));
        comment(&mut out, format!("{}{unit}", key.description).trim(), &inner);
        let optional = if key.is_optional { "?" } else { "" };
        let _ = writeln!(out, "{inner}{}{optional}: {};", key.name, value(key, &inner));
    }
    out + indent + "}"
}

/// The type of a key's value.
fn value(key: &Key, indent: &str) -> String {
    let of = text(&key.value, indent);
    if key.can_be_absent { format!("Known<{of}>") } else { of }
}

fn text(of: &Type, indent: &str) -> String {
    let any = |forms: &[Type]| match forms {
        [] => "unknown".to_owned(),
        forms => forms.iter().map(|form| text(form, indent)).collect::<Vec<_>>().join(" | "),
    };
    match of {
        Type::Number | Type::Integer => "number".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Text => "string".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Constant(constant) => constant.to_string(),
        Type::Names(names) => {
            names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(" | ")
        }
        Type::Named(name) => name.clone(),
        Type::List(items) => match text(items, indent) {
            items if items.contains(' ') => format!("Array<{items}>"),
            items => format!("{items}[]"),
        },
        Type::Tuple(items) => {
            let items: Vec<String> = items.iter().map(|item| text(item, indent)).collect();
            format!("[{}]", items.join(", "))
        }
        Type::Map(values) => format!("Record<string, {}>", text(values, indent)),
        Type::Object(keys) => object(keys, indent),
        Type::OneKey(keys) => {
            let forms =
                keys.iter().map(|key| format!("{{ {}: {} }}", key.name, value(key, indent)));
            forms.collect::<Vec<_>>().join(" | ")
        }
        Type::Any(forms) => any(forms),
    }
}
