export const dialogs = {
  'product.name': 'Showrunner',

  'menu.insertPlan': 'Insert an event plan…',
  'menu.sendDigests': 'Send today’s digests now',
  'menu.previewDigests': 'Preview today’s digests',
  'menu.turnRemindersOn': 'Turn daily reminders on',
  'menu.turnRemindersOff': 'Turn daily reminders off',
  'menu.removePlan': 'Remove the plan…',
  'menu.selfTest': 'Self-test…',
  'menu.help': 'Help and version',

  'insert.choose': 'Which kind of event? Type its number.\n{list}',
  'insert.title': 'Insert a plan: {template}',
  'insert.prompt':
    'On which day is the event? Type it as year-month-day, for example {example}.\nFor an event of several days, type the first and the last: {example} {exampleEnd}',
  'insert.done': 'The plan stands: {tasks} tasks from {from} to {until}.',
  'insert.doneNext':
    'Next: 1. name the group leads on the Team sheet; 2. look over Tasks; 3. choose “Turn daily reminders on” in this menu.',
  'insert.already': 'This event is in the spreadsheet already and complete: nothing was changed.',
  'insert.putBack': 'This event is in the spreadsheet already; {n} missing parts were put back.',

  'send.title': 'Daily digests',
  'send.done': '{sent} sent, {already} had been sent before, {waiting} waiting for a later hour.',
  'send.failed': '{n} could not be sent; the Digest log says which.',
  'send.uncertain': '{n} were cut off while being sent. They are not sent again; the Digest log shows them.',
  'send.nothing': 'Nobody has anything late or due in the coming days, or today is a day without reminders. Nothing was sent.',

  'preview.title': 'Today’s digests',
  'preview.count': '{n} mails would go out today. Nothing has been sent.',
  'preview.nothing': 'No mail would go out today.',
  'preview.to': 'To',
  'preview.findings': 'To mend',

  'reminders.title': 'Daily reminders',
  'reminders.on':
    'On. From {hour}:00 on every working day, and daily from T-3 to the event, each owner gets one mail with what is late and what is due. The mails go out from your account.',
  'reminders.off': 'Off. No mails go out for this spreadsheet.',
  'reminders.takeOver': 'The reminders are sent from the account {owner} at present. Shall your account take over?',

  'remove.title': 'Remove the plan',
  'remove.ask':
    'These sheets will be deleted with everything in them: {titles}. Version history (File menu) can bring them back. Delete them?',
  'remove.askReminders': 'It is the only plan, so the hidden support sheets go too and the reminders are switched off.',
  'remove.done': 'The plan was removed.',
  'remove.none': 'There is no plan in this spreadsheet.',
  'remove.blankSheet': 'Sheet1',

  'help.title': 'Showrunner {version}',
  'help.body':
    'Plan, do, track, learn: insert a plan, keep the status of your tasks, and everyone gets one mail a day.\n\nStatus and dates are typed in Tasks. Late rows turn red by themselves. Columns with a grey heading are computed; hidden columns hold more detail.\n\nYour data stay in this spreadsheet. Mails go out from the account that switched the reminders on.',

  'error.title': 'Showrunner',
  'error.unexpected':
    'Something went wrong and nothing further was done. Please try again; what was begun is finished or taken back the next time.',
  'error.noSpreadsheet': 'Showrunner found no spreadsheet to work in. Open one and use the menu there.',

  'log.result.sent': 'Sent',
  'log.result.failed': 'Not sent',
  'log.result.uncertain': 'Uncertain',
  'log.result.waiting': 'Waiting',
  'log.message.sent': '',
  'log.message.failed': 'Google did not accept the mail. It is not tried again today.',
  'log.message.uncertain': 'The run was cut off while sending. To avoid a second mail it is not repeated.',
  'log.message.waiting': 'The daily mail allowance or the time of this run was used up. The next hour continues.',
} as const;
