import { visible } from '../export/visible';

/** Why the command line does nothing: a line for each thing that is wrong. Its exit code is 2. */
export class Refusal extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines.map(visible);
  }
}

/** `FILE: cannot be read: no such file or directory`, from an error of Node's file system. */
export function fileRefusal(path: string, what: 'read' | 'written', error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  return new Refusal(`${path}: cannot be ${what}: ${/^[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message}`);
}
