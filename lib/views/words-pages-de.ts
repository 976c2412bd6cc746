import type { PageWords } from './words-pages-en.ts'

const messages = (n: number): string => (n === 1 ? 'eine Nachricht' : `${n} Nachrichten`)
const Messages = (n: number): string => (n === 1 ? 'Eine Nachricht' : `${n} Nachrichten`)

export const PAGES_GERMAN: PageWords = {
  quarantine: {
    title: 'Quarantäne',
    intro:
      'Was wartet, das Neueste zuerst. Nichts geht hier verloren; lassen Sie sich zustellen, was Sie mögen.',
    search: 'Suche',
    searchHint: 'Betreff, Name oder Adresse',
    kind: 'Art',
    anyKind: 'Alle Arten',
    box: 'Zeigen',
    boxes: { waiting: 'Was wartet', aside: 'Was Sie nicht möchten' },
    find: 'Suchen',
    onlyAuthor: (who) => `Nur von ${who}`,
    clear: 'Alles zeigen',
    more: (who) => `Mehr von ${who}`,
    listTitle: (n, more) => (more ? `Die neuesten ${n}` : n === 0 ? 'Keine Nachrichten' : Messages(n)),
    none: 'Es wartet nichts auf Sie.',
    noneText: 'Massenmail von Menschen, denen Sie nie geschrieben haben, stünde hier, jede mit ihrem Grund.',
    noneFound: 'Nichts gefunden.',
    noneFoundText:
      'Versuchen Sie es mit weniger Wörtern oder einer anderen Art, oder lassen Sie sich alles zeigen.',
    noneSoFar: 'Unter den neuesten tausend ist nichts zu finden. Sie können weiter zurück suchen.',
    older: 'Ältere Nachrichten',
    newest: 'Zurück zu den neuesten',
    pick: 'Auswählen',
    pickAll: 'Alle auf dieser Seite auswählen',
    pickNone: 'Keine auswählen',
    withChosen: 'Mit den ausgewählten:',
    noneChosen: {
      title: 'Nichts ausgewählt',
      text: 'Haken Sie erst die Nachrichten an, und drücken Sie dann einen Knopf.',
    },
  },
  acts: {
    deliver: 'Zustellen',
    allow: 'Immer zustellen',
    block: 'Sperren',
    person: 'Das hat ein Mensch geschrieben',
    hold: 'Solche Post zurückhalten',
    unsubscribe: 'Für mich abbestellen',
  },
  undo: 'Rückgängig machen',
  undoAll: 'Alle rückgängig machen',
  leaving: {
    title: (n) =>
      n === 1 ? 'Wird in einer Minute zugestellt' : `${n} Nachrichten werden in einer Minute zugestellt`,
    text: (time) => `Bis ${time} Uhr können Sie es rückgängig machen.`,
    others: (n, who) =>
      n === 1 ? `Auch die andere von ${who} zustellen` : `Auch die anderen ${n} von ${who} zustellen`,
  },
  done: {
    deliver: (n) => ({
      title: n === 1 ? 'Unterwegs' : `${n} Nachrichten sind unterwegs`,
      text: 'Eine Minute lang können Sie es rückgängig machen.',
    }),
    allow: (n) => ({
      title: 'Ab jetzt immer',
      text: `${n === 1 ? 'Die Nachricht ist' : `${n} Nachrichten sind`} unterwegs, und Post ${n === 1 ? 'dieses Absenders' : 'dieser Absender'} wartet nicht mehr.`,
    }),
    block: (n) => ({
      title: n === 1 ? 'Gesperrt' : `${n} Nachrichten beiseitegelegt`,
      text: 'Solche Massenmail wird nur noch gezählt. Persönliche Briefe erreichen Sie weiterhin.',
    }),
    person: (n) => ({
      title: 'Danke',
      text: `${n === 1 ? 'Die Nachricht ist' : `${n} Nachrichten sind`} unterwegs, und Kith hält solche Post ab jetzt für Briefe.`,
    }),
    hold: () => ({ title: 'Verstanden', text: 'Solche Post wartet ab jetzt auf Sie.' }),
    unsubscribe: () => ({
      title: 'Kith kümmert sich darum',
      text: 'Es bittet den Absender, Sie aus dem Verteiler zu nehmen.',
    }),
    undo: (n) => ({
      title: 'Rückgängig gemacht',
      text: n === 1 ? 'Die Nachricht wartet wie zuvor.' : `Wie zuvor warten ${messages(n)}.`,
    }),
  },
  late: { title: 'Zu spät', text: 'Die Nachricht ist schon in Ihr Postfach gegangen.' },
  message: {
    title: 'Nachricht',
    replyTo: 'Antwort an',
    cc: 'Kopie an',
    list: 'Verteiler',
    genuine: 'Echt?',
    text: 'Als reiner Text',
    html: 'Wie gestaltet',
    note: 'Bilder und alles andere von außen bleiben abgeschaltet; so erfährt der Absender nicht, dass Sie dies lesen.',
    noText: '(Diese Nachricht enthält keinen Text.)',
    cut: 'Hier geht es noch weiter. Lassen Sie sich die Nachricht zustellen, um sie ganz zu lesen.',
    gone: {
      delivered: {
        title: 'Sie ist in Ihrem Postfach',
        text: 'Ist eine Nachricht zugestellt, behält Kith ihren Text nicht länger; nur noch, wonach entschieden wurde.',
      },
      expired: {
        title: 'Ihre Zeit war um',
        text: 'Sechzig Tage lang hat niemand nach dieser Nachricht gefragt; ihr Text wird nicht mehr aufbewahrt.',
      },
      lost: {
        title: 'Der Text lässt sich nicht zeigen',
        text: 'Kith findet den Text dieser Nachricht nicht. Wonach entschieden wurde, steht weiterhin hier.',
      },
    },
    attachments: 'Anhänge',
    attachmentsNote:
      'Sie kommen mit der Nachricht, wenn Sie sie zustellen lassen; hier lassen sie sich nicht öffnen.',
    unnamed: '(ohne Namen)',
    act: 'Was soll Kith tun?',
    image: (alt) => (alt === '' ? '[Bild]' : `[Bild: ${alt}]`),
    empty: 'Von dieser Nachricht gibt es keine gestaltete Fassung.',
  },
  released: {
    title: 'Wird in einer Minute zugestellt',
    text: (time) =>
      `Um ${time} Uhr geht sie in Ihr Postfach, genau wie sie kam. Bis dahin können Sie es rückgängig machen.`,
  },
  sizes: { bytes: 'Bytes', kb: 'KB', mb: 'MB' },
}
