import { expect, it } from 'vitest';
import { ConfigFields } from '../../../../src/lib/own-model/config/config-fields.ts';
import { nemotronLetters } from '../../../../src/lib/own-model/config/special-families.ts';

it('the layers of a Nemotron-H model are the same as letters and as words', () => {
  const words = ['mamba', 'mlp', 'mamba', 'attention', 'moe'];
  const letters = ['r', 'd', 'r', 'f', 'e'].join('');
  expect(nemotronLetters(new ConfigFields({ hybrid_override_pattern: 'M-M*E' }))).toBe(letters);
  expect(nemotronLetters(new ConfigFields({ layers_block_type: words }))).toBe(letters);
});
