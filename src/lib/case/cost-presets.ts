import { DEFAULT_COST_CHOICES, type CostChoices } from './cost-choices.ts';

/** An example case to start from, behind a button. Its numbers are choices of this guide, for the reader to replace. */
export interface CostPreset {
  readonly id: string;
  readonly name: string;
  readonly choices: CostChoices;
}

const preset = (id: string, name: string, changes: Partial<CostChoices>): CostPreset => ({
  id,
  name,
  choices: { ...DEFAULT_COST_CHOICES, ...changes },
});

/**
 * Common applications, the smallest first. Repeated input is longer than the 1,024 tokens from which many providers cache.
 */
export const COST_PRESETS: readonly CostPreset[] = [
  preset('prototype', 'Prototype', { requests: 10 }),
  preset('internal-tool', 'Tool for 50 people', { requests: 500, cached: 70, peak: 5 }),
  preset('support-bot', 'Support bot', { input: 3000, output: 250, cached: 60, misses: 5 }),
  preset('document-pipeline', 'Document pipeline', {
    ...{ requests: 10_000, input: 6000, output: 500, batch: 90, pace: 5, peak: 1.5 },
    ...{ paid: 'gpt-6-luna-openai', model: 'gpt-oss-20b' },
  }),
  preset('coding-assistant', 'Coding assistant', {
    ...{
      requests: 6000,
      input: 20_000,
      output: 600,
      reasoning: 400,
      cached: 80,
      misses: 5,
      peak: 5,
      pace: 40,
    },
    ...{ paid: 'claude-opus-5-5-anthropic', model: 'glm-5-2' },
  }),
  preset('public-product', '100,000 a day', {
    ...{ requests: 100_000, cached: 70, misses: 1, model: 'gpt-oss-120b' },
  }),
];
