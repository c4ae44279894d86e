import { printedText } from '../../src/sidebar/state/printed-text';

const PAGE = {
  language: 'en',
  title: 'Final check list',
  eventName: 'Gala',
  facts: [
    { label: 'Date', text: 'Sun 20 Dec 2026' },
    { label: 'Venue', text: 'Town Hall' },
  ],
  blocks: [
    {
      heading: 'Ada',
      columns: [
        { header: 'Check', share: 1 },
        { header: 'Item', share: 1 },
        { header: 'Detail', share: 1 },
      ],
      rows: [
        [true, 'Book the hall', ''],
        [false, 'Screens', '2 sets\n1920 × 1080'],
      ],
    },
  ],
  nothing: '',
  closing: ['Checked by: ____'],
} as const;

it('a document as text has its head, each table with its rows, boxes as signs, and the end', () => {
  expect(printedText(PAGE)).toBe(
    [
      'Gala · Final check list\nDate: Sun 20 Dec 2026\nVenue: Town Hall',
      '【Ada】\n☑ Book the hall\n☐ Screens · 2 sets / 1920 × 1080',
      'Checked by: ____',
    ].join('\n\n'),
  );
});

it('says that there is nothing, and in Chinese with a Chinese colon', () => {
  const page = { ...PAGE, title: '通讯录', facts: [{ label: '日期', text: '周日' }], blocks: [], nothing: '还没有填写。', closing: [] };
  expect(printedText(page)).toBe('Gala · 通讯录\n日期：周日\n\n还没有填写。');
});
