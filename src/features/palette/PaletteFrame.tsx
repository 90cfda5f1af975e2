import { Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { experimentsHref } from '../../routes/experiments.ts'
import { trashHref } from '../../routes/trash.ts'
import { useCommands } from '../../ui/commands.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { EarlyKeys } from './EarlyKeys.tsx'

const Palette = lazyPart(async () => (await import('./Palette.tsx')).Palette)
const KeysSheet = lazyPart(async () => (await import('./KeysSheet.tsx')).KeysSheet)

/** On every page: the palette and the list of keys, and the places one can go. Their code is fetched when first wanted. */
export function PaletteFrame() {
  const [opened, open] = useState<'palette' | 'keys' | undefined>(undefined)
  const [early, setEarly] = useState('')
  const navigate = useNavigate()
  useCommands([
    {
      id: 'palette',
      label: 'Find or do anything',
      group: 'Help',
      keys: 'mod+k',
      worksWhileTyping: true,
      run: () => {
        setEarly('')
        open('palette')
      },
    },
    { id: 'keys', label: 'Show the keys', group: 'Help', keys: '?', run: () => open('keys') },
    { id: 'go.experiments', label: 'Experiments', group: 'Go to', run: () => void navigate(experimentsHref()) },
    { id: 'go.trash', label: 'Trash', group: 'Go to', run: () => void navigate(trashHref()) },
  ])
  const close = (): void => open(undefined)
  return (
    <Suspense fallback={opened === 'palette' && <EarlyKeys onType={setEarly} onClose={close} />}>
      {opened === 'palette' && <Palette early={early} onClose={close} />}
      {opened === 'keys' && <KeysSheet onClose={close} />}
    </Suspense>
  )
}
