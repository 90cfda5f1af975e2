import { useState } from 'react'
import type { Language } from '../../domain/filter/language.ts'
import { printPart } from '../../domain/filter/written/editWritten.ts'
import type { FilterPart } from '../../domain/filter/written/readWritten.ts'
import type { ClauseField } from './chipActions.ts'
import { draftOf, explainPrintProblem, readDraft, withOperator, type ClauseDraft } from './clauseDraft.ts'
import { rememberMe } from './me.ts'
import type { SubjectOption } from './subjectOption.ts'

interface FormState {
  readonly draft: ClauseDraft | undefined
  /** The list of things to filter by is shown. */
  readonly isChoosing: boolean
  readonly isMine: boolean
  /** Somebody tried to apply it: what is missing is said from then on. */
  readonly isTried: boolean
}

interface FormOptions {
  readonly part: FilterPart | undefined
  readonly field: ClauseField
  readonly language: Language
  readonly rest: string
  readonly onWrite: (text: string) => void
}

/** The state of a form for one condition, and what its fields do. */
export function useClauseForm({ part, field, language, rest, onWrite }: FormOptions) {
  const [state, setState] = useState<FormState>(() => ({
    draft: part?.clause && draftOf(part.clause, part.moment, language),
    isChoosing: part === undefined || field === 'subject',
    isMine: false,
    isTried: false,
  }))
  const outcome = state.draft && print(state.draft, language, rest)
  const change = (draft: ClauseDraft): void => setState((before) => ({ ...before, draft, isTried: false }))
  const write = (draft: ClauseDraft): void => {
    const printed = print(draft, language, rest)
    if (!printed.ok) {
      setState((before) => ({ ...before, draft, isTried: true }))
      return
    }
    if (state.isMine) rememberMe(draft.value)
    onWrite(printed.text)
  }
  const pick = ({ text, draft, isMine = false }: SubjectOption): void => {
    if (text !== undefined) onWrite(text)
    else if (draft?.key === '' && draft.entity === 'metric')
      setState((before) => ({ ...before, draft, isChoosing: true }))
    else if (draft !== undefined) pickDraft(draft, isMine)
  }
  const pickDraft = (picked: ClauseDraft, isMine: boolean): void => {
    const asked = state.draft
    // "Has a metric…" has asked which one.
    if (asked?.key === '' && asked.operatorId === 'logged') write({ ...asked, key: picked.key })
    else
      setState({
        draft: asked === undefined ? picked : carryOver(asked, picked, language),
        isChoosing: false,
        isMine,
        isTried: false,
      })
  }
  return {
    ...state,
    /** What is wrong with the draft; `undefined` when it can be applied. */
    problem: outcome?.ok === false ? outcome.problem : undefined,
    isUnchanged: outcome?.ok === true && outcome.text === part?.text,
    change,
    pick,
    apply: () => state.draft && write(state.draft),
    finish: (value: string) => state.draft && write({ ...state.draft, value }),
    choose: () => setState((before) => ({ ...before, isChoosing: true })),
  }
}

/** Another subject keeps operator and value where it has the same ones. */
function carryOver(from: ClauseDraft, to: ClauseDraft, language: Language): ClauseDraft {
  const kept = withOperator({ ...to, operatorId: from.operatorId, value: from.value }, from.operatorId, language)
  const isSameKind = readDraft(kept, language).ok
  return isSameKind ? kept : to
}

type PrintedDraft = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string }

function print(draft: ClauseDraft, language: Language, rest: string): PrintedDraft {
  const read = readDraft(draft, language)
  if (!read.ok) return read
  const printed = printPart(read.clause, read.moment, rest)
  return printed.ok ? printed : { ok: false, problem: explainPrintProblem(printed.problem) }
}
