import type { Words } from './words-en.ts'

const messages = (n: number): string => (n === 1 ? '1 Nachricht' : `${n} Nachrichten`)

export const GERMAN: Words = {
  kinds: {
    personal: 'Persönlich',
    discussion: 'Listenbeitrag',
    transactional: 'Vorgang',
    notification: 'Benachrichtigung',
    meeting: 'Termin',
    automatic: 'Automatische Antwort',
    newsletter: 'Newsletter',
    invitation: 'Veranstaltung',
    'contact-request': 'Kontaktanfrage',
  },
  ties: {
    self: 'Sie selbst',
    close: 'vertraut',
    known: 'bekannt',
    dormant: 'lange her',
    weak: 'kaum bekannt',
    none: 'nie geschrieben',
  },
  unproven: 'nicht bewiesen',
  authentication: {
    pass: 'Bewiesen: Die Domain des Absenders verbürgt sich dafür.',
    fail: 'Gescheitert: Die Domain des Absenders verbürgt sich nicht dafür.',
    unknown: 'Unbekannt: Nichts beweist oder widerlegt den Absender.',
  },
  modes: { observing: 'beobachtet', guarding: 'wacht', paused: 'macht Pause' },
  states: {
    delivering: 'wird zugestellt',
    delivered: 'zugestellt',
    held: 'wartet',
    leaving: 'wird in einer Minute zugestellt',
    releasing: 'wird freigegeben',
    released: 'von Ihnen freigegeben',
    discarded: 'weggelegt',
    expired: 'abgelaufen',
  },
  messages,
  nameless: 'Jemand ohne Namen',
  noSubject: '(ohne Betreff)',
  link: '[Link]',
  via: (platform) => `über ${platform}`,
  deliver: 'Zustellen',
  allow: 'Immer zustellen',
  block: 'Sperren',
  person: 'Das schrieb ein Mensch',
  unsubscribe: 'Für mich abbestellen',
  deliverAll: (n) => `Alle ${n} zustellen`,
  byMail: 'Per Mail zustellen',
  number: (n) => `Nr. ${n}`,
  welcomeTopic: (topic) => `Ein Thema, das Sie mögen: ${topic}`,
  replyHint:
    'Auch ohne Browser: Antworten Sie mit der Nummer einer Nachricht, und sie wird zugestellt; oder schreiben Sie „sperren 2“, „immer 2“, „person 2“ oder „alle zustellen“.',
  pauseLink: 'Kith pausieren',
  earlyTitle: (n) =>
    n === 1 ? 'Beginnt vor Ihrer nächsten Übersicht' : 'Beginnen vor Ihrer nächsten Übersicht',
  earlySubject: (n, names) => `${n === 1 ? 'Beginnt bald' : `${n} beginnen bald`}: ${names.join(', ')}`,
  dueSubject: (names) => `Antwort eilt: ${names.join(', ')}`,
  dueTitle: 'Kann nicht bis zu Ihrer nächsten Übersicht warten',
  earlyIntro: 'Deshalb meldet Kith sich schon jetzt. Alles andere hat Zeit bis zu Ihrer nächsten Übersicht.',
  quietSubject: 'Alles ruhig',
  quietTitle: 'Alles ruhig',
  quietText: 'Seit einer Woche musste nichts warten: Ihre ganze Post ist sofort bei Ihnen angekommen.',
  kindDash: ' – ',
  answerBy: (day) => `Antwort bis ${day}`,

  waitTitle: (n) =>
    n === 0 ? 'Nichts Neues wartet' : n === 1 ? '1 neue Nachricht wartet' : `${n} neue Nachrichten warten`,
  digestSubject: (n, names, others) =>
    n === 0
      ? 'Nichts Neues wartet'
      : `${n === 1 ? '1 neue Nachricht wartet' : `${n} neue Nachrichten warten`}: ${names.join(', ')}${others > 0 ? ` und ${others} ${others === 1 ? 'weitere' : 'andere'}` : ''}`,
  digestIntro:
    'Das ist Massenmail von Menschen, mit denen Sie keinen wirklichen Kontakt haben; deshalb hat Kith sie beiseitegelegt. Lassen Sie zustellen, was Sie mögen. Um den Rest müssen Sie sich nicht kümmern.',
  digestQuiet: 'Ihre ganze Post ist bei Ihnen angekommen. Genießen Sie die Ruhe.',
  digestFor: (address) => `für ${address}`,
  why: 'Warum',
  more: (n) =>
    n === 1
      ? '1 weitere Nachricht finden Sie auf Ihrer Seite'
      : `${n} weitere Nachrichten finden Sie auf Ihrer Seite`,
  inShort: 'In Kürze',
  moreNote: 'Mit ihnen wäre diese Mail zu lang geworden.',
  blockedLine: (n) =>
    n === 1
      ? '1 Nachricht von gesperrten Absendern oder an stillgelegte Adressen wurde ferngehalten.'
      : `${n} Nachrichten von gesperrten Absendern oder an stillgelegte Adressen wurden ferngehalten.`,
  waitingLine: (n) =>
    n === 1
      ? '1 weitere Nachricht aus einer früheren Übersicht wartet noch.'
      : `${n} weitere Nachrichten aus früheren Übersichten warten noch.`,
  expiryLine: (subject, day) =>
    `Als Nächstes läuft ab: „${subject}“, am ${day}, falls Sie sie nicht zustellen lassen.`,
  openPage: 'Ihre Kith-Seite öffnen',
  digestEnd:
    'Kith hält Massenmail von Menschen zurück, die Sie nicht wirklich kennen. Briefe, Antworten, Belege und Codes warten nie.',

  title: 'Überblick',
  skip: 'Zu den Nachrichten springen',
  heading: (held) =>
    held === 0 ? 'Nichts wartet.' : held === 1 ? 'Eine Nachricht wartet.' : `${held} Nachrichten warten.`,
  subheading: (inbox) =>
    inbox === 0
      ? 'In Ihrem Posteingang ist noch nichts angekommen.'
      : inbox === 1
        ? '1 Nachricht hat Ihren Posteingang erreicht.'
        : `${inbox} Nachrichten haben Ihren Posteingang erreicht.`,
  nextDigest: (when) => `Die nächste Übersicht: ${when}.`,
  sendDigest: 'Übersicht jetzt senden',
  inbox: 'Posteingang',
  inboxNote: 'was zugestellt wurde, und warum',
  quarantine: 'Quarantäne',
  quarantineNote: 'was wartet, und warum',
  inboxEmpty: 'Ihr Posteingang ist noch leer.',
  inboxEmptyTry:
    'Was Kith zustellt, steht eine Sekunde später hier. „Probieren Sie es aus“ zeigt, wie Sie sich selbst einen Brief senden.',
  inboxEmptyText: 'Was Kith zustellt, steht dann hier, jeweils mit dem Grund.',
  heldEmpty: 'Nichts wartet auf Sie.',
  heldEmptyTry:
    'Hier stünde Massenmail von Menschen, denen Sie nie geschrieben haben, jeweils mit dem Grund.',
  showAll: (n) => `Alle ${n} anzeigen`,
  blockedFold: (n) =>
    n === 1 ? '1 Nachricht, die Sie nicht möchten' : `${n} Nachrichten, die Sie nicht möchten`,
  digestsTitle: 'Gesendete Übersichten',
  digestsEmpty: 'Noch keine. Der Knopf oben sendet sofort eine.',
  digestItem: messages,
  until: (day) => `aufgehoben bis ${day}`,
  evidence: 'Warum? Alle Belege',
  wouldChange: 'Was es geändert hätte',
  tieTitle: 'Sie und der Absender',
  tieFacts: {
    sent: 'Sie schrieben',
    answers: 'Antworten',
    meetings: 'Treffen',
    threads: 'Gespräche',
    rank: 'Rang',
    last: 'letzter Brief',
  },
  tieBy: {
    address: 'gefunden über die Adresse',
    name: 'gefunden über den Namen',
    domain: 'gefunden über die Organisation',
    none: 'keinerlei Vorgeschichte',
  },
  authenticationTitle: 'Kommt sie wirklich von dort?',
  furtherReasons: 'Was noch zählte',
  signalsTitle: (kind) => `Was für „${kind}“ spricht`,
  signalColumns: { name: 'Beleg', seen: 'wo', kind: 'spricht für', weight: 'Gewicht' },
  noSignals: 'Kein einzelnes Zeichen stach heraus.',
  identity: 'Kennung',
  virusNote: 'Sie enthält einen Virus und lässt sich deshalb von hier aus nicht freigeben.',
  modeNotes: {
    observing: 'Kith beobachtet erst: Alles wird zugestellt, jedes Urteil nur vermerkt.',
    guarding: '',
    paused: 'Kith macht Pause: Alles wird zugestellt.',
  },

  tryTitle: 'Probieren Sie es aus',
  tryIntro: 'Dieses Kith läuft auf Ihrem eigenen Rechner; Ihre Post verlässt ihn nicht.',
  trySmtp: 'Senden Sie irgendeine Mail an diesen SMTP-Server und sehen Sie zu, wie das Urteil erscheint:',
  tryMaildir: 'Zugestellte Mail landet in diesem Maildir:',
  tryJournal: 'Wen Sie kennen, lernt Kith aus dem, was Sie schreiben. Senden Sie Kopien (Bcc) Ihrer Mail an:',
  language: 'Sprache',
  back: 'Zurück zum Überblick',
  footer: 'Briefe, Antworten, Belege und Codes warten nie. Nichts geht verloren.',

  digestTitle: 'Übersicht',
  headers: { from: 'Von', to: 'An', subject: 'Betreff', date: 'Datum' },
  asHtml: 'Als HTML',
  asText: 'Als reiner Text',
  digestGone: 'Der Text dieser Übersicht wird nicht mehr aufbewahrt.',

  askTitle: {
    deliver: 'Diese Nachricht zustellen?',
    allow: (who) => `Mail von ${who} immer zustellen?`,
    block: (who) => `Massenmail von ${who} sperren?`,
    person: (who) => `Hat ${who} das persönlich geschrieben?`,
    hold: (who) => `Solche Mail von ${who} zurückhalten?`,
    unsubscribe: (who) => `Mail von ${who} abbestellen?`,
  },
  askText: {
    deliver: 'Sie kommt in Ihren Posteingang, genau so, wie sie eintraf.',
    allow:
      'Diese Nachricht kommt in Ihren Posteingang, und ebenso alles, was dieser Absender künftig an viele schreibt.',
    block:
      'Diese Nachricht wird weggelegt, und Massenmail dieses Absenders wird nur noch gezählt. Persönliche Briefe erreichen Sie weiterhin.',
    person:
      'Diese Nachricht kommt in Ihren Posteingang, und solche Mail dieses Absenders gilt von nun an als persönliche Post, die nie wartet.',
    hold: 'Solche Mail dieses Absenders wartet von nun an in Ihrer Übersicht, bis Sie einander wirklich schreiben. Codes, Belege und Termine warten nie.',
    unsubscribe:
      'Kith bittet die Liste des Absenders, Sie auszutragen. Der Absender erfährt nicht, ob Sie etwas gelesen haben.',
  },
  askButton: {
    deliver: 'Zustellen',
    allow: 'Immer zustellen',
    block: 'Sperren',
    person: 'Ja, das schrieb ein Mensch',
    hold: 'Solche Mail zurückhalten',
    unsubscribe: 'Für mich abbestellen',
  },
  askDigest: {
    'deliver-all': {
      title: 'Alles aus dieser Übersicht zustellen?',
      text: 'Was davon noch wartet, kommt in Ihren Posteingang. Kith lernt daraus nichts: Die nächste Mail derselben Absender wartet wieder.',
      button: 'Alles zustellen',
    },
    pause: {
      title: 'Soll Kith Pause machen?',
      text: 'Solange Kith Pause macht, kommt Ihre ganze Post sofort an: Nichts wird zurückgehalten, und es kommt keine Übersicht. Was schon wartet, bleibt auf Ihrer Seite.',
      button: 'Kith pausieren',
    },
    resume: {
      title: 'Soll Kith wieder wachen?',
      text: 'Massenmail von Menschen, die Sie nicht wirklich kennen, wartet dann wieder, und Ihre Übersicht berichtet davon.',
      button: 'Weitermachen',
    },
  },
  changedMind: 'Nicht sicher? Schließen Sie einfach diese Seite; noch ist nichts geschehen.',
  done: {
    deliver: { title: 'Zugestellt', text: 'Die Nachricht ist auf dem Weg in Ihren Posteingang.' },
    allow: {
      title: 'Von nun an immer',
      text: 'Die Nachricht ist auf dem Weg in Ihren Posteingang, und Mail dieses Absenders wartet nicht mehr.',
    },
    block: {
      title: 'Gesperrt',
      text: 'Massenmail dieses Absenders wird nur noch gezählt. Persönliche Briefe erreichen Sie weiterhin.',
    },
    person: {
      title: 'Verstanden',
      text: 'Die Nachricht ist auf dem Weg in Ihren Posteingang, und solche Mail dieses Absenders gilt als persönliche Post.',
    },
    hold: {
      title: 'Sie wird warten',
      text: 'Solche Mail dieses Absenders wartet von nun an in Ihrer Übersicht, bis Sie einander wirklich schreiben.',
    },
    unsubscribe: {
      title: 'Abmeldung',
      text: 'Kith bittet die Liste, Sie auszutragen. Ihre Seite zeigt, was daraus geworden ist.',
    },
    'deliver-all': {
      title: 'Alles zugestellt',
      text: 'Was noch wartete, ist auf dem Weg in Ihren Posteingang.',
    },
    pause: {
      title: 'Kith macht Pause',
      text: 'Ihre ganze Post kommt sofort an, und es kommt keine Übersicht, bis Sie weitermachen.',
    },
    resume: { title: 'Kith ist wieder da', text: 'Ihre nächste Übersicht kommt zur gewohnten Zeit.' },
  },
  already: { title: 'Schon erledigt', text: 'Das haben Sie bereits entschieden; einmal genügt.' },
  gone: {
    title: 'Nicht mehr hier',
    text: 'Diese Nachricht ist nicht mehr in der Quarantäne: Sie wurde weggelegt, oder ihre Zeit war um.',
  },
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Eine neuere Übersicht hat frische Links, und Ihre Seite zeigt immer, was wartet.',
  },
  invalid: {
    title: 'Dieser Link funktioniert nicht',
    text: 'Vielleicht hat ein Mailprogramm ihn abgeschnitten. Kopieren Sie den ganzen Link, oder öffnen Sie Ihre Seite.',
  },
  infected: {
    title: 'Lieber nicht',
    text: 'Der Mailserver hat in dieser Nachricht einen Virus gefunden; deshalb lässt sie sich nicht per Link freigeben.',
  },
  notFound: {
    title: 'Hier ist nichts',
    text: 'Vielleicht ist die Seite umgezogen, oder die Adresse ist vertippt.',
  },
  refused: {
    title: 'Nicht von hier aus',
    text: 'Die Anfrage kam von einer anderen Seite oder an einen unbekannten Host; deshalb ist nichts geschehen.',
  },
  failed: {
    title: 'Etwas ist schiefgegangen',
    text: 'Nichts ist verloren. Bitte versuchen Sie es gleich noch einmal.',
  },
  nothingToSend: {
    title: 'Nichts zu senden',
    text: 'Nichts Neues wartet, deshalb wurde keine Übersicht gesendet.',
  },
  digestSent: { title: 'Die Übersicht ist unterwegs', text: 'So sieht sie in Ihrem Postfach aus.' },

  signIn: {
    title: 'Anmelden',
    intro:
      'Kith kommt ohne Passwörter aus. Nennen Sie eine Adresse, deren Post es für Sie bewacht, und Sie erhalten eine Mail mit einem Link. Oder nehmen Sie den Link zu Ihrer Seite aus Ihrer neuesten Übersicht.',
    address: 'Ihre Mailadresse',
    send: 'Link zusenden',
    again: 'Noch einmal anfordern',
    openTitle: 'Willkommen bei Kith',
    open: 'Kith öffnen',
    openText: (days) =>
      `Dieser Link gilt einmal. Danach bleiben Sie auf diesem Gerät ${days} Tage lang angemeldet, oder bis Sie sich abmelden.`,
    openNote: 'Nicht Ihr Kith? Schließen Sie einfach diese Seite; noch ist nichts geschehen.',
  },
  signOut: 'Abmelden',
  signInMail: {
    subject: 'Ihr Link zu Kith',
    text: (until) => `Hier ist der angeforderte Link. Er gilt einmal, bis ${until} Uhr.`,
    unasked:
      'Sie waren das nicht? Dann löschen Sie diese Mail einfach: Ohne diesen Link kommt niemand hinein. Geben Sie ihn nie weiter.',
  },
  linkAsked: {
    title: 'Sehen Sie in Ihr Postfach',
    text: 'Wenn Kith diese Adresse bewacht, ist eine Mail mit einem Link unterwegs. Ist nach fünf Minuten keine da, fordern Sie sie noch einmal an.',
  },
  linkUsed: {
    title: 'Dieser Link wurde schon benutzt',
    text: 'Jeder Link zu Ihrer Seite gilt einmal. Ein frischer kommt gleich per Mail:',
  },
  linkExpired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Links zu Ihrer Seite gelten nur kurze Zeit. Ein frischer kommt gleich per Mail:',
  },
  linkInvalid: {
    title: 'Dieser Link funktioniert nicht',
    text: 'Vielleicht hat ein Mailprogramm ihn abgeschnitten. Kopieren Sie den ganzen Link, oder lassen Sie sich einen frischen schicken:',
  },
  notAnAddress: { title: 'Das ist keine Mailadresse', text: 'Eine solche sieht aus wie anna@example.org.' },
  signedOut: { title: 'Abgemeldet', text: 'Auf diesem Gerät zeigt Kith niemandem mehr Ihre Post.' },
}
