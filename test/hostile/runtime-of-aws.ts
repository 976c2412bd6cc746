import { pathToFileURL } from 'node:url'

/*
 * What AWS's runtime for Node does about faults that nobody caught, in a process of its own: it listens before it
 * imports the function, writes them down whole, and ends.
 */

for (const [event, name, code] of [
  ['uncaughtException', 'Uncaught Exception', 129],
  ['unhandledRejection', 'Unhandled Promise Rejection', 128],
] as const) {
  process.on(event, (fault: unknown) => {
    process.stderr.write(
      `ERROR ${name} ${fault instanceof Error ? `${fault.stack}` : JSON.stringify(fault)}\n`,
    )
    process.exit(code)
  })
}

const [, , bundle = '', planted = ''] = process.argv
if (bundle !== 'none') await import(pathToFileURL(bundle).href)

const MAIL = 'Quirina Zwetsch <quirina.zwetsch@mohnfeld.example> wrote: Ofenrohr, Liebe Dampfnudel'
const fault = Object.assign(new TypeError(MAIL), { code: 'EENVELOPE' })

if (planted === 'exception') {
  setTimeout(() => {
    throw fault
  })
} else if (planted === 'text') void Promise.reject('Zwetsch')
else if (planted === 'object') void Promise.reject({ subject: 'Ofenrohr', from: MAIL })
else if (planted === 'cause') void Promise.reject(new Error('Dampfnudel', { cause: fault }))
else void Promise.reject(fault)
