/** The bet, a chunk of its own: the form, and how it turned out. */
export { default as BetForm } from '../view/controls/BetForm.svelte';
export { default as BetScore } from '../view/controls/BetScore.svelte';
