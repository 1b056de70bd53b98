/** What a key asks of the page. */
export type Command = 'toggle' | 'forward' | 'back' | 'start' | 'end' | 'restart' | 'eyes' | 'help';

/** A pressed key, and what kind of element has the focus. */
export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or Meta is held: the key is somebody else's. */
  readonly modified: boolean;
  readonly focus: Focus;
}

/** `button`: space and Enter press it. `control`: it takes letters, arrows, Home and End for itself. */
export type Focus = 'page' | 'button' | 'control';

const commands: Readonly<Record<string, Command>> = {
  ' ': 'toggle',
  ArrowRight: 'forward',
  ArrowLeft: 'back',
  Home: 'start',
  End: 'end',
  r: 'restart',
  e: 'eyes',
  '?': 'help',
};

/** The command of a key; `null` where the key belongs to what has the focus. */
export function commandOf({ key, modified, focus }: KeyPress): Command | null {
  if (modified || focus === 'control') return null;
  if (key === ' ' && focus === 'button') return null;
  return commands[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

export function focusOf(element: Element | null): Focus {
  if (
    element?.closest(
      'input, select, textarea, [contenteditable], dialog, [role="tree"], [role="tablist"], [role="slider"]',
    )
  ) {
    return 'control';
  }
  return element?.closest('button, a, summary') ? 'button' : 'page';
}
