import type { CarryChoice } from './carry-items';
import { type CarryPreview, copyImprovements, previewCarry, takeIn } from './carry-over';
import type { Ports } from './ports';
import { badRequest, isObject, type Params, planId, requiredText } from './rpc-params';

type OfPlan = CarryChoice & {
  /** Id of the plan; null for the newest. */
  readonly plan: string | null;
};

/** What pages may ask about improvements that go from one event to the next. */
export interface CarryMethods {
  readonly previewCarry: { readonly params: OfPlan; readonly value: CarryPreview & { readonly hash: string } };
  readonly takeIn: { readonly params: OfPlan & { readonly hash: string }; readonly value: { readonly taken: number } };
  readonly copyImprovements: { readonly params: Pick<OfPlan, 'plan'>; readonly value: { readonly text: string; readonly count: number } };
}

export const CARRY_HANDLERS: { readonly [M in keyof CarryMethods]: (ports: Ports, params: Params) => CarryMethods[M]['value'] } = {
  previewCarry: (ports, params) => previewCarry(ports, planId(params), carryChoice(params)),
  takeIn: (ports, params) => takeIn(ports, planId(params), { ...carryChoice(params), hash: requiredText(params, 'hash') }),
  copyImprovements: (ports, params) => copyImprovements(ports, planId(params)),
};

/** Characters of a pasted text: sixty long improvements and what a chat puts around them. */
const LONGEST_PASTE = 60_000;

/** More ids than improvements are ever offered are no answer of a person. */
const MOST_LEFT_OUT = 200;

/** What a person says about the improvements to be taken over, checked for its types. */
export function carryChoice(params: unknown): CarryChoice {
  if (!isObject(params)) throw badRequest('carry');
  const { without, pasted } = params;
  const isList = without === undefined || (Array.isArray(without) && without.length <= MOST_LEFT_OUT);
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (!isList || (without !== undefined && !without.every(isText))) throw badRequest('without');
  if (pasted !== undefined && (!isText(pasted) || pasted.length > LONGEST_PASTE)) throw badRequest('pasted');
  return { ...(without === undefined ? {} : { without: without as string[] }), ...(pasted === undefined ? {} : { pasted }) };
}
