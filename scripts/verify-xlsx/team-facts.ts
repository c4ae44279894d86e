import type { Language } from '../../src/domain/language';
import { type EnumName, type EnumValue, enumLabel } from '../../src/workbook/enums';
import type { SheetKind } from '../../src/workbook/sheet-key';

/** What is typed into one cell: of a table the column's key and the row, of a form the row's key and the column. */
export interface TypedFact {
  readonly at: string;
  readonly across: number;
  readonly text: string;
}

const FIRST_ROW = 3;

/** Lines of a table from the first row on, each as its values by column key, '' for a cell left alone. */
function rows(lines: readonly { readonly [column: string]: string }[]): TypedFact[] {
  return lines.flatMap((line, index) =>
    Object.entries(line).flatMap(([at, text]) => (text === '' ? [] : [{ at, across: FIRST_ROW + index, text }])),
  );
}

/** Every fourth task untouched, the others done in time, done late or blocked; no template has fewer than twenty. */
function tasks(word: Words): TypedFact[] {
  const done = word('status', 'done');
  const turn = [
    { status: done, doneOn: '2026-06-01', owner: 'Ada' },
    { status: done, doneOn: '2026-09-19' },
    { status: word('status', 'blocked'), reason: '场地 hall' },
    { due: '2026-09-17' },
  ];
  return rows(Array.from({ length: 20 }, (_, index) => turn[index % turn.length] ?? {}));
}

type Words = <E extends EnumName>(name: E, value: EnumValue<E>) => string;

const FACTS: { readonly [K in SheetKind]?: (word: Words) => TypedFact[] } = {
  tasks,
  team: () => rows([{ name: 'Ada', email: 'ada@example.com' }, { name: 'Bo', email: 'no address' }, { name: 'Bo' }]),
  budget: (word) =>
    rows([
      { committed: '12000', actual: '13456.78', payment: word('payment', 'settled'), nextPayment: '2026-09-21' },
      { actual: '1', payment: word('payment', 'settled') },
      { committed: '999999' },
      { actual: '250.5', side: word('side', 'income') },
      { quantity: '3', times: '2' },
    ]),
  resources: (word) =>
    rows([
      { have: '1', status: word('resourceStatus', 'accepted'), check: 'TRUE' },
      { need: '2.5', have: '1', price: '19.9' },
      { tested: word('tested', 'untested'), price: '100' },
    ]),
  runOfShow: () =>
    rows([
      { actualStart: '13:00', actualEnd: '13:41' },
      { actualStart: '23:50', actualEnd: '0:20' },
      { minutes: '' },
      { actualStart: '14:00', actualEnd: '14:05', minutes: '5' },
    ]),
  risks: (word) =>
    rows([
      { likelihood: '5', impact: '5', decide: '2026-09-10', draw: '1500' },
      { status: word('riskStatus', 'triggered') },
      { status: word('riskStatus', 'closed'), decide: '2026-09-21' },
    ]),
  publicity: (word) =>
    rows([
      { published: '2026-08-31 10:30', impressions: '12000', clicks: '300', signUps: '45', cost: '800' },
      { asset: word('asset', 'published'), impressions: '500', clicks: '0', signUps: '3' },
      { asset: word('asset', 'inReview') },
    ]),
  guests: (word) =>
    rows([
      { name: 'Li Na', invitation: word('invitation', 'invited'), replyBy: '2026-09-05' },
      { name: '王芳', invitation: word('invitation', 'confirmed'), arrived: 'TRUE' },
    ]),
  issues: (word) =>
    rows([
      {
        issue: '麦克风没声音 Mic is dead',
        severity: word('severity', 'severe'),
        status: word('issueStatus', 'solved'),
        found: '2026-09-14 14:05',
        due: '2026-09-14 14:20',
        closed: '2026-09-14 14:20',
      },
      { issue: '签到排队 Queue', found: '2026-09-14 9:00', due: '2026-09-14 9:30', closed: '2026-09-14 9:45' },
      { issue: '礼品短缺 Gifts short', severity: word('severity', 'minor'), due: '2026-09-18 12:00' },
    ]),
  goals: () => rows([{ actual: '0' }, { actual: '1000000' }, { actual: '87.5' }, { actual: '4.37' }, { actual: '15' }]),
  improvements: (word) =>
    rows([
      { measure: '签到增设一台 One more desk', kind: word('improvementKind', 'improve'), due: '2026-09-18', reuse: 'TRUE' },
      { measure: '彩排清单 Rehearsal list', kind: word('improvementKind', 'keep') },
      { measure: '先到先得 First come', kind: word('improvementKind', 'stop'), status: word('improvementStatus', 'cancelled') },
    ]),
  raci: (word) =>
    rows([{ 'group-LEAD': word('raci', 'both') }, { 'group-FIN': word('raci', 'both') }, { 'group-LOGI': word('raci', 'informed') }]),
  review: () => [{ at: 'attendance', across: 4, text: '173' }],
  meeting: () => [{ at: 'day', across: 3, text: '2026-09-18' }],
};

/** Figures, states and texts a team types into a sheet of a plan whose event is on 2026-09-14; nothing for the others. */
export function teamFacts(kind: SheetKind, language: Language): readonly TypedFact[] {
  return FACTS[kind]?.((name, value) => enumLabel(name, value, language)) ?? [];
}
