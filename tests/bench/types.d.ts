declare module 'mark.js'
declare module 'advanced-mark.js'
