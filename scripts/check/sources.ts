import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { SourceFile } from './houseRules.ts'

/** Files under src/ that are in git or would be after `git add .`. */
export function trackedSources(): SourceFile[] {
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'src'])
  const paths = listing.toString().split('\0')
  return paths
    .filter((path) => path !== '' && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
