import PolicyData

extension ValueFormat {
  static func list<Element>(of element: ValueFormat<Element>, atLeast minimum: Int = 0) -> Self
  where Value == [Element] {
    let words = "an array of \(element.expectation.plural)"
    var schema: [JSONValue.Member] = [
      JSONValue.Member("type", "array"), JSONValue.Member("items", element.expectation.schema),
    ]
    if minimum > 0 { schema.append(JSONValue.Member("minItems", .number(String(minimum)))) }
    let expectation = Expectation(
      words: words, plural: "arrays", schema: .object(members: schema), keys: element.expectation.keys,
      keySeparator: "[].")
    return ValueFormat(expectation: expectation) { value, path, findings in
      guard let elements = value.array else {
        findings.report(.wrongKind(expected: words, found: value.kind), at: path)
        return nil
      }
      guard elements.count >= minimum else {
        findings.report(.tooFew(expected: words), at: path)
        return nil
      }
      return elements.enumerated().compactMap { index, value in
        element.read(value, path.appending(.index(index)), &findings)
      }
    }
  }

  /// One value, or several in an array: the usual case needs no brackets.
  static func oneOrMore<Element>(of element: ValueFormat<Element>) -> Self where Value == [Element] {
    let several = ValueFormat.list(of: element, atLeast: 1)
    let words = "\(element.expectation.words), or an array of them"
    let schema: JSONValue = ["anyOf": [element.expectation.schema, several.expectation.schema]]
    return ValueFormat(expectation: Expectation(words: words, plural: "arrays", schema: schema)) {
      value, path, findings in
      switch value {
      case .array: return several.read(value, path, &findings)
      case .string: return element.read(value, path, &findings).map { [$0] }
      default:
        findings.report(.wrongKind(expected: words, found: value.kind), at: path)
        return nil
      }
    }
  }
}
