import { describe, expect, it } from 'vitest';

import { choiceFrom, choiceText, problemsOf } from '../../../../src/components/models/compare/choice.ts';

const KNOWN = ['a', 'b', 'c', 'd', 'e'];
const choice = (text: string) => choiceFrom(text, (id) => KNOWN.includes(id));

describe('the choice in an address', () => {
  it('is read in its order, each model once, and written as it was read', () => {
    const { ids, unknown, leftOut } = choice('c, A,,c');
    expect(ids).toEqual(['c', 'a']);
    expect([...unknown, ...leftOut]).toEqual([]);
    expect(choiceText(ids)).toBe('c,a');
    expect(choice('').ids).toEqual([]);
  });

  it('keeps what is not known and what there is no room for', () => {
    expect(choice('x,e,d,c,y,b,a')).toEqual({
      ids: ['e', 'd', 'c', 'b'],
      unknown: ['x', 'y'],
      leftOut: ['a'],
    });
  });
});

describe('problemsOf', () => {
  it('says what cannot be shown', () => {
    expect(problemsOf(choice('x,e,d,c,y,b,a'), (id) => id.toUpperCase())).toBe(
      'No model in our data is called “x” and “y”. There is room for 4, so A is not shown.',
    );
    expect(problemsOf(choice('a,b'), String)).toBe('');
  });

  it('does not repeat a name without end', () => {
    expect(problemsOf(choice('z'.repeat(5000)), String).length).toBeLessThan(150);
  });
});
