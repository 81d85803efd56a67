import './paper-frame.css';

/** A paper as it will print. It is a document of its own: it runs nothing and reaches nothing of this page. */
export function PaperFrame({ src, title }: { readonly src: string; readonly title: string }) {
  return <iframe className="paper-frame" sandbox="" src={src} title={title} />;
}
