import { expect, test } from 'vitest'
import { cutMiddle } from './cutMiddle.ts'
import { cutText, escapeXml, printSvg, resolveScene } from './scene.ts'
import type { Scene } from './scene.ts'

const SCENE: Scene = {
  width: 100,
  height: 40,
  items: [
    { kind: 'box', x: 0, y: 0, width: 100, height: 40, color: 'var(--bg)' },
    {
      kind: 'text',
      x: 5,
      y: 20,
      width: 50,
      text: '<b>&"long run name"',
      color: 'var(--text)',
      isBold: true,
      size: 13,
      align: 'start',
    },
  ],
}

test('a picture stands alone: colours are resolved, texts fit and cannot be markup', () => {
  const svg = printSvg(
    resolveScene(
      SCENE,
      (css) => (css === 'var(--bg)' ? 'white' : 'black'),
      ({ text }) => text.length * 5,
    ),
  )
  expect(svg).toContain('viewBox="0 0 100 40"')
  expect(svg).toContain('fill="white"')
  expect(svg).toContain('>&lt;b&gt;&amp;&quot;long…</text>')
  expect(svg).toContain('textLength="50"')
  expect(svg).not.toContain('var(')
})

test('characters that no document can hold are replaced', () => {
  expect(escapeXml('a\u0000b\uD800c\td')).toBe('a\uFFFDb\uFFFDc\td')
})

test('a text is cut at its end, or as it is asked for', () => {
  const measure = (text: string) => text.length
  expect(cutText('sweep-lr0.03', 12, measure)).toBe('sweep-lr0.03')
  expect(cutText('sweep-lr0.03', 8, measure)).toBe('sweep-l…')
  expect(cutText('sweep-lr0.03', 8, measure, cutMiddle)).toBe('swe…0.03')
})
