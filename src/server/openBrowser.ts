import { spawn } from 'node:child_process'

/** Opens the address in the default browser, without a shell. Failing is no error: the address is on the terminal. */
export function openBrowser(address: string): void {
  const [command, ...args] = launcher(process.platform)
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.once('error', () => console.error(`No browser could be opened; open ${address} yourself.`))
  child.unref()
}

function launcher(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}
