import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { Language } from '../../domain/filter/language.ts'
import type { SubjectOption } from './subjectOption.ts'
import { subjectOptions, unknownKeyOptions } from './subjectOptions.ts'
import { SuggestList } from './SuggestList.tsx'
import { narrow } from './suggestion.ts'
import { useSuggest } from './useSuggest.ts'

interface SubjectFieldProps {
  readonly language: Language
  readonly vocabulary: () => Vocabulary
  /** Only metrics are offered: a preset asks which. */
  readonly isMetric: boolean
  readonly onPick: (option: SubjectOption) => void
}

const PLACEHOLDER: Readonly<Record<Language['name'], string>> = {
  runs: 'Metric, param, tag, status, time…',
  experiments: 'Name, tag, time…',
}

/** What to filter by, searched among everything that the loaded runs have. */
export function SubjectField({ language, vocabulary, isMetric, onPick }: SubjectFieldProps) {
  const [text, setText] = useState('')
  const all = useMemo(() => {
    const options = subjectOptions(language, vocabulary())
    return isMetric ? options.filter(({ draft, id }) => draft?.entity === 'metric' && id !== 'has metric') : options
  }, [language, vocabulary, isMetric])
  const found = narrow(all, text)
  const unknown = unknownKeyOptions(language, text, found).filter(
    ({ draft }) => !isMetric || draft?.entity === 'metric',
  )
  const options = [...found, ...unknown]
  const pick = (index: number): void => {
    const option = options[index]
    if (option !== undefined) onPick(option)
  }
  const { field, list, reset } = useSuggest(options.length, 0, pick)
  return (
    <>
      <TextInput
        {...field}
        aria-label={isMetric ? 'Which metric' : 'Filter by'}
        placeholder={isMetric ? 'Which metric…' : PLACEHOLDER[language.name]}
        leftSection={<Search aria-hidden />}
        value={text}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          reset()
        }}
      />
      <SuggestList {...list} label="Filter by" options={options} />
    </>
  )
}
