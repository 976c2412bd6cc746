/**
 * The steps from an empty database to the present one; `user_version` counts how many were taken. A step
 * that was released is never changed: what it got wrong, a later one puts right.
 *
 * Moments are whole milliseconds since 1970 (UTC), lists are JSON arrays, `body` is what no query asks for.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE owners (
    id TEXT NOT NULL PRIMARY KEY,
    next_digest_at INTEGER,
    body TEXT NOT NULL
  );
  CREATE INDEX owners_by_digest ON owners (next_digest_at) WHERE next_digest_at IS NOT NULL;

  -- One row an address, of all owners and both roles: nobody's mail can go to two.
  CREATE TABLE owner_addresses (
    address TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('guarded', 'journal')),
    owner_id TEXT NOT NULL REFERENCES owners (id) ON DELETE CASCADE
  );
  CREATE INDEX owner_addresses_by_owner ON owner_addresses (owner_id);

  CREATE TABLE ties (
    owner_id TEXT NOT NULL,
    key TEXT NOT NULL,
    outgoing REAL NOT NULL,
    incoming REAL NOT NULL,
    sent INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    meetings INTEGER NOT NULL,
    threads TEXT NOT NULL,
    months TEXT NOT NULL,
    addresses TEXT NOT NULL,
    collected INTEGER NOT NULL,
    PRIMARY KEY (owner_id, key)
  );

  CREATE TABLE lessons (
    owner_id TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (owner_id, id)
  ) WITHOUT ROWID;

  CREATE TABLE sent_messages (
    owner_id TEXT NOT NULL,
    message_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    recipients TEXT NOT NULL,
    PRIMARY KEY (owner_id, message_id)
  );

  CREATE TABLE rules (
    owner_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    subject TEXT NOT NULL,
    effect TEXT NOT NULL,
    reach TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (owner_id, scope, subject)
  );

  CREATE TABLE entries (
    owner_id TEXT NOT NULL,
    intake_id TEXT NOT NULL,
    state TEXT NOT NULL,
    state_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    expires_at INTEGER,
    digested_at INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (owner_id, intake_id)
  );
  CREATE INDEX entries_by_state ON entries (owner_id, state, received_at, intake_id);
  CREATE INDEX entries_by_intake ON entries (intake_id);
  CREATE INDEX entries_by_expiry ON entries (expires_at) WHERE expires_at IS NOT NULL;
  CREATE INDEX entries_releasing ON entries (state_at) WHERE state = 'releasing';

  CREATE TABLE digests (
    owner_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (owner_id, id)
  );
  CREATE INDEX digests_by_time ON digests (owner_id, at);

  CREATE TABLE intakes (
    id TEXT NOT NULL PRIMARY KEY,
    accepted_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    done INTEGER NOT NULL,
    envelope TEXT NOT NULL
  );
  CREATE INDEX intakes_pending ON intakes (accepted_at, id) WHERE done = 0;
  CREATE INDEX intakes_done ON intakes (accepted_at) WHERE done = 1;
  `,
  `
  CREATE TABLE interactions (
    owner_id TEXT NOT NULL,
    lesson_id TEXT NOT NULL,
    address TEXT NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    name TEXT,
    share REAL NOT NULL,
    thread TEXT NOT NULL,
    PRIMARY KEY (owner_id, lesson_id, address)
  );
  CREATE INDEX interactions_by_time ON interactions (owner_id, at);

  CREATE TABLE import_notes (
    owner_id TEXT NOT NULL,
    sort TEXT NOT NULL,
    likeness TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (owner_id, sort, likeness, id)
  );

  CREATE TABLE import_marks (
    owner_id TEXT NOT NULL,
    source TEXT NOT NULL,
    items INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    PRIMARY KEY (owner_id, source)
  ) WITHOUT ROWID;
  `,
  `
  -- Names taken until a moment: used links, ended sessions.
  CREATE TABLE claims (
    name TEXT NOT NULL PRIMARY KEY,
    until INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX claims_by_end ON claims (until);
  `,
  `
  -- How far each folder of sent mail was learned from.
  CREATE TABLE bookmarks (
    owner_id TEXT NOT NULL,
    account TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (owner_id, account)
  );
  `,
  `
  -- How often a text came, by the bands of its fingerprint.
  CREATE TABLE sightings (
    owner_id TEXT NOT NULL,
    band TEXT NOT NULL,
    count INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (owner_id, band)
  );
  CREATE INDEX sightings_by_time ON sightings (last_at);
  `,
  `
  -- Releases that can still be undone, by when they were asked for.
  CREATE INDEX entries_leaving ON entries (state_at) WHERE state = 'leaving';
  `,
  `
  -- Owners who have gone, until the last of what is theirs is erased.
  CREATE TABLE closed_owners (
    id TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- What came of asking lists to let the owner go, by the message that offered it.
  CREATE TABLE unsubscriptions (
    owner_id TEXT NOT NULL,
    intake_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    retry_at INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (owner_id, intake_id)
  );
  CREATE INDEX unsubscriptions_by_time ON unsubscriptions (owner_id, asked_at);
  CREATE INDEX unsubscriptions_due ON unsubscriptions (retry_at) WHERE retry_at IS NOT NULL;
  `,
  `
  -- Whether bytes are a digest's, whoever's it is.
  CREATE INDEX digests_by_id ON digests (id);
  `,
  `
  -- Addresses that an owner gave to one correspondent each.
  CREATE TABLE aliases (
    owner_id TEXT NOT NULL,
    address TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (owner_id, address)
  );
  CREATE INDEX aliases_by_change ON aliases (owner_id, changed_at);
  `,
]
