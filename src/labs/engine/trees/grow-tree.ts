import { createLevel, findBestSplits, type Level, type Slopes } from './best-splits.ts'
import { type Penalty, weight } from './penalty.ts'
import type { SortedColumn } from './sorted-columns.ts'
import { addLeaf, createTree, isLeaf, LEAF, type Tree } from './tree.ts'

export type Growth = Penalty & { readonly eta: number; readonly max_depth: number; readonly gamma: number }

/** Grows one tree level by level. A row whose `isTaken` is 0 is left out of it. */
export function growTree(
  columns: readonly Float32Array[],
  sorted: readonly SortedColumn[],
  slopes: Slopes,
  isTaken: Uint8Array,
  growth: Growth,
): Tree {
  const tree = createTree()
  // −1 is no node: 0 becomes −1, and 1 becomes the root.
  const nodeOf = new Int32Array(isTaken).map((taken) => taken - 1)
  let level = rootLevel(slopes, isTaken)
  let nodes = [addLeaf(tree, leafValue(level, 0, growth))]
  for (let depth = 0; depth < growth.max_depth && nodes.length > 0; depth += 1) {
    findBestSplits(level, sorted, nodeOf, slopes, growth)
    const below = childrenOf(level)
    moveRows(columns, level, nodeOf)
    nodes = splitNodes(tree, nodes, level, below, growth)
    level = below
  }
  if (growth.gamma > 0) prune(tree, growth.gamma, 0)
  return tree
}

function rootLevel({ gradients, hessians }: Slopes, isTaken: Uint8Array): Level {
  const level = createLevel(1)
  let [gradient, hessian] = [0, 0]
  for (let row = 0; row < isTaken.length; row += 1) {
    if (!isTaken[row]) continue
    gradient += gradients[row] as number
    hessian += hessians[row] as number
  }
  level.gradient[0] = gradient
  level.hessian[0] = hessian
  return level
}

/** Two nodes for each one that is split, left and right, with their sums. */
function childrenOf(level: Level): Level {
  const split = [...level.column.keys()].filter((node) => level.column[node] !== LEAF)
  const below = createLevel(2 * split.length)
  split.forEach((node, index) => {
    const [gradient, hessian] = [level.leftGradient[node] as number, level.leftHessian[node] as number]
    below.gradient[2 * index] = gradient
    below.hessian[2 * index] = hessian
    below.gradient[2 * index + 1] = (level.gradient[node] as number) - gradient
    below.hessian[2 * index + 1] = (level.hessian[node] as number) - hessian
  })
  return below
}

/** Every row to its node in the level below. */
function moveRows(columns: readonly Float32Array[], level: Level, nodeOf: Int32Array): void {
  let split = 0
  const firstChild = level.column.map((column) => (column === LEAF ? LEAF : 2 * split++))
  for (let row = 0; row < nodeOf.length; row += 1) {
    const node = nodeOf[row] as number
    if (node === LEAF) continue
    const child = firstChild[node] as number
    if (child === LEAF) {
      nodeOf[row] = LEAF
      continue
    }
    const value = (columns[level.column[node] as number] as Float32Array)[row] as number
    nodeOf[row] = value < (level.threshold[node] as number) ? child : child + 1
  }
}

/** Turns leaves into splits with two leaves each; returns these, in the order of the level below. */
function splitNodes(tree: Tree, nodes: readonly number[], level: Level, below: Level, growth: Growth): number[] {
  const children: number[] = []
  nodes.forEach((node, index) => {
    if (level.column[index] === LEAF) return
    const left = addLeaf(tree, leafValue(below, children.length, growth))
    const right = addLeaf(tree, leafValue(below, children.length + 1, growth))
    tree.column[node] = level.column[index] as number
    tree.threshold[node] = level.threshold[index] as number
    tree.gain[node] = level.gain[index] as number
    tree.left[node] = left
    tree.right[node] = right
    children.push(left, right)
  })
  return children
}

function leafValue({ gradient, hessian }: Level, node: number, growth: Growth): number {
  return Math.fround(weight(gradient[node] as number, hessian[node] as number, growth) * Math.fround(growth.eta))
}

/** From the leaves up: a split between two leaves goes where it gained less than gamma. Says whether a leaf is left. */
function prune(tree: Tree, gamma: number, node: number): boolean {
  if (isLeaf(tree, node)) return true
  const isLeft = prune(tree, gamma, tree.left[node] as number)
  const isRight = prune(tree, gamma, tree.right[node] as number)
  if (!isLeft || !isRight || (tree.gain[node] as number) >= gamma) return false
  tree.column[node] = LEAF
  return true
}
