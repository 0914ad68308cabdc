import { expect, test } from 'vitest';

import { costAnswer } from '../../../../src/components/cost/answer/answer.ts';
import {
  caseNumbers,
  memoryCaseOf,
  type CaseNumbers,
} from '../../../../src/components/decision/answer/case-numbers.ts';
import { caseMemory } from '../../../../src/components/memory/answer/case-memory.ts';
import { readerCases } from '../../../../src/components/decision/answer/reader-cases.ts';
import { costFacts } from '../../../../src/components/facts/market.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import type { OutcomeId } from '../../../../src/lib/decision/table/outcomes.ts';

const units = servingUnits(costFacts);
const numbersOf = (outcome: OutcomeId, query = ''): CaseNumbers | undefined => {
  const cases = readerCases(query, costFacts);
  const answer = costAnswer(cases.choices, '2026-11-25', costFacts, units);
  const memoryCase = memoryCaseOf(outcome, cases, answer);
  return caseNumbers(outcome, cases, answer, memoryCase && caseMemory(memoryCase, costFacts.models));
};
const valueOf = (numbers: CaseNumbers | undefined, what: string): string =>
  numbers?.numbers.find((number) => number.what === what)?.value ?? '';

test('has nothing to count where no language model is used', () => {
  expect(numbersOf('no-llm')).toBeUndefined();
});

test('says that an example is the guide’s, and that a case is the reader’s', () => {
  expect(numbersOf('hosted-open')?.isOwn).toBe(false);
  expect(numbersOf('hosted-open', '?requests=50')?.isOwn).toBe(true);
  expect(numbersOf('hosted-open', '?context=32k')?.isOwn).toBe(true);
});

test('gives memory, speed and a bill with its day for a rented machine', () => {
  const numbers = numbersOf('rented-gpu');
  expect(valueOf(numbers, 'Memory')).toMatch(/^[\d.]+ GB$/);
  expect(valueOf(numbers, 'Speed')).toMatch(/^[\d,]+ tokens a second$/);
  expect(valueOf(numbers, 'Dollars a month')).toMatch(/^about \$[\d,]+$/);
  expect(numbers?.numbers[2]?.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('counts a rented machine that answers at any hour, not one for office hours', () => {
  expect(numbersOf('rented-gpu')?.numbers[2]?.detail).not.toMatch(/office hours|spot/);
});

test('asks no memory of the reader for a paid API, and does not invent its speed', () => {
  const numbers = numbersOf('paid-api');
  expect(valueOf(numbers, 'Memory')).toBe('None of yours');
  expect(valueOf(numbers, 'Speed')).toBe('Not known');
});

test('has memory, speed and dollars of one model on one machine', () => {
  const found = numbersOf('on-prem', '?model=llama-3-1-8b-instruct&context=32k');
  const [memory, speed, dollars] = found?.numbers ?? [];
  expect(memory?.detail).toMatch(/^Llama 3\.1 8B Instruct in FP8, /);
  expect(dollars?.detail).toContain('Llama 3.1 8B Instruct (FP8)');
  const machine = /on (\d+ × [^.]+)\./.exec(speed?.detail ?? '')?.[1] ?? 'none';
  expect(dollars?.detail).toContain(machine);
});

test('has the memory of the case itself where no machine of a route holds it', () => {
  const [memory] = numbersOf('hosted-open', '?model=llama-3-1-8b-instruct&context=32k')?.numbers ?? [];
  expect(memory?.detail).toMatch(/^Llama 3\.1 8B Instruct in Q4_K_M, 32,768 tokens for one reader/);
});

test('holds the answer about traffic against the two bills of the reader’s own case only', () => {
  expect(numbersOf('paid-api')?.volume).toBeUndefined();
  expect(numbersOf('paid-api', '?requests=1')?.volume).toBe('low');
  expect(numbersOf('paid-api', '?requests=500000')?.volume).toBe('high');
});

test('counts the example with the traffic that the reader answered, and their own case with their own', () => {
  const requests = (query: string, volume?: 'low' | 'high' | 'unknown'): number =>
    readerCases(query, costFacts, volume).choices.requests;
  expect([requests('', 'low'), requests('', 'unknown'), requests('', 'high')]).toEqual([10, 10, 100_000]);
  expect(requests('?requests=5', 'high')).toBe(5);
});
