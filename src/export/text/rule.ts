export const width = 100;

/** `=== title ======` across the page. */
export const rule = (character: '=' | '-', title: string): string =>
  `${character.repeat(3)} ${title} `.padEnd(width, character);
