import { Select } from 'antd';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FilterSelectProps {
  readonly label: string;
  /** Shown for the empty value: no narrowing. */
  readonly all?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  onChange(value: string): void;
}

/** One filter of a list. The empty value stands for all. */
export function FilterSelect({ label, all, value, choices, onChange }: FilterSelectProps) {
  const options = all === undefined ? [...choices] : [{ value: '', label: all }, ...choices];
  return (
    <Select
      aria-label={label}
      className="filter-select"
      value={value}
      options={options}
      onChange={onChange}
      popupMatchSelectWidth={false}
      showSearch={choices.length > SEARCHABLE_FROM ? { optionFilterProp: 'label' } : false}
    />
  );
}

const SEARCHABLE_FROM = 12;
