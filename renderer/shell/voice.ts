import { useEffect, useState } from 'react';

export interface Voice {
  readonly reading: boolean;
  read(text: string): void;
  stop(): void;
}

/** Reading aloud, where the system has a Chinese voice; null where it has none. */
export function useChineseVoice(): Voice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [reading, setReading] = useState(false);
  useEffect(() => {
    const speech = window.speechSynthesis;
    if (!speech) return;
    const find = () => setVoice(speech.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang)) ?? null);
    find();
    speech.addEventListener('voiceschanged', find);
    return () => {
      speech.removeEventListener('voiceschanged', find);
      speech.cancel();
    };
  }, []);
  if (voice === null) return null;
  return {
    reading,
    read(text) {
      window.speechSynthesis.cancel();
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = 0.9;
      words.onend = () => setReading(false);
      words.onerror = () => setReading(false);
      setReading(true);
      window.speechSynthesis.speak(words);
    },
    stop() {
      window.speechSynthesis.cancel();
      setReading(false);
    },
  };
}
