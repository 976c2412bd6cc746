/**
 * The declared weights: what a reader who knows the RFCs and the trade would give each observation, in natural
 * log-odds a kind, before any mail is counted. `calibrate` starts from them, and keeps them wherever the
 * labelled mail is too thin to say better. Zero says "tells nothing about this kind".
 *
 * Columns: personal discussion transactional notification meeting automatic newsletter invitation contact-request
 */
type WeightRow = readonly [
  personal: number,
  discussion: number,
  transactional: number,
  notification: number,
  meeting: number,
  automatic: number,
  newsletter: number,
  invitation: number,
  contactRequest: number,
]

/** How common the kinds are where nothing is seen; nothing seen means a letter. */
const DECLARED_BIAS: WeightRow = [1.2, -1, -0.3, -0.5, -2, -1.5, -0.5, -1.5, -2.5]

const DECLARED_WEIGHTS: Readonly<Record<string, WeightRow>> = {
  // bulk headers: who sets them sends to many, which services do for receipts and notes as well
  'list-unsubscribe': [-2.5, -2, 0.7, 0.8, -2, -2, 1.2, 0.9, 0.7],
  'list-id-announce': [-1.5, 0, -0.5, 0.5, -1, -1, 0.8, 0.4, 0],
  'one-click-unsubscribe': [-1.5, -1.5, 0.4, 0.4, -1.5, -1.5, 0.6, 0.5, 0.4],
  'precedence-bulk': [-1.5, -0.3, 0, 0.4, -1, 0.6, 0.7, 0.3, 0],
  'feedback-id': [-1.2, -0.8, 0.3, 0.3, -0.8, -0.5, 0.4, 0.3, 0.3],
  'csa-complaints': [-2, -2, 0.2, 0, -1.5, -1.5, 0.8, 0.5, 0],
  'abuse-report': [-1, -1, 0, 0, -0.8, -0.5, 0.5, 0.3, 0],
  'campaign-id': [-2, -1.5, -0.6, -0.3, -1.5, -1.5, 1.2, 0.8, 0],
  // lists on which people talk
  'list-post': [-0.8, 2, -1.5, -0.3, 0.2, -0.8, -0.8, -0.3, -1],
  'list-software': [-0.8, 1.5, -1, -0.2, 0, -0.3, -0.3, -0.2, -0.5],
  'list-owner-sender': [-0.8, 1.2, -0.8, 0, 0, 0, 0.2, 0, -0.5],
  'precedence-list': [-0.5, 0.8, -0.5, 0, 0, 0, 0, 0, 0],
  'subject-tag': [-0.4, 1, -0.3, 0.2, 0, -0.3, 0, 0, -0.3],
  'list-footer': [-1, 1.2, -0.5, 0, 0, -0.3, 0.2, 0, -0.3],
  'via-list': [0, 0.8, -0.3, 0, 0, 0, 0, 0, 0],
  'list-reply': [-0.2, 2.2, -0.5, 0, -0.2, -0.2, -2.2, -0.8, -0.3],
  // sending services
  'service-marketing': [-2, -2, -0.5, -0.5, -2, -1.5, 1.4, 0.9, -0.3],
  'service-mixed': [-1, -0.8, 0.7, 0.5, -0.5, 0, 0.4, 0.3, 0],
  verp: [-1, -0.3, 0.2, 0.2, -0.5, -0.3, 0.5, 0.3, 0.1],
  // machines that answer
  'auto-replied': [-1.5, -1.5, 0, 0, 0, 3.5, -1, -1, -0.5],
  'auto-generated': [-1.8, -1.2, 1, 1.2, 0, 1, -0.3, -0.3, 0],
  'auto-reply-header': [-1.5, -1, 0, 0, -0.5, 3, -0.8, -0.8, -0.5],
  'machine-report': [-2, -1.5, -1.5, -1, -1, 4, -1.5, -1.5, -1.5],
  'null-return-path': [-1, -0.8, 0.2, 0.2, -0.5, 2, -0.5, -0.5, -0.5],
  'mailer-daemon': [-2, -2, -0.8, -0.5, -1, 3.5, -1.5, -1.5, -1],
  'failed-recipients': [-1.5, -1.5, -0.5, -0.5, -1, 3, -1, -1, -1],
  'bounce-subject': [-0.8, -0.8, 0.2, 0, -0.8, 2.5, -0.8, -1, -0.8],
  'bounce-text': [-0.8, -0.5, -0.3, -0.3, -0.8, 2.5, -0.8, -0.8, -0.8],
  'away-subject': [-0.5, -0.5, -0.5, -0.5, 0, 3, -0.8, -0.8, -0.5],
  'away-text': [0.3, 0, -0.5, -0.5, 0, 1.8, -1, -0.8, -0.5],
  // recipients
  'undisclosed-recipients': [-1, -0.5, -0.5, -0.3, -1, -0.3, 1, 0.9, -0.5],
  'no-recipients': [-1.1, -0.6, -0.4, 0, -0.8, 0, 0.9, 0.5, -0.3],
  'to-own-sender': [-0.8, -0.8, -0.3, 0, -0.5, -0.3, 0.9, 0.9, -0.5],
  'few-recipients': [0.7, 0.3, -0.8, -0.3, 0.5, -0.6, -1, -0.5, -1],
  'many-recipients': [-0.6, 0, -0.8, 0, 0, -0.8, 1, 1.2, -1],
  'owner-not-addressed': [-0.5, 0.3, -0.3, 0, 0, 0, 0.5, 0.4, -0.3],
  // the sender
  'no-sender': [0.6, 0, 0, 0, 0.4, 0.6, -0.6, -0.6, -0.6],
  'sender-noreply': [-3, -2.5, 1.2, 1.1, -1, 0.3, 0.3, 0.2, 0.7],
  'sender-marketing': [-1.5, -0.8, -0.6, -0.2, -1, -0.6, 1.1, 0.7, 0],
  'sender-service': [-1, -0.8, 1.3, 0.8, -0.5, 0.2, 0, 0, 0.2],
  'sender-office': [-0.3, -0.3, 0.2, 0, -0.2, 0, 0.4, 0.4, -0.3],
  'sender-person': [1.2, 0.8, -1.2, -0.6, 0.7, -0.4, -0.8, -0.6, -0.6],
  'sender-numbered': [-0.6, -0.6, 0.2, 0.2, -0.3, 0, 0.4, 0, 0],
  'sender-subdomain': [-0.8, -0.3, 0.2, 0.2, -0.5, 0, 0.6, 0.4, 0],
  'reply-elsewhere': [-0.3, -0.2, -0.3, 0, 0, -0.3, 0.3, 0.2, 0],
  // build
  images: [-0.7, -1, 0.2, 0.1, -0.6, -0.6, 0.6, 0.4, 0.3],
  'image-placeholders': [-0.8, -0.6, -0.2, 0, -0.5, -0.5, 1, 0.4, 0],
  'layout-tables': [-1, -1, 0.3, 0.3, -0.6, -0.5, 0.4, 0.3, 0.3],
  'tracking-pixel': [-1, -1, 0.4, 0.4, -0.6, -0.6, 0.5, 0.4, 0.4],
  preheader: [-1, -1, 0.2, 0.1, -0.6, -0.6, 0.4, 0.3, 0.1],
  'html-only': [-0.5, -0.8, 0.3, 0.2, -0.5, -0.4, 0.3, 0.2, 0.2],
  'web-links': [-1.1, -0.5, -0.5, -0.1, -0.5, -0.7, 1.1, 0.3, 0],
  'link-heavy': [-0.7, -0.4, 0, 0.2, -0.3, -0.3, 0.7, 0.2, 0],
  'redirect-links': [-0.8, -0.6, 0, 0.1, -0.6, -0.5, 0.6, 0.4, 0.1],
  'campaign-links': [-0.8, -0.6, 0, 0.1, -0.5, -0.5, 0.6, 0.4, 0.2],
  'browser-view': [-1.5, -1.2, -0.4, -0.3, -1, -0.8, 1.3, 0.8, -0.2],
  'drawn-rules': [-0.6, -0.2, 0.1, 0, -0.2, 0, 0.7, 0.2, -0.2],
  'long-text': [-0.5, 0, -0.5, 0, -0.4, -0.4, 0.8, 0, -0.6],
  'short-text': [0.6, 0.2, 0.3, 0.2, 0.3, 0.2, -0.7, -0.5, 0.2],
  'single-purpose': [-0.2, -0.6, 0.9, 0.9, 0, -0.2, -0.8, 0.3, 0.8],
  // language of mass mail
  'unsubscribe-words': [-2, -1, 0.3, 0.7, -1.5, -1, 1.5, 1, 0.7],
  'subscription-words': [-1.5, -0.6, 0.2, 0.6, -1, -0.8, 0.9, 0.5, 0.4],
  'greets-everybody': [-0.8, 0, -0.1, 0, -0.5, -0.5, 1, 0.7, -0.5],
  imprint: [-0.1, -0.5, 0.4, 0.1, 0, -0.2, 0.3, 0.3, 0.2],
  copyright: [-1, -0.7, 0.4, 0.3, -0.6, -0.4, 0.5, 0.2, 0.4],
  'offer-words': [-0.9, -0.8, -0.7, -0.6, -0.8, -0.8, 1.5, 0.3, -0.6],
  'offer-subject': [-0.5, -0.4, -0.3, -0.2, -0.4, -0.4, 0.7, 0.1, -0.4],
  'advert-subject': [-0.9, -0.7, -0.6, -0.5, -0.5, -0.6, 1.2, 0.4, -0.4],
  'newsletter-words': [-0.9, -0.5, -0.7, -0.1, -0.7, -0.7, 1.7, 0.2, -0.5],
  'newsletter-subject': [-0.5, -0.3, -0.2, 0.2, -0.3, -0.3, 1, 0, -0.4],
  'shouted-subject': [-0.3, -0.3, -0.2, -0.2, -0.3, -0.2, 0.7, 0.4, -0.3],
  exclamations: [-0.2, -0.2, -0.5, -0.4, -0.4, -0.4, 0.8, 0.5, -0.3],
  'solicitation-words': [-0.7, -0.4, -0.6, -0.6, -0.7, -0.6, 1.5, -0.2, -0.3],
  // what the sender declares the mail to be
  'schema-transaction': [-1.5, -1.5, 2.2, 0.3, -0.3, -0.5, -1, -0.5, -1],
  'schema-event': [-0.8, -0.8, 0.3, 0, 0.4, -0.5, 0, 1.4, -0.5],
  'schema-offer': [-1.5, -1.2, 0, -0.3, -0.8, -0.8, 1.5, 0, -0.8],
  // calendars
  'calendar-request-few': [-0.5, -0.5, 0, -0.3, 5, -0.5, -1.5, 0.3, -1],
  'calendar-request-many': [-0.5, -0.3, 0, -0.3, 2.5, -0.5, -0.5, 3.5, -1],
  'calendar-reply': [-0.3, -0.5, 0, 0, 5.5, 0.5, -2.5, -2.5, -1],
  'calendar-cancel': [-0.5, -0.5, 0, 0, 5.5, -0.3, -2, -1.5, -1],
  'calendar-published': [-0.5, -0.5, 0.8, 0, 1.2, -0.5, -0.2, 1.4, -1],
  // events
  invites: [-0.2, -0.1, -0.3, -0.2, 0.2, -0.4, 0.1, 1.8, 0.2],
  'event-subject': [-0.3, -0.1, -0.2, -0.1, 0.1, -0.3, 0.1, 1.4, -0.4],
  'event-words': [-0.3, -0.2, -0.1, -0.1, 0.1, -0.4, 0.1, 1.2, -0.4],
  'register-words': [-0.4, -0.3, 0, 0, 0, -0.3, 0.2, 1.1, -0.2],
  'date-and-time': [0, 0, 0.1, 0.1, 0.3, 0, -0.1, 0.5, -0.3],
  'event-date-place': [-0.3, -0.3, 0, -0.1, 0.3, -0.3, -0.1, 1.4, -0.4],
  'own-ticket': [-0.5, -0.5, 1.5, 0.2, 0.2, -0.3, -0.6, -0.8, -0.5],
  // requests for contact
  'connect-subject': [-0.6, -0.8, -0.8, 0.3, -0.5, -0.5, 0, 0, 2.4],
  'connect-words': [-0.3, -0.3, -0.5, 0.1, -0.3, -0.3, -0.2, 0, 2],
  'network-asks': [-2, -1, -1, 0.2, -0.5, -0.5, -0.8, -0.3, 3.8],
  'network-mail': [-1.5, -0.8, 0.4, 1, 0, -0.3, 0.7, 0.4, 0.2],
  're-engagement': [-0.8, -0.8, -1, -1, -0.5, -0.5, 2.8, 0, -0.4],
  // own dealings
  'matter-access-code': [-0.8, -1, 1.4, -0.2, -0.8, -0.5, -0.8, -0.8, -0.6],
  'matter-order': [-0.4, -0.8, 1.2, -0.2, -0.6, -0.3, -0.4, -0.6, -0.6],
  'matter-invoice': [-0.2, -0.6, 1.2, -0.2, -0.6, -0.3, -0.4, -0.6, -0.6],
  'matter-booking': [-0.3, -0.6, 1.2, -0.1, 0.1, -0.3, -0.4, 0, -0.6],
  'matter-delivery': [-0.3, -0.6, 1.2, 0, -0.5, -0.2, -0.4, -0.6, -0.6],
  'matter-account': [-0.4, -0.6, 1, 0.2, -0.5, -0.1, -0.3, -0.5, -0.3],
  'matter-alarm': [-0.6, -0.3, 0.8, 0.6, -0.6, 0.1, -0.5, -0.6, -0.5],
  'transaction-subject': [-0.3, -0.3, 1.2, 0.1, -0.1, 0, -0.4, -0.4, -0.3],
  'transaction-words': [-0.3, -0.3, 1.2, 0.1, -0.2, -0.1, -0.4, -0.3, -0.3],
  'record-number': [-0.3, -0.3, 1.2, 0.1, -0.2, 0, -0.5, -0.5, -0.5],
  'amount-total': [-0.3, -0.6, 1.3, -0.3, -0.5, -0.5, -0.4, -0.3, -0.5],
  'code-given': [-0.4, -0.6, 1.3, -0.3, -0.2, -0.5, -0.7, -0.7, -0.5],
  'service-note': [-1, -0.9, 0.9, 0.5, -0.3, 0.3, 0, 0, 0],
  'record-attached': [0.1, -0.6, 1.3, -0.5, -0.5, -0.5, -0.8, -0.6, -0.8],
  // notes of a service
  'notification-service': [-0.8, 0.3, 0, 3, -0.3, -0.3, -1, -0.8, -0.5],
  'activity-subject': [-0.4, -0.2, 0, 1.6, -0.2, -0.3, -0.2, -0.2, -0.2],
  'activity-words': [-0.4, -0.2, 0, 1.4, -0.2, -0.3, -0.1, -0.2, -0.1],
  // talk between people
  'reply-threaded': [1.5, 1.5, -0.8, 0.1, 0.2, 0.3, -2, -1, -1],
  'reply-subject': [0.8, 0.5, -0.5, -0.3, 0, 0.1, -0.6, -0.4, -0.6],
  threaded: [0.2, 0.3, 0, 0.5, 0.1, 0.6, -0.3, -0.2, -0.3],
  'forward-subject': [1, 0.3, -0.6, -0.3, 0, -0.4, -0.7, -0.3, -0.6],
  'quoted-reply': [1.2, 1.2, -0.7, 0, -0.2, 0.2, -1.2, -1, -0.8],
  'quoted-forward': [1, 0.2, -0.4, -0.3, -0.2, 0.2, -0.6, -0.3, -0.6],
  'mail-client': [1, 0.8, -0.8, -0.6, 0.5, -0.2, -0.7, -0.3, -0.8],
  'greets-receiver': [0.5, 0, 0.3, 0.1, 0, -0.2, 0, 0.1, 0.3],
  closing: [0.5, 0.1, 0.1, -0.3, 0, 0, -0.3, 0, 0.1],
  'signed-by-sender': [0.9, 0.6, -0.4, -0.4, 0, 0, -0.5, 0, 0],
  'first-person': [0.6, 0.5, -0.3, -0.4, 0, 0, -0.4, -0.4, -0.1],
  attachment: [0.5, 0, 0, -0.4, 0.1, -0.3, -0.4, -0.1, -0.7],
  'campaign-to-list': [-1, -6, -0.5, -0.8, -1, -0.8, 4.6, 1, 0],
  'calendar-to-list': [-2, -6.5, -0.5, -1, 3, -0.8, -0.5, 7.8, -1],
  'to-distribution': [-1, 0.2, -0.5, 0.2, 0, -0.5, 1.2, 1, -0.8],
  'sender-notifier': [-2.5, -1.5, 0.6, 1.6, -0.5, 0.2, 0, 0, 0.6],
  'connect-boilerplate': [-1.3, -0.5, -0.3, -0.2, -0.3, -0.3, -0.3, -0.2, 2],
  // disguises: half of the marks belong to something else than the message pretends
  'reply-from-campaign': [-2.2, -1.5, -0.3, 0, -0.5, -0.5, 1.8, 0.8, 0],
  'receipt-that-sells': [-0.4, -0.4, -2.2, -0.4, -0.4, -0.3, 1.2, 0, 0],
  'machine-that-sells': [-0.5, -0.5, -0.5, -0.5, -0.5, -3, 1.5, 0.5, 0],
}

/** All of it, as the fit starts from it. */
export const DECLARED = { bias: DECLARED_BIAS, observations: DECLARED_WEIGHTS } as const
