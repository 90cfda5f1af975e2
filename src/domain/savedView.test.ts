import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseViews, sharedViews, viewTagKey, withView } from './savedView.ts'

test('shared views are an experiment’s tags, by name', () => {
  const tags = [
    { key: viewTagKey('z best'), value: 'orderBy=metrics.acc+DESC' },
    { key: 'team', value: 'x' },
    { key: viewTagKey('all'), value: '' },
  ]
  expect(sharedViews(tags)).toEqual([
    { name: 'all', query: '' },
    { name: 'z best', query: 'orderBy=metrics.acc+DESC' },
  ])
})

test('what was kept is read again, and anything else is no view', () => {
  const views = fc.array(fc.record({ name: fc.string(), query: fc.string() }))
  fc.assert(
    fc.property(views, (list) => {
      expect(parseViews(JSON.stringify(list))).toEqual(list)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Array.isArray(parseViews(text))).toBe(true)
    }),
  )
  expect(parseViews('[{"name":1,"query":"x"},null,{"name":"a","query":"b","c":1}]')).toEqual([
    { name: 'a', query: 'b' },
  ])
})

test('a view takes the place of the one with its name', () => {
  const views = withView(withView([], { name: 'b', query: '1' }), { name: 'a', query: '2' })
  expect(withView(views, { name: 'b', query: '3' })).toEqual([
    { name: 'a', query: '2' },
    { name: 'b', query: '3' },
  ])
})
