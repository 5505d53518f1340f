#[path = "assess/bundled.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod bundled;
#[path = "assess/data.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod data;
#[path = "hindcast/rebuild.rs"]
mod rebuild;
#[path = "hindcast/sets.rs"]
mod sets;
fn main() {
    let sets = sets::Sets::read().unwrap();
    print!("{}", rebuild::constants(&sets).unwrap());
    for (c, p, full) in [
        (
            rebuild::calibration("n", &sets.nations(), 1..=10).unwrap(),
            sets.nations(),
            sets.nations(),
        ),
        (
            rebuild::calibration("m", &sets.municipalities(), 1..=6).unwrap(),
            sets.municipalities(),
            sets.municipalities(),
        ),
    ] {
        let r = climate_targets::hindcast::Hindcast::calibrated(&c).over(&p);
        for h in r.horizons() {
            println!("{}", h.years);
            for b in &h.reliability {
                println!(
                    "   {:.2} {:.2} {} {}",
                    b.predicted.fraction(),
                    b.observed.fraction(),
                    b.cases,
                    if b.cases >= 100
                        && (b.predicted.fraction() - b.observed.fraction()).abs() > 0.15
                    {
                        "!!"
                    } else {
                        ""
                    }
                );
            }
            println!(
                "  tail {:?}",
                h.at_least(climate_targets::Share::from_percent(70.0).unwrap())
            );
        }
        let o = climate_targets::hindcast::Hindcast::new(climate_targets::Estimator::ols())
            .full_windows();
        let c = climate_targets::hindcast::Hindcast::calibrated(&c).full_windows();
        for p in [
            &full,
            &climate_targets::hindcast::Places::new("x", &sets.british),
            &climate_targets::hindcast::Places::new("x", &sets.finnish),
        ] {
            if let (Some(a), Some(b)) = (o.over(p).horizon(6), c.over(p).horizon(6)) {
                println!(
                    "Brier full {} {} cases {} score {} {} ",
                    a.brier, b.brier, a.cases, a.interval_score, b.interval_score
                );
            }
        }
        let p = climate_targets::hindcast::Places::new("x", &sets.british);
        println!(
            "short uk {} {}",
            climate_targets::hindcast::Hindcast::new(climate_targets::Estimator::ols())
                .over(&p)
                .horizon(6)
                .unwrap()
                .brier,
            climate_targets::hindcast::Hindcast::new(c.estimator())
                .over(&p)
                .horizon(6)
                .unwrap()
                .brier
        );
    }
}
