import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatInteger } from '../../lib/formatNumber.ts'
import { indentJson } from '../../lib/indentJson.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import { foldSame } from './foldSame.ts'
import classes from './TextDiff.module.css'
import { diffText } from './textDiff.ts'

interface TextDiffProps {
  readonly before: string
  readonly after: string
}

/** Two texts as one: what is only before is struck out, what is only after is marked; long equal stretches fold. */
export function TextDiff({ before, after }: TextDiffProps) {
  const [isUnfolded, setUnfolded] = useState(false)
  if (before === after) return <p className={classes.equal}>Equal, {formatInteger(after.length)} characters.</p>
  const parts = diffText(indentJson(before), indentJson(after))
  const pieces = isUnfolded ? parts.map((part) => ({ ...part, lines: 0 })) : foldSame(parts)
  return (
    <ScrollRegion className={classes.diff} label="Difference">
      <pre>
        {pieces.map(({ kind, text }, at) => {
          // oxlint-disable react/no-array-index-key -- pieces of a text have nothing but their place
          if (kind === 'removed') return <del key={at}>{text}</del>
          if (kind === 'added') return <ins key={at}>{text}</ins>
          if (kind === 'same') return text
          return (
            <Button key={at} size="xs" variant="subtle" onClick={() => setUnfolded(true)}>
              {text}
            </Button>
          )
          // oxlint-enable react/no-array-index-key
        })}
      </pre>
    </ScrollRegion>
  )
}
