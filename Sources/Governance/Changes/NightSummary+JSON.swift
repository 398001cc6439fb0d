package import PolicyData

import struct Foundation.Date

/// The form in which a night's summary is kept. Thousands of stacks share a few dozen groups and packs: each stands once,
/// as does each state, and they are told by their places. Where each state named its own (format 1), a night of 10,000
/// stacks took 3.3 MB, and not 0.8.
///
///     {"format": 2, "gone": [], "groups": ["default-policy-group"], "night": 812345678.25,
///      "packs": [["pci-dss-aws", "preventative", 7, "1.4.0"]],
///      "stacks": [["acme", "shop", "prod", 0]], "states": [["protected", [0], [0]]],
///      "unknown": [["acme", "shop", "dev"]], "whole": true}
///
/// The night is told in seconds since 2001, as `Date` keeps it, so that it comes back to the last bit.
extension NightSummary {
  /// Written at once: as a tree of values it would take 150 MB of 100,000 stacks.
  package var text: String {
    let sorted = stacks.sorted { $0.key < $1.key }
    var pool = StatePool()
    let known = sorted.compactMap { stack, sighting -> (stack: StackReference, state: Int)? in
      guard case .known(let state) = sighting else { return nil }
      return (stack, pool.index(of: state))
    }
    return CanonicalJSON.text { json in
      json.object { json in
        json.key("format")
        json.number(2)
        json.key("gone")
        json.array { json in for case (let stack, .gone) in sorted { stack.write(to: &json) } }
        json.key("groups")
        json.array { json in for group in pool.groups { json.string(group) } }
        json.key("night")
        json.value(.number(String(night.timeIntervalSinceReferenceDate)))
        json.key("packs")
        json.array { json in for pack in pool.packs { pack.write(to: &json) } }
        json.key("stacks")
        json.array { json in for (stack, state) in known { stack.write(to: &json, state: state) } }
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
    guard let states = Self.states(in: json), case .number(let seconds)? = json["night"],
      let night = Double(seconds), let isWhole = json["whole"]?.bool,
      let known = json["stacks"]?.array, let unknown = json["unknown"]?.array, let gone = json["gone"]?.array
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

extension NightSummary {
  /// Nil for each that cannot be read.
  private static func states(in json: JSONValue) -> [GuardState?]? {
    let states = json["states"]?.array
    switch json["format"]?.integer {
    case 1: return states?.map { GuardState($0) }
    case 2:
      guard let parts = StateParts(json) else { return nil }
      return states?.map { GuardState($0, of: parts) }
    default: return nil
    }
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
