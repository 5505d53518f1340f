//! The style sheet of the page, for screens and for A4.

pub const STYLE: &str = "\
body{margin:0 auto;max-width:45rem;padding:1rem;background:var(--ground);color:var(--ink);\
font:16px/1.5 system-ui,'Noto Sans','DejaVu Sans',sans-serif;overflow-wrap:break-word}
h1{font-size:1.7rem;margin:0}
h2{font-size:1.4rem;border-bottom:2px solid var(--grid);padding-bottom:.2rem;margin-top:2.5rem}
h3{font-size:1.15rem;margin:2rem 0 .3rem}
h4{font-size:1rem;margin:1.2rem 0 .2rem}
p{margin:.4rem 0}
a{color:var(--observed)}
.id{white-space:nowrap;color:var(--muted);font-weight:400}
.lead{font-size:1.15rem}
.verdict{font-weight:600}
.good{color:var(--path)}
.between{color:var(--trend)}
.bad{color:var(--limit)}
.source{font-size:.88rem;color:var(--muted)}
figure{margin:1.4rem 0}
figcaption{font-weight:600;margin-bottom:.5rem}
svg.narrow{display:none}
.verdicts th[scope=row]{overflow-wrap:anywhere;min-width:5.6rem}
.scroll{overflow-x:auto}
.scroll+.scroll{margin-top:1.2rem}
.address{overflow-wrap:anywhere}
body:has(.stacked){max-width:66rem}
body:has(.stacked) :is(h1,h2,p,ul){max-width:45rem}
.stacked th:first-child{min-width:8.5rem}
.stacked td:last-child{min-width:15rem}
.stacked td:nth-child(2):nth-last-child(2){min-width:16rem}
table{border-collapse:collapse;font-size:.9rem;width:100%}
caption{text-align:start;font-weight:600;padding:.3rem 0}
th,td{text-align:start;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid var(--grid)}
tbody th{font-weight:400}
.n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
.end{text-align:end}
thead .n{white-space:normal}
.tables{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;margin-top:1rem}
details{margin:.5rem 0}
code{font:.9em ui-monospace,'DejaVu Sans Mono',monospace}
summary{cursor:pointer;color:var(--observed)}
.steps li{overflow-wrap:anywhere;margin:.3rem 0;font-size:.88rem}
@media screen and (max-width:900px){
.stacked :is(table,caption,tbody,tr,th,td){display:block}
.stacked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacked tr{border-bottom:1px solid var(--grid);padding:.4rem 0}
.stacked :is(th,td){border:0;padding:.1rem 0;text-align:start;white-space:normal}
.stacked tbody th{font-weight:600}
.stacked td{display:grid;grid-template-columns:8rem 1fr;gap:0 .6rem}
.stacked td::before{content:attr(data-label);color:var(--muted)}
.stacked :is(th,td):nth-child(n){min-width:0}
}
@media screen and (max-width:640px){
svg.wide{display:none}
svg.narrow{display:block}
.tables{grid-template-columns:1fr}
}
@page{size:A4;margin:16mm 15mm}
@media print{
body{max-width:none;padding:0;font-size:10.5pt}
section+.place{break-before:page}
h2,h3,h4,caption,figcaption{break-after:avoid}
figure,table,tr,li,article>header{break-inside:avoid}
article>header{break-after:avoid}
.stacked table{break-inside:auto}
.stacked thead{display:table-header-group}
.stacked th:first-child{min-width:5.5rem}
.stacked td:last-child{min-width:11rem}
.stacked td:nth-child(5):last-child{min-width:14.5rem}
.stacked td:nth-child(2):nth-last-child(2){min-width:13rem}
body:has(.stacked){max-width:none}
figure svg{max-width:155mm}
details:not([open]){display:none}
details[open]>summary{list-style:none;color:inherit;font-weight:600}
a{color:inherit;text-decoration:none}
}
";
