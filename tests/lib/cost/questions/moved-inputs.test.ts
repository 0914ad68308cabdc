import { describe, expect, it } from 'vitest';
import { movedInputs } from '../../../../src/lib/cost/questions/moved-inputs.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import { caseWith, facts } from '../examples.ts';

const moved = movedInputs({ costCase: caseWith(), facts, units: servingUnits(facts) });
const find = (input: string): (typeof moved)[number] => {
  const found = moved.find((one) => one.input === input);
  if (!found) throw new Error(`${input} is not moved.`);
  return found;
};

describe('an input that is moved', () => {
  it('goes to half and twice if it is a number, and a quarter down and up if it is a share', () => {
    expect([find('outputTokens').low.value, find('outputTokens').high.value]).toEqual([150, 600]);
    expect([find('cachedShare').low.value, find('cachedShare').high.value]).toEqual([0.25, 0.75]);
  });

  it('halves and doubles the prices of the paid model and leaves those of the open one', () => {
    const { low, high } = find('price-paid');
    const pricesOf = ({ question }: typeof low): readonly number[] =>
      question.facts.offers.flatMap(({ now: { prices } }) => [prices.input, prices.output]);
    expect(pricesOf(low)).toEqual([1, 5, 0.15, 0.6]);
    expect(pricesOf(high)).toEqual([4, 20, 0.15, 0.6]);
  });
});
