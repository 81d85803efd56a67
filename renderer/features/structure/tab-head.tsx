import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';

interface TabHeadProps {
  readonly search: string;
  onSearch(search: string): void;
  readonly searchWords: string;
  readonly count: string;
  readonly addWords: string;
  /** Absent where nothing may be added. */
  onAdd?(): void;
  /** Another way to fill the table. */
  readonly extra?: ReactNode;
}

/** The filter line above a table, with the one thing that can be added there. */
export function TabHead({ search, onSearch, searchWords, count, addWords, onAdd, extra }: TabHeadProps) {
  return (
    <div className="filter-line">
      <Input.Search
        allowClear
        className="filter-search"
        placeholder={searchWords}
        aria-label={searchWords}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      <span className="second structure-count">{count}</span>
      {extra}
      {onAdd && (
        <Button type="primary" icon={<PlusOutlined />} onClick={onAdd}>
          {addWords}
        </Button>
      )}
    </div>
  );
}
