/** The report's own style sheet: one file must hold everything. Colours as on Kith's pages. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;
--bg:#f6f4ef;--card:#fff;--soft:#efece4;--line:#e3dfd5;--ink:#1b221e;--quiet:#5a645e;
--accent:#1c6650;--known:#2c8a6c;--delivered:#a9cfc0;--held:#d08a2e;--wait:#8a4d06;--none:#c9701d;--met:#8d958f;
--danger:#b3322b;--danger-soft:#fae7e4;
--shadow:0 1px 2px rgb(40 35 20/.05),0 4px 16px rgb(40 35 20/.04)}
@media (prefers-color-scheme:dark){:root{
--bg:#121513;--card:#1b1f1d;--soft:#262b28;--line:#313733;--ink:#eceae4;--quiet:#a3aca6;
--accent:#83d4b7;--known:#6cc6a6;--delivered:#3c6b5b;--held:#e0a04b;--wait:#efbd77;--none:#eaa24f;--met:#7f8a84;
--danger:#f0a19a;--danger-soft:#3a201e;--shadow:0 1px 2px rgb(0 0 0/.3)}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-font-smoothing:antialiased}
h1,h2,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
main,.mast,.foot{max-width:66rem;margin:0 auto;padding:0 2rem}
.mast{display:flex;align-items:center;justify-content:space-between;gap:1rem;padding-top:1.75rem;color:var(--quiet);font-size:.9375rem}
.brand{display:inline-flex;align-items:center;gap:.55rem;font-size:1.25rem;font-weight:700;letter-spacing:-.02em;color:var(--ink)}
.logo{color:var(--accent)}
.mast span:last-child{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0}
.hero{padding:3.25rem 0 2.25rem}
h1{font-size:2.5rem;line-height:1.15;letter-spacing:-.03em;font-weight:700;text-wrap:balance;max-width:32ch}
.hero p{color:var(--quiet);margin-top:.9rem;max-width:46rem;text-wrap:pretty}
.tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:1rem;margin-bottom:1rem}
.tile,section{background:var(--card);border-radius:16px;box-shadow:var(--shadow)}
.tile{padding:1.15rem 1.35rem 1.25rem;display:flex;flex-direction:column}
.tile dt{order:2;font-weight:600;line-height:1.3}
.tile dd{font-size:2.1rem;font-weight:700;letter-spacing:-.03em;line-height:1.2;font-variant-numeric:tabular-nums}
.tile dd+dd{order:3;font-size:.875rem;font-weight:400;letter-spacing:0;color:var(--quiet);line-height:1.4;margin-top:.15rem}
.tile.held dd:first-of-type{color:var(--wait)}
.tile.good dd:first-of-type{color:var(--accent)}
.tile.bad{background:var(--danger-soft)}
.tile.bad dd:first-of-type{color:var(--danger)}
section{padding:1.6rem 1.75rem 1.75rem;margin-bottom:1rem;min-width:0}
h2{font-size:1.25rem;letter-spacing:-.02em;line-height:1.3}
.note{color:var(--quiet);font-size:.9375rem;max-width:46rem;margin:.25rem 0 1rem;text-wrap:pretty}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}
svg{display:block;width:100%;height:auto;overflow:visible}
svg.logo{width:28px}
.phone{display:none}
.grid{stroke:var(--line);stroke-width:1}
text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:var(--quiet)}
.end{text-anchor:end}.middle{text-anchor:middle}
text.axis{font-weight:600}
text.name{fill:var(--ink);paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}
.fill-held{fill:var(--held)}.fill-delivered{fill:var(--delivered)}
.dot{fill-opacity:.62;stroke:var(--card);stroke-width:1}
.dot.known{fill:var(--known)}.dot.met{fill:var(--met)}.dot.stranger{fill:var(--none)}
.curve{fill:none;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
.curve.relaxed{stroke:var(--known)}.curve.normal{stroke:var(--held)}.curve.strict{stroke:var(--met);stroke-dasharray:5 5}
text.tag{font-weight:600}.tag.relaxed{fill:var(--known)}.tag.normal{fill:var(--wait)}
.force{stroke:var(--quiet);stroke-dasharray:2 4}
.regret{fill:var(--danger);stroke:var(--card);stroke-width:2}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;font-size:.875rem;color:var(--quiet);margin-bottom:.75rem}
.legend li{display:flex;align-items:center;gap:.45rem}
.legend i{width:.75rem;height:.75rem;border-radius:4px}
.legend .round{border-radius:50%}
i.fill-held{background:var(--held)}i.fill-delivered{background:var(--delivered)}
i.known{background:var(--known)}i.met{background:var(--met)}i.stranger{background:var(--none)}
.people li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 1rem;padding:.5rem 0;border-top:1px solid var(--line);font-size:.9375rem}
.people li:first-child{border-top:0}
.people b{font-weight:500;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.people span,.more{color:var(--quiet);font-variant-numeric:tabular-nums}
.people .bar{grid-column:1/-1;height:4px;border-radius:2px;background:var(--soft);margin-top:.3rem;overflow:hidden}
.bar i{display:block;height:100%;border-radius:2px}
.more{font-size:.875rem;padding-top:.5rem}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
th{font-weight:500;color:var(--quiet);font-size:.875rem;text-align:right;padding:.2rem 0 .45rem .75rem}
td{text-align:right;padding:.5rem 0 .5rem .75rem;border-top:1px solid var(--line)}
th:first-child,td:first-child{text-align:left;padding-left:0}
td.refused{color:var(--danger);font-weight:600}
td.zero{color:var(--quiet)}
td .bar{width:100%;min-width:5rem;height:.6rem;border-radius:4px;background:var(--delivered);display:flex;overflow:hidden}
td .bar i{border-radius:0;background:var(--held)}
section.bad{background:var(--danger-soft)}
.regrets li{padding:.5rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
.regrets code{display:block;color:var(--quiet);font-size:.8125rem}
.verdict{margin-top:1rem;font-weight:600}
.foot{color:var(--quiet);font-size:.875rem;padding-top:1.5rem;padding-bottom:3rem}
@media (max-width:44rem){
main,.mast,.foot{padding-left:1rem;padding-right:1rem}
.mast{padding-top:1rem}
.hero{padding:1.9rem 0 1.5rem}
h1{font-size:1.8rem}
.tiles{grid-template-columns:repeat(2,minmax(0,1fr));gap:.75rem}
.tile{padding:.9rem 1rem 1rem}
.tile dd{font-size:1.65rem}
.pair{grid-template-columns:minmax(0,1fr);gap:0}
section{padding:1.2rem 1rem 1.3rem}
td .bar{min-width:2.25rem}
th,td{padding-left:.5rem}
.wide{display:none}.phone{display:block}
}
@media print{body{background:#fff}section,.tile{box-shadow:none;border:1px solid var(--line);break-inside:avoid}}
`
