import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { dataPath } from '../../../src/lib/privacy/data-path.ts';
import { OPTIONS, ROUTES } from '../../../src/lib/privacy/data-route.ts';
import { choiceFromAddress, DEFAULT_CHOICE, pathParameters } from '../../../src/lib/privacy/path-address.ts';

const query = (parameters: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();

describe('the address of a path', () => {
  property.prop([fc.constantFrom(...ROUTES), fc.subarray([...OPTIONS]).map((options) => new Set(options))])(
    'leads back to the same path',
    (route, options) => {
      const back = choiceFromAddress(query(pathParameters({ route, options })));
      expect(dataPath(back)).toEqual(dataPath({ route, options }));
    },
  );

  it('says nothing of the default', () => {
    expect(pathParameters(DEFAULT_CHOICE)).toEqual([]);
    expect(choiceFromAddress('')).toEqual(DEFAULT_CHOICE);
  });

  it('spells a machine with everything off', () => {
    expect(pathParameters({ route: 'own-machine', options: new Set() })).toEqual([
      ['path', 'own-machine'],
      ['path-with', 'nothing'],
    ]);
  });

  property.prop([fc.string()])('never breaks on nonsense', (text) => {
    const choice = choiceFromAddress(
      query([
        ['path', text],
        ['path-with', text],
      ]),
    );
    expect(ROUTES).toContain(choice.route);
  });

  it('keeps what it understands', () => {
    expect(choiceFromAddress('?path=rented-gpu&path-with=tools.nonsense')).toEqual({
      route: 'rented-gpu',
      options: new Set(['tools']),
    });
  });
});
