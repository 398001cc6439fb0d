extension TemplateLibrary {
  /// Of the texts of all templates.
  package func fingerprint(key: FingerprintKey) -> Fingerprint {
    let texts = programs.map(\.source).sorted { $0.name < $1.name }.flatMap { [$0.name, $0.text] }
    let parts = texts.map { key.fingerprint(of: Array($0.utf8)) }
    return key.fingerprint(
      of: parts.flatMap { part in
        [part.low, part.high].flatMap { number in withUnsafeBytes(of: number.littleEndian, Array.init) }
      })
  }
}
