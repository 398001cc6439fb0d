import Dispatch
import Foundation
import Portal
import Synchronization
import Testing

@Suite("Publication, by many at once")
struct ConcurrencyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("many threads write one site")
  func writes() throws {
    let publication = try Publication(to: folder.output)
    let errors = Mutex<[PublicationError]>([])
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      do throws(PublicationError) {
        try publication.write(
          Array("page \(number)".utf8), to: "stacks/\(number % 7)/\(number % 3)/\(number).html")
      } catch {
        errors.withLock { $0.append(error) }
      }
    }
    try publication.publish()
    #expect(errors.withLock { $0 } == [])
    for number in 0..<400 {
      #expect(try folder.text("public/stacks/\(number % 7)/\(number % 3)/\(number).html") == "page \(number)")
    }
  }

  @Test("a build can be abandoned while others write, and leaves nothing")
  func abandons() throws {
    let errors = Mutex<[PublicationError]>([])
    // Many times: what could go wrong depends on who comes first.
    for _ in 0..<5 {
      let publication = try Publication(to: folder.output)
      DispatchQueue.concurrentPerform(iterations: 100) { number in
        if number == 50 { publication.abandon() }
        do throws(PublicationError) {
          try publication.write([1], to: "stacks/\(number)/a/b/c/d/e/f/g/h.html")
        } catch {
          errors.withLock { $0.append(error) }
        }
      }
      #expect(try folder.tree == [])
    }
    #expect(errors.withLock { Set($0) } == [.ended])
  }

  @Test("builds of one output exclude each other, and never mix")
  func excludes() throws {
    let output = folder.output
    let results = Mutex<(published: Int, others: [String])>((0, []))
    DispatchQueue.concurrentPerform(iterations: 100) { number in
      do throws(PublicationError) {
        let publication = try Publication(to: output)
        for page in ["a", "b", "c"] { try publication.write(Array("\(number)".utf8), to: "\(page).html") }
        try publication.publish()
        results.withLock { $0.published += 1 }
      } catch {
        if case .locked = error { return }
        results.withLock { $0.others.append(error.description) }
      }
    }
    #expect(results.withLock { $0.others } == [])
    #expect(results.withLock { $0.published } > 0)
    #expect(
      try folder.tree == [
        "public", "public/.policy-portal", "public/a.html", "public/b.html", "public/c.html",
      ])
    #expect(Set(try ["a", "b", "c"].map { try folder.text("public/\($0).html") }).count == 1)
  }

  @Test("a visitor finds a whole site at any moment")
  func visits() throws {
    try publish("0", to: folder.output)
    let page = folder.output.appending(path: "index.html").path
    let misses = Atomic(0)
    let hasLeft = Atomic(false)
    let visitor = DispatchGroup()
    DispatchQueue.global().async(group: visitor) {
      for _ in 0..<5_000 where access(page, R_OK) != 0 { misses.add(1, ordering: .relaxed) }
      hasLeft.store(true, ordering: .relaxed)
    }
    defer { visitor.wait() }
    repeat { try publish("again", to: folder.output) } while !hasLeft.load(ordering: .relaxed)
    #expect(misses.load(ordering: .relaxed) == 0)
  }
}
