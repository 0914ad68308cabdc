import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { LicenceSchema } from '../../../../src/lib/catalog/law/licence.ts';
import { licencesOfModel } from '../../../../src/lib/catalog/law/licences-of-model.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { SMALL_PRODUCT, type LicenceUse } from '../../../../src/lib/catalog/law/licence-use.ts';
import { versionVerdict } from '../../../../src/lib/catalog/law/version-verdict.ts';

const licences = readFactFiles('src/content/licences', LicenceSchema);
const models = readFactFiles('src/content/models', ModelSchema);

function verdictOf(id: string, change: Partial<LicenceUse> = {}) {
  const model = models.find((one) => one.id === id) ?? { id };
  return versionVerdict(licencesOfModel(licences, model), { ...SMALL_PRODUCT, ...change });
}

describe('the verdict on a model version', () => {
  it('takes the gravest of two licences that hold together', () => {
    const { colour, licences: both } = verdictOf('deepseek-r1-distill-llama-8b');
    expect(colour).toBe('amber');
    expect(both.map(({ verdict }) => verdict.colour).toSorted()).toEqual(['amber', 'green']);
  });

  it('is “not known” for a version without a licence that was found', () => {
    expect(verdictOf('no-licence-found')).toEqual({ colour: 'not-known', licences: [] });
  });

  it('is “not known” where the text on business use was not found, and not for research', () => {
    expect(verdictOf('nemotron-h-56b-base-8k').colour).toBe('not-known');
    expect(verdictOf('nemotron-h-56b-base-8k', { commercial: false }).colour).toBe('amber');
  });

  it('is not green where only others say that a version is under an open licence', () => {
    const { colour, licences: only } = verdictOf('deepseek-v4-pro');
    expect(colour).toBe('amber');
    expect(only[0]?.verdict.reasons[0]).toMatchObject({ about: 'text not read', colour: 'amber' });
    expect(verdictOf('deepseek-r1').colour).toBe('green');
  });

  it('tells sisters of one family apart', () => {
    expect(verdictOf('qwen2-5-1-5b-instruct').colour).toBe('green');
    expect(verdictOf('qwen2-5-3b-instruct').colour).toBe('red');
    expect(verdictOf('gemma-3-27b-it').colour).toBe('amber');
    expect(verdictOf('gemma-4-31b-it').colour).toBe('green');
  });
});
