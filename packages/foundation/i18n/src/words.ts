/** A tree of texts. */
export interface Resource {
  readonly [key: string]: string | Resource;
}

/**
 * The shape of a context: same keys, any text. Plurals may differ: where zh-CN has `x_other`, en has
 * `x_one` beside it.
 */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]>;
} & { readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string };
