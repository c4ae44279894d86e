export const findings = {
  busy: 'Someone else is working with Showrunner in this spreadsheet right now. Please try again in a minute.',

  'insert.badDate': '“{text}” is not a date. Please type year-month-day, for example 2026-12-20.',
  'insert.badTime': '“{text}” is not a time of day. Please type it as 14:00.',
  'insert.badHeadcount': '“{text}” is not a number of people. Please type a whole number from 1.',
  'insert.badCurrency': '“{text}” is not a currency code. Please type three letters, for example USD.',
  'insert.badLanguage': '“{text}” is not a language of Showrunner. Choose zh-CN or en.',
  'insert.badCalendar': '“{text}” is not a working calendar. Choose Mainland China, Monday–Friday or Own table.',
  'insert.badGroup': '“{text}” is not a group of this event, or was given twice. Please choose it again.',
  'insert.longName': '“{text}” is longer than a name may be (40 characters). Please shorten it.',
  'insert.badAddress': '“{text}” is not one e-mail address. Please correct it, or leave it blank.',
  'insert.badTotal': '“{text}” is not an amount. Please type a number greater than 0, or leave it blank.',
  'insert.badSheet': '“{text}” is not a sheet that can be left out or added. Please reload the sidebar.',
  'insert.gone': 'The insertion was taken back meanwhile, so there is nothing to go on with. Please begin again.',
  'insert.finished': 'The event stands already. To take it out again, choose “Remove the plan…”.',
  'insert.sheetGone': 'One of the new sheets was deleted before the event was complete. Please cancel and begin again.',
  'insert.noTemplate': 'There is no template called “{template}”.',
  'insert.notInstalled':
    'The file of this template is not in the script project. Add it there as “template-{template}”, or choose another kind of event.',
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
  'repair.keysLost':
    'Showrunner cannot recognise this sheet any more: keys and headings have changed. Undo the last change (Ctrl+Z) or restore it from version history.',
  'repair.partMissing':
    'A row or column this sheet reads was deleted, so it was left as it is. Undo the deletion or restore it from version history.',
  'repair.planIncomplete': 'The event “{plan}” lacks its Tasks or Settings sheet. Choose “Check and repair” first.',
  'repair.tabGone': 'The sheet “{title}” was deleted, so this digest may not tell all. Choose “Check and repair”.',
  'repair.columnsGone': 'Columns missing: {names}. Digests, counts and colours may be wrong; choose “Check and repair”.',
  'repair.rowsGone': 'Rows missing: {names}. The values known before are used; choose “Check and repair”.',
  'repair.outOfPlace':
    'The header, the hidden key row or a helper cell was moved or cleared (by a sort that took the header along, say), so counts and colours may be wrong. Choose “Check and repair”.',

  'repair.duplicateTab': 'This is a duplicate of “{original}”; it takes no part in totals and digests and was left as it is.',
  'repair.tabClaimed': 'This sheet was recognised and is in use again.',
  'repair.sheetMade': 'The sheet was deleted; it is made anew with its starting content.',
  'repair.keysBack': 'Headings and the hidden key cells.',
  'repair.columnsBack':
    'Deleted columns: {names}. What stood in them cannot be brought back; to have it, undo the deletion (Ctrl+Z) first.',
  'repair.rowsBack': 'Deleted rows: {names}. What stood in them cannot be brought back; to have it, undo the deletion (Ctrl+Z) first.',
  'repair.cellsBack': '{n} cells: formulas, ids and the like.',
  'repair.choicesBack': 'Drop-downs and checks of {n} columns.',
  'repair.rulesBack': 'Colour rules.',
  'repair.chartsBack': 'Charts: {n}.',
  'repair.relaid': 'The sheet is laid out anew by this version; the former one, with all that was written on it, is kept as “{former}”.',
  'repair.upgraded': 'An earlier version wrote this workbook; it is brought to form {form}.',

  'plan.none': 'There is no plan in this spreadsheet yet. Insert one first.',
  'move.repairFirst': 'Columns needed for the dates are missing. Choose “Check and repair” first.',
  'move.changedSince': 'The spreadsheet has changed since the preview, so no date was moved. Please preview again.',
  'approve.repairFirst': 'Rows or columns that the approval writes to are missing. Choose “Check and repair” first.',
  'approve.changedSince': 'The spreadsheet has changed since the preview, so nothing was approved. Please preview again.',
  'approve.noApprover': 'Please say who approves the plan: a name that does not begin with “=”.',
  'move.legalMissed': 'Legal date missed: “{task}” was due by {due}. Please ask the authority at once.',
  'undo.nothing': 'There is no change to undo.',
  'undo.sheetGone': '{n} cells stood on a sheet that is gone ({sheet}).',
  'undo.rowGone': 'The row with the id {row} is gone.',
  'undo.changedSince': 'Changed since then, left as it is.',
  'state.olderWorkbook':
    'An earlier version wrote this workbook. Choose “Check and repair” to upgrade it first; nothing of yours is changed.',
  'look.repairFirst': 'A sheet, row or column is missing or cannot be recognised. Choose “Check and repair” first.',
  'copy.undecided':
    'This is a copy of the spreadsheet. Choose “Check and repair” first and say whether it is a new one or the event goes on here.',
  'sheet.there': '“{title}” is in the spreadsheet already.',
  'sheet.notThere': 'This sheet is not in the spreadsheet.',
  'sheet.needed': 'The event cannot do without this sheet, so it is not added or removed by itself.',
  'remove.nameNeeded': '“{name}” holds something of yours ({sheets}). To delete it, type that name in full.',

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
  'digest.leadSilent':
    'The lead, “{lead}”, takes no reminders: nobody hears of late items whose owners take none either. Please choose another way of being reminded on the Team sheet, or another lead.',
  'digest.quotaShort':
    'Only {quota} mails may still be sent today and {mails} are due: the most urgent go first, the others once the allowance is renewed, perhaps tomorrow.',
  'digest.wasSilent':
    'The daily reminders have not run since {last}; what was due in between was not mailed. Please check the trigger on the Reminders page of the sidebar.',
  'digest.notSent': 'Reminders of {day} that were not sent, or may not have been: {n}. See the Digest log.',
  'digest.isOff': 'Daily reminders are off: these mails were sent by hand, and none will go out by itself tomorrow.',
  'row.badStatus': '“{text}” is none of the choices; the row counts as open. Please choose from the drop-down.',
  'digest.copy':
    'This is a copy of the spreadsheet, so nothing was sent, lest people be reminded twice. To send from here, choose “Turn daily reminders on” first.',
  'digest.ledgerDamaged': 'The record of today’s mails cannot be read, so none is sent today. Tomorrow’s go out as usual.',

  'state.newerWorkbook': 'A newer version of Showrunner has written this spreadsheet. Please update the script first; nothing was changed.',
  'state.unreadable': 'A record of Showrunner’s ({key}) is damaged, so its event has no reminders. Remove the plan and insert it again.',

  'row.gone': 'This row is no longer in the Tasks sheet. Please refresh the list.',
  'row.unclear': 'Several rows have the same id, so nothing was changed. Choose “Check and repair” first.',
  'row.changedSince': 'Somebody has changed this since, so it was left as it is.',

  'reminders.noPlan': 'There is no plan in this spreadsheet yet. Insert one first.',
  'reminders.others': 'The reminders are sent from the account {owner}. Confirm the take-over to send them from yours.',
  'reminders.badHour': '“{hour}” is not an hour of the day. Please give a whole number from 0 to 23.',

  'reminders.notOn': 'Nobody has turned the reminders on yet. Turn them on first, then set the hour.',
  'sample.noAddress': 'Google does not tell your address here, so no sample can be sent.',
  'sample.noQuota': 'Your daily allowance of mails is used up. Please try again tomorrow.',
  'sample.refused': 'Google did not accept the mail. Please try again later.',

  'carry.done': 'Improvements of earlier events taken over: {n}.',
  'carry.already': 'Pasted improvements that have been taken over already and were left out: {n}.',
  'carry.noMark':
    'The pasted text is no list of improvements. Copy it in the other spreadsheet with “Copy improvements”, its first line included.',
  'carry.badLine': 'Line {line} of the pasted improvements cannot be read and was left out: {text}',
  'carry.tooMany': 'At most {most} improvements are taken over at a time; the last {n} were left out.',
  'carry.changed': 'The improvements have changed since they were shown. Please look at them again.',
  'carry.nothing': 'No improvement is chosen. Tick at least one.',
  'carry.noneMarked': 'No improvement of this event is marked. Tick “Use next time” on its Improvements sheet first.',
  'import.noPlan': 'There is no plan in this spreadsheet to import into. Insert one first.',
  'import.noNameColumn': 'No column with names was found among: {found}. Please name one “Name”.',
  'import.noTaskColumn': 'No column with tasks was found among: {found}. Please name one “Task”.',
  'import.columnTwice': 'The column “{column}” is chosen twice; the first one counts. Please choose another, or leave it out.',
  'import.tooMany': 'At most {most} rows are taken at a time; the last {n} were left out. Please import them separately.',
  'import.noSuchColumn': '“{column}” is no column that can be imported. Please reload the sidebar.',
  'import.noName': 'Line {line} has no name and was left out: {text}',
  'import.badRole': 'Line {line}: “{text}” is no role of the list; taken as a member.',
  'import.badDigest': 'Line {line}: “{text}” is no choice of the list; taken as daily.',
  'import.badAddress': 'Line {line}: “{text}” is not a usable address. The text was kept; please correct it on the Team sheet.',
  'import.noTask': 'Line {line} has no task and was left out: {text}',
  'import.badStatus': 'Line {line}: “{text}” is no status of the list; taken as not started.',
  'import.badPriority': 'Line {line}: “{text}” is no priority of the list; taken as medium.',
  'import.tooLong': 'Line {line}: a text of more than {n} characters was cut off there.',
  'import.badDate': 'Line {line}: “{text}” is not a date (year-month-day). The text was kept; please correct it in Tasks.',

  'rpc.badRequest': 'The page sent a request Showrunner does not understand. Please reload the spreadsheet.',
} as const;
