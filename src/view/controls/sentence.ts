/** A first-person sentence whose words in [brackets] are the control. */
export interface Sentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export function splitSentence(text: string): Sentence {
  const [, before, words, after] = /^(.*?)\[(.*?)\](.*)$/.exec(text) ?? ['', '', text, ''];
  return { before: before.trim(), words, after: after.trim() };
}

/** The same sentence in one piece, for lists of options and for reading aloud. */
export function wholeSentence(text: string): string {
  return text.replace(/[[\]]/g, '');
}
