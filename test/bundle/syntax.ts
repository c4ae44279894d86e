import { parseSync } from '@swc/core';

/** Node types a V8 Apps Script project cannot load, though newer engines can (platform reference §8). */
const REFUSED = new Set(['ClassProperty', 'PrivateProperty', 'PrivateMethod', 'PrivateName', 'StaticBlock', 'ImportDeclaration', 'Import']);

export interface ScriptSyntax {
  readonly functions: readonly string[];
  readonly variables: readonly string[];
  readonly otherStatements: readonly string[];
  readonly refused: readonly string[];
}

/** What a script declares at its top level, and which syntax in it Apps Script refuses. */
export function scriptSyntax(code: string): ScriptSyntax {
  const { body } = parseSync(code, { syntax: 'ecmascript', target: 'es2022', isModule: false, script: true });
  const functions: string[] = [];
  const variables: string[] = [];
  const otherStatements: string[] = [];
  for (const statement of body) {
    if (statement.type === 'FunctionDeclaration') functions.push(statement.identifier.value);
    else if (statement.type === 'VariableDeclaration') {
      variables.push(...statement.declarations.map(({ id }) => (id.type === 'Identifier' ? id.value : id.type)));
    } else otherStatements.push(statement.type);
  }
  return { functions, variables, otherStatements, refused: [...new Set(nodeTypes(body))].filter((type) => REFUSED.has(type)) };
}

function nodeTypes(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(nodeTypes);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && typeof node.type === 'string' ? [node.type] : [];
  return [...own, ...Object.values(node).flatMap(nodeTypes)];
}
