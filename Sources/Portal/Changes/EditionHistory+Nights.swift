import Governance

import struct Foundation.Date

extension EditionHistory {
  /// The page of each night in ``changes``. A second night of one day gets a number, and the first keeps its
  /// address.
  var nightPaths: [SitePath] {
    var seen: [Day: Int] = [:]
    return changes.reversed().map { night in
      let number = seen[Day(night.night), default: 0] + 1
      seen[Day(night.night)] = number
      return SitePath.night(night.night, number: number)
    }.reversed()
  }
}

extension SitePath {
  /// Beside a night's page: every change with every stack.
  var json: String { "\(description.dropLast(".html".count)).json" }
}
