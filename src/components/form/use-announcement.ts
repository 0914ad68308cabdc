import { useEffect, useState } from 'preact/hooks';

/** Long enough that a screen reader is not interrupted at every key press. */
const PAUSE_BEFORE_SPEECH_MS = 700;

/** Debounces the text of a live region. Empty until the text first changes, so that opening a page announces nothing. */
export function useAnnouncement(text: string): string {
  const [first] = useState(text);
  const [announcement, setAnnouncement] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setAnnouncement((before) => (before === '' && text === first ? '' : text));
    }, PAUSE_BEFORE_SPEECH_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, first]);
  return announcement;
}
