//! The section of a place: for each target, the verdict and everything behind it.

use std::fmt::Write as _;
use std::iter;

use climate_targets::assessment::Step;
use climate_targets::{Assessment, Language, Target, VerdictKind, catalogue};

use crate::page::marked;
use crate::plan::charts;
use crate::report::cases::{Case, PlaceReport};
use crate::report::inventories::Inventory;
use crate::report::words::{Meaning, Word};
use crate::report::{changes, drawings, figures, sources};
use crate::support::display::{printable, verdict_mark};
use crate::svg::{Drawing, capitalised, colon, escape, figure, say};

/// Collects the markup of a section.
struct Section {
    html: String,
    language: Language,
}

/// The section of one place; the number makes its ids unique on the page.
pub fn html(report: &PlaceReport<'_>, number: usize, language: Language) -> String {
    let place = name(report.inventory.series.place());
    let mut section = Section { html: String::new(), language };
    section.add(&format!("<section class=\"place\" id=\"p{number}\">\n<h2>{place}</h2>\n"));
    for note in &report.inventory.notes {
        section.add(&format!("<p>{}</p>\n", escape(note)));
    }
    for (index, case) in report.cases.iter().enumerate() {
        section.case(case, report.inventory, &format!("p{number}-t{index}"));
    }
    section.releases_chart(report, &format!("p{number}"));
    section.untested(report);
    section.html += &sources::data(report.inventory, language);
    section.add("</section>\n");
    section.html
}

/// A name from the data, whose direction of writing does not change the text around it.
pub fn name(name: &str) -> String {
    format!("<bdi>{}</bdi>", escape(&printable(name)))
}

/// A text with the ids of targets in elements that no line break splits.
fn prose(text: &str) -> String {
    let marks = |c: char| "(),.;:".contains(c);
    let word = |word: &str| {
        let id = word.trim_matches(marks);
        match catalogue::entry(id) {
            Some(_) => escape(word).replacen(id, &format!("<span class=\"id\">{id}</span>"), 1),
            None => escape(word),
        }
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The verdict with a sign, so that colour alone says nothing.
pub fn verdict(result: &Assessment<'_>, language: Language) -> String {
    let text = say(&result.worded_verdict(), language);
    let kind = drawings::kind(result);
    let (class, sign) = (class(kind), verdict_mark(kind));
    format!(
        "<span class=\"verdict {class}\"><span aria-hidden=\"true\">{sign}</span> {}</span>",
        escape(&text)
    )
}

const fn class(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Met | VerdictKind::AchievedEarly | VerdictKind::OnTrack => "good",
        VerdictKind::CatchingUp | VerdictKind::Slipping => "between",
        VerdictKind::Missed | VerdictKind::OffTrack => "bad",
        _ => "none",
    }
}

impl Section {
    fn add(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn heading(&mut self, word: Word) {
        let _ = writeln!(self.html, "<h4>{}</h4>", escape(word.text(self.language)));
    }

    fn chart(&mut self, drawing: Option<&impl Drawing>, id: &str) {
        if let Some(drawing) = drawing {
            self.html += &figure(drawing, id);
        }
    }

    fn case(&mut self, case: &Case<'_>, inventory: &Inventory, id: &str) {
        let (result, language) = (&case.result, self.language);
        let target = result.target();
        let meaning = Meaning::of(result).map_or_else(String::new, |meaning| {
            format!("<p>{}</p>", escape(meaning.text(language)))
        });
        let _ = write!(
            self.html,
            "<article id=\"{id}\">\n<header><h3>{} <span class=\"id\">{}</span></h3>\n\
             <p class=\"lead\">{}</p>\n{meaning}</header>\n",
            escape(&capitalised(&definition(target, language))),
            escape(target.id()),
            verdict(result, language),
        );
        let progress = drawings::progress(result, language);
        if progress.is_empty() {
            let _ = writeln!(self.html, "<p>{}</p>", Word::NothingToShow.text(language));
        } else {
            self.chart(Some(&progress), &format!("{id}-progress"));
        }
        self.tables(result);
        self.chart(drawings::steps(result, language).as_ref(), &format!("{id}-steps"));
        let budget = drawings::budget(result, case.assessor.get_estimator(), language);
        self.chart(budget.as_ref(), &format!("{id}-budget"));
        self.robustness(case, inventory);
        self.caveats(result);
        if let Some(releases) = case.releases(inventory) {
            let table = changes::table(&releases, language);
            self.html += &table.html(Word::Changes.text(language));
        }
        self.explanation(result);
        self.climate_plan(case, inventory, id);
        self.html += &sources::target(result.target(), language);
        self.add("</article>\n");
    }

    fn tables(&mut self, result: &Assessment<'_>) {
        let language = self.language;
        let key_figures =
            figures::key_figures(result, language).html(Word::KeyFigures.text(language));
        let caption = Word::Required.text(language);
        match figures::required(result, language) {
            Ok(table) => {
                let required = table.html(caption);
                let _ =
                    writeln!(self.html, "<div class=\"tables\">\n{key_figures}{required}</div>");
            }
            Err(reason) => {
                let (caption, reason) = (escape(caption), escape(&reason));
                let colon = colon(language);
                let _ = writeln!(
                    self.html,
                    "{key_figures}<p><strong>{caption}</strong>{colon} {reason}.</p>"
                );
            }
        }
    }

    fn robustness(&mut self, case: &Case<'_>, inventory: &Inventory) {
        self.heading(Word::Robustness);
        let line = capitalised(&say(&case.robustness(inventory), self.language));
        let _ = writeln!(self.html, "<p>{}.</p>", escape(&line));
    }

    fn caveats(&mut self, result: &Assessment<'_>) {
        self.heading(Word::Caveats);
        let caveats: Vec<String> = result
            .caveats()
            .map(|caveat| {
                format!("<li>{}.</li>", prose(&capitalised(&say(&caveat, self.language))))
            })
            .collect();
        if caveats.is_empty() {
            let _ = writeln!(self.html, "<p>{}</p>", Word::NoCaveats.text(self.language));
        } else {
            let _ = writeln!(self.html, "<ul>\n{}\n</ul>", caveats.join("\n"));
        }
    }

    /// The chart of the two releases, once for a place.
    fn releases_chart(&mut self, report: &PlaceReport<'_>, id: &str) {
        let (Some(case), Some(earlier)) = (report.cases.first(), &report.inventory.earlier) else {
            return;
        };
        let chart = drawings::releases(&case.result, earlier, self.language);
        self.chart(Some(&chart), &format!("{id}-releases"));
    }

    /// The paragraph, and the derivation folded under it.
    fn explanation(&mut self, result: &Assessment<'_>) {
        let details = result.details();
        let paragraph = prose(&say(&details, self.language));
        let _ = writeln!(
            self.html,
            "<h4>{}</h4>\n<p>{paragraph}</p>\n\
             <details class=\"steps\"><summary>{}</summary>\n<ol>",
            escape(Word::Paragraph.text(self.language)),
            escape(Word::Derivation.text(self.language)),
        );
        for step in details.derivation().steps() {
            let _ = writeln!(self.html, "<li>{}</li>", step_html(&step, self.language));
        }
        self.add("</ol></details>\n");
    }

    /// Whether the measures of the place's climate plan close the gap to the target, if a plan is
    /// bundled.
    fn climate_plan(&mut self, case: &Case<'_>, inventory: &Inventory, id: &str) {
        let (Some(bundled), language) = (case.climate_plan(inventory), self.language) else {
            return;
        };
        let plan = bundled.assess(case.assessor);
        self.heading(Word::ClimatePlan);
        for paragraph in iter::once(say(&plan, language)).chain(bundled.remarks(language)) {
            let _ = writeln!(self.html, "<p>{}</p>", prose(&paragraph));
        }
        self.chart(charts::waterfall(&plan, language).as_ref(), &format!("{id}-plan-steps"));
        self.chart(charts::years(&plan, language).as_ref(), &format!("{id}-plan-years"));
        let source = marked(&bundled.source(language));
        let _ = writeln!(self.html, "<p class=\"source\">{source}.</p>");
    }

    fn untested(&mut self, report: &PlaceReport<'_>) {
        if report.untested.is_empty() {
            return;
        }
        self.heading(Word::Untested);
        self.add("<ul>\n");
        for (target, verdict) in &report.untested {
            let _ = writeln!(
                self.html,
                "<li><span class=\"id\">{}</span>, {}{} {}</li>",
                escape(target.id()),
                escape(&definition(target, self.language)),
                colon(self.language),
                escape(&say(verdict, self.language))
            );
        }
        self.add("</ul>\n");
    }
}

/// A step of the derivation: its name, and its formula or the symbol of an absent result as code.
fn step_html(step: &Step, language: Language) -> String {
    let (text, name) = (say(step, language), say(&step.name, language));
    let rest = text.strip_prefix(&name).unwrap_or(&text);
    let end = if step.formula.is_empty() { step.symbol.len() } else { rest.len() };
    let start = rest.find(&*step.symbol).unwrap_or_default();
    let (before, code) = rest.split_at(start);
    let (code, after) = code.split_at(end.min(code.len()));
    let [name, before, code, after] = [&name, before, code, after].map(escape);
    format!("{name}{before}<code>{code}</code>{after}")
}

/// The definition of a target in words, without its id.
fn definition(target: &Target, language: Language) -> String {
    let text = say(target, language);
    let rest = text.strip_prefix(target.id()).unwrap_or(&text);
    rest.trim_start_matches([':', ' ', '\u{a0}', '\u{202f}']).to_owned()
}
