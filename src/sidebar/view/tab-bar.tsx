import { useRef } from 'preact/hooks';
import { TABS, type Tab, usePage } from './page-context';

/** The four pages as tabs: arrows move between them, Home and End go to the ends (WAI-ARIA practice for tabs). */
export function TabBar({ tab }: { readonly tab: Tab }) {
  const { t, goTo } = usePage();
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -TABS.length, End: TABS.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = TABS.indexOf(tab) + step;
    const isJump = Math.abs(step) > 1;
    const next = TABS[isJump ? Math.max(0, Math.min(TABS.length - 1, at)) : (at + TABS.length) % TABS.length] ?? tab;
    goTo(next);
    bar.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={bar} onKeyDown={onKeyDown} aria-label={t.tabs}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === tab}
          aria-controls={`panel-${each}`}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => goTo(each)}
        >
          {t.tab[each]}
        </button>
      ))}
    </div>
  );
}
