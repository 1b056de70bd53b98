/** The text without characters that would command a terminal or begin a line: each stands there as its number, `\\u001b`. */
export const visible = (text: string): string =>
  text.replace(
    /[^\P{Cc}\t]|[\u2028\u2029]|\p{Bidi_Control}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
