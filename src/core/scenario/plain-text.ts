/** Text that UTF-8 can carry and RFC 5322 allows: no lone surrogates, no NUL. */
export const isText = (text: string): boolean => !/\p{Surrogate}/u.test(text) && !text.includes('\0');

/** Text without a line break or another control character: it cannot end its header or begin a new one. */
export const isOneLine = (text: string): boolean => isText(text) && !/[^\P{Cc}\t]/u.test(text);
