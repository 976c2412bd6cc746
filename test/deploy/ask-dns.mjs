// Loaded before the command line: it asks the DNS of these tests in place of the machine's.
import dns from 'node:dns/promises'
import { syncBuiltinESMExports } from 'node:module'

const { Resolver } = dns

dns.Resolver = class extends Resolver {
  constructor(options) {
    super(options)
    this.setServers([process.env.KITH_TEST_DNS])
  }
}
syncBuiltinESMExports()
