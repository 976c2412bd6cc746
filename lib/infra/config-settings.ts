import * as z from 'zod'
import { INBOUND_REGIONS } from './inbound-regions.ts'

/** RFC 1035 §2.3.1, and at least two labels. */
const Domain = z
  .string()
  .max(200)
  .regex(
    /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/,
    'a domain in lower case, as in kith.example.org',
  )

/** No more than what an address needs: SNS looks closer. */
const MailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, 'a mail address, as in you@example.org')

const HostedZone = z
  .strictObject({
    name: Domain.describe('The zone’s domain'),
    id: z
      .string()
      .regex(/^Z[A-Z\d]{1,31}$/, 'the id of a hosted zone, as in Z0123456789ABCDEFGHIJ')
      .describe('As the Route 53 console shows it, "Hosted zone ID"'),
  })
  .describe('A hosted zone of Route 53 in the same account')

const SentFolder = z
  .strictObject({
    owner: z.string().min(1).max(255).describe('The owner’s id, as kith owner list shows it'),
    secret: z
      .string()
      .regex(
        /^arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]{1,512}-[A-Za-z\d]{6}$/,
        'the complete ARN of a secret',
      )
      // So the function may read this one and no other.
      .describe('The complete ARN, with the six letters at its end, of the secret that opens the folder'),
  })
  .describe('A folder of sent mail on an owner’s mail server')

const Mailbox = SentFolder.describe(
  'An owner’s own mailbox, into which mail is put as it came once they have it so: kith owner set OWNER --deliver imap. The secret is as for sentFolders, and may be the same',
)

const Upstream = z
  .strictObject({
    authservId: Domain.describe('How it names itself in Authentication-Results, as in mx.provider.example'),
    mailFrom: z
      .union([MailAddress, Domain], 'an address or a domain in lower case')
      .describe(
        'The envelope sender (MAIL FROM) of what it forwards: an address, which stands for its sub-addresses, too (anna@provider.example for anna+fwd@…), or a whole domain where only it sends for that',
      ),
  })
  .describe('A mail server that forwards mail to Kith, and whose word on who sent it is believed')

/** So many run side by side, and no more; at least two, which a queue needs. */
const Concurrency = z.int().min(2).max(1_000)

const ReservedConcurrency = z
  .strictObject({
    receive: Concurrency,
    learn: Concurrency,
    digest: Concurrency,
    review: Concurrency,
    release: Concurrency,
    feedback: Concurrency,
    'sent-folders': Concurrency,
  })
  .partial()

const Tag = z.string().max(256)

/** All that a kith.config.json may say of a Kith; a stage may say it otherwise. */
export const SETTINGS = {
  domain: Domain.describe('SES receives this domain’s mail (its MX points there), and Kith sends from it'),
  furtherDomains: z.array(Domain).max(50).describe('Domains whose mail SES receives, too'),
  region: z
    .enum(INBOUND_REGIONS, `a region in which SES receives mail: ${INBOUND_REGIONS.join(', ')}`)
    .nullable()
    .describe('Where Kith runs; null for the region of your AWS settings'),
  createIdentity: z
    .boolean()
    .describe('Whether to verify the domains with SES; false where the account has done so already'),
  mailFrom: z
    .string()
    .regex(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/, 'one label, as in bounce')
    .nullable()
    .describe('Below each domain, the domain of envelope senders (custom MAIL FROM); null for SES’s own'),
  hostedZones: z
    .array(HostedZone)
    .max(50)
    .describe('Where DNS records are made; those of other domains are printed'),
  mxRecords: z
    .boolean()
    .describe('Whether MX records are made in hostedZones: false until mail shall come here'),
  dmarc: z
    .enum(['none', 'quarantine', 'reject'])
    .nullable()
    .describe('The policy (p=) of the DMARC records that are made in hostedZones; null to make none'),
  ruleSet: z
    .enum(['own', 'active', 'manual'])
    .describe(
      'own: activate a rule set of Kith’s own, unless another is active. active: add Kith’s rules to the one that is active. manual: activate it yourself',
    ),
  pagesDomain: Domain.nullable().describe(
    'Where the pages are, as in pages.kith.example.org; null for an address of AWS’s, which looks like phishing',
  ),
  pagesCertificate: z
    .string()
    .regex(/^arn:aws[\w-]*:acm:[\w-]+:\d{12}:certificate\/[\w-]{1,64}$/, 'the ARN of a certificate of ACM')
    .nullable()
    .describe('For pagesDomain, in Kith’s region; null to have one made by hostedZones'),
  keepFunctionUrl: z
    .boolean()
    .describe(
      'Whether the address of AWS’s goes on answering beside pagesDomain: true while links of earlier digests lead there (60 days)',
    ),
  upstreams: z
    .array(Upstream)
    .max(10)
    .describe('Mail servers that forward to Kith and are believed: for a trial without a change of the MX'),
  alarmsTo: MailAddress.nullable().describe('Who is told when something needs a person; null for nobody'),
  monthlyBudget: z
    .number()
    .positive()
    .max(1_000_000)
    .nullable()
    .describe(
      'US dollars a month for the whole account: alarmsTo is told at 80 % and when more is forecast; null for no limit',
    ),
  reservedConcurrency: ReservedConcurrency.describe(
    'Executions reserved for a function, which are also the most that it gets; the account must keep 100 unreserved',
  ),
  tags: z
    .record(
      z
        .string()
        .min(1)
        .max(128)
        .regex(/^(?!aws:)/i, 'a name that does not begin with aws:'),
      Tag,
    )
    .describe('Tags of all that is deployed, beside app and stage'),
  mailboxes: z
    .array(Mailbox)
    .max(30)
    .describe('Owners’ own mailboxes, for those whose mail is put there by IMAP; none by default'),
  sentFolders: z
    .array(SentFolder)
    .max(200)
    .describe('Whose sent mail is read on their mail servers; none by default'),
}
