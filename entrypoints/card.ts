import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { CARD_SLOT, type CardFactory } from '../core/card.ts'
import { createCard } from '../ui/card/card.tsx'

/** Put into a frame by the background once a mention there was pointed at: answers the content script's slot. */
export default defineUnlistedScript(() => {
  const ready: unknown = Reflect.get(globalThis, CARD_SLOT)
  if (typeof ready === 'function')
    (ready as (factory: CardFactory) => void)((host, looks) => createCard(host, { looks }))
})
