/// The known word nearest to a misspelt one, for messages that end in "did you mean…".
package enum Suggestion {
  /// Nil where nothing is near: within a third of the word's length, at least 1 and at most 3 edits.
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let limit = min(3, max(1, word.count / 3))
    return known.map { ($0, distance(word.lowercased(), $0.lowercased())) }
      .filter { $0.1 <= limit }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// Edit distance with transposition of neighbours (optimal string alignment): typos are often swaps.
  private static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left), right = Array(right)
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var rows = [Array(0...right.count)]
    for i in 1...left.count {
      var row = [i]
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
