import History
import PolicyData
import Testing

@Suite("What was last known of a stack")
struct LastGoodTests {
  @Test("is the night before, where it answered then")
  func nightBefore() throws {
    try withArchive { archive in
      try archive.record(night(0, stack("a", pack(version: 1))))
      try archive.record(night(1, stack("a", pack(version: 1))))
      #expect(try archive.lastGood(of: reference("a"), before: 3)?.night.number == 2)
      #expect(try archive.lastGood(of: reference("a"), before: 2)?.night.number == 1)
      #expect(try archive.lastGood(of: reference("a"), before: 1) == nil)
    }
  }

  @Test("is the last night before an outage, however its reasons change")
  func outage() throws {
    try withArchive { archive in
      let good = stack("a", pack(version: 2))
      try archive.record(night(0, stack("a", pack(version: 1))))
      try archive.record(night(1, good))
      for (day, reason) in [(2, "one"), (3, "two"), (4, "two")] {
        try archive.record(night(day, failed("a", reason: reason)))
      }
      let known = try #require(try archive.lastGood(of: reference("a"), before: 5))
      #expect(known.night.number == 2)
      #expect(known.policies == good.policies)
    }
  }

  @Test("is found after two outages, with the same policies before, between and after")
  func twoOutages() throws {
    try withArchive { archive in
      let good = stack("a", pack())
      for (day, stack) in [good, failed("a"), good, failed("a"), failed("a")].enumerated() {
        try archive.record(night(day, stack))
      }
      let numbers = try (1...6).map { try archive.lastGood(of: reference("a"), before: $0)?.night.number }
      #expect(numbers == [nil, 1, 1, 3, 3, 3])
    }
  }

  @Test("has the groups of that night, not those of a later one")
  func groups() throws {
    try withArchive { archive in
      let good = stack("a", groups: [group("team", stacks: 1)])
      try archive.record(night(0, good))
      try archive.record(night(1, failed("a"), stack("b", groups: [group("team", stacks: 9)])))
      #expect(try archive.lastGood(of: reference("a"), before: 2)?.policies == good.policies)
    }
  }

  @Test("outlives the stack")
  func removed() throws {
    try withArchive { archive in
      let good = stack("a", pack())
      try archive.record(night(0, good, stack("b")))
      try archive.record(night(1, stack("b")))
      try archive.record(night(2, stack("b")))
      let known = try archive.lastGood(of: reference("a"), before: 4)
      #expect(known?.night.number == 1)
      #expect(known?.policies == good.policies)
    }
  }

  @Test("of many stacks has those that ever answered")
  func many() throws {
    try withArchive { archive in
      try archive.record(night(0, stack("a"), failed("b")))
      let known = try archive.lastGood(of: ["a", "b", "c"].map(reference), before: 2)
      #expect(known.mapValues(\.night.number) == [reference("a"): 1])
    }
  }

  @Test("is what reading the nights one by one gives, in random nights", arguments: UInt64(1)...10)
  func random(seed: UInt64) throws {
    var random = RandomNights(seed: seed)
    let nights = (0..<20).map { _ in random.next() }
    try withArchive { archive in
      for night in nights { try archive.record(night) }
      let everyone = Set(nights.flatMap(\.stacks).map(\.reference)).sorted()
      for before in 1...21 {
        let known = try archive.lastGood(of: everyone, before: before)
        for reference in everyone {
          let good = nights[..<(before - 1)].lastIndex { night in
            night.stacks.contains { $0.reference == reference && $0.policies != nil }
          }
          #expect(known[reference]?.night.number == good.map { $0 + 1 })
          #expect(
            known[reference]?.policies
              == good.flatMap { nights[$0].stacks.first { $0.reference == reference }?.policies })
        }
      }
    }
  }
}
