/** `npm run bench`: every file of bench/, one after the other. They measure and print; none of them fails anything. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

for (const name of readdirSync('bench').filter((each) => each.endsWith('.ts'))) {
  console.log(`\n── bench/${name}`)
  const { status } = spawnSync(process.execPath, [`bench/${name}`], { stdio: 'inherit' })
  if (status !== 0) console.log(`(ended with ${status}: nothing was measured)`)
}
