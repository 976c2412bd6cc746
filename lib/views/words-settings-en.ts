import type { RuleEffect, RuleScope } from '../domain/rule.ts'

const times = (n: string, one: boolean): string => (one ? 'once' : `${n} times`)

const scopes: Record<RuleScope, string> = {
  series: 'such mail of',
  person: 'person',
  list: 'mailing list',
  domain: 'domain',
  topic: 'topic',
}

const effects: Record<RuleEffect, string> = {
  allow: 'always arrives',
  block: 'blocked',
  letters: 'counts as letters',
  mass: 'counts as mass mail',
}

/** English, and the shape that every other language fills. */
export const ENGLISH_SETTINGS = {
  saved: { title: 'Saved', text: 'It counts from the next message on, at the latest in a minute.' },
  unreadable: { title: 'Not saved', text: 'Something in it could not be read. Nothing was changed.' },

  recent: {
    title: 'What was delivered, and why',
    intro: 'The newest first. If something here should rather have waited, say so once.',
    empty: 'Nothing has been delivered yet.',
    hold: 'Hold such mail',
    holdFor: (who: string) => `Hold such mail from ${who}`,
    held: {
      title: 'From now on, it waits',
      text: 'Such mail of this sender is held. Undo it under “Rules”.',
    },
    notHeld: { title: 'Nothing changed', text: 'This message is no longer known, or it was decided before.' },
    older: 'Older ones',
    newest: 'Back to the newest',
  },

  contacts: {
    title: 'Your real network',
    intro:
      'Not how many there are counts, but what passed between you: what you wrote, and what came back. To receive mail earns nothing.',
    pictureTitle: (close: string, known: string, fading: string, mass: string) =>
      `You in the middle; around you ${close} close, ${known} known and ${fading} fading contacts; outside, ${mass} who only ever sent you mass mail.`,
    you: 'You',
    groups: {
      close: 'Close',
      known: 'Known',
      fading: 'Fading',
      massOnly: 'Only ever sent you mass mail',
      collected: 'Collected only',
    },
    notes: {
      close: 'You write to each other, often and lately.',
      known: 'You have really written to each other, or met.',
      fading: 'You once wrote to each other; that was long ago.',
      massOnly: 'Nothing ever passed between you but what they sent to many.',
      collected: 'They stand in an address book or a network’s list, and no more.',
    },
    none: 'Nobody.',
    more: (n: string) => `and ${n} more`,
    wrote: (n: string, one: boolean) => `You wrote ${times(n, one)}`,
    answers: (n: string, one: boolean) => (one ? 'one answer came back' : `${n} answers came back`),
    noAnswer: 'no answer came back',
    meetings: (n: string, one: boolean) => (one ? 'you met once' : `you met ${n} times`),
    last: (month: string) => `the last time in ${month}`,
    mass: (n: string, one: boolean) => (one ? 'one mass mailing came' : `${n} mass mailings came`),
    massHeld: (n: string) => `Kith holds ${n} of them`,
    neverWrote: 'you never wrote',
    onceWrote: 'you wrote, and nothing came back',
    letters: (n: string, one: boolean) => (one ? 'one letter came from them' : `${n} letters came from them`),
    listed: 'in an address book or a network’s list',
    nothingPassed: 'nothing ever passed between you',
    cut: 'Cut',
    cutOne: (who: string) => `Cut ${who}`,
    cutMany: 'Cut the ticked ones',
    cutNote:
      'To cut is to block their mass mail and, where they offer it, to have Kith take you off their list. Personal letters would still reach you.',
    tick: (who: string) => `Tick ${who}`,
    done: (n: string, one: boolean) => ({
      title: one ? 'One contact cut' : `${n} contacts cut`,
      text: 'Their mass mail is only counted from now on. Undo it under “Rules”.',
    }),
    nothingCut: { title: 'Nobody was ticked', text: 'So nothing was changed.' },
    blocked: 'cut already',
    who: 'Who',
    why: 'Why they stand here',
  },

  rules: {
    title: 'Your rules',
    intro:
      'What you said outright. The most specific counts: such mail, a person, a list, a domain, a topic. No rule is needed for people you know.',
    empty: 'You have no rules yet. “Always deliver” and “Block” make some, and so does the form below.',
    scopes,
    effects,
    reachAll: 'letters too',
    since: (day: string) => `since ${day}`,
    remove: 'Remove',
    removeOf: (what: string) => `Remove the rule on ${what}`,
    removed: { title: 'Removed', text: 'Kith judges such mail by itself again.' },
    anybody: 'anybody',
    onList: (who: string, list: string) => `${who}, on the list ${list}`,
    offList: (who: string) => `${who}, on no list`,
    more: (n: string) => `Show all ${n}`,
    addTitle: 'Add a rule',
    scopeLabel: 'About',
    scopeChoices: {
      person: 'a person',
      domain: 'a domain',
      list: 'a mailing list',
      topic: 'a topic',
    },
    subjectLabel: 'Which one',
    subjectHint: 'max@example.org · example.org · news.example.org (from List-Id) · rock concerts',
    effectLabel: 'Their mass mail',
    effectChoices: { allow: 'always arrives', block: 'is blocked: put aside and only counted' },
    letters: 'Block this person’s personal letters, too',
    lettersNote: 'Only for a person, and only with “blocked”. Answers to your own mail still arrive.',
    add: 'Add',
    added: { title: 'Added', text: 'It counts from the next message on.' },
    badSubject: {
      title: 'Not added',
      text: 'What you typed is no address, domain, list or topic. See the examples.',
    },
  },

  settings: {
    title: 'Settings',
    save: 'Save',
    modeTitle: 'Guarding',
    modes: {
      observing: 'Kith is only watching as yet: everything is delivered, and each verdict is only noted.',
      guarding: 'Kith guards your mail: mass mail from people you do not really know waits.',
      paused: 'Kith is paused: everything is delivered, and nothing is held.',
    },
    pause: 'Pause Kith',
    resume: 'Guard again',
    sensitivityTitle: 'Sensitivity',
    sensitivities: {
      relaxed: 'Relaxed',
      normal: 'Normal',
      strict: 'Strict',
    },
    sensitivityNotes: {
      relaxed:
        'Mass mail of people you hardly know arrives, too: address book, colleagues, one unanswered letter.',
      normal: 'Newsletters need a living contact; invitations and contact requests a contact of any age.',
      strict: 'Newsletters of people you know wait, too; only those close to you get through.',
    },
    previewNone: 'As soon as mail has come, it says here what each would have held.',
    preview: (held: string, messages: string) => `would have held ${held} of the last ${messages}`,
    previewMore: (n: string) => `${n} more than now`,
    previewLess: (n: string) => `${n} fewer than now`,
    previewSame: 'as many as now',
    topicsTitle: 'Topics',
    welcomeLabel: 'Welcome from anybody',
    welcomeHint: 'One a line: rock concerts. Mass mail on them is welcome, whoever sends it.',
    effectLabel: 'A welcome topic',
    effects: { deliver: 'is delivered', raise: 'waits, and comes first in the digest' },
    unwelcomeLabel: 'Unwelcome',
    unwelcomeHint:
      'One a line: crypto. Mass mail on them waits, unless somebody close sent it. Letters never do.',
    digestTitle: 'Digest',
    timesLabel: 'At these times',
    timeNumber: (n: number) => `Time ${n}`,
    mannerLabel: 'And',
    allQuiet: 'after a week without one, say that all is quiet',
    oneThread: 'keep all digests in one conversation',
    daysLabel: 'On these days',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    noDigest: 'With no time or no day, no digest comes; what waits stands on your page.',
    next: (when: string) => `The next one: ${when}.`,
    zoneLabel: 'Time zone',
    languageTitle: 'Language',
    languageLabel: 'Digests and pages in',
    addressesTitle: 'Your addresses',
    addressesNote:
      'Kith guards mail to these, and to their sub-addresses (name+shop@…). To add or drop one is an act of whoever runs this Kith: it takes the domain’s mail.',
    main: 'main address',
    journalTitle: 'How Kith learns whom you know',
    journalNote:
      'By what you send, never by what you receive. Have your mail program send a blind copy (Bcc) of what you write to this address. Keep it to yourself:',
    journalHow:
      'It counts only when your domain’s signature (DKIM) is on the copy, so nobody can write themselves into your history. Instead, Kith can read your folder of sent mail by IMAP; whoever runs it sets that up.',
    journalShow: 'Show the address',
    dataTitle: 'Your data',
    dataNote: 'See what is kept, take it with you, or have it erased:',
    dataLink: 'Your data',
  },

  data: {
    title: 'Your data',
    intro: 'What Kith keeps of you, for how long, and how to take it along or be rid of it.',
    kept: [
      'Whom you wrote to, when, and what came back, as numbers for each contact: for good, as your history is what Kith judges by.',
      'For each message that came: from whom, its subject, the first lines, the verdict and its reasons.',
      'Messages that wait, whole, for 60 days. Delivered ones are not kept.',
      'Your rules and settings, and the digests that were sent to you.',
      'The addresses that you gave to others, and who uses them.',
    ],
    privacy:
      'No person need read your mail for that. Whoever runs this Kith could open its store, as with any mail server; Kith itself passes nothing on.',
    exportTitle: 'Take it with you',
    exportNote: 'Two files, made as you fetch them:',
    records: 'Everything on record, as JSON Lines',
    recordsNote: 'settings, rules, contacts, entries, digests: one record a line',
    mail: 'The messages that wait, as mbox',
    mailNote: (n: string, one: boolean) =>
      one ? 'one message; any mail program can import it' : `${n} messages; any mail program can import them`,
    part: 'Part',
    partNote:
      'What is larger than 4 MB when packed comes in parts, which is rare. Where another follows, the file’s name ends in “more-to-come”.',
    further: 'Fetch a further part',
    fetch: 'Fetch',
    eraseTitle: 'Erase everything',
    eraseNote: 'Kith forgets you: at once, for good, and without asking again later.',
    eraseOpen: 'See what would be erased',
    askTitle: 'Erase everything that Kith keeps of you?',
    askHeld: (n: string, one: boolean) =>
      one
        ? 'One message still waits. It goes with the rest.'
        : `${n} messages still wait. They go with the rest.`,
    askExport: 'Take your data with you first, if you may want it.',
    askMail:
      'Before you do so, have your mail come to you without Kith: it takes no more mail for these addresses from then on.',
    askOwn: 'What was delivered to you stays where it is: in your mailbox.',
    sure: 'I understand that this cannot be taken back',
    eraseButton: 'Erase everything',
    unsure: { title: 'Nothing was erased', text: 'Please tick the box first.' },
    erasedTitle: 'Kith has forgotten you',
    erasedText: 'This was erased:',
    erasedNothing: 'There was nothing more to erase.',
    erasedRest: 'So much was kept that the rest goes within the next minutes, by itself.',
    erasedTrace:
      'Mail that was on its way in this very moment may leave a trace; that goes in a few minutes, too.',
    erasedBackups:
      'Backups forget later: where Kith runs in AWS, the table’s point-in-time recovery after 35 days. Whoever runs it cannot look into that without restoring it.',
    erasedEnd: 'You are signed out. Farewell, and all the best.',
    erasedEndHere:
      'Farewell, and all the best. Kith runs on until you stop it, but takes no more mail for your addresses.',
    nobodyTitle: 'There is nobody here any more',
    nobodyText: 'What Kith had of you has been erased. To begin again, start it anew:',
    sorts: {
      owner: 'you, and your settings',
      tie: 'contacts',
      lesson: 'lessons learned from messages',
      sent: 'sent messages, as far as they were remembered',
      rule: 'rules',
      entry: 'entries on messages that came',
      digest: 'digests',
      sighting: 'fingerprints of texts',
      interaction: 'interactions from an import',
      'import-note': 'notes of an import',
      'import-mark': 'marks of an import',
      bookmark: 'bookmarks in folders of sent mail',
      unsubscription: 'unsubscribe requests',
      alias: 'addresses that you gave to others',
      claim: 'links that were used',
      account: 'accounts on mail servers',
      message: 'messages that waited',
      other: 'other records',
    },
  },
}

export type SettingsWords = typeof ENGLISH_SETTINGS
