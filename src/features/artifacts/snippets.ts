/** An artifact as code needs it. */
export interface SnippetTarget {
  /** Where this page's server answers MLflow's API: `http://127.0.0.1:5001`. */
  readonly trackingUri: string
  readonly runId: string
  /** The logged model whose artifact it is, where it is no artifact of the run itself. */
  readonly modelId?: string | undefined
  /** A file or directory; `''` is everything. */
  readonly path: string
  /** Where curl gets it; absent for directories, which no single request answers. */
  readonly downloadUrl: string | undefined
}

export interface Snippet {
  readonly label: 'Python' | 'Shell' | 'curl'
  readonly code: string
}

/** Ready-to-paste code that fetches an artifact. Every name is quoted: file names come from whoever logged them. */
export function snippetsFor(target: SnippetTarget): readonly Snippet[] {
  const { trackingUri, path, downloadUrl } = target
  const named = argumentsOf(target)
  const python = [
    'import mlflow',
    '',
    `mlflow.set_tracking_uri(${pythonString(trackingUri)})`,
    'path = mlflow.artifacts.download_artifacts(',
    ...named.map(([name, value]) => `    ${name}=${pythonString(value)},`),
    ')',
  ]
  const shell = [
    `export MLFLOW_TRACKING_URI=${shellWord(trackingUri)}`,
    'mlflow artifacts download \\',
    ...named.map(([name, value]) => `  --${name.replaceAll('_', '-')}=${shellWord(value)} \\`),
    '  --dst-path=.',
  ]
  const snippets: Snippet[] = [
    { label: 'Python', code: python.join('\n') },
    { label: 'Shell', code: shell.join('\n') },
  ]
  if (downloadUrl !== undefined) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    snippets.push({
      label: 'curl',
      code: `curl --fail --output ${shellWord(`./${name}`)} \\\n  ${shellWord(downloadUrl)}`,
    })
  }
  return snippets
}

/** What `download_artifacts` is told, by the names of its arguments; the command's options are called alike. */
function argumentsOf({ runId, modelId, path }: SnippetTarget): readonly (readonly [string, string])[] {
  if (modelId !== undefined) return [['artifact_uri', `models:/${modelId}${path === '' ? '' : `/${path}`}`]]
  return [['run_id', runId], ...(path === '' ? [] : [['artifact_path', path] as const])]
}

/** JSON's escapes are Python's too, except that Python has no use for an escaped slash, which JSON never prints. */
function pythonString(text: string): string {
  return JSON.stringify(text)
}

/** Left bare when no shell reads anything into it, else in single quotes. */
function shellWord(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
