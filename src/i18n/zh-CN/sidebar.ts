/** What the sidebar's methods say that is no finding. */
export const sidebar = {
  'chat.title': '【{name}】{when}（{date}）',
  'chat.for': '给 {who}',
  'chat.heading': '{title} {n} 项',
  'chat.standIn': '暂由{who}跟进',
  'chat.nothing': '没有滞后或近期到期的任务。',

  'sample.subject': '【示例】{subject}',
  'sample.task': '确认场地',
};
