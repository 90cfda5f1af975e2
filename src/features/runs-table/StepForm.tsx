import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import classes from './StepForm.module.css'

interface StepFormProps {
  readonly onStep: (step: number) => void
}

/** Asks at which step a metric's value is wanted. */
export function StepForm({ onStep }: StepFormProps) {
  const [text, setText] = useState('')
  const step = /^\s*-?\d{1,15}\s*$/.test(text) ? Number(text) : undefined
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        // Minus zero is no other step.
        if (step !== undefined) onStep(step + 0)
      }}
    >
      <TextInput
        aria-label="Value at step"
        data-autofocus
        placeholder="Value at step…"
        inputMode="numeric"
        size="xs"
        value={text}
        error={text.trim() !== '' && step === undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={step === undefined}>
        Show
      </Button>
    </form>
  )
}
