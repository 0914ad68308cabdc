import type { Page } from '@playwright/test';

/** How a person uses a tool first: what is entered, and where the answer to it shows. */
export interface FirstUse {
  /** The tool's page under /tools/. */
  readonly slug: string;
  /** Selector of the field, and what it is set to; a button is pressed. */
  readonly field: string;
  readonly value?: string;
  /** Selector of the words that answer, and what they say once they are for that entry. */
  readonly answer: string;
  readonly says: RegExp;
}

/** The tools that compute, each with its first use. */
export const FIRST_USES: readonly FirstUse[] = [
  {
    slug: 'memory',
    field: '#memory-context',
    value: '16k',
    answer: '.memory .memory-answer',
    says: /needs about 48 GB/,
  },
  {
    slug: 'cost',
    field: '#cost-requests',
    value: '5000',
    answer: '.cost-asked',
    says: /^5,000 requests a day/,
  },
  {
    slug: 'fits',
    field: '#fits-context',
    value: '32k',
    answer: '.fits-sentence',
    says: /32k|32,768|32 k/,
  },
  {
    slug: 'fine-tune',
    field: '#tune-length',
    value: '4096',
    answer: '.tuning .memory-answer',
    says: /needs about\s+(?!21 GB)\d/,
  },
];

/** Enters what a first use enters, as a person does who has reached the field, and waits for the answer. */
export async function useFirst(page: Page, { field, value = '', answer, says }: FirstUse): Promise<number> {
  return page.evaluate(
    async ([fieldSelector, text, answerSelector, pattern]) => {
      const found = (selector: string): HTMLElement => {
        const element = document.querySelector<HTMLElement>(selector);
        if (!element) throw new Error(`The page has no ${selector}.`);
        return element;
      };
      const start = performance.now();
      const control = found(fieldSelector);
      control.focus();
      if (control instanceof HTMLInputElement) control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
      const isRight = (): boolean => {
        const shown = found(answerSelector);
        return new RegExp(pattern).test(shown.textContent) && shown.closest('.memory-pending') === null;
      };
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (isRight()) resolve();
          else requestAnimationFrame(look);
        };
        look();
      });
      return performance.now() - start;
    },
    [field, value, answer, says.source] as const,
  );
}
