import CLibXML2

/// How this module talks to libxml2: set up once, errors collected instead of printed.
enum LibXML2 {
  /// A problem as libxml2 tells it, copied before libxml2 reuses its memory.
  struct Problem {
    let line: Int
    /// 0 where libxml2 knows none.
    let column: Int
    let code: Int32
    let message: String
    /// The node of a validity problem, good as long as the document lives.
    let node: xmlNodePtr?

    /// A reference to one of these ids, which libxml2 did not see.
    func refers(to ids: Set<String>) -> Bool {
      guard !ids.isEmpty, code == Int32(XML_DTD_UNKNOWN_ID.rawValue) else { return false }
      // The message ends in the id, in quotes.
      let id = message.split(separator: "\"", omittingEmptySubsequences: false).dropLast().last
      return id.map { ids.contains(String($0)) } ?? false
    }
  }

  private static let once: Void = xmlInitParser()

  /// libxml2 must be set up before the first thread uses it.
  static func initialize() { _ = once }

  private final class Collector {
    var problems: [Problem] = []
  }

  /// More than this of one page help nobody, and a page of nothing but errors should not fill the memory.
  private static let limit = 200

  /// Runs something of libxml2 and returns what it complained about. The handler belongs to the thread, so the body
  /// must not suspend.
  static func collectingErrors<Result>(_ body: () -> Result) -> (Result, [Problem]) {
    let collector = Collector()
    let context = Unmanaged.passUnretained(collector).toOpaque()
    xmlSetStructuredErrorFunc(context) { context, error in
      guard let context, let error else { return }
      let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
      guard collector.problems.count < LibXML2.limit, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
      else {
        return
      }
      collector.problems.append(
        Problem(
          line: Int(error.pointee.line), column: Int(error.pointee.int2), code: error.pointee.code,
          message: LibXML2.text(error.pointee.message),
          node: error.pointee.node?.assumingMemoryBound(to: xmlNode.self)))
    }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let result = withExtendedLifetime(collector) { body() }
    return (result, collector.problems)
  }

  private static func text(_ message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message else { return "unknown error" }
    let text = String(cString: message).split(separator: "\n").joined(separator: " ")
    return text.count > 300 ? text.prefix(300) + "…" : text
  }

  static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
