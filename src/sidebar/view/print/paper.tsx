import type { Value } from '../../state/methods';
import { usePage } from '../page-context';

type PrintedPage = Value<'printedPage'>;
type Block = PrintedPage['blocks'][number];

/** Tables of so few rows are not torn over two sheets. */
const KEPT_TOGETHER = 6;

/** A document as it comes out of the printer: text nodes only, so nothing a cell holds can act. */
export function Paper({ page }: { readonly page: PrintedPage }) {
  const { t } = usePage();
  return (
    <article class="paper" lang={page.language} aria-label={t['print.preview']}>
      <div class="paper-head">
        <p class="paper-event">{page.eventName}</p>
        <h2>{page.title}</h2>
        <dl>
          {page.facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      {page.blocks.map((block, index) => (
        <Table key={index} block={block} />
      ))}
      {page.nothing !== '' && <p>{page.nothing}</p>}
      {page.closing.map((line) => (
        <p key={line} class="paper-closing">
          {line}
        </p>
      ))}
    </article>
  );
}

/** A table under its heading; the browser repeats that and the row of headings on every sheet, which a caption would not be. */
function Table({ block: { heading, columns, rows } }: { readonly block: Block }) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table class={rows.length <= KEPT_TOGETHER ? 'together' : ''}>
      <colgroup>
        {columns.map(({ header, share }) => (
          <col key={header} style={{ width: `${(100 * share) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th colSpan={columns.length} scope="colgroup" class="table-title">
            {heading}
          </th>
        </tr>
        <tr>
          {columns.map(({ header }) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={place}>{typeof cell === 'boolean' ? <Box isTicked={cell} /> : <Lines text={cell} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A box to tick by hand. */
function Box({ isTicked }: { readonly isTicked: boolean }) {
  const { t } = usePage();
  return <span class={isTicked ? 'box ticked' : 'box'} role="img" aria-label={isTicked ? t['print.ticked'] : t['print.unticked']} />;
}

/** The first line, and details below it. */
function Lines({ text }: { readonly text: string }) {
  const [first = '', ...details] = text.split('\n');
  return (
    <>
      {first}
      {details.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </>
  );
}
