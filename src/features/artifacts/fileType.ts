import { artifactName } from '../../domain/artifact.ts'

/** How a file is shown. `unknown` is decided by its bytes. */
export type FileKind = 'image' | 'json' | 'table' | 'markdown' | 'text' | 'binary' | 'unknown'

interface FileType {
  readonly kind: FileKind
  /** IANA media type, as far as the name tells. */
  readonly mediaType: string
}

const IMAGES = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', gif: 'gif', webp: 'webp', bmp: 'bmp', svg: 'svg+xml' }

const JSONS = ['json', 'jsonl', 'ndjson', 'geojson', 'ipynb']

const TEXTS = {
  txt: 'plain',
  log: 'plain',
  html: 'html',
  htm: 'html',
  css: 'css',
  js: 'javascript',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
  py: 'x-python',
  sh: 'x-shellscript',
  toml: 'x-toml',
  ini: 'plain',
  cfg: 'plain',
  conf: 'plain',
  mlmodel: 'yaml',
}

/** Formats that are never text; reading them to find that out would only cost traffic. */
const BINARIES = {
  bin: 'octet-stream',
  bz2: 'x-bzip2',
  ckpt: 'octet-stream',
  feather: 'octet-stream',
  gz: 'gzip',
  h5: 'x-hdf5',
  joblib: 'octet-stream',
  npy: 'octet-stream',
  npz: 'zip',
  onnx: 'octet-stream',
  parquet: 'vnd.apache.parquet',
  pdf: 'pdf',
  pickle: 'octet-stream',
  pkl: 'octet-stream',
  pt: 'octet-stream',
  pth: 'octet-stream',
  safetensors: 'octet-stream',
  tar: 'x-tar',
  tflite: 'octet-stream',
  xz: 'x-xz',
  zip: 'zip',
}

const TYPE_BY_EXTENSION: ReadonlyMap<string, FileType> = new Map<string, FileType>([
  ...entries(IMAGES, 'image', 'image'),
  ...JSONS.map((extension) => [extension, { kind: 'json', mediaType: 'application/json' }] as const),
  ['csv', { kind: 'table', mediaType: 'text/csv' }],
  ['tsv', { kind: 'table', mediaType: 'text/tab-separated-values' }],
  ...['md', 'markdown'].map((extension) => [extension, { kind: 'markdown', mediaType: 'text/markdown' }] as const),
  ...entries(TEXTS, 'text', 'text'),
  ...entries(BINARIES, 'binary', 'application'),
])

function entries(subtypes: Readonly<Record<string, string>>, kind: FileKind, type: string) {
  return Object.entries(subtypes).map(
    ([extension, subtype]) => [extension, { kind, mediaType: `${type}/${subtype}` }] as const,
  )
}

/** What a file is, judged by its name alone: servers send most text as `text/plain` and the rest by guess. */
export function fileType(path: string): FileType {
  const name = artifactName(path).toLowerCase()
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return TYPE_BY_EXTENSION.get(extension) ?? { kind: 'unknown', mediaType: 'unknown' }
}
