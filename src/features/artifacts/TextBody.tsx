import { DelimitedTable } from './DelimitedTable.tsx'
import type { FileKind } from './fileType.ts'
import { MarkdownPage } from './MarkdownPage.tsx'
import type { TextMode } from './prepareText.ts'
import type { TextContent } from './textContent.ts'
import { TextLines } from './TextLines.tsx'

interface TextBodyProps extends TextContent {
  readonly kind: FileKind
  readonly mode: TextMode
}

/** A text as its kind suggests, or as it is. */
export function TextBody({ kind, mode, ...file }: TextBodyProps) {
  if (mode === 'formatted' && kind === 'table') return <DelimitedTable {...file} />
  if (mode === 'formatted' && kind === 'markdown') return <MarkdownPage {...file} />
  return <TextLines {...file} kind={kind} mode={mode} />
}
