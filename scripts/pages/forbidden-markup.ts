const forbidden = {
  'a style attribute': /<[a-z][^>]*\sstyle\s*=/i,
  'an inline style sheet': /<style[\s>]/i,
  'an inline script': /<script(?![^>]*\ssrc=)[\s>]/i,
  'an event handler attribute': /<[a-z][^>]*\son[a-z]+\s*=/i,
  'a javascript: address': /\s(?:href|src)\s*=\s*["']?javascript:/i,
  'an address of a file on the building machine': /file:\/\//i,
};

/** What stands in a page that its content security policy would block, or that must not be published. */
export function forbiddenMarkup(html: string): readonly string[] {
  return Object.entries(forbidden).flatMap(([what, pattern]) => {
    const found = pattern.exec(html);
    return found ? [`${what}: ${html.slice(found.index, found.index + 120)}`] : [];
  });
}
