import { describe, expect, test } from 'vitest'
import type { FileInfo } from '../../domain/artifact.ts'
import { prepareSelection } from './prepareSelection.ts'
import { listedTotals, prepareFound, prepareTree } from './prepareTree.ts'
import type { Folder, Folders, TreeRow } from './prepareTree.ts'
import { treeAction } from './treeKeys.ts'

const file = (path: string, sizeBytes = 10): FileInfo => ({ path, isDir: false, sizeBytes })
const dir = (path: string): FileInfo => ({ path, isDir: true, sizeBytes: undefined })
const ready = (files: FileInfo[], isComplete = true): Folder => ({
  status: 'ready',
  rootUri: 's3://b',
  files,
  isComplete,
})

const folders: Folders = new Map<string, Folder>([
  ['', ready([dir('data'), dir('empty'), dir('plots'), file('train.log')])],
  ['empty', ready([])],
  ['plots', ready([dir('plots/old'), file('plots/a.png'), file('plots/b.png', 90)])],
  ['plots/old', { status: 'error', error: new Error('x') }],
])
const open = new Set(['data', 'empty', 'plots', 'plots/old'])
const rows = prepareTree(folders, (path) => open.has(path))

const outline = (tree: readonly TreeRow[]) =>
  tree.map((row) => `${'  '.repeat(row.depth)}${row.kind === 'note' ? `(${row.note})` : row.name}`)

describe('the tree', () => {
  test('shows open folders with what is known about them', () => {
    expect(outline(rows)).toEqual([
      'data',
      '  (loading)',
      'empty',
      '  (empty)',
      'plots',
      '  old',
      '    (error)',
      '  a.png',
      '  b.png',
      'train.log',
    ])
  })

  test('hides what is in closed folders', () => {
    expect(outline(prepareTree(folders, () => false))).toEqual(['data', 'empty', 'plots', 'train.log'])
  })

  test('says so when a listing stops early', () => {
    const partial = new Map([['', ready([file('a')], false)]])
    expect(outline(prepareTree(partial, () => false))).toEqual(['a', '(partial)'])
  })
})

describe('totals', () => {
  test('count what is listed and do not call it all', () => {
    expect(listedTotals(folders)).toEqual({ files: 3, folders: 4, sizeBytes: 110, isAll: false })
  })

  test('are the whole run once every folder is listed', () => {
    expect(
      listedTotals(
        new Map([
          ['', ready([dir('a'), file('b', 3)])],
          ['a', ready([])],
        ]),
      ),
    ).toEqual({
      files: 1,
      folders: 1,
      sizeBytes: 3,
      isAll: true,
    })
    expect(listedTotals(new Map()).isAll).toBe(false)
  })
})

test('the root is what its own listing is', () => {
  const error = new Error('x')
  expect(prepareSelection(new Map(), '')).toEqual({ kind: 'loading' })
  expect(prepareSelection(new Map<string, Folder>([['', { status: 'error', error }]]), '')).toEqual({
    kind: 'error',
    error,
  })
})

test('finding takes every word, in any case, in files only', () => {
  expect(outline(prepareFound(folders, 'PLOTS b'))).toEqual(['plots/b.png'])
  expect(prepareFound(folders, 'old')).toEqual([])
})

test.each([
  ['', { kind: 'root' }],
  ['plots', { kind: 'folder', folder: dir('plots') }],
  [
    'plots/a.png',
    { kind: 'file', file: file('plots/a.png'), position: 1, count: 2, previous: undefined, next: 'plots/b.png' },
  ],
  ['plots/none.png', { kind: 'missing' }],
  ['data/x', { kind: 'loading' }],
  ['plots/old/x', { kind: 'error', error: new Error('x') }],
])('path %j selects %j', (path, selection) => {
  expect(prepareSelection(folders, path)).toEqual(selection)
})

const at = (name: string) => outline(rows).findIndex((line) => line.trim() === name)
test.each([
  ['data', 'ArrowDown', { do: 'move', index: 1 }],
  ['data', 'ArrowUp', undefined],
  ['data', 'End', { do: 'move', index: 9 }],
  ['train.log', 'ArrowDown', undefined],
  ['train.log', 'Home', { do: 'move', index: 0 }],
  ['plots', 'ArrowRight', { do: 'move', index: 5 }],
  ['plots', 'ArrowLeft', { do: 'toggle', path: 'plots' }],
  ['b.png', 'ArrowLeft', { do: 'move', index: 4 }],
  ['b.png', 'ArrowRight', undefined],
  ['train.log', 'ArrowLeft', undefined],
  ['plots', 'Enter', { do: 'toggle', path: 'plots' }],
  ['a.png', ' ', { do: 'open', path: 'plots/a.png' }],
  ['(error)', 'Enter', { do: 'retry', path: 'plots/old' }],
  ['(loading)', 'Enter', undefined],
  ['data', 'T', { do: 'move', index: 9 }],
  ['train.log', 'd', { do: 'move', index: 0 }],
  ['data', 'z', undefined],
  ['data', 'Tab', undefined],
])('on %s the key %j gives %j', (name, key, action) => {
  expect(treeAction(rows, at(name), key)).toEqual(action)
})

test('a closed folder opens with the right arrow', () => {
  const closed = prepareTree(folders, () => false)
  expect(treeAction(closed, 2, 'ArrowRight')).toEqual({ do: 'toggle', path: 'plots' })
})
