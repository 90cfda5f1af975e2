import type { CSSProperties } from 'react'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import type { FileKind } from './fileType.ts'
import { prepareLines } from './prepareText.ts'
import type { TextMode } from './prepareText.ts'
import { TextFooter } from './TextFooter.tsx'
import type { TextContent } from './textContent.ts'
import classes from './TextLines.module.css'

/** Lines that the browser lays out together, and only when they come near the screen. */
const BLOCK_LINES = 200
const LINE_PX = 18

interface TextLinesProps extends TextContent {
  readonly kind: FileKind
  readonly mode: TextMode
}

/** Text with line numbers; all of it is in the document, so that the browser's own search and selection work. */
export function TextLines({ kind, mode, ...file }: TextLinesProps) {
  const { lines, isAll } = prepareLines(file.content.text, kind, mode)
  const starts = Array.from({ length: Math.ceil(lines.length / BLOCK_LINES) }, (_, index) => index * BLOCK_LINES)
  return (
    <>
      <ScrollRegion className={classes.scroller} label={`Content of ${file.path}`} printsWhole>
        <pre className={classes.text} style={{ '--digits': String(lines.length).length } as CSSProperties}>
          {starts.map((start) => (
            <TextBlock key={start} start={start} lines={lines.slice(start, start + BLOCK_LINES)} />
          ))}
        </pre>
      </ScrollRegion>
      <TextFooter {...file} isAllShown={isAll}>
        {lines.length === 0 && 'The file is empty'}
        {lines.length > 0 &&
          `${isAll ? '' : 'First '}${formatInteger(lines.length)} ${lines.length === 1 ? 'line' : 'lines'}`}
      </TextFooter>
    </>
  )
}

interface TextBlockProps {
  readonly start: number
  readonly lines: readonly string[]
}

function TextBlock({ start, lines }: TextBlockProps) {
  const style = { counterReset: `line ${start}`, containIntrinsicBlockSize: `auto ${lines.length * LINE_PX}px` }
  return (
    <span className={classes.block} style={style}>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is its place.
        <span key={index} className={classes.line}>
          {`${line}\n`}
        </span>
      ))}
    </span>
  )
}
