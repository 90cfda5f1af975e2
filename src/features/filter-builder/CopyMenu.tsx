import { ActionIcon, Menu } from '@mantine/core'
import { Share2 } from 'lucide-react'
import { PressMenu } from '../../ui/PressMenu.tsx'
import { useCopy } from '../../ui/useCopy.ts'
import { toCurl, toPython, type SearchCall } from './copyAs.ts'

/** The same search somewhere else: in Python, in a shell, in another browser. */
export function CopyMenu({ call }: { readonly call: SearchCall }) {
  return (
    <PressMenu
      position="bottom-end"
      renderButton={(press) => (
        <ActionIcon aria-label="Copy this search" title="Copy this search" {...press}>
          <Share2 aria-hidden />
        </ActionIcon>
      )}
    >
      <Menu.Dropdown>
        <CopyItem label="Copy link" text={() => window.location.href} />
        <CopyItem label="Copy as Python" text={() => toPython(call, trackingUri())} />
        <CopyItem label="Copy as cURL" text={() => toCurl(call, trackingUri())} />
        <CopyItem label="Copy filter for MLflow" text={call.filter} />
      </Menu.Dropdown>
    </PressMenu>
  )
}

/** Where this page is now: its link changes with every condition, and the menu is not drawn anew for that. */
function trackingUri(): string {
  const { origin, pathname } = window.location
  return origin + pathname.replace(/\/$/, '')
}

function CopyItem({ label, text }: { readonly label: string; readonly text: string | (() => string) }) {
  const { state, copy } = useCopy(text)
  return (
    <Menu.Item closeMenuOnClick={false} aria-live="polite" onClick={copy}>
      {{ idle: label, copied: 'Copied', failed: 'Could not copy' }[state]}
    </Menu.Item>
  )
}
