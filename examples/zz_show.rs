use climate_targets::{Assessor, EmissionSeries, Language, InLanguage, catalogue, trend::Calibration};
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2005, 802600.), (2010,939500.),(2015,639800.),(2020, 428_500.0),(2022, 401400.)])?;
    let france = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2015, 465.6e6), (2018, 454.0e6), (2019, 444.9e6), (2020, 404.5e6), (2021, 428.4e6), (2022, 412.3e6), (2023, 384.8e6), (2024, 371.1e6)])?;
    let a = Assessor::as_of_ymd(2026, 6, 30)?;
    let ac = a.clone().calibrated(Calibration::nations());
    for language in Language::ALL {
        println!("== {}", language.code());
        for id in ["COM-2020","COM-2030"] { let t=catalogue::target(id).unwrap(); println!("{}\n", a.assess(&lahti, t).in_language(language)); }
        for id in ["FR-LTECV-2030","FR-SNBC2-2","FR-LEC-2050","FR-SNBC1-1"] { let t=catalogue::target(id).unwrap(); println!("{}\n", ac.assess(&france, t).in_language(language)); }
    }
    Ok(())
}
