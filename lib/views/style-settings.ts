/** Navigation, and the pages of settings, rules, contacts and data. */
export const SETTINGS_STYLE = `
.sections{max-width:78rem;margin:0 auto;padding:1rem 2rem 0}
.narrow .sections{max-width:46rem}
.sections ul{display:flex;gap:.3rem;flex-wrap:wrap;border-bottom:1px solid var(--line)}
.sections a{display:block;padding:.55rem .8rem;color:var(--quiet);text-decoration:none;font-size:.9375rem;font-weight:550;border-bottom:3px solid transparent;margin-bottom:-1px}
.sections a:hover{color:var(--ink)}
.sections [aria-current]{color:var(--ink);border-color:var(--accent)}
.panel{background:var(--card);border-radius:16px;box-shadow:var(--shadow);padding:1.4rem 1.6rem;margin-bottom:1.25rem;display:grid;gap:.9rem;justify-items:start}
.panel form{display:grid;gap:1rem;width:100%;justify-items:start}
.panel fieldset{border:0;margin:0;padding:0;min-width:0;width:100%}
.panel legend,.panel .label{font-weight:600;font-size:.9375rem;padding:0;margin-bottom:.4rem;display:block}
.panel .hint{color:var(--quiet);font-size:.875rem;margin-top:.35rem}
.panel input[type=text],.panel input[type=time],.panel input[type=number],.panel select,.panel textarea{font:1rem/1.4 var(--font);padding:.6rem .75rem;border:1px solid var(--quiet);border-radius:10px;background:var(--card);color:var(--ink);max-width:100%}
.panel input[type=number]{width:5.5rem}
.panel textarea,.panel input[type=text],.panel select{width:min(100%,30rem)}
.panel input[type=checkbox],.panel input[type=radio],.cutting input{width:1.15rem;height:1.15rem;accent-color:var(--accent);flex:none;margin:.2rem 0 0}
.field{width:100%}
.choice{display:flex;gap:.65rem;align-items:flex-start;padding:.35rem 0}
.choice span{min-width:0}
.choice small{display:block;color:var(--quiet);font-size:.875rem}
.choice .counted{color:var(--wait);font-weight:550}
.row{display:flex;flex-wrap:wrap;gap:.5rem 1.1rem;align-items:center}
.row .choice{padding:.2rem 0}
.bare{list-style:none;display:grid;gap:.35rem}
.points{list-style:disc;padding-left:1.2rem;display:grid;gap:.4rem}
.panel .danger,.panel .primary{justify-self:start}
.listing{width:100%;font-size:.9375rem}
.listing td,.listing th{padding:.6rem .75rem .6rem 0;overflow-wrap:anywhere}
.listing td:last-child{padding-right:0;text-align:right}
.listing td.why{text-align:left;color:var(--quiet)}
.listing .address{font-weight:400}
.listing button{padding:.4rem .8rem;font-size:.875rem}
.listing .tickbox{width:2rem}
.picture{background:var(--card);border-radius:16px;box-shadow:var(--shadow);padding:1rem;margin-bottom:1.25rem}
.picture svg{display:block;width:100%;max-width:44rem;height:auto;margin:0 auto}
.picture .ring{fill:none;stroke:var(--line);stroke-width:1.5}
.picture .outer{stroke-dasharray:3 6}
.picture .spoke{stroke:var(--accent);stroke-opacity:.35}
.picture text{font:14px var(--font);fill:var(--ink);stroke:var(--card);stroke-width:4px;paint-order:stroke;stroke-linejoin:round}
.picture .ring-name{fill:var(--quiet);font-size:13px}
.picture .you{fill:var(--accent-ink);stroke:none;font-weight:650}
.picture .middle{fill:var(--accent)}
.picture .dot-close{fill:var(--accent)}
.picture .dot-known{fill:var(--accent);fill-opacity:.6}
.picture .dot-fading{fill:var(--quiet);fill-opacity:.6}
.picture .dot-mass{fill:var(--wait)}
.short .name h2{font-size:1rem;font-weight:650;overflow-wrap:anywhere}
.short .subject{font-size:1rem;margin-top:.45rem}
.short .acts{margin-top:.7rem}
.copyable{user-select:all;-webkit-user-select:all;font-size:1rem;overflow-wrap:anywhere;background:var(--soft);border-radius:6px;padding:.15rem .4rem}
.aliases{list-style:none;display:grid;width:100%}
.aliases>li{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;justify-content:space-between;padding:1rem 0;border-top:1px solid var(--line)}
.aliases>li:first-child{border:0}
.aliases>li>div{min-width:0;display:grid;gap:.35rem;align-content:start;overflow-wrap:anywhere}
.aliases summary{cursor:pointer;font-size:.875rem;color:var(--quiet);padding:.4rem 0}
.turn{display:flex;gap:1rem;padding:.5rem 0}
@media (max-width:60rem){.sections{padding:.8rem 1.15rem 0}.sections ul{gap:0;margin:0 -.4rem}.sections a{font-size:.8125rem;padding:.6rem .4rem;white-space:nowrap}.panel{padding:1.15rem}}
@media (max-width:40rem){.facts div{grid-template-columns:5rem minmax(0,1fr);gap:.5rem}.picture{padding:.5rem}.picture text{font-size:20px}.picture .ring-name{font-size:18px}.listing thead{position:absolute;left:-99rem}.listing tr{display:grid;grid-template-columns:minmax(0,1fr);border-top:1px solid var(--line);padding:.6rem 0}.listing .ticked{grid-template-columns:2rem minmax(0,1fr)}.listing .ticked .why,.listing .ticked .acting{grid-column:2}.listing td,.listing th{border:0;padding:.15rem 0}.listing td:last-child{text-align:left;padding-top:.4rem}}
`
