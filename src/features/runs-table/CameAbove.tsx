import { Button } from '@mantine/core'
import { ArrowUp } from 'lucide-react'
import { formatInteger } from '../../lib/formatNumber.ts'
import classes from './CameAbove.module.css'

interface CameAboveProps {
  readonly count: number
  readonly onShow: () => void
}

/** Over the table's top: that runs have come above what is looked at, and the way there. */
export function CameAbove({ count, onShow }: CameAboveProps) {
  return (
    <output className={classes.place}>
      {count > 0 && (
        <Button size="xs" className={classes.button} leftSection={<ArrowUp aria-hidden />} onClick={onShow}>
          {formatInteger(count)} more {count === 1 ? 'run' : 'runs'} above
        </Button>
      )}
    </output>
  )
}
