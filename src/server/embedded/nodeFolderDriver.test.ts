import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { FolderDriver } from '../../store/file/folderDriver.ts'
import { openNodeFolder } from './nodeFolderDriver.ts'

let root: string
let driver: FolderDriver
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'runlens-driver-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  driver = openNodeFolder({ root })
})

const content = (file: string) => readFileSync(path.join(root, file), 'utf8')

test('what is not there is undefined, whatever is asked', async () => {
  writeFileSync(path.join(root, 'file'), '')
  expect(await driver.list('no')).toBeUndefined()
  expect(await driver.list('file')).toBeUndefined()
  expect(await driver.stamps(['no', 'file/no', 'file'])).toEqual([undefined, undefined, expect.anything()])
  expect(await driver.read(['no', 'file/no', ''])).toEqual([undefined, undefined, undefined])
  expect(await driver.remove('no')).toBe(false)
})

test('files are put in place whole, with the folders they need, and nothing beside them', async () => {
  await driver.write('scratch', [
    { path: 'a/b/c', text: '1' },
    { path: 'a/d', text: '損失' },
  ])
  await driver.write('scratch', [{ path: 'a/b/c', text: '2' }])
  expect([content('a/b/c'), content('a/d')]).toEqual(['2', '損失'])
  expect(readdirSync(path.join(root, 'scratch'))).toEqual([])
})

test('lines of many writers never mix, and a new file is never empty', async () => {
  const second = openNodeFolder({ root })
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      (index % 2 === 0 ? driver : second).append('', [{ path: 'm/loss', text: `${index} ${'x'.repeat(index)}\n` }]),
    ),
  )
  const lines = content('m/loss').split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => Number(line.split(' ')[0])).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, index) => index),
  )
  expect(lines.every((line) => line.split(' ')[1]?.length === Number(line.split(' ')[0]))).toBe(true)
})

test.each([
  ['', 'x\n'],
  ['1 2 3\n', '1 2 3\nx\n'],
  ['1 2 3\n4 5', '1 2 3\nx\n'],
  ['4 5', 'x\n'],
  [`${'long '.repeat(3000)}\n${'half'.repeat(3000)}`, `${'long '.repeat(3000)}\nx\n`],
])('after %j a line is a line of its own', async (before, after) => {
  writeFileSync(path.join(root, 'm'), before)
  await driver.append('', [{ path: 'm', text: 'x\n' }])
  expect(content('m')).toBe(after)
})

test('a line that somebody is writing at this moment is not cut', async () => {
  writeFileSync(path.join(root, 'm'), '1 2')
  const appended = driver.append('', [{ path: 'm', text: 'x\n' }])
  appendFileSync(path.join(root, 'm'), ' 3\n')
  await appended
  expect(content('m')).toBe('1 2 3\nx\n')
})

test('a long file is read in pieces, from and to any place', async () => {
  const text = 'abc'.repeat(1_000_000)
  writeFileSync(path.join(root, 'long'), text)
  const pieces: Uint8Array[] = []
  for await (const piece of driver.readPieces('long', 5, 2_500_000)) pieces.push(piece)
  expect(pieces.length).toBeGreaterThan(1)
  expect(Buffer.concat(pieces).equals(Buffer.from(text.slice(5, 2_500_000)))).toBe(true)
})

test('a name that is taken by the other kind is told apart from other failures', async () => {
  mkdirSync(path.join(root, 'folder'))
  writeFileSync(path.join(root, 'file'), '')
  const failure = async (work: Promise<unknown>) =>
    work.catch((error: unknown) => (error as { failure: string }).failure)
  expect(await failure(driver.write('', [{ path: 'folder', text: '' }]))).toBe('taken')
  expect(await failure(driver.write('', [{ path: 'file/x', text: '' }]))).toBe('taken')
  expect(await failure(driver.append('', [{ path: 'folder', text: 'x\n' }]))).toBe('taken')
  expect(await failure(driver.write('', [{ path: 'x'.repeat(300), text: '' }]))).toBe('name')
})
