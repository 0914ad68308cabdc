import { expect, test } from 'vitest';

import { matchingRule } from '../../../../src/lib/decision/table/matching-rule.ts';
import { outcomeNeighbours } from '../../../../src/lib/decision/result/outcome-neighbours.ts';
import { ALL_ANSWERS } from '../all-answers.ts';

const changeOf = (
  from: Parameters<typeof outcomeNeighbours>[0],
  to: string,
  question: string,
  option: string,
) =>
  outcomeNeighbours(from)
    .find(({ outcome }) => outcome === to)
    ?.changes.find((change) => change.question === question && change.to === option);

test('a fixed rule always leads to no language model, and learning to a computer of one’s own', () => {
  expect(changeOf('on-prem', 'no-llm', 'task', 'rules')?.share).toBe(1);
  expect(changeOf('paid-api', 'local', 'task', 'learn')?.share).toBe(1);
  expect(changeOf('on-prem', 'rented-gpu', 'data', 'own-account')?.share).toBeCloseTo(0.363, 3);
});

test('the share counts the sets of answers from which one change leads there', () => {
  const sets = ALL_ANSWERS.filter((answers) => matchingRule(answers).outcome === 'paid-tenant');
  const reached = sets.filter((answers) => matchingRule({ ...answers, data: 'any' }).outcome === 'paid-api');
  expect(changeOf('paid-tenant', 'paid-api', 'data', 'any')?.share).toBeCloseTo(
    reached.length / sets.length,
    12,
  );
});

test('neither an outcome nor a change that leads nowhere else is listed', () => {
  const neighbours = outcomeNeighbours('hybrid');
  expect(neighbours.map(({ outcome }) => outcome)).not.toContain('hybrid');
  expect(changeOf('hybrid', 'paid-api', 'split', 'yes')).toBeUndefined();
  for (const { changes } of neighbours) {
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.map(({ share }) => share)).toEqual(
      changes.map(({ share }) => share).toSorted((a, b) => b - a),
    );
  }
});
