import { parseAddresses } from '../domain/email-address';
import type { Finding } from '../domain/finding';
import { LEAD_GROUP, type Template } from '../domain/template';
import type { GroupLead } from '../workbook/plan-content';
import { isOptionalKind, OPTIONAL_KINDS } from '../workbook/plan-sheets';
import type { InsertAnswers, InsertRequest } from './insert-answers';

/** Longest name of a lead, in characters: the answers of a plan share one property of 9 KB. */
const LONGEST_NAME = 40;

/** Largest total a budget may start with: sums of its shares stay exact to the cent. */
const LARGEST_TOTAL = 1e12;

/**
 * The answers few people give: leads of groups, the total of the budget, which sheets to make. What is wrong goes to `findings`, with the place of the
 * argument. What was not given is absent, so that the plan starts as it always has.
 */
export function moreAnswers(
  request: InsertRequest,
  template: Template,
  findings: Finding[],
): Pick<InsertAnswers, 'leads' | 'budgetTotal' | 'sheets'> {
  const leads = namedLeads(request.leads ?? [], template, findings);
  const { budgetTotal, sheets } = request;
  if (budgetTotal !== undefined && !(budgetTotal > 0 && budgetTotal <= LARGEST_TOTAL))
    findings.push({ code: 'insert.badTotal', path: 'budgetTotal', facts: { text: String(budgetTotal) } });
  const unknown = (sheets ?? []).find((kind) => !isOptionalKind(kind));
  if (unknown !== undefined) findings.push({ code: 'insert.badSheet', path: 'sheets', facts: { text: unknown } });
  return {
    ...(leads.length === 0 ? {} : { leads }),
    ...(budgetTotal === undefined ? {} : { budgetTotal }),
    ...(sheets === undefined ? {} : { sheets: OPTIONAL_KINDS.filter((kind) => sheets.includes(kind)) }),
  };
}

function namedLeads(given: readonly GroupLead[], template: Template, findings: Finding[]): GroupLead[] {
  const leads: GroupLead[] = [];
  given.forEach((lead, index) => {
    const [name, email] = [lead.name.trim(), lead.email.trim()];
    if (name === '' && email === '') return;
    const complain = (code: string, field: keyof GroupLead, text: string): void => {
      findings.push({ code, path: `leads[${index}].${field}`, facts: { text } });
    };
    const isKnown = lead.group !== LEAD_GROUP && template.groups.some(({ code }) => code === lead.group);
    if (!isKnown || leads.some(({ group }) => group === lead.group)) complain('insert.badGroup', 'group', lead.group);
    if (Array.from(name).length > LONGEST_NAME) complain('insert.longName', 'name', name);
    const { addresses, bad } = parseAddresses(email);
    if (bad.length > 0 || addresses.length > 1) complain('insert.badAddress', 'email', email);
    leads.push({ group: lead.group, name: name || nameFromAddress(email), email: addresses[0] ?? '' });
  });
  return leads;
}

/** The part before the @, as a name to start with: the account tells no other. */
export function nameFromAddress(email: string): string {
  return email.split('@')[0] ?? '';
}
