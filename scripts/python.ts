import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Machine, thisMachine } from './machine.ts'

/** A virtual environment: the folder it lives in and the file that pins what is in it. */
export interface PythonEnvironment {
  readonly folder: string
  readonly requirements: string
}

const NEWEST: PythonEnvironment = { folder: '.venv-mlflow', requirements: 'e2e/mlflow/requirements.txt' }

/** MLflow's newest releases need it. */
const OLDEST = 10

const TELL_MINOR = 'import sys; print(sys.version_info.minor if sys.version_info.major == 3 else 0)'

/**
 * A Python 3.10 or newer: the one that PYTHON names, else the first on the PATH.
 * @throws Error with one sentence that says what was found and what to do.
 */
export function findPython(machine: Machine = thisMachine): string {
  const named = machine.env['PYTHON']
  const newest = [15, 14, 13, 12, 11, 10].map((minor) => `python3.${minor}`)
  const candidates = named === undefined || named === '' ? ['python3', 'python', ...newest] : [named]
  const found = candidates.find((command) => Number(machine.ask(command, ['-c', TELL_MINOR])) >= OLDEST)
  if (found !== undefined) return found
  throw new Error(
    `Real MLflow needs Python 3.${OLDEST} or newer, and ${candidates[0]} is not: install it, or set PYTHON to its path.`,
  )
}

/**
 * The Python of a virtual environment with the pinned MLflow, made now if need be (a minute, from the package index).
 * @throws Error with one sentence when Python, its venv module or the package index is missing.
 */
export function ensureMlflowPython(
  machine: Machine = thisMachine,
  { folder, requirements }: PythonEnvironment = NEWEST,
): string {
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const done = join(folder, 'requirements.sha256')
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  if (existsSync(python) && existsSync(done) && readFileSync(done, 'utf8') === wanted) return python

  machine.say(`Making a Python environment with MLflow in ${folder} (once).`)
  rmSync(folder, { recursive: true, force: true })
  if (!machine.succeeds(findPython(machine), ['-m', 'venv', folder])) {
    throw new Error('Python could not make a virtual environment: on Debian and Ubuntu, install python3-venv.')
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]
  if (!machine.succeeds(python, pip)) throw new Error(`pip could not install ${requirements}: see its words above.`)
  writeFileSync(done, wanted)
  return python
}
