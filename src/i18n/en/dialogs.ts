export const dialogs = {
  'product.name': 'Showrunner',

  'menu.openSidebar': 'Open the sidebar',
  'menu.insertPlan': 'Insert an event plan…',
  'menu.moveDate': 'Move the event date…',
  'menu.approve': 'Approve the plan…',
  'menu.undo': 'Undo the last change…',
  'menu.sendDigests': 'Send today’s digests now',
  'menu.previewDigests': 'Preview today’s digests',
  'menu.turnRemindersOn': 'Turn daily reminders on',
  'menu.turnRemindersOff': 'Turn daily reminders off',
  'menu.upkeep': 'Upkeep',
  'menu.repair': 'Check and repair…',
  'menu.restoreLook': 'Restore the look…',
  'menu.chooseSheets': 'Add or remove a sheet…',
  'menu.removePlan': 'Remove the plan…',
  'menu.uninstall': 'Uninstall…',
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

  'list.more': '… and {n} more',

  'copy.title': 'Is this a copy?',
  'copy.found': 'This spreadsheet is a copy of another one. Until you decide, no mail goes out from here.',
  'copy.unknown':
    'There are sheets of Showrunner here but no memory of them, as in a copied or imported spreadsheet. Until you decide, no mail goes out from here.',
  'copy.ask':
    'Yes: the original is no longer used and the event goes on here.\nNo: this is one more, and the two are independent.\nNeither changes anything of yours; the reminders stay off until you turn them on.',

  'move.title': 'Move the event date',
  'move.prompt':
    'The tasks of “{name}” follow {dates}. To which day shall they move? Type it as year-month-day; for several days, the first and the last.',
  'move.offer': 'Settings say {dates} already: leave this blank and choose OK to use that.',
  'move.preview':
    'From {from} to {to}: {n} tasks get other dates. These keep theirs: {closed} done or cancelled, {byHand} dated by hand, {unchanged} with the same date anyway.',
  'move.line': '{task}: {from} → {to} ({reason})',
  'move.reason.float': 'follows the event',
  'move.reason.snapped': 'follows the event, past days off',
  'move.reason.squeezed': 'short of time, moved closer',
  'move.reason.fixed': 'fixed',
  'move.reason.legal': 'legal, never later',
  'move.reason.legalMissed': 'legal limit already past',
  'move.noUndo': 'There are too many tasks to undo this move from the menu; version history (File menu) can bring the dates back.',
  'move.ask': 'Move the event?',
  'move.others': '{title}: {moved} dates move along, {kept} stay.',
  'move.done': 'Moved to {dates}; {n} tasks have new dates.',
  'move.undoHint': '“Undo the last change…” takes it back.',
  'move.typed':
    'The event date was changed; the tasks still follow the old one. To move them too, choose “Move the event date…” in the menu.',

  'approve.title': 'Approve the plan',
  'approve.version': 'This is V{version}, dated {day}.',
  'approve.standing': 'V{version} stands, approved by {approver} on {day}.',
  'approve.budget': 'Budget: {rows} lines, {total} {currency} in all, are frozen as approved.',
  'approve.goals': 'Goals & KPIs: {rows} targets are frozen as approved.',
  'approve.withoutTarget': 'Goals without a target yet: {n}.',
  'approve.since': 'Since V{version}: {changed} changed, {added} added.',
  'approve.nothing': 'The event has neither a Budget nor Goals & KPIs, so only version, approver and date are recorded.',
  'approve.noUndo': 'There are too many rows to undo this from the menu; version history (File menu) can bring the old values back.',
  'approve.prompt': 'To approve as {approver}, leave this blank and choose OK; or type another name.',
  'approve.promptName': 'Who approves it? Type the name and choose OK.',
  'approve.done': 'V{version} is approved by {approver}. What differs from it from now on says so in the column “Since approval”.',

  'undo.title': 'Undo the last change',
  'undo.move': 'On {day} the event was moved from {from} to {to}.',
  'undo.approve': 'On {day} the plan was approved as V{version}.',
  'undo.people': 'On {day} people were imported: {n} rows of the Team sheet.',
  'undo.tasks': 'On {day} {n} tasks were imported.',
  'undo.carry': 'On {day} {n} improvements were taken in.',
  'undo.repair': 'The repair of {day} replaced formulas that had been changed.',
  'undo.ask': '{n} cells will be put back; cells changed since are left as they are. Undo it?',
  'undo.done': '{n} cells were put back.',

  'repair.title': 'Check and repair',
  'repair.nothing': 'Everything is in order; nothing needs repair.',
  'repair.preview': 'This will be put back. Nothing you typed, added or coloured is changed.',
  'repair.ask': 'Repair it now?',
  'repair.done': 'Repaired.',
  'repair.leftAlone': 'Please look at these; they were left as they are:',

  'look.title': 'Restore the look',
  'look.ask':
    'Colours, fonts, column widths and number formats of this event’s sheets go back to the first day. Colours you gave to those cells are lost; columns of your own are not touched. Version history (File menu) is the way back. Go on?',
  'look.done': 'The look was restored on {titles}.',

  'sheets.title': 'Add or remove a sheet',
  'sheets.ask': 'Type a number: a sheet that is missing is added, one that is there can be removed.',
  'sheets.there': '{n}. {title} (there, can be removed)',
  'sheets.absent': '{n}. {title} (add)',
  'sheets.added': '“{title}” was added.',
  'sheets.keepOrDelete':
    'Take “{title}” out of the event. Yes: keep it as a plain sheet. No: delete it. Other sheets show “–” where they read it.',
  'sheets.kept': '“{title}” is a plain sheet now, with all its values.',
  'sheets.removed': '“{title}” was deleted.',

  'remove.title': 'Remove the plan',
  'remove.about': 'Sheets of “{name}”: {titles}.',
  'remove.untouched': 'They hold nothing that you typed or added.',
  'remove.touched': 'They hold what you typed or added:',
  'remove.line': '{title}: {what}',
  'remove.rows': '{n} rows added',
  'remove.columns': 'columns added: {names}',
  'remove.cells': '{n} cells typed or changed',
  'remove.keepOrDelete': 'Yes: keep them as plain sheets (values stay; keys, colour rules and protections go).\nNo: delete them.',
  'remove.typeName':
    'To delete sheets that hold something of yours, type the name “{name}”. Version history (File menu) can bring them back.',
  'remove.askReminders': 'It is the only plan, so the hidden support sheets go with it and the reminders are switched off.',
  'remove.done': 'The plan was removed.',
  'remove.kept': 'They are plain sheets now; Showrunner no longer uses them.',
  'remove.none': 'There is no plan in this spreadsheet.',
  'remove.blankSheet': 'Sheet1',

  'uninstall.title': 'Uninstall Showrunner',
  'uninstall.about':
    'Every plan of this spreadsheet, the trigger of the daily reminders and everything Showrunner remembers will be removed.',
  'uninstall.done': 'Uninstalled. Left: {properties} records, {triggers} triggers, {sheets} sheets with keys.',
  'uninstall.others': 'Triggers of other accounts can be deleted by their owners only; they no longer do anything.',

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
