import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, type Node } from 'acorn';
import ts from 'typescript';

/** TypeScript's declarations of the language, a file for each part of each edition. */
const LIBRARY = dirname(require.resolve('typescript'));
const PART = /^lib\.es(5|20\d\d|next)(\.\w+)?\.d\.ts$/;
/** Not in any engine that we know; its hundred names are common words. */
const DREAMS = ['lib.esnext.temporal.d.ts'];

/** Names of globals, and of members of them, that a file declares. */
function declaredIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(LIBRARY, file), 'utf8'), ts.ScriptTarget.Latest);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodSignature(node) || ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) {
      if (node.name && ts.isIdentifier(node.name)) names.push(node.name.text);
    }
    if (!ts.isMethodSignature(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Functions, methods and classes that the language has only since after ES2020. */
export function newerNames(): ReadonlySet<string> {
  const parts = readdirSync(LIBRARY).filter((name) => PART.test(name) && !DREAMS.includes(name));
  const isNewer = (name: string) => (/^lib\.es(20\d\d|next)/.exec(name)?.[1] ?? '') > '2020';
  const older = new Set(parts.filter((name) => !isNewer(name)).flatMap(declaredIn));
  return new Set(
    parts
      .filter(isNewer)
      .flatMap(declaredIn)
      .filter((name) => !older.has(name)),
  );
}

function isNode(value: unknown): value is Node & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** All nodes of a syntax tree. */
function* nodesOf(node: Node): Generator<Node & Readonly<Record<string, unknown>>> {
  if (!isNode(node)) return;
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

/** What of a node no Chromium 80 parses, or null. Fields of classes, private ones too, it knows since 74. */
function newerSyntax(node: Readonly<Record<string, unknown>>): string | null {
  const { type, key, operator, regex, raw, left } = node;
  const isPrivate = (value: unknown) => isNode(value) && value.type === 'PrivateIdentifier';
  if (type === 'StaticBlock') return 'static block';
  if (type === 'MethodDefinition' && isPrivate(key)) return 'private method';
  if (type === 'BinaryExpression' && isPrivate(left)) return '#field in';
  if (type === 'AssignmentExpression' && /^(\?\?|\|\||&&)=$/.test(String(operator))) return String(operator);
  if (type === 'Literal' && typeof raw === 'string' && /^\d[\d.]*_/.test(raw)) return 'separated number';
  if (type === 'Literal' && isRegex(regex) && /[dv]/.test(regex.flags)) return `flags ${regex.flags}`;
  return null;
}

function isRegex(value: unknown): value is { readonly flags: string } {
  return typeof value === 'object' && value !== null && 'flags' in value && typeof value.flags === 'string';
}

/** What a script calls or makes by name: `name()`, `of.name()`, `new Name()`. */
function calledBy({ type, callee }: Readonly<Record<string, unknown>>): string | null {
  if ((type !== 'CallExpression' && type !== 'NewExpression') || !isNode(callee)) return null;
  const named = callee.type === 'MemberExpression' ? callee['property'] : callee;
  return isNode(named) && typeof named['name'] === 'string' ? named['name'] : null;
}

export interface NewerUse {
  /** Ways of writing that a browser of ES2020 does not parse. */
  readonly syntax: readonly string[];
  /** Names that are called, of those that were looked for. */
  readonly calls: readonly string[];
}

/** What of a script a browser of ES2020 lacks; `names` are looked for in calls. Throws where nobody could parse it. */
export function newerIn(script: string, names: ReadonlySet<string>): NewerUse {
  const syntax = new Set<string>();
  const calls = new Set<string>();
  for (const node of nodesOf(parse(script, { ecmaVersion: 2022, sourceType: 'script' }))) {
    const written = newerSyntax(node);
    if (written !== null) syntax.add(written);
    const called = calledBy(node);
    if (called !== null && names.has(called)) calls.add(called);
  }
  return { syntax: [...syntax], calls: [...calls].sort() };
}
