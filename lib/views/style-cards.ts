/** Columns, message cards and their evidence. */
export const CARD_STYLE = `
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2.25rem;align-items:start}
.column>header{padding:0 .25rem .9rem;display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.1rem 1rem}
.column>header h2{white-space:nowrap}
.column>header p{color:var(--quiet);font-size:.875rem}
.count{display:inline-block;min-width:1.6rem;padding:.05rem .5rem;margin-left:.3rem;border-radius:99px;background:var(--soft);color:var(--quiet);font-size:.8125rem;font-weight:600;text-align:center;vertical-align:.1em;letter-spacing:0}
#quarantine .count{background:var(--wait-soft);color:var(--wait)}
.tabs{display:none}
.card{background:var(--card);border-radius:16px;box-shadow:var(--shadow);padding:1.25rem 1.4rem 1.05rem;margin-bottom:.9rem}
.card>.who{display:flex;gap:.85rem;align-items:center}
.name{flex:1;min-width:0;line-height:1.35}
.name h3{font-size:1rem;font-weight:650;overflow-wrap:anywhere}
.via{color:var(--quiet);font-size:.8125rem;font-weight:500;white-space:nowrap}
.address{color:var(--quiet);font-size:.8125rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
span.address{white-space:normal;overflow-wrap:anywhere}
time{color:var(--quiet);font-size:.8125rem;white-space:nowrap;align-self:start;padding-top:.1rem}
.digests time{color:inherit;font-size:inherit}
.avatar{flex:none;width:2.5rem;height:2.5rem;border-radius:50%;display:grid;place-items:center;font-size:.875rem;font-weight:650;letter-spacing:.01em}
.hue-0{background:#d9eae2;color:#14513f}.hue-1{background:#dde7f5;color:#234a80}
.hue-2{background:#f5e3d5;color:#7c421a}.hue-3{background:#ece1f3;color:#5c3679}
.hue-4{background:#f6dfe2;color:#852f3d}.hue-5{background:#ecead0;color:#595011}
.hue-6{background:#d6eaed;color:#145460}.hue-7{background:#e6e4df;color:#4b4a43}
.subject{font-size:1.0625rem;font-weight:550;line-height:1.4;letter-spacing:-.005em;margin-top:.7rem;overflow-wrap:anywhere}
.letter .subject{margin-top:.25rem}
.excerpt{color:var(--quiet);font-size:.9375rem;line-height:1.5;margin-top:.2rem;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;overflow-wrap:anywhere}
.marks{display:flex;flex-wrap:wrap;align-items:center;gap:.45rem .8rem;margin-top:.75rem;font-size:.8125rem;color:var(--quiet)}
.chip{padding:.12rem .6rem;border-radius:99px;font-weight:600;background:var(--soft);color:var(--ink)}
.chip.state{background:var(--accent-soft);color:var(--accent)}
.kind-newsletter{background:#ece1f3;color:#5c3679}.kind-invitation{background:#dde7f5;color:#234a80}
.kind-contact-request{background:#f6dfe2;color:#852f3d}.kind-personal{background:#d9eae2;color:#14513f}
.event{overflow-wrap:anywhere;font-size:.9375rem;color:var(--ink);margin-top:.3rem}
.ends{color:var(--wait);font-weight:600}
.tie{display:inline-flex;align-items:center;gap:.45rem;margin-left:auto}
.meter{display:inline-flex;gap:2px}
.meter i{width:.3rem;height:.75rem;border-radius:2px;background:var(--line)}
.meter .on{background:var(--accent)}
.reason{margin-top:.9rem;padding:.05rem 0 .05rem .9rem;border-left:3px solid var(--accent);line-height:1.45;text-wrap:pretty;overflow-wrap:anywhere}
.reason.hold{border-color:var(--wait)}
.acts{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1rem}
.acts .primary{background:var(--accent-soft);color:var(--accent)}
.acts .primary:hover{background:var(--accent);color:var(--accent-ink)}
.note{margin-top:.9rem;color:var(--danger);font-size:.9375rem}
.list-left{margin-top:.7rem;font-size:.9375rem;line-height:1.45;overflow-wrap:anywhere}
.evidence{margin-top:.6rem;font-size:.875rem}
.evidence summary{color:var(--quiet);cursor:pointer;width:fit-content;padding:.2rem 0}
.evidence summary:hover{color:var(--ink)}
.folded{display:grid;grid-template-columns:minmax(0,1fr);gap:1.15rem;padding:.9rem 0 .5rem;border-top:1px solid var(--line);margin-top:.5rem}
.folded h4{font-size:.8125rem;font-weight:650;color:var(--quiet);margin-bottom:.3rem}
.numbers{display:grid;grid-template-columns:repeat(3,1fr);gap:.6rem 1rem}
.numbers div{display:flex;flex-direction:column-reverse}
.numbers dt{color:var(--quiet);font-size:.8125rem}
.numbers dd{font-size:1.125rem;font-weight:600;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.numbers+.quiet{margin-top:.5rem}
table{border-collapse:collapse;width:100%;font-size:.8125rem}
th,td{text-align:left;font-weight:400;padding:.35rem .75rem .35rem 0;vertical-align:top;border-top:1px solid var(--line)}
thead th{color:var(--quiet);border-top:0}
tbody th{font-weight:600}
.number{text-align:right;padding-right:0;font-variant-numeric:tabular-nums;white-space:nowrap}
.seen{display:block;font:.75rem/1.5 var(--mono);color:var(--quiet);overflow-wrap:anywhere}
.facts{display:grid;gap:.25rem;font-size:.875rem}
.facts div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:.75rem}
.facts dt{color:var(--quiet)}
.facts dd{overflow-wrap:anywhere}
.evidence .facts{font-size:.8125rem}
.empty{border:1.5px dashed var(--line);border-radius:16px;padding:2.25rem 1.75rem;color:var(--quiet);display:grid;gap:.5rem}
.empty .lead{color:var(--ink);font-weight:600;font-size:1.0625rem}
.all{text-align:center;padding:.5rem}
.blocked{margin-top:1.25rem}
.blocked>summary{cursor:pointer;color:var(--quiet);font-size:.9375rem;padding:.4rem .25rem .8rem}
@media (prefers-color-scheme:dark){
.hue-0,.kind-personal{background:#1f3a30;color:#a3dcc5}.hue-1,.kind-invitation{background:#22344f;color:#adc9f2}
.hue-2{background:#43301f;color:#efc29c}.hue-3,.kind-newsletter{background:#3a2a47;color:#d9b9ee}
.hue-4,.kind-contact-request{background:#46262b;color:#f2b3bc}.hue-5{background:#37341a;color:#dcd48f}
.hue-6{background:#1c383d;color:#9fd7e0}.hue-7{background:#33332f;color:#cfcdc4}
}
@media (max-width:60rem){
.columns{display:block}
.tabs{display:flex;position:sticky;top:0;z-index:2;gap:.35rem;margin:0 -1.15rem 1rem;padding:.6rem 1.15rem;background:var(--bg)}
.tabs a{flex:1;text-align:center;padding:.55rem;border-radius:10px;background:var(--soft);color:var(--ink);text-decoration:none;font-weight:600;font-size:.9375rem}
.tabs b{color:var(--quiet);font-weight:600}
.columns:has(#inbox:target) #quarantine,.columns:not(:has(#inbox:target)) #inbox{display:none}
body:has(#inbox:target) .tabs a[href="#inbox"],body:not(:has(#inbox:target)) .tabs a[href="#quarantine"]{background:var(--accent-soft);color:var(--accent)}
body:has(#inbox:target) .tabs a[href="#inbox"] b,body:not(:has(#inbox:target)) .tabs a[href="#quarantine"] b{color:inherit}
.column{scroll-margin-top:4.5rem}
.card{padding:1.1rem 1.1rem .9rem}
.acts form{flex:1 1 auto}
.acts button{width:100%;padding:.8rem .4rem;font-size:.875rem;white-space:nowrap}
.numbers{grid-template-columns:repeat(2,1fr)}
}
`
