import Governance

/// Some rows of a table, and the two files that hold them.
struct TablePart: Sendable {
  let csv: String
  let json: String
  let rows: Range<Int>

  /// - Parameter sections: those that it shows.
  func scope(showing sections: [TableSection]) -> PageScope {
    let organizations = sections.compactMap(\.organization)
    return organizations.count == sections.count ? .tablePart(csv, of: organizations) : .site
  }

  /// What of each section stands in it.
  /// - Parameter counts: how many rows each section has.
  func sections(of counts: [Int]) -> [(section: Int, rows: Range<Int>)] {
    var start = 0
    return counts.enumerated().compactMap { number, count in
      let own = (start..<start + count).clamped(to: rows)
      defer { start += count }
      return own.isEmpty ? nil : (number, own.lowerBound - start..<own.upperBound - start)
    }
  }
}
