import { ActionIcon, Menu } from '@mantine/core'
import { Share2 } from 'lucide-react'
import { useCopy } from '../../ui/useCopy.ts'
import { toCurl, toPython, type SearchCall } from './copyAs.ts'

/** The same search somewhere else: in Python, in a shell, in another browser. */
export function CopyMenu({ call }: { readonly call: SearchCall }) {
  const { origin, pathname, href } = window.location
  const here = origin + pathname.replace(/\/$/, '')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="Copy this search" title="Copy this search">
          <Share2 aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CopyItem label="Copy link" text={href} />
        <CopyItem label="Copy as Python" text={toPython(call, here)} />
        <CopyItem label="Copy as cURL" text={toCurl(call, here)} />
        <CopyItem label="Copy filter for MLflow" text={call.filter} />
      </Menu.Dropdown>
    </Menu>
  )
}

function CopyItem({ label, text }: { readonly label: string; readonly text: string }) {
  const { state, copy } = useCopy(text)
  return (
    <Menu.Item closeMenuOnClick={false} aria-live="polite" onClick={copy}>
      {{ idle: label, copied: 'Copied', failed: 'Could not copy' }[state]}
    </Menu.Item>
  )
}
