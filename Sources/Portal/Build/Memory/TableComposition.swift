import Governance
import Templates

extension TablePart {
  /// Of which rows of which organizations stand in the part: as long as nothing of them is new, it is the same file.
  fileprivate func fingerprint(
    of shown: [(section: Int, rows: Range<Int>)], _ sections: [TableSection], key: FingerprintKey
  ) -> Fingerprint {
    var writer = ByteWriter()
    for (section, rows) in shown {
      writer.append(sections[section].organization ?? "")
      writer.append(rows.lowerBound)
      writer.append(rows.upperBound)
    }
    return key.fingerprint(of: writer.bytes)
  }
}

extension Tables {
  /// Of all parts of tables that are too long for one file, by their paths.
  static func compositions(of edition: Edition, key: FingerprintKey) -> [String: Fingerprint] {
    var found: [String: Fingerprint] = [:]
    for table in all {
      let (counts, sections) = (edition.rowCounts(of: table), table.sections(edition))
      let parts = table.parts(rows: counts.reduce(0, +))
      for part in parts where parts.count > 1 {
        found[part.csv] = part.fingerprint(of: part.sections(of: counts), sections, key: key)
      }
    }
    return found
  }
}
