/** What only several connections need, a chunk of its own: what stands once for all of them, and their names. */
export { default as ColumnHeads } from './ColumnHeads.svelte';
export { default as ColumnWords } from './ColumnWords.svelte';
export { default as Gutter } from './Gutter.svelte';
