import { invalidParameter } from '../storeError.ts'
import { printPythonJson } from './text.ts'

/** Python's `\w` plus `/ . - space :`. */
const KEY = /^[\p{L}\p{N}_/.\- :]*$/u

const CHARACTERS =
  'Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).'

/**
 * Checks the key of a metric, param or tag: allowed characters, and a path that names one file only, since MLflow's file
 * store makes files of keys. `path` says where the key stands in the request, as MLflow's message does.
 */
export function checkKey(key: string, path: string): void {
  if (!KEY.test(key)) throw invalidKey(key, path, CHARACTERS)
  const normal = normalizePath(key)
  if (normal !== key || normal === '.' || normal.startsWith('..') || normal.startsWith('/')) {
    const reason = `Names may be treated as files in certain cases, and must not resolve to other names when treated as such. This name would resolve to '${normal}'`
    throw invalidKey(key, path, reason)
  }
}

function invalidKey(key: string, path: string, reason: string) {
  return invalidParameter(`Invalid value ${printPythonJson(key)} for parameter '${path}' supplied: ${reason}`)
}

/** Python's `posixpath.normpath`. */
function normalizePath(path: string): string {
  if (path === '') return '.'
  // POSIX keeps exactly two leading slashes.
  const root = /^\/\/(?!\/)/.test(path) ? '//' : path.startsWith('/') ? '/' : ''
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..' || (root === '' && parts.length === 0) || parts.at(-1) === '..') parts.push(part)
    else parts.pop()
  }
  return root + parts.join('/') || '.'
}
