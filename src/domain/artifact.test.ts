import { expect, test } from 'vitest'
import { artifactAncestors, artifactChildren, artifactName, artifactParent } from './artifact.ts'

const file = (path: string) => ({ path, isDir: false, sizeBytes: 1 })
const folder = (path: string) => ({ path, isDir: true, sizeBytes: undefined })

test('a path has a name, a parent and ancestors', () => {
  expect([artifactName('a/b/c.png'), artifactParent('a/b/c.png')]).toEqual(['c.png', 'a/b'])
  expect([artifactName('c.png'), artifactParent('c.png')]).toEqual(['c.png', ''])
  expect(artifactAncestors('a/b/c.png')).toEqual(['a', 'a/b'])
  expect(artifactAncestors('c.png')).toEqual([])
})

test('children come directories first, numbers in their order', () => {
  const children = artifactChildren('', [file('epoch_10'), file('Epoch_9'), folder('z'), file('epoch_9'), folder('a')])
  expect(children.map((child) => child.path)).toEqual(['a', 'z', 'epoch_9', 'Epoch_9', 'epoch_10'])
})

test('what is no direct child, or named twice, is not listed', () => {
  const listed = [folder('a'), file('b/c'), file('a/b/c'), file('a/'), file(''), file('../a'), file('a/b'), file('a/b')]
  expect(artifactChildren('a', listed)).toEqual([file('a/b')])
})
