import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("The search index")
struct SearchIndexTests {
  @Test("a script calls one function with the names, by kind")
  func script() {
    #expect(
      Exports(ExportSample.full).text("search/1.js")
        == """
        policyPortalNames([["organization","acme","","organizations/acme.html"],\
        ["stack","shop/bare","acme","stacks/acme/shop/bare.html"],\
        ["stack","shop/dev","acme","stacks/acme/shop/dev.html"],\
        ["stack","shop/ghost","acme","stacks/acme/shop/ghost.html"],\
        ["stack","shop/prod","acme","stacks/acme/shop/prod.html"],\
        ["stack","shop/unsure","acme","stacks/acme/shop/unsure.html"],\
        ["pack","guard","acme","packs/acme/guard.html"],["pack","other","acme","packs/acme/other.html"],\
        ["policy","ssh","acme/guard","policies/acme/guard/ssh.html"],\
        ["group","default-policy-group","acme","groups/acme/default-policy-group.html"],\
        ["group","fast","acme","groups/acme/fast.html"],["group","slow","acme","groups/acme/slow.html"],\
        ["control","5.2","CIS 3.0","frameworks/cis/3.0/5.2.html"],\
        ["framework","CIS 3.0","","frameworks/cis/3.0.html"],\
        ["label","production","environment","labels/environment/production.html"],\
        ["label","Shop team","owner","labels/owner/~shop=20team.html"]]);

        """.replacing("frameworks/cis", with: "frameworks/~c~i~s"))
  }

  @Test("hostile names stay quoted: the script is ASCII, has no tag, and is JSON between its brackets")
  func hostile() throws {
    let bytes = Exports(ExportSample.hostile).bytes("search/1.js")
    #expect(bytes.allSatisfy { $0 < 0x7F } && !bytes.contains(UInt8(ascii: "<")))
    #expect(bytes.count { $0 < 0x20 } == 1)
    let json = try JSONParser.parse(
      bytes.dropFirst("policyPortalNames(".utf8.count).dropLast(");\n".utf8.count))
    let names = try #require(json.array).compactMap { name in name.array?.compactMap(\.string) }
    #expect(Set(names.filter { $0[0] == "pack" }.map { $0[1] }) == Set(ExportSample.hostileNames))
  }

  @Test("a script holds 5,000 names, and pages know how many scripts there are")
  func pieces() throws {
    let stacks = (0..<5_003).map { Sample.stack("p", "s\($0)", groups: [], preventative: []) }
    let edition = ExportSample.edition(stacks, rules: SiteRules())
    #expect(SearchIndex.pieces(edition) == 2)
    let paths = Exports(edition).all.map(\.paths[0]).filter { $0.hasPrefix("search/") }
    #expect(paths == ["search/1.js", "search/2.js"])
    let names = paths.map { Exports(edition).text($0).matches(of: /\["(stack|organization)"/).count }
    #expect(names == [5_000, 4])
    #expect(SearchIndex.pieces(ExportSample.edition([], rules: SiteRules())) == 0)
  }
}
