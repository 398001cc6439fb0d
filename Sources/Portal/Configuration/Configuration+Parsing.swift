import PolicyData

extension Configuration {
  /// Larger files are refused, by who reads them too.
  package static let sizeLimit = 1_048_576
  /// Our keys need four. A place in the text is kept for every value, and costs as much as the value is deep.
  static let depthLimit = 16

  /// Reads the text of a `site.json`; messages call it `file`.
  /// - Throws: ``ConfigurationErrors`` with every problem at once, not only the first.
  package init(parsing bytes: [UInt8], file: String) throws(ConfigurationErrors) {
    let document = try Self.document(bytes, file: file)
    var findings = Findings()
    CredentialKeys.report(in: document.value, to: &findings)
    let configuration = Self.format.read(document.value, JSONPath(), &findings)
    guard let configuration, findings.count == 0 else {
      throw ConfigurationErrors(file: file, findings, positions: document.positions, in: bytes)
    }
    self = configuration
  }

  private static func document(
    _ bytes: [UInt8], file: String
  ) throws(ConfigurationErrors) -> (value: JSONValue, positions: [JSONPath: Int]) {
    guard bytes.count <= sizeLimit else { throw ConfigurationErrors(file: file, .tooLarge(limit: sizeLimit)) }
    // The parser would repair it silently. Windows PowerShell writes UTF-16 unless told otherwise.
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ConfigurationErrors(file: file, .notUTF8)
    }
    let document: (value: JSONValue, positions: [JSONPath: Int])?
    do {
      let isShallow = try JSONParser.parse(bytes).isNested(atMost: depthLimit)
      document = isShallow ? try JSONParser.parseWithPositions(bytes) : nil
    } catch {
      throw ConfigurationErrors(file: file, .notJSON(error), at: error.place)
    }
    guard let document else { throw ConfigurationErrors(file: file, .tooDeep(limit: depthLimit)) }
    return document
  }
}

extension JSONValue {
  fileprivate func isNested(atMost levels: Int) -> Bool {
    switch self {
    case .array(let elements): levels > 0 && elements.allSatisfy { $0.isNested(atMost: levels - 1) }
    case .object(let members): levels > 0 && members.allSatisfy { $0.value.isNested(atMost: levels - 1) }
    case .null, .bool, .number, .string: true
    }
  }
}
