export { loadCatalogue, loadLaterTexts, type Catalogue, type LaterTexts, type TextKey } from './catalogues';
export { isLocale, locales, type Locale } from './locale';
export { formatMessage, placeholdersOf, type Values } from './message';
export { plainText, richText, type Mark, type RichRun } from './rich-text';
