/** The quarantine, single messages, and what is about to be delivered. */
export const QUARANTINE_STYLE = `
[hidden]{display:none!important}
.narrow:has(.sections) .mast,.narrow:has(.sections) .sections,.narrow:has(.sections) main,.narrow:has(.sections) .foot{max-width:56rem}
.card .subject a{color:inherit;text-decoration-color:var(--line)}
.card .subject a:hover{text-decoration-color:currentColor}
.leaving{margin-top:1.75rem;padding:1.1rem 1.35rem;border-radius:16px;background:var(--accent-soft)}
.leaving ul{display:grid;gap:.9rem;margin-top:.7rem}
.leaving li{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between}
.leaving li p{flex:1 1 16rem;overflow-wrap:anywhere}
.leaving .acts{margin-top:0}
.leaving .acts button,.mail .acts button{white-space:normal}
.leaving .quiet{color:var(--ink)}
.leaving .plain{background:var(--card)}
.leaving form>.plain{margin-top:.9rem}
.search{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr) minmax(0,2fr) auto;gap:.75rem;align-items:end;margin-bottom:2rem}
.search p{display:grid;gap:.25rem}
.search label{font-size:.875rem;font-weight:600}
.search input,.search select{font:1rem/1.4 var(--font);padding:.55rem .75rem;border:1px solid var(--quiet);border-radius:9px;background:var(--card);color:var(--ink);width:100%;min-width:0}
.search input,.search select,.search button{min-height:2.7rem}
.search .narrowed{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;font-size:.9375rem}
.bulk{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.75rem .25rem 1rem;font-size:.9375rem}
.bulk .acts{margin:0}
.bulk>a{flex-basis:100%}
.pick{flex:none;width:1.35rem;height:1.35rem;margin:0;accent-color:var(--accent);cursor:pointer}
.more{margin-top:.7rem}
.more a,.bulk a{color:var(--accent)}
.pages{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:center;padding:1rem}
.mail>header{padding:1.5rem 1.75rem 1.25rem;display:grid;gap:.9rem}
.mail>header h1{padding:0;overflow-wrap:anywhere}
.mail>header .facts{padding:0}
.mail>header .who{display:flex;gap:.85rem;align-items:center;line-height:1.35}
.mail>header .marks,.mail>header .reason,.mail>header .acts{margin-top:0}
.mail .aside{padding:0 1.75rem 1rem}
.mail pre.plain+.aside{padding-top:0}
.mail .empty{margin:0 1.75rem 1.5rem}
.attached,.proof{border-top:1px solid var(--line);padding:1.1rem 1.75rem 1.25rem}
.attached ul{display:grid;gap:.35rem;margin:.6rem 0}
.attached li{overflow-wrap:anywhere}
.proof .evidence{margin-top:0}
.facts bdi{overflow-wrap:anywhere}
@media (max-width:60rem){
.search{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.search p:first-child,.search>button{grid-column:1/-1}
.bulk .acts{width:100%}
.bulk button{flex:1 1 auto;width:auto}
.leaving button{width:auto}
.mail>header,.attached,.proof{padding-left:1.15rem;padding-right:1.15rem}
.mail .aside{padding-left:1.15rem;padding-right:1.15rem}
.card form.acts,.acts{flex-wrap:wrap}
.card .acts button{flex:1 1 auto;width:auto}
}
`
