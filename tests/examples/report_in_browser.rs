//! The pages of the examples `report`, `charts` and `network` in a browser: nothing is wider than the screen, no
//! text is cut or lies on another text, and the console stays empty. Without Chromium, the tests
//! pass.

use std::path::Path;
use std::process::{Command, Output};

use super::network;
use super::report::{AWKWARD, LANGUAGES, gallery, page};
use crate::support::process::TempFile;

const CHROMIUM: &str = "/usr/bin/chromium";

/// Writes the faults of the page into its title. It is added to a copy of the page.
const PROBE: &str = r"<script>
document.querySelectorAll('details').forEach(one => one.open = true);
const faults = [];
const width = document.documentElement.scrollWidth;
if (width > innerWidth) faults.push(`page of ${width} px`);
for (const table of document.querySelectorAll('.stacked table'))
  if (table.scrollWidth > table.parentElement.clientWidth) faults.push(`table of ${table.scrollWidth} px`);
for (const svg of document.querySelectorAll('svg[role]')) {
  const frame = svg.getBoundingClientRect();
  if (!frame.width) continue;
  const texts = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
  texts.forEach(([text, box], index) => {
    const name = `${svg.getAttribute('aria-labelledby')}: ${text.textContent}`;
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 2)
      faults.push(`cut ${name}`);
    for (const [other, place] of texts.slice(index + 1)) {
      const x = Math.min(box.right, place.right) - Math.max(box.left, place.left);
      const y = Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top);
      if (x > 2 && y > 5) faults.push(`overlap ${name} / ${other.textContent}`);
    }
  });
}
document.title = 'FAULTS ' + faults.join(' | ') + ' END';
</script>";

fn browse(page: &str, width: &str, further: &[&str]) -> Output {
    let probed = page.replace("</body>", &format!("{PROBE}</body>"));
    let file = TempFile::new("page.html", probed.as_bytes());
    let profile = format!("{}-profile", file.path());
    let output = Command::new(CHROMIUM)
        .args(["--headless=old", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"])
        .args(["--enable-logging=stderr", "--dump-dom"])
        .arg(format!("--user-data-dir={profile}"))
        .arg(format!("--window-size={width},900"))
        .args(further)
        .arg(format!("file://{}", file.path()))
        .output()
        .unwrap();
    let _ = std::fs::remove_dir_all(profile);
    output
}

#[track_caller]
fn is_without_fault(page: &str, width: &str) {
    let output = browse(page, width, &[]);
    let (dom, log) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let faults = dom.split("FAULTS ").nth(1).and_then(|rest| rest.split(" END").next());
    assert_eq!(faults.expect("the probe ran"), "", "at {width} px");
    assert!(!log.contains("CONSOLE"), "{log}");
}

#[test]
fn pages_fit_a_telephone_and_a_screen() {
    if !Path::new(CHROMIUM).exists() {
        return;
    }
    for language in LANGUAGES {
        is_without_fault(&gallery(language), "380");
        is_without_fault(&page(&["--language", language, AWKWARD]), "380");
    }
    for width in ["380", "1280"] {
        is_without_fault(&page(&["--language", "fi"]), width);
        is_without_fault(
            &page(&["--place", "France", "--place", "Sweden", "--language", "fr"]),
            width,
        );
    }
    is_without_fault(&gallery("sv"), "1280");
    for language in LANGUAGES {
        for width in ["380", "1000"] {
            is_without_fault(&network::html(&["--language", language]), width);
        }
    }
}
