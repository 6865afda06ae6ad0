type LoadHighs = typeof import('highs').default;

export type HighsRuntime = Awaited<ReturnType<LoadHighs>>;
export type HighsModel = ReturnType<HighsRuntime['createModel']>;

let loading: Promise<HighsRuntime> | undefined;

/** The linear and integer solver HiGHS, compiled to WebAssembly; loaded when first asked for, once a thread. */
export function highsRuntime(): Promise<HighsRuntime> {
  loading ??= import('highs').then(({ default: load }) => load());
  return loading;
}
