//! Inventories by gas, summed with the global warming potentials of each IPCC assessment report.

use approx::assert_relative_eq;
use climate_targets::boundary::GwpSet;
use climate_targets::boundary::{Co2e, Gas, GasError, GasMass};
use climate_targets::quantity::MassUnit;
use proptest::prelude::*;

const SETS: [GwpSet; 5] = [GwpSet::Sar, GwpSet::Tar, GwpSet::Ar4, GwpSet::Ar5, GwpSet::Ar6];

fn kilotonnes(gas: Gas, value: f64) -> GasMass {
    gas.mass(value, MassUnit::Kilotonne).unwrap()
}

/// Source: IPCC assessment reports, from the package globalwarmingpotentials (CC0).
#[test]
fn co2e_of_three_gases_under_four_assessment_reports() {
    let inventory =
        [kilotonnes(Gas::CO2, 100.0), kilotonnes(Gas::CH4, 1.0), kilotonnes(Gas::N2O, 0.1)];
    for (set, expected) in
        [(GwpSet::Sar, 152.0), (GwpSet::Ar4, 154.8), (GwpSet::Ar5, 154.5), (GwpSet::Ar6, 155.2)]
    {
        let sum = Co2e::of(&inventory, set).unwrap();
        assert_relative_eq!(sum.emissions().kilotonnes(), expected, max_relative = 1e-12);
        assert_eq!(sum.set(), set);
    }
}

/// Source: AR5 table 8.A.1; AR6 table 7.15.
#[test]
fn fossil_methane_has_a_higher_potential_since_ar5() {
    let both = |set| (Gas::CH4_FOSSIL.gwp100(set), Gas::CH4_NON_FOSSIL.gwp100(set));
    assert_eq!(both(GwpSet::Ar5), (Some(30.0), Some(28.0)));
    assert_eq!(both(GwpSet::Ar6), (Some(29.8), Some(27.0)));
    assert_eq!(both(GwpSet::Ar4), (None, None));
    let early = Co2e::of(&[kilotonnes(Gas::CH4_FOSSIL, 1.0)], GwpSet::Ar4).unwrap_err();
    let early = fields!(early, GasError::NotInSet { gas, set });
    assert_eq!(early, (Gas::CH4_FOSSIL, GwpSet::Ar4));
}

#[test]
fn gwp_sets_do_not_mix_and_every_gas_has_a_name_and_potentials() {
    let one = |set| Co2e::of(&[kilotonnes(Gas::CO2, 1.0)], set).unwrap();
    let mixed = one(GwpSet::Sar).plus(one(GwpSet::Ar5)).unwrap_err();
    let mixed = fields!(mixed, GasError::MixedSets { one, other });
    assert_eq!(mixed, (GwpSet::Sar, GwpSet::Ar5));
    assert_eq!(one(GwpSet::Ar5).plus(one(GwpSet::Ar5)).unwrap().emissions().kilotonnes(), 2.0);
    assert!("phlogiston".parse::<Gas>().unwrap_err().to_string().contains("phlogiston"));
    assert!(Gas::CO2.mass(f64::NAN, MassUnit::Tonne).is_err());
    let named = [Gas::CO2, Gas::CH4, Gas::N2O, Gas::SF6, Gas::NF3].map(Gas::name);
    assert_eq!(named, ["CO2", "CH4", "N2O", "SF6", "NF3"]);
    assert_eq!(
        (Gas::CH4_FOSSIL.name(), Gas::CH4_NON_FOSSIL.name()),
        ("CH4 fossil", "CH4 non-fossil")
    );
    for gas in Gas::all() {
        assert_eq!(gas.name().parse::<Gas>().unwrap(), gas);
        let potentials = SETS.iter().filter_map(|set| gas.gwp100(*set));
        assert!(
            potentials.clone().count() > 0 && potentials.clone().all(|gwp| gwp >= 0.0),
            "{gas}"
        );
    }
}

proptest! {
    /// The sums of two parts of an inventory add up to the sum of the whole. Carbon dioxide alone
    /// sums to its mass, because its potential is 1 in every set.
    #[test]
    fn partial_sums_add_up_to_the_whole(
        masses in proptest::collection::vec((0..7_usize, 0.0..1e6_f64), 0..8), at in 0..8_usize,
    ) {
        let gases: Vec<Gas> = Gas::all().take(7).collect();
        let all: Vec<GasMass> = masses.iter().map(|(gas, t)| kilotonnes(gases[*gas], *t)).collect();
        let (one, other) = all.split_at(at.min(all.len()));
        let of = |masses: &[GasMass]| Co2e::of(masses, GwpSet::Ar6).unwrap();
        let sum = of(one).plus(of(other)).unwrap().emissions().tonnes();
        prop_assert!((sum - of(&all).emissions().tonnes()).abs() <= 1e-9 * sum);
        let co2: Vec<GasMass> = all.iter().copied().filter(|m| m.gas() == Gas::CO2).collect();
        let mass: f64 = co2.iter().map(|m| m.tonnes()).sum();
        for set in SETS {
            prop_assert_eq!(Co2e::of(&co2, set).unwrap().emissions().tonnes(), mass);
        }
    }
}
