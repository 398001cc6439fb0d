/// The members of an object that a template can see, by their names. Of two of one name, the later one counts.
///
/// A list, searched from its end, and no dictionary: there is one for every row of every table, most of them are read
/// once, and most names fit into a `String` itself, so that comparing them is comparing two words.
package struct Members: Sendable {
  private var all: [(String, Value)]

  package init(_ all: [(String, Value)] = []) { self.all = all }

  package subscript(name: String) -> Value? {
    get {
      // Lengths first: comparing texts is a call, and a page asks 300 times.
      let length = name.utf8.count
      return all.withUnsafeBufferPointer { all in
        all.last { $0.0.utf8.count == length && $0.0 == name }?.1
      }
    }
    set {
      guard let newValue else { return all.removeAll { $0.0 == name } }
      all.append((name, newValue))
    }
  }

  package func merging(_ later: Members...) -> Members {
    Members(later.reduce(into: all) { $0 += $1.all })
  }

  package var names: [String] { all.map(\.0) }
}

extension Members: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

extension Members: Sequence {
  /// Each name once.
  package func makeIterator() -> some IteratorProtocol<(String, Value)> {
    var seen: Set<String> = []
    let lastWords = all.reversed().filter { seen.insert($0.0).inserted }
    return lastWords.reversed().makeIterator()
  }
}
