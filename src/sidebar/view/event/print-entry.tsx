import { useState } from 'preact/hooks';
import { Icon } from '../icons';
import { usePage } from '../page-context';
import { Notice, ProblemNotice } from '../parts';
import { useCall } from '../use-call';
import type { EventViewProps } from './event-page';

/** The entry that opens *Print and share* over the spreadsheet: a sheet of paper is wider than the sidebar. */
export function PrintEntry({ plan }: EventViewProps) {
  const { t } = usePage();
  const open = useCall('openPrint');
  const [isOpened, setOpened] = useState(false);
  return (
    <li>
      <button type="button" aria-busy={open.isBusy} onClick={() => open.act({ plan }, () => setOpened(true))}>
        <Icon name="print" size={20} />
        <span>
          <b>{t['print.title']}</b>
          <small>{t['print.hint']}</small>
        </span>
        <Icon name="chevron" size={16} />
      </button>
      <ProblemNotice problem={open.problem} retry={open.again} />
      {isOpened && <Notice tone="info">{t['print.opened']}</Notice>}
    </li>
  );
}
