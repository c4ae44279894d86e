/** The self-test: its dialog and its result sheet. `points` has a line for each point of docs/live-checklist.md, with its number. */
export const selfTest = {
  'selfTest.title': 'Showrunner self-test',
  'selfTest.ask':
    'This tries out in your account what Showrunner relies on. It makes one new sheet, with the results, and touches nothing else. No mail is sent. It takes about a minute. Begin?',
  'selfTest.done': '{pass} passed, {fail} failed, {noted} noted, {hand} to be done by hand. The new sheet has the details.',
  'selfTest.clock': 'The point about the clock is filled in within an hour or so.',
  'selfTest.head': `Showrunner self-test
Version {version} · locale {locale} · time zone {zone} · script zone {script} · {date}
Do the points “by hand”, note what you saw, and copy the sheet into an issue. Then delete it.
No.|What is checked|Result|Seen`,
  'selfTest.pass': 'pass',
  'selfTest.fail': 'fail',
  'selfTest.noted': 'noted',
  'selfTest.hand': 'by hand',
  'selfTest.waiting': 'waiting',
  'selfTest.points': `11 Functions give known answers
12 25% is a number
13 Formulas come back with their meaning
14 Blank read through IF stays blank
15 "<>" over blanks, bare blank, date + 1
21 Format General is automatic
22 Dates, numbers and money show as meant
23 Days left show as words
31 Our conditional format is known again, the user’s stays first
32 One over two ranges keeps both
33 One that reads another sheet is refused
34 A broken one
41 Drop-downs, dates and checkboxes are known again
42 A script against a strict drop-down
43 Checkboxes are TRUE and FALSE
51 Texts that look like something else stay text
61 Each day of the year stays that day
62 A typed 2026-12-20 is that day
63 TODAY() is today in the spreadsheet’s time zone
71 An inserted row joins colour rule and validation
72 Columns are found after sorting the header rows along
73 A sheet is built unseen, renamed, shown; formulas follow
74 A sheet is deleted
75 Freezing, hiding, notes, filter, protection
81 A document property holds 9 KB, no more
82 The document lock is given twice
83 Mails left today
84 Triggers are listed
85 The account’s language
86 The account’s address (not shown here)
87 Templates can be read
88 Time for 300 rows
91 The hourly run sees spreadsheet, properties, lock, time zone
101 Install afresh: five permissions are named, the menu is under Extensions.
102 Insert a plan: within two minutes, no # error. Again: nothing changed.
103 Make a task due yesterday: its row turns red, the Overview counts it, its links work.
104 On Tasks drag a column, insert a row, sort the sheet: the preview stays right.
105 Convert Tasks to a table: preview, colours and lists stay right. Undo.
106 Duplicate the tab Tasks: the preview names each task once. Delete the copy.
107 Copy the spreadsheet while reminders are on: the copy sends nothing. Does it know its plan?
108 A second person switches reminders on: is asked; next day one mail each.
109 Whoever switched them on withdraws the permission: mails stop; another takes over.
110 Two Google accounts in one browser: the preview opens.
111 On a phone set a late task to Done: it turns green.
112 Send the digests: readable on computer and phone, links open the row.
113 Delete all other sheets, remove the plan: a blank sheet remains.
114 Dark mode, keyboard only: dialogs are readable, Tab reaches the buttons.
115 Set a time zone ten hours away, type a due date: the preview names that day.
116 Open the sidebar: there within three seconds, keyboard works, Copy copies.
117 Overview: three charts below, right figures, follow a status; hide a row of figures.
118 Print and share: prints the document alone, on A4; its text can be copied.`,
} as const;
