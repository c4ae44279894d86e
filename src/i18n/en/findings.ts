export const findings = {
  busy: 'Someone else is working with Showrunner in this spreadsheet right now. Please try again in a minute.',

  'insert.badDate': '“{text}” is not a date. Please type year-month-day, for example 2026-12-20.',
  'insert.badTime': '“{text}” is not a time of day. Please type it as 14:00.',
  'insert.badHeadcount': '“{text}” is not a number of people. Please type a whole number from 1.',
  'insert.badCurrency': '“{text}” is not a currency code. Please type three letters, for example USD.',
  'insert.badLanguage': '“{text}” is not a language of Showrunner. Choose zh-CN or en.',
  'insert.noTemplate': 'There is no template called “{template}”.',
  'insert.noAmounts':
    'The template has no amounts in {currency}. Unhide the Settings sheet and type “Total budget”: the lines take their shares of it.',
  'insert.separateSpreadsheet': 'This is plan number {plans} in the spreadsheet. A spreadsheet of its own keeps each event easier to read.',

  'schedule.eventNotAhead': 'The event date {d0} is not after today ({today}). Please type a later date.',
  'schedule.endsBeforeStart': 'The last day {d1} is before the first day {d0}. Please correct one of them.',
  'schedule.legalMissed': 'Legal date missed: “{task}” was due by {limit}. Please ask the authority at once.',
  'schedule.legalPressing': '“{task}” should have begun earlier; its legal limit is {limit}. Please do it first.',
  'schedule.lateStart':
    'Late start: {available} days remain where the template has {lead}. {moved} tasks were moved closer; those of the last {keepFrom} days keep their dates.',
  'schedule.yearNotLoaded': 'The holidays of {year} are not loaded; only weekends were taken into account. Add them on the Holidays sheet.',

  'repair.typedOver': 'A value was typed over a formula here; it was left as it is. Clear the cell to have the formula back.',
  'repair.sheetMissing': 'This sheet is missing. Undo its deletion, or remove the plan and insert it again.',
  'repair.keysLost':
    'Showrunner cannot recognise this sheet any more: its hidden key cells are gone. Undo the last change (Ctrl+Z) or restore it from version history.',
  'repair.columnMissing': 'These columns are missing: {columns}. Undo their deletion or restore the sheet from version history.',
  'repair.partMissing':
    'A row or column this sheet reads was deleted, so it was left as it is. Undo the deletion or restore it from version history.',
  'repair.planIncomplete': 'The event “{plan}” lacks its Tasks, Team or Settings sheet, so no reminders are sent for it.',

  'settings.unreadable': '“{text}” cannot be understood here; the previous value is used. Please correct the cell.',
  'holiday.unreadable': '“{text}” cannot be understood; this row is not used. Give a date, and Off or Work.',
  'task.badDate': '“{text}” is not a date. Please type year-month-day.',
  'task.badStatus': '“{text}” is no status of the list; the task counts as open. Please choose from the drop-down.',
  'team.badRole': '“{text}” is no role of the list; the person counts as a member. Please choose from the drop-down.',
  'team.badDigest': '“{text}” is no choice of the list; the person gets the daily digest. Please choose from the drop-down.',

  'digest.badAddress': 'This is not a usable address: {addresses}. Please correct it; {tasks} open tasks depend on it.',
  'digest.noAddress':
    '“{owner}” has no usable address. {tasks} open tasks go to the group lead or the lead until one is given on the Team sheet.',
  'digest.badDate': 'The due date of “{task}”, “{text}”, is not a date, so nobody is reminded. Please type year-month-day.',
  'digest.noLeadAddress': 'Nobody hears of {tasks} open tasks: the lead has no usable address. Please add it on the Team sheet.',
  'digest.copy':
    'This is a copy of the spreadsheet, so nothing was sent, lest people be reminded twice. To send from here, choose “Turn daily reminders on” first.',
  'digest.ledgerDamaged': 'The record of today’s mails cannot be read, so none is sent today. Tomorrow’s go out as usual.',

  'state.newerWorkbook': 'A newer version of Showrunner has written this spreadsheet. Please update the script first; nothing was changed.',
  'state.unreadable': 'A record of Showrunner’s ({key}) is damaged, so its event has no reminders. Remove the plan and insert it again.',

  'reminders.noPlan': 'There is no plan in this spreadsheet yet. Insert one first.',
  'reminders.others': 'The reminders are sent from the account {owner}. Confirm the take-over to send them from yours.',
  'reminders.badHour': '“{hour}” is not an hour of the day. Please give a whole number from 0 to 23.',

  'remove.noPlan': 'There is no such plan in this spreadsheet.',

  'import.noPlan': 'There is no plan in this spreadsheet to import into. Insert one first.',
  'import.noNameColumn': 'No column with names was found among: {found}. Please name one “Name”.',
  'import.noTaskColumn': 'No column with tasks was found among: {found}. Please name one “Task”.',
  'import.noName': 'Line {line} has no name and was left out: {text}',
  'import.badRole': 'Line {line}: “{text}” is no role of the list; taken as a member.',
  'import.badDigest': 'Line {line}: “{text}” is no choice of the list; taken as daily.',
  'import.badAddress': 'Line {line}: “{text}” is not a usable address. The text was kept; please correct it on the Team sheet.',
  'import.noTask': 'Line {line} has no task and was left out: {text}',
  'import.badStatus': 'Line {line}: “{text}” is no status of the list; taken as not started.',
  'import.badPriority': 'Line {line}: “{text}” is no priority of the list; taken as medium.',
  'import.badDate': 'Line {line}: “{text}” is not a date (year-month-day). The text was kept; please correct it in Tasks.',

  'rpc.badRequest': 'The page sent a request Showrunner does not understand. Please reload the spreadsheet.',
} as const;
