import { Button, Popover, UnstyledButton } from '@mantine/core'
import { useRef, useState } from 'react'
import { RUN_COLORS } from '../../domain/runColor.ts'
import type { Run } from '../../domain/run.ts'
import { colorOfRun, runTitle } from '../../domain/runFacts.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import { useCommands } from '../../ui/commands.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import classes from './RunColor.module.css'
import { useRunEdits } from './useRunEdits.ts'

const SLOTS = Array.from({ length: RUN_COLORS }, (_, index) => `--run-${index + 1}`)

/** A run's swatch; a click offers other colours. They are kept in the tag that MLflow's own page reads. */
export function RunColor({ run }: { readonly run: Run }) {
  const { refusal, onIntent, setTag } = useRunEdits(run)
  const [isOpen, setOpen] = useState(false)
  const toggle = (): void => {
    if (!isOpen) onIntent()
    setOpen(!isOpen)
  }
  const target = useRef<HTMLButtonElement>(null)
  const begin = (): void => {
    // Where the focus goes back to, as after a click.
    target.current?.focus()
    toggle()
  }
  useCommands([
    { id: 'run.colour', label: 'Change the colour', group: 'This run', disabledReason: refusal, run: begin },
  ])
  const chosen = valueOf(run.data.tags, SYSTEM_TAG.runColor)
  const choose = (color: string | undefined): void => {
    if (color !== chosen) setTag(SYSTEM_TAG.runColor, chosen, color)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          ref={target}
          className={classes.target}
          aria-label={`Colour of ${runTitle(run.info)}`}
          title="Colour"
          onClick={toggle}
        >
          <Swatch color={colorOfRun(run)} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Colour">
        <div className={classes.palette}>
          {SLOTS.map((token, index) => (
            <UnstyledButton
              key={token}
              className={classes.color}
              style={{ backgroundColor: `var(${token})` }}
              aria-label={`Colour ${index + 1}`}
              disabled={refusal !== undefined}
              onClick={() => choose(valueOfToken(token))}
            />
          ))}
        </div>
        <div className={classes.own}>
          <span className={classes.another}>
            Another
            <input
              type="color"
              aria-label="Another colour"
              disabled={refusal !== undefined}
              defaultValue={chosen ?? valueOfToken(SLOTS[0] ?? '')}
              onBlur={(event) => {
                if (event.currentTarget.value !== event.currentTarget.defaultValue) choose(event.currentTarget.value)
              }}
            />
          </span>
          <Button size="xs" disabled={refusal !== undefined || chosen === undefined} onClick={() => choose(undefined)}>
            As by default
          </Button>
        </div>
        {refusal !== undefined && <p className={classes.refusal}>{refusal}</p>}
      </Popover.Dropdown>
    </Popover>
  )
}

/** A tag holds a colour's value: other pages have other tokens. */
function valueOfToken(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim()
}
