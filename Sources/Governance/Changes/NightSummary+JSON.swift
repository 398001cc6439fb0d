package import PolicyData

import struct Foundation.Date

/// The form in which a night's summary is kept. Thousands of stacks share a few dozen states: each stands
/// once.
///
///     {"format": 1, "night": 812345678.25, "whole": true,
///      "states": [{"protection": "protected", "groups": ["default-policy-group"],
///                  "packs": [["pci-dss-aws", "preventative", 7, "1.4.0"]]}],
///      "stacks": [["acme", "shop", "prod", 0]], "unknown": [["acme", "shop", "dev"]], "gone": []}
///
/// The night is told in seconds since 2001, as `Date` keeps it, so that it comes back to the last bit.
extension NightSummary {
  /// Written at once: as a tree of values it would take 150 MB of 100,000 stacks.
  package var text: String {
    let sorted = stacks.sorted { $0.key < $1.key }
    var pool = StatePool()
    return CanonicalJSON.text { json in
      json.object { json in
        json.key("format")
        json.number(1)
        json.key("gone")
        json.array { json in for case (let stack, .gone) in sorted { stack.write(to: &json) } }
        json.key("night")
        json.value(.number(String(night.timeIntervalSinceReferenceDate)))
        json.key("stacks")
        json.array { json in
          for case (let stack, .known(let state)) in sorted {
            stack.write(to: &json, state: pool.index(of: state))
          }
        }
        json.key("states")
        json.array { json in for state in pool.states { state.write(to: &json) } }
        json.key("unknown")
        json.array { json in for case (let stack, .unknown) in sorted { stack.write(to: &json) } }
        json.key("whole")
        json.value(.bool(isWhole))
      }
    }
  }

  /// Nil where this is no summary, or one of a newer format.
  package init?(_ json: JSONValue) {
    guard json["format"]?.integer == 1, case .number(let seconds)? = json["night"],
      let night = Double(seconds), let isWhole = json["whole"]?.bool,
      let states = json["states"]?.array?.map(GuardState.init), let known = json["stacks"]?.array,
      let unknown = json["unknown"]?.array, let gone = json["gone"]?.array
    else { return nil }
    var stacks: [StackReference: Sighting] = [:]
    for entry in known {
      guard let index = entry.array?.last?.integer, states.indices.contains(index),
        let state = states[index], let stack = StackReference(parts: entry.array?.dropLast())
      else { return nil }
      stacks[stack] = .known(state)
    }
    for (entries, sighting) in [(unknown, Sighting.unknown), (gone, .gone)] {
      for entry in entries {
        guard let stack = StackReference(parts: entry.array?[...]) else { return nil }
        stacks[stack] = sighting
      }
    }
    self.init(night: Date(timeIntervalSinceReferenceDate: night), isWhole: isWhole, stacks: stacks)
  }
}

private struct StatePool {
  private(set) var states: [GuardState] = []
  private var indexes: [GuardState: Int] = [:]

  mutating func index(of state: GuardState) -> Int {
    if let index = indexes[state] { return index }
    indexes[state] = states.count
    states.append(state)
    return states.count - 1
  }
}

extension StackReference {
  fileprivate func write(to json: inout CanonicalJSON, state: Int? = nil) {
    json.array { json in
      for name in [organization, project, stack] { json.string(name) }
      if let state { json.number(state) }
    }
  }

  fileprivate init?(parts: ArraySlice<JSONValue>?) {
    guard let texts = parts?.compactMap(\.string), texts.count == 3, parts?.count == 3 else { return nil }
    self.init(organization: texts[0], project: texts[1], stack: texts[2])
  }
}
