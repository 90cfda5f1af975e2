import type { Span } from './ast.ts'
import { errorAt, replaceFix, type Diagnostic } from './diagnostic.ts'
import { DATASET_KEYS, type Language } from './language.ts'
import { nearest } from './nearest.ts'
import { printKey } from './print.ts'
import { unquoteKey } from './roughClause.ts'

/** Explains a subject whose entity MLflow does not know. `span` starts with the entity. */
export function explainEntity(source: string, span: Span, language: Language): Diagnostic {
  const text = source.slice(span.from, span.to)
  const whole = /^([`"'])(\w+)\.(.+)\1$/s.exec(text)
  const known = language.entities.get(whole?.[2] ?? '')
  if (whole !== null && known !== undefined) {
    const key = printKey(whole[3] ?? '')
    const fix = key.ok ? replaceFix(`Write ${whole[2]}.${key.text}`, span, `${whole[2]}.${key.text}`) : undefined
    return errorAt('quote-key', span, 'Quotes go around the key only, not around the whole name.', fix)
  }
  const word = /^[`"']?([^.`"']*)[`"']?/.exec(text)
  const written = word?.[0] ?? text
  const wordSpan = { from: span.from, to: span.from + written.length }
  const close = nearest(word?.[1] ?? '', language.entities.keys())
  const names =
    language.name === 'runs' ? 'metrics, params, tags, attributes or dataset' : 'tags, or an attribute’s name'
  const message = `Nothing is called ${written}: a condition looks at ${names}.`
  return errorAt(
    'unknown-entity',
    wordSpan,
    message,
    close === undefined ? undefined : replaceFix(`Write ${close}`, wordSpan, close),
  )
}

/** Names that people try, with the attribute that they mean. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['name', 'run_name'],
  ['user', 'user_id'],
  ['id', 'run_id'],
  ['run_uuid', 'run_id'],
  ['time', 'start_time'],
  ['start', 'start_time'],
  ['end', 'end_time'],
  ['state', 'status'],
  ['date', 'start_time'],
  ['timestamp', 'start_time'],
])

/** Explains an attribute that does not exist; a bare name may be meant as a metric, param or tag. */
export function explainAttribute(source: string, span: Span, language: Language): Diagnostic {
  const text = source.slice(span.from, span.to)
  const dot = text.indexOf('.')
  const key = unquoteKey(text.slice(dot + 1))
  const keySpan = { from: span.from + dot + 1, to: span.to }
  const meant = MEANT.get(key.toLowerCase())
  const close = language.attributes.has(meant ?? '') ? meant : nearest(key, language.attributes.keys())
  if (close !== undefined) {
    const printed = printKey(close)
    const fix = printed.ok ? replaceFix(`Write ${printed.text}`, keySpan, printed.text) : undefined
    return errorAt('unknown-attribute', keySpan, `There is no attribute ${key}. Did you mean ${close}?`, fix)
  }
  if (dot >= 0) return errorAt('unknown-attribute', keySpan, `There is no attribute ${key}.`)
  const entity = guessEntity(source.slice(span.to), language)
  const printed = printKey(key)
  const fix = printed.ok ? replaceFix(`Write ${entity}.${printed.text}`, span, `${entity}.${printed.text}`) : undefined
  return errorAt('unknown-attribute', span, `There is no attribute ${key}. Did you mean ${entity}.${key}?`, fix)
}

/** A comparison with a number can only be about a metric. */
function guessEntity(rest: string, language: Language): string {
  if (language.name === 'experiments') return 'tags'
  return /^\s*[<>=!]+\s*-?[\d.]/.test(rest) ? 'metrics' : 'params'
}

/** Explains a dataset field that does not exist. */
export function explainDatasetField(source: string, span: Span): Diagnostic {
  const text = source.slice(span.from, span.to)
  const from = span.from + text.indexOf('.') + 1
  const close = nearest(unquoteKey(source.slice(from, span.to)), DATASET_KEYS)
  const keySpan = { from, to: span.to }
  const fix = close === undefined ? undefined : replaceFix(`Write ${close}`, keySpan, close)
  return errorAt('unknown-dataset-field', keySpan, 'A dataset has a name, a digest and a context.', fix)
}
