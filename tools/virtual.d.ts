declare module 'virtual:glossary' {
  const packed: import('../core/mentions/pack.ts').PackedGlossary
  export default packed
}

declare module 'virtual:glossary-cyrillic' {
  const packed: string
  export default packed
}

declare module 'virtual:glossary-texts' {
  const glossary: import('../glossary/schema.ts').Glossary
  export default glossary
}
