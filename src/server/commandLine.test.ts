import { expect, test } from 'vitest'
import { parseCommandLine } from './commandLine.ts'

const DEFAULTS = {
  host: '127.0.0.1',
  port: 5001,
  open: false,
  readOnly: false,
  artifacts: [],
  help: false,
  version: false,
}

test.each([
  [[], { trackingUri: undefined }],
  [['http://server'], { trackingUri: 'http://server' }],
  [['--port', '0', 'http://server'], { trackingUri: 'http://server', port: 0 }],
  [
    ['http://server', '--port=8080', '--host', '0.0.0.0', '--open'],
    { trackingUri: 'http://server', port: 8080, host: '0.0.0.0', open: true },
  ],
  [['--read-only', '--artifacts', 'a', '--artifacts', 'b'], { readOnly: true, artifacts: ['a', 'b'] }],
  [['-h'], { help: true }],
  [['-v'], { version: true }],
])('%j is understood', (args, expected) => {
  expect(parseCommandLine(args)).toEqual({ ...DEFAULTS, trackingUri: undefined, ...expected })
})

test.each([
  [['a', 'b'], 'Only one tracking URI can be given, not 2; see runlens --help.'],
  [['--colour'], "Unknown option '--colour'; see runlens --help."],
  [['--port'], "Option '--port <value>' argument missing; see runlens --help."],
  [['--open=yes'], "Option '--open' does not take an argument; see runlens --help."],
  [['--port', '65536'], 'The port must be a number from 0 to 65535, not "65536".'],
  [['--port', '1e3'], 'The port must be a number from 0 to 65535, not "1e3".'],
  [['--port='], 'The port must be a number from 0 to 65535, not "".'],
  [['--host='], 'The host must not be empty.'],
])('%j is refused in one sentence', (args, message) => {
  expect(() => parseCommandLine(args)).toThrow(message)
})
