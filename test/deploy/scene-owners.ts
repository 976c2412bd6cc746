import assert from 'node:assert/strict'
import { DescribeActiveReceiptRuleSetCommand, SetActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses'
import type { Ended } from './process.ts'
import { ANNA, BEN, DOMAIN, linkIn, type Person, type Story } from './story.ts'

type Beginning = Omit<Story, 'anna' | 'ben'>

/** DNS and the rule set: doctor names what is missing, and is content when it is there. */
export async function makeRecords({ checks: { check }, world }: Beginning): Promise<void> {
  await check('kith doctor says that the DNS records are missing, and how they read', async () => {
    const { code, out } = await world.kith('doctor')
    assert.equal(code, 1, out)
    assert.match(out, /WRONG {2}MX kith\.test/)
    assert.match(out, /WRONG {2}DKIM kith\.test/)
    assert.match(out, /WRONG {2}SES identity kith\.test: not verified/)
  })
  await check('the stack prints every record that DNS has to have', () => {
    const printed = [...world.outputs().values()]
    const door = printed.flatMap((value) => /^10 (inbound-smtp\.\S+)$/.exec(value)?.[1] ?? [])
    assert.equal(door.length, 1)
    for (const name of [DOMAIN, `sent.${DOMAIN}`]) world.dns.add(name, 'MX', ...door)
    const records = printed.flatMap((value) => {
      const [, name, type, of] = /^(\S+) (CNAME|MX|TXT) (?:10 )?(.+)$/.exec(value) ?? []
      return name === undefined || of === undefined ? [] : [{ name, type: typeNamed(type), of }]
    })
    assert.equal(records.filter(({ name }) => name.endsWith(`._domainkey.${DOMAIN}`)).length, 3)
    for (const { name, type, of } of records) world.dns.add(name, type, of)
    // Whoever guards a domain reads at another.
    world.dns.add('reads.test', 'MX', 'mx.reads.test')
  })
  await world.emulator.verified(DOMAIN)
  await check('Kith’s receipt rules are the active ones', () => activate(world))
}

/** What the output `Activate` says, where the stack has not done so itself. */
async function activate(world: Story['world']): Promise<void> {
  const active = async () =>
    (await world.ses.send(new DescribeActiveReceiptRuleSetCommand({}))).Metadata?.Name
  if ((await active()) === undefined) {
    const command = [...world.outputs().values()].find((value) =>
      value.includes('set-active-receipt-rule-set'),
    )
    const name = / --rule-set-name (\S+)/.exec(command ?? '')?.[1]
    assert(name !== undefined, 'no output says how')
    await world.ses.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: name }))
  }
  assert.match((await active()) ?? '', /^Kith-/)
}

/** Two owners: one confirms by mail where she reads, for the other the operator vouches. */
export async function addOwners(beginning: Beginning): Promise<Pick<Story, 'anna' | 'ben'>> {
  const {
    checks: { check },
    world,
    browser,
    names,
  } = beginning
  const german = ['--lang', 'de', '--time-zone', 'Europe/Berlin', '--guard', '--json']
  const anna = await check('kith owner add', async () =>
    personOf(await world.kith('owner', 'add', ANNA.at, '--deliver-to', ANNA.reads, ...german)),
  )
  const ben = await check('kith owner add, vouched for', async () =>
    personOf(await world.kith('owner', 'add', BEN.at, '--deliver-to', BEN.reads, '--verified', ...german)),
  )
  await check('kith owner show finds her by her address', async () => {
    const { out } = await world.kith('owner', 'show', ANNA.at)
    assert.match(out, new RegExp(`copies of sent mail to +${anna.journal}`))
  })
  await check('an address at which Kith itself takes mail is refused to read at', async () => {
    const { code, err } = await world.kith(
      'owner',
      'add',
      `eve@${DOMAIN}`,
      '--deliver-to',
      `eve@sent.${DOMAIN}`,
    )
    assert.notEqual(code, 0)
    assert.match(err, /Kith/)
  })
  await world.emulator.strike()
  const link = await check('the clock strikes, and a mail asks whether the address is hers', async () => {
    const { text } = await world.mailTo(ANNA.reads, () => true)
    return linkIn(text, names.page, 'deliver-to/')
  })
  await check('the link shows a button; pressing it confirms the address', async () => {
    const asking = await browser.get(link)
    assert.equal(asking.status, 200)
    assert(asking.form !== null)
    assert.equal((await owner(world, ANNA.at))['readsAt'], null, 'the GET alone has confirmed it')
    assert.equal((await browser.post(asking.form)).status, 200)
    assert.equal((await owner(world, ANNA.at))['readsAt'], ANNA.reads)
  })
  return { anna, ben }
}

/** With all its advice followed. */
export async function isWell({ checks: { check }, world }: Pick<Story, 'checks' | 'world'>): Promise<void> {
  await check('kith doctor finds nothing wrong', async () => {
    const { code, out } = await world.kith('doctor')
    assert.equal(code, 0, out)
    assert.match(out, /\n0 wrong/)
  })
}

/** An owner as the command line shows them to programs. */
export async function owner(world: Story['world'], at: string): Promise<Record<string, unknown>> {
  const { code, out, err } = await world.kith('owner', 'show', at, '--json')
  assert.equal(code, 0, err)
  return Object(JSON.parse(out))
}

function typeNamed(type: string | undefined): 'CNAME' | 'MX' | 'TXT' {
  return type === 'MX' || type === 'TXT' ? type : 'CNAME'
}

function personOf({ code, out, err }: Ended): Person {
  assert.equal(code, 0, err)
  const { id, journalAddress }: { id: string; journalAddress: string } = JSON.parse(out)
  return { id, journal: journalAddress }
}
