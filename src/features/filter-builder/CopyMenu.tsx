import { ActionIcon, Menu } from '@mantine/core'
import { Share2 } from 'lucide-react'
import { copyAndSay } from '../../ui/copyAndSay.ts'
import { PressMenu } from '../../ui/PressMenu.tsx'
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
        <Menu.Item onClick={() => copyAndSay(window.location.href, 'the link')}>Copy link</Menu.Item>
        <Menu.Item onClick={() => copyAndSay(toPython(call, trackingUri()), 'the search in Python')}>
          Copy as Python
        </Menu.Item>
        <Menu.Item onClick={() => copyAndSay(toCurl(call, trackingUri()), 'the search for cURL')}>
          Copy as cURL
        </Menu.Item>
        <Menu.Item onClick={() => copyAndSay(call.filter, 'the filter')}>Copy filter for MLflow</Menu.Item>
      </Menu.Dropdown>
    </PressMenu>
  )
}

/** Where this page is now: its link changes with every condition, and the menu is not drawn anew for that. */
function trackingUri(): string {
  const { origin, pathname } = window.location
  return origin + pathname.replace(/\/$/, '')
}
