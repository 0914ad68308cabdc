import { describe, expect, test } from 'vitest';

import { excludersOf } from '../../../src/lib/decision/result/exclusions.ts';
import { matchingRule } from '../../../src/lib/decision/table/matching-rule.ts';
import { OUTCOME_SIDES, type OutcomeId } from '../../../src/lib/decision/table/outcomes.ts';
import { UNKNOWN_MEANS, type CompleteAnswers } from '../../../src/lib/decision/table/questions.ts';
import { ALL_ANSWERS } from './all-answers.ts';

const decided = ALL_ANSWERS.map((answers) => ({ answers, outcome: matchingRule(answers).outcome }));

/** Looks at every set of answers that `holds`; there must be some. */
function outcomesWhere(holds: (answers: CompleteAnswers) => boolean): readonly OutcomeId[] {
  const found = decided.filter(({ answers }) => holds(answers)).map(({ outcome }) => outcome);
  expect(found.length).toBeGreaterThan(0);
  return [...new Set(found)].toSorted();
}

function answersWhere(outcome: OutcomeId): readonly CompleteAnswers[] {
  const found = decided.filter((one) => one.outcome === outcome).map(({ answers }) => answers);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

const usesModel = ({ task }: CompleteAnswers): boolean => task === 'app' || task === 'personal';
const sides = (outcomes: readonly OutcomeId[]): string[] => outcomes.map((outcome) => OUTCOME_SIDES[outcome]);

describe('over all sets of answers', () => {
  test('a fixed rule never needs a language model, and nothing else goes without one', () => {
    expect(outcomesWhere(({ task }) => task === 'rules')).toEqual(['no-llm']);
    expect(answersWhere('no-llm').every(({ task }) => task === 'rules')).toBe(true);
  });

  test('learning always ends on open weights', () => {
    expect(new Set(sides(outcomesWhere(({ task }) => task === 'learn')))).toEqual(new Set(['open']));
  });

  test('text that nobody outside may see never ends on the paid side', () => {
    const outcomes = outcomesWhere(({ task, data }) => task !== 'rules' && data.startsWith('own-'));
    expect(sides(outcomes)).not.toContain('paid');
    expect(outcomes).not.toContain('hosted-open');
  });

  test('text that must stay in the building ends there, or is split', () => {
    expect(outcomesWhere((answers) => usesModel(answers) && answers.data === 'own-hardware')).toEqual([
      'hybrid',
      'local',
      'on-prem',
    ]);
  });

  test('a demand for one’s own law never ends on the paid side', () => {
    expect(sides(outcomesWhere(({ task, data }) => task !== 'rules' && data === 'sovereign'))).not.toContain(
      'paid',
    );
  });

  test('text under contract never goes out on normal terms', () => {
    const outcomes = outcomesWhere((answers) => usesModel(answers) && answers.data === 'contract');
    expect(outcomes).not.toContain('paid-api');
    expect(outcomes).not.toContain('api-then-switch');
  });

  test('weights that must be owned never end on the paid side', () => {
    expect(sides(outcomesWhere(({ task, control }) => task !== 'rules' && control === 'yes'))).not.toContain(
      'paid',
    );
  });

  test('low traffic on text that may go out never ends on a GPU of one’s own', () => {
    const outcomes = outcomesWhere(
      ({ task, data, volume, control }) =>
        task !== 'rules' && volume === 'low' && control === 'no' && (data === 'any' || data === 'contract'),
    );
    expect(outcomes).not.toContain('rented-gpu');
    expect(outcomes).not.toContain('on-prem');
  });

  test('a server of one’s own is advised only where it and its people are, or where nothing may leave', () => {
    for (const { data, hardware, ops } of answersWhere('on-prem')) {
      expect(data === 'own-hardware' || (hardware === 'server' && ops === 'yes')).toBe(true);
    }
  });

  test('a rented GPU is advised only with people to run it, or where no provider may see the text', () => {
    for (const { data, ops } of answersWhere('rented-gpu')) {
      expect(data === 'own-account' || ops === 'yes').toBe(true);
    }
  });

  test('a router is advised only to those who can sort and need the strongest model', () => {
    for (const { split, quality } of answersWhere('hybrid')) {
      expect([split, quality]).toEqual(['yes', 'frontier']);
    }
  });

  test('a plain paid API or a switch trigger is advised only where any provider may see the text', () => {
    for (const outcome of ['paid-api', 'api-then-switch'] as const) {
      expect(answersWhere(outcome).every(({ data }) => data === 'any')).toBe(true);
    }
  });

  test('no outcome is ruled out by a fact of its own case', () => {
    const wrong = decided.filter(({ answers, outcome }) => excludersOf(outcome, answers).length > 0);
    expect(wrong).toEqual([]);
  });

  test('not knowing who may see the text never leads to looser terms than knowing', () => {
    expect(UNKNOWN_MEANS.data).toBe('contract');
    for (const { answers, outcome } of decided) {
      if (!usesModel(answers) || answers.data !== UNKNOWN_MEANS.data) continue;
      expect(['paid-api', 'api-then-switch']).not.toContain(outcome);
    }
  });
});
