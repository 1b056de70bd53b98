import { frameSteps, orderOf, type Phase, type Step } from '../../core/trace';
import type { Cell } from './ghosts';

/** A stretch of columns in the same phase, or of things that did not happen; from `first` to `last`, both included. */
export interface Band {
  readonly phase: Phase | 'ghost';
  readonly first: number;
  readonly last: number;
}

export function bandsOf(cells: readonly Cell[]): readonly Band[] {
  const bands: Band[] = [];
  for (const cell of cells) {
    const open = bands.at(-1);
    const phase = phaseOf(cell) ?? open?.phase ?? 'cleartext';
    if (open?.phase === phase) bands[bands.length - 1] = { ...open, last: cell.column };
    else bands.push({ phase, first: cell.column, last: cell.column });
  }
  return bands;
}

/** The phase a stretch of columns belongs to in the frame, and whether any connection reached it there. */
export interface HeadBand extends Band {
  readonly phase: Phase;
  readonly happened: boolean;
}

/** The heading over several connections: the frame's phases, struck where nobody reached them. */
export function headBandsOf(steps: readonly Step[], systems: readonly (readonly Cell[])[]): readonly HeadBand[] {
  const reached = new Set(systems.flat().flatMap((cell) => (cell.kind === 'event' ? [cell.event.phase] : [])));
  const bands: HeadBand[] = [];
  for (const [column, step] of steps.entries()) {
    const phase = frameSteps[orderOf(step)]?.phase ?? 'encrypted';
    const open = bands.at(-1);
    if (open?.phase === phase) bands[bands.length - 1] = { ...open, last: column };
    else bands.push({ phase, first: column, last: column, happened: reached.has(phase) });
  }
  return bands;
}

function phaseOf(cell: Cell): Band['phase'] | null {
  if (cell.kind === 'rest') return null;
  return cell.kind === 'ghost' ? 'ghost' : cell.event.phase;
}
