/**
 * `npm test`: every gate, every unit, component and browser test, on nothing but Node and a browser, which is installed
 * if there is none. All of them run even when an early one fails; the last line counts what passed and what failed.
 */
import { ensureBrowser } from './ensureBrowser.ts'
import { thisMachine } from './machine.ts'
import { printTotal, runPlaywright, runStep, runVitest } from './testing.ts'

const steps = [await runStep('Check', 'node', ['scripts/check.ts'])]
try {
  process.env['RUNLENS_BROWSER'] = ensureBrowser(thisMachine)
  steps.push(
    await runVitest(),
    await runStep('Build', 'npm', ['run', '--silent', 'build']),
    await runPlaywright(['--project=embedded', '--project=folder']),
  )
} catch (error) {
  steps.push({ passed: 0, failures: [error instanceof Error ? error.message : String(error)] })
}
printTotal('npm test', steps)
