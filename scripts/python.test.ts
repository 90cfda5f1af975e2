import { expect, test } from 'vitest'
import type { Machine } from './machine.ts'
import { findPython } from './python.ts'

/** A machine where these commands are Pythons of this minor version. */
function play(pythons: Record<string, string>, env: Record<string, string> = {}): Machine {
  return {
    env,
    isRoot: false,
    exists: () => false,
    say: () => undefined,
    succeeds: () => false,
    ask: (command) => pythons[command],
  }
}

test('python3 is taken when it is new enough', () => {
  expect(findPython(play({ python3: '10', 'python3.13': '13' }))).toBe('python3')
})

test('an old python3 is passed over for a newer one beside it', () => {
  expect(findPython(play({ python3: '9', 'python3.12': '12' }))).toBe('python3.12')
})

test('PYTHON wins, and is not replaced when it is too old', () => {
  expect(findPython(play({ python3: '12', '/opt/py': '11' }, { PYTHON: '/opt/py' }))).toBe('/opt/py')
  expect(() => findPython(play({ python3: '12', '/opt/py': '8' }, { PYTHON: '/opt/py' }))).toThrow(
    /and \/opt\/py is not/,
  )
})

test('Python 2 does not count, and without any the sentence says what to do', () => {
  expect(() => findPython(play({ python: '0' }))).toThrow(
    'Real MLflow needs Python 3.10 or newer, and python3 is not: install it, or set PYTHON to its path.',
  )
})
