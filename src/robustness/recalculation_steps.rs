//! The derivation steps of a recalculation. Steps that an assessment already gives are taken from
//! its derivation, under a symbol of their own.

use super::{LevelRevision, Recalculation, VintageComparison};
use crate::assessment::{Assessment, Step, StepName, StepValue};
use crate::formula::expression::{Expression, Formula, expr};
use crate::formula::step::Figure;
use crate::formula::step::StepUnit::{self, Share, Tonnes};
use crate::formula::symbols::Symbols;
use crate::language::{Words, fixed_words};
use crate::quantity::{Emissions, Known, Year};

fixed_words! {
    EARLIER {
        en: "earlier release",
        sv: "tidigare utgåva",
        fr: "édition antérieure",
        fi: "aiempi julkaisu",
    }
    LATER {
        en: "later release",
        sv: "senare utgåva",
        fr: "édition ultérieure",
        fi: "myöhempi julkaisu",
    }
    FROZEN {
        en: "frozen limit",
        sv: "fryst gräns",
        fr: "limite figée",
        fi: "jäädytetty raja",
    }
    RESTATED {
        en: "restated limit",
        sv: "omräknad gräns",
        fr: "limite recalculée",
        fi: "uudelleen laskettu raja",
    }
    COMMON_LEVEL {
        en: "level of the last common year",
        sv: "nivå det sista gemensamma året",
        fr: "niveau de la dernière année commune",
        fi: "viimeisen yhteisen vuoden taso",
    }
    BASE_MOVED {
        en: "revision of the base level",
        sv: "ändring av basnivån",
        fr: "révision du niveau de référence",
        fi: "perustason muutos",
    }
    BASE_MOVED_SHARE {
        en: "revision of the base level, share of the earlier level",
        sv: "ändring av basnivån, andel av den tidigare nivån",
        fr: "révision du niveau de référence, en part du niveau antérieur",
        fi: "perustason muutos, osuus aiemmasta tasosta",
    }
    LATEST_MOVED {
        en: "revision of the level of the last common year",
        sv: "ändring av nivån det sista gemensamma året",
        fr: "révision du niveau de la dernière année commune",
        fi: "viimeisen yhteisen vuoden tason muutos",
    }
    LATEST_MOVED_SHARE {
        en: "revision of the level of the last common year, share of the earlier level",
        sv: "ändring av nivån det sista gemensamma året, andel av den tidigare nivån",
        fr: "révision du niveau de la dernière année commune, en part du niveau antérieur",
        fi: "viimeisen yhteisen vuoden tason muutos, osuus aiemmasta tasosta",
    }
    ALLOWABLE {
        en: "allowable emissions",
        sv: "tillåtna utsläpp",
        fr: "émissions autorisées",
        fi: "sallitut päästöt",
    }
    BASE {
        en: "base level",
        sv: "basnivå",
        fr: "niveau de référence",
        fi: "perustaso",
    }
    RESTATED_ALLOWABLE {
        en: "allowable emissions, at the same share of the later base level",
        sv: "tillåtna utsläpp, samma andel av den senare utgåvans basnivå",
        fr: "émissions autorisées, même part du niveau de référence de l’édition ultérieure",
        fi: "sallitut päästöt, sama osuus myöhemmän julkaisun perustasosta",
    }
    FROZEN_CUT {
        en: "cut by the frozen limit, share of the later base level",
        sv: "minskning med den frysta gränsen, andel av den senare utgåvans basnivå",
        fr: "réduction selon la limite figée, en part du niveau de référence de l’édition ultérieure",
        fi: "vähennys jäädytetyllä rajalla, osuus myöhemmän julkaisun perustasosta",
    }
    RESTATED_CUT {
        en: "cut by the restated limit, share of the later base level",
        sv: "minskning med den omräknade gränsen, andel av den senare utgåvans basnivå",
        fr: "réduction selon la limite recalculée, en part du niveau de référence de l’édition ultérieure",
        fi: "vähennys uudelleen lasketulla rajalla, osuus myöhemmän julkaisun perustasosta",
    }
}

impl VintageComparison<'_> {
    /// The steps to the moves, the limits and the verdicts of a recalculation. `assessed` holds the
    /// later release against the frozen and the restated target.
    pub(super) fn steps(
        &self,
        record: &Recalculation,
        assessed: [&Known<Assessment<'_>>; 2],
    ) -> Vec<Step> {
        let [earlier, later] = [&self.earlier, &self.later].map(steps_of);
        let mut writer = Writer { symbols: Symbols::new(12), list: Vec::with_capacity(14) };
        writer.level(&earlier, BASE, "E0", "E0_earlier", EARLIER, record.base.earlier);
        writer.level(&later, BASE, "E0", "E0_later", LATER, record.base.later);
        let LevelRevision { moved, moved_share, .. } = record.base;
        writer.step(BASE_MOVED, "base_moved", expr!("E0_later - E0_earlier"), Tonnes, moved);
        let share = expr!("E0_later/E0_earlier - 1");
        writer.step(BASE_MOVED_SHARE, "base_moved_share", share, Share, moved_share);
        if let Ok(year) = record.latest_year {
            writer.observed(year, "E_earlier", EARLIER, record.latest.earlier);
            writer.observed(year, "E_later", LATER, record.latest.later);
            let LevelRevision { moved, moved_share, .. } = record.latest;
            writer.step(LATEST_MOVED, "latest_moved", expr!("E_later - E_earlier"), Tonnes, moved);
            let share = expr!("E_later/E_earlier - 1");
            writer.step(LATEST_MOVED_SHARE, "latest_moved_share", share, Share, moved_share);
        }
        writer.level(&earlier, ALLOWABLE, "A", "A_frozen", FROZEN, record.allowable_frozen);
        let restated = record.allowable_restated;
        if record.stated_in_tonnes {
            let scaled = expr!("A_frozen*E0_later/E0_earlier");
            writer.step(RESTATED_ALLOWABLE, "A_restated", scaled, Tonnes, restated);
        } else {
            writer.level(&later, ALLOWABLE, "A", "A_restated", RESTATED, restated);
        }
        let cut = expr!("1 - A_frozen/E0_later");
        writer.step(FROZEN_CUT, "cut_frozen", cut, Share, record.cut_frozen);
        let cut = expr!("1 - A_restated/E0_later");
        writer.step(RESTATED_CUT, "cut_restated", cut, Share, record.cut_restated);
        let verdicts = [("verdict_frozen", FROZEN), ("verdict_restated", RESTATED)];
        for (assessed, (symbol, of)) in assessed.into_iter().zip(verdicts) {
            let steps = assessed.as_ref().map(steps_of).unwrap_or_default();
            let decided = steps.into_iter().rfind(|step| step.symbol == "verdict");
            writer.list.extend(decided.map(|step| renamed(step, symbol, of)));
        }
        writer.list
    }
}

/// Writes steps, and defines their symbols for later formulas.
struct Writer {
    symbols: Symbols,
    list: Vec<Step>,
}

impl Writer {
    /// Adds a step that computes a figure from earlier symbols.
    fn step(
        &mut self,
        name: Words,
        symbol: &'static str,
        formula: &'static Expression,
        unit: StepUnit,
        value: Known<impl Figure>,
    ) {
        let value = value.map(Figure::number);
        self.list.push(self.symbols.step(name, symbol, Ok(formula.into()), unit, value));
        self.symbols.add(symbol, unit, value);
    }

    /// Adds the step of an assessment that gives a level; a level without such a step is read.
    fn level(
        &mut self,
        steps: &[Step],
        name: Words,
        own: &str,
        symbol: &'static str,
        of: Words,
        level: Known<Emissions>,
    ) {
        let level = level.map(Emissions::tonnes);
        self.symbols.add(symbol, Tonnes, level);
        let value = level.map(|level| StepValue::new(Tonnes, level));
        let mut same = steps.iter().filter(|step| step.symbol == own && step.value == value);
        self.list.push(match same.next() {
            Some(step) => renamed(step.clone(), symbol, of),
            None => read(name, symbol, of, value, None),
        });
    }

    /// Adds the step that reads the level of a year.
    fn observed(&mut self, year: Year, symbol: &'static str, of: Words, level: Known<Emissions>) {
        let value = StepValue::of(Tonnes, level);
        self.symbols.add(symbol, Tonnes, level);
        self.list.push(read(COMMON_LEVEL, symbol, of, value, Some(year)));
    }
}

/// The step that reads a level, for a year if one is given.
fn read(
    name: Words,
    symbol: &'static str,
    of: Words,
    value: Known<StepValue>,
    year: Option<Year>,
) -> Step {
    let name = StepName::from(name).before(of);
    match value {
        Ok(value) => {
            let formula = Formula::new(symbol).with_value(symbol, value.clone());
            let year = year.map(Year::as_f64);
            let formula = year.into_iter().fold(formula, |f, y| f.with("year", StepUnit::Year, y));
            formula.step(name, symbol, value)
        }
        Err(reason) => Step::absent(name, symbol, reason),
    }
}

/// A step of an assessment under another symbol.
fn renamed(step: Step, symbol: &'static str, of: Words) -> Step {
    // A step that repeats its input has its own symbol as formula.
    let repeats = step.formula == step.symbol;
    let mut step = step;
    if repeats {
        for input in step.inputs.iter_mut().filter(|input| input.symbol == step.symbol) {
            input.symbol = symbol.into();
        }
        step.formula = symbol.into();
    }
    Step { name: step.name.before(of), symbol: symbol.into(), ..step }
}

fn steps_of(assessment: &Assessment<'_>) -> Vec<Step> {
    assessment.derivation().steps().collect()
}
