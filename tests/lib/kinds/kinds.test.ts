import { describe, expect, test } from 'vitest';

import { OUTCOME_ORDER } from '../../../src/lib/decision/table/outcomes.ts';
import { KIND_ORDER, KINDS, kindOf, nearestKinds } from '../../../src/lib/kinds/kinds.ts';
import { allChoices, type KindChoice } from '../../../src/lib/kinds/switches.ts';

const found = allChoices().map((choice) => ({ choice, found: kindOf(choice) }));
const choice = (
  weights: KindChoice['weights'],
  licence: KindChoice['licence'],
  place: KindChoice['place'],
  payment: KindChoice['payment'],
): KindChoice => ({ weights, licence, place, payment });

test('there are 160 combinations, and each has exactly one answer', () => {
  expect(found).toHaveLength(160);
  expect(new Set(found.map((entry) => JSON.stringify(entry.choice))).size).toBe(160);
});

test('an open-weights model can be paid by the token', () => {
  expect(kindOf(choice('public', 'conditions', 'host', 'tokens'))).toMatchObject({
    kind: 'hosted-open',
    outcomes: ['hosted-open', 'api-then-switch'],
  });
});

test('a closed model can run in your own tenant and in a phone', () => {
  expect(kindOf(choice('hidden', 'service', 'tenant', 'tokens'))).toMatchObject({ kind: 'closed-tenant' });
  expect(kindOf(choice('hidden', 'service', 'device', 'owned'))).toMatchObject({ kind: 'built-in' });
});

test.each([
  [choice('hidden', 'permissive', 'maker', 'tokens'), 'hidden-weights-have-no-licence'],
  [choice('public', 'service', 'server', 'owned'), 'public-weights-need-a-licence'],
  [choice('public', 'permissive', 'device', 'tokens'), 'own-machine-counts-no-tokens'],
  [choice('public', 'permissive', 'server', 'hours'), 'rented-machine-is-not-yours'],
  [choice('public', 'permissive', 'device', 'subscription'), 'nobody-to-subscribe-to'],
  [choice('public', 'permissive', 'host', 'owned'), 'machine-of-others-is-paid'],
])('%o cannot be: %s', (impossible, why) => {
  expect(kindOf(impossible)).toEqual({ is: 'contradiction', why });
});

test('what the terms allow and no source offers is unseen, not impossible', () => {
  expect(kindOf(choice('hidden', 'service', 'tenant', 'subscription'))).toEqual({ is: 'unseen' });
});

test('every kind is reached, and no combination belongs to two', () => {
  const reached = found.flatMap((entry) => (entry.found.is === 'kind' ? [entry.found.kind] : []));
  expect(new Set(reached)).toEqual(new Set(KIND_ORDER));
  const covered = KIND_ORDER.reduce((sum, id) => {
    const { weights, licence, place, payment } = KINDS[id].covers;
    return sum + weights.length * licence.length * place.length * payment.length;
  }, 0);
  expect(covered).toBe(reached.length);
});

test('every outcome of the decision is a kind of offer, but for no model at all and for a mixture of two', () => {
  const outcomes = new Set(KIND_ORDER.flatMap((id): readonly string[] => KINDS[id].outcomes));
  expect(OUTCOME_ORDER.filter((id) => !outcomes.has(id))).toEqual(['no-llm', 'hybrid']);
});

describe('for every combination', () => {
  test('nothing counts tokens on a machine of your own, and nothing is free on one of others', () => {
    for (const entry of found) {
      const { place, payment } = entry.choice;
      const isOwn = place === 'server' || place === 'device';
      if (entry.found.is === 'kind') expect(payment === 'owned').toBe(isOwn);
    }
  });

  test('the nearest kinds are kinds, differ from each other and are not further than needed', () => {
    for (const entry of found) {
      const near = nearestKinds(entry.choice, 3);
      expect(near.length).toBeGreaterThan(0);
      expect(new Set(near.map(({ kind }) => kind)).size).toBe(near.length);
      for (const { kind, choice: other } of near) expect(kindOf(other)).toMatchObject({ kind });
      if (entry.found.is === 'kind') expect(near[0]?.choice).toEqual(entry.choice);
    }
  });
});

test('a token count on your own server leads first to owning it', () => {
  const [first] = nearestKinds(choice('public', 'permissive', 'server', 'tokens'), 3);
  expect(first?.choice).toEqual(choice('public', 'permissive', 'server', 'owned'));
  expect(first?.kind).toBe('open-server');
});
