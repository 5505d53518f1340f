//! The help page.

pub const HELP: &str = "\
Assesses emission series against climate targets.

Usage: cargo run --example assess -- [OPTIONS] [DATA]

Without a file, it assesses six Swedish cities and Lahti against the Covenant of Mayors' target for
2020, and Paris, Grenoble-Alpes Métropole, Oslo, Sweden, France, Finland and the EU against their own
targets.
With a file and no target, it uses the Covenant's targets for 2020 and 2030.

DATA is a table as a city or an agency publishes it: separated by commas, semicolons or tabs, with
one row a year, years as columns or places as columns, and the unit in a column, a heading, a title
or in --unit. An ambiguous table is refused; the error names the option that resolves it. --describe
shows how a table is read.

Options:
  --target ID          a target, commitment or group of the catalogue (see --list); may be
                       repeated
  --targets FILE.json  targets of your own: a JSON array; may be repeated
  --place NAME         only this place, by any of its names; the data of a city may be those of the
                       area around it; may be repeated
  --as-of YYYY-MM-DD   date of the assessment; later years are not used (default: today)
  --trend NAME         ols (default), theil-sen, lad, log-linear, endpoints, mean-annual,
                       random-walk or random-walk-log
  --calibrated SET     calibrate the interval and the probability on nations or municipalities;
                       shown by --format json and --explain
  --window YEARS       length of the trend window in calendar years (default: 10)
  --path NAME          of-target (default), linear, constant-rate, floor-blend or stepwise
  --anchor NAME        start of the path: base (default), adoption or latest
  --allow FIELDS       boundary fields that may differ: gases,gwp_set,accounting,sectors,land_sector,
                       coverage, or all; without it the verdict is `not comparable`
  --format FORMAT      table (default), markdown, json or csv
  --language CODE      language of the page and of markdown: en (default), sv, fr or fi; in
                       json of the texts only; csv is the same in every language
  --describe           print how the table is read, and assess nothing
  --explain            print the steps of each calculation
  --list               list the catalogue
  --help               print this help

An error in a file starts with FILE:LINE:COLUMN. In a table, the column is the number of the field;
in a target file, it is the number of the character.

The page has the width of the terminal, or that of the variable COLUMNS, from 72 to 160 columns;
without both, 80. Colours obey NO_COLOR, CLICOLOR, CLICOLOR_FORCE and TERM=dumb. In CSV, a text that
a spreadsheet would run as a formula has a leading apostrophe.

Exit status: 0 for every verdict, 2 for bad input.
";
