/** Does something in a task of its own, as soon as the browser has done what came before: a timer would come later. */
export function nextTask(task: () => void): void {
  const { port1, port2 } = new MessageChannel()
  const begin = (): void => {
    // An open port keeps a Node process alive.
    port1.close()
    task()
  }
  port1.addEventListener('message', begin, { once: true })
  port1.start()
  port2.postMessage(undefined)
}
