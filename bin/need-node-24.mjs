// Loaded before bin/app.ts, which an older Node cannot even read. Plain JavaScript, for any Node.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18) || major === 23) {
  process.stderr.write(
    `Kith's CDK app needs Node 24 (or 22.18); this is Node ${process.versions.node}.\n` +
      'Start it as "npx cdk …" in Kith\'s folder, after "npm ci": npm brings the right one along.\n',
  )
  process.exit(1)
}
