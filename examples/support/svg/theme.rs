//! The colours and line styles of the charts.

/// The style sheet of charts, for a page or for a file of its own.
///
/// Every colour has a contrast of at least 3:1 against the ground in both themes. Paper is light.
pub const STYLE: &str = "\
:root{color-scheme:light dark;--ground:#ffffff;--ink:#1b1f24;--muted:#4c545d;--grid:#868d95;\
--observed:#0b4f8a;--path:#2c6e2f;--trend:#a34700;--limit:#9c1c48}
@media screen and (prefers-color-scheme:dark){:root{--ground:#14181d;--ink:#eceff2;--muted:#b9c1ca;\
--grid:#6f7a85;--observed:#8fc7ff;--path:#84d68b;--trend:#ffb074;--limit:#ff93b3}}
.chart{display:block;width:100%;height:auto;font:13px system-ui,'Noto Sans','DejaVu Sans',sans-serif}
.chart text{fill:var(--ink);paint-order:stroke;stroke:var(--ground);stroke-width:3px;stroke-linejoin:round}
.chart .tick{fill:var(--muted);font-size:12px}
.chart .name{unicode-bidi:isolate}
.chart .head{font-weight:600}
.chart .grid{stroke:var(--grid);stroke-width:.5;stroke-dasharray:1 3}
.chart .axis{stroke:var(--grid);stroke-width:1}
.chart .line{fill:none;stroke-width:2;stroke-linejoin:round}
.chart .observed{stroke:var(--observed)}
.chart .path{stroke:var(--path);stroke-dasharray:9 5}
.chart .trend{stroke:var(--trend);stroke-dasharray:2 4;stroke-linecap:round}
.chart .edge{stroke:var(--trend);stroke-width:1;stroke-dasharray:1 3}
.chart .limit{stroke:var(--limit)}
.chart .rate{stroke:var(--limit);stroke-dasharray:12 3 3 3}
.chart .earlier{stroke:var(--trend);stroke-dasharray:5 4}
.chart .area{fill:var(--trend);fill-opacity:.14}
.chart .mark{stroke-width:1.6}
.chart .observed.full{fill:var(--observed)}
.chart .limit.full{fill:var(--limit)}
.chart .hollow{fill:var(--ground)}
.chart .earlier.mark{stroke-dasharray:none}
.chart .bar{stroke-width:1.5}
.chart .bar.observed{fill:var(--observed)}
.chart .bar.limit{fill:var(--limit)}
.chart .bar.open{fill:none;stroke-dasharray:4 3}
.chart .bar.path{stroke-dasharray:none}
.chart .bar.path.full{fill:var(--path)}
.chart .bar.path.half{fill:var(--path);fill-opacity:.45}
.chart .bar.path.open{stroke-dasharray:4 3}
.chart .hatch{stroke:var(--ink);stroke-width:1}
.chart .reach{stroke:var(--path);stroke-width:5;stroke-opacity:.45}
.chart .path.full{fill:var(--path);stroke-dasharray:none}
.chart .trend.hollow{stroke-dasharray:none}
.chart .step{stroke:var(--muted);stroke-dasharray:2 2}
.chart .ground{fill:var(--ground)}
";
