import type { Browser, Page } from '@playwright/test';

/** One change of a field, and what it changes. */
export interface Change {
  /** Selector of the field, and what it is set to. */
  readonly field: string;
  readonly value: string;
  /** Selector of the words that answer. */
  readonly answer: string;
  /** Selector of the tool; a change is over when nothing in it has moved for a while. */
  readonly tool: string;
}

/** What a change costs the page, in milliseconds. */
export interface ChangeCost {
  /** Time that the page's main thread is at work from the change until the new answer is painted. */
  readonly answerWork: number;
  /** The same until the first frame after the change, which may show that the answer is being worked out. */
  readonly repaintWork: number;
  /** The longest single task from the change to its end: for so long the page cannot react. */
  readonly longestTask: number;
  /** By the clock, from the change until the answer is painted; depends on what else the machine does. */
  readonly answerClock: number;
}

/** The part of Chromium's trace that is read. Times are in microseconds; `tdur` is time on the processor. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Marks and tasks alone: each event that is traced takes time itself. */
const CATEGORIES = ['blink.user_timing', 'toplevel'];
const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Makes a change in a page and returns what it cost. Work is the thread's own time, so that other programs on the machine
 * do not count; a throttled processor does.
 */
export async function changeCost(browser: Browser, page: Page, change: Change): Promise<ChangeCost> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate(makeChange, change);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return costIn(trace.traceEvents);
}

/** Runs in the page: sets the field as a reader does and marks the moments that count. */
async function makeChange({ field, value, answer, tool }: Change): Promise<void> {
  const QUIET_MS = 600;
  const found = (selector: string): Element => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`The page has no ${selector}.`);
    return element;
  };
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const afterFrame = new MessageChannel();
        afterFrame.port1.onmessage = () => {
          resolve();
        };
        afterFrame.port2.postMessage('');
      });
    });
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (condition()) {
        resolve();
        return;
      }
      const observer = new MutationObserver(() => {
        if (!condition()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(found(tool), { subtree: true, childList: true, characterData: true });
    });
  const quiet = (): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        observer.disconnect();
        resolve();
      };
      let timer = setTimeout(end, QUIET_MS);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(end, QUIET_MS);
      });
      observer.observe(found(tool), { subtree: true, childList: true, characterData: true });
    });

  const control = found(field);
  const before = found(answer).textContent;
  const isAnswered = (): boolean => found(answer).textContent !== before;
  await painted();
  performance.mark('changed');
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  if (control.getAttribute('role') === 'combobox') {
    await painted();
    performance.mark('changed');
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  }
  await painted();
  performance.mark('repainted');
  if (!isAnswered()) {
    await until(isAnswered);
    await painted();
  }
  performance.mark('answered');
  await quiet();
  performance.mark('over');
}

function costIn(events: readonly TraceEvent[]): ChangeCost {
  const lastOf = (mark: string): TraceEvent => {
    const event = events.findLast(({ name }) => name === mark);
    if (!event) throw new Error(`The trace has no mark “${mark}”.`);
    return event;
  };
  const [changed, repainted, answered, over] = [
    lastOf('changed'),
    lastOf('repainted'),
    lastOf('answered'),
    lastOf('over'),
  ];
  const tasks = events.filter(
    ({ name, pid, tid }) => name === TASK && pid === changed.pid && tid === changed.tid,
  );
  const between = (end: TraceEvent): number[] =>
    tasks
      .filter(({ ts, dur = 0 }) => ts + dur > changed.ts && ts < end.ts)
      .map(({ tdur = 0 }) => tdur / 1000);
  const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);
  return {
    answerWork: sum(between(answered)),
    repaintWork: sum(between(repainted)),
    longestTask: Math.max(...between(over)),
    answerClock: (answered.ts - changed.ts) / 1000,
  };
}
