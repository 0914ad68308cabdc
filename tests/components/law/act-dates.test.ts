import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ActDates } from '../../../src/components/law/act-dates.ts';
import {
  ACTIVITIES,
  concernsReader,
  type Activity,
  type DatedDuty,
} from '../../../src/components/law/activities.ts';

describe('whom a date concerns', () => {
  const telling: DatedDuty = { roles: ['system-provider', 'deployer'], isHighRisk: false };
  const makers: DatedDuty = { roles: ['model-provider'], isHighRisk: false };
  const highRisk: DatedDuty = { roles: ['system-provider', 'deployer'], isHighRisk: true };
  const step: DatedDuty = { roles: [], isHighRisk: false };
  const concerns = (duty: DatedDuty, ...done: Activity[]): boolean => concernsReader(duty, new Set(done));

  it('everybody, while nothing is ticked', () => {
    for (const duty of [telling, makers, highRisk, step]) expect(concerns(duty)).toBe(true);
  });

  it('those who play one of its parts', () => {
    expect(concerns(telling, 'use')).toBe(true);
    expect(concerns(telling, 'app')).toBe(true);
    expect(concerns(telling, 'model')).toBe(false);
    expect(concerns(makers, 'use', 'model')).toBe(true);
  });

  it('in high-risk areas only, those who say that they work there', () => {
    expect(concerns(highRisk, 'use')).toBe(false);
    expect(concerns(highRisk, 'use', 'highRisk')).toBe(true);
    expect(concerns(highRisk, 'model', 'highRisk')).toBe(false);
    expect(concerns(highRisk, 'highRisk')).toBe(true);
    expect(concerns(telling, 'highRisk')).toBe(false);
  });

  it('steps of the law stay for all', () => {
    expect(concerns(step, 'model')).toBe(true);
  });
});

describe('the line of dates', () => {
  const line = (day: string, applies: boolean, duty: DatedDuty): string =>
    `<li data-day="${day}" data-applies="${String(applies)}" data-duty='${JSON.stringify(duty)}'>${day}</li>`;
  const page = `<act-dates><form>${Object.keys(ACTIVITIES)
    .map((name) => `<input type="checkbox" name="we" value="${name}">`)
    .join(
      '',
    )}<p class="act-count"></p></form><ol>${line('2024-08-01', true, { roles: [], isHighRisk: false })}${line(
    '2026-08-02',
    true,
    { roles: ['deployer'], isHighRisk: false },
  )}${line('2027-08-02', false, { roles: ['model-provider'], isHighRisk: false })}${line(
    '2027-12-02',
    false,
    {
      roles: ['deployer'],
      isHighRisk: true,
    },
  )}</ol></act-dates>`;
  /** Puts the page in as a whole, as a parsed document has it when its scripts run. */
  const show = (): void => {
    const holder = document.createElement('div');
    holder.innerHTML = page;
    document.body.replaceChildren(holder);
  };
  const shown = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>('li')]
      .filter(({ hidden }) => !hidden)
      .map((item) => item.dataset['day']);
  const tick = (value: Activity): void => {
    const box = document.querySelector<HTMLInputElement>(`[value="${value}"]`);
    if (!box) throw new Error(`no box ${value}`);
    box.checked = !box.checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const count = (): string | null | undefined => document.querySelector('.act-count')?.textContent;

  beforeAll(() => {
    customElements.define('act-dates', ActDates);
  });
  beforeEach(() => {
    history.replaceState(null, '', '/privacy/law/');
    show();
  });
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('shows all dates at first and counts those with duties', () => {
    expect(shown()).toHaveLength(4);
    expect(count()).toBe('Of all dates with duties, 1 applies and 2 are to come. The next is 2027-08-02.');
  });

  it('keeps what concerns the reader, and says what is next', () => {
    tick('use');
    expect(shown()).toEqual(['2024-08-01', '2026-08-02']);
    expect(count()).toBe('Of the dates that concern what you ticked, 1 applies and 0 are to come.');
    tick('highRisk');
    expect(shown()).toEqual(['2024-08-01', '2026-08-02', '2027-12-02']);
    expect(count()).toContain('The next is 2027-12-02.');
  });

  it('keeps the ticks in the address and reads them again', () => {
    tick('use');
    tick('highRisk');
    expect(new URLSearchParams(location.search).get('we')).toBe('use,highRisk');
    show();
    expect(shown()).toEqual(['2024-08-01', '2026-08-02', '2027-12-02']);
    tick('use');
    tick('highRisk');
    expect(location.search).toBe('');
  });
});
