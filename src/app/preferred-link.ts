interface LanguageLink {
  readonly hreflang: string;
}

/** The link to the first of the reader's languages that there is a link to (BCP 47 tags, most wanted first); else to English. */
export function preferredLink<Link extends LanguageLink>(
  links: readonly Link[],
  languages: readonly string[],
): Link | undefined {
  const linkTo = (language: string) => links.find(({ hreflang }) => hreflang === language);
  return [...languages, 'en'].map((tag) => linkTo(tag.toLowerCase().split('-')[0] ?? '')).find(Boolean);
}
