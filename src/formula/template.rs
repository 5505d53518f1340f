use super::step::{Formula, Input};

impl Formula {
    /// A template with its variable `x` replaced, and a suffix for each of its symbols; the inputs
    /// are the symbols that it names, but for `own`, the symbol of the value in an equation.
    pub(crate) fn of_template(
        template: &'static str,
        symbols: Vec<Input>,
        own: &str,
        x: &str,
        suffix: &str,
    ) -> Self {
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let (mut text, mut rest, mut named) = (String::new(), template, Vec::new());
        while let Some(start) = rest.find(|c: char| c.is_ascii_alphabetic()) {
            let (before, from_name) = rest.split_at(start);
            let end = from_name.find(|c| !is_of_name(c)).unwrap_or(from_name.len());
            let (name, after) = from_name.split_at(end);
            text.extend([before, if name == "x" { x } else { name }]);
            if symbols.iter().any(|input| input.symbol == name) {
                text.push_str(suffix);
                named.push(name);
            }
            rest = after;
        }
        text.push_str(rest);
        let is_input = |input: &Input| input.symbol != own && named.contains(&&*input.symbol);
        let mut inputs: Vec<_> = symbols.into_iter().filter(is_input).collect();
        if !suffix.is_empty() {
            for input in &mut inputs {
                input.symbol.to_mut().push_str(suffix);
            }
        }
        let mut formula = if text == template { Self::new(template) } else { Self::new(text) };
        formula.inputs = inputs;
        formula
    }
}
