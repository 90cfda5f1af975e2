/** Height of a line in pixels, as `--row` in the style sheet. */
export const ROW_PX = 32
