import type { EntryAct } from '../domain/acts.ts'

const messages = (n: number): string => (n === 1 ? '1 message' : `${n} messages`)

/** What the pages of the quarantine and of single messages say: English, and the shape of the other. */
export const PAGES_ENGLISH = {
  quarantine: {
    title: 'Quarantine',
    intro: 'What waits, the newest first. Nothing here is lost; deliver what you like.',
    search: 'Search',
    searchHint: 'Subject, name or address',
    kind: 'Kind',
    anyKind: 'All kinds',
    box: 'Show',
    boxes: { waiting: 'What waits', aside: 'What you do not want' },
    find: 'Search',
    onlyAuthor: (who: string) => `Only from ${who}`,
    clear: 'Show everything',
    more: (who: string) => `More from ${who}`,
    listTitle: (n: number, more: boolean) =>
      more ? `The newest ${n}` : n === 0 ? 'No messages' : messages(n),
    none: 'Nothing waits for you.',
    noneText: 'Mass mail from people you have never written to would stand here, each with its reason.',
    noneFound: 'Nothing found.',
    noneFoundText: 'Try fewer words, another kind, or show everything.',
    noneSoFar: 'Nothing found among the newest thousand. You can look further back.',
    older: 'Older messages',
    newest: 'Back to the newest',
    pick: 'Choose',
    pickAll: 'Choose all on this page',
    pickNone: 'Choose none',
    withChosen: 'With those chosen:',
    noneChosen: { title: 'Nothing chosen', text: 'Tick the messages first, then press a button.' },
  },
  acts: {
    deliver: 'Deliver',
    allow: 'Always deliver',
    block: 'Block',
    person: 'A person wrote this',
    hold: 'Hold such mail',
    unsubscribe: 'Unsubscribe for me',
  } satisfies Record<EntryAct, string>,
  undo: 'Undo',
  undoAll: 'Undo all',
  leaving: {
    title: (n: number) => (n === 1 ? 'Delivered in a minute' : `${messages(n)} delivered in a minute`),
    text: (time: string) => `Until ${time} you can undo it.`,
    others: (n: number, who: string) =>
      n === 1 ? `Deliver the other one of ${who}, too` : `Deliver the other ${n} of ${who}, too`,
  },
  done: {
    deliver: (n: number) => ({
      title: n === 1 ? 'On its way' : `${messages(n)} on their way`,
      text: 'You have a minute to undo it.',
    }),
    allow: (n: number) => ({
      title: 'From now on, always',
      text: `${n === 1 ? 'The message is on its way' : `${messages(n)} are on their way`}, and mail from ${n === 1 ? 'this sender' : 'these senders'} will no longer wait.`,
    }),
    block: (n: number) => ({
      title: n === 1 ? 'Blocked' : `${messages(n)} put away`,
      text: 'Such mass mail will only be counted. Personal letters still reach you.',
    }),
    person: (n: number) => ({
      title: 'Thank you',
      text: `${n === 1 ? 'The message is on its way' : `${messages(n)} are on their way`}, and Kith takes such mail for letters from now on.`,
    }),
    hold: () => ({ title: 'Understood', text: 'Such mail will wait for you from now on.' }),
    unsubscribe: () => ({ title: 'Kith sees to it', text: 'It asks the sender to take you off the list.' }),
    undo: (n: number) => ({
      title: 'Undone',
      text: n === 1 ? 'The message waits as before.' : `${messages(n)} wait as before.`,
    }),
  },
  late: { title: 'Too late to undo', text: 'The message has gone to your inbox already.' },
  message: {
    title: 'Message',
    replyTo: 'Replies to',
    cc: 'Copy to',
    list: 'List',
    genuine: 'Genuine?',
    text: 'As plain text',
    html: 'As it was designed',
    note: 'Pictures and everything else from outside are switched off, so the sender does not learn that you read this.',
    noText: '(This message has no text.)',
    cut: 'It goes on. Deliver it to read the whole of it.',
    gone: {
      delivered: {
        title: 'It is in your mailbox',
        text: 'Once a message is delivered, Kith keeps its text no longer; only what it was decided by.',
      },
      expired: {
        title: 'Its time was over',
        text: 'Nobody asked for this message in sixty days, so its text is no longer kept.',
      },
      lost: {
        title: 'The text cannot be shown',
        text: 'Kith does not find the text of this message. What it was decided by still stands here.',
      },
    },
    attachments: 'Attachments',
    attachmentsNote: 'They come with the message when you deliver it; here they cannot be opened.',
    unnamed: '(no name)',
    act: 'What shall Kith do?',
    image: (alt: string) => (alt === '' ? '[Picture]' : `[Picture: ${alt}]`),
    empty: 'This message has no designed version.',
  },
  released: {
    title: 'Delivered in a minute',
    text: (time: string) =>
      `It goes to your inbox at ${time}, exactly as it came. Until then you can undo it.`,
  },
  sizes: { bytes: 'bytes', kb: 'KB', mb: 'MB' },
}

export type PageWords = typeof PAGES_ENGLISH
