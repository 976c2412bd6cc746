import type { ReportWords } from './words-en.ts'

export const GERMAN_REPORT: ReportWords = {
  title: 'Was Kith zurückgehalten hätte',
  remember: (held, received, regretted) =>
    `Kith hätte ${held} von ${received} Nachrichten zurückgehalten; beantwortet haben Sie davon ${regretted ?? 'keine'}.`,
  read: (messages, files, span) =>
    `Kith hat ${messages} verschiedene Nachrichten in ${files} ${files === '1' ? 'Datei' : 'Dateien'} gelesen${span ? `, vom ${span[0]} bis zum ${span[1]}` : ''}.`,
  exchange: (sent, received, answered) =>
    `Davon haben Sie ${sent} gesendet und ${received} erhalten; von den erhaltenen haben Sie später ${answered} beantwortet.`,
  failed: (count) =>
    `Gar nicht beurteilen ließen sich: ${count}. Im laufenden Betrieb wären sie zugestellt worden.`,
  nothingSent:
    'Nichts davon hat der Besitzer gesendet, deshalb kennt Kith niemanden. Sind alle Adressen mit --owner genannt?',
  ofOwner: (owner) => `Das Postfach von ${owner}`,
  tiles: {
    held: 'zurückgehalten',
    heldOf: (share) => `${share} dessen, was kam`,
    answered: 'von Ihnen beantwortet',
    answeredOf: (share) => `${share} dessen, was kam`,
    regret: 'davon zurückgehalten',
    regretNone: 'nichts, was Sie beantworteten, hätte gewartet',
    regretSome: 'haben Sie beantwortet, und doch hätten sie gewartet',
    collectors: 'senden immer nur Massenpost',
    collectorsOf: 'Kontakte, zu denen nie etwas zurückging',
  },
  regretTitle: 'Diese haben Sie beantwortet, und doch hätten sie gewartet',
  regretNote:
    'Solange hier etwas steht, sollte Kith dieses Postfach mit dieser Empfindlichkeit nicht bewachen.',
  timeTitle: 'Zurückgehalten und zugestellt im Lauf der Zeit',
  timeNote: 'Jede Nachricht wird nach dem beurteilt, was vor ihr geschah, wie am Tag ihrer Ankunft.',
  delivered: 'zugestellt',
  held: 'zurückgehalten',
  timeOutside: (count) => `Nicht gezeigt: ${count} mit einem Datum weitab von allen anderen.`,
  networkTitle: 'Ihr wirkliches Netz',
  networkNote:
    'Nach rechts: wem Sie geschrieben haben. Nach oben: wer Ihnen Massenpost schickte. Wen Sie kennen, der liegt am unteren Rand; Kontaktesammler klettern am linken hinauf.',
  networkX: 'Briefe von Ihnen an sie',
  networkY: 'Massenpost von ihnen',
  people: (count) => `${count} Menschen`,
  atPoint: (wrote, mass) => `${wrote} Briefe von Ihnen, ${mass} Massensendungen`,
  groups: { known: 'Ihnen bekannt', met: 'noch kein Austausch', stranger: 'nie angeschrieben' },
  strongestTitle: 'Wen Sie wirklich kennen',
  strongestNote: (close, known, dormant) => `Vertraut: ${close}, bekannt: ${known}, lange her: ${dormant}.`,
  collectorsTitle: 'Senden immer nur Massenpost',
  collectorsNote: (count) => `${count} Absender, und mit keinem hatten Sie je einen Austausch.`,
  nobody: 'Niemand.',
  wrote: (count) => `${count} geschrieben`,
  massMail: (count) => `${count} erhalten`,
  heldCount: (count) => `${count} zurückgehalten`,
  more: (count) => `und ${count} weitere`,
  kindsTitle: 'Was kam und was wartet',
  kindsColumns: { kind: 'Was Sie erhielten', received: 'erhalten', held: 'gehalten' },
  sendersTitle: 'Von wem am meisten gewartet hätte',
  tuningTitle: 'Ruhe gegen Reue',
  tuningNote:
    'Je sicherer Kith sein muss, dass etwas Massenpost ist, desto weniger hält es zurück. Eine Einstellung, die etwas zurückgehalten hätte, was Sie beantwortet haben, wird verweigert.',
  tuningX: 'so sicher muss Kith sein',
  tuningY: 'der Massenpost zurückgehalten',
  inForce: 'gilt jetzt',
  regretCount: (count) => `davon ${count} beantwortet`,
  regretNowhere: 'Keine Einstellung hätte eine Nachricht zurückgehalten, die Sie beantwortet haben.',
  sensitivities: { relaxed: 'großzügig', normal: 'normal', strict: 'streng' },
  settingColumns: { setting: 'Empfindlichkeit', held: 'gehalten', relief: 'der Massenpost', regret: 'Reue' },
  refused: 'verweigert',
  made: 'Von Kith auf diesem Rechner erstellt. Die Datei lädt nichts nach und führt nichts aus; was darin steht, bleibt bei Ihnen.',
}
