//! An HTML document without references to other files.

use climate_targets::Language;

use super::escape;
use super::page_style::STYLE;

/// The document with its style sheets. It is well-formed XML too.
pub fn document(title: &str, language: Language, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{title}</title>\n<style>\n{charts}{STYLE}</style>\n</head>\n<body>\n{body}</body>\n\
         </html>\n",
        code = language.code(),
        title = escape(title),
        charts = super::STYLE,
    )
}
