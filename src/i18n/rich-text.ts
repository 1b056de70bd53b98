/** A run of words in one voice; `open` and `sealed` are underlined in the colour of the phase, `wire` is protocol text, `strong` is heavier. */
export interface RichRun {
  readonly mark: Mark | null;
  readonly text: string;
}

export const marks = ['open', 'sealed', 'wire', 'strong'] as const;

export type Mark = (typeof marks)[number];

const marked = /<(open|sealed|wire|strong)>(.*?)<\/\1>/g;

/** Splits a text into its runs: `<open>readable</open>`, `<sealed>sealed</sealed>`, `<wire>250-STARTTLS</wire>`; marks don't nest. */
export function richText(text: string): readonly RichRun[] {
  const runs: RichRun[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > end) runs.push({ mark: null, text: text.slice(end, match.index) });
    runs.push({ mark: match[1] as Mark, text: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ mark: null, text: text.slice(end) });
  return runs;
}

/** The same text without marks, for titles and for reading aloud. */
export function plainText(text: string): string {
  return richText(text)
    .map((run) => run.text)
    .join('');
}
