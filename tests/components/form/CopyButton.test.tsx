import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';

import { CopyButton } from '../../../src/components/form/CopyButton.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('it copies the text and says so', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
  const announce = vi.fn();
  render(
    <CopyButton
      label="Copy link"
      done="Link copied"
      text={() => 'https://example.org/'}
      announce={announce}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await screen.findByRole('button', { name: 'Link copied' });
  expect(write).toHaveBeenCalledExactlyOnceWith('https://example.org/');
  expect(announce).toHaveBeenCalledExactlyOnceWith('Link copied');
});

test('where the browser does not allow it, the text is shown to be copied by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
  const announce = vi.fn();
  render(
    <CopyButton
      label="Copy link"
      done="Link copied"
      text={() => 'https://example.org/'}
      announce={announce}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  const shown = await screen.findByRole<HTMLTextAreaElement>('textbox');
  expect(shown.value).toBe('https://example.org/');
  expect(announce).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('does not allow copying'));
});
