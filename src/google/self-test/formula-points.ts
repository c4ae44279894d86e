import { canonicalFormula } from '../../workbook/canonical-formula';
import { type Bench, type Check, cellsOf, compared, type Input, noted } from './bench';

/** What the formulas below read, in columns A–C; the date is 2026-12-20, a Sunday. */
const DATA: readonly (readonly Input[])[] = [
  ['open', 3, 46_376],
  ['done', 1, true],
  ['open', 2, ''],
  ['', 'x', ''],
];

/** A formula over {@link DATA} as if it stood in rows 1–4, and its answer, worked out by hand. */
type Known = readonly [formula: string, answer: Input];

/** One of each allowed function, in a form in which the sheets use it. */
export const KNOWN_ANSWERS: readonly Known[] = [
  ['=ABS($B$2-$B$1)', 2],
  ['=AND($B$1=3;TRUE())', true],
  ['=COUNTIFS($A$1:$A$4;"open";$B$1:$B$4;">"&$B$3)', 1],
  ['=DAY($C$1)', 20],
  ['=FALSE()', false],
  ['=HYPERLINK("#gid=0";"→")', '→'],
  ['=IF($A$4="";"blank";$A$4)', 'blank'],
  ['=IFERROR(1/0;"none")', 'none'],
  ['=INDEX($A$1:$A$4;MATCH(1;$B$1:$B$4;0))', 'done'],
  ['=INT(7/2)', 3],
  ['=ISNUMBER($C$1)', true],
  ['=LARGE($B$1:$B$4;2)', 2],
  ['=LEFT("Red";2)', 'Re'],
  ['=MATCH(2;$B$1:$B$4;0)', 3],
  ['=MAX($B$2;$B$1;N($A$1))', 3],
  ['=MIN($B$1:$B$4)', 1],
  ['=MINIFS($B$1:$B$4;$A$1:$A$4;"open")', 2],
  ['=MONTH($C$1)', 12],
  ['=N("sr1 x")', 0],
  ['=NOT($B$1=3)', false],
  ['=OR($A$1="";$A$4="")', true],
  ['=REPT("█";3)', '███'],
  ['=RIGHT("0"&MONTH($C$1);2)', '12'],
  ['=ROUND(5/2;0)', 3],
  ['=ROW()>ROW($A$4)', true],
  ['=SEARCH("@";"a@b")', 2],
  ['=SUBSTITUTE("a, b";", ";"/")', 'a/b'],
  ['=SUMIFS($B$1:$B$4;$A$1:$A$4;"*pe*")', 5],
  ['=SUMPRODUCT(MAX(($A$1:$A$4="open")*(ROW($A$1:$A$4)-ROW($A$1)+1)))', 3],
  ['=SUMPRODUCT(IFERROR($B$1:$B$4*1;0)*($A$1:$A$4="open"))', 5],
  ['=TODAY()=INT(TODAY())', true],
  ['=COUNTIFS($C$1:$C$4;TRUE())', 1],
  ['=DAY(WORKDAY($C$1;5))', 25],
  ['=YEAR($C$1)', 2026],
];

/** Puts {@link DATA} and, below, formulas over it into the sheet, one a row. */
function written(bench: Bench, formulas: readonly string[]) {
  const top = bench
    .put(
      DATA,
      DATA.map((row) => row.map((cell) => (cell === 46_376 ? 'yyyy-mm-dd' : 'General'))),
    )
    .getRow();
  const placed = formulas.map((formula) => formula.replace(/\$(\d)/g, (_, row: string) => `$${top + Number(row) - 1}`));
  return { placed, range: bench.put(placed.map((formula) => [formula])) };
}

function answer(...known: readonly Known[]): Check {
  return (bench) => {
    const formulas = known.map(([formula]) => formula);
    const values = cellsOf(written(bench, formulas).range.getValues());
    return compared(known.map(([formula, wanted], index) => [wanted, values[index], formula]));
  };
}

/** Every function that formulas may use gives the known answer, in the form they use it. */
export const functionsAnswer = answer(...KNOWN_ANSWERS);

/** `25%` is a number wherever the decimal sign may be a comma. */
export const percentIsNumber = answer(['=25%*8', 2], ['=1/8<13%', true]);

/** A blank cell read through `IF` is blank text. */
export const blankStaysBlank = answer(['=IF($A$4="";"";$A$4)', '']);

/** Formulas come back in a spelling that means what was written; the spelling of the first is shown. */
export const formulasComeBack: Check = (bench) => {
  const { placed, range } = written(bench, [
    '=IF(OR($A$1="a;b, c";$B$1<>0-1);TRUE();FALSE())&""',
    ...KNOWN_ANSWERS.map(([formula]) => formula),
  ]);
  const back = cellsOf(range.getFormulas());
  const { ok, seen } = compared(placed.map((formula, index) => [canonicalFormula(formula), canonicalFormula(String(back[index]))]));
  return { ok, seen: `${seen}; ${back[0]}` };
};

/** Notes whether `"<>open"` counts a blank cell (2) or not (1), what a bare blank cell is, and whether date + 1 takes over the date's format. */
export const formulasNoted: Check = (bench) => {
  const formulas = ['=COUNTIFS($A$1:$A$4;"<>open")', '=$A$4', '=$C$1+1'];
  const values = written(bench, formulas).range.getValues();
  return noted(
    values.map(([value], index) => `${formulas[index]} ${typeof value === 'object' ? 'date' : JSON.stringify(value)}`).join('; '),
  );
};
