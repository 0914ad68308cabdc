import { expect, test } from 'vitest';
import { tensorsOf } from '../../../../src/lib/memory/model/model-tensors.ts';
import { mixtureRule } from '../../../../src/lib/memory/weights/gguf-rules.ts';
import { mixtureContext } from '../../../../src/lib/memory/weights/mixture-context.ts';
import { llama8B } from '../architectures.ts';

test('the output layer of Llama 3.1 8B is Q6_K in a Q4_K_M file and Q5_K in an IQ2_M file', () => {
  const context = mixtureContext(llama8B);
  const outputs = tensorsOf(llama8B).filter(({ role }) => role === 'output');
  expect(outputs.map((tensor) => mixtureRule('Q4_K_M', 'Q4_K', tensor, context))).toEqual(['Q6_K']);
  expect(outputs.map((tensor) => mixtureRule('IQ2_M', 'IQ2_S', tensor, context))).toEqual(['Q5_K']);
});
