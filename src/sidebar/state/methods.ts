import type { RpcMethods, RpcReply } from '../../app/rpc';
import type { SidebarMethods } from '../../app/rpc-sidebar';

/** Everything the page may ask of the script, by name. */
export type Methods = RpcMethods & SidebarMethods;
export type Method = keyof Methods;
export type Params<M extends Method> = Methods[M]['params'];
export type Value<M extends Method> = Methods[M]['value'];

/** Something to know or mend, as code and facts; its sentence comes with the reply. */
export type Finding = Extract<RpcReply<unknown>, { readonly ok: false }>['findings'][number];

export type Language = Params<'previewEvent'>['language'];
export type Localized = Value<'start'>['templates'][number]['name'];
