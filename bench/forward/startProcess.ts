import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Started {
  child: ChildProcess
  address: string
}

/** Runs a Node program and waits until it prints the address that it listens on. @throws Error when it ends before. */
export async function startProcess(...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^(?:Open )?(http:\/\/\S+)/.exec(line)?.[1]
    if (address !== undefined) return { child, address }
  }
  throw new Error(`${args[0]} ended before it listened`)
}
