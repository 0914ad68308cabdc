import { expect, test } from 'vitest';

import { scoreComparison } from '../../../src/lib/quality/score-comparison.ts';
import { comparisonSentence, sheetCsv, sheetMarkdown } from '../../../src/lib/quality/sheet-export.ts';

const counted = { name: 'Model A', results: { kind: 'count', score: { right: 47, examples: 50 } } } as const;
const marks = (text: string): { kind: 'marks'; marks: boolean[] } => ({
  kind: 'marks',
  marks: Array.from(text, (mark) => mark === '1'),
});

test('one model is a row with its score and interval', () => {
  expect(sheetMarkdown({ models: [counted], confidence: 95 })).toBe(
    '| Model | Right | Share | 95 % interval (Wilson) |\n| --- | ---: | ---: | ---: |\n| Model A | 47 of 50 | 94 % | 84 % to 98 % |',
  );
});

test('two models are compared below the table', () => {
  const sheet = { models: [counted, { ...counted, name: 'B | C' }], confidence: 95 } as const;
  const text = sheetMarkdown(sheet);
  expect(text).toContain(String.raw`| B \| C | 47 of 50 |`);
  expect(text).toContain('Model A minus B | C: between −11 and 11 percentage points.');
});

test('a comparison says on how many examples they differ and what chance would do', () => {
  const found = scoreComparison(marks('1100000000'), marks('0011110000'), 95);
  expect(comparisonSentence(found, ['A', 'B'])).toBe(
    'They differ on 6 of 10 examples: 2 for A, 4 for B. Two equally good models would be at least so uneven in 69 of 100 cases. This does not tell the two apart.',
  );
  const told = scoreComparison(marks('1111111111'), marks('0000000000'), 95);
  expect(comparisonSentence(told, ['A', 'B'])).toContain(
    'in fewer than 1 case of 100. A is better, beyond chance.',
  );
  const same = scoreComparison(marks('11'), marks('11'), 95);
  expect(comparisonSentence(same, ['A', 'B'])).toContain('They agree on all 2 examples.');
});

test('marks become a row for each example, whatever the names hold', () => {
  const sheet = {
    models: [{ name: '=SUM(1), "x"', results: marks('10') }, { name: 'B', results: marks('1') }, counted],
    confidence: 95,
  } as const;
  expect(sheetCsv(sheet)).toBe('# Model A: 47 of 50\nexample,"\'=SUM(1), ""x""",B\n1,1,1\n2,0,');
});
