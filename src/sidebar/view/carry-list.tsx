import { useId } from 'preact/hooks';
import type { Value } from '../state/methods';
import { Check } from './fields';
import { Icon } from './icons';
import { usePage } from './page-context';

type Offers = Value<'previewCarry'>['offers'];

interface ListProps {
  readonly offers: Offers;
  /** Ids of those that are not wanted. */
  readonly leftOut: readonly string[];
  readonly onLeftOut: (ids: readonly string[]) => void;
}

/** The name of the sheet an improvement would land on. */
const SHEET_OF = { task: 'master', budget: 'budget', risk: 'risks', resource: 'resources', cue: 'runOfShow', goal: 'goals' } as const;

/** How many of the offered are wanted. */
export function wanted({ offers, leftOut }: Pick<ListProps, 'offers' | 'leftOut'>): number {
  return offers.filter(({ id }) => !leftOut.includes(id)).length;
}

/** Improvements to be ticked, all of them at first. */
export function CarryList({ offers, leftOut, onLeftOut }: ListProps) {
  const { t, say } = usePage();
  const words = ({ kind, measure }: Offers[number]): string =>
    kind === 'keep' ? say(t['carry.keep'], { measure }) : kind === 'stop' ? say(t['carry.stop'], { measure }) : measure;
  const where = ({ from, landsIn, becomes }: Offers[number]): string =>
    landsIn === becomes
      ? say(t['carry.from'], { event: from, landing: t.landing[becomes] })
      : say(t['carry.instead'], { event: from, sheet: t.sheet[SHEET_OF[landsIn]] });
  return (
    <ul class="lines">
      {offers.map((offer) => (
        <li key={offer.id}>
          <Check
            label={words(offer)}
            checked={!leftOut.includes(offer.id)}
            onChange={(on) => onLeftOut(on ? leftOut.filter((id) => id !== offer.id) : [...leftOut, offer.id])}
          />
          <small class="hint">{where(offer)}</small>
        </li>
      ))}
    </ul>
  );
}

/** What a new event takes over from earlier ones, folded away: with nothing touched it takes all. */
export function CarryCard(props: ListProps) {
  const { t, say } = usePage();
  if (props.offers.length === 0) return null;
  return (
    <details class="card fold">
      <summary>
        <span>
          <b>{say(t['carry.title'], { n: wanted(props) })}</b>
          <small>{t['carry.hint']}</small>
        </span>
        <Icon name="more" />
      </summary>
      <CarryList {...props} />
    </details>
  );
}

/** Improvements copied in another spreadsheet. */
export function PasteField({ value, onValue }: { readonly value: string; readonly onValue: (text: string) => void }) {
  const { t } = usePage();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t['carry.paste']}</label>
      <textarea
        id={id}
        rows={3}
        value={value}
        maxLength={60_000}
        aria-describedby={`${id}h`}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}h`}>
        {t['carry.paste.hint']}
      </p>
    </div>
  );
}
