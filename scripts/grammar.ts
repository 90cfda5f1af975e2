/** `npm run grammar`: makes the parser tables of every grammar under src/ anew; `npm run check` says when it is due. */
import { writeFileSync } from 'node:fs'
import { generateTables } from './check/grammars.ts'
import { trackedSources } from './check/sources.ts'

for (const { path, text } of trackedSources().flatMap(generateTables)) {
  writeFileSync(path, text)
  console.log(path)
}
