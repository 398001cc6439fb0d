/// What is found in the attributes of a page while they are looked at.
struct FoundTexts {
  private(set) var references: [String] = []
  private var report = PageReport()
  /// What skeletons share, each once.
  private var shared: [Fragment]

  init(_ shared: Fragment) { self.shared = [shared] }

  mutating func add(_ fragment: Fragment) {
    if fragment.isEmpty || shared.contains(where: { $0 === fragment }) { return }
    shared.append(fragment)
  }

  /// - Parameter start: where in the bytes the page or the row begins.
  /// - Returns: whether it is sure that they are good.
  mutating func look(
    at attributes: [AttributeWithText], from start: Int, gaps: ArraySlice<Range<Int>>, in bytes: [UInt8]
  ) -> Bool {
    var lengths = GapLengths(gaps)
    for attribute in attributes {
      let lower = start + attribute.literals.lowerBound + lengths.length(of: attribute.gaps.lowerBound)
      let upper = start + attribute.literals.upperBound + lengths.length(of: attribute.gaps.upperBound)
      guard let value = bytes.attributeValue(lower..<upper), attribute.kind.allows(value) else {
        return false
      }
      switch attribute.kind {
      case .id: report.ids.append(value)
      case .reference, .references: references += value.names
      case .token: break
      case .link: report.links.append(Link(target: value, line: 0))
      }
    }
    return true
  }

  /// By a number for each: of two ids that have one, libxml2 has to tell whether they differ.
  var areUnique: Bool {
    let numbers = report.ids.map(\.hashValue).sorted()
    return !zip(numbers, numbers.dropFirst()).contains(where: ==)
  }

  func report(around fragments: [Fragment]) -> PageReport {
    var report = report
    report.fragments = fragments + shared
    return report
  }

  /// Nil where an id is there twice.
  func fragment(standIn: [UInt8]) -> Fragment? {
    let ids = Set(report.ids).union(shared.flatMap(\.ids))
    guard ids.count == report.ids.count + shared.reduce(0, { $0 + $1.ids.count }) else { return nil }
    return Fragment(
      standIn: standIn, ids: ids, references: Set(references).union(shared.flatMap(\.references)),
      links: report.links + shared.flatMap(\.links))
  }
}

extension Fragment {
  fileprivate var isEmpty: Bool { ids.isEmpty && references.isEmpty && links.isEmpty }
}

extension AttributeWithText.Kind {
  fileprivate func allows(_ value: String) -> Bool {
    switch self {
    case .id: value.isPlainName
    case .reference: value.isPlainName
    case .references: value.arePlainNames
    case .token: value.isPlainToken
    case .link: true
    }
  }
}

/// How long the gaps of a page are, up to the one that was asked for last.
private struct GapLengths {
  private let gaps: ArraySlice<Range<Int>>
  private var count = 0
  private var length = 0

  init(_ gaps: ArraySlice<Range<Int>>) { self.gaps = gaps }

  /// Of the first gaps; never fewer than the last time.
  mutating func length(of wanted: Int) -> Int {
    while count < wanted {
      length += gaps[gaps.startIndex + count].count
      count += 1
    }
    return length
  }
}
