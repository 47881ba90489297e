declare module 'virtual:glossary-anchors' {
  const anchors: string
  export default anchors
}

declare module 'virtual:glossary-allAnchors' {
  const allAnchors: string
  export default allAnchors
}

declare module 'virtual:glossary-names' {
  const names: string
  export default names
}

declare module 'virtual:glossary-cyrillic' {
  const cyrillic: string
  export default cyrillic
}

declare module 'virtual:glossary-texts' {
  const glossary: import('../glossary/schema.ts').Glossary
  export default glossary
}
