import { Button } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyHint } from '../ui/empty.tsx';

interface ErrorFenceProps {
  readonly children: ReactNode;
  /** Another one, such as another page, and the fence opens again. */
  readonly place?: string;
}

/** A screen that broke says so and can be opened again; the rest of the desk goes on. */
export class ErrorFence extends Component<ErrorFenceProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    console.error(error, componentStack);
  }

  override componentDidUpdate(earlier: ErrorFenceProps) {
    if (this.state.broken && earlier.place !== this.props.place) this.setState({ broken: false });
  }

  override render() {
    return this.state.broken ? <BrokenScreen /> : this.props.children;
  }
}

function BrokenScreen() {
  const { t } = useTranslation('frame');
  return (
    <EmptyHint
      title={t('broken.title')}
      hint={t('broken.hint')}
      action={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    />
  );
}
