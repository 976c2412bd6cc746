/** The value at a point; writes the gradient there. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

const MEMORY = 10
const MAX_STEPS = 300
const TOLERANCE = 1e-4

/**
 * The minimum of a smooth convex function by L-BFGS with a backtracking line search
 * (Nocedal & Wright, Numerical Optimization, algorithms 7.4, 7.5 and 3.1). Deterministic.
 */
export function minimise(objective: Objective, start: Float64Array): Float64Array {
  let at = Float64Array.from(start)
  let gradient = new Float64Array(at.length)
  let value = objective(at, gradient)
  const history: { step: Float64Array; change: Float64Array; scale: number }[] = []

  for (let round = 0; round < MAX_STEPS && Math.sqrt(dot(gradient, gradient)) > TOLERANCE; round++) {
    const direction = descent(gradient, history)
    const slope = dot(direction, gradient)
    let length = history.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    let next = at
    let nextValue = value
    const nextGradient = new Float64Array(at.length)
    do {
      next = at.map((x, i) => x + length * (direction[i] ?? 0))
      nextValue = objective(next, nextGradient)
      length /= 2
    } while (nextValue > value + 1e-4 * 2 * length * slope && length > 1e-12)
    const step = next.map((x, i) => x - (at[i] ?? 0))
    const change = nextGradient.map((g, i) => g - (gradient[i] ?? 0))
    const curvature = dot(step, change)
    if (curvature > 1e-12) history.push({ step, change, scale: 1 / curvature })
    if (history.length > MEMORY) history.shift()
    const gained = value - nextValue
    at = next
    value = nextValue
    gradient = nextGradient
    if (gained < 1e-9) break
  }
  return at
}

/** The two-loop recursion: minus the approximate inverse Hessian times the gradient. */
function descent(
  gradient: Float64Array,
  history: readonly { step: Float64Array; change: Float64Array; scale: number }[],
): Float64Array {
  let q = gradient.map((g) => -g)
  const alphas: number[] = []
  for (const { step, change, scale } of [...history].reverse()) {
    const alpha = scale * dot(step, q)
    alphas.push(alpha)
    q = q.map((x, i) => x - alpha * (change[i] ?? 0))
  }
  const last = history.at(-1)
  if (last) {
    const gamma = dot(last.step, last.change) / dot(last.change, last.change)
    q = q.map((x) => x * gamma)
  }
  for (const { step, change, scale } of history) {
    const alpha = alphas.pop() ?? 0
    const beta = scale * dot(change, q)
    q = q.map((x, i) => x + (alpha - beta) * (step[i] ?? 0))
  }
  return q
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}
