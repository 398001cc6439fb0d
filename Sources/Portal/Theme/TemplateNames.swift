package import Templates

/// Every name that the templates of a theme may use, as the pages of some editions hand them out: the reference for
/// theme authors, which cannot drift from the code since it is made by it.
package struct TemplateNames {
  private var templates: [String: NameTree] = [:]
  /// What every page has.
  private var common: Set<String> = []

  /// - Throws: `TemplateError` where a part of a page cannot be rendered.
  package init(_ editions: [Pages]) throws(TemplateError) {
    for page in editions.flatMap(\.all) {
      templates[page.template, default: NameTree()].add(try page.value())
    }
    common = templates.values.map(\.names).reduce(templates.values.first?.names ?? []) { $0.intersection($1) }
    for pages in editions {
      for part in try pages.sharedParts { templates[part.template, default: NameTree()].add(part.value) }
    }
  }

  /// A table a template, in Markdown.
  package var reference: String {
    let everywhere = templates["index"].map { Self.table("Every page", $0.rows(of: common)) } ?? ""
    let tables = templates.sorted { $0.key < $1.key }.map { template, tree in
      Self.table("`\(template).mustache`", tree.rows(of: tree.names.subtracting(common)))
    }
    return ([Self.introduction, everywhere] + tables).joined(separator: "\n\n")
  }

  private static func table(_ title: String, _ rows: [String]) -> String {
    (["## \(title)", "", "| Name | What it is | Example |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static let introduction = """
    # Names that templates may use

    Made by `policy-portal check --names` from the pages of the built-in sample; a test compares the two.

    A name with a dot stands inside its section: `stacks[].name` is `{{name}}` within `{{#stacks}}…{{/stacks}}`. Inside a
    section, the names around it are known, too. `root` is the way up to the site's root: each link begins with it. `text`
    is escaped, `markup` is finished XHTML, `flag` is for sections only. "Or nothing": a section of this name can be left
    out, and `{{^name}}` shows what to say then. Partials use the names of the page that calls them.
    """
}

/// The names of a value, and of what is in it.
struct NameTree {
  private var members: [String: NameTree] = [:]
  private var kinds: Set<String> = []
  private var isOptional = false
  private var example = ""

  mutating func add(_ value: Value) {
    switch value {
    case .absent: isOptional = true
    case .text(let text):
      kinds.insert("text")
      if text.isEmpty { isOptional = true } else if example.isEmpty { example = text }
    case .number(let number):
      kinds.insert("number")
      example = "\(number)"
    case .flag: kinds.insert("flag")
    case .markup: kinds.insert("markup")
    case .list(let elements):
      kinds.insert("list")
      for element in elements { add(element: element) }
    case .object(let object):
      kinds.insert("object")
      for (name, value) in object { members[name, default: NameTree()].add(value) }
    }
  }

  private mutating func add(element: Value) {
    switch element {
    case .object(let object): for (name, value) in object { members[name, default: NameTree()].add(value) }
    case .markup: kinds.insert("list of markup")
    default:
      kinds.insert("list of text")
      if case .text(let text) = element, example.isEmpty { example = text }
    }
  }

  var names: Set<String> { Set(members.keys) }

  /// Rows of a table, a name each, in order.
  func rows(of names: Set<String>, prefix: String = "") -> [String] {
    members.filter { names.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { name, tree -> [String] in
      let path = "\(prefix)\(name)"
      let row = "| `\(path)` | \(tree.kind) | \(tree.shownExample) |"
      let separator = tree.kinds.contains("list") ? "[]." : "."
      return [row] + (tree.isChoice ? [] : tree.rows(of: tree.names, prefix: path + separator))
    }
  }

  /// Flags of which one is set, such as the signs beside a word.
  private var isChoice: Bool { members.count > 2 && members.values.allSatisfy { $0.kinds == ["flag"] } }

  private var kind: String {
    if isChoice { return "flags: " + members.keys.sorted().map { "`\($0)`" }.joined(separator: ", ") }
    let known = kinds.contains { $0.hasPrefix("list of") } ? kinds.subtracting(["list"]) : kinds
    let words = known.isEmpty ? "nothing in the sample" : known.sorted().joined(separator: " or ")
    return isOptional && !known.isEmpty ? "\(words), or nothing" : words
  }

  private var shownExample: String {
    let line = example.prefix(48).replacing("\n", with: " ").replacing("|", with: "\\|").replacing(
      "`", with: "'")
    return line.isEmpty ? "" : "`\(line)\(example.count > 48 ? "…" : "")`"
  }
}
