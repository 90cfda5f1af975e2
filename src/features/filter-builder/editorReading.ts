import type { Extension, Range } from '@codemirror/state'
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view'
import type { Language } from '../../domain/filter/language.ts'
import { readWritten, type WrittenFilter } from '../../domain/filter/written/readWritten.ts'

/** How much longer than a reading took the next one waits, so that a long filter does not stand in the way of keys. */
const REST = 8
const LONGEST_REST_MS = 200
/** Nobody is told what is wrong with half a word: once the keys rest this long. */
const PAUSE_MS = 250
/**
 * Characters before and behind the cursor that are coloured, several screens of them. A filter is one long line, which the
 * browser lays out anew at every key: with thousands of colours in it that takes longer than all the rest.
 */
const COLOURED = 4000

/**
 * Reads the document behind the keys, never in front of one: a key only moves the colours along. What is read is coloured
 * at once, and given to `onPause` when nobody types.
 */
export function filterReading(language: Language, onPause: (read: WrittenFilter, view: EditorView) => void): Extension {
  return ViewPlugin.define((view) => new FilterReader(view, language, onPause), { decorations: ({ marks }) => marks })
}

/** Looks of the nodes of a filter's tree (`filter.grammar`); a key has the colour of the text. */
const LOOKS: Readonly<Record<string, string>> = {
  Entity: 'entity',
  And: 'and',
  Comparator: 'comparator',
  In: 'comparator',
  NotIn: 'comparator',
  IsNull: 'comparator',
  IsNotNull: 'comparator',
  String: 'string',
  Number: 'number',
  List: 'list',
  Text: 'text',
}

function markOf(look: string): Decoration {
  // What is typed at its end takes its colour, until it is read.
  return Decoration.mark({ class: `cm-filter-${look}`, inclusiveEnd: true })
}

const MARKS: ReadonlyMap<string, Decoration> = new Map(
  Object.entries(LOOKS).map(([name, look]) => [name, markOf(look)]),
)
const COMMENT = markOf('comment')

class FilterReader implements PluginValue {
  marks: DecorationSet
  readonly #view: EditorView
  readonly #language: Language
  readonly #onPause: (read: WrittenFilter, view: EditorView) => void
  /** Of the document as it is now, or was before the last keys. */
  #read: WrittenFilter
  #isBehind = false
  #costMs = 0
  #frame = 0
  /** Where the cursor was when the text was coloured. */
  #centre = 0
  #reading: ReturnType<typeof setTimeout> | undefined
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView, language: Language, onPause: (read: WrittenFilter, view: EditorView) => void) {
    this.#view = view
    this.#language = language
    this.#onPause = onPause
    this.#read = readWritten(view.state.doc.toString(), language)
    this.marks = this.#mark()
    this.#schedulePause()
  }

  update({ docChanged, changes, viewportChanged, state }: ViewUpdate): void {
    if (docChanged) {
      this.marks = this.marks.map(changes)
      this.#isBehind = true
      this.#reading ??= setTimeout(() => this.#readNow(), Math.min(this.#costMs * REST, LONGEST_REST_MS))
      this.#schedulePause()
      return
    }
    const isFar = Math.abs(state.selection.main.head - this.#centre) > COLOURED / 2
    if ((viewportChanged || isFar) && !this.#isBehind) this.marks = this.#mark()
  }

  destroy(): void {
    clearTimeout(this.#reading)
    clearTimeout(this.#pause)
    cancelAnimationFrame(this.#frame)
  }

  #schedulePause(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => {
      if (this.#isBehind) this.#readNow()
      this.#onPause(this.#read, this.#view)
    }, PAUSE_MS)
  }

  #readNow(): void {
    clearTimeout(this.#reading)
    this.#reading = undefined
    const startMs = performance.now()
    this.#read = readWritten(this.#view.state.doc.toString(), this.#language)
    this.#costMs = performance.now() - startMs
    this.#isBehind = false
    // In a task of its own: colouring a long text takes as long as reading it.
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#colour())
  }

  #colour(): void {
    if (this.#isBehind) return
    const marks = this.#mark()
    if (isSame(this.marks, marks)) return
    this.marks = marks
    // An update of nothing: the view asks for the colours anew.
    this.#view.update([])
    keepCursor(this.#view)
  }

  #mark(): DecorationSet {
    const marks: Range<Decoration>[] = []
    const { reading, additions } = this.#read
    this.#centre = this.#view.state.selection.main.head
    for (const range of this.#view.visibleRanges) {
      const from = Math.max(range.from, this.#centre - COLOURED)
      const to = Math.min(range.to, this.#centre + COLOURED)
      reading.tree.iterate({
        from,
        to,
        enter: (node) => {
          const mark = MARKS.get(node.name)
          if (mark !== undefined) marks.push(mark.range(node.from, node.to))
          // What is no clause has one colour.
          return node.name !== 'Text'
        },
      })
      for (const { kind, span } of additions) {
        if (kind !== 'moment' && span.from < to && span.to > from) marks.push(COMMENT.range(span.from, span.to))
      }
    }
    return Decoration.set(marks, true)
  }
}

/**
 * Colours put the text into other elements, and Chromium's cursor, which was in it, goes to the start of the line, where the
 * next key would be typed. The editor does not always notice. What is being composed is the browser's.
 */
function keepCursor(view: EditorView): void {
  const { anchor, head } = view.state.selection.main
  const selection = view.hasFocus && !view.composing ? document.getSelection() : null
  if (selection === null) return
  const [start, end] = [view.domAtPos(anchor), view.domAtPos(head)]
  selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

/** `RangeSet.eq` looks at widgets only. */
function isSame(before: DecorationSet, after: DecorationSet): boolean {
  const [a, b] = [before.iter(), after.iter()]
  while (a.value !== null && a.value === b.value && a.from === b.from && a.to === b.to) {
    a.next()
    b.next()
  }
  return a.value === null && b.value === null
}
