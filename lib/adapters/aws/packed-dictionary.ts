/**
 * What entries have in common, so that it need not be kept with each: the shape of their JSON, names of evidence, and
 * phrases of mass mail; the commonest last. What is packed can only be read with the very dictionary that it was packed
 * with: a better one is another, beside this one.
 */
export const ENTRY_DICTIONARY = [
  // Addresses and links.
  'https://www. http:// .de .com .net .org .eu info@ noreply@ no-reply@ news@ newsletter@ hallo@ service@ kontakt@ ',
  'mailto:?subject=unsubscribe unsubscribe?u= /abmelden?id= bounce-bounces+ mail. click. list-id. .list-manage.com ',
  // What mass mail says of itself, and what shows it.
  'Sehr geehrte Damen und Herren, Liebe Freundinnen und Freunde, Liebe Mitglieder, Guten Tag, Hallo Hi Dear ',
  'Newsletter Einladung zum Angebot: Rabatt Gutschein nur bis kostenlos jetzt anmelden Termin Veranstaltung ',
  'You are receiving this email because you unsubscribe View this email in your browser click here invitation ',
  'Sie erhalten diese E-Mail, weil Sie sich abmelden vom Newsletter abbestellen nicht mehr erhalten im Browser ansehen ',
  'undisclosed-recipients, plural-greeting, greets-everybody, speaks-to-many, newsletter-words, offer-words, invites ',
  'per cents off, a price cut, haste, something for nothing, a choice made for you To: "undisclosed-recipients":; ',
  'List-Id: < Precedence: bulk Feedback-ID: X-Mailer: From: Auto-Submitted: auto-generated List-Unsubscribe: <https://',
  // Names of evidence.
  'auto-generated bulk-without-matter calendar-request-few calendar-request-many code-given connect-boilerplate ',
  'cart-words event-date-place event-subject event-words first-person greets-receiver html-only image-only invites-many ',
  'layout-tables letter-by-hand letter-by-service link-heavy list-footer list-post list-reply list-software long-text ',
  'machine-that-sells many-recipients matter-account matter-delivery matter-invoice matter-order network-mail ',
  'newsletter-subject notice-words notification-service offer-subject offer-words one-thing-to-one own-dealing ',
  'owner-not-addressed precedence-list quotes-receiver reply-subject reply-threaded sender-branded sender-noreply ',
  'sender-notifier sender-office sender-person sender-service sender-subdomain service-note short-text signed-by-sender ',
  'speaks-to-many subscription-words to-distribution transaction-subject transaction-words web-links browser-view ',
  'plural-greeting greets-everybody merged-circular newsletter-words campaign-that-sells sells-first campaign-id ',
  'mail-client redirect-links tracking-pixel unsubscribe-words undisclosed-recipients sender-marketing feedback-id ',
  'precedence-bulk service-mixed service-marketing one-click-unsubscribe list-id-announce list-unsubscribe ',
  // The optional parts.
  '{"to":"","others":["',
  '"listId":null,"event":{"summary":"","start":"2026-01-01T19:00:00+01:00","location":null,"answerBy":"2026-01-01"}',
  ',"unsubscribe":{"way":"mailto","to":"","subject":"unsubscribe","body":null}}',
  '"counterfactual":null,"policyVersion":3},"listId":"","event":null,"unsubscribe":{"way":"one-click","url":"https://',
  '"counterfactual":null,"policyVersion":3},"listId":"","event":null,"unsubscribe":{"way":"link","url":"https://',
  '"authentication":"fail","tie":{"level":"close","rank":1.5,"sent":1,"answers":1,"meetings":0,"threads":1,',
  '"lastMonth":202601,"by":"name"},"authentication":"unknown","tie":{"level":"known","by":"domain"},',
  '"verdict":{"disposition":"deliver","guarded":"deliver","kind":"personal","tie":"none","reasons":[{"code":"never-held",',
  '"facts":{"kind":"personal","tie":"none","who":"","lastMonth":null,"sent":0,"answers":0,"evidence":"letter-by-hand","seen":"',
  '{"name":"","kind":"discussion","weight":-1,"detail":""},{"name":"","kind":"meeting","weight":-1.5,"detail":""},',
  '{"name":"","kind":"contact-request","weight":1.2,"detail":""},{"name":"","kind":"invitation","weight":1.8,"detail":""},',
  '{"name":"","kind":"automatic","weight":-2,"detail":""},{"name":"","kind":"notification","weight":-1.5,"detail":""},',
  '{"name":"","kind":"transactional","weight":-1.2,"detail":""},{"name":"","kind":"personal","weight":-2,"detail":""},',
  // The commonest entry, from its first word to its last.
  '{"to":"@","mailFrom":"bounce@","messageId":"@","subject":"","excerpt":"","author":{"name":"","address":"@","platform":null},',
  '"authentication":"pass","tie":{"level":"none","rank":0,"sent":0,"answers":0,"meetings":0,"threads":0,"lastMonth":null,',
  '"by":"none"},"signals":[{"name":"list-unsubscribe","kind":"newsletter","weight":1.5,"detail":""}],',
  '"verdict":{"disposition":"hold","guarded":"hold","kind":"newsletter","tie":"none","reasons":[{"code":"tie-none",',
  '"facts":{"kind":"newsletter","tie":"none","who":"","lastMonth":null,"sent":0,"answers":0,"evidence":"","seen":""}},',
  '{"code":"mass-kind","facts":{"kind":"newsletter","tie":"none","who":"","lastMonth":null,"sent":0,"answers":0,',
  '"evidence":"","seen":""}}],"counterfactual":{"code":"if-known","facts":{"kind":"newsletter","tie":"none","who":"',
  '","lastMonth":null,"sent":0,"answers":0,"evidence":"","seen":""}},"policyVersion":3},"listId":null,"event":null}',
].join('')
