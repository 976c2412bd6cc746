import type { Config } from '../../../lib/infra/config.ts'

/** A configuration that says all that can be said. */
export const WHOLE: Partial<Config> = {
  furtherDomains: ['other.example'],
  hostedZones: [
    { name: 'example.org', id: 'ZAAAAAAAAAAAA1' },
    { name: 'kith.example.org', id: 'ZBBBBBBBBBBBB2' },
  ],
  dmarc: 'quarantine',
  pagesDomain: 'pages.kith.example.org',
  upstreams: [
    { authservId: 'mx.provider.example', mailFrom: 'anna@provider.example' },
    { authservId: 'mx.firm.example', mailFrom: 'firm.example' },
  ],
  alarmsTo: 'ops@example.org',
  monthlyBudget: 20,
  reservedConcurrency: { receive: 4, review: 20 },
  tags: { team: 'post' },
  sentFolders: [
    {
      owner: 'anna',
      secret: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:kith/imap/anna-a1B2c3',
    },
  ],
}
