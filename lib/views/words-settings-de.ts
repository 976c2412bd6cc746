import type { SettingsWords } from './words-settings-en.ts'

const times = (n: string, one: boolean): string => (one ? 'einmal' : `${n}-mal`)

export const GERMAN_SETTINGS: SettingsWords = {
  saved: { title: 'Gespeichert', text: 'Es gilt ab der nächsten Nachricht, spätestens in einer Minute.' },
  unreadable: {
    title: 'Nicht gespeichert',
    text: 'Etwas davon war nicht zu lesen. Es wurde nichts geändert.',
  },

  recent: {
    title: 'Was zugestellt wurde, und warum',
    intro: 'Das Neueste zuerst. Hätte etwas davon lieber warten sollen? Einmal sagen genügt.',
    empty: 'Bisher wurde nichts zugestellt.',
    hold: 'So etwas zurückhalten',
    holdFor: (who) => `So etwas zurückhalten, von ${who}`,
    held: {
      title: 'Ab jetzt wartet so etwas',
      text: 'Solche Post dieses Absenders wird zurückgehalten. Unter „Regeln“ lässt es sich widerrufen.',
    },
    notHeld: {
      title: 'Nichts geändert',
      text: 'Diese Nachricht ist nicht mehr bekannt, oder darüber ist schon entschieden.',
    },
    older: 'Ältere',
    newest: 'Zurück zu den neuesten',
  },

  contacts: {
    title: 'Ihr wirkliches Netz',
    intro:
      'Nicht die Zahl der Kontakte zählt, sondern was zwischen Ihnen war: was Sie geschrieben haben und was zurückkam. Post zu empfangen zählt nicht.',
    pictureTitle: (close, known, fading, mass) =>
      `Sie in der Mitte; um Sie herum ${close} vertraute, ${known} bekannte und ${fading} verblassende Kontakte; außen ${mass}, die Ihnen immer nur Massenmail geschickt haben.`,
    you: 'Sie',
    groups: {
      close: 'Vertraut',
      known: 'Bekannt',
      fading: 'Verblassend',
      massOnly: 'Haben Ihnen immer nur Massenmail geschickt',
      collected: 'Nur gesammelt',
    },
    notes: {
      close: 'Sie schreiben einander, oft und bis in die letzte Zeit.',
      known: 'Sie haben einander wirklich geschrieben oder sich getroffen.',
      fading: 'Sie haben einander einmal geschrieben; das ist lange her.',
      massOnly: 'Nie war etwas zwischen Ihnen als das, was sie an viele schickten.',
      collected: 'Sie stehen in einem Adressbuch oder in der Liste eines Netzwerks, mehr nicht.',
    },
    none: 'Niemand.',
    more: (n) => `und ${n} weitere`,
    wrote: (n, one) => `Sie haben ${times(n, one)} geschrieben`,
    answers: (n, one) => (one ? 'eine Antwort kam zurück' : `${n} Antworten kamen zurück`),
    noAnswer: 'eine Antwort kam nicht zurück',
    meetings: (n, one) => (one ? 'Sie haben sich einmal getroffen' : `Sie haben sich ${n}-mal getroffen`),
    last: (month) => `zuletzt im ${month}`,
    mass: (n, one) => (one ? 'eine Massensendung kam' : `${n} Massensendungen kamen`),
    massHeld: (n) => `davon hält Kith ${n} zurück`,
    neverWrote: 'Sie haben nie geschrieben',
    onceWrote: 'Sie haben geschrieben, und es kam nichts zurück',
    letters: (n, one) => (one ? 'ein Brief kam von dort' : `${n} Briefe kamen von dort`),
    listed: 'in einem Adressbuch oder der Liste eines Netzwerks',
    nothingPassed: 'zwischen Ihnen war nie etwas',
    cut: 'Trennen',
    cutOne: (who) => `Von ${who} trennen`,
    cutMany: 'Von den Angekreuzten trennen',
    cutNote:
      'Trennen heißt: Kith sperrt ihre Massenmail und meldet Sie, wo das angeboten wird, von ihrer Liste ab. Persönliche Briefe erreichen Sie weiterhin.',
    tick: (who) => `${who} ankreuzen`,
    done: (n, one) => ({
      title: one ? 'Von einem Kontakt getrennt' : `Von ${n} Kontakten getrennt`,
      text: 'Ihre Massenmail wird ab jetzt nur noch gezählt. Unter „Regeln“ lässt es sich widerrufen.',
    }),
    nothingCut: { title: 'Niemand war angekreuzt', text: 'Deshalb wurde nichts geändert.' },
    blocked: 'schon getrennt',
    who: 'Wer',
    why: 'Warum dort',
  },

  rules: {
    title: 'Ihre Regeln',
    intro:
      'Was Sie ausdrücklich gesagt haben. Das Genaueste zählt: solche Post, eine Person, eine Liste, eine Domain, ein Thema. Für Menschen, die Sie kennen, braucht es keine Regel.',
    empty:
      'Sie haben noch keine Regeln. „Immer zustellen“ und „Sperren“ legen welche an, und das Formular unten auch.',
    scopes: {
      series: 'solche Post von',
      person: 'Person',
      list: 'Verteiler',
      domain: 'Domain',
      topic: 'Thema',
    },
    effects: {
      allow: 'kommt immer an',
      block: 'gesperrt',
      letters: 'zählt als Brief',
      mass: 'zählt als Massenmail',
    },
    reachAll: 'auch Briefe',
    since: (day) => `seit ${day}`,
    remove: 'Entfernen',
    removeOf: (what) => `Die Regel zu ${what} entfernen`,
    removed: { title: 'Entfernt', text: 'Kith beurteilt solche Post wieder selbst.' },
    anybody: 'irgendwem',
    onList: (who, list) => `${who}, auf dem Verteiler ${list}`,
    offList: (who) => `${who}, auf keinem Verteiler`,
    more: (n) => `Alle ${n} zeigen`,
    addTitle: 'Eine Regel hinzufügen',
    scopeLabel: 'Betrifft',
    scopeChoices: {
      person: 'eine Person',
      domain: 'eine Domain',
      list: 'einen Verteiler',
      topic: 'ein Thema',
    },
    subjectLabel: 'Und zwar',
    subjectHint: 'max@example.org · example.org · news.example.org (aus List-Id) · Rockkonzerte',
    effectLabel: 'Massenmail davon',
    effectChoices: {
      allow: 'kommt immer an',
      block: 'ist gesperrt: weggelegt und nur gezählt',
    },
    letters: 'Auch persönliche Briefe dieser Person sperren',
    lettersNote:
      'Nur bei einer Person und nur mit „gesperrt“. Antworten auf Ihre eigene Post kommen weiterhin an.',
    add: 'Hinzufügen',
    added: { title: 'Hinzugefügt', text: 'Sie gilt ab der nächsten Nachricht.' },
    badSubject: {
      title: 'Nicht hinzugefügt',
      text: 'Das ist weder eine Adresse noch eine Domain, ein Verteiler oder ein Thema. Sehen Sie die Beispiele.',
    },
  },

  settings: {
    title: 'Einstellungen',
    save: 'Speichern',
    modeTitle: 'Bewachen',
    modes: {
      observing: 'Kith beobachtet erst: Alles wird zugestellt, jedes Urteil nur vermerkt.',
      guarding: 'Kith bewacht Ihre Post: Massenmail von Leuten, die Sie nicht wirklich kennen, wartet.',
      paused: 'Kith macht Pause: Alles wird zugestellt, nichts zurückgehalten.',
    },
    pause: 'Kith pausieren',
    resume: 'Wieder bewachen',
    sensitivityTitle: 'Empfindlichkeit',
    sensitivities: { relaxed: 'Großzügig', normal: 'Normal', strict: 'Streng' },
    sensitivityNotes: {
      relaxed:
        'Auch Massenmail von Leuten, die Sie kaum kennen, kommt an: Adressbuch, Kollegen, ein unbeantworteter Brief.',
      normal:
        'Newsletter brauchen einen lebendigen Kontakt, Einladungen und Kontaktanfragen irgendeinen, und sei er alt.',
      strict: 'Auch Newsletter von Bekannten warten; nur Vertraute kommen durch.',
    },
    previewNone: 'Sobald Post gekommen ist, steht hier, was jede Stufe zurückgehalten hätte.',
    preview: (held, messages) => `hätte von den letzten ${messages} Nachrichten ${held} zurückgehalten`,
    previewMore: (n) => `${n} mehr als jetzt`,
    previewLess: (n) => `${n} weniger als jetzt`,
    previewSame: 'so viele wie jetzt',
    topicsTitle: 'Themen',
    welcomeLabel: 'Von jedem willkommen',
    welcomeHint: 'Je Zeile eines: Rockkonzerte. Massenmail dazu ist willkommen, von wem auch immer.',
    effectLabel: 'Ein willkommenes Thema',
    effects: { deliver: 'wird zugestellt', raise: 'wartet und steht in der Übersicht ganz oben' },
    unwelcomeLabel: 'Unerwünscht',
    unwelcomeHint:
      'Je Zeile eines: Krypto. Massenmail dazu wartet, außer sie kommt von Vertrauten. Briefe warten nie.',
    digestTitle: 'Übersicht',
    timesLabel: 'Um diese Uhrzeiten',
    timeNumber: (n) => `Uhrzeit ${n}`,
    mannerLabel: 'Und',
    allQuiet: 'nach einer Woche ohne Übersicht sagen, dass alles ruhig ist',
    oneThread: 'alle Übersichten in einer Unterhaltung sammeln',
    daysLabel: 'An diesen Tagen',
    days: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    noDigest: 'Ohne Uhrzeit oder ohne Tag kommt keine Übersicht; was wartet, steht auf Ihrer Seite.',
    next: (when) => `Die nächste: ${when}.`,
    zoneLabel: 'Zeitzone',
    languageTitle: 'Sprache',
    languageLabel: 'Übersichten und Seiten auf',
    addressesTitle: 'Ihre Adressen',
    addressesNote:
      'Kith bewacht die Post an diese Adressen und ihre Unteradressen (name+shop@…). Eine hinzuzufügen oder aufzugeben ist Sache dessen, der dieses Kith betreibt: Es braucht die Post der Domain.',
    main: 'Hauptadresse',
    journalTitle: 'Wie Kith lernt, wen Sie kennen',
    journalNote:
      'Aus dem, was Sie senden, nie aus dem, was Sie empfangen. Lassen Sie Ihr Mailprogramm eine Blindkopie (Bcc) dessen, was Sie schreiben, an diese Adresse schicken. Behalten Sie sie für sich:',
    journalHow:
      'Es zählt nur, wenn die Kopie die Signatur Ihrer Domain trägt (DKIM); so kann sich niemand in Ihre Geschichte hineinschreiben. Stattdessen kann Kith auch Ihren Ordner „Gesendet“ über IMAP lesen; das richtet ein, wer Kith betreibt.',
    journalShow: 'Die Adresse zeigen',
    dataTitle: 'Ihre Daten',
    dataNote: 'Sehen Sie, was gespeichert ist, nehmen Sie es mit, oder lassen Sie es löschen:',
    dataLink: 'Ihre Daten',
  },

  data: {
    title: 'Ihre Daten',
    intro: 'Was Kith von Ihnen speichert, wie lange, und wie Sie es mitnehmen oder loswerden.',
    kept: [
      'Wem Sie wann geschrieben haben und was zurückkam, als Zahlen je Kontakt: auf Dauer, denn danach urteilt Kith.',
      'Zu jeder Nachricht, die kam: von wem, der Betreff, die ersten Zeilen, das Urteil und seine Gründe.',
      'Nachrichten, die warten, ganz, 60 Tage lang. Zugestellte werden nicht aufbewahrt.',
      'Ihre Regeln und Einstellungen und die Übersichten, die an Sie gingen.',
      'Die Adressen, die Sie anderen gegeben haben, und wer sie benutzt.',
    ],
    privacy:
      'Dafür muss kein Mensch Ihre Post lesen. Wer dieses Kith betreibt, könnte seinen Speicher öffnen, wie bei jedem Mailserver; Kith selbst gibt nichts weiter.',
    exportTitle: 'Mitnehmen',
    exportNote: 'Zwei Dateien, die beim Abholen entstehen:',
    records: 'Alles Verzeichnete, als JSON Lines',
    recordsNote: 'Einstellungen, Regeln, Kontakte, Einträge, Übersichten: je Zeile ein Datensatz',
    mail: 'Die wartenden Nachrichten, als mbox',
    mailNote: (n, one) =>
      one
        ? 'eine Nachricht; jedes Mailprogramm kann sie importieren'
        : `${n} Nachrichten; jedes Mailprogramm kann sie importieren`,
    part: 'Teil',
    partNote:
      'Was gepackt größer als 4 MB ist, kommt in Teilen; das ist selten. Folgt noch einer, endet der Dateiname auf „more-to-come“.',
    further: 'Einen weiteren Teil abholen',
    fetch: 'Abholen',
    eraseTitle: 'Alles löschen',
    eraseNote: 'Kith vergisst Sie: sofort, endgültig und ohne spätere Rückfrage.',
    eraseOpen: 'Zeigen, was gelöscht würde',
    askTitle: 'Alles löschen, was Kith von Ihnen speichert?',
    askHeld: (n, one) =>
      one
        ? 'Eine Nachricht wartet noch. Sie wird mit gelöscht.'
        : `${n} Nachrichten warten noch. Sie werden mit gelöscht.`,
    askExport: 'Nehmen Sie Ihre Daten vorher mit, falls Sie sie noch brauchen könnten.',
    askMail:
      'Sorgen Sie vorher dafür, dass Ihre Post ohne Kith zu Ihnen kommt: Danach nimmt es für diese Adressen keine mehr an.',
    askOwn: 'Was Ihnen zugestellt wurde, bleibt, wo es ist: in Ihrem Postfach.',
    sure: 'Mir ist klar, dass sich das nicht rückgängig machen lässt',
    eraseButton: 'Alles löschen',
    unsure: { title: 'Nichts wurde gelöscht', text: 'Bitte kreuzen Sie vorher das Kästchen an.' },
    erasedTitle: 'Kith hat Sie vergessen',
    erasedText: 'Gelöscht wurde:',
    erasedNothing: 'Es gab nichts mehr zu löschen.',
    erasedRest: 'Es war so viel gespeichert, dass der Rest in den nächsten Minuten von selbst verschwindet.',
    erasedTrace:
      'Post, die gerade in diesem Moment unterwegs war, kann noch eine Spur hinterlassen; auch die verschwindet in wenigen Minuten.',
    erasedBackups:
      'Sicherungen vergessen später: Läuft Kith in AWS, reicht die Wiederherstellung der Tabelle 35 Tage zurück. Hineinsehen kann auch der Betreiber nur, indem er sie wiederherstellt.',
    erasedEnd: 'Sie sind abgemeldet. Leben Sie wohl, und alles Gute.',
    erasedEndHere:
      'Leben Sie wohl, und alles Gute. Kith läuft weiter, bis Sie es beenden, nimmt aber für Ihre Adressen keine Mail mehr an.',
    nobodyTitle: 'Hier ist niemand mehr',
    nobodyText:
      'Was Kith von Ihnen hatte, ist gelöscht. Wenn Sie wieder anfangen möchten, starten Sie es neu:',
    sorts: {
      owner: 'Sie selbst und Ihre Einstellungen',
      tie: 'Kontakte',
      lesson: 'aus Nachrichten Gelerntes',
      sent: 'gesendete Nachrichten, soweit sie vermerkt waren',
      rule: 'Regeln',
      entry: 'Einträge zu Nachrichten, die kamen',
      digest: 'Übersichten',
      sighting: 'Fingerabdrücke von Texten',
      interaction: 'Begegnungen aus einem Import',
      'import-note': 'Notizen eines Imports',
      'import-mark': 'Lesezeichen eines Imports',
      bookmark: 'Lesezeichen in Ordnern gesendeter Post',
      unsubscription: 'Abmeldungen',
      alias: 'Adressen, die Sie anderen gegeben haben',
      claim: 'benutzte Links',
      account: 'Zugänge zu Mailservern',
      message: 'Nachrichten, die warteten',
      other: 'weitere Datensätze',
    },
  },
}
