import { createHash } from 'node:crypto'
import { CARD_STYLE } from './style-cards.ts'
import { QUARANTINE_STYLE } from './style-quarantine.ts'
import { SETTINGS_STYLE } from './style-settings.ts'

/** Colours, type and the frame of every page. System fonts; light and dark by what the reader prefers. */
const BASE_STYLE = `
:root{color-scheme:light dark;
--bg:#f6f4ef;--card:#fff;--soft:#efece4;--line:#e3dfd5;--ink:#1b221e;--quiet:#5a645e;
--accent:#1c6650;--accent-ink:#fff;--accent-soft:#e3f0ea;--accent-hover:#154f3e;
--wait:#8a4d06;--wait-soft:#fbeeda;--danger:#9c2f2a;--danger-soft:#fae7e4;
--shadow:0 1px 2px rgb(40 35 20/.05),0 4px 16px rgb(40 35 20/.04);
--font:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{
--bg:#121513;--card:#1b1f1d;--soft:#262b28;--line:#313733;--ink:#eceae4;--quiet:#a3aca6;
--accent:#83d4b7;--accent-ink:#0c1f18;--accent-soft:#1d332b;--accent-hover:#a0e2c9;
--wait:#efbd77;--wait-soft:#352815;--danger:#f0a19a;--danger-soft:#3a201e;
--shadow:0 1px 2px rgb(0 0 0/.3)}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:4rem}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.55 var(--font);-webkit-font-smoothing:antialiased}
h1,h2,h3,h4,p,ul,ol,dl,dd,pre{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{color:var(--accent-hover)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:6px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.6rem 1rem;border-radius:8px;z-index:9}
.unseen{position:absolute;left:-99rem}
.quiet{color:var(--quiet);font-size:.875rem}
.mast,main,.foot{max-width:78rem;margin:0 auto;padding-left:2rem;padding-right:2rem}
.narrow .mast,.narrow main,.narrow .foot{max-width:46rem}
.mast{display:flex;align-items:center;justify-content:space-between;gap:1rem;padding-top:1.5rem}
.brand{display:inline-flex;align-items:center;gap:.55rem;font-size:1.25rem;font-weight:700;letter-spacing:-.02em;color:var(--ink);text-decoration:none}
.brand:hover{color:var(--ink)}
.logo{color:var(--accent)}
.account{display:flex;align-items:center;gap:.75rem;font-size:.875rem;color:var(--quiet);min-width:0}
.owner{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.mode{display:inline-flex;align-items:center;gap:.4rem;padding:.15rem .65rem;border-radius:99px;background:var(--soft);white-space:nowrap;font-weight:500}
.mode::before{content:"";width:.5rem;height:.5rem;border-radius:50%;background:var(--accent)}
.mode.observing::before,.mode.paused::before{background:var(--wait)}
.foot{display:flex;justify-content:space-between;flex-wrap:wrap;gap:.5rem 2rem;padding-top:2.5rem;padding-bottom:3rem;color:var(--quiet);font-size:.875rem}
.languages{display:flex;gap:1rem}
.languages [aria-current]{color:var(--ink);font-weight:600}
.languages a{color:var(--quiet)}
button,.button{font:600 .9375rem/1.25 var(--font);padding:.6rem 1rem;border:0;border-radius:9px;cursor:pointer;text-decoration:none;display:inline-block;text-align:center;transition:background .12s,color .12s}
button.large{padding:.85rem 1.4rem;font-size:1rem;border-radius:11px}
.primary{background:var(--accent);color:var(--accent-ink)}
.primary:hover{background:var(--accent-hover)}
.plain{background:var(--soft);color:var(--ink)}
.plain:hover{background:var(--line);color:var(--ink)}
.danger{background:var(--danger);color:var(--card)}
.notice{margin-top:1.75rem;padding:.85rem 1.15rem;border-radius:12px;background:var(--soft)}
.notice.good{background:var(--accent-soft)}
.hero{display:flex;align-items:end;justify-content:space-between;gap:1.5rem 3rem;flex-wrap:wrap;padding:3rem 0 2.5rem}
h1{font-size:2.5rem;line-height:1.12;letter-spacing:-.03em;font-weight:700;text-wrap:balance}
.hero p{color:var(--quiet);font-size:1.0625rem;max-width:44rem;text-wrap:pretty}
.hero h1{margin-bottom:.6rem}
.hero .mode-note{color:var(--wait);font-weight:500;margin-top:.4rem}
h2{font-size:1.1875rem;letter-spacing:-.015em;line-height:1.3}
pre{background:var(--soft);border-radius:9px;padding:.7rem .9rem;overflow-x:auto;font:.8125rem/1.5 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere}
code{font-family:var(--mono)}
.try{background:var(--card);border-radius:16px;box-shadow:var(--shadow);padding:1.1rem 1.5rem;margin-bottom:2.5rem}
.try[open]{padding-bottom:1.5rem}
.try summary{font-weight:650;cursor:pointer}
.try>p{color:var(--quiet);margin:.35rem 0 1rem}
.try ol{display:grid;gap:.85rem}
.try li{font-size:.9375rem;line-height:1.45;display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:.5rem 2rem;align-items:center}
.digests{margin-top:3rem}
.digests ul{display:flex;flex-wrap:wrap;gap:.6rem;margin-top:.9rem}
.digests li a{display:flex;gap:.75rem;padding:.55rem .95rem;background:var(--card);border-radius:10px;box-shadow:var(--shadow);text-decoration:none;font-size:.9375rem}
.digests li span{color:var(--quiet)}
.digests>.quiet{margin-top:.5rem}
.digests+.try{margin-top:2.5rem;margin-bottom:0}
.ask,.result{padding:3rem 0 1rem;display:grid;gap:1.5rem;justify-items:start}
.ask h1,.result h1{font-size:2rem;overflow-wrap:anywhere;min-width:0}
.letter{background:var(--card);border-radius:16px;box-shadow:var(--shadow);padding:1.5rem;width:100%;display:grid;gap:.75rem}
.letter .who{display:flex;gap:.85rem;align-items:center;line-height:1.35}
.result{padding-top:4rem}
.seal{width:3.25rem;height:3.25rem;border-radius:50%;background:var(--soft);display:grid;place-items:center}
.seal::after{content:"";width:.95rem;height:.15rem;background:var(--quiet);border-radius:1px}
.seal.good{background:var(--accent-soft)}
.seal.good::after{width:.6rem;height:1.15rem;background:none;border:solid var(--accent);border-width:0 .2rem .2rem 0;transform:translateY(-.12rem) rotate(42deg)}
.mail{margin-top:2rem;background:var(--card);border-radius:16px;box-shadow:var(--shadow);overflow:hidden}
.mail h1{font-size:1.375rem;letter-spacing:-.015em;padding:1.5rem 1.75rem .75rem}
.mail .facts{padding:0 1.75rem 1.25rem}
.views{display:flex;gap:.4rem;padding:0 1.75rem 1rem;font-size:.875rem}
.views a{padding:.3rem .8rem;border-radius:99px;text-decoration:none;color:var(--quiet);background:var(--soft)}
.views [aria-current]{background:var(--accent-soft);color:var(--accent);font-weight:600}
.fields{display:grid;gap:.5rem;width:min(100%,26rem)}
.fields label{font-weight:600;font-size:.9375rem}
.fields input{font:1rem/1.4 var(--font);padding:.75rem .9rem;border:1px solid var(--quiet);border-radius:11px;background:var(--card);color:var(--ink);width:100%}
.fields button{margin-top:.6rem;justify-self:start}
.quietly{padding:.3rem .7rem;font-size:.875rem;background:none;color:var(--accent);font-weight:500;text-decoration:underline;text-underline-offset:.18em;white-space:nowrap}
.quietly:hover{color:var(--accent-hover)}
iframe{display:block;width:100%;height:min(80vh,60rem);min-height:34rem;border:0;border-top:1px solid var(--line);background:var(--bg)}
pre.plain{border-radius:0;border-top:1px solid var(--line);background:none;padding:1.5rem 1.75rem;font-size:.875rem}
@media (max-width:60rem){
.mast,main,.foot{padding-left:1.15rem;padding-right:1.15rem}
.mast{padding-top:1rem}
.hero{padding:1.9rem 0 1.5rem}
.hero form,.hero button{width:100%}
h1{font-size:1.9rem}
.try{padding-left:1.1rem;padding-right:1.1rem}
.try li{grid-template-columns:minmax(0,1fr)}
.ask,.result{padding-top:2rem}
.ask h1,.result h1{font-size:1.6rem}
.ask form,.ask button,.fields button{width:100%}
.mail{margin-left:-1.15rem;margin-right:-1.15rem;border-radius:0}
.mail h1,.mail .facts,.views{padding-left:1.15rem;padding-right:1.15rem}
}
@media (max-width:30rem){.account:has(form) .owner{display:none}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
`

/** The one style sheet of all pages. */
export const STYLE_SHEET = BASE_STYLE + CARD_STYLE + QUARANTINE_STYLE + SETTINGS_STYLE

/** Its address changes with its content, so that browsers may keep it for ever. */
export const STYLE_HREF = `/style.css?v=${createHash('sha256').update(STYLE_SHEET).digest('hex').slice(0, 12)}`
