import './clamp.css';

/** Long words in two lines at most; all of them when the pointer rests there. */
export function Clamp({ children }: { children: string }) {
  return (
    <span className="clamp" title={children}>
      {children}
    </span>
  );
}
