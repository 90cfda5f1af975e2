import type { Tag } from '../../domain/tag.ts'
import { decode } from './fileAccess.ts'
import type { ReadFiles } from './keyFiles.ts'

/** Params and tags: the text of a file is the value of its key. */
export const readTextFiles: ReadFiles<Tag> = async (access, files) => {
  const bytes = await access.driver.read(files.map(({ path }) => path))
  return files.map(({ key }, index) => {
    const content = bytes[index]
    return content && { key, value: access.intern(decode(content)) }
  })
}
