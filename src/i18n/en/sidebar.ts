/** What the sidebar's methods say that is no finding. */
export const sidebar = {
  'chat.title': '{name} · {when} ({date})',
  'chat.for': 'For {who}',
  'chat.heading': '{title}: {n}',
  'chat.standIn': 'Stand-in: {who}',
  'chat.nothing': 'Nothing is late or due in the coming days.',

  'sample.subject': '[Sample] {subject}',
  'sample.task': 'Book the venue',
};
