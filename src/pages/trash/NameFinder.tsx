import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { NameProblemText } from '../../features/manage/NameProblemText.tsx'
import { useNameProblem } from '../../features/manage/useNameProblem.ts'
import classes from './Trash.module.css'

/** Whether a new experiment can have a name, and the ways to get it where another one holds it. */
export function NameFinder() {
  const [name, setName] = useState('')
  const { problem, isChecked } = useNameProblem(name)
  return (
    <div className={classes.finder}>
      <TextInput
        label="Is an experiment’s name free?"
        placeholder="Name of a new experiment"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <output>
        {name === '' ? (
          'A deleted experiment keeps its name until it is restored, renamed or removed for good.'
        ) : problem !== undefined ? (
          <NameProblemText problem={problem} />
        ) : isChecked ? (
          'Yes, a new experiment can have this name.'
        ) : (
          'Looking…'
        )}
      </output>
    </div>
  )
}
