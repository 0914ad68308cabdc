import { describe, expect, it } from 'vitest';

import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { datesThatApply } from '../../../../src/lib/catalog/law/law-dates.ts';
import { LawSchema } from '../../../../src/lib/catalog/law/law.ts';

describe('the dates of a law', () => {
  const act = readFactFiles('src/content/laws', LawSchema).find(({ id }) => id === 'eu-ai-act');
  if (!act) throw new Error('src/content/laws/eu-ai-act.yaml is missing');

  it('come in order, each with whether it applies on the day asked about', () => {
    const dates = datesThatApply(act, { roles: new Set(), today: '2026-11-25' });
    expect(dates.map(({ date }) => date.date)).toEqual(dates.map(({ date }) => date.date).toSorted());
    const high = dates.find(({ date }) => date.date === '2027-12-02');
    expect(high).toMatchObject({ applies: false, concerns: true });
    expect(dates.find(({ date }) => date.date === '2025-02-02')?.applies).toBe(true);
  });

  it('tell a deployer from a maker of models', () => {
    const forDeployer = datesThatApply(act, { roles: new Set(['deployer']), today: '2026-11-25' });
    expect(forDeployer.find(({ date }) => date.date === '2025-08-02')?.concerns).toBe(false);
    expect(forDeployer.find(({ date }) => date.date === '2027-12-02')?.concerns).toBe(true);
  });

  it('apply from the day itself on', () => {
    const onTheDay = datesThatApply(act, { roles: new Set(), today: '2027-12-02' });
    expect(onTheDay.find(({ date }) => date.date === '2027-12-02')?.applies).toBe(true);
  });
});
