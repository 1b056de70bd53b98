import type { Attachment } from 'svelte/attachments';
import type { Party } from '../../core/trace';

/** How a message comes to hang on the wire: by flight from its speaker, after the light has changed hands if it must. */
export interface Arrival {
  readonly from: Party;
  readonly flies: boolean;
  readonly lightMoves: boolean;
}

/** The message leaves its speaker small, is sealed where it must be, and flies to its place; without flight it fades in. */
export function arrive({ from, flies, lightMoves }: Arrival): Attachment<HTMLElement> {
  return (cargo) => {
    if (!flies) return fade(cargo);
    const wait = lightMoves ? duration(cargo, '--d-turn') : 0;
    const sealing = sealRecords(cargo, wait);
    fly(cargo, from, wait + sealing);
  };
}

/** Where there is no room to fly, the message slides in from its speaker's side. */
export function slide(from: Party, moves: boolean): Attachment<HTMLElement> {
  return (cargo) => {
    const length = moves ? duration(cargo, '--d-seal') : 0;
    if (!length) return fade(cargo);
    const start = `translateX(${from === 'sender' ? '-30%' : '30%'})`;
    cargo.animate({ transform: [start, 'none'], opacity: [0, 1] }, { duration: length, easing: easing(cargo) });
  };
}

/** The sheath grows along the wire from its server, behind the message that leaves it. */
export function grow(from: Party, isNew: boolean): Attachment<HTMLElement> {
  return (sheath) => {
    if (!isNew) return;
    const hidden = from === 'sender' ? 'inset(0 100% 0 0)' : 'inset(0 0 0 100%)';
    const length = duration(sheath, '--d-seal');
    if (length)
      sheath.animate(
        { clipPath: [hidden, 'inset(0)'] },
        { duration: length, delay: 2 * duration(sheath, '--d-turn'), easing: easing(sheath), fill: 'backwards' },
      );
  };
}

function fade(cargo: HTMLElement): void {
  const length = duration(cargo, '--d-touch');
  if (length) cargo.animate({ opacity: [0.4, 1] }, { duration: length });
}

function fly(cargo: HTMLElement, from: Party, wait: number): void {
  const length = duration(cargo, '--d-flight');
  const run = cargo.parentElement?.getBoundingClientRect();
  if (!length || !run) return;
  const place = cargo.getBoundingClientRect();
  const scale = Math.min(1, 128 / place.width);
  const inset = 0.5 * scale * place.width - 36;
  const port = from === 'sender' ? run.left - inset : run.right + inset;
  const distance = port - (place.left + place.width / 2);
  const start = `translateX(${distance}px) scale(${scale})`;
  const all = wait + length;
  cargo.animate(
    [
      { transform: start, offset: 0, easing: 'linear' },
      { transform: start, offset: wait / all, easing: easing(cargo) },
      { transform: 'none', offset: 1 },
    ],
    { duration: all },
  );
}

/** Wipes the pattern over every sealed piece before it leaves; returns how long that takes. */
function sealRecords(cargo: HTMLElement, wait: number): number {
  const length = duration(cargo, '--d-turn');
  const sealed = cargo.querySelectorAll<HTMLElement>('[data-sealed]');
  if (!length || sealed.length === 0) return 0;
  for (const piece of sealed) {
    piece.animate(
      { clipPath: ['inset(0 100% 0 0)', 'inset(0)'] },
      { duration: length, delay: wait, fill: 'backwards', pseudoElement: '::before' },
    );
  }
  return length;
}

/** A duration token in milliseconds; all of them are 0 where less motion is wanted. */
function duration(element: HTMLElement, token: string): number {
  const value = getComputedStyle(element).getPropertyValue(token).trim();
  return value.endsWith('ms') ? parseFloat(value) : parseFloat(value) * 1000 || 0;
}

function easing(element: HTMLElement): string {
  return getComputedStyle(element).getPropertyValue('--ease-flight').trim() || 'ease-in-out';
}
