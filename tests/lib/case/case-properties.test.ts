import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';

import { entriesOf, readEntries } from '../../../src/lib/case/entries.ts';
import {
  contextTokens,
  peakOverMean,
  requestsPerDay,
  simultaneousRequests,
} from '../../../src/lib/case/derived.ts';
import { caseFromQuery, hasCase, linkWithCase, parametersOf, queryOf } from '../../../src/lib/case/query.ts';
import type { Case } from '../../../src/lib/case/case.ts';
import { costView } from '../../../src/lib/case/views/cost-view.ts';
import { decisionView } from '../../../src/lib/case/views/decision-view.ts';
import { machineView } from '../../../src/lib/case/views/machine-view.ts';
import { memoryView } from '../../../src/lib/case/views/memory-view.ts';
import { trainingView } from '../../../src/lib/case/views/training-view.ts';
import { anyEntries, anyQuery } from './arbitrary-entries.ts';

const viewsOf = (stated: Case): readonly unknown[] => [
  memoryView(stated),
  costView(stated),
  trainingView(stated),
  machineView(stated),
  decisionView(stated),
];

/** Numbers in a value that are none. */
function badNumbers(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(badNumbers) : [];
}

describe('any link', () => {
  test.prop([anyQuery], { numRuns: 2000 })(
    'is read without an error, and every tool gets numbers',
    (query) => {
      const { stated } = caseFromQuery(query, {});
      expect(badNumbers(viewsOf(stated))).toEqual([]);
      const derived = [requestsPerDay, simultaneousRequests, contextTokens].map((derive) => derive(stated));
      expect(badNumbers([...derived, peakOverMean(stated) ?? 1])).toEqual([]);
      for (const { value, sum } of derived) {
        expect(value).toBeGreaterThanOrEqual(1);
        expect(sum ?? '').not.toMatch(/NaN|Infinity|undefined|e\+/);
      }
    },
  );

  test.prop([anyQuery])('that is made from its case gives the same case', (query) => {
    const { stated } = caseFromQuery(query, {});
    const again = caseFromQuery(queryOf(stated), {});
    expect(again.ignored).toEqual([]);
    expect(viewsOf(again.stated)).toEqual(viewsOf(stated));
    expect(parametersOf(again.stated)).toEqual(parametersOf(stated));
  });

  test('that states what is usual says no more than one without it', () => {
    for (const usual of ['precision=Q4_K_M', 'runtime=vllm&precision=bfloat16', 'context=8192', 'users=1']) {
      const { stated } = caseFromQuery(`?${usual}`, {});
      const again = caseFromQuery(queryOf(stated), {});
      expect(viewsOf(stated)).toEqual(viewsOf(again.stated));
    }
  });

  test.prop([anyQuery, fc.constantFrom('', '?theme=dark&x=1', '?context=1&v=2')])(
    'takes a case in and leaves what is not the case’s alone',
    (query, rest) => {
      const { stated } = caseFromQuery(query, {});
      const link = linkWithCase(`https://example.org/tools/${rest}#fit`, stated);
      const { search, hash } = new URL(link);
      expect(hash).toBe('#fit');
      expect(new URLSearchParams(search).get('theme')).toBe(rest.includes('theme') ? 'dark' : null);
      expect(hasCase(search)).toBe(parametersOf(stated).length > 0);
      expect(viewsOf(caseFromQuery(search, {}).stated)).toEqual(viewsOf(stated));
    },
  );
});

test.prop([anyEntries], { numRuns: 1000 })(
  'entries state a case or have a message, never both',
  (entries) => {
    const { stated, errors } = readEntries(entries);
    for (const [key, text] of Object.entries(entries)) {
      const isStated = stated[key as keyof Case] !== undefined;
      const hasError = key in errors;
      expect(isStated && hasError).toBe(false);
      expect(isStated || hasError).toBe(text.trim() !== '');
    }
    for (const message of Object.values(errors)) expect(message).toMatch(/^[A-Z].*\.$|^No .* is called/s);
  },
);

test.prop([anyEntries])('a case printed as entries is read as itself', (entries) => {
  const { stated } = readEntries(entries);
  const again = readEntries(entriesOf(stated));
  expect(again.errors).toEqual({});
  expect(viewsOf(again.stated)).toEqual(viewsOf(stated));
});
