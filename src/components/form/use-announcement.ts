import { useEffect, useState } from 'preact/hooks';

/** Long enough that a screen reader is not interrupted at each key. */
const PAUSE_BEFORE_SPEECH_MS = 700;

/** The text once it has stayed the same for a while; nothing before its first change. */
export function useAnnouncement(text: string): string {
  const [first] = useState(text);
  const [later, setLater] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setLater((before) => (before === '' && text === first ? '' : text));
    }, PAUSE_BEFORE_SPEECH_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, first]);
  return later;
}
