import styles from './query-problem.module.css'

type Props = { readonly text: string; readonly problem: { readonly message: string; readonly at: number } }

/** What is wrong with a query, with a caret under its place. */
export function QueryProblem({ text, problem }: Props) {
  return (
    <div role="alert" className={styles.problem}>
      <p>{problem.message}</p>
      <pre className={styles.place} aria-hidden="true">
        {text}
        {'\n'}
        {' '.repeat(problem.at)}^
      </pre>
    </div>
  )
}
