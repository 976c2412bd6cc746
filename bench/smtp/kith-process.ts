import { zoneResolver } from '../../lib/adapters/authentication/resolver.ts'
import { startGateway } from '../../lib/cli/gateway.ts'
import { address } from '../../lib/domain/address.ts'

// Runs in a process of its own, as `npm start` does, for whoever measures it.

const [, , dataDir = '', mode] = process.argv
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const nobody = async () => {
  throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
}
const gateway = await startGateway({
  dataDir,
  host: '127.0.0.1',
  smtpPort: 0,
  httpPort: 0,
  owner: {
    addresses: [address('hanne@bench.example')],
    name: 'Hanne',
    language: 'en',
    timeZone: 'UTC',
    interests: { topics: [], effect: 'deliver' },
    mode: mode === 'guarding' ? mode : 'observing',
  },
  relay: null,
  resolver: zoneResolver(new Map(), nobody),
  clock: () => new Date(),
  log: silent,
})
process.on('disconnect', async () => {
  await gateway.close()
  process.exit(0)
})
process.on('message', async () => {
  await gateway.settled()
  process.send?.('settled')
})
process.send?.({
  pageUrl: gateway.pageUrl,
  port: gateway.smtpPort,
  recipient: gateway.owner.addresses[0],
  maildir: gateway.maildir,
})
