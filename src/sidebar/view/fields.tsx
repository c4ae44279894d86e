import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

interface InputProps extends FieldProps {
  readonly type?: 'text' | 'date' | 'number' | 'email' | 'search';
  readonly placeholder?: string | undefined;
  readonly min?: string | undefined;
  readonly isLabelHidden?: boolean;
  readonly isWrong?: boolean;
  readonly autocomplete?: string;
}

/** A field of one line with its label and a hint below. */
export function Input({
  label,
  hint,
  value,
  onValue,
  type = 'text',
  placeholder,
  min,
  isLabelHidden,
  isWrong,
  autocomplete = 'off',
}: InputProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? 'unseen' : ''}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={value}
        placeholder={placeholder}
        min={min}
        maxLength={300}
        autocomplete={autocomplete}
        aria-invalid={isWrong === true}
        aria-describedby={hint ? `${id}h` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A choice out of a few. */
export function Select({
  label,
  hint,
  value,
  onValue,
  options,
  isLabelHidden,
  disabled,
}: FieldProps & {
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly isLabelHidden?: boolean;
  readonly disabled?: boolean;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? 'unseen' : ''}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={hint ? `${id}h` : undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
      {hint && (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Two or three choices side by side, as radio buttons that look like one switch. */
export function Segments<T extends string>({
  label,
  value,
  onValue,
  options,
}: {
  readonly label: string;
  readonly value: T;
  readonly onValue: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly text: string }[];
}) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onValue(option.value)} />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A choice with a line of explanation, one of several. */
export function Choice({
  name,
  checked,
  onChoose,
  title,
  children,
}: {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        <b>{title}</b>
        {children && <small>{children}</small>}
      </span>
    </label>
  );
}

/** A box to tick. */
export function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
