/** What stands against keeping a plan as a template, and what a person should know about the one it became. */
export const savedTemplates = {
  'saved.ownWords':
    'Texts that were changed or added ({count}) are in the template in the same words in both languages; the others have both. At: {places}.',
  'saved.peopleRemoved':
    'Names, addresses or telephone numbers ({count}) were taken out, and names became the group of the person: {places}.',
  'saved.shortened': 'Too long for a template, so cut short: {places}.',
  'saved.completed': 'Blank cells ({count}) say “To be completed” in the template: {places}.',
  'saved.cancelled': 'Cancelled rows ({count}) are left out: {places}.',
  'saved.noDate': 'Tasks without a date ({count}) are left out: {places}. Give them a due date to take them in.',
  'saved.byHand': 'Dates set by hand ({count}) are counted from the event date and will follow it: {places}.',
  'saved.earliest': 'A template reaches back 112 days at most and forward 400; these begin or end there now: {places}.',
  'saved.legalAssumed':
    'Legal dates you added ({count}) take their present day as the limit: {places}. Please check the law for the next event.',
  'saved.waitsLonger': 'Predecessors that are due later than the task itself are left out, and all beyond 20: {places}.',
  'saved.cueMoved': 'Cues that overlapped ({count}) begin when the one above ends: {places}.',
  'saved.reserve': 'The reserve was {before} % of the total; a template asks for 10 to 15 %, so it is {after} % now.',
  'saved.weights': 'The weights of the goals added up to {sum} %; they were brought to 100 % in proportion.',
  'saved.fromTemplate': 'This plan does without these sheets, so their part is as in the template it was made from: {sheets}.',
  'saved.notJson': 'This is no template file: it cannot be read as JSON. Copy the whole text of the file, from the first { to the last }.',
  'saved.tooLarge':
    'The template takes {size} KB; at most {most} KB can be kept here. Shorten texts or leave rows out, or keep the file elsewhere.',
  'saved.full': 'There is no room: the template takes {size} KB and {left} KB are left. Delete a template saved here first.',
  'saved.nameTaken': 'A template called “{name}” is saved here already. Choose another name, or delete that one first.',
  'saved.gone':
    'The saved template {template} is not in this spreadsheet. In the spreadsheet where it was saved, copy its file on the page “New event”, and paste it here under “Use a template file”.',
};
