/** How the terms of a page are ordered: as they are read, or the most mentioned first. */
export type Order = 'reading' | 'count'

interface OrdersProps {
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly words: { readonly inReadingOrder: string; readonly mostFirst: string }
}

export function Orders({ order, onOrder, words }: OrdersProps) {
  const orders = [
    ['reading', words.inReadingOrder],
    ['count', words.mostFirst],
  ] as const
  return (
    <p class="orders">
      {orders.map(([one, name]) => (
        <button key={one} type="button" aria-pressed={order === one} onClick={() => onOrder(one)}>
          {name}
        </button>
      ))}
    </p>
  )
}
