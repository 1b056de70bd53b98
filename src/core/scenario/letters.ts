import type { Mail } from './scenario';

const envelope = { from: 'alice@envoi.fr', to: 'bob@dest.fr' } as const;

/** The letter a page in French opens with; it stays when the language changes. */
export const frenchLetter: Mail = {
  ...envelope,
  subject: 'La porte',
  body: 'Bob, le code de la porte est 4812. Alice',
};

/** The letter a page in English opens with. */
export const englishLetter: Mail = { ...envelope, subject: 'The door', body: 'Bob, the door code is 4812. Alice' };
