/** Titles and words an approval is looked at by, in both languages. */
export const TITLES_OF = {
  'zh-CN': {
    master: '活动策划总表',
    budget: '预算',
    goals: '目标与数据',
    settings: '设置',
    approved: '已定稿',
    menu: '定稿…',
    undo: '撤销上一次改动…',
    undone: '2026-12-10 方案定稿为 V1。',
    dialogs: [
      [
        '本次为 V1，日期 2026-12-10。',
        '预算：10 行，合计 500,000 CNY，按定稿留存。',
        '目标与数据：12 个目标值按定稿留存。\n有 1 个目标还没有数值。',
        '以 lead 的名义定稿，请留空并按“确定”；也可填写其他姓名。',
      ].join('\n\n'),
      ['V1 已由 王芳 定稿。此后与定稿不同的地方，“定稿后变化”一列会写明。', '如需还原，请选择“撤销上一次改动…”。'].join('\n\n'),
    ],
  },
  en: {
    master: 'Master plan',
    budget: 'Budget',
    goals: 'Goals & KPIs',
    settings: 'Settings',
    approved: 'Approved',
    menu: 'Approve the plan…',
    undo: 'Undo the last change…',
    undone: 'On 2026-12-10 the plan was approved as V1.',
    dialogs: [
      [
        'This is V1, dated 2026-12-10.',
        'Budget: 10 lines, 500,000 CNY in all, are frozen as approved.',
        'Goals & KPIs: 12 targets are frozen as approved.\nGoals without a target yet: 1.',
        'To approve as mate, leave this blank and choose OK; or type another name.',
      ].join('\n\n'),
      [
        'V1 is approved by Anna. What differs from it from now on says so in the column “Since approval”.',
        '“Undo the last change…” takes it back.',
      ].join('\n\n'),
    ],
  },
} as const;
