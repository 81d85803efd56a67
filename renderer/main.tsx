import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskFace } from './faces/desk.tsx';
import { preferredLanguage } from './shell/preferences.ts';
import { layTokens } from './ui/tokens.ts';
import './ui/tokens.css';
import { startWords } from './ui/words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

layTokens(document.documentElement);
startWords(preferredLanguage());
createRoot(root).render(
  <StrictMode>
    <DeskFace />
  </StrictMode>,
);
