import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { trainingDesign } from '../../../../src/lib/memory/training/training-design.ts';

const models = readFactFiles('src/content/models', ModelSchema);

describe('the design of a model', () => {
  it.each([
    ['llama-3-1-8b-instruct', 'dense'],
    ['gpt-oss-20b', 'experts'],
    ['deepseek-v3', 'latent'],
    ['qwen3-5-27b', 'recurrent'],
  ])('of %s is %s', (id, design) => {
    const model = models.find((one) => one.id === id);
    expect(model && trainingDesign(model.architecture)).toBe(design);
  });
});
