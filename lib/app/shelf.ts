/** Takes values out of the way; what it gives back is equal each time. */
export interface Shelf<T> {
  /** Returns the place where it lies. */
  put(value: T): number
  /** @throws RangeError for a place where nothing lies */
  get(place: number): T
}

export function inMemory<T>(): Shelf<T> {
  const values: T[] = []
  return {
    put: (value) => values.push(value) - 1,
    get(place) {
      const value = values[place]
      if (value === undefined) throw new RangeError('nothing lies at that place')
      return value
    },
  }
}
