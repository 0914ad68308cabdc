import { describe, expect, it } from 'vitest';

import { pageForSearch } from '../../src/integrations/search-text.ts';

describe('a page for the search', () => {
  it.each([
    ['<tr><th>RTX 4090</th><th>24 GB</th></tr>', '<tr><th>RTX 4090<br></th><th>24 GB</th></tr>'],
    [
      '<dl><dt>Keeping</dt><dd><span>30 days</span></dd>',
      '<dl><dt>Keeping<br></dt><dd><span>30 days</span></dd>',
    ],
    ['<button>4k</button><button>8k</button>', '<button>4k<br></button><button>8k</button>'],
    ['<td>$200<span>$31 to $1,200</span></td>', '<td>$200<br><span>$31 to $1,200</span></td>'],
    ['<p>left out.<sup><a>1</a></sup></p>', '<p>left out.<br><sup><a>1</a></sup></p>'],
  ])('parts what the eye sees apart: %s', (html, expected) => {
    expect(pageForSearch(html)).toBe(expected);
  });

  it.each([
    '<p>a <b>bold</b> word, <a>linked</a>.</p>',
    '<p>the 16<b>th</b> word</p>',
    '<p>a <button>token</button><span popover data-pagefind-ignore>A piece of a word.</span>s</p>',
  ])('leaves a sentence whole: %s', (html) => {
    expect(pageForSearch(html)).toBe(html);
  });

  it('takes the heading for the title, and its words for text at the beginning of the page', () => {
    expect(pageForSearch('<h1 id="_top" class="a">Prices</h1>')).toBe(
      '<h1 data-pagefind-ignore>Prices</h1><p data-pagefind-weight="7">Prices</p>',
    );
  });

  it('leaves out what a list offers to choose from', () => {
    expect(pageForSearch('<select id="a"><option>8</option></select>')).toBe(
      '<select data-pagefind-ignore id="a"><option>8</option></select>',
    );
  });
});
