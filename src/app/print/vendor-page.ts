import { distinctNames } from '../../domain/due-items';
import { nameKey } from '../../domain/visible-text';
import type { ReadRow } from '../../workbook/table-rows';
import { failure } from '../failure';
import { dayOf, readCues, spanOf } from './cues';
import { mentions, tellable, withoutPrivate } from './handout-text';
import { titleOf } from './print-sheets';
import { detailsOf, linesOf, type PrintedBlock, type PrintedPage, withoutBlankColumns } from './printed-page';
import { column, names, type Printing, pageOf, peopleIn, shortDate, vendorsIn } from './printing';
import { peopleOf } from './run-of-show-page';
import { readTeam, type TeamMember } from './team';

/** What of a cue may concern a vendor; plan B is about what may go wrong and stays with us. */
const PARTS = ['content', 'audio', 'screen', 'light', 'props'] as const;

/** The vendors of 资源与物料, for choosing one. */
export function vendorsOf(rows: readonly ReadRow[]): string[] {
  return distinctNames(rows.flatMap((row) => vendorsIn(row.text('vendor'))));
}

/** What a vendor may know, and no more of it. */
interface Handout extends Printing {
  readonly vendor: string;
  readonly tell: (text: string) => string;
  readonly items: readonly ReadRow[];
  readonly team: readonly TeamMember[];
  /** Our people who answer for the items; they also stand in for a cue that names nobody of ours. */
  readonly contacts?: readonly string[];
}

/**
 * What one vendor brings, by when, and where in the show it is needed: no budget, no risk, no number to call, and nothing of another vendor. Throws a Failure
 * when no row names the vendor.
 */
export function vendorPage(printing: Printing, vendor: string): PrintedPage {
  const { sheets, words } = printing;
  const rows = sheets.rows('resources', 'item', 'vendor');
  const items = rows.filter((row) => names(vendorsIn(row.text('vendor')), vendor));
  if (items.length === 0) throw failure('print.vendorGone', { title: titleOf('resources', words.language), name: vendor });
  const team = readTeam(printing);
  const members = team.filter(({ role }) => role === 'vendor').map(({ row }) => row.text('name'));
  const others = [...vendorsOf(rows), ...members].filter((name) => nameKey(name) !== nameKey(vendor));
  const aboutItems = { ...printing, vendor, items, team, tell: tellable(vendor, others) };
  const contacts = distinctNames(items.flatMap((row) => contactsFor(aboutItems, row.text('owner'))));
  const handout: Handout = { ...aboutItems, contacts };
  return pageOf(printing, 'vendor', {
    blocks: [itemBlock(handout), cueBlock(handout)].filter((block) => block.rows.length > 0),
    more: [
      { label: words.say('print.fact.vendor'), text: handout.tell(vendor) },
      { label: words.say('print.fact.contact'), text: contacts.join(', ') },
    ],
    closing: words.say('print.closing.vendor'),
    told: withoutPrivate,
  });
}

function itemBlock({ words, items, tell }: Handout): PrintedBlock {
  return withoutBlankColumns({
    heading: words.say('print.block.items'),
    columns: [column(words, 'item', 28), column(words, 'quantity', 12), column(words, 'spec', 36), column(words, 'delivery', 24)],
    rows: items.map((row) => {
      const after = tell(row.text('after'));
      return [
        tell(row.text('item')),
        tell(`${row.text('need')} ${row.text('unit')}`),
        tell(row.text('spec')),
        linesOf(shortDate(words, row.date('due')), after === '' ? '' : words.say('print.after', { text: after })),
      ];
    }),
  });
}

/** The cues the vendor runs or appears in, and those whose text speaks of the vendor or of what it brings. */
function cueBlock(handout: Handout): PrintedBlock {
  const { words, sheets, vendor, tell } = handout;
  const wanted = [vendor, ...handout.items.map((row) => row.text('item'))];
  const cues = sheets.has('runOfShow') ? readCues(handout) : [];
  const { d0, d1 } = sheets.settings;
  const rows = cues.flatMap((cue): string[][] => {
    const { row } = cue;
    const isTheirs = names([...peopleOf(row), ...vendorsIn(row.text('owner')), ...vendorsIn(row.text('talent'))], vendor);
    const parts = PARTS.filter((key) => isTheirs || mentions(row.text(key), wanted));
    if (parts.length === 0 && !mentions(row.text('segment'), wanted)) return [];
    const told = parts.flatMap((key) => {
      const text = tell(row.text(key));
      return text === '' ? [] : [key === 'content' ? text : words.say(`print.cue.${key}`, { text })];
    });
    const day = d0 === d1 ? '' : words.date(dayOf(cue));
    return [[day, spanOf(cue), tell(row.text('segment')), detailsOf(...told), contactsFor(handout, row.text('owner')).join(', ')]];
  });
  return withoutBlankColumns({
    heading: words.say('print.block.vendorCues'),
    columns: [
      { ...column(words, 'time', 14), header: words.say('print.fact.date') },
      column(words, 'time', 14),
      column(words, 'segment', 24),
      column(words, 'yourPart', 34),
      { ...column(words, 'owner', 14), header: words.say('print.fact.contact') },
    ],
    rows,
  });
}

/** Our people who answer for something: those an owner cell names, the lead of a group it names, else the lead of the plan. Names only. */
function contactsFor({ team, tell, vendor, contacts }: Handout, owner: string): readonly string[] {
  const ours = team.filter(({ role }) => role !== 'vendor');
  const nameOf = (member: TeamMember | undefined): string => (member === undefined ? '' : tell(member.row.text('name')));
  const lead = nameOf(ours.find(({ role, row }) => role === 'lead' && row.text('name') !== ''));
  // As a whole first: a stroke may be part of a company's name.
  const parts = vendorsIn(owner).filter((part) => nameKey(part) !== nameKey(vendor) && tell(part) !== '');
  const found = parts.flatMap(peopleIn).map((part): string => {
    const key = nameKey(part);
    const holds = (column: string) => (member: TeamMember) => nameKey(member.row.text(column)) === key;
    const member = ours.find(holds('name')) ?? ours.find(holds('email'));
    if (member) return nameOf(member);
    const group = ours.filter(holds('group'));
    if (group.length > 0) return nameOf(group.find(({ role, row }) => role !== 'member' && row.text('name') !== '')) || lead;
    return part.includes('@') ? '' : tell(part);
  });
  const named = distinctNames(found);
  if (named.length > 0) return named;
  return contacts ?? (lead === '' ? [] : [lead]);
}
