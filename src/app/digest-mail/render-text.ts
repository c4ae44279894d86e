import type { DigestView, GroupRow, ItemView, LeadView, NoticeView, SectionView } from './mail-view';
import { displayWidth, padded, paddedLeft } from './text-columns';

/** The plain part: everything the HTML part says, for readers and filters that do without it. Columns count a Chinese character as two. */
export function renderText(view: DigestView): string {
  const blocks: string[][] = [[view.about, view.headline.join(' · '), view.dates.join(' · ')]];
  if (view.intro.length > 0) blocks.push([...view.intro]);
  if (view.alerts.length > 0) blocks.push(view.alerts.map((alert) => `! ${alert}`));
  for (const section of view.sections) blocks.push(sectionLines(section));
  for (const team of view.teams) blocks.push(teamLines(team));
  if (view.longLate) blocks.push(sectionLines(view.longLate));
  if (view.fixes) blocks.push(noticeLines(view.fixes));
  if (view.button) blocks.push([`${view.button.text}: ${view.button.link}`]);
  blocks.push(['-- ', ...view.footer]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function underlined(title: string): string[] {
  return [title, '-'.repeat(Math.min(displayWidth(title), 60))];
}

function sectionLines({ title, count, items, more, moreLink, note }: SectionView): string[] {
  const lines = underlined(`${title} (${count})`);
  items.forEach((item, index) => {
    for (const line of itemLines(item, `${index + 1}. `)) lines.push(line);
  });
  if (more !== '') lines.push(moreLink === null ? more : `${more}: ${moreLink}`);
  if (note !== '') lines.push(note);
  return lines;
}

function itemLines({ plan, kind, title, due, late, status, whose, notes, link }: ItemView, mark: string): string[] {
  const indent = ' '.repeat(mark.length);
  const facts = [due, late, status].filter((text) => text !== '').join(' · ');
  const below = [plan, facts, whose, ...notes, link ?? ''].filter((text) => text !== '');
  return [`${mark}${kind === '' ? '' : `[${kind}] `}${title}`, ...below.map((line) => indent + line)];
}

function teamLines({ title, health, notices, lines, columns, rows, total }: LeadView): string[] {
  const figures = ({ open, late, dueSoon, done }: GroupRow): string[] => [open, late, dueSoon, done].map(String);
  const table = [columns.slice(), ...[...rows, total].map((row) => [row.group, ...figures(row)])];
  const widths = columns.map((_, column) => Math.max(...table.map((cells) => displayWidth(cells[column] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? padded(cell, widths[0] ?? 0) : paddedLeft(cell, (widths[column] ?? 0) + 2))).join('');
  return [...underlined(title), health, ...notices, ...lines, ...table.map(line)];
}

function noticeLines({ title, lines, more }: NoticeView): string[] {
  return [...underlined(title), ...lines.map((line) => `- ${line}`), ...(more === '' ? [] : [more])];
}
