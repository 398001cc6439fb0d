import Foundation
import PolicyData
import Testing

@testable import Portal

@Suite("Parts of a long table")
struct TablePartTests {
  @Test("each tells which rows of which sections stand in it; together they are all rows")
  func sections() {
    let counts = [9_000, 0, 12_000, 9_000, 1]
    let parts = Tables.stacks.parts(rows: counts.reduce(0, +))
    let shown = parts.map { $0.sections(of: counts).map { "\($0.section): \($0.rows)" } }
    #expect(
      shown == [
        ["0: 0..<9000", "2: 0..<1000"], ["2: 1000..<11000"], ["2: 11000..<12000", "3: 0..<9000"],
        ["4: 0..<1"],
      ])
  }

  @Test("one is about the organizations of its rows, or about the whole site")
  func scope() throws {
    let part = try #require(Tables.stacks.parts(rows: 2).first)
    func section(_ organization: String?) -> TableSection {
      TableSection(of: organization, [Column<Int>](), count: { 1 }, rows: { [1] })
    }
    guard case .tablePart("data/stacks.csv", let names) = part.scope(showing: [section("a"), section("b")])
    else {
      Issue.record("no part of a table")
      return
    }
    #expect(names == ["a", "b"])
    guard case .site = part.scope(showing: [section("a"), section(nil)]) else {
      Issue.record("about the whole site, and does not say so")
      return
    }
  }
}
