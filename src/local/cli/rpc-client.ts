import type { RpcMethod, RpcMethods, RpcReply } from '../../app/rpc';
import type { Language } from '../../domain/language';
import { isMessageKey, translate } from '../../i18n/translate';
import type { Host } from '../host/index';

/** What the bundle has to say, with its place. */
export type Finding = Extract<RpcReply<unknown>, { ok: false }>['findings'][number];

/** A command the bundle refused, with a sentence for each reason, and the reasons as they came. */
export class Refused extends Error {
  constructor(
    readonly sentences: readonly string[],
    readonly findings: readonly Finding[] = [],
  ) {
    super(sentences.join('\n'));
    this.name = 'Refused';
  }
}

/** Calls the bundle's one door as a page would, through `google.script.run`. Throws {@link Refused} with the reasons in `language`. */
export function callRpc<M extends RpcMethod>(
  host: Host,
  method: M,
  params: RpcMethods[M]['params'],
  language: Language,
): RpcMethods[M]['value'] {
  const text = host.call('rpc', JSON.stringify({ method, params, language }));
  const reply = JSON.parse(String(text)) as RpcReply<RpcMethods[M]['value']>;
  if (!reply.ok) {
    const sentences = reply.findings.map((finding) => sentence(finding, language));
    throw new Refused(sentences, reply.findings);
  }
  return reply.value;
}

/** A finding as a sentence, with its place in front where it has one that the sentence does not name. */
export function sentence(finding: Finding, language: Language): string {
  const words = isMessageKey(finding.code) ? translate(language, finding.code, finding.facts) : finding.code;
  const isPlace = finding.path !== '' && !/^\d+$/.test(finding.path);
  return isPlace ? `${finding.path}${language === 'zh-CN' ? '：' : ': '}${words}` : words;
}
