import { formatInteger } from '../../lib/formatNumber.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import classes from './MarkdownPage.module.css'
import { TextFooter } from './TextFooter.tsx'
import type { TextContent } from './textContent.ts'

/** A Markdown file as a page to read. */
export function MarkdownPage(file: TextContent) {
  const words = file.content.text.match(/\S+/g)?.length ?? 0
  return (
    <>
      <ScrollRegion className={classes.scroller} label={`Content of ${file.path}`} printsWhole>
        <Markdown text={file.content.text} />
      </ScrollRegion>
      <TextFooter {...file} isAllShown>
        {words === 0 ? 'The file is empty' : `${formatInteger(words)} ${words === 1 ? 'word' : 'words'}`}
      </TextFooter>
    </>
  )
}
