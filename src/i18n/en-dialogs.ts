import dialogs from './en/dialogs.json';

/** What lies over the page, and the bet. */
export const texts = dialogs;
