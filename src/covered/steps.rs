//! The derivation steps of the covered part, the rest and the whole.

use super::CoveredTarget;
use crate::assessment::Step;
use crate::formula::expression::{Formula, expr};
use crate::formula::step::StepUnit;
use crate::formula::symbols::Symbols;
use crate::language::fixed_words;
use crate::quantity::{Known, Share, Year};

/// The levels of a covered target, in t CO2e.
pub(super) struct CoveredLevels {
    pub(super) judged: Year,
    pub(super) base: Known<f64>,
    pub(super) covered_base: Known<f64>,
    pub(super) covered_allowable: Known<f64>,
    pub(super) rest: Known<f64>,
    pub(super) allowable: Known<f64>,
    /// A share of the whole base level.
    pub(super) cut_from_base: Known<f64>,
}

fixed_words! {
    COVERED_BASE {
        en: "covered base level",
        sv: "omfattad basnivå",
        fr: "niveau de référence couvert",
        fi: "katettu perustaso",
    }
    COVERED_ALLOWABLE {
        en: "allowable emissions, covered part",
        sv: "tillåtna utsläpp, omfattad del",
        fr: "émissions autorisées, part couverte",
        fi: "sallitut päästöt, katettu osa",
    }
    REST {
        en: "emissions not covered, judged year",
        sv: "utsläpp som inte omfattas, det bedömda året",
        fr: "émissions non couvertes, année évaluée",
        fi: "kattamattomat päästöt, arvioitava vuosi",
    }
    ALLOWABLE {
        en: "allowable emissions, whole inventory",
        sv: "tillåtna utsläpp, hela inventeringen",
        fr: "émissions autorisées, inventaire entier",
        fi: "sallitut päästöt, koko inventaario",
    }
    CUT {
        en: "cut of the whole inventory, share of the base level",
        sv: "minskning av hela inventeringen, andel av basnivån",
        fr: "réduction de l’inventaire entier, en part du niveau de référence",
        fi: "koko inventaarion vähennys, osuus perustasosta",
    }
}

impl CoveredTarget<'_> {
    /// The steps from the base level to the allowable level of the whole.
    pub(super) fn steps(&self, levels: &CoveredLevels) -> Vec<Step> {
        use StepUnit::{Share as Fraction, Tonnes};
        let mut symbols = Symbols::new(8);
        symbols.add("c", Fraction, Ok(self.covered_share().share()));
        symbols.add("E0", Tonnes, levels.base);
        symbols.add("E0_c", Tonnes, levels.covered_base);
        symbols.add("A_c", Tonnes, levels.covered_allowable);
        symbols.add("rest", Tonnes, levels.rest);
        symbols.add("A", Tonnes, levels.allowable);
        let rest = self.rest_rule().formula(levels.judged);
        let cut = levels.cut_from_base.map(Share::computed);
        let of_covered = self.covered_formula(levels);
        vec![
            symbols.step(
                COVERED_BASE,
                "E0_c",
                Ok(expr!("c*E0").into()),
                Tonnes,
                levels.covered_base,
            ),
            symbols.step(COVERED_ALLOWABLE, "A_c", of_covered, Tonnes, levels.covered_allowable),
            symbols.step(REST, "rest", Ok(rest), Tonnes, levels.rest),
            symbols.step(ALLOWABLE, "A", Ok(expr!("A_c + rest").into()), Tonnes, levels.allowable),
            symbols.step(CUT, "cut", Ok(expr!("1 - A/E0").into()), Fraction, cut),
        ]
    }

    /// The formula of the ambition, applied to the covered base level.
    fn covered_formula(&self, levels: &CoveredLevels) -> Known<Formula> {
        let judged = levels.judged.into();
        let as_of = chrono::NaiveDate::MAX; // No share of a base level depends on the date.
        let formula =
            self.ambition()?.allowable_formula(levels.covered_base, judged, as_of, None)?;
        let mut inputs = formula.inputs;
        for input in inputs.iter_mut().filter(|input| input.symbol == "E0") {
            input.symbol = "E0_c".into();
        }
        Ok(Formula {
            text: formula.text.replace("E0", "E0_c").into(),
            inputs,
            unfilled: None,
            equals: formula.equals,
        })
    }
}
