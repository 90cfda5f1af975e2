import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { untilAtRest } from '../untilAtRest.ts'

/** Of a clock tick there are a hundred a second on every Linux. */
const TICKS_PER_S = 100
const LOOK_MS = 500
const BUSY_SHARE = 0.05
/** Where the system does not tell what its processes do. */
const BLIND_MS = 10_000

/**
 * Waits until the processes of a group rest: MLflow's server goes on with a search whose page has been left, and would do that at
 * the cost of who is measured next.
 */
export async function untilServerAtRest(group: number): Promise<void> {
  if (ticksOf(group) === undefined) return sleep(BLIND_MS)
  return untilAtRest(() => ((ticksOf(group) ?? 0) * 1000) / TICKS_PER_S, LOOK_MS, BUSY_SHARE)
}

/** Processor time of all processes of a group, which Linux tells in `/proc`. */
function ticksOf(group: number): number | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .reduce((sum, pid) => sum + ticksOfProcess(pid, group), 0)
  } catch {
    return undefined
  }
}

function ticksOfProcess(pid: string, group: number): number {
  try {
    // Behind the name, which may hold anything: state, parent, group; user and system time are the twelfth and thirteenth.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(fields[2]) === group ? Number(fields[11]) + Number(fields[12]) : 0
  } catch {
    // It has ended meanwhile.
    return 0
  }
}
