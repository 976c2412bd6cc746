import { checks } from './checks.ts'
import { lookBack } from './scene-after.ts'
import { cutOff } from './scene-cuts.ts'
import { deploy } from './scene-deploy.ts'
import { comesReleased, orderDigest, readDigest, release } from './scene-digest.ts'
import { erase } from './scene-erase.ts'
import { comesBack, poison } from './scene-faults.ts'
import { holdNewsletter, receiveMail } from './scene-mail.ts'
import { addOwners, isWell, makeRecords } from './scene-owners.ts'
import { redeploy } from './scene-redeploy.ts'
import { signIn } from './scene-sign-in.ts'
import { lookAtTemplate } from './scene-template.ts'
import { learnFromSentMail } from './scene-ties.ts'
import { DOMAIN, type Story, storyOf } from './story.ts'
import { openWorld, type World } from './world.ts'

/*
 * One story, from an empty account to an owner who goes: the real stack, deployed by the real CDK to AWS's
 * place on this machine, which lets each function do what its role allows and nothing else.
 */

const config = { domain: DOMAIN, region: 'eu-central-1', alarmsTo: 'ops@ops.test' }
const all = checks((text) => process.stdout.write(text))

async function play(world: World): Promise<void> {
  const { scene } = all
  const told: { isDeployed?: true; story?: Story } = {}
  const begun = await scene('From an empty account', async () => {
    const beginning = storyOf(world, all, await deploy(all, world, config))
    told.isDeployed = true
    await makeRecords(beginning)
    told.story = { ...beginning, ...(await addOwners(beginning)) }
    await isWell(told.story)
  })
  if (told.isDeployed) await scene('What AWS’s place ignores', () => lookAtTemplate(all, world))
  const { story } = told
  if (!begun || story === undefined) return

  const waits: { held?: { id: string; bytes: Buffer }; due?: Date; form?: string; lea?: string } = {}
  await scene('Mail comes in', async () => {
    waits.held = await holdNewsletter(story)
    // Its minute comes while other scenes play.
    waits.due = await orderDigest(story)
    await receiveMail(story)
  })
  await scene('What the owner sent', async () => {
    waits.lea = await learnFromSentMail(story)
  })
  const { held, due, lea } = waits
  await scene('Signing in', () => signIn(story))
  await scene('What nobody can work off', () => poison(story))
  if (held === undefined || due === undefined || lea === undefined) return
  await scene('The digest', async () => {
    waits.form = await readDigest(story, due, held.id)
    await release(story, waits.form, held.id)
  })
  await scene('Another deployment, while a release is on its way', async () => {
    await redeploy(story, config, lea)
    if (waits.form !== undefined) await comesReleased(story, held.id, held.bytes)
  })
  await scene('What comes back', () => comesBack(story))
  await scene('Cut off between effect and record', () => cutOff(story))
  await scene('An owner goes', () => erase(story))
  await scene('Looking back', () => lookBack(story))
}

const python = process.env['KITH_PYTHON']
if (python === undefined) throw new Error('start it by test/deploy/run.sh')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
const world = await openWorld(python)
try {
  await play(world)
} catch (fault) {
  await all.scene('The story broke off', () => Promise.reject(fault))
} finally {
  await world.end(all.failed > 0)
}
process.stdout.write(`\n${all.sum}\n`)
process.exit(all.failed === 0 ? 0 : 1)
