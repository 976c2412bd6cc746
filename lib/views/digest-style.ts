/** The look of the digest mail. Inline, because some clients drop style sheets; the sheet adds dark mode. */

const FONT = 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif'
const INK = '#1d2420'
const MUTED = '#59625d'
const ACCENT = '#1c6650'

/** Styles by the class that dark mode knows them by. */
export const STYLE = {
  body: 'margin:0;padding:0;background:#f5f3ee;-webkit-text-size-adjust:100%',
  hidden: 'display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;opacity:0',
  outer: 'background:#f5f3ee',
  sheet:
    'width:100%;max-width:600px;table-layout:fixed;word-wrap:break-word;overflow-wrap:anywhere;background:#ffffff;border-radius:14px',
  head: `${FONT};padding:30px 32px 6px`,
  mark: `font-size:15px;font-weight:700;letter-spacing:.01em;color:${ACCENT};margin:0 0 22px`,
  h1: `font-size:26px;line-height:1.25;letter-spacing:-.01em;font-weight:700;color:${INK};margin:0 0 6px`,
  small: `font-size:13px;line-height:1.5;color:${MUTED};margin:0`,
  intro: `font-size:15px;line-height:1.55;color:${INK};margin:16px 0 10px`,
  person: `${FONT};padding:26px 32px 0;border-top:1px solid #e6e2d9`,
  h2: `font-size:18px;line-height:1.35;font-weight:700;color:${INK};margin:0`,
  badge: `font-size:12px;font-weight:600;color:${MUTED};white-space:nowrap`,
  entry: `${FONT};padding:14px 32px 26px`,
  kind: `font-size:13px;line-height:1.4;font-weight:600;color:${ACCENT};margin:0 0 3px`,
  h3: `font-size:16px;line-height:1.4;font-weight:600;color:${INK};margin:0 0 5px`,
  excerpt: `font-size:14px;line-height:1.5;color:${MUTED};margin:0 0 12px`,
  reason: `font-size:15px;line-height:1.45;color:${INK};border-left:3px solid ${ACCENT};padding:1px 0 1px 12px;margin:0 0 16px`,
  turn: `font-size:13px;color:${MUTED}`,
  deliver: `background:${ACCENT};border-radius:8px`,
  deliverLink: `display:block;padding:12px 18px;font-size:14px;line-height:18px;font-weight:600;color:#ffffff;text-decoration:none;white-space:nowrap`,
  other: 'background:#eeebe3;border-radius:8px',
  otherLink: `display:block;padding:12px 14px;font-size:14px;line-height:18px;font-weight:600;color:${INK};text-decoration:none;white-space:nowrap`,
  briefHead: `${FONT};padding:26px 32px 8px;border-top:1px solid #e6e2d9`,
  brief: `${FONT};padding:8px 32px`,
  foot: `${FONT};padding:24px 32px 30px;border-top:1px solid #e6e2d9`,
  line: `font-size:14px;line-height:1.55;color:${INK};margin:0 0 8px`,
  link: `color:${ACCENT};font-weight:600`,
  all: 'font-size:15px;line-height:1.5;margin:0 0 12px',
  topic: `font-size:13px;line-height:1.4;font-weight:600;color:${ACCENT};margin:0 0 4px`,
  number: `font-weight:400;color:${MUTED}`,
  lesser: `font-size:13px;line-height:2;color:${MUTED};margin:10px 0 0`,
  quiet: `color:${MUTED}`,
} as const

/** Outlook for Windows lays out as Word does, and takes the font of a paragraph from nowhere but itself. */
export const OUTLOOK_SHEET =
  '<!--[if mso]><style>p,h1,h2,h3,td,a{font-family:Segoe UI,Arial,sans-serif!important}</style><![endif]-->'

/** Dark colours for clients that know the media query, and for Outlook's own attribute. */
export const MAIL_SHEET = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-underline-offset:2px}
.b td{font-size:14px;line-height:1.45}
.b a{color:#1c6650;font-weight:600}
@media (max-width:480px){
.pad{padding-left:20px!important;padding-right:20px!important}
.edge{padding:0!important}
.sheet{border-radius:0!important}
.tight{padding-left:13px!important;padding-right:13px!important}
}
@media (prefers-color-scheme:dark){
.bg{background:#131614!important}
.sheet{background:#1c201e!important}
.ink{color:#ecebe6!important}
.muted{color:#a8b0ab!important}
.accent{color:#83d4b7!important}
.rule{border-color:#343a37!important}
.bar{border-color:#83d4b7!important}
.go{background:#83d4b7!important}
.go a{color:#0d2019!important}
.alt{background:#2b312e!important}
}
[data-ogsc] .ink{color:#ecebe6!important}
[data-ogsc] .muted{color:#a8b0ab!important}
[data-ogsc] .accent{color:#83d4b7!important}
`
