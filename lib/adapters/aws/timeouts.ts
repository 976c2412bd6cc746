/**
 * Without these, a service that takes a request and says nothing would hold a function until that is cut off, and
 * all other messages of its batch with it. Milliseconds until there is a connection, and without an octet on it.
 */
export const TIMEOUTS = { connectionTimeout: 3_000, socketTimeout: 20_000 }
