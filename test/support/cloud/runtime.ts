import { pathToFileURL } from 'node:url'

// Runs in a process of its own, as AWS's runtime does: imports the bundle once, then takes event by event.

const [, , bundle = ''] = process.argv
const began = performance.now()
const { handler } = await import(pathToFileURL(bundle).href)
process.send?.({ imported: performance.now() - began })

process.on('message', async ({ id, event }: { id: number; event: unknown }) => {
  const context = {
    awsRequestId: `request-${id}`,
    functionName: 'kith',
    getRemainingTimeInMillis: () => 60_000,
  }
  try {
    process.send?.({ id, result: (await handler(event, context)) ?? null })
  } catch (cause) {
    process.send?.({ id, fault: cause instanceof Error ? cause.message : String(cause) })
  }
})
