/** What a style sheet may look at: `data-…` names without the prefix; `true` stands for the mere attribute. */
export type Marks = Readonly<Record<string, string | true | undefined>>

/** An element of a picture: nobody presses or reads it, so that it has a look and nothing else. */
export function element(
  tag: string,
  className: string | undefined,
  marks: Marks,
  ...content: readonly (Node | string)[]
) {
  const made = document.createElement(tag)
  if (className !== undefined) made.className = className
  for (const [name, value] of Object.entries(marks)) {
    if (value !== undefined) made.setAttribute(`data-${name}`, value === true ? 'true' : value)
  }
  made.append(...content)
  return made
}
