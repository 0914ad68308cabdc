import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { LicenceSchema } from '../../../../src/lib/catalog/law/licence.ts';
import { SMALL_PRODUCT, type LicenceUse } from '../../../../src/lib/catalog/law/licence-use.ts';
import { licenceVerdict } from '../../../../src/lib/catalog/law/licence-verdict.ts';

const licences = new Map(
  readFactFiles('src/content/licences', LicenceSchema).map((licence) => [licence.id, licence]),
);

function verdictOf(id: string, change: Partial<LicenceUse> = {}) {
  const licence = licences.get(id);
  if (!licence) throw new Error(`src/content/licences/${id}.yaml is missing`);
  return licenceVerdict(licence, { ...SMALL_PRODUCT, ...change });
}

describe('the verdict on a licence', () => {
  it('is green for a product on Apache 2.0 or MIT, hosting and training included', () => {
    const all = { hostsForOthers: true, trainsOtherModels: true, passesModelOn: true };
    expect(verdictOf('apache-2-0', all).colour).toBe('green');
    expect(verdictOf('mit', all).colour).toBe('green');
  });

  it('is red for business use under a research licence, and not for research', () => {
    expect(verdictOf('mistral-research-0-1').colour).toBe('red');
    expect(verdictOf('mistral-research-0-1', { commercial: false }).colour).toBe('amber');
  });

  it('counts the users of the month before the release for Llama, not those of today', () => {
    const known = { monthlyUsers: 900_000_000, usersBeforeRelease: 1_000_000 };
    expect(verdictOf('llama-3-1-community', known).colour).toBe('amber');
    expect(verdictOf('llama-3-1-community', known).reasons.map(({ about }) => about)).not.toContain('size');
    expect(verdictOf('llama-3-1-community', { usersBeforeRelease: 900_000_000 }).colour).toBe('red');
  });

  it('says “look it up” when today’s users pass Llama’s limit and those of then are not known', () => {
    const { reasons } = verdictOf('llama-3-1-community', { monthlyUsers: 900_000_000 });
    expect(reasons.find(({ about }) => about === 'size')?.colour).toBe('amber');
  });

  it('is red for a company in the European Union and Llama 4, for text alone too: the model is multimodal', () => {
    expect(verdictOf('llama-4-community', { basedInEuropeanUnion: true }).colour).toBe('red');
    expect(verdictOf('llama-4-community').colour).toBe('amber');
  });

  it('is red for a company in the European Union and the models of Llama 3.2 with pictures only', () => {
    const inEurope = { basedInEuropeanUnion: true };
    expect(verdictOf('llama-3-2-community', { ...inEurope, multimodal: true }).colour).toBe('red');
    expect(verdictOf('llama-3-2-community', inEurope).colour).toBe('amber');
  });

  it('asks a product with 30 million dollars a month to show the name of Kimi K2, and nothing more', () => {
    const { colour, reasons } = verdictOf('kimi-modified-mit', { yearlyRevenueDollars: 360_000_000 });
    expect(colour).toBe('amber');
    expect(reasons.filter(({ about }) => about === 'size')).toHaveLength(1);
  });

  it('asks for an agreement on Kimi K3 only from hosts above the limit, and never for internal use', () => {
    const large = { yearlyRevenueDollars: 30_000_000 };
    expect(verdictOf('kimi-k3', large).colour).toBe('amber');
    expect(verdictOf('kimi-k3', { ...large, hostsForOthers: true }).colour).toBe('red');
    expect(
      verdictOf('kimi-k3', { ...large, internalOnly: true }).reasons.some(({ about }) => about === 'size'),
    ).toBe(false);
  });

  it('is red for hosting Falcon 180B, and for training on the outputs of Llama 3', () => {
    expect(verdictOf('falcon-180b', { hostsForOthers: true }).colour).toBe('red');
    expect(verdictOf('llama-3-community', { trainsOtherModels: true }).colour).toBe('red');
  });

  it('is red for military use where the use policy excludes it, and green where nothing does', () => {
    expect(verdictOf('deepseek-model-1-0', { military: true }).colour).toBe('red');
    expect(verdictOf('mit', { military: true }).colour).toBe('green');
  });

  it('is never green for a licence whose text was not read', () => {
    for (const licence of licences.values()) {
      if (licence.secondHand)
        expect(licenceVerdict(licence, SMALL_PRODUCT).colour, licence.id).not.toBe('green');
    }
  });

  it('lists the gravest clause first', () => {
    const { colour, reasons } = verdictOf('llama-4-community', {
      basedInEuropeanUnion: true,
      multimodal: true,
    });
    expect(reasons[0]?.colour).toBe(colour);
  });
});
