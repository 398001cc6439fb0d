import Foundation
import Templates
import Testing

/// The official Mustache specification's cases, read from beside the project.
@Suite("The Mustache specification")
struct SpecificationTests {
  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../../shared/mustache-spec").standardizedFileURL
  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  struct Case: CustomTestStringConvertible {
    let module: String
    let name: String
    let template: String
    let partials: [String: String]
    let data: Value
    let expected: String
    var testDescription: String { "\(module): \(name)" }
  }

  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  static func cases(_ module: String) throws -> [Case] {
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appending(path: "\(module).json")))
    let tests = try #require((json as? [String: Any])?["tests"] as? [[String: Any]])
    return try tests.map { test in
      Case(
        module: module, name: test["name"] as? String ?? "",
        template: try #require(test["template"] as? String),
        partials: test["partials"] as? [String: String] ?? [:], data: value(test["data"]),
        expected: try #require(test["expected"] as? String))
    }
  }

  static func value(_ json: Any?) -> Value {
    switch json {
    case let text as String: .text(text)
    case let members as [String: Any]: .object(Members(members.map { ($0.key, value($0.value)) }))
    case let elements as [Any]: .list(elements.map(value))
    case let number as NSNumber where isBoolean(number): .flag(number.boolValue)
    case let number as NSNumber: .text("\(number)")
    default: .absent
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }

  @Test(
    "every case of a module passes", .enabled(if: isPresent, "needs ../shared/mustache-spec"),
    arguments: modules)
  func passes(module: String) throws {
    let cases = try Self.cases(module)
    #expect(cases.count >= 10)
    for test in cases {
      let sources =
        [TemplateSource(name: "main", file: "main", text: test.template)]
        + test.partials.map { TemplateSource(name: $0.key, file: $0.key, text: $0.value) }
      let library = try TemplateLibrary(sources: sources, strictness: .specification)
      var rendering = Rendering()
      try library.template("main").render(test.data, into: &rendering)
      #expect(String(decoding: rendering.whole, as: UTF8.self) == test.expected, "\(test.testDescription)")
    }
  }
}
