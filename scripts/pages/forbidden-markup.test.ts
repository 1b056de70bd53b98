import { describe, expect, it } from 'vitest';
import { forbiddenMarkup } from './forbidden-markup';

describe('a page', () => {
  it.each([
    '<p class="a" style="color: red">',
    '<style>p { color: red }</style>',
    '<script>start()</script>',
    '<script type="module">start()</script>',
    '<button onclick="start()">',
    '<a href="javascript:start()">',
    '<img src="file:///home/picture.png">',
  ])('may not contain %s', (markup) => {
    expect(forbiddenMarkup(`<main>${markup}</main>`)).toHaveLength(1);
  });

  it.each([
    '<script type="module" src="../assets/entry.js"></script>',
    '<link rel="stylesheet" href="style.css">',
    '<p data-style="stage" class="style">style="none", onclick=""</p>',
    '<button>on = off</button>',
  ])('may contain %s', (markup) => {
    expect(forbiddenMarkup(markup)).toEqual([]);
  });
});
