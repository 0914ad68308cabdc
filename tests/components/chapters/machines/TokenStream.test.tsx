import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { TokenStream } from '../../../../src/components/chapters/machines/TokenStream.tsx';

const stream = (
  <TokenStream
    text="one two three four five six"
    streams={[
      { label: 'Fast: about 4 words', wordsPerSecond: 4 },
      { label: 'Slow: about 2 words', wordsPerSecond: 2 },
    ]}
  />
);
const visible = (): string[] =>
  [...document.querySelectorAll('.stream-text')].map((line) => line.firstChild?.textContent ?? '');

let frames: FrameRequestCallback[] = [];
let wantsLessMotion = false;
/** Lets the browser draw a frame at a time in seconds. */
async function frameAt(seconds: number): Promise<void> {
  const due = frames;
  frames = [];
  for (const callback of due) callback(seconds * 1000);
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

beforeEach(() => {
  frames = [];
  wantsLessMotion = false;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  vi.stubGlobal('matchMedia', () => ({
    matches: wantsLessMotion,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('text that streams', () => {
  test('does not move before the button is pressed', () => {
    render(stream);
    expect(screen.getByText('Fast: about 4 words')).toBeTruthy();
    expect(frames).toHaveLength(0);
    expect(visible()).toEqual([]);
  });

  test('comes at the speed of each line', async () => {
    render(stream);
    fireEvent.click(screen.getByRole('button', { name: 'Start the text' }));
    await frameAt(10);
    await frameAt(11);
    expect(visible()).toEqual(['one two three four', 'one two']);
  });

  test('stops when it is told to, and keeps what was written', async () => {
    render(stream);
    fireEvent.click(screen.getByRole('button'));
    await frameAt(0);
    await frameAt(1);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await frameAt(2);
    expect(visible()).toEqual(['one two three four', 'one two']);
    expect(screen.getByRole('button', { name: 'Start the text' })).toBeTruthy();
  });

  test('says so when all lines are complete, and can start again', async () => {
    render(stream);
    fireEvent.click(screen.getByRole('button'));
    await frameAt(0);
    await frameAt(3.1);
    expect(screen.getByRole('status').textContent).toBe('All lines are complete.');
    fireEvent.click(screen.getByRole('button', { name: 'Start the text' }));
    await frameAt(5);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('has no button where less motion is asked for', () => {
    wantsLessMotion = true;
    render(stream);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Slow: about 2 words')).toBeTruthy();
  });
});
