declare module 'ml-xgboost' {
  /** XGBoost itself, compiled to WebAssembly; ready when the promise is kept. */
  const ready: Promise<
    new (
      options: Readonly<Record<string, string | number>>,
    ) => {
      train(rows: readonly (readonly number[])[], targets: readonly number[]): void
      predict(rows: readonly (readonly number[])[]): number[]
      /** Its memory is not collected. */
      free(): void
    }
  >
  export = ready
}
