import Testing
import XHTML

@Suite("Ids and links in one list of numbers")
struct FlatLinksTests {
  @Test("say what they were made of")
  func roundTrip() {
    let targets = [LinkTarget(path: 3, id: 0), LinkTarget(path: 3, id: 4), LinkTarget(path: 9, id: 0)]
    for ids in [[], [5], [5, 6, 7]] as [[UInt64]] {
      for targets in [[], targets] {
        let links = FlatLinks(ids: ids, targets: targets)
        #expect(Array(links.ids) == ids && Array(links.targets) == targets)
        #expect(FlatLinks(links.numbers) == links)
      }
    }
  }

  @Test(
    "are refused where a damaged file holds something else",
    arguments: [[], [1], [.max], [2, 7], [0, 0], [0, 0, 3], [0, 5, 0, 3]] as [[UInt64]])
  func refused(numbers: [UInt64]) { #expect(FlatLinks(numbers) == nil) }
}
