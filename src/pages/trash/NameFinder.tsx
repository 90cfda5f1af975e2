import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { NameProblemText } from '../../features/manage/NameProblemText.tsx'
import { useNameProblem } from '../../features/manage/useNameProblem.ts'
import classes from './Trash.module.css'

/** What blocks a name, and the ways to get it. */
export function NameFinder() {
  const [name, setName] = useState('')
  const { problem, isChecked } = useNameProblem(name)
  return (
    <div className={classes.finder}>
      <TextInput
        label="What blocks an experiment’s name?"
        placeholder="The name, as it was refused"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <output>
        {name === '' ? (
          ''
        ) : problem !== undefined ? (
          <NameProblemText problem={problem} />
        ) : isChecked ? (
          'The name is free.'
        ) : (
          'Looking…'
        )}
      </output>
    </div>
  )
}
