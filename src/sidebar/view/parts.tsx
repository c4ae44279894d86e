import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { sentenceOf } from '../rpc-client';
import type { Finding } from '../state/methods';
import type { Problem } from '../state/remote';
import { Icon, type IconName } from './icons';
import { usePage } from './page-context';

type Children = { readonly children?: ComponentChildren };

interface ButtonProps extends Children {
  readonly onClick?: () => void;
  readonly kind?: 'primary' | 'danger' | 'plain' | 'quiet';
  readonly icon?: IconName;
  readonly isBusy?: boolean;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  readonly label?: string;
}

/** A button; while its work runs it is out of reach and says so. */
export function Button({ onClick, kind = 'plain', icon, isBusy = false, disabled = false, submit = false, label, children }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button ${kind}${children === undefined ? ' round' : ''}`}
      onClick={onClick}
      disabled={disabled || isBusy}
      aria-busy={isBusy}
      aria-label={label}
      title={children === undefined ? label : undefined}
    >
      {isBusy ? <span class="spinner" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A card; with a title it is a section of the page. */
export function Card({ title, icon, children, tone = '' }: Children & { title?: string; icon?: IconName; tone?: string }) {
  return (
    <section class={`card ${tone}`}>
      {title !== undefined && (
        <h2>
          {icon && <Icon name={icon} />}
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const TONE_ICONS: { readonly [T in Tone]: IconName } = { info: 'list', good: 'check', warn: 'alert', bad: 'alert' };

/** Something to know, in place. What went wrong is read out at once, anything else when the reader pauses. */
export function Notice({ tone, children, isQuiet = false }: Children & { readonly tone: Tone; readonly isQuiet?: boolean }) {
  const role = isQuiet ? undefined : tone === 'bad' ? 'alert' : 'status';
  return (
    <div class={`notice ${tone}`} role={role}>
      <Icon name={TONE_ICONS[tone]} />
      <div class="said">{children}</div>
    </div>
  );
}

/** Why the script gave no answer, as sentences, with a way to try again where that can help. */
export function ProblemNotice({ problem, retry }: { readonly problem: Problem | null; readonly retry?: (() => void) | undefined }) {
  const { t } = usePage();
  if (problem === null) return null;
  const sentences =
    problem.code === 'unreachable' ? [t['error.unreachable']] : problem.sentences.length > 0 ? problem.sentences : [t['error.failed']];
  const isWait = problem.code === 'busy';
  return (
    <Notice tone={isWait ? 'warn' : 'bad'}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {retry && (isWait || problem.code === 'unreachable') && (
        <Button kind="quiet" icon="refresh" onClick={retry}>
          {t.retry}
        </Button>
      )}
    </Notice>
  );
}

/** Findings as a list of sentences, the first ones in sight. */
export function Findings({ findings, tone = 'warn', most = 5 }: { findings: readonly Finding[]; tone?: Tone; most?: number }) {
  const sentences = findings.map(sentenceOf);
  if (sentences.length === 0) return null;
  return (
    <Notice tone={tone} isQuiet>
      <LongList most={most}>
        {sentences.map((sentence, index) => (
          <li key={`${index}${sentence}`}>{sentence}</li>
        ))}
      </LongList>
    </Notice>
  );
}

/** The first entries of a list; the rest behind "n more". */
export function LongList({ children, most = 5 }: { readonly children: readonly JSX.Element[]; readonly most?: number }) {
  const { t, say } = usePage();
  const rest = children.slice(most);
  return (
    <>
      <ul class="lines">{children.slice(0, most)}</ul>
      {rest.length > 0 && (
        <details class="rest">
          <summary>{say(t.more, { n: rest.length })}</summary>
          <ul class="lines">{rest}</ul>
        </details>
      )}
    </>
  );
}

/** Grey bars where something is awaited. */
export function Loading({ lines = 3 }: { readonly lines?: number }) {
  const { t } = usePage();
  return (
    <div class="loading" role="status">
      <span class="unseen">{t.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="bar" />
      ))}
    </div>
  );
}

/**
 * The heading of a view that has taken the place of another: it takes the focus when it appears, so that a screen reader begins there and the keyboard
 * goes on from there.
 */
export function ArrivalHeading({ children }: Children) {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <h1 ref={element} tabIndex={-1}>
      {children}
    </h1>
  );
}
