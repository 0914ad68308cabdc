import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';

import { decide } from '../../../../src/lib/decision/result/decide.ts';
import {
  decisionRecord,
  type DecisionRecordInput,
} from '../../../../src/lib/decision/record/decision-record.ts';
import { markdownTarget, markdownText } from '../../../../src/lib/decision/record/markdown-text.ts';
import { decisionWords } from '../../../../src/lib/decision/words.ts';
import { everyNth } from '../all-answers.ts';
import { WORD_FILES } from '../word-files.ts';

const words = decisionWords(WORD_FILES);
const input: DecisionRecordInput = {
  decidedOn: '2026-11-25',
  caseLines: [{ what: 'Model', value: 'Llama 3.3 70B' }],
  decision: decide({
    task: 'app',
    data: 'contract',
    quality: 'strong',
    volume: 'medium',
    split: 'no',
    control: 'no',
    stage: 'live',
    ops: 'unknown',
  }),
  words,
  arithmetic: [{ what: 'Self-hosting bill', value: '$3,100 a month', asOf: '2026-11-24' }],
  sources: [{ title: 'Price list of a host', url: 'https://prices.example/list', read: '2026-11-24' }],
  link: 'https://guide.example/decide/?task=app&data=contract',
};
const record = decisionRecord(input);
const headings = (markdown: string): string[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('## '))
    .map((line) => line.slice(3));

describe('a decision record', () => {
  test('has the parts of an architecture decision record, in order', () => {
    expect(headings(record)).toEqual([
      'Context',
      'Decision',
      'Reasons',
      'Arithmetic',
      'Alternatives considered',
      'What would change it',
      'Next steps',
      'Watch out',
      'Review',
      'Sources',
    ]);
    expect(
      record.startsWith('# Which language model, and where\n\n- Status: proposed\n- Date: 2026-11-25\n'),
    ).toBe(true);
    expect(record.endsWith('\n')).toBe(true);
  });

  test('quotes the reader’s own answers, and says which were assumed', () => {
    expect(record).toContain(
      '| What did your own test say? | A large open model is good enough, a small one is not |',
    );
    expect(record).toContain(
      '| Is there someone who will keep a GPU server running? | No (assumed: not known) |',
    );
    expect(record).toContain('- Your own test: “A large open model is good enough, a small one is not”.');
  });

  test('gives every number with its day, every source with its address, and the link that restores the case', () => {
    expect(record).toContain('| Self-hosting bill | $3,100 a month | 2026-11-24 |');
    expect(record).toContain('- [Price list of a host](<https://prices.example/list>), read 2026-11-24');
    expect(record).toContain('[open it again](<https://guide.example/decide/?task=app&data=contract>)');
  });

  test('says of every other outcome why not', () => {
    expect(record).toContain(
      '- **A paid model over its API**: ruled out by Who may see the text: “An outside provider, but only under a signed agreement”.',
    );
    for (const { name } of Object.values(words.outcomes)) expect(record).toContain(name);
  });

  test('is whole, without holes, for every kind of answers', () => {
    for (const answers of everyNth(601)) {
      const markdown = decisionRecord({ ...input, decision: decide(answers) });
      expect(markdown).not.toMatch(/undefined|null|NaN|\[object/);
      expect(headings(markdown).length).toBeGreaterThanOrEqual(9);
    }
  });

  test('without numbers says that there are none', () => {
    expect(decisionRecord({ ...input, arithmetic: [] })).toContain(
      'No numbers were worked out for this record.',
    );
  });

  test('shows what a reader typed as text and nothing else', () => {
    const typed = 'A | B\n# Heading <script>alert(1)</script> [link](https://evil.example) ![x](y) `code`';
    const markdown = decisionRecord({ ...input, title: typed, deciders: typed, notes: typed });
    expect(headings(markdown)).toEqual(headings(record));
    expect(markdown).not.toContain('<script>');
    expect(markdown).not.toContain('[link](');
    expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });
});

describe('text in Markdown', () => {
  test('is escaped', () => {
    expect(markdownText('a *b* | <c>')).toBe(String.raw`a \*b\* \| \<c\>`);
    expect(markdownText('- item')).toBe(String.raw`\- item`);
    expect(markdownText('1. item')).toBe(String.raw`1\. item`);
    expect(markdownText('see www.example.org')).toBe(String.raw`see www\.example.org`);
  });

  propertyTest.prop([fc.string({ unit: 'binary' })])(
    'is one line, and is the same text without the backslashes',
    (text) => {
      const shown = markdownText(text);
      expect(shown).not.toMatch(/[\n\r]/);
      expect(shown.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    },
  );

  test('of several lines is quoted line by line', () => {
    const markdown = decisionRecord({ ...input, notes: 'First.\n\n# Second' });
    expect(markdown).toContain('> First.\n>\n> \\# Second\n');
  });

  test('makes a link only of a web address', () => {
    expect(markdownTarget('https://a.example/?q=(1)')).toBe('<https://a.example/?q=%281%29>');
    expect(markdownTarget('javascript:alert(1)')).toBeUndefined();
    expect(markdownTarget('https://a.example/ b')).toBeUndefined();
    expect(markdownTarget('https://a.example/><script>')).toBe('<https://a.example/%3E%3Cscript%3E>');
  });
});
