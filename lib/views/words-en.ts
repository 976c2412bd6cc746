import type { AuthorAuthentication } from '../domain/authentication.ts'
import type { EntryState } from '../domain/entry.ts'
import type { Kind } from '../domain/kind.ts'
import type { OwnerMode } from '../domain/owner.ts'
import type { TieLevel } from '../domain/tie.ts'

const messages = (n: number): string => (n === 1 ? '1 message' : `${n} messages`)

const kinds: Record<Kind, string> = {
  personal: 'Letter',
  discussion: 'List discussion',
  transactional: 'Transaction',
  notification: 'Notification',
  meeting: 'Meeting',
  automatic: 'Automatic reply',
  newsletter: 'Newsletter',
  invitation: 'Event invitation',
  'contact-request': 'Contact request',
}

const ties: Record<TieLevel, string> = {
  self: 'yourself',
  close: 'close',
  known: 'known',
  dormant: 'long ago',
  weak: 'hardly known',
  none: 'never written',
}

const authentication: Record<AuthorAuthentication, string> = {
  pass: 'Proved: the sender’s domain vouches for it.',
  fail: 'Failed: the sender’s domain does not vouch for it.',
  unknown: 'Unknown: nothing proves or disproves the sender.',
}

const modes: Record<OwnerMode, string> = { observing: 'watching', guarding: 'guarding', paused: 'paused' }

const states: Record<EntryState, string> = {
  delivering: 'being delivered',
  delivered: 'delivered',
  held: 'held',
  leaving: 'delivered in a minute',
  releasing: 'being released',
  released: 'released by you',
  discarded: 'put away',
  expired: 'let go',
}

/** English, and the shape that every other language fills. */
export const ENGLISH = {
  kinds,
  ties,
  unproven: 'not proven',
  authentication,
  modes,
  states,
  messages,
  nameless: 'Somebody without a name',
  noSubject: '(no subject)',
  link: '[link]',
  via: (platform: string) => `via ${platform}`,
  deliver: 'Deliver',
  allow: 'Always deliver',
  block: 'Block',
  person: 'A person wrote this',
  unsubscribe: 'Unsubscribe me',
  deliverAll: (n: number) => `Deliver all ${n}`,
  byMail: 'Deliver by mail',
  number: (n: number) => `No. ${n}`,
  welcomeTopic: (topic: string) => `A topic you welcome: ${topic}`,
  replyHint:
    'Also without a browser: reply with the number of a message to have it delivered, or write “block 2”, “always 2”, “person 2” or “deliver all”.',
  pauseLink: 'Pause Kith',
  earlyTitle: (n: number): string =>
    n === 1 ? 'It begins before your next digest' : 'They begin before your next digest',
  earlySubject: (n: number, names: readonly string[]) =>
    `${n === 1 ? 'Begins soon' : `${n} begin soon`}: ${names.join(', ')}`,
  dueSubject: (names: readonly string[]) => `Answer due: ${names.join(', ')}`,
  dueTitle: 'Cannot wait for your next digest',
  earlyIntro: 'So Kith tells you now. Everything else can wait for your next digest.',
  quietSubject: 'All quiet',
  quietTitle: 'All quiet',
  quietText: 'For a week now nothing has had to wait: all your mail has reached you at once.',
  answerBy: (day: string) => `answer by ${day}`,
  kindDash: ' — ',

  waitTitle: (n: number) =>
    n === 0
      ? 'Nothing new is waiting'
      : n === 1
        ? '1 new message is waiting'
        : `${n} new messages are waiting`,
  digestSubject: (n: number, names: readonly string[], others: number) =>
    n === 0
      ? 'Nothing new is waiting'
      : `${n === 1 ? '1 new message' : `${n} new messages`} waiting: ${names.join(', ')}${others > 0 ? ` and ${others} ${others === 1 ? 'other' : 'others'}` : ''}`,
  digestIntro:
    'This is mass mail from people with whom you have no real contact, so Kith kept it aside. Deliver what you like; the rest needs nothing from you.',
  digestQuiet: 'All your mail has reached you. Enjoy the quiet.',
  digestFor: (address: string) => `for ${address}`,
  why: 'Why',
  more: (n: number) => (n === 1 ? '1 more message is on your page' : `${n} more messages are on your page`),
  inShort: 'In short',
  moreNote: 'This mail would have become too long for them.',
  blockedLine: (n: number) =>
    n === 1
      ? '1 message from senders you blocked, or to addresses you retired, was kept away.'
      : `${n} messages from senders you blocked, or to addresses you retired, were kept away.`,
  waitingLine: (n: number) =>
    n === 1 ? '1 more from an earlier digest still waits.' : `${n} more from earlier digests still wait.`,
  expiryLine: (subject: string, day: string) => `Next to go: “${subject}”, on ${day}, unless you deliver it.`,
  openPage: 'Open your Kith page',
  digestEnd:
    'Kith holds mass mail from people you do not really know. Letters, answers, receipts and codes never wait.',

  title: 'Overview',
  skip: 'Skip to the messages',
  heading: (held: number) =>
    held === 0
      ? 'Nothing is waiting.'
      : held === 1
        ? 'One message is waiting.'
        : `${held} messages are waiting.`,
  subheading: (inbox: number) =>
    inbox === 0
      ? 'No mail has come to your inbox yet.'
      : `${messages(inbox)} ${inbox === 1 ? 'has' : 'have'} reached your inbox.`,
  nextDigest: (when: string) => `The next digest: ${when}.`,
  sendDigest: 'Send the digest now',
  inbox: 'Inbox',
  inboxNote: 'what was delivered, and why',
  quarantine: 'Quarantine',
  quarantineNote: 'what waits, and why',
  inboxEmpty: 'Your inbox is still empty.',
  inboxEmptyTry:
    'Whatever Kith delivers appears here within a second. “Try it out” shows how to send yourself a letter.',
  inboxEmptyText: 'Whatever Kith delivers will stand here, each with its reason.',
  heldEmpty: 'Nothing waits for you.',
  heldEmptyTry: 'Mass mail from people you have never written to would stand here, each with its reason.',
  showAll: (n: number) => `Show all ${n}`,
  blockedFold: (n: number) =>
    n === 1 ? '1 message that you do not want' : `${n} messages that you do not want`,
  digestsTitle: 'Digests sent',
  digestsEmpty: 'None yet. The button above sends one at once.',
  digestItem: (n: number) => messages(n),
  until: (day: string) => `kept until ${day}`,
  evidence: 'Why? The whole evidence',
  wouldChange: 'What would have changed it',
  tieTitle: 'You and the sender',
  tieFacts: {
    sent: 'you wrote',
    answers: 'they answered',
    meetings: 'you met',
    threads: 'threads',
    rank: 'rank',
    last: 'last letter',
  },
  tieBy: {
    address: 'found by the address',
    name: 'found by the name',
    domain: 'found by the organisation',
    none: 'no history at all',
  },
  authenticationTitle: 'Is it really from them?',
  furtherReasons: 'What else counted',
  signalsTitle: (kind: string) => `What speaks for “${kind}”`,
  signalColumns: { name: 'evidence', seen: 'where', kind: 'speaks for', weight: 'weight' },
  noSignals: 'No single signal stood out.',
  identity: 'Identity',
  virusNote: 'It holds a virus, so it cannot be released from here.',
  modeNotes: {
    observing: 'Kith is only watching as yet: everything is delivered, and each verdict is only noted.',
    guarding: '',
    paused: 'Kith is paused: everything is delivered.',
  },

  tryTitle: 'Try it out',
  tryIntro: 'This Kith runs on your own machine; your mail stays on it.',
  trySmtp: 'Send any mail to this SMTP server and watch the verdict appear:',
  tryMaildir: 'Delivered mail lands in this Maildir:',
  tryJournal: 'Kith learns whom you know from what you write. Copy (Bcc) your sent mail to:',
  language: 'Language',
  back: 'Back to the overview',
  footer: 'Letters, answers, receipts and codes never wait. Nothing is lost.',

  digestTitle: 'Digest',
  headers: { from: 'From', to: 'To', subject: 'Subject', date: 'Date' },
  asHtml: 'As HTML',
  asText: 'As plain text',
  digestGone: 'The text of this digest is no longer kept.',

  askTitle: {
    deliver: 'Deliver this message?',
    allow: (who: string) => `Always deliver mail from ${who}?`,
    block: (who: string) => `Block mass mail from ${who}?`,
    person: (who: string) => `Did ${who} write this in person?`,
    hold: (who: string) => `Hold such mail from ${who}?`,
    unsubscribe: (who: string) => `Unsubscribe from ${who}?`,
  },
  askText: {
    deliver: 'It goes to your inbox, exactly as it came.',
    allow: 'This message goes to your inbox, and so will whatever else this sender writes to many.',
    block:
      'This message is put away, and mass mail from this sender will only be counted. Personal letters still reach you.',
    person:
      'This message goes to your inbox, and from now on Kith takes such mail from this sender for letters, which never wait.',
    hold: 'From now on such mail from this sender waits in your digest, until you and the sender really write to each other. Codes, receipts and appointments never wait.',
    unsubscribe:
      'Kith asks the sender’s list to take you off. The sender is not told that you read anything.',
  },
  askButton: {
    deliver: 'Deliver it',
    allow: 'Always deliver',
    block: 'Block',
    person: 'Yes, a person wrote this',
    hold: 'Hold such mail',
    unsubscribe: 'Unsubscribe me',
  },
  askDigest: {
    'deliver-all': {
      title: 'Deliver all of this digest?',
      text: 'Whatever of it still waits goes to your inbox. Kith learns nothing from that: the next mail from the same senders waits again.',
      button: 'Deliver all',
    },
    pause: {
      title: 'Pause Kith?',
      text: 'While Kith is paused, all your mail arrives at once: nothing is held, and no digest comes. What waits already stays on your page.',
      button: 'Pause Kith',
    },
    resume: {
      title: 'Shall Kith guard again?',
      text: 'Mass mail from people you do not really know waits again, and your digest tells you of it.',
      button: 'Resume',
    },
  },
  changedMind: 'Not sure? Just close this page; nothing has happened yet.',
  done: {
    deliver: { title: 'Delivered', text: 'The message is on its way to your inbox.' },
    allow: {
      title: 'From now on, always',
      text: 'The message is on its way to your inbox, and mail from this sender will no longer wait.',
    },
    block: {
      title: 'Blocked',
      text: 'Mass mail from this sender will only be counted. Personal letters still reach you.',
    },
    person: {
      title: 'Understood',
      text: 'The message is on its way to your inbox, and such mail from this sender counts as letters.',
    },
    hold: {
      title: 'It will wait',
      text: 'Such mail from this sender waits in your digest from now on, until you really write to each other.',
    },
    unsubscribe: {
      title: 'Unsubscribing',
      text: 'Kith asks the list to take you off. Your page shows what came of it.',
    },
    'deliver-all': {
      title: 'All delivered',
      text: 'Whatever still waited is on its way to your inbox.',
    },
    pause: {
      title: 'Kith is paused',
      text: 'All your mail arrives at once, and no digest comes, until you resume.',
    },
    resume: { title: 'Kith is back', text: 'Your next digest comes at its usual time.' },
  },
  already: { title: 'Already done', text: 'You decided this before; once was enough.' },
  gone: {
    title: 'No longer here',
    text: 'This message is no longer in quarantine: it was put away, or its time was over.',
  },
  expired: {
    title: 'This link has had its time',
    text: 'A newer digest has fresh links, and your page always shows what waits.',
  },
  invalid: {
    title: 'This link does not work',
    text: 'Perhaps a mail program has cut it. Copy the whole link, or open your page.',
  },
  infected: {
    title: 'Better not',
    text: 'The mail server found a virus in this message, so it cannot be released by a link.',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The page may have moved, or the address may be mistyped.',
  },
  refused: {
    title: 'Not from here',
    text: 'The request came from another page or to an unknown host, so nothing was done.',
  },
  failed: { title: 'Something went wrong', text: 'Nothing is lost. Please try again in a moment.' },
  nothingToSend: { title: 'Nothing to send', text: 'Nothing new waits, so no digest was sent.' },
  digestSent: { title: 'The digest is on its way', text: 'This is how it looks in your mailbox.' },

  signIn: {
    title: 'Sign in',
    intro:
      'Kith knows no passwords. Name an address whose mail it guards for you, and a mail with a link comes to you. Or take the link to your page in your newest digest.',
    address: 'Your mail address',
    send: 'Send me a link',
    again: 'Ask once more',
    openTitle: 'Welcome to your Kith',
    open: 'Open my Kith',
    openText: (days: number) =>
      `This link works once. You then stay signed in on this device for ${days} days, or until you sign out.`,
    openNote: 'Not yours? Just close this page; nothing has happened yet.',
  },
  signOut: 'Sign out',
  signInMail: {
    subject: 'Your link to Kith',
    text: (until: string) => `Here is the link that was asked for. It works once, until ${until}.`,
    unasked:
      'It was not you? Then simply delete this mail: without this link, nobody gets in. Never pass it on.',
  },
  linkAsked: {
    title: 'Look into your mailbox',
    text: 'If Kith guards this address, a mail with a link is on its way. If none has come after five minutes, ask once more.',
  },
  linkUsed: {
    title: 'This link has been used',
    text: 'Each link to your page works once. A fresh one comes by mail in a moment:',
  },
  linkExpired: {
    title: 'This link has had its time',
    text: 'Links to your page live for a short while only. A fresh one comes by mail in a moment:',
  },
  linkInvalid: {
    title: 'This link does not work',
    text: 'Perhaps a mail program has cut it. Copy the whole link, or have a fresh one sent to you:',
  },
  notAnAddress: { title: 'That is no mail address', text: 'One looks like anna@example.org.' },
  signedOut: { title: 'Signed out', text: 'On this device, Kith shows nobody your mail any more.' },
}

export type Words = typeof ENGLISH
