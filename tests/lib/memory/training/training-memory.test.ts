import { describe, expect, it } from 'vitest';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import { trainingMemory } from '../../../../src/lib/memory/training/training-memory.ts';
import { deepSeekR1, gptOss20B, llama8B } from '../architectures.ts';
import { ladderStep, litgptRun } from './training-plans.ts';

const PARAMETERS_3B = 3_212_749_824;

describe('trainingMemory of full fine-tuning', () => {
  it('takes 2 bytes a weight, 4 of optimizer and 2 of gradients in bf16', () => {
    const memory = trainingMemory(ladderStep({ checkpointing: true }));
    expect(memory.moment).toBe('step');
    expect(memory.weights.likely).toBe(2 * PARAMETERS_3B);
    expect(memory.optimizer.likely).toBe(4 * PARAMETERS_3B);
    expect(memory.gradients.likely).toBe(2 * PARAMETERS_3B);
  });

  it('takes 18 bytes a weight in mixed arithmetic, 16 with 16-bit gradients', () => {
    const memory = trainingMemory(ladderStep({ checkpointing: true, arithmetic: 'mixed' }));
    const held = memory.weights.likely + memory.optimizer.likely + memory.gradients.likely;
    expect(held).toBe(18 * PARAMETERS_3B);
    expect(memory.gradients.low).toBe(2 * PARAMETERS_3B);
  });

  it('needs no room for gradients of all weights when the step is taken in the backward pass', () => {
    const memory = trainingMemory(ladderStep({ checkpointing: true, optimizerInBackward: true }));
    expect(memory.moment).toBe('loss');
    // The output layer's gradient, and the sum of those before it.
    expect(memory.gradients.likely).toBe(2 * 2 * 128_256 * 3072);
  });

  it('keeps three 32-bit numbers a logit at the loss, and little more than one 16-bit number in parts', () => {
    const logits = 8192 * 128_256;
    expect(trainingMemory(ladderStep({ chunkedLoss: false })).logits.likely).toBe(logits * 12);
    expect(trainingMemory(ladderStep()).logits.likely).toBe(logits * (2 + 2 / 8));
  });

  it('keeps the input of each layer alone with checkpointing, and two of them when they are moved away', () => {
    const plan = { checkpointing: true, optimizerInBackward: true } as const;
    expect(trainingMemory(ladderStep(plan)).activations.likely).toBe(28 * 8192 * 2 * 3072);
    const moved = trainingMemory(ladderStep({ ...plan, offloadActivations: true }));
    expect(moved.activations.likely).toBe(2 * 8192 * 2 * 3072);
  });

  it('holds optimizer states of 2.03 bytes a weight in 8 bits, and none on the device when paged', () => {
    const eightBit = trainingMemory(ladderStep({ optimizer: 'adamw-8bit' })).optimizer;
    expect(eightBit.likely).toBe(PARAMETERS_3B * 2.031_25);
    const paged = trainingMemory(ladderStep({ optimizer: 'paged-adamw-8bit' })).optimizer;
    expect([paged.likely, paged.high]).toEqual([0, PARAMETERS_3B * 2.031_25]);
    expect(trainingMemory(ladderStep({ optimizer: 'sgd' })).optimizer.high).toBe(0);
    expect(trainingMemory(ladderStep({ optimizer: 'sgd-momentum' })).optimizer.likely).toBe(
      2 * PARAMETERS_3B,
    );
  });

  it('divides weights, gradients and optimizer over devices, and gathers layers on each', () => {
    const one = trainingMemory(ladderStep({ checkpointing: true }));
    const four = trainingMemory(ladderStep({ checkpointing: true, devices: 4 }));
    expect(four.weights.likely).toBe(one.weights.likely / 4);
    expect(four.optimizer.likely).toBe(one.optimizer.likely / 4);
    expect(one.copies.likely).toBe(0);
    expect(four.copies.likely).toBeGreaterThan(0);
    const inSystemMemory = trainingMemory(
      ladderStep({ checkpointing: true, devices: 4, offloadState: true }),
    );
    expect([inSystemMemory.weights.high, inSystemMemory.optimizer.high]).toEqual([0, 0]);
  });
});

describe('trainingMemory of adapters', () => {
  it('trains the 4,194,304 weights that litgpt prints for rank 8 beside query and value of Llama 2 7B', () => {
    const memory = trainingMemory(litgptRun());
    expect(memory.trainedParameters).toBe(4_194_304);
    expect(memory.adapters.likely).toBe(2 * 4_194_304);
    expect(memory.optimizer.likely).toBe(4 * 4_194_304);
  });

  it('keeps 176,784 bytes of each token in a layer of Llama 2 7B in litgpt', () => {
    // Norms 2 × 16,384; thinned input 3 × 4096 and 16 inner values; padded update and values as part of the joint
    // projection 16,384 + 24,576; queries, keys, result 3 × 8192; softmax 128; feed-forward 3 × 2 × 11,008.
    const perToken = 32_768 + 12_304 + 16_384 + 24_576 + 24_576 + 128 + 66_048;
    expect(trainingMemory(litgptRun()).activations.likely).toBe(32 * 1304 * perToken);
  });

  it('holds 4-bit layers beside 16-bit embeddings, and the output layer in 16 bits but for litgpt', () => {
    const torchtune = ladderStep({
      method: 'qlora',
      model: { architecture: llama8B },
      adapters: { rank: 8, targets: ['query'] },
    });
    const linear = 32 * (2 * 4096 * 4096 + 2 * 4096 * 1024 + 3 * 4096 * 14_336);
    const outside = 128_256 * 4096;
    const norms = 65 * 4096;
    // 4 bits, 8 bits a block of 64 and 32 bits for 256 such blocks: 4.127 bits a weight.
    const bits = 4 + (8 + 32 / 256) / 64;
    expect(trainingMemory(torchtune).weights.likely).toBe((linear * bits) / 8 + (2 * outside + norms) * 2);
    const litgpt = { ...torchtune, trainer: 'litgpt', doubleQuantization: false } as const;
    expect(trainingMemory(litgpt).weights.likely).toBe(
      (linear + outside) * (4.5 / 8) + (outside + norms) * 2,
    );
  });

  it('turns the output layer back to 16 bits twice in litgpt, where it is quantized', () => {
    const memory = trainingMemory(litgptRun({ method: 'qlora' }));
    expect(memory.moment).toBe('head');
    expect(memory.copies.likely).toBe(2 * 2 * 32_000 * 4096);
  });

  it('adds the inputs of 4-bit products that old bitsandbytes kept, of one step or of two', () => {
    const activations = (keptProductInputs: 'none' | 'this-step' | 'two-steps'): number =>
      trainingMemory(litgptRun({ method: 'qlora', keptProductInputs })).activations.likely;
    const inputs = 32 * 1304 * 2 * (3 * 4096 + 11_008);
    expect(activations('this-step')).toBe(activations('none') + inputs);
    expect(activations('two-steps')).toBe(activations('none') + 2 * inputs);
  });

  it('keeps the table of scores without flash attention, and more of it with soft-capping', () => {
    const activations = (attentionScores: 'flash' | 'kept' | 'capped'): number =>
      trainingMemory(litgptRun({ attentionScores, packed: false })).activations.likely;
    const table = 32 * 1304 * 32 * 1304;
    expect(activations('capped') - activations('kept')).toBe(2 * table);
    expect(activations('kept')).toBeGreaterThan(activations('flash') + 5.5 * table);
  });
});

describe('trainingMemory refuses', () => {
  it('designs that a program’s formulas do not cover, and names the programs that do', () => {
    for (const architecture of [gptOss20B, deepSeekR1]) {
      expect(() => trainingMemory(ladderStep({ model: { architecture } }))).toThrow(NotModelledError);
    }
    const latent = { ...deepSeekR1 };
    delete latent.experts;
    expect(() => trainingMemory(ladderStep({ model: { architecture: latent } }))).toThrow(
      /latent attention: choose “Axolotl”/,
    );
  });

  it('settings that exclude each other, in words', () => {
    expect(() => trainingMemory(ladderStep({ optimizerInBackward: true, accumulationSteps: 2 }))).toThrow(
      /cannot be added up/,
    );
    expect(() => trainingMemory(ladderStep({ method: 'lora' }))).toThrow(/rank of 1 or more/);
    expect(() => trainingMemory(litgptRun({ arithmetic: 'mixed' }))).toThrow(NotModelledError);
    expect(() => trainingMemory(litgptRun({ method: 'qlora', devices: 2 }))).toThrow(/several devices/);
  });
});
