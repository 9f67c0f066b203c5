/** A tree as parallel lists; node 0 is the root. A row goes left where its value lies below the threshold. */
export type Tree = {
  /** The column that is asked about; −1 in a leaf. */
  readonly column: number[]
  readonly threshold: number[]
  readonly left: number[]
  readonly right: number[]
  /** What a leaf adds to the margin. */
  readonly value: number[]
  /** How much the split lowered the loss. */
  readonly gain: number[]
}

export const LEAF = -1

export function createTree(): Tree {
  return { column: [], threshold: [], left: [], right: [], value: [], gain: [] }
}

/** Adds a leaf, and says which node it is. */
export function addLeaf(tree: Tree, value: number): number {
  tree.threshold.push(0)
  tree.left.push(LEAF)
  tree.right.push(LEAF)
  tree.value.push(value)
  tree.gain.push(0)
  return tree.column.push(LEAF) - 1
}

export function isLeaf(tree: Tree, node: number): boolean {
  return tree.column[node] === LEAF
}

/** Adds what the tree says of each row to that row's margin. */
export function addPredictions(tree: Tree, columns: readonly Float32Array[], margins: Float32Array): void {
  const { column, threshold, left, right, value } = tree
  for (let row = 0; row < margins.length; row += 1) {
    let node = 0
    for (let asked = column[0] as number; asked !== LEAF; asked = column[node] as number) {
      const isBelow = ((columns[asked] as Float32Array)[row] as number) < (threshold[node] as number)
      node = (isBelow ? left : right)[node] as number
    }
    margins[row] = (margins[row] as number) + (value[node] as number)
  }
}

/** The columns that some tree asks about. */
export function columnsAsked(trees: readonly Tree[]): ReadonlySet<number> {
  const asked = new Set<number>()
  const walk = (tree: Tree, node: number): void => {
    if (isLeaf(tree, node)) return
    asked.add(tree.column[node] as number)
    walk(tree, tree.left[node] as number)
    walk(tree, tree.right[node] as number)
  }
  for (const tree of trees) walk(tree, 0)
  return asked
}
